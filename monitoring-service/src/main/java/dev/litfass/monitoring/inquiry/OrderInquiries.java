package dev.litfass.monitoring.inquiry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives inquiries that were stored without a place in the inbox theirs, by saving them once more. */
@Component
class OrderInquiries {

    private static final int AT_ONCE = 500;

    private final FindInquiries find;
    private final Inquiries inquiries;

    OrderInquiries(FindInquiries find, Inquiries inquiries) {
        this.find = find;
        this.inquiries = inquiries;
    }

    Mono<Void> all() {
        return batch().expand(ordered -> ordered == 0 ? Mono.empty() : batch()).then();
    }

    private Mono<Long> batch() {
        return find.withoutUrgency(AT_ONCE)
                .concatMap(inquiry ->
                        inquiries.save(inquiry).thenReturn(1).onErrorReturn(OptimisticLockingFailureException.class, 1))
                .count();
    }
}
