package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (W3C, third edition): chunks with a length, a name and a check sum. */
final class PngFile {

    private static final String MAGIC = "\u0089PNG\r\n\u001A\n";
    private static final int FRAME = 12;

    /** What pixels, colours and movement need; texts, times, Exif and private chunks do not come along. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
            "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private PngFile() {}

    static boolean isOne(PictureBytes file) {
        return file.has(0, MAGIC);
    }

    static PictureFile cleaned(PictureBytes file) {
        var out = new Filled(file.length());
        var metadata = Metadata.NONE;
        var animated = false;
        var pixels = false;
        var at = MAGIC.length();
        if (!file.text(at + 4, 4).equals("IHDR") || file.big32(at) != 13) {
            throw PictureFile.damaged();
        }
        var header = at + 8;
        file.copy(0, at, out);
        for (var name = ""; !name.equals("IEND"); ) {
            var length = file.big32(at);
            file.require(at, FRAME + length);
            name = file.text(at + 4, 4);
            var data = at + 8;
            var end = data + (int) length;
            animated |= name.equals("acTL") && length >= 4 && file.big32(data) > 1;
            pixels |= name.equals("IDAT");
            if (name.equals("IEND") && metadata.isWorthKeeping()) {
                chunk("eXIf", metadata.exif(), out);
            }
            if (KEPT.contains(name)) {
                file.copy(at, end + 4, out);
            } else {
                metadata = name.equals("eXIf")
                        ? metadata.without(ExifBlock.of(file.part(data, end)))
                        : metadata.without(file.part(data, end));
            }
            at = end + 4;
        }
        if (!pixels) {
            throw PictureFile.damaged();
        }
        return PictureFile.of(
                "image/png",
                side(file.big32(header)),
                side(file.big32(header + 4)),
                animated,
                metadata,
                PictureBytes.of(out));
    }

    private static int side(long value) {
        return (int) Math.min(Integer.MAX_VALUE, value);
    }

    private static void chunk(String name, byte[] data, ByteArrayOutputStream out) {
        var check = new CRC32();
        check.update(name.getBytes(ISO_8859_1));
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name.getBytes(ISO_8859_1));
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
