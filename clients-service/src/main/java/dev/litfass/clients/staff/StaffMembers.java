package dev.litfass.clients.staff;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of staff. */
@AcrossClients("staff belong to the agency, not to a client")
interface StaffMembers extends Repository<StaffMember, StaffId> {

    Mono<StaffMember> save(StaffMember member);

    Mono<StaffMember> findOneById(StaffId id);

    Mono<StaffMember> findByEmail(String email);

    Flux<StaffMember> findAllByOrderByNameAsc();

    Mono<Long> countByAccessRoleAndAccessActiveAndAccessAllClientsAndIdNot(
            Role role, boolean active, boolean allClients, StaffId except);

    Mono<Long> countBy();
}
