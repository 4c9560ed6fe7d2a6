package dev.litfass.content.approval;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes a post by itself where its client's policy says so. What is refused or was changed meanwhile is looked at again later. */
@Component
class FollowPolicy {

    private final Posts posts;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    FollowPolicy(Posts posts, Checks checks, ChannelDirectory directory, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Post> of(
            Post post,
            Function<ClientCard, Mono<Boolean>> wanted,
            String action,
            BiFunction<Post, ApprovalPolicy, Post> change) {
        return directory
                .client(post.clientId())
                .filterWhen(wanted)
                .flatMap(client -> checks.requireClean(post).map(clean -> change.apply(clean, client.approvalPolicy())))
                .flatMap(after -> audit.save(
                        after.changedBy(Caller.service(Service.CONTENT), action, clock.instant()), posts::save))
                .onErrorComplete(
                        error -> error instanceof Problem || error instanceof OptimisticLockingFailureException);
    }
}
