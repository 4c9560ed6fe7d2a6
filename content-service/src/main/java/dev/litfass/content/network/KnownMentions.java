package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.platform.upstream.StaleCache;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which handles a text mentions that nobody has at the channel's network. A server that does not answer names none. */
@Component
public class KnownMentions {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Networks networks;
    private final StaleCache cache;

    KnownMentions(Networks networks, Clock clock) {
        this.networks = networks;
        this.cache = new StaleCache(FRESH, FRESH, clock);
    }

    public Mono<List<String>> missing(ChannelCard channel, String text) {
        if (channel.network().isManual() || text.indexOf('@') < 0) {
            return Mono.just(List.of());
        }
        return cache.of(channel.network() + " " + channel.server() + " " + text, asked(channel, text));
    }

    private Mono<List<String>> asked(ChannelCard channel, String text) {
        return Mono.defer(() -> networks.connector(channel.network()).unknownMentions(channel.server(), text))
                .timeout(LONGEST_WAIT)
                .onErrorReturn(List.of());
    }
}
