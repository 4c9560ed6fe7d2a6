package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Counts text as the networks count it, in one pass. Graphemes come from ICU: the JDK's own rules are of an older
 * Unicode, which cuts the syllables of Indic scripts.
 */
public final class TextCount {

    private static final BreakIterator GRAPHEMES = BreakIterator.getCharacterInstance(Locale.ROOT);

    private TextCount() {}

    /** What a reader takes for characters: extended grapheme clusters. */
    public static int graphemes(String text) {
        var breaks = breaksOf(text);
        var count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    public static int utf8Bytes(String text) {
        return text.getBytes(UTF_8).length;
    }

    /**
     * Where the text passes a limit: the UTF-16 offset of the first grapheme that no longer fits. A link is marked from
     * its beginning, since it fits as a whole or not at all.
     */
    public static int offsetBeyond(String text, long limit) {
        return beforeLink(text, offsetAfter(text, limit));
    }

    /** The UTF-16 offset behind so many graphemes; the text's length where it has no more. */
    public static int offsetAfter(String text, long graphemes) {
        var breaks = breaksOf(text);
        var start = breaks.first();
        for (var passed = 0L; passed < graphemes; passed++) {
            var next = breaks.next();
            if (next == BreakIterator.DONE) {
                return text.length();
            }
            start = next;
        }
        return start;
    }

    /** The UTF-16 offsets behind each grapheme. */
    public static int[] ends(String text) {
        var breaks = breaksOf(text);
        return IntStream.generate(breaks::next)
                .takeWhile(end -> end != BreakIterator.DONE)
                .toArray();
    }

    /** The beginning of the grapheme that the offset lies in. */
    public static int graphemeAt(String text, int offset) {
        var breaks = breaksOf(text);
        return breaks.isBoundary(offset) ? offset : Math.max(0, breaks.preceding(offset));
    }

    /** The same offset; the beginning of a link where it lies inside one. */
    public static int beforeLink(String text, int offset) {
        return Links.in(text).stream()
                .filter(link -> link.start() < offset && offset < link.end())
                .findFirst()
                .map(Links.Link::start)
                .orElse(offset);
    }

    /** The iterator keeps its place, so each text gets its own. */
    private static BreakIterator breaksOf(String text) {
        var breaks = (BreakIterator) GRAPHEMES.clone();
        breaks.setText(text);
        return breaks;
    }
}
