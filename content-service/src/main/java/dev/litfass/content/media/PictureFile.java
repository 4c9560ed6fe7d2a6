package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import dev.litfass.contracts.problem.Problem;
import java.util.function.Supplier;

/**
 * A picture as it may be stored: what its bytes say it is, without what nobody meant to publish. Names and declared
 * types are not believed. Nothing is decoded, so a picture that would fill the memory cannot; the file is walked from
 * part to part, each byte once.
 *
 * @param width as it is shown, turned the right way up
 * @param animated whether it has more than one frame
 * @param removed what was taken out
 * @param orientation how its pixels lie, 1 where as it is shown (Exif 2.32, tag 0x0112)
 */
record PictureFile(
        String type,
        int width,
        int height,
        boolean animated,
        MediaAsset.Removed removed,
        int orientation,
        PictureBytes content) {

    /** No camera makes more, and no network shows it. */
    static final int LONGEST_SIDE = 65_500;

    static final long MOST_PIXELS = 250_000_000;

    /** Takes a file apart, and puts it together again without what is not for the public. */
    static PictureFile of(byte[] file) {
        var from = new PictureBytes(file);
        if (PngFile.isOne(from)) {
            return PngFile.cleaned(from);
        }
        if (JpegFile.isOne(from)) {
            return JpegFile.cleaned(from);
        }
        if (GifFile.isOne(from)) {
            return GifFile.cleaned(from);
        }
        if (WebpFile.isOne(from)) {
            return WebpFile.cleaned(from);
        }
        throw FileType.notAccepted(from);
    }

    /** The picture, if its size makes sense. */
    static PictureFile of(String type, int width, int height, boolean animated, Metadata metadata, PictureBytes bytes) {
        if (width < 1 || height < 1) {
            throw MEDIA_NOT_ACCEPTED.because("the picture has no size");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > MOST_PIXELS) {
            throw MEDIA_NOT_ACCEPTED.because("a picture may have up to %d megapixels", MOST_PIXELS / 1_000_000);
        }
        var turned = metadata.isTurned();
        return new PictureFile(
                type,
                turned ? height : width,
                turned ? width : height,
                animated,
                metadata.removed(),
                metadata.orientation(),
                bytes);
    }

    long pixels() {
        return (long) width * height;
    }

    /** True of a JPEG that lies on a side or its head, for whoever does not look into its Exif block. */
    boolean needsTurning() {
        return orientation > 1 && type.equals("image/jpeg");
    }

    boolean isForPrint() {
        return type.equals("image/jpeg") && JpegFile.isForPrint(content);
    }

    /** What the reading of a file comes to; where it stumbles over it, the file is damaged. */
    static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Problem e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    static RuntimeException cutOff() {
        return MEDIA_NOT_ACCEPTED.because("the picture is cut off: its end is missing");
    }

    static RuntimeException damaged() {
        return MEDIA_NOT_ACCEPTED.because("the picture is damaged");
    }
}
