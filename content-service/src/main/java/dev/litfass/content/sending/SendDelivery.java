package dev.litfass.content.sending;

import dev.litfass.content.delivery.Claim;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryProcess;
import dev.litfass.content.delivery.PublishingSettings;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The worker: claims a due delivery and does what its {@link DeliveryProcess} says, step by step, until it may rest. It decides
 * nothing. A step that cannot be written, since the fence was lost, ends the work.
 */
@Component
class SendDelivery {

    private static final Logger log = LoggerFactory.getLogger(SendDelivery.class);

    /** As long as posts without videos take from the key to their moment. */
    private static final Duration OPENED_LATELY = Duration.ofSeconds(45);

    private final DueDeliveries due;
    private final SendGuard guard;
    private final ChannelAccess channels;
    private final DeliveryCalls calls;
    private final Clock clock;

    SendDelivery(DueDeliveries due, SendGuard guard, ChannelAccess channels, DeliveryCalls calls, Clock clock) {
        this.due = due;
        this.guard = guard;
        this.channels = channels;
        this.calls = calls;
        this.clock = clock;
    }

    /** The next deliveries that are due and have room. */
    Flux<Claim> claim() {
        return due.claim();
    }

    Mono<Void> work(Claim claim) {
        return due.during(
                claim, Mono.defer(() -> go(DeliveryProcess.on(claim.delivery(), clock.instant()), Attempt.of(claim))));
    }

    private Mono<Void> go(DeliveryProcess work, Attempt attempt) {
        return switch (work.next()) {
            case WRITE_CLAIM, WRITE_PREPARED, WRITE_ARMED, SETTLE -> write(work, attempt);
            case ASK_BEFORE ->
                guard.partBefore(work.delivery())
                        .map(part -> work.before(part, clock.instant()))
                        .switchIfEmpty(Mono.fromSupplier(() -> work.before(null, clock.instant())))
                        .flatMap(next -> go(next, attempt));
            case OPEN -> open(work, attempt);
            case PREPARE -> prepare(work, attempt);
            case AWAIT -> due.await(work.delivery(), attempt.claim()).then(Mono.defer(() -> awaited(work, attempt)));
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
                .delayUntil(guard::settled)
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
        return delivery.target().network().isManual()
                ? channels.isLive(delivery).map(live -> new Asked(work.opened(live, clock.instant()), attempt))
                : withKey(work, attempt, () -> work.opened(true, clock.instant()));
    }

    /** What comes next, if the channel is live and its key opens it; the key is the one of now. */
    private Mono<Asked> withKey(DeliveryProcess work, Attempt attempt, Supplier<DeliveryProcess> next) {
        return channels.credential(work.delivery())
                .flatMap(credential -> channels.endedWhileLive(credential)
                        .map(ended -> work.answered(ended, clock.instant()))
                        .switchIfEmpty(Mono.fromSupplier(
                                () -> credential.channel().isLive() ? next.get() : work.opened(false, clock.instant())))
                        .map(then -> new Asked(then, attempt.with(credential, clock.instant()))));
    }

    /** A video is made ready so early that the channel may have been paused, removed or given another key since. */
    private Mono<Void> awaited(DeliveryProcess work, Attempt attempt) {
        if (attempt.wasOpenedAfter(clock.instant().minus(OPENED_LATELY))
                || work.delivery().target().network().isManual()) {
            return go(work.awaited(clock.instant()), attempt);
        }
        return withKey(work, attempt, () -> work.awaited(clock.instant()))
                .onErrorResume(Problem.class, problem -> hindered(work, problem).map(next -> new Asked(next, attempt)))
                .flatMap(asked -> go(asked.work(), asked.attempt()));
    }

    private Asked withinBudget(Asked opened) {
        if (opened.work().next() != DeliveryProcess.Step.PREPARE) {
            return opened;
        }
        var wait = calls.take(opened.work().delivery());
        return wait == null ? opened : new Asked(opened.work().exhausted(wait, clock.instant()), opened.attempt());
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
        return calls.prepare(work.delivery(), attempt.key())
                .map(preparation -> work.prepared(preparation, clock.instant()))
                .onErrorResume(Problem.class, problem -> hindered(work, problem))
                .flatMap(next -> go(next, attempt));
    }

    private Mono<Void> send(DeliveryProcess work, Attempt attempt) {
        return calls.send(work.delivery(), attempt.key())
                .flatMap(outcome -> go(work.answered(outcome, clock.instant()), attempt));
    }

    private Mono<Void> look(DeliveryProcess work, Attempt attempt) {
        return channels.credential(work.delivery())
                .flatMap(credential -> calls.look(work.delivery(), credential))
                .onErrorReturn(Problem.class, new LookupResult.Unreadable(Reason.NOT_REACHED))
                .flatMap(lookup -> go(work.lookedUp(lookup, clock.instant()), attempt));
    }

    private Mono<Void> reconnect(DeliveryProcess work, Attempt attempt) {
        return channels.refused(work.delivery(), attempt.credential(), Objects.requireNonNull(work.reconnect()))
                .then(go(work.over(), attempt));
    }

    private Mono<DeliveryProcess> hindered(DeliveryProcess work, Problem problem) {
        var outcome = problem.status() == 404
                ? new Outcome.Refused(Reason.CHANNEL_REMOVED, false)
                : new Outcome.Postponed(Reason.NOT_REACHED, null);
        return Mono.fromSupplier(() -> work.hindered(outcome, clock.instant()));
    }

    /** The work after an answer, and what the worker now has in its hands. */
    private record Asked(DeliveryProcess work, Attempt attempt) {}

    /**
     * What a worker has in its hands and no document may contain: its claim, the key of the channel and when it got it, and
     * when by this machine's own clock, which nobody sets, it began to arm the delivery.
     */
    private record Attempt(Claim claim, @Nullable ChannelCredential credential, Instant openedAt, long armingSince) {

        static Attempt of(Claim claim) {
            return new Attempt(claim, null, Instant.MIN, 0);
        }

        Attempt with(ChannelCredential opened, Instant now) {
            return new Attempt(claim, opened, now, 0);
        }

        Attempt arming() {
            return new Attempt(claim, credential, openedAt, System.nanoTime());
        }

        boolean wasOpenedAfter(Instant then) {
            return openedAt.isAfter(then);
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
