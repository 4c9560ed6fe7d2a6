package dev.litfass.content.post;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of posts. */
public interface Posts extends Repository<Post, PostId> {

    Mono<Post> insert(Post post);

    Mono<Post> save(Post post);

    Mono<Post> findByClientIdAndId(ClientId client, PostId id);

    @AcrossClients("what several clients' deliveries belong to; each is asked for by its client and id")
    Flux<Post> findByClientIdInAndIdIn(Collection<ClientId> clients, Collection<PostId> posts);

    /** Those of one client. */
    default Flux<Post> of(ClientId client, Collection<PostId> posts) {
        return findByClientIdInAndIdIn(Set.of(client), posts);
    }

    /** A post of the client; refused where there is none of this id. */
    default Mono<Post> one(ClientId client, PostId id) {
        return findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> POST_NOT_FOUND.because("no post %s", id)));
    }

    /** The same as the caller has seen it; refused where it was changed since. */
    default Mono<Post> one(ClientId client, PostId id, long seen) {
        return one(client, id).map(post -> post.requireVersion(seen));
    }

    Mono<Post> findByClientIdAndMetadataRequest(ClientId client, String request);

    Flux<Post> findByClientIdAndMetadataRequestBetween(ClientId client, Range<String> requests);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Post> findByMetadataChangedAtGreaterThanEqualOrderByMetadataChangedAt(Instant since, Limit limit);
}
