package dev.litfass.content.review;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Submitting, approving and rejecting, as the client's approval policy wants it. */
@Component
public class ReviewPost {

    private final Posts posts;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    ReviewPost(Posts posts, Checks checks, ChannelDirectory directory, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives a clean post to review; where the client wants no approval, submitting is the approval. */
    public Mono<Post> submit(Post post, Caller by) {
        return checks.requireCleanForYes(post.requireMayBePlanned(by))
                .zipWhen(this::policy)
                .map(both -> both.getT2().wantsYes()
                        ? both.getT1().submittedBy(by, both.getT2(), clock.instant())
                        : both.getT1().submittedWithoutReview(by, clock.instant()))
                .flatMap(submitted -> saved(submitted.changedBy(by, "post-submitted", clock.instant())));
    }

    /**
     * Approves exactly the content that the approver saw.
     *
     * @param seen the hash of that content
     */
    public Mono<Post> approve(Post post, ContentHash seen, Caller by) {
        return policy(post)
                .map(policy -> requireMayBeGiven(post, seen, by, policy))
                .flatMap(checks::requireCleanForYes)
                .zipWhen(this::policy)
                .map(both -> requireMayBeGiven(both.getT1(), seen, by, both.getT2())
                        .approvedBy(by, both.getT2(), clock.instant()))
                .flatMap(approved -> saved(approved.changedBy(by, action(approved), clock.instant())));
    }

    private static Post requireMayBeGiven(Post post, ContentHash seen, Caller by, ApprovalPolicy policy) {
        Approval.requireMayBeGiven(by, post.hash(), seen, post.metadata().authors(), policy);
        return post;
    }

    private static String action(Post after) {
        return after.status() == PostStatus.IN_REVIEW ? "post-approved-in-part" : "post-approved";
    }

    public Mono<Post> reject(Post post, String reason, Caller by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return saved(post.rejectedBy(by, reason, now).changedBy(by, "post-rejected", null, now));
        });
    }

    private Mono<Post> saved(Change<Post> change) {
        return audit.save(change, posts::save);
    }

    private Mono<ApprovalPolicy> policy(Post post) {
        return directory.client(post.clientId()).map(client -> post.policyUnder(client.approvalPolicy()));
    }
}
