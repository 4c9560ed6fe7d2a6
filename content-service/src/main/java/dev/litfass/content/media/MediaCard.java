package dev.litfass.content.media;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows of a picture, video or document.
 *
 * @param video null of a picture or document
 * @param document null of a picture or video
 */
public record MediaCard(
        AssetId id,
        String name,
        String type,
        long bytes,
        int width,
        int height,
        boolean animated,
        MediaAsset.Removed removed,
        MediaAsset.@Nullable Video video,
        MediaAsset.@Nullable Document document,
        Notes notes) {

    /** What people noted of it, see {@link MediaAsset.Notes}. */
    public record Notes(
            List<String> labels,
            Map<String, String> alt,
            MediaAsset.@Nullable Focus focus,
            @Nullable Rights rights,
            MediaAsset.@Nullable Cover cover) {}

    public static MediaCard of(MediaAsset asset) {
        var noted = asset.noted();
        return new MediaCard(
                asset.id(),
                asset.name(),
                asset.type(),
                asset.bytes(),
                asset.width(),
                asset.height(),
                asset.isAnimated(),
                asset.removed(),
                asset.video(),
                asset.document(),
                new Notes(noted.labels(), noted.alt(), noted.focus(), noted.rights(), noted.cover()));
    }
}
