package dev.litfass.monitoring.inquiry;

import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens the inquiry of a mention: the promise runs from its receipt, the patience of the public from when it was said. */
@Component
public class OpenInquiry {

    private final Inquiries inquiries;
    private final ChannelDirectory directory;
    private final ClientClocks clocks;
    private final Clock clock;

    OpenInquiry(Inquiries inquiries, ChannelDirectory directory, ClientClocks clocks, Clock clock) {
        this.inquiries = inquiries;
        this.directory = directory;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** The inquiry has the mention's id: opening it twice opens it once. */
    public Mono<Void> of(Mention mention) {
        return directory
                .client(mention.clientId())
                .map(client -> inquiry(mention, client))
                .flatMap(inquiries::insert)
                .onErrorComplete(DuplicateKeyException.class)
                .then();
    }

    private Inquiry inquiry(Mention mention, ClientCard client) {
        var target = client.responseTarget();
        var received = mention.receivedAt();
        var said = mention.origin().saidAt();
        return Inquiry.opened(
                new InquiryId(mention.id().value()),
                mention.clientId(),
                Subject.of(mention),
                BusinessTime.started(received, target.businessMinutes(), clocks.of(client)),
                PublicTime.started(said == null ? received : said, target),
                clock.instant());
    }
}
