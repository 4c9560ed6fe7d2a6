package dev.litfass.content.publishing;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.network.Quota;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The worker: claims a due delivery and does what its {@link DeliveryProcess} says, step by step, until it may rest. It decides
 * nothing. A step that cannot be written, since the fence was lost, ends the work.
 */
@Component
class SendDelivery {

    private static final Logger log = LoggerFactory.getLogger(SendDelivery.class);

    private final DeliveryQueue queue;
    private final Bulkheads bulkheads;
    private final RateLimits rates;
    private final PartBefore before;
    private final SendGuard guard;
    private final ChannelDirectory directory;
    private final Networks networks;
    private final MediaStore pictures;
    private final PublishingSettings settings;
    private final Clock clock;

    SendDelivery(
            DeliveryQueue queue,
            Bulkheads bulkheads,
            RateLimits rates,
            PartBefore before,
            SendGuard guard,
            ChannelDirectory directory,
            Networks networks,
            MediaStore pictures,
            PublishingSettings settings,
            Clock clock) {
        this.queue = queue;
        this.bulkheads = bulkheads;
        this.rates = rates;
        this.before = before;
        this.guard = guard;
        this.directory = directory;
        this.networks = networks;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    /** The next deliveries that are due and have a place. */
    Flux<Claim> claim() {
        return Flux.defer(() -> queue.claim(bulkheads.free()));
    }

    Mono<Void> work(Claim claim) {
        var found = claim.delivery();
        var work = Mono.defer(() -> go(DeliveryProcess.on(found, clock.instant()), Attempt.of(claim)));
        return bulkheads.during(found, claim.during(work));
    }

    private Mono<Void> go(DeliveryProcess work, Attempt attempt) {
        return switch (work.next()) {
            case WRITE_CLAIM, WRITE_PREPARED, WRITE_ARMED, SETTLE -> write(work, attempt);
            case ASK_BEFORE ->
                before.of(work.delivery())
                        .map(part -> work.before(part, clock.instant()))
                        .switchIfEmpty(Mono.fromSupplier(() -> work.before(null, clock.instant())))
                        .flatMap(next -> go(next, attempt));
            case OPEN -> open(work, attempt);
            case PREPARE -> prepare(work, attempt);
            case AWAIT ->
                await(work.delivery(), attempt.claim())
                        .then(Mono.defer(() -> go(work.awaited(clock.instant()), attempt)));
            case ASK_PERMIT -> askPermit(work, attempt);
            case ASK_HOLDS ->
                guard.stillOpen(work.delivery())
                        .flatMap(permit -> go(work.permitted(permit, clock.instant()), attempt));
            case SEND -> attempt.mayStillSend() ? send(work, attempt) : go(work.over(), attempt);
            case LOOK -> look(work, attempt);
            case RECONNECT -> reconnect(work, attempt);
            case REST -> Mono.empty();
        };
    }

    private Mono<Void> write(DeliveryProcess work, Attempt attempt) {
        return attempt.claim()
                .write(work.delivery(), work.next().goesOn())
                .doOnNext(stored -> {
                    if (work.next() == DeliveryProcess.Step.SETTLE) {
                        told(stored);
                    }
                })
                .map(work::written)
                .defaultIfEmpty(work.over())
                .onErrorResume(DuplicateKeyException.class, e -> {
                    log.atWarn()
                            .addKeyValue("deliveryId", work.delivery().id())
                            .log("Another delivery has this remote post: {}", e.getMessage());
                    return Mono.just(work.contested(clock.instant()));
                })
                .flatMap(next -> go(next, attempt));
    }

    /** A machine's timer may wake it a little early, and its clock may be set meanwhile: it looks again. */
    private Mono<Void> await(Delivery delivery, Claim claim) {
        return Mono.defer(() -> {
            var left = Duration.between(clock.instant(), delivery.moment());
            return left.isNegative() || left.isZero()
                    ? Mono.empty()
                    : claim.lastBeyond(delivery.moment())
                            .then(bulkheads.meanwhile(delivery, Mono.delay(left)))
                            .then(Mono.defer(() -> await(delivery, claim)));
        });
    }

    private void told(Delivery settled) {
        log.atInfo()
                .addKeyValue("clientId", settled.clientId())
                .addKeyValue("deliveryId", settled.id())
                .addKeyValue("network", settled.target().network())
                .log("Delivery is {}", settled.status());
    }

    /** The credential is read anew for every attempt; without it nothing can have been sent. */
    private Mono<Void> open(DeliveryProcess work, Attempt attempt) {
        return opened(work, attempt)
                .map(this::withinBudget)
                .onErrorResume(Problem.class, problem -> hindered(work, problem).map(next -> new Asked(next, attempt)))
                .flatMap(opened -> go(opened.work(), opened.attempt()));
    }

    private Mono<Asked> opened(DeliveryProcess work, Attempt attempt) {
        var delivery = work.delivery();
        var target = delivery.target();
        return target.network().isManual()
                ? directory
                        .channel(delivery.clientId(), target.channelId())
                        .map(card -> new Asked(work.opened(card.isLive(), clock.instant()), attempt))
                : credential(work)
                        .map(credential -> new Asked(
                                work.opened(credential.channel().isLive(), clock.instant()), attempt.with(credential)));
    }

    private Asked withinBudget(Asked opened) {
        if (opened.work().next() != DeliveryProcess.Step.PREPARE) {
            return opened;
        }
        var target = opened.work().delivery().target();
        var wait = rates.take(target.channelId(), target.network());
        return wait == null ? opened : new Asked(opened.work().exhausted(wait, clock.instant()), opened.attempt());
    }

    private Mono<ChannelCredential> credential(DeliveryProcess work) {
        var delivery = work.delivery();
        return directory.credential(delivery.clientId(), delivery.target().channelId());
    }

    /** From here on the time runs: a pause before the write counts too, for what is written bears the time of now. */
    private Mono<Void> askPermit(DeliveryProcess work, Attempt attempt) {
        return guard.of(work.delivery())
                .map(permit -> {
                    var arming = attempt.arming();
                    return new Asked(work.permitted(permit, clock.instant()), arming);
                })
                .onErrorResume(Problem.class, problem -> hindered(work, problem).map(next -> new Asked(next, attempt)))
                .flatMap(asked -> go(asked.work(), asked.attempt()));
    }

    private Mono<Void> prepare(DeliveryProcess work, Attempt attempt) {
        var delivery = work.delivery();
        return connector(delivery)
                .prepare(attempt.key(), delivery.outgoing(), delivery.evidence().prepared(), picturesOf(delivery))
                .contextWrite(hearing(delivery))
                .timeout(settings.sendLimit())
                .onErrorReturn(
                        TimeoutException.class, new Preparation.Failed(new Outcome.Postponed(Reason.NOT_REACHED, null)))
                .map(preparation -> work.prepared(preparation, clock.instant()))
                .onErrorResume(Problem.class, problem -> hindered(work, problem))
                .flatMap(next -> go(next, attempt));
    }

    private Mono<Void> send(DeliveryProcess work, Attempt attempt) {
        var delivery = work.delivery();
        return connector(delivery)
                .publish(attempt.key(), delivery.outgoing(), delivery.evidence().prepared(), picturesOf(delivery))
                .contextWrite(hearing(delivery))
                .timeout(settings.sendLimit())
                .onErrorReturn(TimeoutException.class, new Outcome.Unknown(Reason.NO_ANSWER))
                .doOnNext(outcome -> rates.heard(delivery.target().channelId(), outcome))
                .flatMap(outcome -> go(work.answered(outcome, clock.instant()), attempt));
    }

    private Mono<Void> look(DeliveryProcess work, Attempt attempt) {
        var delivery = work.delivery();
        return credential(work)
                .flatMap(credential -> connector(delivery)
                        .lookFor(
                                credential,
                                delivery.outgoing(),
                                delivery.evidence().prepared()))
                .timeout(settings.sendLimit())
                .onErrorReturn(TimeoutException.class, new LookupResult.Unreadable(Reason.NOT_REACHED))
                .onErrorReturn(Problem.class, new LookupResult.Unreadable(Reason.NOT_REACHED))
                .flatMap(lookup -> go(work.lookedUp(lookup, clock.instant()), attempt));
    }

    private Mono<Void> reconnect(DeliveryProcess work, Attempt attempt) {
        var delivery = work.delivery();
        return directory
                .needsReconnect(
                        delivery.clientId(),
                        delivery.target().channelId(),
                        Objects.requireNonNull(work.reconnect()).en())
                .onErrorResume(Problem.class, problem -> {
                    log.atWarn()
                            .addKeyValue("channelId", delivery.target().channelId())
                            .log("The reconnect could not be reported");
                    return Mono.empty();
                })
                .then(go(work.over(), attempt));
    }

    private Mono<DeliveryProcess> hindered(DeliveryProcess work, Problem problem) {
        var outcome = problem.status() == 404
                ? new Outcome.Refused(Reason.CHANNEL_REMOVED, false)
                : new Outcome.Postponed(Reason.NOT_REACHED, null);
        return Mono.fromSupplier(() -> work.hindered(outcome, clock.instant()));
    }

    private Function<Context, Context> hearing(Delivery delivery) {
        var listener = rates.listener(delivery.target().channelId());
        return context -> context.put(Quota.Listener.class, listener);
    }

    private Connector.PictureBytes picturesOf(Delivery delivery) {
        return asset -> pictures.bytes(delivery.clientId(), new AssetId(asset));
    }

    private Connector connector(Delivery delivery) {
        return networks.connector(delivery.target().network());
    }

    /** The work after an answer, and what the worker now has in its hands. */
    private record Asked(DeliveryProcess work, Attempt attempt) {}

    /**
     * What a worker has in its hands and no document may contain: its claim, the key of the channel, and when by this
     * machine's own clock, which nobody sets, it began to arm the delivery.
     */
    private record Attempt(Claim claim, @Nullable ChannelCredential credential, long armingSince) {

        static Attempt of(Claim claim) {
            return new Attempt(claim, null, 0);
        }

        Attempt with(ChannelCredential opened) {
            return new Attempt(claim, opened, 0);
        }

        Attempt arming() {
            return new Attempt(claim, credential, System.nanoTime());
        }

        ChannelCredential key() {
            return Objects.requireNonNull(credential);
        }

        /** Between the write and the call a pause may lie; one in which the lease may have ended ends the work unsent. */
        boolean mayStillSend() {
            return claim.surelyLasts() && System.nanoTime() - armingSince < PublishingSettings.ARMED_AT_MOST.toNanos();
        }
    }
}
