package dev.litfass.content.health;

import dev.litfass.content.health.ChannelHealth.Access;
import dev.litfass.content.health.ChannelHealth.Account;
import dev.litfass.content.network.SignIns;
import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.directory.ConnectionDirectory;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Follows what clients-service says of the channels: what changed is looked at at once. */
@Component
class FollowChannels {

    private final ChannelDirectory directory;
    private final ConnectionDirectory connections;
    private final SignIns signIns;
    private final ChannelHealths healths;
    private final Clock clock;

    FollowChannels(
            ChannelDirectory directory,
            ConnectionDirectory connections,
            SignIns signIns,
            ChannelHealths healths,
            Clock clock) {
        this.directory = directory;
        this.connections = connections;
        this.signIns = signIns;
        this.healths = healths;
        this.clock = clock;
    }

    /** While clients-service does not answer nothing is known to have changed. */
    Mono<Void> all() {
        return Mono.zip(directory.channelsEver(), accesses(), healths.known())
                .flatMapMany(all -> Flux.fromIterable(all.getT1())
                        .concatMap(card -> follow(card, access(card, all.getT2()), all.getT3())))
                .onErrorComplete(Problem.class)
                .then();
    }

    private Mono<Map<ChannelId, ChannelAccess>> accesses() {
        return connections
                .accesses()
                .map(all -> all.stream().collect(Collectors.toMap(ChannelAccess::channelId, Function.identity())));
    }

    private Access access(ChannelCard card, Map<ChannelId, ChannelAccess> all) {
        var access = all.getOrDefault(card.id(), ChannelAccess.unknown(card.id()));
        return new Access(access.endsAt(), access.renewable(), missing(card, access.scopes()), access.reason());
    }

    /** Of what is asked for; nothing where the network did not say what was given. */
    private Set<String> missing(ChannelCard card, Set<String> given) {
        if (given.isEmpty() || !card.network().connectsBySignIn()) {
            return Set.of();
        }
        var missing = new HashSet<>(signIns.of(card.network()).scopes());
        missing.removeAll(given);
        return Set.copyOf(missing);
    }

    private Mono<?> follow(ChannelCard card, Access access, Map<ChannelId, ChannelHealth> known) {
        var stored = known.get(card.id());
        if (stored == null) {
            return card.isRemoved() ? Mono.empty() : healths.begin(ChannelHealth.fresh(card, access, clock.instant()));
        }
        return isAsBefore(stored, card, access) ? Mono.empty() : healths.changed(card, access, clock.instant());
    }

    private static boolean isAsBefore(ChannelHealth stored, ChannelCard card, Access access) {
        return stored.account().equals(Account.of(card)) && stored.access().equals(access);
    }
}
