package dev.litfass.monitoring.inquiry;

import static dev.litfass.monitoring.MonitoringProblem.INQUIRY_NOT_FOUND;

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

    /** An inquiry of the client; refused where there is none of this id. */
    default Mono<Inquiry> one(ClientId client, InquiryId id) {
        return findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> INQUIRY_NOT_FOUND.because("no inquiry %s", id)));
    }

    /** The same as the caller has seen it; refused where it was changed since. */
    default Mono<Inquiry> one(ClientId client, InquiryId id, long seen) {
        return one(client, id).map(inquiry -> inquiry.requireVersion(seen));
    }

    @AcrossClients("open pages are told what changed; each page filters by its reader")
    Flux<Inquiry> findByStateChangedAtGreaterThanEqualOrderByStateChangedAtAsc(Instant since, Limit limit);
}
