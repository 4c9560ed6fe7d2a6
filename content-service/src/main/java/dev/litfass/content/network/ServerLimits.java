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

    private final Networks networks;
    private final StaleCache cache;

    ServerLimits(Networks networks, Clock clock) {
        this.networks = networks;
        this.cache = new StaleCache(FRESH, FRESH, clock);
    }

    public Mono<NetworkLimits> of(ChannelCard channel) {
        return cache.of(channel.network() + " " + channel.server(), read(channel));
    }

    private Mono<NetworkLimits> read(ChannelCard channel) {
        var usual = networks.profile(channel.network()).limits();
        return Mono.defer(() -> networks.connector(channel.network()).limits(channel.server()))
                .timeout(LONGEST_WAIT)
                .onErrorReturn(usual)
                .defaultIfEmpty(usual);
    }
}
