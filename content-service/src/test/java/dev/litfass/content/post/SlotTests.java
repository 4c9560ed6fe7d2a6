package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.SLOT_IN_GAP;
import static dev.litfass.content.ContentProblem.SLOT_IN_PAST;
import static dev.litfass.content.ContentProblem.SLOT_TOO_FAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SlotTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-12-02T09:00:00Z");

    @Test
    void refusesATimeThatTheClocksSkipAndSaysTheNextThatExists() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> slot("2027-03-28T02:30"))
                .satisfies(problem -> {
                    assertThat(problem.is(SLOT_IN_GAP)).isTrue();
                    assertThat(problem.extensions())
                            .containsEntry("suggestion", LocalDateTime.parse("2027-03-28T03:00"));
                });
    }

    @Test
    void takesTheMinutesOnBothSidesOfTheGap() {
        assertThat(slot("2027-03-28T01:59").at()).isEqualTo("2027-03-28T00:59:00Z");
        assertThat(slot("2027-03-28T03:00").at()).isEqualTo("2027-03-28T01:00:00Z");
    }

    @Test
    void takesTheFirstOfTwoWhereTheClocksArePutBack() {
        assertThat(slot("2026-10-25T02:30").at()).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void meansTheWallClockInWinterAsInSummer() {
        assertThat(slot("2026-12-02T12:00").at()).isEqualTo("2026-12-02T11:00:00Z");
        assertThat(slot("2027-07-01T12:00").at()).isEqualTo("2027-07-01T10:00:00Z");
    }

    @Test
    void showsAnInstantOnTheClientsClock() {
        var slot = Slot.at(Instant.parse("2026-12-02T11:00:00.750Z"), BERLIN);

        assertThat(slot.local()).isEqualTo("2026-12-02T12:00:00");
        assertThat(slot.at()).isEqualTo("2026-12-02T11:00:00Z");
    }

    @Test
    void refusesThePastButNotASlowClick() {
        assertThat(Slot.at(NOW.minusSeconds(60), BERLIN).requireAhead(NOW).at()).isEqualTo(NOW.minusSeconds(60));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Slot.at(NOW.minusSeconds(61), BERLIN).requireAhead(NOW))
                .matches(problem -> problem.is(SLOT_IN_PAST));
    }

    @Test
    void refusesMoreThanTwoYearsAhead() {
        var twoYears = NOW.plus(Duration.ofDays(732));

        assertThat(Slot.at(twoYears, BERLIN).requireAhead(NOW).at()).isEqualTo(twoYears);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Slot.at(twoYears.plusSeconds(1), BERLIN).requireAhead(NOW))
                .matches(problem -> problem.is(SLOT_TOO_FAR));
    }

    private static Slot slot(String local) {
        return Slot.of(LocalDateTime.parse(local), BERLIN);
    }
}
