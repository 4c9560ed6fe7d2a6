package dev.litfass.content.approval;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Binds each yes to the rules that it was said under (N21): where a client's rules were changed, what was agreed on is
 * looked at once more, and where they find more than before the post goes back to those who have to say yes. What goes out
 * within minutes is left to the last checks before its slot.
 */
@Component
class FollowRules {

    private static final Logger log = LoggerFactory.getLogger(FollowRules.class);

    private static final Caller BY = Caller.service(Service.CONTENT);

    private final AgreedPosts agreed;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final CancelScheduling scheduling;
    private final AuditLog audit;
    private final Clock clock;

    FollowRules(
            AgreedPosts agreed,
            Checks checks,
            ChannelDirectory directory,
            CancelScheduling scheduling,
            AuditLog audit,
            Clock clock) {
        this.agreed = agreed;
        this.checks = checks;
        this.directory = directory;
        this.scheduling = scheduling;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Void> all() {
        return directory
                .clients()
                .flatMapIterable(clients -> clients)
                .filter(client -> !client.archived())
                .concatMap(client ->
                        of(client).concatMap(post -> look(client, post).onErrorResume(error -> later(post, error))))
                .then();
    }

    private Flux<Post> of(ClientCard client) {
        return directory
                .publishingRules(client.id())
                .onErrorComplete(Problem.class)
                .flatMapMany(rules -> agreed.underOthers(client.id(), rules.version()))
                .filter(post -> !post.isLookedAtForItsSlot(clock.instant()));
    }

    /** One that cannot be looked at now keeps nobody from the others; what somebody changed meanwhile is no trouble at all. */
    private static Mono<Void> later(Post post, Throwable error) {
        if (!(error instanceof Problem) && !(error instanceof OptimisticLockingFailureException)) {
            log.atWarn()
                    .setCause(error)
                    .addKeyValue("postId", post.id())
                    .log("A post could not be looked at after its client's rules were changed");
        }
        return Mono.empty();
    }

    /** Where nobody's yes is wanted nobody can be asked: the last checks before the slot hold what is forbidden. */
    private Mono<Void> look(ClientCard client, Post post) {
        var known = Objects.requireNonNull(post.reviewState().lastCheck());
        return checks.byRules(post)
                .flatMap(found -> known.covers(found)
                                || !post.policyUnder(client.approvalPolicy()).wantsYes()
                        ? agreed.bound(post, found)
                        : askedAgain(client, post));
    }

    private Mono<Void> askedAgain(ClientCard client, Post post) {
        var now = clock.instant();
        var after = post.askedForRules(client.approvalPolicy(), now);
        return audit.save(after.changedBy(BY, "post-asked-for-rules", now), next -> scheduling.andSave(post, next))
                .then();
    }
}
