package dev.litfass.content.series;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.audit.Event;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Occurrences that were made before the series was approved. */
@Component
class WaitingOccurrences {

    private final Posts posts;
    private final Checks checks;
    private final AuditLog audit;
    private final Clock clock;

    WaitingOccurrences(Posts posts, Checks checks, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the yes to its series covers and nobody has changed since goes on the calendar, where nothing blocks it. */
    Mono<Post> approve(Series series, Slot slot, ApprovalPolicy ofClient) {
        var yes = series.approval();
        return yes == null
                ? Mono.empty()
                : posts.findByClientIdAndMetadataRequest(series.clientId(), series.nameOf(slot))
                        .filter(post -> post.status() == PostStatus.IN_REVIEW && isCovered(post, yes))
                        .flatMap(post -> approved(post, yes, ofClient));
    }

    /** Where it stands now: it may have been moved since it was made. */
    private static boolean isCovered(Post post, Approval yes) {
        var slot = post.slot();
        return slot != null && yes.covers(post.draft(), slot.at());
    }

    private Mono<Post> approved(Post post, Approval yes, ApprovalPolicy ofClient) {
        return checks.look(post)
                .filter(Checks.Looked::isClean)
                .map(Checks.Looked::post)
                .filter(clean -> clean.wantsNoOtherYesThanItsSeries(ofClient))
                .flatMap(clean -> audit.save(approvedBy(yes, clean), posts::save))
                .onErrorComplete(OptimisticLockingFailureException.class);
    }

    /** By whoever said yes to the series. */
    private Change<Post> approvedBy(Approval yes, Post post) {
        var now = clock.instant();
        var who = new Event.Actor(Caller.Kind.STAFF, yes.by().id(), yes.by().name());
        var after = post.settled(now).approved(yes, now);
        return new Change<>(
                after,
                new Event(
                        who,
                        now,
                        post.clientId(),
                        "post-approved",
                        post.id().value(),
                        after.hash().value()));
    }
}
