package dev.litfass.content.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.platform.lease.DatabaseClock;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** A machine whose clock is wrong goes by the time of the database. */
class DatabaseClockTests extends ContentTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    @ParameterizedTest
    @ValueSource(longs = {-90, 0, 90})
    void aClockThatIsOffIsPutRightAndIsNeverAhead(long seconds) {
        var right = Clock.systemUTC();
        var database = new DatabaseClock(Clock.offset(right, Duration.ofSeconds(seconds)));

        database.measure(mongo).block(Duration.ofSeconds(10));

        var late = Duration.between(database.instant(), right.instant());
        assertThat(late).isBetween(Duration.ZERO, Duration.ofSeconds(2));
    }
}
