package dev.litfass.content.approval;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Frees posts that wait for a client whose policy does not want its yes any more. */
@Component
class DropQuestions {

    private final ClientWaits waits;
    private final Posts posts;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    DropQuestions(
            ClientWaits waits, Posts posts, Checks checks, ChannelDirectory directory, AuditLog audit, Clock clock) {
        this.waits = waits;
        this.posts = posts;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> all() {
        return waits.all().filter(Post::waitsForClient).concatMap(this::freed).then();
    }

    private Mono<Post> freed(Post post) {
        return directory
                .client(post.clientId())
                .filter(client -> client.approvalPolicy().client() == null)
                .flatMap(client -> checks.requireClean(post)
                        .map(clean -> clean.withoutClient(client.approvalPolicy(), clock.instant())))
                .flatMap(after -> audit.save(
                        after.changedBy(Caller.service(Service.CONTENT), "client-no-longer-asked", clock.instant()),
                        posts::save))
                .onErrorComplete(
                        error -> error instanceof Problem || error instanceof OptimisticLockingFailureException);
    }
}
