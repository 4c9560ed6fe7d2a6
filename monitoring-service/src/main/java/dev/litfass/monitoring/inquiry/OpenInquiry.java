package dev.litfass.monitoring.inquiry;

import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.directory.ClientCard;
import dev.litfass.monitoring.mention.Mention;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the inquiry of a mention, with both clocks running from the moment it was received. */
@Component
public class OpenInquiry {

    private final ReactiveMongoTemplate mongo;
    private final ChannelDirectory directory;
    private final ClientClocks clocks;
    private final Clock clock;

    OpenInquiry(ReactiveMongoTemplate mongo, ChannelDirectory directory, ClientClocks clocks, Clock clock) {
        this.mongo = mongo;
        this.directory = directory;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The inquiry has the mention's id: opening it twice opens it once. */
    public Mono<Void> of(Mention mention) {
        return directory
                .client(mention.clientId())
                .map(client -> inquiry(mention, client))
                .flatMap(mongo::insert)
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    private Inquiry inquiry(Mention mention, ClientCard client) {
        var target = client.responseTarget();
        var start = mention.receivedAt();
        return Inquiry.opened(
                new InquiryId(mention.id().value()),
                mention.clientId(),
                Subject.of(mention),
                BusinessTime.started(start, target.businessMinutes(), clocks.of(client)),
                PublicTime.started(start, target),
                clock.instant());
    }
}
