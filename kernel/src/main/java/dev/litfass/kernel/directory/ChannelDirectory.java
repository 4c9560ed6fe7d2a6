package dev.litfass.kernel.directory;

import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;

import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.upstream.Blocking;
import dev.litfass.kernel.upstream.Memory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;

/**
 * The door to clients-service. Cards are remembered for {@link #FRESH} and, while clients-service is down, for up to
 * {@link #KEPT}, so that the other services go on; credentials are never remembered.
 */
public final class ChannelDirectory {

    static final Duration FRESH = Duration.ofSeconds(5);
    static final Duration KEPT = Duration.ofHours(1);

    private final ClientsApi api;
    private final Blocking blocking;
    private final Memory memory;

    public ChannelDirectory(ClientsApi api, Blocking blocking, Clock clock) {
        this.api = api;
        this.blocking = blocking;
        this.memory = new Memory(FRESH, KEPT, clock);
    }

    public Mono<List<ClientCard>> clients() {
        return remembered("clients", api::clients);
    }

    /** The client's card; {@code not-found} where there is none. */
    public Mono<ClientCard> client(ClientId client) {
        return remembered("client " + client, () -> api.client(client.value()));
    }

    /** The channels of every client. */
    public Mono<List<ChannelCard>> channels() {
        return remembered("channels", api::channels);
    }

    public Mono<List<ChannelCard>> channels(ClientId client) {
        return remembered("channels " + client, () -> api.channelsOf(client.value()));
    }

    /** One channel of a client; {@code not-found} where the client has no such channel. */
    public Mono<ChannelCard> channel(ClientId client, ChannelId channel) {
        return channels(client)
                .map(all -> all.stream()
                        .filter(card -> card.id().equals(channel))
                        .findFirst()
                        .orElseThrow(() -> NOT_FOUND.because("this client has no such channel")));
    }

    public Mono<ChannelCredential> credential(ClientId client, ChannelId channel) {
        return blocking.read(() -> api.credential(client.value(), channel.value()));
    }

    /** Tells clients-service that the network no longer accepts the credential. */
    public Mono<Void> needsReconnect(ClientId client, ChannelId channel, String reason) {
        return blocking.run(() -> api.needsReconnect(client.value(), channel.value(), new ReconnectNeeded(reason)));
    }

    private <T> Mono<T> remembered(String name, Callable<T> read) {
        return memory.of(name, blocking.read(read));
    }
}
