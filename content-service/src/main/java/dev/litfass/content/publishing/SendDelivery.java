package dev.litfass.content.publishing;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Connectors;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.Sighting;
import dev.litfass.kernel.directory.ChannelCredential;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.problem.Problem;
import java.time.Clock;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The worker: claims a due delivery and takes it step by step to a state that it may rest in. Each step is written
 * before the next one begins, and a step that cannot be written (the fence was lost) ends the work.
 */
@Component
class SendDelivery {

    private static final Logger log = LoggerFactory.getLogger(SendDelivery.class);

    private final DeliveryQueue queue;
    private final Permits permits;
    private final ChannelDirectory directory;
    private final Connectors connectors;
    private final MediaStore pictures;
    private final PublishingSettings settings;
    private final Clock clock;

    SendDelivery(
            DeliveryQueue queue,
            Permits permits,
            ChannelDirectory directory,
            Connectors connectors,
            MediaStore pictures,
            PublishingSettings settings,
            Clock clock) {
        this.queue = queue;
        this.permits = permits;
        this.directory = directory;
        this.connectors = connectors;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    /** Works on one delivery, if one is due. */
    Mono<Boolean> next() {
        return queue.claim().flatMap(found -> begin(found).thenReturn(true)).defaultIfEmpty(false);
    }

    private Mono<Void> begin(Delivery found) {
        var wasLost = found.status() == DeliveryStatus.LEASED || found.status() == DeliveryStatus.PREPARED;
        var claimed = found.claimed(clock.instant(), wasLost);
        if (found.status() == DeliveryStatus.UNKNOWN) {
            return look(claimed);
        }
        var goesOn = claimed.status() == DeliveryStatus.LEASED;
        return queue.write(claimed, goesOn).filter(written -> goesOn).flatMap(this::open);
    }

    /** The credential is read anew for every attempt; without it nothing can have been sent. */
    private Mono<Void> open(Delivery delivery) {
        return credential(delivery)
                .flatMap(credential -> prepare(delivery, credential))
                .onErrorResume(Problem.class, problem -> rest(delivery, refusalOf(problem)));
    }

    private Mono<ChannelCredential> credential(Delivery delivery) {
        return directory.credential(delivery.clientId(), delivery.target().channelId());
    }

    private Mono<Void> prepare(Delivery delivery, ChannelCredential credential) {
        if (!credential.channel().isLive()) {
            return rest(delivery.held(Reason.CHANNEL_PAUSED, clock.instant()));
        }
        return connector(delivery)
                .prepare(
                        credential,
                        delivery.outgoing(),
                        delivery.evidence().prepared(),
                        asset -> pictures.bytes(delivery.clientId(), new AssetId(asset)))
                .timeout(settings.sendLimit())
                .onErrorReturn(
                        TimeoutException.class, new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null)))
                .flatMap(preparation -> preparation instanceof Preparation.Ready ready
                        ? queue.write(delivery.prepared(ready.prepared(), clock.instant()), true)
                                .flatMap(prepared -> arm(prepared, credential))
                        : settle(delivery, credential, ((Preparation.Failed) preparation).outcome()));
    }

    private Mono<Void> arm(Delivery delivery, ChannelCredential credential) {
        return permits.of(delivery).flatMap(permit -> {
            var now = clock.instant();
            if (permit instanceof Permit.Hold hold) {
                return rest(delivery.held(hold.reason(), now));
            }
            if (permit instanceof Permit.Void none) {
                return rest(delivery.cancelled(none.reason(), now));
            }
            return armed(delivery, credential);
        });
    }

    /** Between the write and the call a pause may lie; one that eats the lease ends the work unsent. */
    private Mono<Void> armed(Delivery delivery, ChannelCredential credential) {
        var before = System.nanoTime();
        return queue.write(delivery.armed(clock.instant()), true)
                .flatMap(armed -> permits.stillOpen(armed).flatMap(permit -> {
                    if (permit instanceof Permit.Hold hold) {
                        return rest(armed.held(hold.reason(), clock.instant()));
                    }
                    var spent = System.nanoTime() - before;
                    var spare = settings.lease().minus(settings.sendLimit()).toNanos();
                    return spent < spare ? send(armed, credential) : Mono.empty();
                }));
    }

    private Mono<Void> send(Delivery delivery, ChannelCredential credential) {
        return connector(delivery)
                .publish(credential, delivery.outgoing(), delivery.evidence().prepared())
                .timeout(settings.sendLimit())
                .onErrorReturn(TimeoutException.class, new Outcome.Unknown(Reason.NO_ANSWER))
                .flatMap(outcome -> settle(delivery, credential, outcome));
    }

    private Mono<Void> settle(Delivery delivery, ChannelCredential credential, Outcome outcome) {
        var settled = rest(delivery.settled(outcome, clock.instant()));
        return outcome instanceof Outcome.Refused refused && refused.credential()
                ? settled.then(reconnect(credential, refused.reason()))
                : settled;
    }

    private Mono<Void> look(Delivery delivery) {
        var connector = connector(delivery);
        return credential(delivery)
                .flatMap(credential -> connector.lookFor(credential, delivery.outgoing()))
                .timeout(settings.sendLimit())
                .onErrorReturn(TimeoutException.class, new Sighting.Unreadable(Reason.NOT_REACHED))
                .onErrorReturn(Problem.class, new Sighting.Unreadable(Reason.NOT_REACHED))
                .flatMap(sighting -> rest(delivery.sighted(sighting, connector.keyLife(), clock.instant())));
    }

    private Mono<Void> rest(Delivery delivery, Outcome outcome) {
        return rest(delivery.settled(outcome, clock.instant()));
    }

    private Mono<Void> rest(Delivery delivery) {
        return queue.write(delivery, false)
                .onErrorResume(DuplicateKeyException.class, e -> {
                    log.atWarn()
                            .addKeyValue("deliveryId", delivery.id())
                            .log("Another delivery has this remote post: {}", e.getMessage());
                    return queue.write(delivery.contested(clock.instant()), false);
                })
                .doOnNext(written -> log.atInfo()
                        .addKeyValue("clientId", written.clientId())
                        .addKeyValue("deliveryId", written.id())
                        .addKeyValue("network", written.target().network())
                        .log("Delivery is {}", written.status()))
                .then();
    }

    private Mono<Void> reconnect(ChannelCredential credential, Reason reason) {
        var channel = credential.channel();
        return directory
                .needsReconnect(channel.clientId(), channel.id(), reason.en())
                .onErrorResume(Problem.class, problem -> {
                    log.atWarn().addKeyValue("channelId", channel.id()).log("The reconnect could not be reported");
                    return Mono.empty();
                });
    }

    private static Outcome refusalOf(Problem problem) {
        return problem.status() == 404
                ? new Outcome.Refused(Reason.CHANNEL_REMOVED, false)
                : new Outcome.Postponed(Reason.NOT_REACHED, null);
    }

    private Connector connector(Delivery delivery) {
        return connectors.of(delivery.target().network());
    }
}
