package dev.litfass.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class CpuPoolTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Test
    void workThatBreaksDownIsAFailureAndGivesItsPlaceBack() {
        try (var pool = new CpuPool("test", 1, 1)) {
            for (int i = 0; i < 5; i++) {
                var outcome = pool.<String>run(() -> {
                            throw new StackOverflowError();
                        })
                        .onErrorResume(IllegalStateException.class, e -> Mono.just("failed"));

                assertThat(outcome.block(LIMIT)).isEqualTo("failed");
            }
        }
    }

    @Test
    void workIsDoneSoManyAtOnceAndTheRestWaitsOrIsRefused() {
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var release = new CountDownLatch(7);
        try (var pool = new CpuPool("test", 2, 3)) {
            var outcomes = Flux.range(0, 12)
                    .flatMap(
                            piece -> pool.run(() -> {
                                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                        release.await();
                                        running.decrementAndGet();
                                        return "done";
                                    })
                                    .onErrorResume(Problem.class, refusal -> {
                                        assertThat(refusal.is(CommonProblem.TOO_MANY_REQUESTS))
                                                .isTrue();
                                        assertThat(refusal.extensions()).containsKey("retryAfter");
                                        release.countDown();
                                        return Mono.just("refused");
                                    }),
                            12)
                    .collectList()
                    .block(LIMIT);

            assertThat(outcomes).hasSize(12);
            assertThat(outcomes).filteredOn("done"::equals).hasSize(5);
            assertThat(most).hasValueLessThanOrEqualTo(2);
            assertThat(pool.run(() -> "again").block(LIMIT)).isEqualTo("again");
        }
    }

    @Test
    void whatNobodyWaitsForAnyMoreGivesItsPlaceBack() {
        var release = new CountDownLatch(1);
        try (var pool = new CpuPool("test", 1, 1)) {
            var first = pool.run(() -> {
                        release.await();
                        return "first";
                    })
                    .subscribe();
            var second = pool.run(() -> "second").subscribe();
            second.dispose();
            release.countDown();

            assertThat(pool.run(() -> "third").block(LIMIT)).isEqualTo("third");
            first.dispose();
        }
    }
}
