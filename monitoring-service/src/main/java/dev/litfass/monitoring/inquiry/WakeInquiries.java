package dev.litfass.monitoring.inquiry;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Brings back into sight what was put off and is due again. */
@Component
class WakeInquiries {

    private static final int MOST = 500;

    private final FindInquiries find;
    private final Inquiries inquiries;
    private final Clock clock;

    WakeInquiries(FindInquiries find, Inquiries inquiries, Clock clock) {
        this.find = find;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    /** What somebody changes meanwhile is still due, and is looked at once more. */
    Mono<Void> all() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> find.toWake(now, MOST).map(inquiry -> inquiry.woken(now)))
                .concatMap(woken -> inquiries.save(woken).onErrorComplete(OptimisticLockingFailureException.class))
                .then();
    }
}
