package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.post.Draft;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class RunChecksTests {

    @Test
    void looksAtADraftBesideTheEventLoop() {
        var onTheLoop = new AtomicBoolean(true);
        Check check = subject -> {
            onTheLoop.set(Schedulers.isInNonBlockingThread());
            return Stream.empty();
        };
        var run = new RunChecks(List.of(check));
        var subject = CheckSubjects.of(new Draft(null, "Brot", List.of(), null, null, null));

        var findings = Mono.defer(() -> run.on(subject))
                .subscribeOn(Schedulers.parallel())
                .block();
        run.destroy();

        assertThat(findings).isEmpty();
        assertThat(onTheLoop).isFalse();
    }
}
