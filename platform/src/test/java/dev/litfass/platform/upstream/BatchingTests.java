package dev.litfass.platform.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class BatchingTests {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Every question that was asked, and how to answer it. */
    private final List<Question> questions = new ArrayList<>();

    private final Batching<String, Map.Entry<String, Integer>> gathering =
            new Batching<>(this::ask, Map.Entry::getKey, LIMIT);

    private record Question(Set<String> keys, Sinks.Many<Map.Entry<String, Integer>> answer) {

        void answered(Map<String, Integer> found) {
            found.entrySet().forEach(answer::tryEmitNext);
            answer.tryEmitComplete();
        }
    }

    private Flux<Map.Entry<String, Integer>> ask(Set<String> keys) {
        var question = new Question(new TreeSet<>(keys), Sinks.many().unicast().onBackpressureBuffer());
        questions.add(question);
        return question.answer().asFlux();
    }

    @Test
    void asksAtOnceAndOnceMoreForAllWhoCameMeanwhile() {
        var first = asked("a");
        var second = asked("b");
        var third = asked("c");
        var same = asked("b");

        questions.get(0).answered(Map.of("a", 1));
        questions.get(1).answered(Map.of("b", 2));

        assertThat(questions.stream().map(Question::keys)).containsExactly(Set.of("a"), Set.of("b", "c"));
        assertThat(first.join()).isEqualTo("a=1");
        assertThat(second.join()).isEqualTo("b=2");
        assertThat(same.join()).isEqualTo("b=2");
        assertThat(third.join()).isEqualTo("nothing");
    }

    /** What is read must not be older than the asking. */
    @Test
    void whoAsksForWhatIsBeingAskedGetsAFreshAnswer() {
        var first = asked("a");
        var second = asked("a");

        questions.get(0).answered(Map.of("a", 1));
        questions.get(1).answered(Map.of("a", 2));

        assertThat(first.join()).isEqualTo("a=1");
        assertThat(second.join()).isEqualTo("a=2");
    }

    @Test
    void asksAgainAfterAnAnswer() {
        var first = asked("a");
        questions.get(0).answered(Map.of("a", 1));
        first.join();

        var later = asked("a");
        questions.get(1).answered(Map.of());

        assertThat(later.join()).isEqualTo("nothing");
    }

    @Test
    void aQuestionThatFailsFailsForItsOwn() {
        var first = asked("a");
        var next = asked("b");

        questions.get(0).answer().tryEmitError(new IllegalStateException("broken"));
        questions.get(1).answered(Map.of("b", 2));

        assertThatThrownBy(first::join).hasMessageContaining("broken");
        assertThat(next.join()).isEqualTo("b=2");
    }

    @Test
    void aQuestionThatCannotEvenBeAskedStandsInNobodysWay() {
        var brittle = new Batching<String, Map.Entry<String, Integer>>(
                keys -> {
                    if (keys.contains("a")) {
                        throw new IllegalStateException("broken");
                    }
                    return Flux.fromIterable(Map.of("b", 2).entrySet());
                },
                Map.Entry::getKey,
                LIMIT);

        assertThatThrownBy(() -> answer(brittle, "a").join()).hasMessageContaining("broken");
        assertThat(answer(brittle, "b").join()).isEqualTo("b=2");
    }

    @Test
    void whoComesAfterAQuestionThatIsNeverAnsweredWaitsNoLongerThanTheLimit() {
        var slow = new Batching<>(this::ask, Map.Entry<String, Integer>::getKey, Duration.ofMillis(50));
        var first = answer(slow, "a");
        var next = answer(slow, "b");

        assertThatThrownBy(first::join).hasCauseInstanceOf(TimeoutException.class);
        questions.get(1).answered(Map.of("b", 2));

        assertThat(next.join()).isEqualTo("b=2");
    }

    private CompletableFuture<String> asked(String key) {
        return answer(gathering, key);
    }

    private static CompletableFuture<String> answer(
            Batching<String, Map.Entry<String, Integer>> gathering, String key) {
        return gathering
                .of(key)
                .map(Object::toString)
                .switchIfEmpty(Mono.just("nothing"))
                .timeout(LIMIT)
                .toFuture();
    }
}
