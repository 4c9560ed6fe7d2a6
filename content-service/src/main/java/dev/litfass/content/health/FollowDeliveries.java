package dev.litfass.content.health;

import dev.litfass.content.health.ChannelDeliveries.Ended;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has channels looked at whose deliveries ended. What is missed while no process runs the night makes up for, when every
 * channel is looked at.
 */
@Component
class FollowDeliveries {

    private static final int MOST = 1_000;

    /** Who writes has taken the time a little before. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final ChannelDeliveries deliveries;
    private final ChannelHealths healths;
    private final Clock clock;
    private volatile Instant seen;

    FollowDeliveries(ChannelDeliveries deliveries, ChannelHealths healths, Clock clock) {
        this.deliveries = deliveries;
        this.healths = healths;
        this.clock = clock;
        this.seen = Instant.MAX;
    }

    Mono<Void> all() {
        return Mono.defer(() -> {
            var now = clock.instant();
            var since = (seen.isAfter(now) ? now : seen).minus(OVERLAP);
            return deliveries
                    .endedSince(since, MOST)
                    .collectList()
                    .delayUntil(ended -> look(ended, now))
                    .doOnNext(ended -> seen = ended.size() < MOST ? now : last(ended, now))
                    .then();
        });
    }

    private static Instant last(List<Ended> ended, Instant now) {
        var at = ended.get(ended.size() - 1).at();
        return ended.get(0).at().equals(at) ? now : at.plus(OVERLAP);
    }

    private Mono<?> look(List<Ended> ended, Instant now) {
        var channels = ended.stream().map(Ended::channelId).distinct().toList();
        return channels.isEmpty() ? Mono.empty() : healths.due(channels, now);
    }
}
