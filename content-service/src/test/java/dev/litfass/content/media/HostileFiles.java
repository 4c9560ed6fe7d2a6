package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that lie, are broken, or are made to hurt whoever opens them: none of them belongs into a library. */
public final class HostileFiles {

    private static final byte[] PNG = picture("png");
    private static final byte[] JPEG = picture("jpg");
    private static final byte[] GIF = picture("gif");
    private static final byte[] VIDEO = Mp4.file().bytes();

    private HostileFiles() {}

    /** By a name that says what is wrong. */
    public static Map<String, byte[]> all() {
        var all = new LinkedHashMap<String, byte[]>();
        otherKinds(all);
        cutOff(all);
        liesOfSize(all);
        liesOfBoxes(all);
        return all;
    }

    private static void otherKinds(Map<String, byte[]> all) {
        all.put("one byte", new byte[] {1});
        all.put("nothing but zeros", new byte[5_000]);
        all.put("words", text("Das ist kein Bild."));
        all.put("svg with a script", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        all.put("svg behind a declaration", text("<?xml version='1.0'?><!DOCTYPE svg><svg onload='x()'/>"));
        all.put("page", text("<!doctype html><script>alert(1)</script>"));
        all.put("pdf", text("%PDF-1.7\n1 0 obj"));
        all.put("zip", text("PK\u0003\u0004 and so on"));
        all.put("program", text("\u007FELF\2\1\1"));
        all.put("windows program", text("MZ\u0090\0\3"));
        all.put("tiff", text("II*\0\b\0\0\0"));
        all.put("tiff the other way", text("MM\0*\0\0\0\b"));
        all.put("bitmap", text("BM\u0036\0\0\0"));
        all.put("heic", Mp4.box("ftyp", text("heic\0\0\0\0mif1heic")));
        all.put("avif", Mp4.box("ftyp", text("avif\0\0\0\0mif1avif")));
        all.put("matroska", text("\u001A\u0045\u00DF\u00A3\u0001"));
        all.put("avi", text("RIFF\u0024\0\0\0AVI LIST"));
        all.put("sound", text("RIFF\u0024\0\0\0WAVEfmt "));
        all.put("mp3", text("ID3\3\0"));
        all.put("jpeg's first bytes in words", text("\u00FF\u00D8 no"));
    }

    private static void cutOff(Map<String, byte[]> all) {
        all.put("png of eight bytes", Arrays.copyOf(PNG, 8));
        all.put("png without pixels", Arrays.copyOf(PNG, 33));
        all.put("png cut in the middle", Arrays.copyOf(PNG, PNG.length - 20));
        all.put("jpeg of four bytes", Arrays.copyOf(JPEG, 4));
        all.put("jpeg without a scan", Arrays.copyOf(JPEG, 160));
        all.put("jpeg without an end", Arrays.copyOf(JPEG, JPEG.length - 2));
        all.put("gif of ten bytes", Arrays.copyOf(GIF, 10));
        all.put("gif without frames", Mp4.join(Arrays.copyOf(GIF, 13), new byte[] {0x3B}));
        all.put("gif cut in its table", Arrays.copyOf(GIF, 20));
        all.put("webp of a header", text("RIFF\u0004\0\0\0WEBP"));
        all.put("webp that promises more", text("RIFF\u00FF\u00FF\0\0WEBPVP8 \u0010\0\0\0"));
        all.put("video cut in its film", Arrays.copyOf(VIDEO, VIDEO.length - 10));
        all.put("video cut in its head", Arrays.copyOf(VIDEO, 200));
        all.put("video of its type alone", Arrays.copyOf(VIDEO, 32));
    }

    private static void liesOfSize(Map<String, byte[]> all) {
        all.put("png of 60,000 by 60,000", png(60_000, 60_000));
        all.put("png of two thousand million pixels across", png(Integer.MAX_VALUE, 1));
        all.put("png of no width", png(0, 20));
        all.put("png of a negative height", png(20, -5));
        all.put("png whose chunk is longer than itself", patched(PNG, 33, 0x7FFFFFFF));
        all.put("gif of no size", zeroed(GIF, 6, 10));
        all.put("gif of 65,535 by 65,535", filled(GIF, 6, 10));
    }

    private static void liesOfBoxes(Map<String, byte[]> all) {
        all.put("video with sound alone", Mp4.file().soundOnly().bytes());
        all.put("video of no size", Mp4.file().sized(0, 0).bytes());
        all.put("video without a head", Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.box("mdat", new byte[100])));
        all.put(
                "video without a film",
                Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.file().head()));
        all.put("video with an empty head", Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.box("moov", new byte[0]), film()));
        all.put("video whose box has no length", patched(VIDEO, 32, 3));
        all.put("video whose head is larger than the file", patched(VIDEO, 32, 0x7FFFFFFF));
        all.put("video whose inner box is larger than the outer", patched(VIDEO, 40, 0x00FFFFFF));
        all.put("video whose box has a length of 64 bits that is negative", negative());
        all.put("video with ten thousand boxes in its head", crowded());
        all.put("video with boxes in boxes in boxes", nested());
        all.put("video with six thousand boxes", boxes());
        all.put("video with forty tracks", tracks());
    }

    private static byte[] film() {
        return Mp4.box("mdat", new byte[100]);
    }

    private static byte[] negative() {
        var header = ByteBuffer.allocate(16).putInt(1).put(text("moov")).putLong(-20);
        return Mp4.join(Arrays.copyOf(VIDEO, 32), header.array(), film());
    }

    private static byte[] crowded() {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < 10_001; i++) {
            out.writeBytes(Mp4.box("free", new byte[0]));
        }
        return Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.box("moov", out.toByteArray()), film());
    }

    private static byte[] nested() {
        var inner = new byte[0];
        for (var i = 0; i < 50; i++) {
            inner = Mp4.box("trak", inner);
        }
        return Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.box("moov", inner), film());
    }

    private static byte[] boxes() {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < 6_000; i++) {
            out.writeBytes(Mp4.box("free", new byte[0]));
        }
        return Mp4.join(Arrays.copyOf(VIDEO, 32), out.toByteArray(), Mp4.file().head(), film());
    }

    private static byte[] tracks() {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < 40; i++) {
            out.writeBytes(Mp4.box("trak", new byte[0]));
        }
        return Mp4.join(Arrays.copyOf(VIDEO, 32), Mp4.box("moov", out.toByteArray()), film());
    }

    private static byte[] png(int width, int height) {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        return Mp4.join(
                Arrays.copyOf(PNG, 8), chunk("IHDR", header.array()), chunk("IDAT", new byte[20]), chunk("IEND"));
    }

    private static byte[] chunk(String name, byte... data) {
        var check = new CRC32();
        check.update(text(name));
        check.update(data);
        return Mp4.join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                text(name),
                data,
                ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    private static byte[] patched(byte[] file, int at, int number) {
        return ByteBuffer.wrap(file.clone()).putInt(at, number).array();
    }

    private static byte[] zeroed(byte[] file, int from, int to) {
        var changed = file.clone();
        Arrays.fill(changed, from, to, (byte) 0);
        return changed;
    }

    private static byte[] filled(byte[] file, int from, int to) {
        var changed = file.clone();
        Arrays.fill(changed, from, to, (byte) 0xFF);
        return changed;
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] picture(String kind) {
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), kind, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
