package dev.litfass.monitoring.inquiry;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives open inquiries that were stored without the moment of their next warning that moment, by saving them once more. */
@Component
class ScheduleWarnings {

    private static final int AT_ONCE = 500;
    private static final String END = "";

    private final FindInquiries find;
    private final Inquiries inquiries;

    ScheduleWarnings(FindInquiries find, Inquiries inquiries) {
        this.find = find;
        this.inquiries = inquiries;
    }

    Mono<Void> all() {
        return batch("")
                .expand(last -> last.equals(END) ? Mono.empty() : batch(last))
                .then();
    }

    /** Answers the place of the last one. Whoever changed one meanwhile has saved it with the moment. */
    private Mono<String> batch(String behind) {
        return find.openBehind(behind, AT_ONCE)
                .concatMap(inquiry -> inquiries
                        .save(inquiry)
                        .then()
                        .onErrorComplete(OptimisticLockingFailureException.class)
                        .thenReturn(Urgency.of(inquiry).value()))
                .last(END);
    }
}
