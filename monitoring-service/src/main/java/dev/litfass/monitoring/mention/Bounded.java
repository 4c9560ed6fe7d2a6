package dev.litfass.monitoring.mention;

import dev.litfass.kernel.text.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what others wrote: a text is cut between two letters and has a sign in it for what is no letter, an address that
 * may not be a link is none.
 */
final class Bounded {

    private static final int NO_LETTER = 0xFFFD;

    private Bounded() {}

    static String text(String text, int most) {
        if (text.length() <= most) {
            return whole(text);
        }
        return whole(text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most));
    }

    /** Half of a letter and NUL come back from the database otherwise than they were stored. */
    private static String whole(String text) {
        return text.codePoints().noneMatch(Bounded::isNone)
                ? text
                : text.codePoints()
                        .map(letter -> isNone(letter) ? NO_LETTER : letter)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isNone(int letter) {
        return letter == 0 || Character.getType(letter) == Character.SURROGATE;
    }

    static @Nullable String url(@Nullable String url) {
        return WebAddress.orNull(url);
    }
}
