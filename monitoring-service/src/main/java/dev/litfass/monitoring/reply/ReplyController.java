package dev.litfass.monitoring.reply;

import static dev.litfass.contracts.caller.Permission.REPLY;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.monitoring.inquiry.Inquiries;
import dev.litfass.monitoring.inquiry.InquiryDetail;
import dev.litfass.monitoring.inquiry.InquiryId;
import dev.litfass.monitoring.inquiry.ReadInquiry;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes an answer from the desk. It is written into the inquiry, which is one write that only one person can win;
 * {@link FollowReply} carries it out.
 */
@RestController
class ReplyController {

    private final ReadInquiry desk;
    private final Inquiries inquiries;
    private final AuditLog audit;
    private final Clock clock;

    ReplyController(ReadInquiry desk, Inquiries inquiries, AuditLog audit, Clock clock) {
        this.desk = desk;
        this.inquiries = inquiries;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(REPLY)
    @PostMapping("/api/clients/{clientId}/inquiries/{inquiryId}/replies")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<InquiryDetail> answer(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody NewAnswer body,
            Caller caller) {
        return write(clientId, inquiryId, body, caller)
                .retryWhen(Retry.max(1).filter(OptimisticLockingFailureException.class::isInstance))
                .flatMap(id -> audit.record(caller, clientId, "inquiry-answered", inquiryId.value(), null)
                        .then(desk.find(clientId, inquiryId)))
                .flatMap(desk::detail);
    }

    /** Lost to somebody at the very same moment, the second look shows who won and what they wrote. */
    private Mono<InquiryId> write(ClientId client, InquiryId id, NewAnswer body, Caller caller) {
        return desk.find(client, id)
                .map(inquiry -> inquiry.answeredBy(
                        Id.fresh(clock), body.text().strip(), caller, body.version(), clock.instant()))
                .flatMap(inquiries::save)
                .map(inquiry -> inquiry.id());
    }

    /** What shall be said, and the version of the inquiry that the writer saw. */
    record NewAnswer(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull Long version) {}
}
