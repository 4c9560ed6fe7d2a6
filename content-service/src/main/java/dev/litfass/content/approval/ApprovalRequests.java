package dev.litfass.content.approval;

import static dev.litfass.content.ContentProblem.REQUEST_NOT_FOUND;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of requests for approval. */
interface ApprovalRequests extends Repository<ApprovalRequest, ApprovalRequestId> {

    Mono<ApprovalRequest> insert(ApprovalRequest request);

    Mono<ApprovalRequest> findByClientIdAndId(ClientId client, ApprovalRequestId id);

    Flux<ApprovalRequest> findByClientIdAndIdLessThanOrderByIdDesc(
            ClientId client, ApprovalRequestId before, Limit limit);

    Flux<ApprovalRequest> findByClientIdAndPostsPostIdIn(ClientId client, Collection<PostId> posts);

    Flux<ApprovalRequest> findByClientIdAndPostsPostIdInAndIdLessThanOrderByIdDesc(
            ClientId client, Collection<PostId> posts, ApprovalRequestId before, Limit limit);

    Mono<Long> deleteByClientIdAndId(ClientId client, ApprovalRequestId id);

    /** All that ask for this post. */
    default Flux<ApprovalRequest> ofPost(ClientId client, PostId post) {
        return findByClientIdAndPostsPostIdIn(client, List.of(post));
    }

    /** A request of the client; refused where there is none of this id. */
    default Mono<ApprovalRequest> one(ClientId client, ApprovalRequestId id) {
        return findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> REQUEST_NOT_FOUND.because("no request %s", id)));
    }

    /** The same as long as it may be answered. */
    default Mono<ApprovalRequest> open(ClientId client, ApprovalRequestId id, Instant now) {
        return one(client, id)
                .filter(request -> request.isOpen(now))
                .switchIfEmpty(Mono.error(() -> REQUEST_NOT_FOUND.because("the request has ended")));
    }
}
