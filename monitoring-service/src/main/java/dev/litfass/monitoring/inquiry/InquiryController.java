package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One inquiry: opening, assigning, moving and noting. */
@RestController
class InquiryController {

    private final Inquiries inquiries;
    private final ReadInquiry desk;
    private final ClientClocks clocks;
    private final AuditLog audit;
    private final Clock clock;

    InquiryController(Inquiries inquiries, ReadInquiry desk, ClientClocks clocks, AuditLog audit, Clock clock) {
        this.inquiries = inquiries;
        this.desk = desk;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/inquiries/{inquiryId}")
    Mono<InquiryDetail> read(@PathVariable ClientId clientId, @PathVariable InquiryId inquiryId) {
        return desk.find(clientId, inquiryId).flatMap(desk::detail);
    }

    @Requires(REPLY)
    @PutMapping("/api/clients/{clientId}/inquiries/{inquiryId}/assignee")
    Mono<InquiryDetail> assign(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Assignment to,
            Caller caller) {
        return desk.find(clientId, inquiryId)
                .map(inquiry -> inquiry.requireVersion(to.version()))
                .flatMap(inquiry -> inquiries.save(inquiry.assignedTo(to.staffId(), caller, clock.instant())))
                .flatMap(saved -> recorded(saved, caller, "inquiry-assigned", to.assignee()))
                .flatMap(desk::detail);
    }

    /** ANSWERED is not set by hand: an answer that went out sets it. */
    @Requires(REPLY)
    @PutMapping("/api/clients/{clientId}/inquiries/{inquiryId}/status")
    Mono<InquiryDetail> move(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Move move,
            Caller caller) {
        if (move.status() == InquiryStatus.ANSWERED) {
            throw INVALID_REQUEST.because("an inquiry is answered by answering it");
        }
        return desk.find(clientId, inquiryId)
                .map(inquiry -> inquiry.requireVersion(move.version()))
                .zipWith(clocks.of(clientId))
                .map(both -> both.getT1().moved(move.status(), both.getT2(), caller, clock.instant()))
                .flatMap(inquiries::save)
                .flatMap(saved ->
                        recorded(saved, caller, "inquiry-moved", move.status().name()))
                .flatMap(desk::detail);
    }

    @Requires(REPLY)
    @PostMapping("/api/clients/{clientId}/inquiries/{inquiryId}/notes")
    Mono<InquiryDetail> note(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody NewNote note,
            Caller caller) {
        return desk.find(clientId, inquiryId)
                .map(inquiry -> inquiry.noted(new Activity.Note(
                        Id.fresh(clock),
                        caller.id(),
                        caller.name(),
                        clock.instant(),
                        note.text().strip())))
                .flatMap(inquiries::save)
                .flatMap(saved -> recorded(saved, caller, "inquiry-noted", null))
                .flatMap(desk::detail);
    }

    private Mono<Inquiry> recorded(Inquiry inquiry, Caller by, String action, @Nullable String detail) {
        return audit.record(by, inquiry.clientId(), action, inquiry.id().value(), detail)
                .thenReturn(inquiry);
    }

    /** Who shall have it; nobody where it is null. */
    record Assignment(@Nullable StaffId staffId, @NotNull Long version) {

        @Nullable
        String assignee() {
            return staffId == null ? null : staffId.value();
        }
    }

    /** Where it shall stand. */
    record Move(@NotNull InquiryStatus status, @NotNull Long version) {}

    /** A word among colleagues. */
    record NewNote(@NotBlank @Size(max = 5000) String text) {}
}
