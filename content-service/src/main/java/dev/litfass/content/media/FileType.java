package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;

import java.util.Locale;
import java.util.Set;

/** What a file is, by its first bytes: neither its name nor what is said of it is believed. */
final class FileType {

    private static final Set<String> HEIC = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");
    private static final Set<String> AVIF = Set.of("avif", "avis");
    private static final String QUICKTIME = "qt  ";

    /** So many bytes of the beginning tell what it is. */
    static final int ENOUGH = 1_000;

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

    /** A PDF, or what Word and PowerPoint write; whether it is one of theirs is known when all of it is here. */
    static boolean isDocument(PictureBytes file) {
        return PdfFile.isOne(file) || OfficeFile.isZip(file) || OfficeFile.isCompound(file);
    }

    /** The refusal, which names the kind of file where it is one that people often have. */
    static RuntimeException notAccepted(PictureBytes file) {
        return isVideo(file) || isDocument(file)
                ? MEDIA_NOT_ACCEPTED
                        .because("videos and documents come in pieces, by an upload that can be resumed")
                        .with("kind", "NOT_A_PICTURE")
                : notAccepted(kind(file));
    }

    /** The same of a file that looked like a document at its beginning. */
    static RuntimeException notADocument() {
        return notAccepted("OTHER");
    }

    private static RuntimeException notAccepted(String kind) {
        return MEDIA_NOT_ACCEPTED
                .because("only PNG, JPEG, GIF and WebP pictures, MP4 and QuickTime videos, and PDF, Word and PowerPoint"
                        + " documents are accepted")
                .with("kind", kind);
    }

    private static String kind(PictureBytes file) {
        if (file.has(4, "ftyp")) {
            return HEIC.contains(brand(file)) ? "HEIC" : "AVIF";
        }
        if (file.has(0, "\u001A\u0045\u00DF\u00A3") || file.has(0, "RIFF")) {
            return "VIDEO";
        }
        if (file.has(0, "II*\0") || file.has(0, "MM\0*")) {
            return "TIFF";
        }
        var beginning =
                file.text(0, Math.min(file.length(), ENOUGH)).stripLeading().toLowerCase(Locale.ROOT);
        return beginning.contains("<svg") ? "SVG" : "OTHER";
    }

    private static String brand(PictureBytes file) {
        return file.length() < 12 ? "" : file.text(8, 4);
    }
}
