package dev.litfass.monitoring.source.rss;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as feeds write them: by the standards, in German, with a month's short or long name, without a zone. */
final class FeedDates {

    private static final int LONGEST = 100;
    private static final String TIME =
            "(?:[T\\s,–-]*(?:um\\s+)?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?)?";
    private static final String ZONE =
            "\\s*(?:Uhr)?\\s*(?<zone>[A-Za-z]{1,5}|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}|)(?:\\s*\\(.*)?";
    private static final Pattern ISO = form("(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})");
    private static final Pattern NUMBERS =
            form("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?(?<year>\\d{4}|\\d{2})");
    private static final Pattern NAMES =
            form("(?<day>\\d{1,2})\\.?[\\s-]+(?<month>\\p{L}{3,9})\\.?[\\s-]+(?<year>\\d{4}|\\d{2})");
    private static final Pattern MONTH_FIRST =
            form("(?<month>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})");
    private static final Pattern WEEKDAY = Pattern.compile("^(?:Mo|Tu|Di|We|Mi|Th|Do|Fr|Sa|Su|So)\\p{L}*\\.?,?\\s+");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mae", 3),
            Map.entry("mrz", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12));
    private static final Map<String, ZoneOffset> ZONES = Map.ofEntries(
            Map.entry("Z", ZoneOffset.UTC),
            Map.entry("UT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("WEST", ZoneOffset.ofHours(1)),
            Map.entry("BST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("MEZ", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("MESZ", ZoneOffset.ofHours(2)),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)));

    private FeedDates() {}

    private static Pattern form(String date) {
        return Pattern.compile(date + TIME + ZONE);
    }

    /**
     * The instant, or null where it cannot be read.
     *
     * @param usual the zone of a date that names none; null where that is not known
     */
    static @Nullable Instant read(String text, @Nullable ZoneId usual) {
        if (text.length() > LONGEST) {
            return null;
        }
        var date = WEEKDAY.matcher(text.strip()).replaceFirst("");
        for (var form : new Pattern[] {ISO, NAMES, NUMBERS, MONTH_FIRST}) {
            var parts = form.matcher(date);
            if (parts.matches()) {
                return instant(parts, usual);
            }
        }
        return null;
    }

    private static @Nullable Instant instant(Matcher parts, @Nullable ZoneId usual) {
        try {
            var zone = zone(parts.group("zone"), usual);
            var month = month(parts.group("month"));
            return zone == null || month == null
                    ? null
                    : LocalDateTime.of(
                                    year(parts.group("year")),
                                    month,
                                    number(parts.group("day")),
                                    number(parts.group("hour")),
                                    number(parts.group("minute")),
                                    Math.min(59, number(parts.group("second"))))
                            .atZone(zone)
                            .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable ZoneId zone(String name, @Nullable ZoneId usual) {
        if (name.isEmpty()) {
            return usual;
        }
        var sign = Math.max(name.indexOf('+'), name.indexOf('-'));
        return sign < 0 ? ZONES.get(name.toUpperCase(Locale.ROOT)) : ZoneOffset.of(name.substring(sign));
    }

    private static @Nullable Integer month(String name) {
        return Character.isDigit(name.charAt(0))
                ? Integer.valueOf(name)
                : MONTHS.get(name.substring(0, 3).toLowerCase(Locale.ROOT));
    }

    /** Years of two digits are of this century, as RFC 2822 has it up to 49. */
    private static int year(String digits) {
        var year = Integer.parseInt(digits);
        return digits.length() == 4 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
