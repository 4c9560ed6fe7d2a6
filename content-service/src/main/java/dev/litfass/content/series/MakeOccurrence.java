package dev.litfass.content.series;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes one post of a series. It is looked at anew: what the yes to the series covers and nothing blocks goes on the
 * calendar, everything else waits for a review.
 */
@Component
class MakeOccurrence {

    private final Posts posts;
    private final WaitingOccurrences waiting;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final Clock clock;

    MakeOccurrence(Posts posts, WaitingOccurrences waiting, Checks checks, ChannelDirectory directory, Clock clock) {
        this.posts = posts;
        this.waiting = waiting;
        this.checks = checks;
        this.directory = directory;
        this.clock = clock;
    }

    Mono<Post> of(Series series, Slot slot) {
        var now = clock.instant();
        var post = Post.occurrence(
                PostId.fresh(clock),
                series.clientId(),
                series.draft(),
                series.begun().authors(),
                slot,
                series.nameOf(slot),
                now);
        return checks.look(post)
                .zipWith(directory.client(series.clientId()))
                .flatMap(both -> made(series, slot, both.getT1(), both.getT2().approvalPolicy()));
    }

    private Mono<Post> made(Series series, Slot slot, Checks.Looked looked, ApprovalPolicy ofClient) {
        var now = clock.instant();
        var post = looked.post();
        var clean = looked.isClean();
        var policy = post.policyUnder(ofClient);
        var yes = yes(series, post, ofClient, now);
        var covering = clean && yes != null && yes.covers(series.draft(), slot.at()) ? yes : null;
        return posts.save(covering == null ? asked(post, policy, clean, now) : post.approved(covering, now))
                .onErrorResume(
                        DuplicateKeyException.class,
                        made -> yes == null ? Mono.empty() : waiting.approve(series, slot, ofClient));
    }

    /** Where only the client company says yes, it is not asked for what has to be mended first. */
    private static Post asked(Post post, ApprovalPolicy policy, boolean clean, Instant now) {
        return !clean && policy.steps().isEmpty() ? post : post.submitted(policy, now);
    }

    /** What stands for a yes to this post; one person's is not enough where the client wants several. */
    private static @Nullable Approval yes(Series series, Post post, ApprovalPolicy ofClient, Instant now) {
        if (!post.policyUnder(ofClient).wantsYes()) {
            return Approval.of(series.begun().by(), post.hash(), now);
        }
        return post.wantsNoOtherYesThanItsSeries(ofClient) ? series.approval() : null;
    }
}
