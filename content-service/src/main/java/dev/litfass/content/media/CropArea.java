package dev.litfass.content.media;

import org.jspecify.annotations.Nullable;

/** The part of a picture that stays when it is cut to another ratio, in whole pixels. */
record CropArea(int x, int y, int width, int height) {

    private static final MediaAsset.Focus MIDDLE = new MediaAsset.Focus(0.5, 0.5);

    /**
     * The largest part of that ratio, as near to the focus as the edges allow.
     *
     * @param wide and {@code high}: the ratio
     * @param focus null for the middle
     */
    static CropArea of(int width, int height, int wide, int high, MediaAsset.@Nullable Focus focus) {
        var point = focus == null ? MIDDLE : focus;
        var isTooWide = (long) width * high > (long) height * wide;
        var keptWidth = isTooWide ? Math.max(1, (int) Math.round((double) height * wide / high)) : width;
        var keptHeight = isTooWide ? height : Math.max(1, (int) Math.round((double) width * high / wide));
        return new CropArea(
                offset(width, Math.min(width, keptWidth), point.x()),
                offset(height, Math.min(height, keptHeight), point.y()),
                Math.min(width, keptWidth),
                Math.min(height, keptHeight));
    }

    private static int offset(int whole, int kept, double focus) {
        return (int) Math.max(0, Math.min((long) whole - kept, Math.round(whole * focus - kept / 2.0)));
    }
}
