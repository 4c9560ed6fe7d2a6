package dev.litfass.content.writing;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostAudit;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes posts: begins one, gives it other words, throws it away. What stands on the calendar is taken off first. */
@Component
public class WritePost {

    private final Posts posts;
    private final Checks checks;
    private final CancelScheduling cancelScheduling;
    private final PostAudit audit;
    private final Clock clock;

    WritePost(Posts posts, Checks checks, CancelScheduling cancelScheduling, PostAudit audit, Clock clock) {
        this.posts = posts;
        this.checks = checks;
        this.cancelScheduling = cancelScheduling;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Post> begin(ClientId client, Draft draft, Caller by) {
        return checks.requireKnownChannels(client, draft)
                .map(known -> Post.draft(PostId.fresh(clock), client, known, by, clock))
                .flatMap(posts::save)
                .flatMap(begun -> audit.recordContent(begun, by, "post-created"));
    }

    /** Only a change that the public would see takes a post off the calendar, and makes an author. */
    public Mono<Post> rewrite(Post post, Draft draft, Caller by) {
        return checks.requireKnownChannels(post.clientId(), draft)
                .flatMap(next -> rewritten(post, next, by))
                .flatMap(rewritten -> audit.recordContent(rewritten, by, "post-rewritten"));
    }

    private Mono<Post> rewritten(Post post, Draft next, Caller by) {
        var now = clock.instant();
        return ContentHash.of(next).equals(post.hash())
                ? posts.save(post.rewritten(next, by, now))
                : cancelScheduling.andChange(post.requireMayBePlanned(by), p -> p.rewritten(next, by, now));
    }

    public Mono<Post> discard(Post post, Caller by) {
        return Mono.defer(() ->
                        cancelScheduling.andChange(post.requireMayBePlanned(by), p -> p.discarded(clock.instant())))
                .flatMap(discarded -> audit.recordContent(discarded, by, "post-discarded"));
    }
}
