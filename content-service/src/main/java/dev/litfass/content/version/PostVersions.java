package dev.litfass.content.version;

import static dev.litfass.content.ContentProblem.VERSION_NOT_FOUND;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of the earlier states of posts. */
public interface PostVersions extends Repository<PostVersion, VersionId> {

    Mono<PostVersion> save(PostVersion version);

    Mono<PostVersion> findFirstByClientIdAndPostIdOrderByIdDesc(ClientId client, PostId post);

    Mono<PostVersion> findByClientIdAndPostIdAndId(ClientId client, PostId post, VersionId id);

    /** An earlier state of this post; refused where there is none of this id. */
    default Mono<PostVersion> one(ClientId client, PostId post, VersionId id) {
        return findByClientIdAndPostIdAndId(client, post, id)
                .switchIfEmpty(Mono.error(() -> VERSION_NOT_FOUND.because("no version %s of the post", id)));
    }

    Mono<PostVersion> findFirstByClientIdAndPostIdAndHashOrderByIdDesc(ClientId client, PostId post, ContentHash hash);

    Mono<Long> countByClientIdAndPostId(ClientId client, PostId post);

    /** Those that may go first: the oldest without a yes, then the oldest of the others. */
    Flux<PostVersion> findByClientIdAndPostIdOrderByApprovalAtAscIdAsc(ClientId client, PostId post, Limit most);

    Mono<Long> deleteByClientIdAndPostIdAndId(ClientId client, PostId post, VersionId id);
}
