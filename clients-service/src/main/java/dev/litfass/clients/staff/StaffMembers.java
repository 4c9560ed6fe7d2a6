package dev.litfass.clients.staff;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import java.util.Collection;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of staff. */
@AcrossClients("staff belong to the agency, not to a client")
interface StaffMembers extends Repository<StaffMember, StaffId> {

    Mono<StaffMember> save(StaffMember member);

    Mono<StaffMember> findOneById(StaffId id);

    Flux<StaffMember> findByEmailIn(Collection<String> forms);

    Flux<StaffMember> findAllByOrderByNameAsc();

    /** The others who administer; who is only invited does not yet. */
    Mono<Long> countByAccessRoleAndAccessActiveAndAccessAllClientsAndIdNotAndPasswordHashNotNull(
            Role role, boolean active, boolean allClients, StaffId except);

    /** Takes out who never came. */
    Mono<Long> deleteByIdAndPasswordHashNull(StaffId id);

    Mono<Long> countBy();
}
