package dev.litfass.clients.notice;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.StaffId;
import java.time.LocalDate;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of absences. */
@AcrossClients("staff belong to the agency, not to a client")
interface Absences extends Repository<Absence, String> {

    Mono<Absence> save(Absence absence);

    Mono<Absence> findOneById(String id);

    Flux<Absence> findByToGreaterThanEqualOrderByToAsc(LocalDate day);

    Mono<Long> countByStaffIdAndToGreaterThanEqual(StaffId staff, LocalDate day);

    Mono<Void> deleteById(String id);
}
