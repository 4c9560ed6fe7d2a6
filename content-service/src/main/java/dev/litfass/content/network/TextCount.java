package dev.litfass.content.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import java.util.Locale;

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
     * As Mastodon counts (docs.joinmastodon.org/user/posting, read 2026-11): graphemes, where a link counts
     * {@code charactersPerUrl} and a remote mention only its user name.
     */
    public static int mastodon(String text, int charactersPerUrl) {
        return graphemes(Shortened.of(text, charactersPerUrl).text());
    }

    /**
     * Where the text passes a limit: the UTF-16 offset of the first grapheme that no longer fits. A link is marked from
     * its beginning, since it fits as a whole or not at all.
     *
     * @param charactersPerUrl what a link counts; 0 where the network counts it as it stands
     */
    static int offsetBeyond(String text, long limit, int charactersPerUrl) {
        var shortened = charactersPerUrl > 0 ? Shortened.of(text, charactersPerUrl) : null;
        var breaks = breaksOf(shortened == null ? text : shortened.text());
        var start = breaks.first();
        for (var passed = 0L; passed < limit; passed++) {
            var next = breaks.next();
            if (next == BreakIterator.DONE) {
                return text.length();
            }
            start = next;
        }
        var offset = shortened == null ? start : shortened.origin(start, text.length());
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

    /**
     * A text with its links and remote mentions as short as Mastodon counts them.
     *
     * @param origins for each of its characters the offset in the text it was made from
     */
    private record Shortened(String text, int[] origins) {

        static Shortened of(String text, int charactersPerUrl) {
            var links = Links.in(text);
            var shortened = new StringBuilder(text.length());
            var origins = new int[text.length() + links.size() * charactersPerUrl];
            var done = 0;
            for (var link : links) {
                copy(text, done, link.start(), shortened, origins);
                for (var i = 0; i < charactersPerUrl; i++) {
                    origins[shortened.length()] = link.start();
                    shortened.append('x');
                }
                done = link.end();
            }
            copy(text, done, text.length(), shortened, origins);
            return new Shortened(shortened.toString(), Arrays.copyOf(origins, shortened.length()));
        }

        private static void copy(String text, int from, int to, StringBuilder shortened, int[] origins) {
            for (var i = from; i < to; i++) {
                origins[shortened.length()] = i;
                shortened.append(text.charAt(i));
                if (text.charAt(i) == '@' && mayBegin(text, i)) {
                    var name = nameEnd(text, i + 1, to);
                    var server = serverEnd(text, name, to);
                    if (server > name) {
                        for (var j = i + 1; j < name; j++) {
                            origins[shortened.length()] = j;
                            shortened.append(text.charAt(j));
                        }
                        i = server - 1;
                    }
                }
            }
        }

        private static boolean mayBegin(String text, int at) {
            return at == 0 || !(isWord(text.codePointBefore(at)) || "/=".indexOf(text.charAt(at - 1)) >= 0);
        }

        /** The end of a user name; where it began, if none stands there. */
        private static int nameEnd(String text, int from, int to) {
            var end = from;
            while (end < to && (isPlainWord(text.charAt(end)) || isJoint(text.charAt(end)))) {
                end++;
            }
            return end > from && isPlainWord(text.charAt(from)) && isPlainWord(text.charAt(end - 1)) ? end : from;
        }

        /** The end of the server behind a user name; the end of the name, if none stands there. */
        private static int serverEnd(String text, int name, int to) {
            if (name >= to || text.charAt(name) != '@' || text.charAt(name - 1) == '@') {
                return name;
            }
            var end = name + 1;
            while (end < to && (isWord(text.charAt(end)) || isJoint(text.charAt(end)))) {
                end++;
            }
            while (end > name && isJoint(text.charAt(end - 1))) {
                end--;
            }
            return end > name + 2 ? end : name;
        }

        private static boolean isPlainWord(char c) {
            return c < 128 && isWord(c);
        }

        private static boolean isWord(int c) {
            return Character.isLetterOrDigit(c) || c == '_';
        }

        private static boolean isJoint(char c) {
            return c == '.' || c == '-';
        }

        int origin(int at, int end) {
            return at < origins.length ? origins[at] : end;
        }
    }
}
