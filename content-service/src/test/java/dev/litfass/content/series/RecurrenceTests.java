package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.RECURRENCE_EMPTY;
import static dev.litfass.content.ContentProblem.RECURRENCE_TOO_LONG;
import static dev.litfass.content.ContentProblem.SLOT_TOO_FAR;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.litfass.content.series.Recurrence.Frequency;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.problem.ProblemType;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecurrenceTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");

    /** A daily rule over the nights in which the clocks change: what each day means as an instant. */
    @ParameterizedTest
    @CsvSource({
        // the clocks go back at three: half past two comes twice, the first is meant
        "Europe/Berlin, 2026-10-24, 02:30, 2026-10-24T00:30:00Z 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z",
        "Europe/Berlin, 2026-10-24, 03:00, 2026-10-24T01:00:00Z 2026-10-25T02:00:00Z 2026-10-26T02:00:00Z",
        "Europe/Berlin, 2026-10-24, 09:00, 2026-10-24T07:00:00Z 2026-10-25T08:00:00Z 2026-10-26T08:00:00Z",
        // the clocks go forward at two: half past two is skipped, three is the first time that exists
        "Europe/Berlin, 2027-03-27, 02:30, 2027-03-27T01:30:00Z 2027-03-28T01:00:00Z 2027-03-29T00:30:00Z",
        "Europe/Berlin, 2027-03-27, 01:59, 2027-03-27T00:59:00Z 2027-03-28T00:59:00Z 2027-03-28T23:59:00Z",
        "Europe/Vienna, 2027-03-27, 09:00, 2027-03-27T08:00:00Z 2027-03-28T07:00:00Z 2027-03-29T07:00:00Z",
        // clocks that never change, clocks that change by half an hour, and clocks that change at midnight
        "Asia/Tokyo, 2027-03-27, 02:30, 2027-03-26T17:30:00Z 2027-03-27T17:30:00Z 2027-03-28T17:30:00Z",
        "UTC, 2026-10-24, 02:30, 2026-10-24T02:30:00Z 2026-10-25T02:30:00Z 2026-10-26T02:30:00Z",
        "Australia/Lord_Howe, 2027-10-02, 02:15, 2027-10-01T15:45:00Z 2027-10-02T15:30:00Z 2027-10-03T15:15:00Z",
        "Africa/Cairo, 2027-04-29, 00:30, 2027-04-28T22:30:00Z 2027-04-29T22:00:00Z 2027-04-30T21:30:00Z"
    })
    void keepsItsTimeOnTheWallWhereTheClocksChange(ZoneId zone, LocalDate from, LocalTime time, String instants) {
        var rule = new Recurrence(Frequency.DAILY, 1, null, time, zone, from, null, 3);

        var slots = rule.slots().toList();

        assertThat(slots).extracting(slot -> slot.at().toString()).containsExactly(instants.split(" "));
    }

    @Test
    void comesOnTheDaysOfTheWeekItNamesInEverySecondWeek() {
        var rule = weekly(2, Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), 5);

        assertThat(dates(rule)).containsExactly("2026-12-04", "2026-12-14", "2026-12-18", "2026-12-28", "2027-01-01");
    }

    @Test
    void comesOnTheLastDayWhereAMonthIsTooShort() {
        var rule = new Recurrence(
                Frequency.MONTHLY, 1, null, LocalTime.NOON, BERLIN, LocalDate.parse("2026-12-31"), null, 4);

        assertThat(dates(rule)).containsExactly("2026-12-31", "2027-01-31", "2027-02-28", "2027-03-31");
    }

    @Test
    void comesOnItsLastDayAndNotAfterIt() {
        var rule = daily(LocalDate.parse("2026-12-05"), null);

        assertThat(dates(rule)).containsExactly("2026-12-03", "2026-12-04", "2026-12-05");
    }

    @Test
    void refusesARuleThatWouldMakeAMillionPosts() {
        refused(daily(LocalDate.parse("4764-12-31"), null), RECURRENCE_TOO_LONG);
    }

    @Test
    void takesADailyRuleForAYearAndNotADayMore() {
        var year = daily(null, 366);

        assertThat(year.requireSensible(NOW).length(NOW)).isEqualTo(366);
        refused(daily(LocalDate.parse("2027-12-04"), null), RECURRENCE_TOO_LONG);
    }

    @Test
    void refusesTheYearThreeThousand() {
        var rule = new Recurrence(
                Frequency.MONTHLY, 12, null, LocalTime.NOON, BERLIN, LocalDate.parse("3000-01-01"), null, 2);

        refused(rule, SLOT_TOO_FAR);
    }

    @Test
    void refusesARuleThatIsOver() {
        var rule = new Recurrence(
                Frequency.DAILY, 1, null, LocalTime.NOON, BERLIN, LocalDate.parse("2026-11-01"), null, 3);

        refused(rule, RECURRENCE_EMPTY);
    }

    @Test
    void refusesARuleWithoutAnEndOrWithTwo() {
        refused(daily(null, null), INVALID_REQUEST);
        refused(daily(LocalDate.parse("2026-12-05"), 3), INVALID_REQUEST);
    }

    @Test
    void refusesAWeeklyRuleWithoutDaysAndADailyOneWithDays() {
        refused(weekly(1, Set.of(), 3), INVALID_REQUEST);
        refused(
                new Recurrence(
                        Frequency.DAILY,
                        1,
                        Set.of(DayOfWeek.MONDAY),
                        LocalTime.NOON,
                        BERLIN,
                        LocalDate.parse("2026-12-03"),
                        null,
                        3),
                INVALID_REQUEST);
    }

    /** The time is a guard against not ending at all. */
    @ParameterizedTest
    @EnumSource(Frequency.class)
    @Tag("case-59")
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void jumpsOverTheStepsOfARuleFromLongAgo(Frequency frequency) {
        var days = frequency == Frequency.WEEKLY ? Set.of(DayOfWeek.MONDAY) : Set.<DayOfWeek>of();
        var longAgo = LocalDate.parse("-999999999-01-01");
        var until = LocalDate.parse("2027-11-30");
        var rule = new Recurrence(frequency, 1, days, LocalTime.NOON, BERLIN, longAgo, until, null);

        assertThat(rule.requireSensible(NOW).preview(NOW, 1).get(0).at()).isBetween(NOW, NOW.plus(Duration.ofDays(31)));
        assertThat(rule.length(NOW)).isBetween(11, 366);
    }

    @Test
    void countsTheStepsThatItJumpsOver() {
        var random = new Random(59);
        for (var i = 0; i < 500; i++) {
            var frequency = Frequency.values()[random.nextInt(3)];
            var days = frequency == Frequency.WEEKLY
                    ? Stream.of(DayOfWeek.values())
                            .filter(day -> random.nextBoolean())
                            .collect(Collectors.toSet())
                    : Set.<DayOfWeek>of();
            if (frequency == Frequency.WEEKLY && days.isEmpty()) {
                continue;
            }
            var from = LocalDate.parse("2024-01-01").plusDays(random.nextInt(1200));
            var rule = new Recurrence(
                    frequency,
                    1 + random.nextInt(4),
                    days,
                    LocalTime.NOON,
                    BERLIN,
                    from,
                    null,
                    1 + random.nextInt(366));

            assertThat(rule.ahead(NOW).toList())
                    .as("rule %d of seed 59: %s", i, rule)
                    .isEqualTo(
                            rule.slots().filter(slot -> slot.at().isAfter(NOW)).toList());
        }
    }

    private static void refused(Recurrence rule, ProblemType type) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> rule.requireSensible(NOW))
                .matches(problem -> problem.is(type));
    }

    private static List<String> dates(Recurrence rule) {
        return rule.slots().map(slot -> slot.local().toLocalDate().toString()).toList();
    }

    private static Recurrence weekly(int every, Set<DayOfWeek> days, int count) {
        var from = LocalDate.parse("2026-12-02");
        return new Recurrence(Frequency.WEEKLY, every, days, LocalTime.NOON, BERLIN, from, null, count);
    }

    private static Recurrence daily(@Nullable LocalDate until, @Nullable Integer count) {
        var from = LocalDate.parse("2026-12-03");
        return new Recurrence(Frequency.DAILY, 1, null, LocalTime.NOON, BERLIN, from, until, count);
    }
}
