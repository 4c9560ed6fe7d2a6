package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.RECURRENCE_EMPTY;
import static dev.litfass.content.ContentProblem.RECURRENCE_TOO_LONG;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
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
        return slotsFrom(dayBefore(now)).filter(slot -> slot.at().isAfter(now)).limit(MOST + 1L);
    }

    /** All its slots in order. */
    @JsonIgnore
    Stream<Slot> slots() {
        return slotsFrom(from);
    }

    /** A day that is over wherever one lives; the days before it need not be looked at. */
    private LocalDate dayBefore(Instant now) {
        return now.isBefore(Instant.EPOCH)
                ? from
                : LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2);
    }

    /** Its slots from about this day on. The steps before it are counted, not walked: a rule may be from long ago. */
    private Stream<Slot> slotsFrom(LocalDate day) {
        var last = until;
        var skipped = Math.max(0, step().between(beginning(), day) / every - 1);
        var dates = LongStream.iterate(skipped, step -> step + 1).boxed().flatMap(this::datesOf);
        var limited = last == null ? dates : dates.takeWhile(date -> !date.isAfter(last));
        var left = count == null ? Long.MAX_VALUE : Math.max(0, count - datesBefore(skipped));
        return limited.limit(left).map(date -> Slot.next(date.atTime(time), zone));
    }

    private ChronoUnit step() {
        return switch (frequency) {
            case DAILY -> ChronoUnit.DAYS;
            case WEEKLY -> ChronoUnit.WEEKS;
            case MONTHLY -> ChronoUnit.MONTHS;
        };
    }

    /** The day its steps are counted from. */
    private LocalDate beginning() {
        return switch (frequency) {
            case DAILY -> from;
            case WEEKLY -> monday();
            case MONTHLY -> from.withDayOfMonth(1);
        };
    }

    /** The days of one step. */
    private Stream<LocalDate> datesOf(long step) {
        var start = beginning().plus(step * every, step());
        return switch (frequency) {
            case DAILY -> Stream.of(start);
            case WEEKLY ->
                days().stream()
                        .sorted()
                        .map(day -> start.with(TemporalAdjusters.nextOrSame(day)))
                        .filter(date -> !date.isBefore(from));
            case MONTHLY -> Stream.of(start.withDayOfMonth(Math.min(from.getDayOfMonth(), start.lengthOfMonth())));
        };
    }

    /** How many days the first steps have; in its first week a rule may have begun late. */
    private long datesBefore(long steps) {
        return steps == 0 || frequency != Frequency.WEEKLY ? steps : datesOf(0).count() + (steps - 1) * days().size();
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
