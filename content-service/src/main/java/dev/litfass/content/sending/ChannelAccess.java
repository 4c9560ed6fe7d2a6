package dev.litfass.content.sending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The channel of a delivery, as it is now, and what opens it: read anew for every attempt. */
@Component
class ChannelAccess {

    private static final Logger log = LoggerFactory.getLogger(ChannelAccess.class);

    /** A credential that ends within this time may have ended when the network reads it. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(10);

    private static final Duration WHILE_IT_IS_RENEWED = Duration.ofSeconds(5);

    private final ChannelDirectory directory;
    private final Clock clock;

    ChannelAccess(ChannelDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
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

    /** Why the credential opens nothing any more; empty where it does. One that can be renewed without a person is. */
    Mono<Outcome> endedWhileLive(ChannelCredential credential) {
        var end = credential.endsAt();
        if (!credential.channel().isLive()
                || end == null
                || end.isAfter(clock.instant().plus(LAST_MOMENT))) {
            return Mono.empty();
        }
        if (!credential.renewable()) {
            return Mono.just(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        return renewed(credential).thenReturn(new Outcome.Postponed(Reason.RENEWING, WHILE_IT_IS_RENEWED));
    }

    /** The network took the credential no more: where it can be renewed that is tried before a person is asked. */
    Mono<Void> refused(Delivery delivery, @Nullable ChannelCredential credential, Reason why) {
        return credential != null && credential.renewable() && Reason.CREDENTIAL.is(why)
                ? renewed(credential)
                : needsReconnect(delivery.clientId(), delivery.target().channelId(), why);
    }

    /** The same where nothing was to be delivered. */
    Mono<Void> refused(ChannelCredential credential, Reason why) {
        var channel = credential.channel();
        return credential.renewable() && Reason.CREDENTIAL.is(why)
                ? renewed(credential)
                : needsReconnect(channel.clientId(), channel.id(), why);
    }

    private Mono<Void> renewed(ChannelCredential credential) {
        var channel = credential.channel();
        return directory.renewalWanted(channel.clientId(), channel.id()).onErrorComplete(Problem.class);
    }

    /** Says that the channel has to be connected again; where that cannot be said the next attempt will. */
    private Mono<Void> needsReconnect(ClientId client, ChannelId channel, Reason why) {
        return directory.needsReconnect(client, channel, why.code()).onErrorResume(Problem.class, problem -> {
            log.atWarn().addKeyValue("channelId", channel).log("The reconnect could not be reported");
            return Mono.empty();
        });
    }
}
