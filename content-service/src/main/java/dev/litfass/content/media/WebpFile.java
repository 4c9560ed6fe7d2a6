package dev.litfass.content.media;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** WebP (RFC 9649): chunks in a RIFF container, each filled up to an even length. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;
    private static final Set<String> KEPT = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private final PictureBytes file;
    private final ByteArrayOutputStream out;
    private Metadata metadata = Metadata.NONE;
    private int width;
    private int height;
    private int frames;
    private boolean extended;

    private WebpFile(PictureBytes file) {
        this.file = file;
        this.out = new ByteArrayOutputStream(file.length());
    }

    static boolean isOne(PictureBytes file) {
        return file.has(0, "RIFF") && file.has(8, "WEBP");
    }

    static PictureFile cleaned(PictureBytes file) {
        var webp = new WebpFile(file);
        webp.walk();
        if (webp.frames == 0) {
            throw PictureFile.damaged();
        }
        return PictureFile.of("image/webp", webp.width, webp.height, webp.frames > 1, webp.metadata, webp.together());
    }

    private void walk() {
        var length = file.little32(4);
        file.require(8, length);
        var end = 8 + (int) length;
        for (var at = HEADER; at + 8 <= end; ) {
            var size = file.little32(at + 4);
            var next = at + 8L + size + (size & 1);
            if (next > end + (size & 1)) {
                throw PictureFile.cutOff();
            }
            chunk(file.text(at, 4), at, at + 8 + (int) size);
            at = (int) next;
        }
    }

    private void chunk(String name, int at, int end) {
        var data = at + 8;
        switch (name) {
            case "VP8X" -> {
                extended = true;
                sized(file.little24(data + 4) + 1, file.little24(data + 7) + 1);
            }
            case "VP8 " -> {
                frames++;
                sized(file.little16(data + 6) & 0x3FFF, file.little16(data + 8) & 0x3FFF);
            }
            case "VP8L" -> {
                frames++;
                var bits = file.little32(data + 1);
                sized((int) (bits & 0x3FFF) + 1, (int) ((bits >> 14) & 0x3FFF) + 1);
            }
            case "ANMF" -> frames++;
            default -> {}
        }
        if (KEPT.contains(name)) {
            written(name, file.part(data, end).all());
        } else if (name.equals("EXIF")) {
            var tiff = file.has(data, "Exif\0\0") ? data + 6 : data;
            metadata = metadata.without(ExifBlock.of(file.part(Math.min(tiff, end), end)));
        } else {
            metadata = metadata.without(file.part(data, end));
        }
    }

    private void sized(int wide, int high) {
        if (width == 0) {
            width = wide;
            height = high;
        }
    }

    private void written(String name, byte[] data) {
        name.chars().forEach(out::write);
        little32(out, data.length);
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    private PictureBytes together() {
        var keeps = extended && metadata.isWorthKeeping();
        if (keeps) {
            written("EXIF", metadata.exif());
        }
        var chunks = out.toByteArray();
        if (extended) {
            flags(chunks, keeps);
        }
        var whole = new Filled(HEADER + chunks.length);
        "RIFF".chars().forEach(whole::write);
        little32(whole, chunks.length + 4);
        "WEBP".chars().forEach(whole::write);
        whole.writeBytes(chunks);
        return PictureBytes.of(whole);
    }

    /** The header says which chunks there are, so it must not promise what was taken out. */
    private static void flags(byte[] chunks, boolean exif) {
        if (chunks.length > 8 && chunks[3] == 'X') {
            chunks[8] = (byte) ((chunks[8] & ~(EXIF_FLAG | XMP_FLAG)) | (exif ? EXIF_FLAG : 0));
        }
    }

    private static void little32(ByteArrayOutputStream out, int value) {
        for (var shift = 0; shift < 32; shift += 8) {
            out.write(value >> shift);
        }
    }
}
