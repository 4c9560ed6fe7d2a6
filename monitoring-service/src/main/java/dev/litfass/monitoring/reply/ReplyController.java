package dev.litfass.monitoring.reply;

import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.monitoring.inquiry.Inquiries;
import dev.litfass.monitoring.inquiry.Inquiry;
import dev.litfass.monitoring.inquiry.InquiryId;
import dev.litfass.monitoring.inquiry.InquiryState;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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

    private final Inquiries inquiries;
    private final AuditLog audit;
    private final Clock clock;

    ReplyController(Inquiries inquiries, AuditLog audit, Clock clock) {
        this.inquiries = inquiries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lost to somebody at the very same moment, the second look shows who won and what they wrote. */
    @Requires(REPLY)
    @PostMapping("/api/clients/{clientId}/inquiries/{inquiryId}/replies")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<InquiryState> answer(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody NewAnswer body,
            Caller caller) {
        return inquiries
                .one(clientId, inquiryId)
                .flatMap(inquiry -> answered(inquiry, body, caller))
                .retryWhen(Retry.max(1).filter(OptimisticLockingFailureException.class::isInstance))
                .map(InquiryState::of);
    }

    private Mono<Inquiry> answered(Inquiry inquiry, NewAnswer body, Caller by) {
        var id = body.key() == null ? Id.fresh(clock) : AnswerKey.idOf(body.key(), inquiry.id(), by);
        var text = body.text().strip();
        var written = inquiry.activity().answer(id);
        if (written.isPresent()) {
            if (!written.get().text().equals(text)) {
                throw IDEMPOTENCY_KEY_REUSED.because("this key belongs to another answer");
            }
            return Mono.just(inquiry);
        }
        var now = clock.instant();
        var change = inquiry.answeredBy(id, text, by, body.version(), now).changedBy(by, "inquiry-answered", null, now);
        return audit.save(change, inquiries::save);
    }

    /**
     * What shall be said, and the version of the inquiry that the writer saw.
     *
     * @param key the same over all repetitions of one answer, which is then written once
     */
    record NewAnswer(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull Long version,
            @Nullable @Size(min = 1, max = 64) String key) {}
}
