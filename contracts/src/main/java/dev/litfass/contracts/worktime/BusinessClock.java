package dev.litfass.contracts.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts time as a company's opening hours, holidays and closures let it pass. Daylight saving is counted truly. A
 * stretch over midnight belongs to the day on which it begins: that day's holiday takes it away, the next day's does
 * not.
 */
public final class BusinessClock {

    /** How far ahead a due time is looked for before the company counts as closed for good. */
    private static final int MOST_DAYS = 366;

    private static final int MOST_DAYS_BACK = 31;

    private final WorkTime workTime;
    private final Holidays holidays;

    public BusinessClock(WorkTime workTime, Holidays holidays) {
        this.workTime = workTime;
        this.holidays = holidays;
    }

    /**
     * When so much working time will have passed.
     *
     * @return the instant, or {@code start} plus a year where the company does not work enough to ever reach it
     */
    public Instant after(Instant start, Duration work) {
        if (work.isNegative() || work.isZero()) {
            return start;
        }
        var left = work;
        var day = localDay(start);
        // what began yesterday evening may still be going on
        day = day.minusDays(1);
        for (int i = 0; i <= MOST_DAYS; i++, day = day.plusDays(1)) {
            for (var open : openOn(day)) {
                var from = later(open.from(), start);
                var length = Duration.between(from, open.to());
                if (length.isNegative()) {
                    continue;
                }
                if (length.compareTo(left) >= 0) {
                    return from.plus(left);
                }
                left = left.minus(length);
            }
        }
        return start.plus(MOST_DAYS, ChronoUnit.DAYS);
    }

    /** How much working time lies between two instants; zero where the second is not later. */
    public Duration between(Instant start, Instant end) {
        var sum = Duration.ZERO;
        var last = localDay(end);
        for (var day = localDay(start).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (var open : openOn(day)) {
                var from = later(open.from(), start);
                var to = open.to().isBefore(end) ? open.to() : end;
                if (from.isBefore(to)) {
                    sum = sum.plus(Duration.between(from, to));
                }
            }
        }
        return sum;
    }

    /**
     * The days without work that come after today, or that are now: from the end of the last day of work to the begin of the
     * next.
     *
     * @return nothing where the day after is one of work, and where no day of work is near
     */
    public Optional<Pause> pause(Instant now) {
        var last = localDay(now);
        for (int back = 0; !worksOn(last); back++, last = last.minusDays(1)) {
            if (back > MOST_DAYS_BACK) {
                return Optional.empty();
            }
        }
        var next = last.plusDays(1);
        for (int ahead = 0; !worksOn(next); ahead++, next = next.plusDays(1)) {
            if (ahead > MOST_DAYS) {
                return Optional.empty();
            }
        }
        var stretches = openOn(last);
        return next.equals(last.plusDays(1))
                ? Optional.empty()
                : Optional.of(new Pause(
                        stretches.get(stretches.size() - 1).to(),
                        openOn(next).get(0).from()));
    }

    /** Days without work. */
    public record Pause(Instant from, Instant to) {}

    /** True where the company works at some time of this day. */
    public boolean worksOn(LocalDate day) {
        return !openOn(day).isEmpty();
    }

    private LocalDate localDay(Instant instant) {
        return instant.atZone(workTime.zone()).toLocalDate();
    }

    private List<Stretch> openOn(LocalDate day) {
        if (holidays.on(day, workTime).isPresent()
                || workTime.closures().stream().anyMatch(closure -> closure.covers(day))) {
            return List.of();
        }
        var stretches = new ArrayList<Stretch>();
        for (var interval : workTime.openingHours().on(day.getDayOfWeek())) {
            var lastDay = interval.endsNextDay() ? day.plusDays(1) : day;
            stretches.add(new Stretch(at(day, interval.from()), at(lastDay, interval.to())));
        }
        return stretches;
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(workTime.zone()).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** One open stretch of a day, as instants. */
    private record Stretch(Instant from, Instant to) {}
}
