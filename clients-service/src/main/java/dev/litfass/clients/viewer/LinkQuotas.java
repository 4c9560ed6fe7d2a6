package dev.litfass.clients.viewer;

import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Counts the links mailed to viewers, before they are mailed. */
@Component
class LinkQuotas {

    /** So many writes of the same client may come in between; each of them is a link that was sent. */
    private static final int MOST_TRIES = 100;

    private final ReactiveMongoTemplate mongo;
    private final LinkSettings settings;
    private final Clock clock;

    LinkQuotas(ReactiveMongoTemplate mongo, LinkSettings settings, Clock clock) {
        this.mongo = mongo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes one link out of the address' and the client's quota, or refuses: a viewer made anew is no other address. */
    Mono<Void> take(ClientId client, String email) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    return mongo.findById(client, LinkQuota.class)
                            .defaultIfEmpty(LinkQuota.unused(client, now))
                            .map(quota -> quota.with(email, now, settings));
                })
                .flatMap(mongo::save)
                .retryWhen(Retry.backoff(MOST_TRIES, Duration.ofMillis(5))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(error -> error instanceof OptimisticLockingFailureException
                                || error instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()))
                .then();
    }
}
