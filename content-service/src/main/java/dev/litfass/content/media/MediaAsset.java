package dev.litfass.content.media;

import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A picture in a client's library: what it is. Its bytes lie in {@link MediaStore}.
 *
 * @param kind null of a picture from before files were looked through
 */
@Document("mediaAssets")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
public record MediaAsset(
        @Id AssetId id,
        ClientId clientId,
        String name,
        String type,
        long bytes,
        int width,
        int height,
        Instant addedAt,
        @Nullable Kind kind) {

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
     */
    public record Kind(boolean animated, Removed removed) {}

    public boolean isAnimated() {
        return kind != null && kind.animated();
    }

    Removed removed() {
        return kind == null ? Removed.NOTHING : kind.removed();
    }

    public long pixels() {
        return (long) width * height;
    }
}
