package dev.litfass.content.series;

import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;
import static dev.litfass.content.ContentProblem.OWN_POST;
import static dev.litfass.content.ContentProblem.SERIES_NOT_FOUND;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.kernel.audit.AuditLog;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.Permission;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.directory.ClientCard.ApprovalPolicy;
import dev.litfass.kernel.id.ClientId;
import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says yes to a series: to what comes for as long as the yes holds, and to what of it waits for a review unchanged. */
@Component
public class ApproveSeries {

    private final SeriesShelf series;
    private final Posts posts;
    private final ChannelDirectory directory;
    private final Checks checks;
    private final AuditLog audit;
    private final Clock clock;

    ApproveSeries(
            SeriesShelf series, Posts posts, ChannelDirectory directory, Checks checks, AuditLog audit, Clock clock) {
        this.series = series;
        this.posts = posts;
        this.directory = directory;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param seen the hash of the content that the approver saw */
    public Mono<Series> by(ClientId client, SeriesId id, ContentHash seen, Caller by) {
        by.require(Permission.APPROVE_POSTS);
        return series.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> SERIES_NOT_FOUND.because("no series %s", id)))
                .zipWith(directory.client(client))
                .map(both -> approvable(both.getT1(), seen, by, both.getT2().approvalPolicy()))
                .flatMap(approvable -> series.save(approvable.approvedBy(by, clock.instant())))
                .flatMap(approved -> audit.record(by, client, "series-approved", id.value(), seen.value())
                        .then(waiting(approved))
                        .thenReturn(approved));
    }

    private static Series approvable(Series series, ContentHash seen, Caller by, ApprovalPolicy policy) {
        if (!series.hash().equals(seen)) {
            throw CONTENT_CHANGED.because("look at the series again before approving it");
        }
        if (!policy.ownPosts() && series.isWrittenBy(by.id())) {
            throw OWN_POST.because("this client wants a second person to approve");
        }
        return series;
    }

    /** What was made before the yes and says the same goes on the calendar, as far as nothing blocks it. */
    private Mono<Void> waiting(Series approved) {
        var yes = Objects.requireNonNull(approved.approval());
        return Flux.fromIterable(approved.onTheCalendar(clock.instant()))
                .filter(slot -> approved.isApprovedAt(slot.at()))
                .concatMap(slot -> posts.findByClientIdAndTrailRequest(approved.clientId(), approved.nameOf(slot)))
                .filter(post -> post.status() == PostStatus.IN_REVIEW
                        && post.slot() != null
                        && post.hash().equals(approved.hash()))
                .concatMap(post -> approved(post, yes))
                .then();
    }

    private Mono<Post> approved(Post post, Approval yes) {
        return checks.isClean(post)
                .filter(clean -> clean)
                .flatMap(clean -> posts.save(post.approved(yes, clock.instant())))
                .onErrorComplete(OptimisticLockingFailureException.class);
    }
}
