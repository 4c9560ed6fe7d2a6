package dev.litfass.platform.directory;

import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.ReconnectNeeded;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.SingleFlight;
import dev.litfass.platform.upstream.StaleCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
    private final StaleCache cache;
    private final SingleFlight asking = new SingleFlight();

    public ChannelDirectory(ClientsApi api, Blocking blocking, Clock clock) {
        this.api = api;
        this.blocking = blocking;
        this.cache = new StaleCache(FRESH, KEPT, clock);
    }

    public Mono<List<ClientCard>> clients() {
        return remembered("clients", api::clients);
    }

    /**
     * The clients a list over all clients is about: those of the caller that are not archived, or, where some are
     * named, exactly these; a foreign one among them is refused as if it did not exist.
     */
    public Mono<List<ClientId>> clientsOf(Caller caller, @Nullable List<ClientId> named) {
        if (named != null && !named.isEmpty()) {
            return Mono.fromSupplier(() -> {
                named.forEach(caller::requireAccess);
                return named;
            });
        }
        return clients()
                .map(all -> all.stream()
                        .filter(client -> !client.archived())
                        .map(ClientCard::id)
                        .filter(caller::mayAccess)
                        .toList());
    }

    /** The client's card; {@code not-found} where there is none. */
    public Mono<ClientCard> client(ClientId client) {
        return remembered("client " + client, () -> api.client(client.value()));
    }

    /** What the client wants its posts to keep to; nothing where clients-service knows of no rules yet. */
    public Mono<PublishingRules> publishingRules(ClientId client) {
        return remembered("publishing-rules " + client, () -> api.publishingRules(client.value()))
                .onErrorResume(
                        Problem.class,
                        problem -> problem.status() == 404 ? Mono.just(PublishingRules.NONE) : Mono.error(problem));
    }

    /** The channels of every client. */
    public Mono<List<ChannelCard>> channels() {
        return channelsEver().map(ChannelDirectory::notRemoved);
    }

    public Mono<List<ChannelCard>> channels(ClientId client) {
        return channelsEver(client).map(ChannelDirectory::notRemoved);
    }

    /** The channels of every client, with those that were taken away: old posts name them. */
    public Mono<List<ChannelCard>> channelsEver() {
        return remembered("channels", api::channels);
    }

    /** The channels of a client, with those that were taken away. */
    public Mono<List<ChannelCard>> channelsEver(ClientId client) {
        return remembered("channels " + client, () -> api.channelsOf(client.value()));
    }

    private static List<ChannelCard> notRemoved(List<ChannelCard> all) {
        return all.stream().filter(card -> !card.isRemoved()).toList();
    }

    /** One channel of a client; {@code not-found} where the client has no such channel. */
    public Mono<ChannelCard> channel(ClientId client, ChannelId channel) {
        return channels(client)
                .map(all -> all.stream()
                        .filter(card -> card.id().equals(channel))
                        .findFirst()
                        .orElseThrow(() -> NOT_FOUND.because("this client has no such channel")));
    }

    /** What opens a channel, asked anew each time; only those who ask at the same moment share an answer. */
    public Mono<ChannelCredential> credential(ClientId client, ChannelId channel) {
        return asking.of(client + "/" + channel, blocking.read(() -> api.credential(client.value(), channel.value())));
    }

    /** Those of the client company who may look into the portal, as they are now. */
    public Mono<List<ViewerCard>> viewers(ClientId client) {
        return blocking.read(() -> api.viewers(client.value()));
    }

    /** Has clients-service mail a link; {@code not-found} where the person is gone. */
    public Mono<Void> approvalLetter(ClientId client, ApprovalLetter letter) {
        return blocking.run(() -> api.approvalLetter(client.value(), letter));
    }

    /** Tells clients-service that the network no longer accepts the credential. */
    public Mono<Void> needsReconnect(ClientId client, ChannelId channel, String reason) {
        return blocking.run(() -> api.needsReconnect(client.value(), channel.value(), new ReconnectNeeded(reason)));
    }

    /** Tells clients-service what came of testing the connection. */
    public Mono<Void> tested(ClientId client, ChannelId channel, ChannelTested outcome) {
        return blocking.run(() -> api.tested(client.value(), channel.value(), outcome));
    }

    /** Has clients-service renew what opens a channel as soon as may be. */
    public Mono<Void> renewalWanted(ClientId client, ChannelId channel) {
        return blocking.run(() -> api.renewalWanted(client.value(), channel.value()));
    }

    private <T> Mono<T> remembered(String name, Callable<T> read) {
        return cache.of(name, blocking.read(read));
    }
}
