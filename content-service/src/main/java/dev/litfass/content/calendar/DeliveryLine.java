package dev.litfass.content.calendar;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.text.WebAddress;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** What a calendar shows of a delivery. */
record DeliveryLine(
        PostId postId,
        ChannelId channelId,
        Network network,
        String channelName,
        int round,
        int part,
        DeliveryStatus status,
        @Nullable String url) {

    private static final BsonInt32 NONE = new BsonInt32(0);
    private static final BsonDocument NOTHING = new BsonDocument();

    /** @param stored a delivery as it is stored, or as much of it as {@link CalendarLines} asks for */
    static DeliveryLine of(BsonDocument stored) {
        var target = stored.getDocument("target");
        var remote = stored.getDocument("evidence", NOTHING).getDocument("remote", NOTHING);
        return new DeliveryLine(
                new PostId(target.getString("postId").getValue()),
                new ChannelId(target.getString("channelId").getValue()),
                Network.valueOf(target.getString("network").getValue()),
                target.getString("channelName").getValue(),
                target.getInt32("round", NONE).getValue(),
                target.getInt32("part", NONE).getValue(),
                DeliveryStatus.valueOf(stored.getString("status").getValue()),
                remote.get("url") instanceof BsonString url ? WebAddress.orNull(url.getValue()) : null);
    }
}
