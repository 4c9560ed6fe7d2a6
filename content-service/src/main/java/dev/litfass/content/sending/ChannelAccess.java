package dev.litfass.content.sending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The channel of a delivery, as it is now, and what opens it: read anew for every attempt. */
@Component
class ChannelAccess {

    private static final Logger log = LoggerFactory.getLogger(ChannelAccess.class);

    private final ChannelDirectory directory;

    ChannelAccess(ChannelDirectory directory) {
        this.directory = directory;
    }

    /** Whether a channel that is served by hand is in use. */
    Mono<Boolean> isLive(Delivery delivery) {
        return directory
                .channel(delivery.clientId(), delivery.target().channelId())
                .map(card -> card.isLive());
    }

    Mono<ChannelCredential> credential(Delivery delivery) {
        return directory.credential(delivery.clientId(), delivery.target().channelId());
    }

    /** Says that the channel has to be connected again; where that cannot be said the next attempt will. */
    Mono<Void> needsReconnect(Delivery delivery, Reason why) {
        return directory
                .needsReconnect(delivery.clientId(), delivery.target().channelId(), why.code())
                .onErrorResume(Problem.class, problem -> {
                    log.atWarn()
                            .addKeyValue("channelId", delivery.target().channelId())
                            .log("The reconnect could not be reported");
                    return Mono.empty();
                });
    }
}
