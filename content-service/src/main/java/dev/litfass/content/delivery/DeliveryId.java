package dev.litfass.content.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.Id;

/** The id of a delivery. */
public record DeliveryId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {
        Id.checked(value);
    }

    /** The one id of this part of a post on this channel in this round: planning it twice plans it once. */
    public static DeliveryId of(PostId post, ChannelId channel, int round, int part) {
        return new DeliveryId(Id.named(post + "|" + channel + "|" + round + (part == 0 ? "" : "|" + part)));
    }

    /** The one id of a reply. */
    public static DeliveryId ofReply(String replyId) {
        return new DeliveryId(Id.named("reply|" + replyId));
    }

    @Override
    public String toString() {
        return value;
    }
}
