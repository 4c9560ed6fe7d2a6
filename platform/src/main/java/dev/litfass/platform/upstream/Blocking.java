package dev.litfass.platform.upstream;

import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;
import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_SLOW;
import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.pool.Contained;
import dev.litfass.platform.trace.Trace;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import io.github.resilience4j.reactor.retry.RetryOperator;
import io.github.resilience4j.reactor.timelimiter.TimeLimiterOperator;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.timelimiter.TimeLimiter;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs blocking calls to another machine, one of our services or a mail server, off the event loop: on a pool of its own,
 * at most so many at once and a bounded number waiting, never longer than the limit, behind a breaker; reads are tried
 * again once, writes never.
 */
public final class Blocking implements AutoCloseable {

    private static final int AT_ONCE = 16;

    /** So many may wait for one of the places; more than that is an outage, and said at once. */
    private static final int WAITING = 240;

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Scheduler pool;
    private final Bulkhead bulkhead;
    private final CircuitBreaker breaker;
    private final TimeLimiter limiter;
    private final Retry retry;

    /** @param target what is called, as logs and metrics name it */
    public Blocking(String target, Guards guards) {
        this(target, LIMIT, guards);
    }

    /** @param limit how long a call may take; what goes on behind a call that took longer is not known */
    public Blocking(String target, Duration limit, Guards guards) {
        this.pool = Schedulers.newBoundedElastic(AT_ONCE, AT_ONCE + WAITING, "calls-" + target, 60, true);
        this.bulkhead = guards.bulkhead(
                target,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(AT_ONCE + WAITING)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.breaker = guards.breaker(
                target,
                Guards.usual()
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .ignoreException(Blocking::isAnswer)
                        .build());
        this.limiter = TimeLimiter.of(limit);
        this.retry = Retry.of(
                target,
                RetryConfig.custom()
                        .maxAttempts(2)
                        .intervalFunction(IntervalFunction.ofRandomized(Duration.ofMillis(50)))
                        .retryOnException(e -> !isAnswer(e))
                        .build());
    }

    /** A call that may be repeated without harm. */
    public <T> Mono<T> read(Callable<T> call) {
        return guarded(call).transformDeferred(RetryOperator.of(retry));
    }

    /** A call that is made once. */
    public <T> Mono<T> call(Callable<T> call) {
        return guarded(call);
    }

    /** A call without an answer that is made once. */
    public Mono<Void> run(Runnable call) {
        return guarded(() -> {
                    call.run();
                    return true;
                })
                .then();
    }

    @Override
    public void close() {
        pool.dispose();
    }

    private <T> Mono<T> guarded(Callable<T> call) {
        return attempted(call).onErrorMap(Blocking::isOutage, Blocking::outage);
    }

    private static boolean isOutage(Throwable error) {
        return error instanceof CallNotPermittedException
                || error instanceof BulkheadFullException
                || error instanceof TimeoutException;
    }

    /** However the client library wraps it: a connection was refused or broke. */
    private static boolean isBrokenConnection(Throwable error) {
        return !(error instanceof Problem) && error.getCause() instanceof IOException;
    }

    private static Problem outage(Throwable error) {
        var kind = error instanceof TimeoutException ? UPSTREAM_SLOW : UPSTREAM_UNAVAILABLE;
        return kind.because("a part of Litfass does not answer").causedBy(error);
    }

    private <T> Mono<T> attempted(Callable<T> call) {
        return Mono.deferContextual(
                        context -> Mono.fromCallable(() -> Contained.call(() -> Trace.during(context, call))))
                .subscribeOn(pool)
                .onErrorMap(Blocking::isBrokenConnection, Blocking::outage)
                .transformDeferred(TimeLimiterOperator.of(limiter))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead));
    }

    /** A refusal is an answer: the service is well, and asking again would not change it. */
    private static boolean isAnswer(Throwable error) {
        return error instanceof Problem problem && problem.status() < 500 && !problem.is(TOO_MANY_REQUESTS);
    }
}
