package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.platform.upstream.StaleCache;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the server of a channel allows. A server that does not answer allows what is usual in its network. */
@Component
public class ServerLimits {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Connectors connectors;
    private final StaleCache cache;

    ServerLimits(Connectors connectors, Clock clock) {
        this.connectors = connectors;
        this.cache = new StaleCache(FRESH, FRESH, clock);
    }

    public Mono<NetworkLimits> of(ChannelCard channel) {
        return cache.of(channel.network() + " " + channel.server(), read(channel));
    }

    private Mono<NetworkLimits> read(ChannelCard channel) {
        var usual = NetworkLimits.usual(channel.network());
        return Mono.defer(() -> connectors.of(channel.network()).limits(channel.server()))
                .timeout(LONGEST_WAIT)
                .onErrorReturn(usual)
                .defaultIfEmpty(usual);
    }
}
