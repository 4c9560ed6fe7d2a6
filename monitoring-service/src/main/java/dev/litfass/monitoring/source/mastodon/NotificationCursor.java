package dev.litfass.monitoring.source.mastodon;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a list of notifications was read. Ids become visible out of order, so reading begins at {@code floor}, which
 * stays behind the last one read for a minute of our own time.
 *
 * @param floor everything up to this id has been read and is not asked for again
 * @param mark the last id that was read at {@code since}
 * @param reached the last id that was read
 */
record NotificationCursor(String floor, String mark, String reached, Instant since) {

    /** How long after its neighbours a notification may become visible. */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    /** Numbers at Mastodon, other letters at servers that speak like it. */
    static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private static final String NOTHING = "0";
    private static final Pattern FORM =
            Pattern.compile("(ID)(?: (ID) (ID) ([0-9]{1,12}))?".replace("ID", ID.pattern()));

    /** Before everything: what an account without notifications is read from. */
    static NotificationCursor beginning() {
        return settled(NOTHING);
    }

    /** The first look at an account: it is read from the latest on, and what is older than {@code oldest} stays unread. */
    static NotificationCursor first(String oldest, String latest, Instant now) {
        return new NotificationCursor(oldest, latest, latest, now);
    }

    /** Reads what {@link #text()} wrote; null where nothing was read yet or it cannot be understood. */
    static @Nullable NotificationCursor parse(@Nullable String text) {
        var parts = FORM.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return null;
        }
        return parts.group(2) == null
                ? settled(parts.group(1))
                : new NotificationCursor(
                        parts.group(1),
                        parts.group(2),
                        parts.group(3),
                        Instant.ofEpochSecond(Long.parseLong(parts.group(4))));
    }

    private static NotificationCursor settled(String id) {
        return new NotificationCursor(id, id, id, Instant.EPOCH);
    }

    /** Read up to an id. Once a minute has passed the floor moves up to what was read a minute ago. */
    NotificationCursor readTo(String id, Instant now) {
        var latest = isLater(id, reached) ? id : reached;
        return Duration.between(since, now).compareTo(OVERLAP) < 0
                ? new NotificationCursor(floor, mark, latest, since)
                : new NotificationCursor(mark, latest, latest, now);
    }

    /** What lies between the floor and an id is too much to be read again. */
    NotificationCursor startingAt(String id, Instant now) {
        return new NotificationCursor(id, isLater(mark, id) ? mark : id, isLater(reached, id) ? reached : id, now);
    }

    String text() {
        return floor.equals(reached)
                ? reached
                : floor + " " + mark + " " + reached + " " + Math.max(0, since.getEpochSecond());
    }

    /** Ids are numbers of growing length. */
    static boolean isLater(String one, String other) {
        return one.length() != other.length() ? one.length() > other.length() : one.compareTo(other) > 0;
    }
}
