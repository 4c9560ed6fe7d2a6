package dev.litfass.clients.partner;

import dev.litfass.contracts.id.AcrossClients;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of partners. */
@AcrossClients("partners belong to the agency; each names its clients")
interface Partners extends Repository<Partner, String> {

    Mono<Partner> save(Partner partner);

    Mono<Partner> findOneById(String id);

    Flux<Partner> findAllByOrderByNameAsc();

    Flux<Partner> findByKeysDigestIn(Collection<String> digests);
}
