package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as programs write them, with as much in them as tells what they are. */
public final class Documents {

    private static final String HEAD = "%PDF-1.7\n";

    private Documents() {}

    /** With a table that can be read. */
    public static byte[] pdf(int pages) {
        return pdf(pages, "");
    }

    /** The same with something in its trailer. */
    public static byte[] pdf(int pages, String trailer) {
        var catalog = "1 0 obj\n<</Type/Catalog /Lang(de-DE)\n/Pages 2 0 R>>\nendobj\n";
        var tree = "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count " + pages + ">>\nendobj\n";
        var table = "xref\n0 3\n0000000000 65535 f \n" + line(HEAD.length()) + line(HEAD.length() + catalog.length())
                + "trailer\n<</Size 3/Root 1 0 R" + trailer + ">>\n";
        var body = HEAD + catalog + tree;
        return text(body + table + "startxref\n" + body.length() + "\n%%EOF\n");
    }

    /** The same, changed once more: the second table has what is new. */
    public static byte[] changedPdf(int pages, int later) {
        var first = new String(pdf(pages), ISO_8859_1);
        var tree = "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count " + later + ">>\nendobj\n";
        var body = first + tree;
        return text(body + "xref\n2 1\n" + line(first.length()) + "trailer\n<</Size 3/Root 1 0 R/Prev "
                + first.indexOf("xref\n") + ">>\nstartxref\n" + body.length() + "\n%%EOF\n");
    }

    /** With its catalog and its table compressed, as programs write it since 2003. */
    public static byte[] compressedPdf(int pages, boolean predicted) {
        var objects = "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Count " + pages + "/Kids[4 0 R]>>";
        var places = "1 0 2 " + objects.indexOf("<</Type/Pages") + " ";
        var stream = stream(
                "3 0 obj\n<</Type/ObjStm/N 2/First " + places.length() + "/Filter/FlateDecode/Length ",
                text(places + objects));
        var at = HEAD.length() + stream.length;
        var lines = new byte[][] {{0, 0, 0, 0}, {2, 0, 3, 0}, {2, 0, 3, 1}, {1, 0, (byte) HEAD.length(), 0}};
        var table = new ByteArrayOutputStream();
        var above = new byte[4];
        for (var line : lines) {
            if (predicted) {
                table.write(2);
            }
            for (var i = 0; i < 4; i++) {
                table.write(predicted ? line[i] - above[i] : line[i]);
            }
            above = line;
        }
        var parameters = predicted ? "/DecodeParms<</Columns 4/Predictor 12>>" : "";
        var xref = stream(
                "5 0 obj\n<</Type/XRef/Size 4/W[1 2 1]/Root 1 0 R" + parameters + "/Filter/FlateDecode/Length ",
                table.toByteArray());
        return joined(text(HEAD), stream, xref, text("startxref\n" + at + "\n%%EOF\n"));
    }

    public static byte[] pptx(int slides) {
        var names = IntStream.rangeClosed(1, slides).mapToObj(i -> "ppt/slides/slide" + i + ".xml");
        return zip(Stream.concat(
                        Stream.of(
                                "[Content_Types].xml",
                                "_rels/.rels",
                                "ppt/presentation.xml",
                                "ppt/slides/_rels/slide1.xml.rels"),
                        names)
                .toArray(String[]::new));
    }

    public static byte[] docx() {
        return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    }

    public static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A compound file with a stream of this name. */
    public static byte[] compound(String stream) {
        var file = new byte[1_024];
        System.arraycopy(text("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 0, file, 0, 8);
        var name = stream.getBytes(UTF_16LE);
        System.arraycopy(name, 0, file, 640, name.length);
        file[640 + 64] = (byte) (name.length + 2);
        file[640 + 66] = 2;
        return file;
    }

    private static byte[] stream(String dictionary, byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var packed = new byte[content.length + 100];
        var length = deflater.deflate(packed);
        deflater.end();
        return joined(
                text(dictionary + length + ">>\nstream\n"),
                Arrays.copyOf(packed, length),
                text("\nendstream\nendobj\n"));
    }

    private static String line(int at) {
        return "%010d 00000 n \n".formatted(at);
    }

    private static byte[] joined(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
