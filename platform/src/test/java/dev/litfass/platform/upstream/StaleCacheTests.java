package dev.litfass.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class StaleCacheTests {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-28T09:00:00Z"));
    private final InstantSource instants = time::get;
    private final StaleCache cache = new StaleCache(FRESH, Duration.ofHours(1), instants.withZone(ZoneOffset.UTC));

    /** Every question the other service was asked. */
    private final List<Sinks.One<String>> asked = new ArrayList<>();

    private final Mono<String> ask = Mono.defer(() -> {
        var answer = Sinks.<String>one();
        asked.add(answer);
        return answer.asMono();
    });

    @Test
    void whoAsksWhileSomebodyElseDoesSharesTheAnswer() {
        var one = known();
        var other = known();
        asked.get(0).tryEmitValue("a card");

        assertThat(one.join()).isEqualTo("a card");
        assertThat(other.join()).isEqualTo("a card");
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainOnceAnAnswerIsNoLongerFresh() {
        var first = known();
        asked.get(0).tryEmitValue("a card");
        first.join();
        assertThat(known().join()).isEqualTo("a card");

        time.set(time.get().plus(FRESH));
        var later = known();
        asked.get(1).tryEmitValue("another card");

        assertThat(later.join()).isEqualTo("another card");
    }

    @Test
    void asksAnewThoughTheAnswerIsFresh() {
        var first = known();
        asked.get(0).tryEmitValue("a card");
        first.join();

        var anew = cache.anew("card", ask).toFuture();
        asked.get(1).tryEmitValue("another card");

        assertThat(anew.join()).isEqualTo("another card");
        assertThat(known().join()).isEqualTo("another card");
    }

    @Test
    void goesOnWithWhatItKnowsWhileTheServiceIsDown() {
        var first = known();
        asked.get(0).tryEmitValue("a card");
        first.join();

        time.set(time.get().plus(FRESH));
        var later = known();
        asked.get(1).tryEmitError(CommonProblem.UPSTREAM_UNAVAILABLE.because("it is down"));

        assertThat(later.join()).isEqualTo("a card");
    }

    @Test
    void aRefusalMakesWhatItKnewVoid() {
        var first = known();
        asked.get(0).tryEmitValue("a card");
        first.join();

        time.set(time.get().plus(FRESH));
        var refused = known();
        asked.get(1).tryEmitError(CommonProblem.NOT_FOUND.because("it is gone"));
        assertThatThrownBy(refused::join).hasMessageContaining("it is gone");

        var later = known();
        asked.get(2).tryEmitError(CommonProblem.UPSTREAM_UNAVAILABLE.because("it is down"));
        assertThatThrownBy(later::join).hasMessageContaining("it is down");
    }

    private CompletableFuture<String> known() {
        return cache.of("card", ask).timeout(LIMIT).toFuture();
    }
}
