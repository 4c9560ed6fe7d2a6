package dev.litfass.content.network.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.Outgoing;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call says, as docs/webhook-channel.md tells its receivers. */
record WebhookEvent(String type, Instant timestamp, Object data) {

    static WebhookEvent post(Outgoing outgoing, String channel, List<Image> images, List<Video> videos) {
        return new WebhookEvent("litfass.post", outgoing.slotAt(), PostData.of(outgoing, channel, images, videos));
    }

    static WebhookEvent test(String channel, Instant now) {
        return new WebhookEvent("litfass.test", now, new TestData(channel));
    }

    /** A picture, and where it can be fetched for an hour; no address where Litfass cannot be reached from outside. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Image(@Nullable String url, String type, String alt, int width, int height) {}

    /**
     * A video, and the same.
     *
     * @param bytes how many it has
     * @param millis how long it is; null where that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Video(
            @Nullable String url,
            String type,
            String alt,
            int width,
            int height,
            long bytes,
            @Nullable Long millis) {}

    /** An attempt to find out whether somebody listens. */
    record TestData(String channel) {}

    /**
     * A post, or what follows one.
     *
     * @param inReplyTo the id of what it follows
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostData(
            String id,
            String channel,
            String text,
            @Nullable String title,
            @Nullable String summary,
            List<String> tags,
            @Nullable String link,
            @Nullable String language,
            @Nullable String contentWarning,
            @Nullable String inReplyTo,
            List<Image> images,
            List<Video> videos) {

        static PostData of(Outgoing outgoing, String channel, List<Image> images, List<Video> videos) {
            var shown = outgoing.shown();
            var parent = outgoing.parent();
            return new PostData(
                    outgoing.key(),
                    channel,
                    outgoing.text(),
                    said(outgoing, WebhookProfile.TITLE),
                    said(outgoing, WebhookProfile.SUMMARY),
                    NetworkOptions.lines(outgoing.option(WebhookProfile.TAGS)),
                    said(outgoing, WebhookProfile.LINK),
                    outgoing.language(),
                    shown == null ? null : shown.warning(),
                    parent == null ? null : parent.id(),
                    images,
                    videos);
        }

        private static @Nullable String said(Outgoing outgoing, String name) {
            var value = outgoing.option(name);
            return value.isEmpty() ? null : value;
        }
    }
}
