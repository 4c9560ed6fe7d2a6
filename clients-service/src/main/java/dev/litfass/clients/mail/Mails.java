package dev.litfass.clients.mail;

import dev.litfass.contracts.id.AcrossClients;
import java.time.Clock;
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

    @AcrossClients("the desk's page of mails")
    Flux<Mail> newest(int most) {
        return mongo.find(new Query().with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), Mail.class);
    }
}
