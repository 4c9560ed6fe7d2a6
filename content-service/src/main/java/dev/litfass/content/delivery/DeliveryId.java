package dev.litfass.content.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of a delivery. */
public record DeliveryId(@JsonValue String value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {
        Id.checked(value);
    }

    /** The one id of this part of a post on this channel in this round: planning it twice plans it once. */
    public static DeliveryId of(PostId post, ChannelId channel, int round, int part) {
        return new DeliveryId(digest(post + "|" + channel + "|" + round + (part == 0 ? "" : "|" + part)));
    }

    /** The one id of a reply. */
    public static DeliveryId ofReply(String replyId) {
        return new DeliveryId(digest("reply|" + replyId));
    }

    private static String digest(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
