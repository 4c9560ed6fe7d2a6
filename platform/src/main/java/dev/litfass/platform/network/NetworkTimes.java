package dev.litfass.platform.network;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads times as other servers write them; what cannot be read is null. */
public final class NetworkTimes {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private NetworkTimes() {}

    /** A moment in ISO form, with its offset. */
    public static @Nullable Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * How long a server wants to be left alone: seconds or an HTTP date (RFC 9110, section 10.2.3). It is negative where
     * that moment is over.
     */
    public static @Nullable Duration retryAfter(String header, Instant now) {
        if (SECONDS.matcher(header).matches()) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
