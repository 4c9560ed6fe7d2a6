package dev.litfass.clients.viewer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A device that a viewer has the portal open on, as coarse as it can be told apart.
 *
 * @param browser the browser's name, null where it does not say a known one
 * @param system the system's name, null likewise
 * @param lastSeenAt to the hour
 */
record PortalDevice(
        String id, @Nullable String browser, @Nullable String system, Instant firstSeenAt, Instant lastSeenAt) {

    private static final Duration COARSE = Duration.ofHours(1);

    /** The marks of browsers; those that pretend to be others stand before them. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Firefox/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("Windows", "Windows"),
            new Mark("Android", "Android"),
            new Mark("iPhone", "iOS"),
            new Mark("iPad", "iPadOS"),
            new Mark("Mac OS X", "macOS"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Linux", "Linux"));

    /** By which sign in what a browser says something is known, and what it is called. */
    private record Mark(String sign, String name) {}

    static PortalDevice of(String id, @Nullable String userAgent, Instant now) {
        var said = userAgent == null ? "" : userAgent;
        return new PortalDevice(id, first(BROWSERS, said), first(SYSTEMS, said), now, now);
    }

    boolean wasSeenLately(Instant now) {
        return lastSeenAt.plus(COARSE).isAfter(now);
    }

    private static @Nullable String first(List<Mark> marks, String said) {
        return marks.stream()
                .filter(mark -> said.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse(null);
    }
}
