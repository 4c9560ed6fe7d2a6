package dev.litfass.content.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A PDF, of which nothing is read but the way from its end to the number of its pages: the place of the table, the table,
 * the catalog, the root of the pages (ISO 32000-1, 7.5 and 7.7, as
 * https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf has it, read 2026-11-30). Each step
 * reads a part of known size, and there are few of them; where one cannot be gone the pages are not counted.
 */
final class PdfFile {

    /** {@code startxref} stands in the last kilobyte for all who read PDFs; some append more. */
    private static final int LONGEST_END = 4_096;

    private static final int LARGEST_TABLE = 4_000_000;
    private static final int LARGEST_OBJECT = 16_384;
    private static final int LARGEST_STREAM = 4_000_000;
    private static final int MOST_SECTIONS = 20;
    private static final int MOST_OBJECTS = 200_000;
    private static final int MOST_PAGES = 100_000;

    private static final Pattern START = Pattern.compile("startxref\\s{1,4}(\\d{1,10})\\s");
    private static final Pattern HEADER = Pattern.compile("^\\s{0,4}\\d{1,8}\\s{1,4}\\d{1,5}\\s{1,4}obj");
    private static final Pattern SECTION = Pattern.compile("\\G\\s{0,4}(\\d{1,8}) (\\d{1,8})\\s{1,4}");
    private static final Pattern LINE = Pattern.compile("\\G(\\d{10}) \\d{5} ([nf])\\s{1,2}");

    private final long length;
    private final Bytes bytes;
    private final Map<Integer, Entry> entries = new HashMap<>();

    /** So much of tables is read at most, all in all. */
    private long budget = LARGEST_TABLE;

    /** Reads so many bytes from there on, fewer at the end of the file. */
    interface Bytes {
        Mono<byte[]> read(long from, long length);
    }

    /** Where an object is: in the file, or as the so-manieth in a stream of objects. */
    private record Entry(long at, int index) {

        boolean isInStream() {
            return index >= 0;
        }
    }

    PdfFile(long length, Bytes bytes) {
        this.length = length;
        this.bytes = bytes;
    }

    static boolean isOne(PictureBytes file) {
        return file.has(0, "%PDF-");
    }

    /** 0 where they cannot be counted; refused where the file is cut off, or is encrypted. */
    Mono<Integer> pages() {
        var from = Math.max(0, length - LONGEST_END);
        return text(from, LONGEST_END).flatMap(end -> {
            var start = START.matcher(end);
            var at = -1L;
            while (start.find()) {
                at = Long.parseLong(start.group(1));
            }
            if (at < 0) {
                throw ReadDocument.damaged();
            }
            return trailer(at, MOST_SECTIONS, null)
                    .flatMap(this::root)
                    .defaultIfEmpty(0)
                    .onErrorReturn(PdfFile::isUnreadable, 0);
        });
    }

    /** Whatever a file says, it is read no further; that the store does not answer is another matter. */
    private static boolean isUnreadable(Throwable error) {
        return error instanceof PdfText.Unreadable
                || error instanceof IndexOutOfBoundsException
                || error instanceof IllegalArgumentException;
    }

    private Mono<Integer> root(String trailer) {
        return object(PdfText.reference(trailer, "Root"))
                .flatMap(catalog -> object(PdfText.reference(catalog, "Pages")))
                .map(tree -> {
                    var pages = PdfText.number(tree, "Count", 0);
                    return pages > MOST_PAGES ? 0 : (int) pages;
                });
    }

    /** The newest trailer, when all older tables were read: a table names what changed since the one before it. */
    private Mono<String> trailer(long at, int left, @Nullable String newest) {
        if (at >= length || left == 0 || budget <= 0) {
            throw new PdfText.Unreadable();
        }
        return text(at, budget).flatMap(text -> {
            var own = text.stripLeading().startsWith("xref") ? table(text) : compressed(text);
            if (PdfText.names(own, "Encrypt")) {
                throw ReadDocument.encrypted();
            }
            var before = PdfText.number(own, "Prev", -1);
            budget -= LARGEST_OBJECT;
            var beside = PdfText.number(own, "XRefStm", -1);
            var known = newest == null ? own : newest;
            var first = beside < 0
                    ? Mono.just(known)
                    : trailer(beside, 1, known).onErrorReturn(PdfText.Unreadable.class, known);
            return before < 0 ? first : first.flatMap(read -> trailer(before, left - 1, read));
        });
    }

