package dev.litfass.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The short cut of the long runs: three content-services, two of them with wrong clocks, are killed and stopped at every
 * named point, the database too; then people change their minds in the last second.
 */
class ChaosIT {

    private static ChaosRun run;

    @BeforeAll
    static void playTheStory() {
        var scenario = Chaos.shortCut(Long.getLong("chaos.seed", System.nanoTime() % 1_000_000));
        System.out.println(scenario);
        run = ChaosRun.of(scenario, System.out::println);
        System.out.println(run);
    }

    @Test
    void nothingIsLost() {
        assertThat(run.result().lost()).isEmpty();
        assertThat(run.result().orphaned()).isEmpty();
    }

    @Test
    void nothingIsDoubled() {
        assertThat(run.result().doubled()).isEmpty();
    }

    @Test
    void nothingIsEarlyWhateverTheClocksSay() {
        assertThat(run.result().early()).isEmpty();
    }

    @Test
    void onlyApprovedWordsBecomePublic() {
        assertThat(run.result().unapproved()).isEmpty();
    }

    @Test
    void everyDeliveryIsFinished() {
        assertThat(run.result().unfinished()).isEmpty();
    }

    @Test
    void whoLosesAgainstTheClockIsToldSo() {
        assertThat(run.raceComplaints()).isEmpty();
    }

    @Test
    void theFaultsReallyHappened() {
        var counts = run.counts();

        assertThat(counts.kills()).isEqualTo(10);
        assertThat(counts.stops()).isEqualTo(3);
        assertThat(Arrays.stream(FaultPoint.values()).filter(point -> counts.killsAt(point) == 0))
                .isEmpty();
    }
}
