package dev.litfass.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.platform.lease.DatabaseClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is answered is as exact as what is stored. */
class ClockTests {

    @Test
    void theDatabasesTimeIsOfWholeMilliseconds() {
        var machine = Clock.fixed(Instant.parse("2026-12-02T09:00:00.123999999Z"), ZoneOffset.UTC);

        assertThat(new DatabaseClock(machine).instant()).isEqualTo("2026-12-02T09:00:00.123Z");
    }

    @Test
    void theTimeOfAProcessWithoutADatabaseIsToo() {
        var clock = new PlatformAutoConfiguration().clock();

        assertThat(Stream.generate(clock::instant).limit(100))
                .allMatch(now -> now.equals(now.truncatedTo(ChronoUnit.MILLIS)));
    }
}
