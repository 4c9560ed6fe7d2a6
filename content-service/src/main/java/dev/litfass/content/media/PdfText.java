package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Parts of a PDF as they are written: dictionaries, numbers and references in them, packed streams. */
final class PdfText {

    private static final int LARGEST_DICTIONARY = 16_384;
    private static final int LARGEST_STREAM = 4_000_000;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern TEXT = Pattern.compile("\\((?:[^()\\\\]|\\\\.)*+\\)", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    static final Pattern NUMBERS = Pattern.compile("\\d{1,10}");

    private PdfText() {}

    /** What stands between the first pair of double angle brackets, other pairs in it included. */
    static String dictionary(String text, int from) {
        var begin = text.indexOf("<<", from);
        var depth = 0;
        var end = Math.min(text.length(), begin + LARGEST_DICTIONARY);
        for (var at = begin; begin >= 0 && at < end; at++) {
            if (text.startsWith("<<", at)) {
                depth++;
                at++;
            } else if (text.startsWith(">>", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return text.substring(begin, at);
                }
            }
        }
        throw new Unreadable();
    }

    /** True where a name stands in a dictionary, in whatever way it is written, and not only in a text (7.3.5). */
    static boolean names(String dictionary, String name) {
        var plain = ESCAPED.matcher(TEXT.matcher(dictionary).replaceAll(""))
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
        return plain.contains("/" + name);
    }

    static byte[] content(String text, String own) {
        var stream = STREAM.matcher(text);
        if (!stream.find()) {
            throw new Unreadable();
        }
        var raw = text.substring(stream.end()).getBytes(ISO_8859_1);
        if (!own.contains("/Filter")) {
            return raw;
        }
        if (!own.contains("/FlateDecode")) {
            throw new Unreadable();
        }
        return number(own, "Predictor", 1) > 1
                ? unpredicted(inflated(raw), (int) number(own, "Columns", 1))
                : inflated(raw);
    }

    /** In tables each line is told by how it differs from the one above it (7.4.4.4, predictor "Up"). */
    private static byte[] unpredicted(byte[] lines, int columns) {
        if (columns < 1 || columns > LARGEST_DICTIONARY) {
            throw new Unreadable();
        }
        var plain = new byte[lines.length / (columns + 1) * columns];
        for (var i = 0; i < plain.length; i++) {
            var line = i / columns;
            var filter = lines[line * (columns + 1)];
            if (filter != 0 && filter != 2) {
                throw new Unreadable();
            }
            var above = filter == 0 || line == 0 ? 0 : plain[i - columns];
            plain[i] = (byte) (lines[line * (columns + 1) + 1 + i % columns] + above);
        }
        return plain;
    }

    private static byte[] inflated(byte[] raw) {
        var inflater = new Inflater();
        try {
            inflater.setInput(raw);
            var out = new ByteArrayOutputStream();
            var part = new byte[8_192];
            while (!inflater.finished() && out.size() < LARGEST_STREAM) {
                var read = inflater.inflate(part);
                if (read == 0) {
                    break;
                }
                out.write(part, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new Unreadable();
        } finally {
            inflater.end();
        }
    }

    static int reference(String own, String key) {
        var found = Pattern.compile("/" + key + "\\s{0,4}(\\d{1,8})\\s{1,4}\\d{1,5}\\s{1,4}R")
                .matcher(own);
        if (!found.find()) {
            throw new Unreadable();
        }
        return parsed(found.group(1));
    }

    static long number(String own, String key, long otherwise) {
        var found = Pattern.compile("/" + key + "\\s{0,4}(\\d{1,10})(?![\\d.]|\\s{1,4}\\d{1,5}\\s{1,4}R)")
                .matcher(own);
        return found.find() ? Long.parseLong(found.group(1)) : otherwise;
    }

    static int[] numbers(String own, String key) {
        var found =
                Pattern.compile("/" + key + "\\s{0,4}\\[([\\d\\s]{1,4000})]").matcher(own);
        return found.find()
                ? NUMBERS.matcher(found.group(1))
                        .results()
                        .mapToInt(each -> parsed(each.group()))
                        .toArray()
                : new int[0];
    }

    static int parsed(String digits) {
        return (int) Math.min(Integer.MAX_VALUE / 2, Long.parseLong(digits));
    }

    /** The way to the pages cannot be gone. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable() {
            super(null, null, false, false);
        }
    }
}
