package dev.litfass.monitoring.mention;

import org.jspecify.annotations.Nullable;

/** Bounds what others wrote: a text is cut between two letters, an address that is too long is none. */
final class Bounded {

    private static final int LONGEST_URL = 2_000;

    private Bounded() {}

    static String text(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    static @Nullable String url(@Nullable String url) {
        return url == null || url.length() > LONGEST_URL ? null : url;
    }
}
