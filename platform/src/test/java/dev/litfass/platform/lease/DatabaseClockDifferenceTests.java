package dev.litfass.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.platform.lease.DatabaseClock.Difference;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which of two measurements of the database's time is believed. */
class DatabaseClockDifferenceTests {

    private static final long SECOND = 1_000_000_000;

    @Test
    void theOneThatCanBeWrongByLess() {
        var near = measured(-1, 1, 0);
        var far = measured(-150, 300, 30);

        assertThat(near.or(far)).isEqualTo(near);
        assertThat(far.or(measured(-1, 1, 60))).isEqualTo(measured(-1, 1, 60));
    }

    @Test
    void theNewerOneOnceTheOlderHasBecomeDoubtful() {
        var near = measured(0, 1, 0);
        var newer = measured(-5, 12, 30);

        assertThat(near.or(newer)).isEqualTo(newer);
    }

    @Test
    void theNewerOneWhereAClockWasSet() {
        var before = measured(0, 1, 0);
        var forward = measured(-90_000, 300, 30);
        var back = measured(90_000, 300, 30);

        assertThat(before.or(forward)).isEqualTo(forward);
        assertThat(before.or(back)).isEqualTo(back);
    }

    private static Difference measured(long leastMillis, long doubtMillis, long seconds) {
        return new Difference(Duration.ofMillis(leastMillis), Duration.ofMillis(doubtMillis), seconds * SECOND);
    }
}
