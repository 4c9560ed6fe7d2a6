package dev.litfass.platform.start;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Does the start tasks before the service is ready: Spring Boot accepts traffic only when its runners are through. A
 * task that fails is tried again after 1, 2, 4, … 15 s; one that is refused (a {@link Problem}) ends the start, since
 * a setting is wrong and trying again would not mend it.
 */
public final class StartTasks implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartTasks.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final List<StartTask> tasks;

    public StartTasks(List<StartTask> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        untilDone().block();
    }

    /** Completes when every task is done, one after the other. */
    Mono<Void> untilDone() {
        return Flux.fromIterable(tasks).concatMap(StartTasks::untilDone).then();
    }

    private static boolean mayPass(Throwable error) {
        return error instanceof Problem problem
                ? problem.status() >= 500 || problem.is(CommonProblem.TOO_MANY_REQUESTS)
                : error instanceof Exception;
    }

    private static Mono<Void> untilDone(StartTask task) {
        return Mono.defer(task.work())
                .doOnError(error -> log.atWarn()
                        .setCause(error)
                        .addKeyValue("task", task.name())
                        .log("A start task failed"))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, FIRST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .filter(StartTasks::mayPass));
    }
}
