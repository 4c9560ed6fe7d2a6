package dev.litfass.contracts.id;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** An id of one kind of thing: a short opaque string that sorts by the time it was made. */
public interface Id {

    /** The text of the id as it is stored, sent and shown in addresses. */
    String value();

    /** The characters of an id that we made or that a caller may ask for. */
    Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /**
     * Refuses what cannot be an id, before it reaches a query.
     *
     * @throws IllegalArgumentException if the text is not 1 to 64 characters of letters, digits, {@code _} or {@code -}
     */
    static String checked(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id");
        }
        return value;
    }

    /**
     * A new id in the form of a ULID: 48 bits of milliseconds and 80 random bits in Crockford's base 32, 26 characters.
     * It is unique, not secret; {@code UUID.randomUUID()} would block an event loop.
     */
    static String fresh(Clock clock) {
        var random = ThreadLocalRandom.current();
        return Base32.encode(clock.millis(), 10)
                + Base32.encode(random.nextLong() & Base32.FORTY_BITS, 8)
                + Base32.encode(random.nextLong() & Base32.FORTY_BITS, 8);
    }

    /**
     * A text that no {@link #fresh} id made before this moment sorts after, and every one made from it on does. Moments
     * before 1970 count as 1970, those after the year 10889 as that.
     */
    static String firstAt(Instant moment) {
        var millis = Math.max(
                0, Math.min(moment.getEpochSecond(), (1L << 48) / 1000 - 1) * 1000 + moment.getNano() / 1_000_000);
        return Base32.encode(millis, 10);
    }

    /** True where the text is one that {@link #checked} lets pass. */
    @JsonIgnore
    default boolean isWellFormed() {
        return FORM.matcher(value()).matches();
    }
}
