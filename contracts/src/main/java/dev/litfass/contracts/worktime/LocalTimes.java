package dev.litfass.contracts.worktime;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.text.FromText;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads dates and times of a wall clock as bodies and parameters bring them. An offset or a zone mark is refused, not
 * dropped: what is planned with it would go out at another time. So is a year that no plan can mean.
 */
public final class LocalTimes {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    /** No local time is longer: nine digits of a second. */
    private static final int LONGEST = 32;

    private LocalTimes() {}

    public static LocalDate date(String text) {
        var date = read(text, LocalDate::parse, "a date like 2027-06-01, without time, offset or zone");
        requireYear(date.getYear());
        return date;
    }

    public static LocalTime time(String text) {
        return read(text, LocalTime::parse, "a local time of day like 17:30, without offset or zone");
    }

    public static LocalDateTime dateTime(String text) {
        var time = read(text, LocalDateTime::parse, "a local time like 2027-06-01T17:30, without offset or zone");
        requireYear(time.getYear());
        return time;
    }

    /** A moment, which unlike the others has to say from where it is counted. */
    public static Instant moment(String text) {
        var moment = read(text, OffsetDateTime::parse, "a moment like 2027-06-01T15:30:00Z");
        requireYear(moment.getYear());
        return moment.toInstant();
    }

    /** For bodies. */
    public static SimpleModule inJson() {
        return new SimpleModule()
                .addDeserializer(Instant.class, new FromText<>(Instant.class, LocalTimes::moment))
                .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, LocalTimes::date))
                .addDeserializer(LocalTime.class, new FromText<>(LocalTime.class, LocalTimes::time))
                .addDeserializer(LocalDateTime.class, new FromText<>(LocalDateTime.class, LocalTimes::dateTime));
    }

    private static <T> T read(String text, Function<String, T> parse, String wanted) {
        try {
            if (text.length() <= LONGEST) {
                return parse.apply(text);
            }
        } catch (DateTimeException e) {
            // the words below say it better
        }
        throw INVALID_REQUEST.because("give %s", wanted);
    }

    private static void requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw INVALID_REQUEST.because("give a year from %d to %d, without sign", FIRST_YEAR, LAST_YEAR);
        }
    }
}
