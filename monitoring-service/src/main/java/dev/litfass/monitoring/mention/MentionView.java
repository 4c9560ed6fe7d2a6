package dev.litfass.monitoring.mention;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention as staff see it.
 *
 * @param alsoIn the ids of the other sources where it stands
 * @param publishedAt when it was said; null where nobody knows
 * @param history true where it was said before anybody listened
 * @param inquiryId the inquiry that it opened, which bears its id; null where it wants no answer
 */
public record MentionView(
        MentionId id,
        ClientId clientId,
        @Nullable ChannelId channelId,
        String sourceId,
        List<String> alsoIn,
        Network network,
        MentionKind kind,
        String externalId,
        Author author,
        String text,
        Mention.@Nullable Attached attached,
        @Nullable String url,
        @Nullable String inReplyToUrl,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable Instant goneAt,
        Instant receivedAt,
        List<String> watchIds,
        boolean history,
        @Nullable String inquiryId) {

    public static MentionView of(Mention mention) {
        var origin = mention.origin();
        var content = mention.content();
        return new MentionView(
                mention.id(),
                mention.clientId(),
                origin.channelId(),
                origin.place(),
                origin.alsoIn(),
                origin.network(),
                mention.kind(),
                origin.externalId(),
                mention.author(),
                content.text(),
                content.attached(),
                content.url(),
                content.inReplyToUrl(),
                content.publishedAt(),
                content.editedAt(),
                content.goneAt(),
                mention.receivedAt(),
                mention.watchIds(),
                mention.isHistory(),
                mention.wantsAnswer() ? mention.id().value() : null);
    }
}
