package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of inquiries. */
public interface Inquiries extends Repository<Inquiry, InquiryId> {

    Mono<Inquiry> insert(Inquiry inquiry);

    Mono<Inquiry> save(Inquiry inquiry);

    Mono<Inquiry> findByClientIdAndId(ClientId client, InquiryId id);

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Inquiry> findByStateChangedAtGreaterThanEqualOrderByStateChangedAtAsc(Instant since, Limit limit);
}
