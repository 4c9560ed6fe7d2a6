package dev.litfass.clients.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Remembers which addresses take no mails. */
@Component
@AcrossClients("an address belongs to a person, not to a client")
public class Bounces {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Bounces(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Since when each of these addresses takes no mails; those that do are missing. */
    public Mono<Map<String, Instant>> of(Collection<String> addresses) {
        var wanted = addresses.stream().map(Bounces::key).toList();
        return mongo.find(new Query(where("_id").in(wanted)), Bounce.class).collectMap(Bounce::address, Bounce::at);
    }

    Mono<Void> note(Mail after) {
        var address = key(after.letter().to());
        if (after.failure() == Mail.Failure.ADDRESS_REFUSED) {
            return first(address);
        }
        return after.sentAt() == null
                ? Mono.empty()
                : mongo.remove(new Query(where("_id").is(address)), Bounce.class)
                        .then();
    }

    /** It is asked since when an address takes no mails, not when the last of them came back. */
    private Mono<Void> first(String address) {
        return Mono.defer(() -> mongo.insert(new Bounce(address, clock.instant())))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
