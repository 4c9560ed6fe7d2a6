package dev.litfass.content.limit;

import dev.litfass.contracts.id.AcrossClients;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of changed limits: some dozens, of all networks. */
@AcrossClients("networks are the same for all clients")
interface LimitChanges extends Repository<LimitChange, String> {

    Mono<LimitChange> save(LimitChange change);

    Flux<LimitChange> findAllBy();

    Mono<LimitChange> findOneById(String id);

    Mono<Void> delete(LimitChange change);
}
