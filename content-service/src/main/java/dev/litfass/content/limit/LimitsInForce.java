package dev.litfass.content.limit;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.Networks;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.upstream.StaleCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What may be sent to a channel on a day. What its server says of itself counts before what the agency has changed, and
 * that before what came with the release. A server that does not answer allows what is usual in its network.
 */
@Component
public class LimitsInForce {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** So soon all instances know of a change. */
    private static final Duration CHANGES_FRESH = Duration.ofSeconds(10);

    private static final String CHANGES = "changes";

    private final Networks networks;
    private final LimitChanges changes;
    private final StaleCache servers;
    private final StaleCache changed;

    LimitsInForce(Networks networks, LimitChanges changes, Clock clock) {
        this.networks = networks;
        this.changes = changes;
        this.servers = new StaleCache(FRESH, FRESH, clock);
        this.changed = new StaleCache(CHANGES_FRESH, FRESH, clock);
    }

    /** What this channel takes of a post that goes out then. */
    public Mono<NetworkLimits> of(ChannelCard channel, Instant due) {
        var day = LocalDate.ofInstant(due, ZoneOffset.UTC);
        var server = servers.of(channel.network() + " " + channel.server(), said(channel));
        return Mono.zip(server, changes())
                .map(both ->
                        both.getT1().apply(all(channel.network(), both.getT2()).on(day)));
    }

    /** The same of a post of which this was chosen. */
    public Mono<NetworkLimits> of(ChannelCard channel, Instant due, Map<String, String> options) {
        var limiting = networks.profile(channel.network()).options().limiting();
        return of(channel, due).map(usual -> limiting.of(usual, options));
    }

    /** All limits of a network: those that came with the release, and then those that the agency has changed. */
    NetworkLimits all(Network network, List<LimitChange> changes) {
        var own = changes.stream()
                .filter(change -> change.network() == network)
                .map(LimitChange::limit)
                .toList();
        return networks.profile(network).limits().and(own);
    }

    Mono<List<LimitChange>> changes() {
        return changed.of(CHANGES, changes.findAllBy().collectList());
    }

    /** What was changed here counts here at once. */
    void forget() {
        changed.forget(CHANGES);
    }

    private Mono<UnaryOperator<NetworkLimits>> said(ChannelCard channel) {
        return Mono.defer(() -> networks.connector(channel.network()).ownLimits(channel.server()))
                .timeout(LONGEST_WAIT)
                .onErrorReturn(UnaryOperator.identity())
                .defaultIfEmpty(UnaryOperator.identity());
    }
}
