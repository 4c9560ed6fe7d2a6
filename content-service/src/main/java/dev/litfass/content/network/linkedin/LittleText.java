package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.TextCount;
import dev.litfass.content.network.TextCounter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text": what means something in it stands behind a backslash, except the sign of a hashtag
 * (learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format, read 2026-11-30).
 * Unescaped it is cut off or refused (github.com/ComposioHQ/composio issue 2710).
 */
final class LittleText {

    private static final String RESERVED = "|{}@[]()<>#\\*_~";

    /** A hashtag as LinkedIn answers it: {@code {hashtag|\#|brot}}. */
    private static final Pattern TEMPLATE = Pattern.compile("\\{hashtag\\|\\\\?[#＃]\\|((?:\\\\.|[^{}|\\\\]){1,200})}");

    private static final Pattern ESCAPED = Pattern.compile("\\\\([|{}@\\[\\]()<>#\\\\*_~])");

    private static final String TEMPLATE_BEGINS = "{hashtag|\\#|";

    private LittleText() {}

    /** The words of a person as LinkedIn has to be sent them. */
    static String of(String text) {
        var little = new StringBuilder(text.length() + 16);
        for (var at = 0; at < text.length(); ) {
            var end = endOfPiece(text, at);
            append(text, at, end, little);
            at = end;
        }
        return little.toString();
    }

    /** What LinkedIn answers, as people read it. */
    static String plain(String little) {
        var shown = TEMPLATE.matcher(little).replaceAll(found -> Matcher.quoteReplacement("#" + found.group(1)));
        return ESCAPED.matcher(shown).replaceAll("$1");
    }

    /** A piece is one code unit, or a hashtag that cannot be sent as it stands. */
    private static int endOfPiece(String text, int at) {
        var end = endOfHashtag(text, at);
        return end > at && text.substring(at, end).indexOf('_') >= 0 ? end : at + 1;
    }

    private static void append(String text, int at, int end, StringBuilder little) {
        if (end - at > 1) {
            little.append(TEMPLATE_BEGINS)
                    .append(text.substring(at + 1, end).replace("_", "\\_"))
                    .append('}');
            return;
        }
        var c = text.charAt(at);
        if (RESERVED.indexOf(c) >= 0 && (c != '#' || endOfHashtag(text, at) == at)) {
            little.append('\\');
        }
        little.append(c);
    }

    /** Where a hashtag ends that begins here, or the place itself: it has a letter, and no word stands before it. */
    private static int endOfHashtag(String text, int at) {
        if (text.charAt(at) != '#' || (at > 0 && isInAWord(text.codePointBefore(at)))) {
            return at;
        }
        var letters = false;
        var end = at + 1;
        while (end < text.length() && isPart(text.codePointAt(end))) {
            var c = text.codePointAt(end);
            letters |= Character.isLetter(c);
            end += Character.charCount(c);
        }
        return letters ? end : at;
    }

    private static boolean isInAWord(int c) {
        return isPart(c) || c == '#' || c == '&';
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    /** Counts what is sent, backslashes too: stricter than LinkedIn, which was not found to say what it counts. */
    record Counter() implements TextCounter {

        @Override
        public int count(String text) {
            return LittleText.of(text).length();
        }

        @Override
        public int offsetBeyond(String text, long limit) {
            var little = new StringBuilder();
            for (var at = 0; at < text.length(); ) {
                var end = endOfPiece(text, at);
                append(text, at, end, little);
                if (little.length() > limit) {
                    return TextCount.beforeLink(text, TextCount.graphemeAt(text, at));
                }
                at = end;
            }
            return text.length();
        }
    }
}
