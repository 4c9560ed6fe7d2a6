package dev.litfass.contracts.worktime;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The public holidays of the sixteen states from the words of their laws, with nothing of the data set that is tested
 * (de.wikipedia.org/wiki/Gesetzliche_Feiertage_in_Deutschland and the laws it names, read 2026-11-30).
 */
final class GermanHolidays {

    static final Set<String> STATES =
            Set.of("BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH");

    private GermanHolidays() {}

    /** Those of a year in a state, without places that have others; Easter and Whit Sunday in none. */
    static Set<LocalDate> of(int year, String state) {
        var easter = easter(year);
        var days = new HashSet<LocalDate>();
        IntStream.of(-2, 1, 39, 50).mapToObj(easter::plusDays).forEach(days::add);
        add(days, year, 1, 1);
        add(days, year, 5, 1);
        add(days, year, 10, 3);
        add(days, year, 12, 25);
        add(days, year, 12, 26);
        if (Set.of("BW", "BY", "ST").contains(state)) {
            add(days, year, 1, 6);
        }
        if (Set.of("BE", "MV").contains(state)) {
            add(days, year, 3, 8);
        }
        if (state.equals("BE") && year == 2028) {
            // once, 75 years after the uprising of 1953 (Berliner Sonn- und Feiertagsgesetz § 1)
            add(days, year, 6, 17);
        }
        if (Set.of("BW", "BY", "HE", "NW", "RP", "SL").contains(state)) {
            days.add(easter.plusDays(60));
        }
        if (state.equals("SL")) {
            add(days, year, 8, 15);
        }
        if (state.equals("TH")) {
            add(days, year, 9, 20);
        }
        if (Set.of("BB", "HB", "HH", "MV", "NI", "SH", "SN", "ST", "TH").contains(state)) {
            add(days, year, 10, 31);
        }
        if (Set.of("BW", "BY", "NW", "RP", "SL").contains(state)) {
            add(days, year, 11, 1);
        }
        if (state.equals("SN")) {
            days.add(repentance(year));
        }
        return days;
    }

    private static void add(Set<LocalDate> days, int year, int month, int day) {
        days.add(LocalDate.of(year, month, day));
    }

    /** The Wednesday before 23 November. */
    private static LocalDate repentance(int year) {
        var day = LocalDate.of(year, 11, 22);
        while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Gauß's formula as Lichtenberg mended it. */
    private static LocalDate easter(int year) {
        var k = year / 100;
        var m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        var s = 2 - (3 * k + 3) / 4;
        var a = year % 19;
        var d = (19 * a + m) % 30;
        var r = (d + a / 11) / 29;
        var og = 21 + d - r;
        var sz = 7 - (year + year / 4 + s) % 7;
        var oe = 7 - (og - sz) % 7;
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
    }
}
