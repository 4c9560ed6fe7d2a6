package dev.litfass.platform.start;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class StartTasksTests {

    @Test
    void aTaskThatFailsIsTriedAgainWithinSecondsUntilItIsDone() {
        var tries = new ArrayList<Long>();
        var time = VirtualTimeScheduler.getOrSet();
        try {
            var done = new ArrayList<String>();
            var failing = new StartTask("first-admin", () -> {
                tries.add(time.now(java.util.concurrent.TimeUnit.SECONDS));
                return tries.size() < 4 ? Mono.error(new IllegalStateException("busy")) : Mono.empty();
            });
            var next = new StartTask("next", () -> Mono.fromRunnable(() -> done.add("next")));
            var all = new StartTasks(List.of(failing, next)).untilDone().subscribe();

            time.advanceTimeBy(Duration.ofSeconds(20));

            assertThat(tries).hasSize(4);
            assertThat(done).containsExactly("next");
            assertThat(all.isDisposed()).isTrue();
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @Test
    void aTaskThatIsRefusedEndsTheStart() {
        var refused = new StartTask("refused", () -> Mono.error(() -> INVALID_REQUEST.because("a setting is wrong")));

        assertThatThrownBy(() -> new StartTasks(List.of(refused)).untilDone().block(Duration.ofSeconds(10)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("a setting is wrong");
    }
}
