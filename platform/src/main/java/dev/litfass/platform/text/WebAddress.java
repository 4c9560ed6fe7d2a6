package dev.litfass.platform.text;

import org.jspecify.annotations.Nullable;

/**
 * Addresses that people paste and networks send, before they are kept or shown as links: only http and https, with a
 * host, without a user's name before it, and without anything a browser would read otherwise.
 */
public final class WebAddress {

    private static final int LONGEST = 2_000;
    private static final String NEVER = "<>\"\\`";
    private static final String[] SCHEMES = {"https://", "http://"};

    private WebAddress() {}

    /** The address, if it is one that may be a link; null where it is none. */
    public static @Nullable String orNull(@Nullable String text) {
        return isOne(text) ? text : null;
    }

    public static boolean isOne(@Nullable String text) {
        if (text == null || text.length() > LONGEST || !text.codePoints().allMatch(WebAddress::mayStand)) {
            return false;
        }
        for (var scheme : SCHEMES) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return isHost(text, scheme.length());
            }
        }
        return false;
    }

    /** Feeds write spaces in paths as they are; browsers know what is meant. */
    private static boolean mayStand(int c) {
        return c == ' ' || isVisible(c);
    }

    private static boolean isVisible(int c) {
        return !Character.isISOControl(c)
                && !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && Character.getType(c) != Character.SURROGATE
                && NEVER.indexOf(c) < 0;
    }

    private static boolean isHost(String text, int from) {
        var end = from;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        var host = text.substring(from, end);
        return !host.isEmpty()
                && host.indexOf('@') < 0
                && host.indexOf(' ') < 0
                && (Character.isLetterOrDigit(host.codePointAt(0)) || host.startsWith("["));
    }
}
