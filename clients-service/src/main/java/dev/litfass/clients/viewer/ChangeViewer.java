package dev.litfass.clients.viewer;

import dev.litfass.clients.client.Client;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Change;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Gives a person of a client company another name, language or address. At a new address they are invited anew, what they
 * had open ends, and the old one is told.
 */
@Component
class ChangeViewer {

    private final Viewers viewers;
    private final PortalPasses passes;
    private final InviteViewer invite;
    private final TellOldAddress tell;
    private final AuditLog audit;
    private final Clock clock;

    ChangeViewer(
            Viewers viewers,
            PortalPasses passes,
            InviteViewer invite,
            TellOldAddress tell,
            AuditLog audit,
            Clock clock) {
        this.viewers = viewers;
        this.passes = passes;
        this.invite = invite;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    Mono<Viewer> by(Caller caller, Viewer before, Viewer after) {
        return before.email().equals(after.email())
                ? saved(after, caller, "viewer-changed")
                : invite.allowed(after).flatMap(client -> moved(before, after, client, caller));
    }

    /** Nothing of the old address is good once this is stored; that it is taken away as well is tidying. */
    private Mono<Viewer> moved(Viewer before, Viewer after, Client client, Caller caller) {
        return saved(after, caller, "viewer-address-changed")
                .flatMap(saved -> passes.endAll(saved.clientId(), saved.id())
                        .then(Mono.defer(() -> tell.of(before, client)))
                        .then(Mono.defer(() -> invite.to(saved, client)))
                        .thenReturn(saved));
    }

    private Mono<Viewer> saved(Viewer after, Caller caller, String action) {
        var change = Change.of(after, caller, clock.instant(), after.clientId(), action, after.id(), null);
        return audit.save(change, viewers::save);
    }
}
