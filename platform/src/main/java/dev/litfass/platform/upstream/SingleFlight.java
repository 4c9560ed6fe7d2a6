package dev.litfass.platform.upstream;

import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_SLOW;

import dev.litfass.platform.pool.Contained;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/**
 * Lets those who ask for the same at the same moment share one answer. Nothing is kept once it has come, failed, or taken
 * longer than the limit: whoever asks then asks anew.
 */
public final class SingleFlight {

    /** Longer than any question to a service takes, with its repetition. */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final Map<String, Mono<?>> asking = new ConcurrentHashMap<>();

    private final Duration limit;

    public SingleFlight() {
        this(LIMIT);
    }

    SingleFlight(Duration limit) {
        this.limit = limit;
    }

    /** What is being asked under this name already, else this. */
    @SuppressWarnings("unchecked")
    public <T> Mono<T> of(String name, Mono<T> ask) {
        return Mono.defer(() -> (Mono<T>) asking.computeIfAbsent(
                name,
                same -> Contained.mono(() -> ask)
                        .timeout(limit, Mono.error(() -> UPSTREAM_SLOW.because("a part of Litfass does not answer")))
                        .doOnTerminate(() -> asking.remove(name))
                        .cache()));
    }
}
