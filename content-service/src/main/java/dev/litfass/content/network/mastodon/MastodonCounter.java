package dev.litfass.content.network.mastodon;

import dev.litfass.content.network.Links;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.network.TextCounter;
import java.util.Arrays;

/**
 * As Mastodon counts (docs.joinmastodon.org/user/posting, read 2026-11): graphemes, where a link counts
 * {@code charactersPerUrl} and a remote mention only its user name.
 *
 * @param codePointsToo true of servers that count every code point, links and mentions whole: the longer count holds
 */
record MastodonCounter(int charactersPerUrl, boolean codePointsToo) implements TextCounter {

    /** What a link counts unless the server says otherwise. */
    static final int USUAL_PER_URL = 23;

    @Override
    public int count(String text) {
        var graphemes = TextCount.graphemes(Shortened.of(text, charactersPerUrl).text());
        return codePointsToo ? Math.max(graphemes, codePoints(text)) : graphemes;
    }

    /** It counts with the text, letter for letter. */
    @Override
    public int countOfWarning(String warning) {
        return codePointsToo ? codePoints(warning) : TextCount.graphemes(warning);
    }

    @Override
    public int offsetBeyond(String text, long limit) {
        var shortened = Shortened.of(text, charactersPerUrl);
        var offset = shortened.origin(TextCount.offsetAfter(shortened.text(), limit), text.length());
        return TextCount.beforeLink(text, offset);
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
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
