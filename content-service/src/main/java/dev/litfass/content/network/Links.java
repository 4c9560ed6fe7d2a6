package dev.litfass.content.network;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the web addresses in a text, by one rule for all networks: a closing bracket belongs to the address that opened
 * it, quotation marks never do, nor does the end of a sentence. Each character is looked at a fixed number of times.
 */
public final class Links {

    private static final String QUOTES = "<>\"„“”‚‘«»‹›";
    private static final String SENTENCE_END = ".,;:!?'’…";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final int LONGEST_HOST = 253;
    private static final String SECURE = "https://";
    private static final String PLAIN = "http://";

    private Links() {}

    /**
     * An address in a text.
     *
     * @param start the UTF-16 offset at which it begins
     * @param end the offset behind it
     * @param uri what it leads to
     */
    public record Link(int start, int end, String uri) {}

    /** The addresses that say http or https, in small or capital letters. */
    public static List<Link> in(String text) {
        return find(text, false);
    }

    /** The same, and those that only say the name of a host below a known top-level domain. */
    public static List<Link> withBareDomains(String text) {
        return find(text, true);
    }

    private static List<Link> find(String text, boolean bare) {
        var links = new ArrayList<Link>();
        for (var at = 0; at < text.length(); at++) {
            var scheme = scheme(text, at);
            if (scheme > 0 && isHostAt(text, at + scheme)) {
                var end = trimmed(text, at, run(text, at));
                links.add(new Link(at, end, text.substring(at, end)));
                at = end - 1;
            } else if (bare && scheme == 0 && Beginnings.isBeginning(text, at) && isBareDomain(text, at)) {
                var end = trimmed(text, at, run(text, at));
                links.add(new Link(at, end, SECURE + text.substring(at, end)));
                at = end - 1;
            }
        }
        return links;
    }

    /** How long the scheme is that begins here; 0 where none does. */
    private static int scheme(String text, int at) {
        var first = text.charAt(at);
        if ((first != 'h' && first != 'H') || (at > 0 && !mayPrecede(text.codePointBefore(at)))) {
            return 0;
        }
        return text.regionMatches(true, at, SECURE, 0, SECURE.length())
                ? SECURE.length()
                : text.regionMatches(true, at, PLAIN, 0, PLAIN.length()) ? PLAIN.length() : 0;
    }

    private static boolean mayPrecede(int before) {
        return !Character.isLetterOrDigit(before) && "@#$_/".indexOf(before) < 0;
    }

    private static boolean isHostAt(String text, int at) {
        return at < text.length() && Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** A host below a known top-level domain, and behind it the end, a path, or the end of a sentence. */
    private static boolean isBareDomain(String text, int at) {
        var end = at;
        while (end < text.length() && end - at <= LONGEST_HOST && isOfAHost(text.charAt(end))) {
            end++;
        }
        var complete = end == text.length()
                || !belongs(text.charAt(end))
                || (SENTENCE_END + CLOSING + "/?#:").indexOf(text.charAt(end)) >= 0;
        while (end > at && text.charAt(end - 1) == '.') {
            end--;
        }
        return complete && TopLevelDomains.isHost(text.substring(at, end));
    }

    private static boolean isOfAHost(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
    }

    private static int run(String text, int from) {
        var end = from;
        while (end < text.length() && belongs(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean belongs(char c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && !Character.isISOControl(c)
                && QUOTES.indexOf(c) < 0;
    }

    /** A sentence's end is not part of its link, nor is a bracket that the link did not open. */
    private static int trimmed(String text, int from, int run) {
        var surplus = new int[CLOSING.length()];
        for (var i = from; i < run; i++) {
            count(surplus, text.charAt(i), 1);
        }
        var end = run;
        while (end > from) {
            var last = text.charAt(end - 1);
            var pair = CLOSING.indexOf(last);
            if (SENTENCE_END.indexOf(last) < 0 && (pair < 0 || surplus[pair] <= 0)) {
                break;
            }
            count(surplus, last, -1);
            end--;
        }
        return end;
    }

    /** How many brackets of each kind are closed more often than opened. */
    private static void count(int[] surplus, char c, int times) {
        var closing = CLOSING.indexOf(c);
        var opening = OPENING.indexOf(c);
        if (closing >= 0) {
            surplus[closing] += times;
        } else if (opening >= 0) {
            surplus[opening] -= times;
        }
    }
}
