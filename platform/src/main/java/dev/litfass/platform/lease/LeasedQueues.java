package dev.litfass.platform.lease;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Makes the queues of a service's collections. */
public final class LeasedQueues {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    public LeasedQueues(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param lease how long a claim lasts; longer than the sum of all time-outs inside the work */
    public <T> LeasedQueue<T> of(Class<T> type, Duration lease) {
        return new LeasedQueue<>(mongo, type, lease, clock);
    }
}
