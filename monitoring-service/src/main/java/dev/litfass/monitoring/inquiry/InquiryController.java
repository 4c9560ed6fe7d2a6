package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.REPLY;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One inquiry: opening, assigning, moving, tagging, putting off and noting. */
@RestController
@RequestMapping("/api/clients/{clientId}/inquiries/{inquiryId}")
class InquiryController {

    private final Inquiries inquiries;
    private final ReadInquiry read;
    private final HandleInquiry handle;

    InquiryController(Inquiries inquiries, ReadInquiry read, HandleInquiry handle) {
        this.inquiries = inquiries;
        this.read = read;
        this.handle = handle;
    }

    @Requires(READ)
    @GetMapping
    Mono<InquiryDetail> read(@PathVariable ClientId clientId, @PathVariable InquiryId inquiryId) {
        return inquiries.one(clientId, inquiryId).flatMap(read::detail);
    }

    @Requires(REPLY)
    @PutMapping("/assignee")
    Mono<InquiryState> assign(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Assignment to,
            Caller caller) {
        return changed(clientId, inquiryId, to.version(), seen -> handle.assign(seen, to.staffId(), caller));
    }

    /** ANSWERED is not set by hand: an answer that went out sets it. */
    @Requires(REPLY)
    @PutMapping("/status")
    Mono<InquiryState> move(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Move move,
            Caller caller) {
        if (move.status() == InquiryStatus.ANSWERED) {
            throw INVALID_REQUEST.because("an inquiry is answered by answering it");
        }
        return changed(clientId, inquiryId, move.version(), seen -> handle.move(seen, move.status(), caller));
    }

    @Requires(REPLY)
    @PutMapping("/tags")
    Mono<InquiryState> tag(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Tags tags,
            Caller caller) {
        return changed(clientId, inquiryId, tags.version(), seen -> handle.tag(seen, tags.tags(), caller));
    }

    @Requires(REPLY)
    @PutMapping("/snooze")
    Mono<InquiryState> snooze(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody Snooze snooze,
            Caller caller) {
        return changed(clientId, inquiryId, snooze.version(), seen -> handle.snooze(seen, snooze.until(), caller));
    }

    @Requires(REPLY)
    @PostMapping("/notes")
    Mono<InquiryState> note(
            @PathVariable ClientId clientId,
            @PathVariable InquiryId inquiryId,
            @Valid @RequestBody NewNote note,
            Caller caller) {
        return inquiries
                .one(clientId, inquiryId)
                .flatMap(inquiry -> handle.note(inquiry, note.text().strip(), note.called(), caller))
                .map(InquiryState::of);
    }

    private Mono<InquiryState> changed(
            ClientId client, InquiryId id, long version, Function<Inquiry, Mono<Inquiry>> change) {
        return inquiries.one(client, id, version).flatMap(change).map(InquiryState::of);
    }

    /** Who shall have it; nobody where it is null. */
    record Assignment(@Nullable StaffId staffId, @NotNull Long version) {}

    /** Where it shall stand. */
    record Move(@NotNull InquiryStatus status, @NotNull Long version) {}

    /** All tags that it shall have. */
    record Tags(
            @NotNull @Size(max = 10) List<@NotBlank @Size(max = 40) String> tags,
            @NotNull Long version) {}

    /** Until when it is put off; null to have it back at once. */
    record Snooze(@Nullable Instant until, @NotNull Long version) {}

    /**
     * A word among colleagues.
     *
     * @param named those whom it calls to the inquiry, and who are told; only who sees the client is
     */
    record NewNote(
            @NotBlank @Size(max = 5000) String text,
            @Nullable @Size(max = 20) Set<@NotNull StaffId> named) {

        Set<StaffId> called() {
            return named == null ? Set.of() : named;
        }
    }
}
