package dev.litfass.content.hold;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Holds one post back and lets it go again. */
@Component
public class HoldPost {

    private final Posts posts;
    private final AuditLog audit;
    private final Clock clock;

    HoldPost(Posts posts, AuditLog audit, Clock clock) {
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Post> hold(Post post, String reason, Caller by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            return audit.save(post.heldBy(by, reason, now).changedBy(by, "post-held", null, now), posts::save);
        });
    }

    /** What nobody holds stays as it is. */
    public Mono<Post> release(Post post, Caller by) {
        return Mono.defer(() -> {
            if (!post.isHeld()) {
                return Mono.just(post);
            }
            var now = clock.instant();
            return audit.save(post.releasedBy(by, now).changedBy(by, "post-released", null, now), posts::save);
        });
    }
}