    /** The old kind of table: lines of twenty characters, sections with a number before them. */
    private String table(String text) {
        var at = text.indexOf("xref") + 4;
        var section = SECTION.matcher(text);
        while (section.find(at)) {
            var number = Integer.parseInt(section.group(1));
            var line = LINE.matcher(text);
            at = section.end();
            for (var i = Integer.parseInt(section.group(2)); i > 0 && line.find(at); i--) {
                if (line.group(2).equals("n")) {
                    add(number, new Entry(Long.parseLong(line.group(1)), -1));
                }
                number++;
                at = line.end();
            }
        }
        var trailer = text.indexOf("trailer", at);
        if (trailer < 0) {
            throw new PdfText.Unreadable();
        }
        return PdfText.dictionary(text, trailer);
    }

    /** The new kind: a stream of numbers of so many bytes each. */
    private String compressed(String text) {
        var own = PdfText.dictionary(text, 0);
        var widths = PdfText.numbers(own, "W");
        if (!own.contains("/XRef") || widths.length != 3) {
            throw new PdfText.Unreadable();
        }
        var index = PdfText.numbers(own, "Index");
        var parts = index.length < 2 ? new int[] {0, (int) PdfText.number(own, "Size", 0)} : index;
        var table = new PictureBytes(PdfText.content(text, own));
        var width = widths[0] + widths[1] + widths[2];
        var at = 0;
        for (var part = 0; part + 1 < parts.length; part += 2) {
            for (var i = 0; i < parts[part + 1] && width > 0 && at + width <= table.length(); i++, at += width) {
                var kind = widths[0] == 0 ? 1 : big(table, at, widths[0]);
                var second = big(table, at + widths[0], widths[1]);
                var third = big(table, at + widths[0] + widths[1], widths[2]);
                if (kind == 1 || kind == 2) {
                    add(parts[part] + i, new Entry(second, kind == 1 ? -1 : (int) third));
                }
            }
        }
        return own;
    }

    private void add(int number, Entry entry) {
        if (entries.size() >= MOST_OBJECTS) {
            throw new PdfText.Unreadable();
        }
        entries.putIfAbsent(number, entry);
    }

    private Mono<String> object(int number) {
        var entry = entries.get(number);
        if (entry == null) {
            throw new PdfText.Unreadable();
        }
        return entry.isInStream()
                ? inStream(entry, number)
                : at(entry, LARGEST_OBJECT).map(text -> PdfText.dictionary(text, 0));
    }

    /** Before the objects of a stream stand their numbers and where they begin. */
    private Mono<String> inStream(Entry entry, int number) {
        var stream = entries.get((int) entry.at());
        if (stream == null || stream.isInStream()) {
            throw new PdfText.Unreadable();
        }
        return at(stream, LARGEST_STREAM).map(text -> {
            var own = PdfText.dictionary(text, 0);
            var first = (int) PdfText.number(own, "First", 0);
            var objects = new String(PdfText.content(text, own), ISO_8859_1);
            var places = PdfText.NUMBERS.matcher(objects.substring(0, Math.min(first, objects.length())));
            while (places.find()) {
                var is = places.group();
                if (!places.find()) {
                    break;
                }
                if (is.equals(String.valueOf(number))) {
                    return PdfText.dictionary(objects, first + PdfText.parsed(places.group()));
                }
            }
            throw new PdfText.Unreadable();
        });
    }

    private Mono<String> at(Entry entry, int most) {
        if (entry.at() >= length) {
            throw new PdfText.Unreadable();
        }
        return text(entry.at(), most).map(text -> {
            if (!HEADER.matcher(text).find()) {
                throw new PdfText.Unreadable();
            }
            return text;
        });
    }

    private static long big(PictureBytes table, int at, int width) {
        var number = 0L;
        for (var i = 0; i < Math.min(width, 8); i++) {
            number = number << 8 | table.at(at + i);
        }
        return number;
    }

    private Mono<String> text(long from, long most) {
        return bytes.read(from, Math.min(most, length - from)).map(read -> new String(read, ISO_8859_1));
    }
}
