package dev.litfass.content.approval;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets posts go out at their slot to which the client said nothing, where its policy says so and it was asked in time. */
@Component
class GoUnanswered {

    /** So long before the slot it is decided. */
    private static final Duration BEFORE_SLOT = Duration.ofMinutes(15);

    /** Who was asked for a shorter time had none to answer. */
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(12);

    private final ClientWaits waits;
    private final ApprovalRequests requests;
    private final Posts posts;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    GoUnanswered(
            ClientWaits waits,
            ApprovalRequests requests,
            Posts posts,
            Checks checks,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.waits = waits;
        this.requests = requests;
        this.posts = posts;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> all() {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return waits.due(now, now.plus(BEFORE_SLOT));
                })
                .concatMap(this::gone)
                .then();
    }

    private Mono<Post> gone(Post post) {
        return directory
                .client(post.clientId())
                .filter(GoUnanswered::goesOutUnanswered)
                .filterWhen(client -> wasAsked(post))
                .flatMap(client -> checks.requireClean(post)
                        .map(clean -> clean.approvedUnanswered(client.approvalPolicy(), clock.instant())))
                .flatMap(after -> audit.save(
                        after.changedBy(Caller.service(Service.CONTENT), "post-approved-unanswered", clock.instant()),
                        posts::save))
                .onErrorComplete(
                        error -> error instanceof Problem || error instanceof OptimisticLockingFailureException);
    }

    private static boolean goesOutUnanswered(ClientCard client) {
        var yes = client.approvalPolicy().client();
        return yes != null && yes.goesOutUnanswered() && !client.archived();
    }

    private Mono<Boolean> wasAsked(Post post) {
        var now = clock.instant();
        return requests.findByClientIdAndPostsPostIdIn(post.clientId(), List.of(post.id()))
                .any(request -> request.asksFor(post) && request.wasKnown(now.minus(TIME_TO_ANSWER), now));
    }
}
