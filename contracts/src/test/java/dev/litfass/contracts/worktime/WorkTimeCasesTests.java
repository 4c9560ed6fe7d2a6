package dev.litfass.contracts.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Work time as people write it, and holidays where they are. */
class WorkTimeCasesTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Holidays HOLIDAYS = new Holidays();
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(LocalTimes.inJson()).build();

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-53")
    @CsvSource({"24:00", "00:00", "23:59"})
    void aDayCanEndAtMidnightHoweverItIsWritten(String end) {
        var hours = hours("{\"MONDAY\":[{\"from\":\"00:00\",\"to\":\"" + end + "\"}]}");

        assertThat(clock(hours).between(at("2026-12-07T00:00"), at("2026-12-08T09:00")))
                .isEqualTo(Duration.ofHours(24));
    }

    @Test
    @Tag("cases")
    @Tag("case-53")
    void nothingIsLostBetweenTwoDaysThatTouch() {
        var hours = hours("""
                {"MONDAY":[{"from":"00:00","to":"23:59"}],"TUESDAY":[{"from":"00:00","to":"24:00"}]}
                """);

        assertThat(clock(hours).after(at("2026-12-07T22:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-12-08T02:00"));
    }

    @Test
    @Tag("cases")
    @Tag("case-54")
    void aShiftGoesOnOverMidnight() {
        var clock = clock(hours("{\"FRIDAY\":[{\"from\":\"21:00\",\"to\":\"02:00\"}]}"));

        assertThat(clock.between(at("2026-12-04T00:00"), at("2026-12-06T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(clock.after(at("2026-12-05T00:30"), Duration.ofHours(1))).isEqualTo(at("2026-12-05T01:30"));
        assertThat(clock.after(at("2026-12-05T01:30"), Duration.ofHours(1))).isEqualTo(at("2026-12-11T21:30"));
    }

    @ParameterizedTest
    @CsvSource({"09:00:30, 17:00", "09:00, 17:00:01", "09:00, 17:00:00.5"})
    void hoursAreGivenInMinutes(String from, String to) {
        assertThatThrownBy(() -> hours("{\"MONDAY\":[{\"from\":\"" + from + "\",\"to\":\"" + to + "\"}]}"))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("minutes");
    }

    @Test
    void whatOverlapsOverMidnightIsRefused() {
        assertThatThrownBy(() -> hours("""
                        {"FRIDAY":[{"from":"21:00","to":"02:00"}],"SATURDAY":[{"from":"01:00","to":"05:00"}]}
                        """)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> hours("""
                        {"SUNDAY":[{"from":"21:00","to":"02:00"}],"MONDAY":[{"from":"01:00","to":"05:00"}]}
                        """)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> hours("{\"MONDAY\":[{\"from\":\"09:00\",\"to\":\"09:00\"}]}"))
                .isInstanceOf(JacksonException.class);
        assertThat(hours("""
                        {"SUNDAY":[{"from":"21:00","to":"02:00"}],"MONDAY":[{"from":"02:00","to":"05:00"}]}
                        """).on(DayOfWeek.MONDAY)).hasSize(1);
    }

    @ParameterizedTest
    @Tag("cases")
    @CsvSource({
        // case 55: once, in Berlin alone
        "Europe/Berlin, DE-BE, , 2028-06-17, true",
        "Europe/Berlin, DE-BB, , 2028-06-17, false",
        // case 56
        "Europe/Berlin, DE-BY, , 2028-08-15, false",
        "Europe/Berlin, DE-BY, mu, 2028-08-15, true",
        "Europe/Berlin, DE-BY, ag, 2028-08-15, true",
        "Europe/Berlin, DE-BY, re, 2028-08-15, true",
        "Europe/Berlin, DE-BY, catholic, 2028-08-15, true",
        "Europe/Berlin, DE-BY, catholic, 2028-08-08, false",
        // case 57
        "Europe/Zurich, , , 2028-10-03, false",
        "Europe/Zurich, , , 2028-08-01, true",
        "Europe/Zurich, CH-ZH, , 2028-08-01, true",
        "Europe/Zurich, CH-ZH, , 2028-10-03, false",
        "Europe/London, , , 2028-10-03, false",
        "Europe/Berlin, , , 2028-10-03, true",
        // observances are no public holidays
        "Europe/Vienna, AT-9, , 2027-12-24, false",
        "Europe/Vienna, AT-9, , 2027-11-15, false",
        "Europe/Vienna, AT-9, , 2027-12-26, true",
    })
    void holidaysAreThoseOfThePlaceAndPublic(
            String zone, @Nullable String state, @Nullable String municipality, LocalDate day, boolean holiday) {
        var where = new WorkTime(ZoneId.of(zone), state, municipality, OpeningHours.officeDays(), List.of());

        assertThat(HOLIDAYS.on(day, where).isPresent()).isEqualTo(holiday);
    }

    @ParameterizedTest
    @Tag("cases")
    @Tag("case-56")
    @CsvSource({
        "DE-BY, mu, true",
        "DE-BY, catholic, true",
        "DE-BY, , true",
        "DE-BY, rg, false",
        "DE-BY, nu, false",
        "DE-BE, ag, false",
        "CH-AG, catholic, false",
        ", ag, false",
    })
    void aPlaceThatIsNotKnownIsNotTaken(@Nullable String state, @Nullable String municipality, boolean known) {
        assertThat(Holidays.knows(state, municipality)).isEqualTo(known);
    }

    @Test
    void everyStateThatIsOfferedIsKnownToTheData() {
        for (var canton : List.of("CH-AG", "CH-GE", "CH-TI", "CH-ZH", "AT-1", "DE-TH")) {
            var where = new WorkTime(BERLIN, canton, null, OpeningHours.officeDays(), List.of());

            assertThat(Holidays.knows(canton)).as(canton).isTrue();
            assertThat(HOLIDAYS.on(LocalDate.of(2027, 1, 1), where)).as(canton).isPresent();
        }
        assertThat(Holidays.knows("CH-XX")).isFalse();
        assertThat(Holidays.knows("DE")).isFalse();
    }

    @Test
    void thePlacesAreThoseOfTheData() {
        for (var country : List.of("de", "at", "ch")) {
            var hierarchy = HolidayManager.getInstance(ManagerParameters.create(country))
                    .getCalendarHierarchy();
            hierarchy.getChildren().forEach((state, places) -> {
                var name = (country + "-" + state).toUpperCase(Locale.ROOT);
                assertThat(Holidays.knows(name)).as(name).isTrue();
                var ours = new HashSet<>(Holidays.PLACES.getOrDefault(name, Set.of()));
                ours.remove(Holidays.CATHOLIC);
                assertThat(places.getChildren().keySet()).as(name).isEqualTo(ours);
            });
        }
    }

    private static OpeningHours hours(String json) {
        return JSON.readValue(json, OpeningHours.class);
    }

    private static BusinessClock clock(OpeningHours hours) {
        return new BusinessClock(new WorkTime(BERLIN, "DE-BE", null, hours, List.of()), HOLIDAYS);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** Kept as it is stored: local times without a zone. */
    @Test
    void anIntervalThatEndsAtMidnightIsWrittenAsMidnight() {
        var hours = new OpeningHours(
                Map.of(DayOfWeek.MONDAY, List.of(new OpeningHours.Interval(LocalTime.NOON, LocalTime.MIDNIGHT))));

        assertThat(JSON.writeValueAsString(hours)).contains("\"to\":\"00:00");
    }
}
