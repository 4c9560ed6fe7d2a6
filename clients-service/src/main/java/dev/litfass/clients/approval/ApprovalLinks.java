package dev.litfass.clients.approval;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.litfass.clients.secret.Secrets;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.Id;
import java.security.MessageDigest;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signs links and tells by their signature which are ours. A link may be used again until it ends. */
@Component
class ApprovalLinks {

    /** Its characters, the last of a token. */
    private static final int SIGNATURE = 64;

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
                .thenReturn(link.requestId() + secrets.digest(link.signed(viewer)));
    }

    /** The link of a token and its person; empty where it is none of ours, has ended or the person is gone. */
    @AcrossClients("a link says whose it is")
    Mono<Held> of(String token) {
        var place = token.length() - SIGNATURE;
        if (place < 1 || !Id.isOne(token.substring(0, place))) {
            return Mono.empty();
        }
        var signature = token.substring(place);
        return mongo.findById(token.substring(0, place), ApprovalLink.class)
                .filter(link -> clock.instant().isBefore(link.until()))
                .flatMap(link -> viewers.findByClientIdAndId(link.clientId(), link.viewerId())
                        .map(viewer -> new Held(link, viewer)))
                .filter(held -> isSigned(held, signature));
    }

    private boolean isSigned(Held held, String signature) {
        return secrets.digests(held.link().signed(held.viewer())).stream().anyMatch(good -> same(good, signature));
    }

    private static boolean same(String good, String shown) {
        return MessageDigest.isEqual(good.getBytes(US_ASCII), shown.getBytes(US_ASCII));
    }

    /** A link and the person whose it is. */
    record Held(ApprovalLink link, Viewer viewer) {}
}
