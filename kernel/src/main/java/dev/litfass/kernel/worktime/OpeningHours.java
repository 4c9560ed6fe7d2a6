package dev.litfass.kernel.worktime;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When a company is open on each day of the week: any number of intervals a day, in its own local time. */
public record OpeningHours(@JsonValue Map<DayOfWeek, List<Interval>> days) {

    private static final Interval NINE_TO_FIVE = new Interval(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** @throws IllegalArgumentException if intervals of a day overlap */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningHours {
        var sorted = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        days.forEach((day, intervals) -> sorted.put(day, inOrder(day, intervals)));
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

    public List<Interval> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    private static List<Interval> inOrder(DayOfWeek day, List<Interval> intervals) {
        var sorted =
                intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new IllegalArgumentException("the opening hours of " + day + " overlap");
            }
        }
        return sorted;
    }

    /**
     * One stretch of a day.
     *
     * @param to the end, exclusive; {@link LocalTime#MAX} or 23:59 stands for the end of the day
     */
    public record Interval(LocalTime from, LocalTime to) {

        public Interval {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("an interval of opening hours ends before it begins");
            }
        }
    }
}
