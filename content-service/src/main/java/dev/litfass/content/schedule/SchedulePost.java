package dev.litfass.content.schedule;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostAudit;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a post its slot: a wish before the approval, a place on the calendar after it. */
@Component
public class SchedulePost {

    private final Posts posts;
    private final Checks checks;
    private final CancelScheduling cancelScheduling;
    private final PostAudit audit;
    private final Clock clock;

    SchedulePost(Posts posts, Checks checks, CancelScheduling cancelScheduling, PostAudit audit, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.cancelScheduling = cancelScheduling;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Post> at(Post post, Slot slot, Caller by) {
        return Mono.defer(() -> {
                    var now = clock.instant();
                    var ahead = slot.requireAhead(now);
                    var planned = post.requireMayBePlanned(by);
                    if (planned.status() == PostStatus.DRAFT || planned.status() == PostStatus.IN_REVIEW) {
                        return posts.save(planned.wishedFor(ahead, now));
                    }
                    return checks.requireClean(planned)
                            .flatMap(clean -> cancelScheduling.andChange(clean, p -> p.scheduledFor(ahead, now)));
                })
                .flatMap(moved -> audit.record(moved, by, "post-slotted", slot.local() + " " + slot.zone()));
    }

    /** Takes the slot away again. */
    public Mono<Post> off(Post post, Caller by) {
        return Mono.defer(() ->
                        cancelScheduling.andChange(post.requireMayBePlanned(by), p -> p.unscheduled(clock.instant())))
                .flatMap(taken -> audit.record(taken, by, "post-unslotted", null));
    }
}
