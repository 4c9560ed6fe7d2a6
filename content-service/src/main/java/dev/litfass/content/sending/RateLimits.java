package dev.litfass.content.sending;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.litfass.content.network.Allowance;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the networks still allow each channel: what their answers say, and where they say nothing, what their papers
 * say. Each process knows what it has seen; what another one has used up costs a single refusal.
 */
@Component
class RateLimits {

    /** A network that has no calls left has them no sooner, whatever its clock says. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Networks networks;
    private final Clock clock;
    private final Cache<ChannelId, Used> channels =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(25)).build();

    RateLimits(Networks networks, Clock clock) {
        this.networks = networks;
        this.clock = clock;
    }

    /** Takes one post out of the channel's budget, or says how long there is none left. */
    @Nullable
    Duration take(ChannelId channel, Network network) {
        return used(channel).take(networks.profile(network).allowances(), clock.instant());
    }

    /** How long the channel may say nothing at all; null where it may. */
    @Nullable
    Duration closed(ChannelId channel) {
        return used(channel).closed(clock.instant());
    }

    /** Hears what the network's answers say about a channel. */
    Quota.Listener listener(ChannelId channel) {
        return quota -> {
            if (quota.remaining() <= 0) {
                var reset = quota.reset().compareTo(SHORTEST) < 0 ? SHORTEST : quota.reset();
                used(channel).closeUntil(clock.instant().plus(reset));
            }
        };
    }

    /** A refusal for too many calls holds for whatever else the channel has to say. */
    void heard(ChannelId channel, Outcome outcome) {
        if (outcome instanceof Outcome.Postponed postponed
                && Reason.RATE_LIMIT.is(postponed.reason())
                && postponed.retryAfter() != null) {
            used(channel).closeUntil(clock.instant().plus(postponed.retryAfter()));
        }
    }

    private Used used(ChannelId channel) {
        return channels.get(channel, none -> new Used());
    }

    /** What one channel has used of its allowances. */
    private static final class Used {

        private final Map<Allowance, Window> windows = new java.util.HashMap<>();
        private Instant closedUntil = Instant.MIN;

        synchronized void closeUntil(Instant until) {
            closedUntil = until.isAfter(closedUntil) ? until : closedUntil;
        }

        synchronized @Nullable Duration closed(Instant now) {
            return closedUntil.isAfter(now) ? Duration.between(now, closedUntil) : null;
        }

        synchronized @Nullable Duration take(List<Allowance> allowances, Instant now) {
            var closed = closed(now);
            if (closed != null) {
                return closed;
            }
            for (var allowance : allowances) {
                var window = windows.get(allowance);
                if (window == null || !window.end().isAfter(now)) {
                    windows.put(allowance, new Window(now.plus(allowance.span()), 0));
                } else if (window.posts() >= allowance.posts()) {
                    return Duration.between(now, window.end());
                }
            }
            windows.replaceAll((allowance, window) -> new Window(window.end(), window.posts() + 1));
            return null;
        }
    }

    private record Window(Instant end, int posts) {}
}
