package dev.litfass.clients.link;

import static dev.litfass.clients.ClientsProblem.TOO_MANY_LINKS;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Counts mailed links, before they are mailed. What it stores says neither addresses nor sources. */
@Component
@AcrossClients("links are counted by address and source; the counters of a client bear its id")
public class LinkQuotas {

    /** So many writes of the same counter may come in between; each of them is a link that was sent. */
    private static final int MOST_TRIES = 100;

    private final ReactiveMongoTemplate mongo;
    private final Secrets secrets;
    private final LinkSettings settings;
    private final Clock clock;

    LinkQuotas(ReactiveMongoTemplate mongo, Secrets secrets, LinkSettings settings, Clock clock) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one link out of each quota, or refuses; what was taken before another refuses stays taken. */
    public Mono<Void> take(LinkCounter... counters) {
        return Flux.fromArray(counters).concatMap(this::take).then();
    }

    /** The same, and false instead of a refusal: for doors that must not tell whose address is known. */
    public Mono<Boolean> mayTake(LinkCounter counter) {
        return take(counter).thenReturn(true).onErrorResume(Problem.class, LinkQuotas::usedUp);
    }

    private static Mono<Boolean> usedUp(Problem problem) {
        return problem.is(TOO_MANY_LINKS) ? Mono.just(false) : Mono.error(problem);
    }

    private Mono<LinkQuota> take(LinkCounter counter) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    var digest = secrets.digest(counter.name());
                    return mongo.findById(digest, LinkQuota.class)
                            .defaultIfEmpty(LinkQuota.unused(digest, now))
                            .map(quota -> quota.with(now, settings.of(counter.kind())));
                })
                .flatMap(mongo::save)
                .retryWhen(Retry.backoff(MOST_TRIES, Duration.ofMillis(5))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(error -> error instanceof OptimisticLockingFailureException
                                || error instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }
}
