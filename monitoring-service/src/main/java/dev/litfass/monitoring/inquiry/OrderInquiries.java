package dev.litfass.monitoring.inquiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives inquiries that were stored without a place in the inbox theirs, by saving them once more. */
@Component
class OrderInquiries {

    private static final int AT_ONCE = 500;

    private final ReactiveMongoTemplate mongo;
    private final Inquiries inquiries;

    OrderInquiries(ReactiveMongoTemplate mongo, Inquiries inquiries) {
        this.mongo = mongo;
        this.inquiries = inquiries;
    }

    @AcrossClients("every client's inquiries have a place")
    Mono<Void> once() {
        return mongo.find(new Query(where(Urgency.FIELD).isNull()).limit(AT_ONCE), Inquiry.class)
                .concatMap(inquiry -> inquiries.save(inquiry).onErrorComplete(OptimisticLockingFailureException.class))
                .then();
    }
}
