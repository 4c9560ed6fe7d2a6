package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import dev.litfass.platform.text.Labels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What staff do about an inquiry besides answering it: assigning, moving, tagging, putting off, noting. What is so already is no change. */
@Component
class HandleInquiry {

    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final Inquiries inquiries;
    private final FindInquiries find;
    private final ClientClocks clocks;
    private final AuditLog audit;
    private final Clock clock;

    HandleInquiry(Inquiries inquiries, FindInquiries find, ClientClocks clocks, AuditLog audit, Clock clock) {
        this.inquiries = inquiries;
        this.find = find;
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

    /** @param labels all that it has from now on, as they were typed */
    Mono<Inquiry> tag(Inquiry inquiry, List<String> labels, Caller by) {
        return find.tags(List.of(inquiry.clientId())).collectList().flatMap(known -> {
            var tags = Labels.of(labels, known);
            if (inquiry.state().labels().equals(tags)) {
                return Mono.just(inquiry);
            }
            var now = clock.instant();
            return saved(inquiry.tagged(tags, by, now).changedBy(by, "inquiry-tagged", String.join(", ", tags), now));
        });
    }

    /** @param wanted a moment to the second; null to have it back at once */
    Mono<Inquiry> snooze(Inquiry inquiry, @Nullable Instant wanted, Caller by) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var until = wanted == null ? null : wanted.truncatedTo(ChronoUnit.SECONDS);
            if (Objects.equals(inquiry.state().snoozedUntil(), until)) {
                return Mono.just(inquiry);
            }
            if (until != null && (until.isBefore(now) || until.isAfter(now.plus(LONGEST_SNOOZE)))) {
                throw INVALID_REQUEST.because("it can be put off until a moment of the next 366 days");
            }
            var detail = until == null ? null : until.toString();
            return saved(inquiry.snoozed(until, by, now).changedBy(by, "inquiry-snoozed", detail, now));
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
