package dev.litfass.content.post;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.Collection;
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

    Mono<Post> findByClientIdAndMetadataRequest(ClientId client, String request);

    Flux<Post> findByClientIdAndIdLessThanOrderByIdDesc(ClientId client, PostId before, Limit limit);

    Flux<Post> findByClientIdAndSlotAtBetweenOrderBySlotAt(ClientId client, Range<Instant> span);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Post> findByMetadataChangedAtGreaterThanEqualOrderByMetadataChangedAt(Instant since, Limit limit);

    @AcrossClients("the calendar of a caller's clients")
    Flux<Post> findByClientIdInAndSlotAtBetweenOrderBySlotAt(Collection<ClientId> clients, Range<Instant> span);

    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<Post> findByClientIdInAndStatusOrderByIdDesc(Collection<ClientId> clients, PostStatus status, Limit limit);
}
