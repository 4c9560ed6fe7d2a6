package dev.litfass.contracts.id;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** An id of one kind of thing: a short opaque string that sorts by the time it was made. */
public interface Id {

    /** The text of the id as it is stored, sent and shown in addresses. */
    String value();

    /** The longest id. */
    int LONGEST = 64;

    /** True for 1 to {@link #LONGEST} characters of letters, digits, {@code _} or {@code -}. */
    static boolean isOne(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Refuses what cannot be an id, before it reaches a query.
     *
     * @throws IllegalArgumentException if the text is not {@linkplain #isOne one}
     */
    static String checked(String value) {
        if (!isOne(value)) {
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

    /** The one id of what is called by this name: 32 hexadecimal digits of its SHA-256. */
    static String named(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8));
            return HexFormat.of().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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

    /** The texts of these ids, as a query names them. */
    static List<String> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    /** True where the text is one that {@link #checked} lets pass. */
    @JsonIgnore
    default boolean isWellFormed() {
        return isOne(value());
    }
}
