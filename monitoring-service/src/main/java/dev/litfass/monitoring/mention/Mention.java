package dev.litfass.monitoring.mention;

import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.network.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Anything said about or to a client, once: the same thing from the same place is the same mention. */
@Document("mentions")
@CompoundIndex(name = "once", def = "{clientId: 1, 'origin.place': 1, 'origin.externalId': 1}", unique = true)
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "received", def = "{receivedAt: 1}")
public record Mention(
        @Id MentionId id,
        ClientId clientId,
        Origin origin,
        MentionKind kind,
        Author author,
        Content content,
        Instant receivedAt,
        List<String> watchIds) {

    /**
     * Where it comes from.
     *
     * @param place the channel's or source's id: the space in which the external id is unique
     */
    public record Origin(String place, @Nullable ChannelId channelId, Network network, String externalId) {}

    /** What was said, when and where; and what is needed to answer it. */
    public record Content(
            String text,
            @Nullable String url,
            @Nullable String inReplyToUrl,
            @Nullable ReplyHandle answerTo,
            Instant publishedAt) {}
}
