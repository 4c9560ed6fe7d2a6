package dev.litfass.clients.approval;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs links and tells by their signature which are ours. A link may be used again until it ends. */
@Component
class ApprovalLinks {

    private final ReactiveMongoTemplate mongo;
    private final Viewers viewers;
    private final Secrets secrets;
    private final Clock clock;

    ApprovalLinks(ReactiveMongoTemplate mongo, Viewers viewers, Secrets secrets, Clock clock) {
        this.mongo = mongo;
        this.viewers = viewers;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The token of a link, the same each time while the person has the same address. */
    Mono<String> token(ApprovalLink link, Viewer viewer) {
        return Mono.defer(() -> mongo.insert(link))
                .onErrorComplete(DuplicateKeyException.class)
                .thenReturn(secrets.signedToken(link.requestId(), link.signed(viewer)));
    }

    /** The link of a token and its person; empty where it is none of ours, has ended or the person is gone. */
    @AcrossClients("a link says whose it is")
    Mono<Held> of(String token) {
        return Mono.justOrEmpty(Secrets.idIn(token))
                .flatMap(id -> mongo.findById(id, ApprovalLink.class))
                .filter(link -> clock.instant().isBefore(link.until()))
                .flatMap(link -> viewers.findByClientIdAndId(link.clientId(), link.viewerId())
                        .map(viewer -> new Held(link, viewer)))
                .filter(held -> secrets.isSigned(token, held.link().signed(held.viewer())));
    }

    /** A link and the person whose it is. */
    record Held(ApprovalLink link, Viewer viewer) {}
}
