package dev.litfass.monitoring.mention;

import dev.litfass.contracts.text.WholeText;
import dev.litfass.platform.text.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what others wrote: a text is cut between two letters and has a sign in it for what is no letter, an address that
 * may not be a link is none.
 */
final class Bounded {

    private Bounded() {}

    static String text(String text, int most) {
        if (text.length() <= most) {
            return WholeText.repaired(text);
        }
        return WholeText.repaired(
                text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most));
    }

    static @Nullable String url(@Nullable String url) {
        return WebAddress.orNull(url);
    }
}
