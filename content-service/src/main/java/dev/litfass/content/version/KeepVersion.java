package dev.litfass.content.version;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.contracts.caller.Caller;
import java.time.Clock;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the state of a post that another one is about to replace. Keeping it again changes nothing. */
@Component
public class KeepVersion {

    /** So many of one post; what goes first was never approved. */
    static final int MOST = 200;

    private final PostVersions versions;
    private final Clock clock;

    KeepVersion(PostVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** Comes before the post is saved: what is written then has its predecessor in any case. */
    public Mono<Void> before(Post present, Draft next, Caller by) {
        if (present.draft().equals(next)) {
            return Mono.empty();
        }
        return last(present).flatMap(last -> keep(present, last, Person.of(by)));
    }

    /** Keeps it even where it is a passing one: what is replaced on purpose was not just typed over. */
    public Mono<Void> evenPassing(Post present, Caller by) {
        return last(present)
                .map(last -> PostVersion.of(present, last.orElse(null), Person.of(by), clock.instant()))
                .flatMap(versions::save)
                .then(trim(present));
    }

    private Mono<Optional<PostVersion>> last(Post post) {
        return versions.findFirstByClientIdAndPostIdOrderByIdDesc(post.clientId(), post.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> keep(Post present, Optional<PostVersion> last, Person by) {
        var replaced = PostVersion.of(present, last.orElse(null), by, clock.instant());
        var kept = last.filter(known -> known.id().equals(replaced.id())).isPresent();
        if (replaced.isPassing() && !kept) {
            return Mono.empty();
        }
        return versions.save(replaced).then(kept ? Mono.empty() : trim(present));
    }

    private Mono<Void> trim(Post post) {
        return versions.countByClientIdAndPostId(post.clientId(), post.id())
                .filter(count -> count > MOST)
                .flatMapMany(count -> versions.findByClientIdAndPostIdOrderByApprovalAtAscIdAsc(
                        post.clientId(), post.id(), Limit.of((int) (count - MOST))))
                .concatMap(old -> versions.deleteByClientIdAndPostIdAndId(old.clientId(), old.postId(), old.id()))
                .then();
    }
}
