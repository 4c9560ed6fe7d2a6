package dev.litfass.content.schedule;

import static dev.litfass.content.ContentProblem.ALREADY_SENDING;

import dev.litfass.content.delivery.CancelDeliveries;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Changes a post that may be on the calendar. The post is written first, so that no worker arms anything of the old
 * round; then its deliveries are taken back, also those that an earlier change left behind when it was cut short. Where
 * one is armed already the change came too late: the post becomes what it was, and the caller is told.
 */
@Component
public class CancelScheduling {

    private final Posts posts;
    private final CancelDeliveries cancel;
    private final Clock clock;

    CancelScheduling(Posts posts, CancelDeliveries cancel, Clock clock) {
        this.posts = posts;
        this.cancel = cancel;
        this.clock = clock;
    }

    /**
     * Saves what was made of a post.
     *
     * @param before the post as it is
     */
    public Mono<Post> andSave(Post before, Post after) {
        return posts.save(after).flatMap(saved -> before.wasScheduled() ? takenBack(before, saved) : Mono.just(saved));
    }

    private Mono<Post> takenBack(Post before, Post saved) {
        return cancel.of(before.clientId(), before.id(), before.metadata().round())
                .flatMap(late -> late == 0 ? Mono.just(saved) : tooLate(before, saved, late));
    }

    private Mono<Post> tooLate(Post before, Post saved, long late) {
        return posts.save(saved.restoredTo(before, clock.instant()))
                .then(Mono.error(() -> ALREADY_SENDING.because(
                        "%d delivery(s) are public or on their way; what was still to go out was taken back", late)));
    }
}
