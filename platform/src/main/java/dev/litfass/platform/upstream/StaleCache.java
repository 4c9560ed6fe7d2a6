package dev.litfass.platform.upstream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Remembers answers of another service: for a short while instead of asking, and for a longer one while that service
 * is down, so that its neighbours go on. A refusal is never remembered, and makes what was known before void.
 * Those who ask at the same moment share an answer.
 */
public final class StaleCache {

    private final Duration fresh;
    private final Clock clock;
    private final Cache<String, Known> known;
    private final SingleFlight asking = new SingleFlight();

    /**
     * @param fresh for how long an answer is used without asking again
     * @param kept for how long it is used while the service does not answer
     */
    public StaleCache(Duration fresh, Duration kept, Clock clock) {
        this.fresh = fresh;
        this.clock = clock;
        this.known =
                Caffeine.newBuilder().expireAfterWrite(kept).maximumSize(20_000).build();
    }

    /** What is known under this name, asked anew when it is no longer fresh. */
    @SuppressWarnings("unchecked")
    public <T> Mono<T> of(String name, Mono<T> ask) {
        return Mono.defer(() -> {
            var before = known.getIfPresent(name);
            var now = clock.instant();
            if (before != null && before.isFresh(now, fresh)) {
                return Mono.just((T) before.value());
            }
            return asked(name, ask, before);
        });
    }

    /** The same, asked anew however fresh it is: for whoever has just changed it. */
    public <T> Mono<T> anew(String name, Mono<T> ask) {
        return Mono.defer(() -> asked(name, ask, known.getIfPresent(name)));
    }

    private <T> Mono<T> asked(String name, Mono<T> ask, @Nullable Known before) {
        var now = clock.instant();
        return asking.of(name, ask.doOnNext(value -> known.put(name, new Known(value, now))))
                .onErrorResume(Problem.class, problem -> withoutAnswer(name, problem, before));
    }

    /** True where there is an answer under this name, fresh or not. */
    public boolean knows(String name) {
        return known.getIfPresent(name) != null;
    }

    public void forget(String name) {
        known.invalidate(name);
    }

    @SuppressWarnings("unchecked")
    private <T> Mono<T> withoutAnswer(String name, Problem problem, @Nullable Known before) {
        if (problem.status() < 500) {
            known.invalidate(name);
        }
        return problem.status() >= 500 && before != null ? Mono.just((T) before.value()) : Mono.error(problem);
    }

    private record Known(Object value, Instant at) {

        /** What was learned after now was learned before the clock was set back: it says nothing about now. */
        boolean isFresh(Instant now, Duration fresh) {
            return !at.isAfter(now) && at.plus(fresh).isAfter(now);
        }
    }
}
