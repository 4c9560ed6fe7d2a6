package dev.litfass.content.hold;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostAudit;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds one post back and lets it go again. */
@Component
public class HoldPost {

    private final Posts posts;
    private final PostAudit audit;
    private final Clock clock;

    HoldPost(Posts posts, PostAudit audit, Clock clock) {
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Post> hold(Post post, String reason, Caller by) {
        return changed(post, each -> each.heldBy(by, reason, clock.instant()), by, "post-held");
    }

    public Mono<Post> release(Post post, Caller by) {
        return changed(post, each -> each.releasedBy(by, clock.instant()), by, "post-released");
    }

    private Mono<Post> changed(Post post, UnaryOperator<Post> change, Caller by, String action) {
        return Mono.fromSupplier(() -> change.apply(post))
                .flatMap(posts::save)
                .flatMap(saved -> audit.record(saved, by, action, null));
    }
}
