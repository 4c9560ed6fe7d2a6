package dev.litfass.content.check;

import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;

import dev.litfass.platform.pool.CpuPool;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Runs the rules over a draft, off the event loop: a long draft for many channels takes more than a millisecond. */
@Component
class RunChecks implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(RunChecks.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    /** What takes longer is given up: two such drafts would stop all others. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<Check> checks;
    private final CpuPool pool = new CpuPool("checks", AT_ONCE, WAITING);

    RunChecks(List<Check> checks) {
        this.checks = checks;
    }

    /** What there is to say, what blocks first. */
    Mono<List<Finding>> on(Subject subject) {
        return on(subject, checks.stream());
    }

    /** The same shortly before the slot. */
    Mono<List<Finding>> atSlot(Subject subject) {
        return on(subject, checks.stream().filter(Check::looksAgainAtSlot));
    }

    /** The same of what the client's rules say. */
    Mono<List<Finding>> byRules(Subject subject) {
        return on(subject, checks.stream().filter(Check::goesByRules));
    }

    private Mono<List<Finding>> on(Subject subject, Stream<Check> looked) {
        return count(() -> looked.flatMap(check -> found(check, subject))
                .sorted(Comparator.comparing(Finding::severity))
                .toList());
    }

    /** A text on which a rule breaks is answered too: an Error would go past whoever waits for the answer. */
    private static Stream<Finding> found(Check check, Subject subject) {
        try {
            return check.look(subject).toList().stream();
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            log.atError()
                    .setCause(e)
                    .addKeyValue("check", check.getClass().getSimpleName())
                    .log("A check broke");
            return Stream.of(Finding.ofBrokenRule());
        }
    }

    /** Counts or compares text beside the event loop. */
    <T> Mono<T> count(Callable<T> work) {
        return pool.run(work)
                .timeout(LIMIT)
                .onErrorMap(
                        TimeoutException.class,
                        e -> TOO_MANY_REQUESTS.because("the checks of this draft take too long just now"));
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
