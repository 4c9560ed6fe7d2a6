package dev.litfass.clients.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The box that mails are put into; they leave it by {@link SendMail}. */
@Component
public class Mails {

    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    Mails(ReactiveMongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @AcrossClients("a mail goes to a person, not to a client")
    public Mono<Void> post(Mail.Letter letter) {
        return Mono.defer(() -> mongo.insert(Mail.of(letter, clock))).then();
    }

    /**
     * Posts a mail that is recognised by its id when it is posted a second time.
     *
     * @param due when it leaves
     */
    @AcrossClients("a mail goes to a person, not to a client")
    public Mono<Void> postOnce(String id, Mail.Letter letter, Instant due) {
        return Mono.defer(() -> mongo.insert(Mail.due(id, letter, clock.instant(), due)))
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    /** What became of some mails; those that were too long ago are missing. */
    @AcrossClients("a mail goes to a person, not to a client")
    public Flux<Mail> of(Collection<String> ids) {
        return mongo.find(new Query(where("_id").in(ids)), Mail.class);
    }

    @AcrossClients("the desk's page of mails")
    Flux<Mail> newest(int most) {
        return mongo.find(
                new Query()
                        .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                        .limit(most),
                Mail.class);
    }
}
