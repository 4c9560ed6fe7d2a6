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

    private static Story story;

    @BeforeAll
    static void playTheStory() {
        var plot = Chaos.shortCut(Long.getLong("chaos.seed", System.nanoTime() % 1_000_000));
        System.out.println(plot);
        story = Story.play(plot, System.out::println);
        System.out.println(story);
    }

    @Test
    void nothingIsLost() {
        assertThat(story.verdict().lost()).isEmpty();
        assertThat(story.verdict().orphaned()).isEmpty();
    }

    @Test
    void nothingIsDoubled() {
        assertThat(story.verdict().doubled()).isEmpty();
    }

    @Test
    void nothingIsEarlyWhateverTheClocksSay() {
        assertThat(story.verdict().early()).isEmpty();
    }

    @Test
    void onlyApprovedWordsBecomePublic() {
        assertThat(story.verdict().foreign()).isEmpty();
    }

    @Test
    void everyDeliveryComesToRest() {
        assertThat(story.verdict().restless()).isEmpty();
    }

    @Test
    void whoLosesAgainstTheClockIsToldSo() {
        assertThat(story.raceComplaints()).isEmpty();
    }

    @Test
    void theHarmWasReallyDone() {
        var deeds = story.deeds();

        assertThat(deeds.kills()).isEqualTo(10);
        assertThat(deeds.stops()).isEqualTo(3);
        assertThat(Arrays.stream(Point.values()).filter(point -> deeds.killsAt(point) == 0))
                .isEmpty();
    }
}
