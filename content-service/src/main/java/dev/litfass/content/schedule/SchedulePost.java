package dev.litfass.content.schedule;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Posts;
import dev.litfass.content.post.Slot;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a post its slot: a wish before the approval, a place on the calendar after it. */
@Component
public class SchedulePost {

    private final Posts posts;
    private final Checks checks;
    private final TakeBack takeBack;
    private final Clock clock;

    SchedulePost(Posts posts, Checks checks, TakeBack takeBack, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.takeBack = takeBack;
        this.clock = clock;
    }

    public Mono<Post> at(Post post, Slot slot) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var ahead = slot.requireAhead(now);
            if (post.status() == PostStatus.DRAFT || post.status() == PostStatus.IN_REVIEW) {
                return posts.save(post.wishedFor(ahead, now));
            }
            return checks.requireClean(post)
                    .flatMap(clean -> takeBack.andChange(clean, p -> p.scheduledFor(ahead, now)));
        });
    }

    /** Takes the slot away again. */
    public Mono<Post> off(Post post) {
        return takeBack.andChange(post, p -> p.unscheduled(clock.instant()));
    }
}
