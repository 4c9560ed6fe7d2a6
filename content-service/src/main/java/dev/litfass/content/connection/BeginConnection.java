package dev.litfass.content.connection;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.content.network.SignIns;
import dev.litfass.content.post.Person;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks for an account of a client to be connected, or connected again. */
@Component
class BeginConnection {

    private final Connections connections;
    private final SignIns signIns;
    private final ChannelDirectory channels;
    private final ConnectionDirectory directory;
    private final Clock clock;

    BeginConnection(
            Connections connections,
            SignIns signIns,
            ChannelDirectory channels,
            ConnectionDirectory directory,
            Clock clock) {
        this.connections = connections;
        this.signIns = signIns;
        this.channels = channels;
        this.directory = directory;
        this.clock = clock;
    }

    /** Refused where the agency has no app at the network: the owner would stand before a closed door. */
    Mono<Connection> by(Caller caller, ClientId client, Network network, @Nullable ChannelId channel, String language) {
        var asking = new Connection.Asking(network, channel, Person.of(caller), clock.instant(), language);
        return Mono.fromSupplier(() -> signIns.of(network))
                .then(channel == null ? Mono.empty() : requireSameNetwork(client, channel, network))
                .then(directory.app(network))
                .then(Mono.defer(() -> connections.save(Connection.of(ChannelId.fresh(clock), client, asking))));
    }

    private Mono<ChannelCard> requireSameNetwork(ClientId client, ChannelId channel, Network network) {
        return channels.channel(client, channel).doOnNext(card -> {
            if (card.network() != network) {
                throw INVALID_REQUEST.because(
                        "this channel is on %s", card.network().displayName());
            }
        });
    }
}
