package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.RECURRENCE_EMPTY;
import static dev.litfass.content.ContentProblem.RECURRENCE_TOO_LONG;
import static dev.litfass.kernel.problem.CommonProblem.INVALID_REQUEST;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.litfass.content.post.Slot;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When something comes again, on a wall clock: nine o'clock stays nine o'clock in summer and in winter. A time that the
 * clocks skip moves to the first one that exists, of a time that comes twice the first is meant.
 *
 * @param every each day, week or month, or each second, third, …
 * @param weekdays the days of a week; for weeks only
 * @param from the first day it may come; for months its day of the month counts, and a shorter month has its last
 * @param until the last day it may come, that day included
 * @param count how often it comes; either this or {@code until} is given
 */
public record Recurrence(
        @NotNull Frequency frequency,
        @Min(1) @Max(99) int every,
        @Nullable @Size(max = 7) Set<DayOfWeek> weekdays,
        @NotNull LocalTime time,
        @NotNull ZoneId zone,
        @NotNull LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Min(1) @Max(MOST) Integer count) {

    /** A daily post for a year; more than that nobody has read through. */
    static final int MOST = 366;

    /** The steps a rule goes in. */
    public enum Frequency {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    public Recurrence {
        weekdays = weekdays == null ? Set.of() : Set.copyOf(weekdays);
    }

    /** Refuses a rule without an end, without a day, or with more days than anybody can answer for. */
    public Recurrence requireSensible(Instant now) {
        if ((until == null) == (count == null)) {
            throw INVALID_REQUEST.because("give either the last day or how often");
        }
        if ((frequency == Frequency.WEEKLY) == days().isEmpty()) {
            throw INVALID_REQUEST.because("a weekly rule names its days, another one does not");
        }
        var slots = ahead(now).toList();
        if (slots.isEmpty()) {
            throw RECURRENCE_EMPTY.because("no day of it lies ahead");
        }
        if (slots.size() > MOST) {
            throw RECURRENCE_TOO_LONG.because("it would come more than %d times", MOST);
        }
        slots.get(slots.size() - 1).requireAhead(now);
        return this;
    }

    /** Its slots that are not over, in order; endless rules are cut after one more than may be. */
    Stream<Slot> ahead(Instant now) {
        return slots().filter(slot -> slot.at().isAfter(now)).limit(MOST + 1L);
    }

    /** All its slots in order. */
    @JsonIgnore
    Stream<Slot> slots() {
        var last = until;
        var dates = last == null ? dates() : dates().takeWhile(date -> !date.isAfter(last));
        var counted = count == null ? dates : dates.limit(count);
        return counted.map(date -> Slot.next(date.atTime(time), zone));
    }

    private Stream<LocalDate> dates() {
        return switch (frequency) {
            case DAILY -> Stream.iterate(from, date -> date.plusDays(every));
            case WEEKLY ->
                Stream.iterate(monday(), week -> week.plusWeeks(every))
                        .flatMap(week ->
                                new TreeSet<>(days()).stream().map(day -> week.with(TemporalAdjusters.nextOrSame(day))))
                        .dropWhile(date -> date.isBefore(from));
            case MONTHLY ->
                Stream.iterate(YearMonth.from(from), month -> month.plusMonths(every))
                        .map(month -> month.atDay(Math.min(from.getDayOfMonth(), month.lengthOfMonth())));
        };
    }

    private LocalDate monday() {
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Set<DayOfWeek> days() {
        return weekdays == null ? Set.of() : weekdays;
    }

    /** The first of its slots that lie ahead, to be looked at before it is kept. */
    public List<Slot> preview(Instant now, int most) {
        return ahead(now).limit(most).toList();
    }

    /** How many of its slots lie ahead, and one more than may be where there are too many. */
    public int length(Instant now) {
        return (int) ahead(now).count();
    }
}
