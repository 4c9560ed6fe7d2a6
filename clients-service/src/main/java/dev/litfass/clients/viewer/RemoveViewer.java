package dev.litfass.clients.viewer;

import dev.litfass.clients.client.Clients;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a person of a client company their access. Where the client's policy asks for this person's yes, that is told. */
@Component
class RemoveViewer {

    private final Viewers viewers;
    private final PortalPasses passes;
    private final Clients clients;
    private final TellViewerGone tell;

    RemoveViewer(Viewers viewers, PortalPasses passes, Clients clients, TellViewerGone tell) {
        this.viewers = viewers;
        this.passes = passes;
        this.clients = clients;
        this.tell = tell;
    }

    /**
     * Told before it is done: cut off in between it is told of somebody who is still there, and not lost.
     *
     * @return whether the person was there
     */
    Mono<Boolean> by(Viewer viewer) {
        return clients.findOneById(viewer.clientId())
                .filter(client -> client.approvalPolicy().names(viewer.id()))
                .flatMap(client -> tell.of(viewer.clientId(), viewer.id()))
                .then(Mono.defer(() -> passes.endAll(viewer.clientId(), viewer.id())))
                .then(Mono.defer(() -> viewers.deleteByClientIdAndId(viewer.clientId(), viewer.id())))
                .map(removed -> removed > 0);
    }
}
