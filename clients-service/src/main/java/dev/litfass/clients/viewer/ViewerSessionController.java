package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.LINK_NOT_VALID;
import static dev.litfass.clients.ClientsProblem.SESSION_ENDED;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.PortalEntry;
import dev.litfass.contracts.session.Secret;
import dev.litfass.contracts.session.ViewerSession;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Turns links into portal sessions for the gateway, and reads and ends these. */
@CalledBy(Service.GATEWAY)
@RestController
@RequestMapping("/internal/viewer-sessions")
class ViewerSessionController {

    private final PortalPasses passes;
    private final Viewers viewers;
    private final Clients clients;
    private final AuditLog audit;
    private final Clock clock;

    ViewerSessionController(PortalPasses passes, Viewers viewers, Clients clients, AuditLog audit, Clock clock) {
        this.passes = passes;
        this.viewers = viewers;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping
    Mono<ViewerSession> open(@Valid @RequestBody PortalEntry link) {
        return passes.redeem(link.secret())
                .flatMap(pass -> openClient(pass).flatMap(client -> entered(pass, client, link.userAgent())))
                .switchIfEmpty(Mono.error(() -> LINK_NOT_VALID.because(
                        "it was used, it is older than 15 minutes, its portal is shut, or it was never ours")));
    }

    private Mono<ViewerSession> entered(PortalPass link, Client client, @Nullable String userAgent) {
        var stay = Duration.ofHours(client.portalRules().sessionHours());
        return viewers.findByClientIdAndId(link.clientId(), link.viewerId())
                .filter(link::isFor)
                .flatMap(viewer -> viewers.save(viewer.seen(clock.instant())))
                .flatMap(viewer -> passes.beginSession(viewer, stay, userAgent)
                        .flatMap(named -> session(viewer, named.name(), named.pass()))
                        .flatMap(session -> recorded(viewer, "portal-opened").thenReturn(session)));
    }

    @NotRecorded("it only reads and notes the hour; the name of a session stands in no address")
    @PostMapping("/reading")
    Mono<ViewerSession> read(@Valid @RequestBody Secret name) {
        return passes.session(name.secret())
                .flatMap(pass -> viewers.findByClientIdAndId(pass.clientId(), pass.viewerId())
                        .filter(pass::isFor)
                        .flatMap(viewer -> session(viewer, name.secret(), pass))
                        .flatMap(session -> passes.seen(pass).thenReturn(session)))
                .switchIfEmpty(Mono.error(() -> SESSION_ENDED.because("ask for a new link")));
    }

    @PostMapping("/ending")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(@Valid @RequestBody Secret name) {
        return passes.session(name.secret())
                .flatMap(pass -> viewers.findByClientIdAndId(pass.clientId(), pass.viewerId()))
                .flatMap(viewer -> recorded(viewer, "portal-closed"))
                .then(passes.end(name.secret()));
    }

    private Mono<Void> recorded(Viewer viewer, String action) {
        var who = new Event.Actor(Caller.Kind.VIEWER, viewer.id(), viewer.name());
        return audit.record(who, viewer.clientId(), action, viewer.id(), null);
    }

    /** The client of a pass; an archived one has no portal. */
    private Mono<Client> openClient(PortalPass pass) {
        return clients.findOneById(pass.clientId()).filter(client -> !client.archived());
    }

    private Mono<ViewerSession> session(Viewer viewer, String name, PortalPass pass) {
        return openClient(pass)
                .filter(client -> pass.endsAt(client).isAfter(clock.instant()))
                .map(client -> new ViewerSession(
                        name,
                        viewer.id(),
                        viewer.name(),
                        viewer.clientId(),
                        client.identity().name(),
                        viewer.language(),
                        pass.endsAt(client)));
    }
}
