package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Notes that a network no longer accepts a channel's credential. */
@Component
public class MarkChannel {

    private final Channels channels;

    MarkChannel(Channels channels) {
        this.channels = channels;
    }

    public Mono<Void> needsReconnect(ClientId client, ChannelId id, String reason) {
        return channels.findByClientIdAndId(client, id)
                .filter(channel -> !channel.isRemoved())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", id)))
                .flatMap(channel -> channels.save(channel.needsReconnect(reason)))
                .then();
    }
}
