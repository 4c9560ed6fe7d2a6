package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;

import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes what others find out about a channel's connection. */
@Component
public class MarkChannel {

    private final Channels channels;
    private final Clock clock;

    MarkChannel(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** The network no longer accepts the credential. */
    public Mono<Void> needsReconnect(ClientId client, ChannelId id, String reason) {
        return find(client, id)
                .flatMap(channel -> channels.save(channel.needsReconnect(reason, clock.instant())))
                .then();
    }

    /** Somebody tested the connection; answers the channel where that changed it. */
    public Mono<Channel> tested(ClientId client, ChannelId id, ChannelTested outcome) {
        return find(client, id)
                .flatMap(channel -> Mono.just(channel.tested(outcome, clock.instant()))
                        .filter(tested -> !tested.health().equals(channel.health())))
                .flatMap(channels::save);
    }

    private Mono<Channel> find(ClientId client, ChannelId id) {
        return channels.findByClientIdAndId(client, id)
                .filter(channel -> !channel.isRemoved())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", id)));
    }
}
