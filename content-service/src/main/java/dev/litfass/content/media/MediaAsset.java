package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/**
 * A picture, video or document in a client's library: what it is. Its bytes lie in the {@link MediaStore}.
 *
 * @param width of what is seen; of a document 0, and so is its height
 * @param kind null of a picture from before files were looked through
 * @param notes null where nobody has noted anything
 * @param state null where nothing happened to it since
 */
@org.springframework.data.mongodb.core.mapping.Document("mediaAssets")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "digest", def = "{'kind.digest': 1}")
@CompoundIndex(name = "client_label", def = "{clientId: 1, 'notes.labels': 1, _id: -1}")
@CompoundIndex(
        name = "client_rights_end",
        def = "{clientId: 1, 'notes.rights.until': 1, _id: 1}",
        partialFilter = "{'notes.rights.until': {$exists: true}}")
public record MediaAsset(
        @Id AssetId id,
        ClientId clientId,
        String name,
        String type,
        long bytes,
        int width,
        int height,
        @Nullable Kind kind,
        @Nullable Notes notes,
        @Nullable State state) {

    /** What was taken out of a file before it was stored. */
    public enum Removed {
        NOTHING,
        /** Camera, serial number, editing history and the like. */
        DETAILS,
        /** The same, and where the picture was taken. */
        LOCATION
    }

    /**
     * What was found in the file.
     *
     * @param animated whether it has more than one frame
     * @param removed what was taken out of it
     * @param digest SHA-256 of a picture's bytes as they were stored, in hexadecimal digits
     * @param video null of a picture or document
     * @param document null of a picture or video
     */
    public record Kind(
            boolean animated,
            Removed removed,
            @Nullable String digest,
            @Nullable Video video,
            @Nullable Document document) {

        /** That of a picture or video. */
        public Kind(boolean animated, Removed removed, @Nullable String digest, @Nullable Video video) {
            this(animated, removed, digest, video, null);
        }
    }

    /**
     * What the head of a video says.
     *
     * @param millis how long it is; 0 where it does not say so
     * @param codec {@code H.264}, or the name in the file where it is no usual one
     * @param framesPerSecond rounded; 0 where it cannot be told
     */
    public record Video(long millis, String codec, int framesPerSecond, boolean sound) {}

    /**
     * What can be told of a document: a PDF, a text or a presentation.
     *
     * @param pages how many it has; 0 where they were not counted
     */
    public record Document(int pages) {}

    /**
     * What people noted of it.
     *
     * @param labels what it is found by
     * @param alt what can be seen on it, by language code, for those who do not see it
     * @param focus what must not be cut off; null where nobody said
     * @param rights null where nobody noted any
     * @param cover what a video is shown by; null where nobody said
     */
    public record Notes(
            List<String> labels,
            Map<String, String> alt,
            @Nullable Focus focus,
            @Nullable Rights rights,
            @Nullable Cover cover) {

        static final Notes NONE = new Notes(List.of(), Map.of(), null, null, null);

        /** What holds for other pixels too: the point that matters and the moment that is shown are others there. */
        Notes ofOtherPixels() {
            var picture = cover == null ? null : cover.picture();
            return new Notes(labels, alt, null, rights, picture == null ? null : new Cover(0, picture));
        }
    }

    /**
     * What a video is shown by before somebody plays it.
     *
     * @param millis the moment of it that is shown
     * @param picture shown instead, where the network takes one; null where the moment is
     */
    public record Cover(long millis, @Nullable AssetId picture) {}

    /**
     * The point of a picture that matters.
     *
     * @param x from 0 at the left edge to 1 at the right one
     * @param y from 0 at the upper edge to 1 at the lower one
     */
    public record Focus(double x, double y) {}

    /**
     * What became of it in the library.
     *
     * @param replacedBy the file that stands in its place; null where it stands there itself
     * @param withoutThumbnail when making a small picture of it failed; null where that did not happen
     * @param takenDown up to when whatever is public with it was taken down; null where nobody said so
     */
    record State(
            @Nullable AssetId replacedBy,
            @Nullable Instant withoutThumbnail,
            @Nullable Instant takenDown) {}

    /** One to which nothing happened. */
    public MediaAsset(
            AssetId id,
            ClientId clientId,
            String name,
            String type,
            long bytes,
            int width,
            int height,
            @Nullable Kind kind,
            @Nullable Notes notes) {
        this(id, clientId, name, type, bytes, width, height, kind, notes, null);
    }

    public boolean isVideo() {
        return video() != null;
    }

    public boolean isDocument() {
        return document() != null;
    }

    /** True of what has pixels that stand still, or move in a picture. */
    public boolean isPicture() {
        return !isVideo() && !isDocument();
    }

    public @Nullable Video video() {
        return kind == null ? null : kind.video();
    }

    public @Nullable Document document() {
        return kind == null ? null : kind.document();
    }

    /** The name without the ending of a document's file. */
    public String title() {
        return DocumentType.title(name);
    }

    /** Null where nobody noted any. */
    public @Nullable Rights rights() {
        return noted().rights();
    }

    /** What must not be cut off; null where nobody said. */
    public @Nullable Focus focus() {
        return noted().focus();
    }

    /** SHA-256 of a picture's bytes; null of other files, and of a picture from before files were looked through. */
    @Nullable
    String digest() {
        return kind == null ? null : kind.digest();
    }

    /** Null of a picture, and where nobody said. */
    public @Nullable Cover cover() {
        return isVideo() ? noted().cover() : null;
    }

    public boolean isAnimated() {
        return kind != null && kind.animated();
    }

    /** Whether a network that does not take this kind of picture can be given a JPEG of it that shows the same. */
    public boolean canBecomeJpeg() {
        return isPicture() && !isAnimated() && pixels() <= Pixels.mostOfAny();
    }

    Removed removed() {
        return kind == null ? Removed.NOTHING : kind.removed();
    }

    public long pixels() {
        return (long) width * height;
    }

    Notes noted() {
        return notes == null ? Notes.NONE : notes;
    }

    /** True where another file stands in its place. */
    public boolean isReplaced() {
        return state != null && state.replacedBy() != null;
    }

    /** True where no third file stands in its place. */
    public boolean mayBeReplacedBy(AssetId other) {
        return state == null || state.replacedBy() == null || other.equals(state.replacedBy());
    }

    /** True where making a small picture of it failed since this moment. */
    boolean isWithoutThumbnailSince(Instant moment) {
        var failed = state == null ? null : state.withoutThumbnail();
        return failed != null && failed.isAfter(moment);
    }
}
