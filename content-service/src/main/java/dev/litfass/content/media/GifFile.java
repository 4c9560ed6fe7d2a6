package dev.litfass.content.media;

/** GIF (version 89a): blocks, each a chain of pieces of up to 255 bytes. */
final class GifFile {

    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int END = 0x3B;
    private static final int CONTROL = 0xF9;
    private static final int APPLICATION = 0xFF;
    private static final int HEADER = 13;

    private GifFile() {}

    static boolean isOne(PictureBytes file) {
        return file.has(0, "GIF87a") || file.has(0, "GIF89a");
    }

    static PictureFile cleaned(PictureBytes file) {
        var out = new Filled(file.length());
        var metadata = Metadata.NONE;
        var frames = 0;
        var at = HEADER + table(file.at(10));
        file.copy(0, at, out);
        while (file.at(at) != END) {
            var kind = file.at(at);
            if (kind != EXTENSION && kind != FRAME) {
                throw PictureFile.damaged();
            }
            var end = kind == FRAME ? chain(file, at + 10 + table(file.at(at + 9)) + 1) : chain(file, at + 2);
            frames += kind == FRAME ? 1 : 0;
            if (kind == FRAME || isNeeded(file, at)) {
                file.copy(at, end, out);
            } else {
                metadata = metadata.without(file.part(at, end));
            }
            at = end;
        }
        out.write(END);
        if (frames == 0) {
            throw PictureFile.damaged();
        }
        return PictureFile.of(
                "image/gif", file.little16(6), file.little16(8), frames > 1, metadata, PictureBytes.of(out));
    }

    /** How many bytes the colour table takes that these flags announce. */
    private static int table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 0x07) + 1);
    }

    /** The end of a chain of pieces, behind the empty one. */
    private static int chain(PictureBytes file, int from) {
        var at = from;
        while (file.at(at) != 0) {
            at += file.at(at) + 1;
        }
        return at + 1;
    }

    /** How long frames stand and how often they come again, and the colour profile. */
    private static boolean isNeeded(PictureBytes file, int at) {
        return file.at(at + 1) == CONTROL
                || (file.at(at + 1) == APPLICATION
                        && (file.has(at + 3, "NETSCAPE2.0")
                                || file.has(at + 3, "ANIMEXTS1.0")
                                || file.has(at + 3, "ICCRGBG1012")));
    }
}
