package dev.litfass.content.network;

import dev.litfass.platform.network.NetworkCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * What is to be sent, frozen: it does not change between attempts.
 *
 * @param parent what it answers; of a later part it is known only when the part before it is public
 * @param key the same over all attempts of one delivery, and of no other
 * @param shown how it is shown; null where nothing was chosen
 * @param slotAt the time the post will bear where the network lets us choose it
 * @param language the code of the language it is written in; null where nobody said
 * @param options what the network wants to know beside, by the names that its package declares
 */
public record Outgoing(
        String key,
        String text,
        List<OutgoingPicture> pictures,
        @Nullable Parent parent,
        @Field("createdAt") Instant slotAt,
        @Nullable Shown shown,
        @Nullable String language,
        @Nullable Map<String, String> options) {

    public Outgoing {
        options = Prepared.known(options);
    }

    /** The same where the network is told nothing that others are not. */
    public Outgoing(
            String key,
            String text,
            List<OutgoingPicture> pictures,
            @Nullable Parent parent,
            Instant slotAt,
            @Nullable Shown shown,
            @Nullable String language) {
        this(key, text, pictures, parent, slotAt, shown, language, Map.of());
    }

    /** The same as the network shows it unless it is told otherwise, in a language that nobody named. */
    public Outgoing(String key, String text, List<OutgoingPicture> pictures, @Nullable Parent parent, Instant slotAt) {
        this(key, text, pictures, parent, slotAt, null, null);
    }

    /** The same as an answer to something. */
    public Outgoing inReplyTo(Parent answered) {
        return new Outgoing(key, text, pictures, answered, slotAt, shown, language, options);
    }

    /** The same with these pictures and videos. */
    public Outgoing with(List<OutgoingPicture> others) {
        return new Outgoing(key, text, others, parent, slotAt, shown, language, options);
    }

    /** What the network is told beside the words; deliveries that were stored before December 2026 have none. */
    @Override
    public Map<String, String> options() {
        return Objects.requireNonNull(options);
    }

    /** What is told under this name, or nothing. */
    public String option(String name) {
        return options().getOrDefault(name, "");
    }

    /** True where this was said yes to. */
    public boolean isOn(String name) {
        return OptionField.YES.equals(option(name));
    }

    /** How many bytes its videos and documents have; those of pictures are not worth counting. */
    public long largeBytes() {
        return pictures.stream().mapToLong(OutgoingPicture::largeBytes).sum();
    }

    /** How long a slow line needs for its videos and documents. */
    public Duration uploading() {
        return NetworkCalls.sending(largeBytes());
    }

    /**
     * A picture, video or document on its way out.
     *
     * @param video null of a picture or document
     * @param document null of a picture or video
     * @param focus what must not be cut off where a network shows a part of it; null where nobody said
     */
    public record OutgoingPicture(
            String assetId,
            String type,
            String alt,
            int width,
            int height,
            @Nullable Clip video,
            @Nullable Focus focus,
            @Nullable Document document) {

        /** A picture or video. */
        public OutgoingPicture(
                String assetId,
                String type,
                String alt,
                int width,
                int height,
                @Nullable Clip video,
                @Nullable Focus focus) {
            this(assetId, type, alt, width, height, video, focus, null);
        }

        /** One of which no part matters more. */
        public OutgoingPicture(String assetId, String type, String alt, int width, int height, @Nullable Clip video) {
            this(assetId, type, alt, width, height, video, null);
        }

        /** A picture that stands still. */
        public OutgoingPicture(String assetId, String type, String alt, int width, int height) {
            this(assetId, type, alt, width, height, null, null);
        }

        public boolean isVideo() {
            return video != null;
        }

        public boolean isDocument() {
            return document != null;
        }

        /** True where it is brought to the network long before the slot. */
        public boolean isLarge() {
            return isVideo() || isDocument();
        }

        private long largeBytes() {
            return video != null ? video.bytes() : document == null ? 0 : document.bytes();
        }
    }

    /**
     * What networks want to know of a document before they take it.
     *
     * @param bytes how many it has
     * @param title what people read above it
     */
    public record Document(long bytes, String title) {}

    /**
     * The point of a picture that matters.
     *
     * @param x from 0 at the left edge to 1 at the right one
     * @param y from 0 at the upper edge to 1 at the lower one
     */
    public record Focus(double x, double y) {}

    /**
     * What networks want to know of a video before they take it.
     *
     * @param bytes how many it has
     * @param millis how long it is; 0 where that is not known
     * @param cover what it is shown by; null where nobody said
     */
    public record Clip(long bytes, long millis, @Nullable Cover cover) {

        /** One that the network shows as it likes. */
        public Clip(long bytes, long millis) {
            this(bytes, millis, null);
        }

        /** The picture it is shown by; null where there is none. */
        public @Nullable CoverPicture coverPicture() {
            return cover == null ? null : cover.picture();
        }
    }

    /**
     * What a video is shown by before somebody plays it.
     *
     * @param millis the moment of it that is shown
     * @param picture shown instead, where the network takes one; null where the moment is
     */
    public record Cover(long millis, @Nullable CoverPicture picture) {}

    /** A picture of the library that a video is shown by. */
    public record CoverPicture(String assetId, String type) {}

    /**
     * How it is shown, on networks that let one choose.
     *
     * @param warning stands before the text; null where there is none
     * @param sensitive the pictures are hidden at first
     */
    public record Shown(@Nullable String warning, boolean sensitive, Audience audience) {}

    /** Who sees it. */
    public enum Audience {
        EVERYBODY,
        UNLISTED,
        FOLLOWERS
    }

    /**
     * What this answers.
     *
     * @param id the network's id of it: a status id, an AT URI, a post id
     * @param mark what else the network needs to answer it: the mention of a Mastodon account, the CID of a record
     * @param rootId where the talk began, if it did not begin there
     * @param audience whom it was said to, in the network's own word, where that is not everybody; an answer goes no further
     */
    public record Parent(
            String id,
            @Nullable String mark,
            @Nullable String rootId,
            @Nullable String rootMark,
            @Nullable String audience) {}
}
