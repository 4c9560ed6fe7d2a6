package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks one network how many people reacted to posts. Asking changes nothing there and may be repeated. */
public interface ReactionReader {

    Network network();

    /** How many posts of a channel may be asked for at a time, so that slow answers end within the lease. */
    int atOnce();

    /** @param ids at most {@link #atOnce()}, as the network calls them */
    Mono<ReactionAnswer> read(ChannelCredential credential, List<String> ids);

    /** Asks for one after the other, and for no more where the network has had enough. */
    static Mono<ReactionAnswer> each(List<String> ids, Function<String, Mono<ReactionAnswer>> ask) {
        return Flux.fromIterable(ids)
                .concatMap(ask)
                .takeUntil(answer -> answer.rest() != null)
                .reduce(ReactionAnswer.NOTHING, ReactionAnswer::with);
    }
}
