package dev.litfass.monitoring.inquiry;

import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warns of inquiries whose public waits too long: each is saved with the warning, which only one save can win. */
@Component
class WarnInTime {

    /** The name of the stored field: the next moment that people have to be warned of. */
    static final String FIELD = "warnAt";

    private static final int MOST = 500;

    private final FindInquiries find;
    private final Inquiries inquiries;
    private final Clock clock;

    WarnInTime(FindInquiries find, Inquiries inquiries, Clock clock) {
        this.find = find;
        this.inquiries = inquiries;
        this.clock = clock;
    }

    Mono<Void> all() {
        return Mono.fromSupplier(clock::instant)
                .flatMapMany(now -> find.toWarnOf(now, MOST).map(inquiry -> inquiry.warned(now)))
                .concatMap(this::saved)
                .then();
    }

    /** Somebody changed it meanwhile: it is still due, and is looked at once more. */
    private Mono<Void> saved(Inquiry inquiry) {
        return inquiries
                .save(inquiry)
                .onErrorComplete(OptimisticLockingFailureException.class)
                .then();
    }
}
