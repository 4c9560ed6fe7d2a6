package dev.litfass.content.presence;

import dev.litfass.content.post.PostId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of who has which post open. */
public interface Presences extends Repository<Presence, PostId> {

    Mono<Presence> save(Presence presence);

    Mono<Presence> findByClientIdAndPostId(ClientId client, PostId post);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Presence> findByChangedAtGreaterThanEqualOrderByChangedAt(Instant since, Limit limit);
}
