package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What staff do about an inquiry besides answering it: assigning, moving, noting. What is so already is no change. */
@Component
class HandleInquiry {

    private final Inquiries inquiries;
    private final ClientClocks clocks;
    private final AuditLog audit;
    private final Clock clock;

    HandleInquiry(Inquiries inquiries, ClientClocks clocks, AuditLog audit, Clock clock) {
        this.inquiries = inquiries;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param to who shall have it; nobody where it is null */
    Mono<Inquiry> assign(Inquiry inquiry, @Nullable StaffId to, Caller by) {
        return Mono.defer(() -> {
            if (Objects.equals(inquiry.state().assigneeId(), to)) {
                return Mono.just(inquiry);
            }
            var now = clock.instant();
            var detail = to == null ? null : to.value();
            return saved(inquiry.assignedTo(to, by, now).changedBy(by, "inquiry-assigned", detail, now));
        });
    }

    Mono<Inquiry> move(Inquiry inquiry, InquiryStatus to, Caller by) {
        if (inquiry.state().status() == to) {
            return Mono.just(inquiry);
        }
        return clocks.of(inquiry.clientId()).flatMap(business -> {
            var now = clock.instant();
            var detail = inquiry.isClosedUnanswered(to) ? "DONE_UNANSWERED" : to.name();
            return saved(inquiry.moved(to, business, by, now).changedBy(by, "inquiry-moved", detail, now));
        });
    }

    /** @param named colleagues whom the note calls to it */
    Mono<Inquiry> note(Inquiry inquiry, String text, Set<StaffId> named, Caller by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var note = new Activity.Note(Id.fresh(clock), by.id(), by.name(), now, text);
            return saved(inquiry.noted(note, named, by).changedBy(by, "inquiry-noted", null, now));
        });
    }

    private Mono<Inquiry> saved(Change<Inquiry> change) {
        return audit.save(change, inquiries::save);
    }
}
