package dev.litfass.content.writing;

import static dev.litfass.content.ContentProblem.ALREADY_BEGUN;

import dev.litfass.content.check.Checks;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.remark.AnchorPins;
import dev.litfass.content.schedule.CancelScheduling;
import dev.litfass.content.version.KeepVersion;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes posts: begins one, gives it other words, throws it away. What stands on the calendar is taken off first. */
@Component
public class WritePost {

    private final Posts posts;
    private final Checks checks;
    private final KeepVersion keep;
    private final CancelScheduling cancelScheduling;
    private final AnchorPins pins;
    private final AuditLog audit;
    private final Clock clock;

    WritePost(
            Posts posts,
            Checks checks,
            KeepVersion keep,
            CancelScheduling cancelScheduling,
            AnchorPins pins,
            AuditLog audit,
            Clock clock) {
        this.keep = keep;
        this.posts = posts;
        this.checks = checks;
        this.cancelScheduling = cancelScheduling;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Said again, it answers with the post that was begun, unless that says something else by now.
     *
     * @param key by which the same person begins one post only; null where each is a post of its own
     */
    public Mono<Post> begin(ClientId client, Draft draft, @Nullable String key, Caller by) {
        var request = key == null ? null : "desk:" + Id.named(by.id() + "|" + key);
        var begun = checks.requireKnownChannels(client, draft)
                .map(known -> Post.draft(PostId.fresh(clock), client, known, by, clock))
                .map(post -> request == null ? post : post.recognisedBy(request))
                .map(post -> post.changedBy(by, "post-created", clock.instant()))
                .flatMap(change -> audit.save(change, posts::insert));
        return request == null
                ? begun
                : begun.onErrorResume(
                        DuplicateKeyException.class,
                        e -> posts.findByClientIdAndMetadataRequest(client, request)
                                .map(post -> requireSame(post, draft)));
    }

    private static Post requireSame(Post begun, Draft draft) {
        if (!begun.draft().equals(draft)) {
            throw ALREADY_BEGUN
                    .because("it was begun by this key and was changed since, or with other words")
                    .with("postId", begun.id());
        }
        return begun;
    }

    /** Only a change that the public would see takes a post off the calendar, and makes an author. */
    public Mono<Post> rewrite(Post post, Draft draft, Caller by) {
        return checks.requireKnownChannels(post.clientId(), draft).flatMap(next -> {
            var now = clock.instant();
            var change = post.rewritten(next, by, now).changedBy(by, "post-rewritten", now);
            if (ContentHash.of(next).equals(post.hash())) {
                return audit.save(change, after -> keep.before(post, next, by).then(posts.save(after)));
            }
            var planned = post.requireMayBePlanned(by);
            return audit.save(
                            change, after -> keep.before(post, next, by).then(cancelScheduling.andSave(planned, after)))
                    .delayUntil(pins::to);
        });
    }

    public Mono<Post> discard(Post post, Caller by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var change = post.requireMayBePlanned(by).discarded(now).changedBy(by, "post-discarded", now);
            return audit.save(change, after -> cancelScheduling.andSave(post, after));
        });
    }
}
