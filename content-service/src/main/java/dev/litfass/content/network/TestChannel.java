package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tries a channel's credential at its network, and says what came of it where the channel is kept. */
@Component
public class TestChannel {

    private final ChannelDirectory directory;
    private final Networks networks;

    TestChannel(ChannelDirectory directory, Networks networks) {
        this.directory = directory;
        this.networks = networks;
    }

    public Mono<Greeting> of(ClientId client, ChannelId channel) {
        return directory
                .credential(client, channel)
                .flatMap(credential ->
                        networks.connector(credential.channel().network()).greet(credential))
                .delayUntil(greeting -> directory.tested(client, channel, outcome(greeting)));
    }

    private static ChannelTested outcome(Greeting greeting) {
        return greeting instanceof Greeting.Turned turned
                ? new ChannelTested(turned.reason().code(), turned.credential())
                : new ChannelTested(null, false);
    }
}
