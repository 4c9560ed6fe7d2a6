package dev.litfass.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class SingleFlightTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final SingleFlight sharing = new SingleFlight();

    static Stream<Supplier<Mono<String>>> badEndings() {
        return Stream.of(
                () -> Mono.error(new IllegalStateException("no")),
                () -> Mono.error(new AssertionError("no")),
                () -> Mono.fromSupplier(() -> {
                    throw new IllegalStateException("no");
                }),
                () -> Mono.fromSupplier(() -> {
                    throw new StackOverflowError();
                }),
                () -> Mono.defer(() -> {
                    throw new LinkageError("no");
                }),
                () -> Mono.just("a").map(a -> {
                    throw new StackOverflowError();
                }),
                () -> Mono.from(subscriber -> {
                    throw new IllegalStateException("no");
                }));
    }

    @ParameterizedTest
    @MethodSource("badEndings")
    void asksAnewAfterAnyBadEnding(Supplier<Mono<String>> bad) {
        assertThatThrownBy(() -> sharing.of("a", bad.get()).block(LIMIT)).isNotNull();

        assertThat(sharing.of("a", Mono.just("well")).block(LIMIT)).isEqualTo("well");
    }

    @Test
    void asksAnewAfterAnEmptyAnswer() {
        assertThat(sharing.of("a", Mono.<String>empty()).blockOptional(LIMIT)).isEmpty();

        assertThat(sharing.of("a", Mono.just("well")).block(LIMIT)).isEqualTo("well");
    }

    @Test
    void whoGoesAwayTakesTheAnswerFromNobody() {
        var answer = Sinks.<String>one();
        var asked = new AtomicInteger();
        var ask = Mono.defer(() -> {
            asked.incrementAndGet();
            return answer.asMono();
        });
        var gone = sharing.of("a", ask).subscribe();
        var waiting = sharing.of("a", ask).toFuture();

        gone.dispose();
        answer.tryEmitValue("well");

        assertThat(waiting.join()).isEqualTo("well");
        assertThat(asked).hasValue(1);
        assertThat(sharing.of("a", Mono.just("anew")).block(LIMIT)).isEqualTo("anew");
    }

    @Test
    void asksAnewAfterTheLimit() {
        var impatient = new SingleFlight(Duration.ofMillis(50));

        assertThatThrownBy(() -> impatient.of("a", Mono.<String>never()).block(LIMIT))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CommonProblem.UPSTREAM_SLOW));
        assertThat(impatient.of("a", Mono.just("well")).block(LIMIT)).isEqualTo("well");
    }
}
