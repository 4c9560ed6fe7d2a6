package dev.litfass.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class TurnsTests {

    private final Turns turns = new Turns(2);

    @Test
    void noMoreGoOnAtOnceAndTheyGoInLine() {
        var begun = new ArrayList<Integer>();
        var ends = Flux.range(0, 4).map(i -> Sinks.<Integer>one()).collectList().block();
        for (var i = 0; i < 4; i++) {
            var number = i;
            turns.inTurn(ends.get(i).asMono().doOnSubscribe(s -> begun.add(number)))
                    .subscribe();
        }

        assertThat(begun).containsExactly(0, 1);
        ends.get(1).tryEmitValue(1);
        assertThat(begun).containsExactly(0, 1, 2);
        ends.get(0).tryEmitEmpty();
        assertThat(begun).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whoFailsOrGoesMakesPlace() {
        var first = turns.inTurn(Mono.never()).subscribe();
        turns.inTurn(Mono.error(new IllegalStateException("broken")))
                .onErrorComplete()
                .block(Duration.ofSeconds(5));
        var second = turns.inTurn(Mono.never()).subscribe();
        var waits = turns.inTurn(Mono.never()).subscribe();
        waits.dispose();
        first.dispose();
        second.dispose();

        assertThat(turns.inTurn(Mono.just(1)).block(Duration.ofSeconds(5))).isEqualTo(1);
        assertThat(turns.inTurn(Mono.zip(turns.inTurn(Mono.just(2)), Mono.just(3)))
                        .block(Duration.ofSeconds(5))
                        .getT1())
                .isEqualTo(2);
    }

    /** Works that end, fail and are given up at any moment, on many threads. */
    @Test
    void noPlaceIsEverLostOrGivenTwice() {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var work = Mono.defer(() -> {
            var over = new AtomicBoolean();
            Runnable end = () -> {
                if (over.compareAndSet(false, true)) {
                    now.decrementAndGet();
                }
            };
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            return Mono.delay(Duration.ofNanos(20_000)).doOnTerminate(end).doOnCancel(end);
        });
        List<Disposable> given = new ArrayList<>();
        Flux.range(0, 4_000)
                .flatMap(
                        i -> Mono.fromRunnable(() -> {
                                    var one = turns.inTurn(work).subscribe();
                                    if (ThreadLocalRandom.current().nextInt(3) == 0) {
                                        one.dispose();
                                    } else {
                                        synchronized (given) {
                                            given.add(one);
                                        }
                                    }
                                })
                                .subscribeOn(Schedulers.parallel()),
                        16)
                .blockLast(Duration.ofSeconds(30));

        assertThat(Flux.range(0, 50).flatMap(i -> turns.inTurn(work)).count().block(Duration.ofSeconds(30)))
                .isEqualTo(50);
        assertThat(most.get()).isEqualTo(2);
    }
}
