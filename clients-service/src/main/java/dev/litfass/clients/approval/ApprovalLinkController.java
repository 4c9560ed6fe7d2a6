package dev.litfass.clients.approval;

import static dev.litfass.clients.ClientsProblem.APPROVAL_LINK_NOT_VALID;

import dev.litfass.clients.client.Clients;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.approval.ApproverSession;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Mails links to requests for approval, and tells the gateway whose a link is. */
@RestController
class ApprovalLinkController {

    private final ApprovalLinks links;
    private final MailApprovalLink mail;
    private final Viewers viewers;
    private final Clients clients;
    private final AuditLog audit;

    ApprovalLinkController(
            ApprovalLinks links, MailApprovalLink mail, Viewers viewers, Clients clients, AuditLog audit) {
        this.links = links;
        this.mail = mail;
        this.viewers = viewers;
        this.clients = clients;
        this.audit = audit;
    }

    @CalledBy(Service.CONTENT)
    @GetMapping("/internal/clients/{clientId}/viewers")
    Flux<ViewerCard> viewers(@PathVariable ClientId clientId) {
        return viewers.findByClientIdOrderByNameAsc(clientId).map(viewer -> new ViewerCard(viewer.id(), viewer.name()));
    }

    @CalledBy(Service.CONTENT)
    @PutMapping("/internal/clients/{clientId}/approval-letters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> send(@PathVariable ClientId clientId, @Valid @RequestBody ApprovalLetter letter, Caller caller) {
        return mail.send(clientId, letter)
                .then(Mono.defer(() ->
                        audit.record(caller, clientId, "approval-letter-sent", letter.requestId(), letter.viewerId())));
    }

    /** A link opens nothing when its person or the client is gone. */
    @CalledBy(Service.GATEWAY)
    @NotRecorded("what is decided with it is recorded")
    @PostMapping("/internal/approval-links/reading")
    Mono<ApproverSession> read(@Valid @RequestBody Secret shown) {
        return links.of(shown.secret())
                .filterWhen(held -> clients.findOneById(held.link().clientId())
                        .map(client -> !client.archived())
                        .defaultIfEmpty(false))
                .map(held -> session(held.link(), held.viewer()))
                .switchIfEmpty(
                        Mono.error(() -> APPROVAL_LINK_NOT_VALID.because("the link is wrong, withdrawn or has ended")));
    }

    private static ApproverSession session(ApprovalLink link, Viewer viewer) {
        return new ApproverSession(viewer.id(), viewer.name(), viewer.language(), link.clientId(), link.requestId());
    }
}
