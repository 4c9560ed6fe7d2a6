package dev.litfass.content.presence;

import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.ClientId;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Notes who has a post open. All write one document, by its version, so that all replicas agree on one writer. */
@Component
class NotePresence {

    private static final int MOST_TRIES = 10;

    private final Posts posts;
    private final Presences presences;

    NotePresence(Posts posts, Presences presences) {
        this.posts = posts;
        this.presences = presences;
    }

    Mono<Presence> of(ClientId client, PostId post, UnaryOperator<Presence> change) {
        return posts.one(client, post)
                .then(Mono.defer(() -> presences.findByClientIdAndPostId(client, post)))
                .defaultIfEmpty(Presence.none(post, client))
                .map(change)
                .flatMap(presences::save)
                .retryWhen(Retry.backoff(MOST_TRIES, Duration.ofMillis(5))
                        .maxBackoff(Duration.ofMillis(100))
                        .filter(NotePresence::isOvertaken)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private static boolean isOvertaken(Throwable error) {
        return error instanceof OptimisticLockingFailureException || error instanceof DuplicateKeyException;
    }
}
