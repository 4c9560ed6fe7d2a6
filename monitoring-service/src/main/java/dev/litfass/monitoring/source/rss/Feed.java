package dev.litfass.monitoring.source.rss;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was read, of whatever kind it is.
 *
 * @param link where its site is
 * @param minutes how long it asks to be left alone; null where it does not say
 */
record Feed(String title, @Nullable String link, @Nullable Integer minutes, List<Item> items) {

    /**
     * An article, all of it as plain words.
     *
     * @param id what the publisher calls it; not to be trusted, may be empty
     * @param isLink true where the publisher says that its id is its address
     * @param text what is shown
     * @param more what else it says
     */
    record Item(
            String id,
            boolean isLink,
            @Nullable String link,
            String title,
            String text,
            String more,
            String author,
            @Nullable Instant at) {}

    /** The feed, or nothing where the text is none. */
    static Optional<Feed> read(String text, URI base, @Nullable ZoneId zone) {
        return JsonFeed.looksLikeIt(text) ? JsonFeed.read(text, base, zone) : XmlFeed.read(text, base, zone);
    }

    /** Where a link leads, seen from a place; one that does not lead to the web is none. */
    static @Nullable String link(URI base, String link) {
        var stripped = link.strip();
        if (stripped.isEmpty() || isWeb(stripped)) {
            return stripped.isEmpty() ? null : stripped;
        }
        try {
            var absolute = base.resolve(stripped).toString();
            return isWeb(absolute) ? absolute : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }
}
