package dev.litfass.content.health;

import dev.litfass.content.health.ChannelHealth.Seen;
import dev.litfass.content.health.ChannelHealth.Test;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks at one channel that is due: what went out, what failed, whether it connects, and from when on it fails. */
@Component
class ExamineChannel {

    /** Longer than trying a connection takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final LeasedQueue<ChannelHealth> queue;
    private final ChannelDeliveries deliveries;
    private final PlannedPosts planned;
    private final TryConnection attempt;
    private final Networks networks;
    private final SignIns signIns;
    private final Clock clock;

    ExamineChannel(
            LeasedQueues queues,
            ChannelDeliveries deliveries,
            PlannedPosts planned,
            TryConnection attempt,
            Networks networks,
            SignIns signIns,
            Clock clock) {
        this.queue = queues.of(ChannelHealth.class, LEASE);
        this.deliveries = deliveries;
        this.planned = planned;
        this.attempt = attempt;
        this.networks = networks;
        this.signIns = signIns;
        this.clock = clock;
    }

    Mono<ChannelHealth> claim() {
        return queue.claim();
    }

    Mono<Void> work(ChannelHealth claimed) {
        return seen(claimed)
                .flatMap(seen -> judged(claimed, seen))
                .flatMap(judged -> queue.settle(judged.id(), claimed.lease().fence(), judged))
                .then();
    }

    private Mono<Seen> seen(ChannelHealth health) {
        var client = health.clientId();
        return Mono.zip(
                        optional(deliveries.lastSuccess(client, health.id())),
                        optional(deliveries.lastFailure(client, health.id())),
                        optional(tried(health)))
                .map(all -> new Seen(
                        all.getT1().orElse(null),
                        all.getT2().orElse(null),
                        all.getT3().orElse(null),
                        testDue(health)));
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> found) {
        return found.map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** A test that is due, or else the one before. */
    private Mono<Test> tried(ChannelHealth health) {
        var now = clock.instant();
        var before = Mono.justOrEmpty(health.seen().test());
        return health.account().canBeTried()
                        && !now.isBefore(health.seen().testDue())
                        && !health.access().waitsForRenewal(now)
                ? attempt.of(health).switchIfEmpty(before)
                : before;
    }

    private Instant testDue(ChannelHealth health) {
        var now = clock.instant();
        var due = health.seen().testDue();
        return due.isAfter(now) ? due : Night.after(now, health.id());
    }

    private Mono<ChannelHealth> judged(ChannelHealth health, Seen seen) {
        var forecast = forecast(health, clock.instant());
        var behind = forecast == null
                ? Mono.just(PlannedPosts.Behind.NONE)
                : planned.behind(health.clientId(), health.id(), forecast.from());
        return behind.map(posts -> health.examined(seen, forecast, posts, clock.instant()));
    }

    private @Nullable Forecast forecast(ChannelHealth health, Instant now) {
        var account = health.account();
        if (account.network().isManual()
                || account.status() == ChannelCard.Status.PAUSED
                || account.status() == ChannelCard.Status.REMOVED) {
            return null;
        }
        var signs = new Forecast.Signs(
                account.needsReconnect(),
                health.access(),
                permission(health),
                networks.profile(account.network()).version());
        return Forecast.of(signs, health.verdict().forecast(), now);
    }

    /** The first that a post needs and the owner did not give. */
    private @Nullable String permission(ChannelHealth health) {
        var account = health.account();
        return account.network().connectsBySignIn()
                ? signIns.of(account.network()).neededToPost(account.accountId()).stream()
                        .filter(health.access().missing()::contains)
                        .sorted()
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
