package dev.litfass.content.series;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
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
        return checks.isClean(post)
                .zipWith(directory.client(series.clientId()))
                .map(both -> {
                    var yes = both.getT2().approvalPolicy().required()
                            ? series.approval()
                            : Approval.of(series.begun().by(), post.hash(), now);
                    return both.getT1() && yes != null && yes.covers(series.draft(), slot.at())
                            ? post.approved(yes, now)
                            : post.submitted(now);
                })
                .flatMap(posts::save)
                .onErrorResume(DuplicateKeyException.class, made -> waiting.approve(series, slot));
    }
}
