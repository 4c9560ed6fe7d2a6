package dev.litfass.kernel.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class TickerTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void worksUntilNothingIsDue() {
        var left = new AtomicInteger(7);
        var ticker = new Ticker(
                "test",
                Duration.ofMillis(1),
                3,
                () -> Mono.fromSupplier(() -> left.getAndUpdate(n -> Math.max(0, n - 1)) > 0),
                false);

        assertThat(ticker.runOnce().block(LIMIT)).isEqualTo(7);
        assertThat(ticker.runOnce().block(LIMIT)).isZero();
    }

    @Test
    void survivesAStepThatFails() throws InterruptedException {
        var calls = new AtomicInteger();
        var thrice = new CountDownLatch(3);
        var ticker = new Ticker(
                "test",
                Duration.ofMillis(1),
                1,
                () -> Mono.defer(() -> {
                    thrice.countDown();
                    return calls.incrementAndGet() == 1
                            ? Mono.error(new IllegalStateException("the first step fails"))
                            : Mono.just(false);
                }),
                true);

        ticker.start();

        assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
        ticker.stop();
    }

    @Test
    void letsARunningStepFinishBeforeItStops() throws InterruptedException {
        var step = Sinks.<Boolean>one();
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var ticker = new Ticker(
                "test", Duration.ofMillis(1), 1, () -> step.asMono().doOnSubscribe(s -> begun.countDown()), true);
        ticker.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        ticker.stop(stopped::countDown);

        assertThat(stopped.getCount()).isEqualTo(1);
        step.tryEmitValue(true);
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
