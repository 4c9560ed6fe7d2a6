package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about a picture besides its pixels. Of all that only two things stay: which way up it is shown, and
 * whose it is (Exif 2.32, tags 0x0112 and 0x8298).
 *
 * @param orientation 1 where it is shown as it is stored, up to 8
 */
record Metadata(int orientation, @Nullable String copyright, MediaAsset.Removed removed) {

    static final Metadata NONE = new Metadata(1, null, MediaAsset.Removed.NOTHING);

    private static final int ORIENTATION = 0x0112;
    private static final int COPYRIGHT = 0x8298;
    private static final int ENTRY = 12;

    /** The same after another part was taken out: a comment, a history, a profile of the camera's own. */
    Metadata without(PictureBytes part) {
        var place = part.text(0, part.length()).contains("GPSL");
        return new Metadata(orientation, copyright, larger(place));
    }

    /** The same after an Exif block. */
    Metadata without(ExifBlock exif) {
        return new Metadata(
                exif.orientation() == null ? orientation : exif.orientation(),
                exif.copyright() == null ? copyright : exif.copyright(),
                larger(exif.tellsPlace()));
    }

    private MediaAsset.Removed larger(boolean place) {
        return place || removed == MediaAsset.Removed.LOCATION
                ? MediaAsset.Removed.LOCATION
                : MediaAsset.Removed.DETAILS;
    }

    /** True where width and height change places when it is shown. */
    boolean isTurned() {
        return orientation >= 5;
    }

    boolean isWorthKeeping() {
        return orientation > 1 || copyright != null;
    }

    /** An Exif block with nothing in it but which way up, and whose. */
    byte[] exif() {
        var words = copyright == null ? new byte[0] : (copyright + "\0").getBytes(ISO_8859_1);
        var entries = words.length == 0 ? 1 : 2;
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'M', 'M', 0, '*', 0, 0, 0, 8});
        big16(out, entries);
        entry(out, ORIENTATION, 3, 1);
        big16(out, orientation);
        big16(out, 0);
        if (entries > 1) {
            var short4 = Arrays.copyOf(words, 4);
            entry(out, COPYRIGHT, 2, words.length);
            if (words.length <= 4) {
                out.writeBytes(short4);
            } else {
                big32(out, 8 + 2 + entries * ENTRY + 4);
            }
        }
        big32(out, 0);
        if (words.length > 4) {
            out.writeBytes(words);
        }
        return out.toByteArray();
    }

    private static void entry(ByteArrayOutputStream out, int tag, int type, int count) {
        big16(out, tag);
        big16(out, type);
        big32(out, count);
    }

    private static void big16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }

    private static void big32(ByteArrayOutputStream out, int value) {
        big16(out, value >>> 16);
        big16(out, value);
    }
}
