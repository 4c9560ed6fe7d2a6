package dev.litfass.contracts.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessClockTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Holidays HOLIDAYS = new Holidays();

    @ParameterizedTest
    @CsvSource({
        // Good Friday, the weekend and Easter Monday are skipped; the clocks change on Easter Sunday
        "DE-BE, 2027-03-25T16:30, 4, 2027-03-30T12:30",
        // Heilige Drei Könige is a working day in Berlin and a holiday in Bavaria
        "DE-BE, 2027-01-05T16:00, 4, 2027-01-06T12:00",
        "DE-BY, 2027-01-05T16:00, 4, 2027-01-07T12:00",
        // Buß- und Bettag counts in Saxony alone
        "DE-SN, 2026-11-17T16:00, 4, 2026-11-19T12:00",
        "DE-BE, 2026-11-17T16:00, 4, 2026-11-18T12:00",
        // asked at night and at the weekend
        "DE-BE, 2026-12-04T22:00, 1, 2026-12-07T10:00",
    })
    void findsWhenAPromiseIsDue(String state, LocalDateTime asked, int hours, LocalDateTime due) {
        var clock = officeDays(state, List.of());

        assertThat(clock.after(at(asked), Duration.ofHours(hours))).isEqualTo(at(due));
    }

    @Test
    void countsSeveralIntervalsADay() {
        var hours = new OpeningHours(Map.of(
                DayOfWeek.WEDNESDAY,
                List.of(
                        new OpeningHours.Interval(LocalTime.of(13, 30), LocalTime.of(18, 0)),
                        new OpeningHours.Interval(LocalTime.of(8, 0), LocalTime.of(12, 30)))));
        var clock = new BusinessClock(new WorkTime(BERLIN, "DE-BE", null, hours, List.of()), HOLIDAYS);

        assertThat(clock.after(at("2026-12-02T12:00"), Duration.ofHours(1))).isEqualTo(at("2026-12-02T14:00"));
        assertThat(clock.between(at("2026-12-02T12:00"), at("2026-12-02T14:00")))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void skipsClosures() {
        var closed = new Closure(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4), "Inventur");
        var clock = officeDays("DE-BE", List.of(closed));

        assertThat(clock.after(at("2026-12-02T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-12-07T10:00"));
        assertThat(clock.worksOn(LocalDate.of(2026, 12, 3))).isFalse();
    }

    @Test
    void countsTheHourThatTheClocksGiveTwice() {
        var allDay = new OpeningHours(
                Map.of(DayOfWeek.SUNDAY, List.of(new OpeningHours.Interval(LocalTime.MIDNIGHT, LocalTime.of(23, 59)))));
        var clock = new BusinessClock(new WorkTime(BERLIN, null, null, allDay, List.of()), HOLIDAYS);

        assertThat(clock.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @ParameterizedTest
    @CsvSource({
        // Maundy Thursday, and in the middle of Easter
        "DE-BE, 2027-03-25T10:00, 2027-03-25T17:00, 2027-03-30T09:00",
        "DE-BE, 2027-03-28T10:00, 2027-03-25T17:00, 2027-03-30T09:00",
        // a usual Friday; Epiphany in Bavaria alone
        "DE-BE, 2026-12-04T18:00, 2026-12-04T17:00, 2026-12-07T09:00",
        "DE-BY, 2027-01-05T08:00, 2027-01-05T17:00, 2027-01-07T09:00",
        "DE-BE, 2027-01-05T08:00, ,",
        "DE-BE, 2026-12-03T23:30, ,",
    })
    void findsTheDaysWithoutWorkThatComeNext(
            String state, LocalDateTime now, @Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        var pause = officeDays(state, List.of()).pause(at(now));

        assertThat(pause.map(BusinessClock.Pause::from))
                .isEqualTo(Optional.ofNullable(from).map(BusinessClockTests::at));
        assertThat(pause.map(BusinessClock.Pause::to))
                .isEqualTo(Optional.ofNullable(to).map(BusinessClockTests::at));
    }

    @Test
    void aCompanyThatNeverWorksHasNoDaysWithoutWork() {
        var never = new WorkTime(BERLIN, "DE-BE", null, new OpeningHours(Map.of()), List.of());

        assertThat(new BusinessClock(never, HOLIDAYS).pause(at("2026-12-03T23:30")))
                .isEmpty();
    }

    @Test
    void knowsTheHolidayOfOneCity() {
        var augsburg = new WorkTime(BERLIN, "DE-BY", "ag", OpeningHours.officeDays(), List.of());
        var munich = new WorkTime(BERLIN, "DE-BY", null, OpeningHours.officeDays(), List.of());
        var peaceDay = LocalDate.of(2027, 8, 8);

        assertThat(HOLIDAYS.on(peaceDay, augsburg)).isPresent();
        assertThat(HOLIDAYS.on(peaceDay, munich)).isEmpty();
    }

    private static BusinessClock officeDays(String state, List<Closure> closures) {
        return new BusinessClock(new WorkTime(BERLIN, state, null, OpeningHours.officeDays(), closures), HOLIDAYS);
    }

    private static Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
