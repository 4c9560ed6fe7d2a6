package dev.litfass.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class PollerTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void worksUntilNothingIsDue() {
        var left = new AtomicInteger(7);
        var poller = Poller.of(
                "test",
                Duration.ofMillis(1),
                3,
                () -> Mono.fromCallable(() -> taken(left)),
                piece -> Mono.empty(),
                false);

        assertThat(poller.runOnce().block(LIMIT)).isEqualTo(7);
        assertThat(poller.runOnce().block(LIMIT)).isZero();
    }

    @Test
    void goesOnWhereALookOrAPieceFails() throws InterruptedException {
        var calls = new AtomicInteger();
        var thrice = new CountDownLatch(3);
        var poller = Poller.of(
                "test",
                Duration.ofMillis(1),
                1,
                () -> calls.incrementAndGet() == 1
                        ? Mono.<Integer>error(new IllegalStateException("the first look fails"))
                        : Mono.just(calls.get()),
                piece -> Mono.error(() -> {
                    thrice.countDown();
                    return new IllegalStateException("every piece fails");
                }),
                true);

        poller.start();

        assertThat(thrice.await(10, TimeUnit.SECONDS)).isTrue();
        poller.stop();
    }

    /** Each kind more often than there are places, so that none is left where one is lost. */
    @Test
    void losesNoPlaceToAPieceThatBreaksDown() throws InterruptedException {
        var taken = new AtomicInteger();
        var healthy = new CountDownLatch(3);
        var poller = Poller.of(
                        "test",
                        Duration.ofMillis(1),
                        2,
                        () -> Mono.fromCallable(taken::incrementAndGet),
                        piece -> poisoned(piece, healthy),
                        true)
                .within(Duration.ofMillis(20));

        poller.start();

        assertThat(healthy.await(10, TimeUnit.SECONDS)).isTrue();
        poller.stop();
    }

    private static Mono<Void> poisoned(int piece, CountDownLatch healthy) {
        return switch (piece) {
            case 1, 2 -> throw new StackOverflowError();
            case 3, 4 -> throw new AssertionError("broken");
            case 5, 6 ->
                Mono.fromRunnable(() -> {
                    throw new NoClassDefFoundError();
                });
            case 7, 8 ->
                Mono.delay(Duration.ofMillis(1))
                        .map(n -> {
                            throw new StackOverflowError();
                        })
                        .then();
            case 9, 10 -> Mono.error(new AssertionError("broken"));
            case 11, 12 -> Mono.never();
            default -> Mono.fromRunnable(healthy::countDown);
        };
    }

    @Test
    void goesOnWhereALookBreaksDown() throws InterruptedException {
        var looks = new AtomicInteger();
        var sixth = new CountDownLatch(6);
        var poller = Poller.chore(
                        "test",
                        Duration.ofMillis(1),
                        () -> {
                            sixth.countDown();
                            return switch (looks.incrementAndGet()) {
                                case 1 -> throw new StackOverflowError();
                                case 2 -> Mono.error(new AssertionError("broken"));
                                case 3 ->
                                    Mono.delay(Duration.ofMillis(1)).map(n -> {
                                        throw new StackOverflowError();
                                    });
                                case 4 -> Mono.never();
                                default -> Mono.empty();
                            };
                        },
                        true)
                .within(Duration.ofMillis(20));

        poller.start();

        assertThat(sixth.await(10, TimeUnit.SECONDS)).isTrue();
        poller.stop();
    }

    @Test
    void takesNewPiecesWhileASlowOneIsWorkedOn() throws InterruptedException {
        var taken = new AtomicInteger();
        var others = new CountDownLatch(5);
        var poller = Poller.of(
                "test",
                Duration.ofMillis(1),
                2,
                () -> taken.incrementAndGet() % 2 == 0 ? Mono.<Integer>empty() : Mono.just(taken.get()),
                piece -> {
                    if (piece == 1) {
                        return Mono.never();
                    }
                    others.countDown();
                    return Mono.empty();
                },
                true);

        poller.start();

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
        poller.stop();
    }

    @Test
    void takesNoMorePiecesThanItHasPlaces() throws InterruptedException {
        var taken = new AtomicInteger();
        var begun = new CountDownLatch(3);
        var poller = Poller.of(
                "test",
                Duration.ofMillis(1),
                3,
                () -> Mono.fromCallable(taken::incrementAndGet),
                piece -> {
                    begun.countDown();
                    return Mono.never();
                },
                true);

        poller.start();

        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(taken).hasValue(3);
        poller.stop();
    }

    @Test
    void letsARunningPieceFinishBeforeItStops() throws InterruptedException {
        var piece = Sinks.<Void>empty();
        var begun = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var poller = Poller.of(
                "test",
                Duration.ofMillis(1),
                1,
                () -> Mono.just(1),
                one -> piece.asMono().doOnSubscribe(s -> begun.countDown()),
                true);
        poller.start();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();

        poller.stop(stopped::countDown);

        assertThat(stopped.getCount()).isEqualTo(1);
        piece.tryEmitEmpty();
        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopsWithoutWaitingForTheEndOfAPause() throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var poller = Poller.chore("test", Duration.ofHours(1), Mono::empty, true);
        poller.start();

        poller.stop(stopped::countDown);

        assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private static @Nullable Integer taken(AtomicInteger left) {
        var before = left.getAndUpdate(n -> Math.max(0, n - 1));
        return before > 0 ? before : null;
    }
}
