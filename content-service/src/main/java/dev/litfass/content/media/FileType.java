package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its first bytes: neither its name nor what is said of it is believed. */
final class FileType {

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final String QUICKTIME = "qt  ";

    private FileType() {}

    static boolean isPicture(PictureBytes file) {
        return PngFile.isOne(file) || JpegFile.isOne(file) || GifFile.isOne(file) || WebpFile.isOne(file);
    }

    /** MP4 or QuickTime. */
    static boolean isVideo(PictureBytes file) {
        return file.has(4, "ftyp") && !HEIC.contains(brand(file)) && !AVIF.contains(brand(file));
    }

    static String videoType(PictureBytes file) {
        return brand(file).equals(QUICKTIME) ? "video/quicktime" : "video/mp4";
    }

    /** The refusal, which names the kind of file where it is one that people often have. */
    static RuntimeException notAccepted(PictureBytes file) {
        return MEDIA_NOT_ACCEPTED
                .because("only PNG, JPEG, GIF and WebP pictures and MP4 and QuickTime videos are accepted")
                .with("kind", kind(file));
    }

    private static String kind(PictureBytes file) {
        if (file.has(4, "ftyp")) {
            return HEIC.contains(brand(file)) ? "HEIC" : "AVIF";
        }
        if (file.has(0, "%PDF")) {
            return "PDF";
        }
        if (file.has(0, "\u001A\u0045\u00DF\u00A3") || file.has(0, "RIFF")) {
            return "VIDEO";
        }
        if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
            return "TIFF";
        }
        var beginning =
                file.text(0, Math.min(file.length(), 1_000)).stripLeading().toLowerCase(Locale.ROOT);
        return beginning.contains("<svg") ? "SVG" : "OTHER";
    }

    private static String brand(PictureBytes file) {
        return file.length() < 12 ? "" : file.text(8, 4);
    }
}
