package dev.litfass.clients.link;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.session.AskedLink;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.session.SourceNetwork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes in who asks for a link, the same for every address, and hands it to whoever mails that kind of link. */
@Component
@AcrossClients("who asks at a door belongs to no client yet")
public class LinkRequests {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final LeasedQueue<LinkRequest> queue;
    private final ReactiveMongoTemplate mongo;
    private final LinkQuotas quotas;
    private final Clock clock;

    LinkRequests(LeasedQueues queues, ReactiveMongoTemplate mongo, LinkQuotas quotas, Clock clock) {
        this.queue = queues.of(LinkRequest.class, LEASE);
        this.mongo = mongo;
        this.quotas = quotas;
        this.clock = clock;
    }

    /** Only the source can be refused; what is counted for the address is looked at when nobody waits any more. */
    public Mono<Void> ask(LinkRequest.Kind kind, AskedLink asked) {
        return Mono.defer(() -> quotas.take(LinkCounter.source(SourceNetwork.of(asked.source()))))
                .then(Mono.defer(() -> mongo.insert(request(kind, asked))))
                .then();
    }

    private LinkRequest request(LinkRequest.Kind kind, AskedLink asked) {
        var now = clock.instant();
        var email = EmailAddress.of(asked.email());
        return new LinkRequest(Id.fresh(clock), kind, email, asked.source(), now.plus(LEASE), Lease.due(now));
    }

    public Mono<LinkRequest> claim(LinkRequest.Kind kind) {
        return queue.claim(where("kind").is(kind));
    }

    public Mono<Void> done(LinkRequest request) {
        return mongo.remove(request).then();
    }
}
