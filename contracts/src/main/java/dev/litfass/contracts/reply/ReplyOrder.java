package dev.litfass.contracts.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An answer that content-service shall send now.
 *
 * @param replyId names the answer over all repetitions of this order
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReplyOrder(
        @NotBlank @Size(max = 64) String replyId,
        @NotNull ClientId clientId,
        @NotNull ChannelId channelId,
        @NotBlank @Size(max = 20_000) String text,
        @NotNull InReplyTo inReplyTo) {

    /**
     * What is answered.
     *
     * @param id the network's id of it
     * @param mark what else the network needs: the {@code @name@server} of a Mastodon author, the CID of a record
     * @param rootId where the talk began, if not there
     * @param audience whom it was said to, in the network's own word, where that is not everybody; an answer goes no further
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record InReplyTo(
            @NotBlank @Size(max = 1000) String id,
            @Nullable String mark,
            @Nullable String rootId,
            @Nullable String rootMark,
            @Nullable String audience) {}
}
