package dev.litfass.clients.staff;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of sessions. */
@AcrossClients("sessions belong to staff, not to a client")
interface OpenSessions extends Repository<OpenSession, String> {

    Mono<OpenSession> save(OpenSession session);

    Flux<OpenSession> findByDigestIn(Collection<String> digests);

    Mono<Long> deleteByDigestIn(Collection<String> digests);

    Mono<Long> deleteByStaffId(StaffId staff);

    Mono<Long> deleteByStaffIdAndDigestNotIn(StaffId staff, Collection<String> digests);
}
