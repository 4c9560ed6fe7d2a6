package dev.litfass.content.schedule;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a post its slot: a wish before the approval, a place on the calendar after it. */
@Component
public class SchedulePost {

    private final Posts posts;
    private final Checks checks;
    private final CancelScheduling cancelScheduling;
    private final AuditLog audit;
    private final Clock clock;

    SchedulePost(Posts posts, Checks checks, CancelScheduling cancelScheduling, AuditLog audit, Clock clock) {
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
                return audit.save(slotted(planned.wishedFor(ahead, now), ahead, by, now), posts::save);
            }
            return checks.requireClean(planned)
                    .flatMap(clean -> audit.save(
                            slotted(clean.scheduledFor(ahead, now), ahead, by, now),
                            after -> cancelScheduling.andSave(clean, after)));
        });
    }

    private static Change<Post> slotted(Post post, Slot slot, Caller by, Instant now) {
        return post.changedBy(by, "post-slotted", slot.local() + " " + slot.zone(), now);
    }

    /** Takes the slot away again; what has none stays as it is. */
    public Mono<Post> off(Post post, Caller by) {
        return Mono.defer(() -> {
            if (post.slot() == null) {
                return Mono.just(post);
            }
            var now = clock.instant();
            var change = post.requireMayBePlanned(by).unscheduled(now).changedBy(by, "post-unslotted", null, now);
            return audit.save(change, after -> cancelScheduling.andSave(post, after));
        });
    }
}
