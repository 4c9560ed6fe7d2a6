package dev.litfass.platform.pool;

import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs our own CPU work off the event loop: so many pieces at once, a short queue, and 429 for what finds the queue
 * full. It has neither a breaker nor a time limit: our own work does not fail because the machine is busy.
 */
public final class CpuPool implements AutoCloseable {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private final int admittedAtMost;
    private final AtomicInteger admitted = new AtomicInteger();
    private final Scheduler scheduler;

    /**
     * @param atOnce how many pieces are worked on side by side
     * @param waiting how many may wait for a place
     */
    public CpuPool(String name, int atOnce, int waiting) {
        this.admittedAtMost = atOnce + waiting;
        this.scheduler = Schedulers.newBoundedElastic(atOnce, Integer.MAX_VALUE, name, 60, true);
    }

    public <T> Mono<T> run(Callable<T> work) {
        return Mono.defer(() -> {
            if (admitted.incrementAndGet() > admittedAtMost) {
                admitted.decrementAndGet();
                return Mono.error(TOO_MANY_REQUESTS
                        .because("too many ask for this at the same moment")
                        .retryAfter(RETRY_AFTER));
            }
            return Mono.fromCallable(() -> Contained.call(work))
                    .subscribeOn(scheduler)
                    .doFinally(signal -> admitted.decrementAndGet());
        });
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
