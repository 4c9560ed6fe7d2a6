package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Builds MP4 files (ISO/IEC 14496-12) whose head says what a test wants it to; nothing in them can be played. */
public final class Mp4 {

    private final ByteArrayOutputStream inHead = new ByteArrayOutputStream();
    private int seconds = 12;
    private int width = 1920;
    private int height = 1080;
    private boolean upright;
    private String codec = "avc1";
    private String handler = "vide";
    private boolean headLast;
    private String hidden = "";
    private String hiddenKind = "";
    private String samples = "";
    private boolean fragments;
    private int film = 1_000;

    public static Mp4 file() {
        return new Mp4();
    }

    public Mp4 lasting(int changed) {
        seconds = changed;
        return this;
    }

    public Mp4 sized(int wide, int high) {
        width = wide;
        height = high;
        return this;
    }

    /** As telephones write it that are held upright: the pixels lie on their side. */
    public Mp4 heldUpright() {
        upright = true;
        return this;
    }

    public Mp4 codec(String changed) {
        codec = changed;
        return this;
    }

    /** Without a track that shows anything. */
    public Mp4 soundOnly() {
        handler = "soun";
        return this;
    }

    public Mp4 headLast() {
        headLast = true;
        return this;
    }

    /**
     * With a track of which nothing is shown, whose samples of four bytes lie in the film, two in each chunk, after
     * every ten bytes of it.
     *
     * @param handler what the track is
     * @param kind what its samples are
     */
    public Mp4 withHiddenTrack(String handler, String kind, String content) {
        hidden = handler;
        hiddenKind = kind;
        samples = content;
        return this;
    }

    /** As cameras write it that may be cut off at any time. */
    public Mp4 inFragments() {
        fragments = true;
        return this;
    }

    /** @param bytes of the film itself */
    public Mp4 ofBytes(int bytes) {
        film = bytes;
        return this;
    }

    /** Another box in the head. */
    public Mp4 with(String name, String content) {
        inHead.writeBytes(box(name, content.getBytes(ISO_8859_1)));
        return this;
    }

    public byte[] bytes() {
        var type = box("ftyp", "isom\0\0\2\0isomiso2avc1mp41".getBytes(ISO_8859_1));
        var data = box("mdat", film());
        var head = head(type.length + 8 + (headLast ? 0 : head(0).length));
        var rest = fragments ? box("moof", new byte[8]) : new byte[0];
        return headLast ? join(type, data, head, rest) : join(type, head, data, rest);
    }

    private byte[] film() {
        var all = new byte[film];
        Arrays.fill(all, (byte) 7);
        for (var chunk = 0; chunk * 8 < samples.length(); chunk++) {
            var bytes = chunk(chunk).getBytes(ISO_8859_1);
            System.arraycopy(bytes, 0, all, 10 + 18 * chunk, bytes.length);
        }
        return all;
    }

    private String chunk(int number) {
        return samples.substring(8 * number, Math.min(samples.length(), 8 * number + 8));
    }

    public byte[] head() {
        return head(0);
    }

    private byte[] head(int filmAt) {
        var track = box("trak", join(trackHeader(), box("mdia", join(times("mdhd"), handler(), box("minf", table())))));
        var unseen = hidden.isEmpty() ? new byte[0] : box("trak", box("mdia", join(handler(hidden), table(filmAt))));
        return box("moov", join(times("mvhd"), track, unseen, inHead.toByteArray()));
    }

    private byte[] table(int filmAt) {
        var chunks = (samples.length() + 7) / 8;
        var offsets = ByteBuffer.allocate(8 + 4 * chunks).putInt(4, chunks);
        for (var chunk = 0; chunk < chunks; chunk++) {
            offsets.putInt(8 + 4 * chunk, filmAt + 10 + 18 * chunk);
        }
        var kinds = join(
                ByteBuffer.allocate(8).putInt(4, 1).array(),
                ByteBuffer.allocate(16)
                        .putInt(16)
                        .put(hiddenKind.getBytes(ISO_8859_1))
                        .array());
        var sizes = ByteBuffer.allocate(12).putInt(4, 4).putInt(8, (samples.length() + 3) / 4);
        var runs =
                ByteBuffer.allocate(20).putInt(4, 1).putInt(8, 1).putInt(12, 2).putInt(16, 1);
        return box(
                "minf",
                box(
                        "stbl",
                        join(
                                box("stsd", kinds),
                                box("stsz", sizes.array()),
                                box("stsc", runs.array()),
                                box("stco", offsets.array()))));
    }

    private byte[] times(String name) {
        var content = ByteBuffer.allocate(100);
        content.putInt(12, 1_000).putInt(16, seconds * 1_000);
        return box(name, content.array());
    }

    private byte[] trackHeader() {
        var content = ByteBuffer.allocate(84);
        content.putInt(40, upright ? 0 : 0x10000).putInt(44, upright ? 0x10000 : 0);
        content.putInt(52, upright ? -0x10000 : 0).putInt(56, upright ? 0 : 0x10000);
        content.putInt(76, width << 16).putInt(80, height << 16);
        return box("tkhd", content.array());
    }

    private byte[] handler() {
        return handler(handler);
    }

    private static byte[] handler(String name) {
        return box("hdlr", join(new byte[8], name.getBytes(ISO_8859_1), new byte[13]));
    }

    private byte[] table() {
        var entry = ByteBuffer.allocate(94)
                .putInt(86)
                .put(codec.getBytes(ISO_8859_1))
                .array();
        var kinds = join(ByteBuffer.allocate(8).putInt(4, 1).array(), entry);
        var steps = ByteBuffer.allocate(16)
                .putInt(4, 1)
                .putInt(8, seconds * 25)
                .putInt(12, 40)
                .array();
        return box("stbl", join(box("stsd", kinds), box("stts", steps)));
    }

    public static byte[] box(String name, byte[] content) {
        var header = ByteBuffer.allocate(8).putInt(content.length + 8).put(name.getBytes(ISO_8859_1));
        return join(header.array(), content);
    }

    public static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
