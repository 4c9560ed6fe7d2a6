package dev.litfass.contracts.worktime;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.contracts.text.FromText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.annotation.JsonDeserialize;

/** When a company is open on each day of the week: any number of intervals a day, in its own local time. */
public record OpeningHours(@JsonValue Map<DayOfWeek, List<Interval>> days) {

    private static final Interval NINE_TO_FIVE = new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0));
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final Set<String> END_OF_DAY = Set.of("24:00", "24:00:00");
    private static final long MINUTES_A_DAY = Duration.ofDays(1).toMinutes();
    private static final long MINUTES_A_WEEK = Duration.ofDays(7).toMinutes();

    /** @throws IllegalArgumentException if intervals overlap, on one day or over midnight */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningHours {
        var sorted = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        days.forEach((day, intervals) -> sorted.put(
                day,
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList()));
        requireApart(sorted);
        days = Map.copyOf(sorted);
    }

    /** Monday to Friday, nine to five. */
    public static OpeningHours officeDays() {
        var days = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            days.put(day, day.getValue() <= 5 ? List.of(NINE_TO_FIVE) : List.of());
        }
        return new OpeningHours(days);
    }

    /** What begins on this day. */
    public List<Interval> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** The week is a circle: what begins on Sunday evening may reach into Monday. */
    private static void requireApart(Map<DayOfWeek, List<Interval>> days) {
        var stretches = new ArrayList<Minutes>();
        for (var day : DayOfWeek.values()) {
            for (var interval : days.getOrDefault(day, List.of())) {
                stretches.add(Minutes.of(day, interval));
            }
        }
        for (int i = 0; i < stretches.size(); i++) {
            var next = i + 1 < stretches.size()
                    ? stretches.get(i + 1).from()
                    : stretches.get(0).from() + MINUTES_A_WEEK;
            if (next < stretches.get(i).to()) {
                throw new IllegalArgumentException("the opening hours overlap");
            }
        }
    }

    /** An interval in minutes since Monday, 00:00. */
    private record Minutes(long from, long to) {

        static Minutes of(DayOfWeek day, Interval interval) {
            var midnight = (day.getValue() - 1) * MINUTES_A_DAY;
            var to = midnight + (interval.endsNextDay() ? MINUTES_A_DAY : 0) + minute(interval.to());
            return new Minutes(midnight + minute(interval.from()), to);
        }

        private static long minute(LocalTime time) {
            return time.toSecondOfDay() / 60;
        }
    }

    /**
     * One stretch of work.
     *
     * @param to the end, exclusive. Where it is not after the beginning it lies on the next day: {@code 00:00} (also
     *     written {@code 24:00}) is the end of this day, {@code 02:00} after {@code 21:00} the night. 23:59 is what
     *     people write for the end of the day where a form does not let them write 24:00
     */
    public record Interval(
            @JsonDeserialize(using = Minute.class) LocalTime from,
            @JsonDeserialize(using = End.class) LocalTime to) {

        public Interval {
            from = from.truncatedTo(ChronoUnit.MINUTES);
            to = to.truncatedTo(ChronoUnit.MINUTES);
            if (from.equals(to) && !to.equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("an interval of opening hours ends where it begins");
            }
            if (to.equals(LAST_MINUTE)) {
                to = LocalTime.MIDNIGHT;
            }
        }

        boolean endsNextDay() {
            return !to.isAfter(from);
        }
    }

    private static LocalTime minute(String text) {
        var time = LocalTimes.time(text);
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw INVALID_REQUEST.because("opening hours are given in minutes, like 17:30");
        }
        return time;
    }

    private static final class Minute extends FromText<LocalTime> {

        Minute() {
            super(LocalTime.class, OpeningHours::minute);
        }
    }

    /** Reads {@code 24:00} as what it is. */
    private static final class End extends FromText<LocalTime> {

        End() {
            super(LocalTime.class, text -> END_OF_DAY.contains(text) ? LocalTime.MIDNIGHT : minute(text));
        }
    }
}
