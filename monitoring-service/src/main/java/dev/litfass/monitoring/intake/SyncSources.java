package dev.litfass.monitoring.intake;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReaders;
import dev.litfass.monitoring.source.Sources;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps one source for every channel that can be polled. A new channel gets one; that of a channel which is paused or has
 * to be connected again rests and keeps its place, so that nothing said meanwhile is lost; that of a removed one goes.
 */
@Component
class SyncSources {

    private final ChannelDirectory directory;
    private final SourceReaders readers;
    private final Sources sources;
    private final Clock clock;

    SyncSources(ChannelDirectory directory, SourceReaders readers, Sources sources, Clock clock) {
        this.directory = directory;
        this.readers = readers;
        this.sources = sources;
        this.clock = clock;
    }

    Mono<Void> once() {
        return Mono.zip(directory.channels(), sources.ofChannels().collectList())
                .flatMap(both -> sync(both.getT1(), both.getT2()))
                .onErrorComplete(Problem.class);
    }

    private Mono<Void> sync(List<ChannelCard> channels, Collection<Source> known) {
        var cards = channels.stream()
                .filter(channel -> readers.of(channel.network()).isPresent())
                .collect(Collectors.toMap(channel -> channel.id().value(), Function.identity()));
        var present = known.stream().map(source -> source.id().value()).collect(Collectors.toSet());
        return Flux.fromIterable(cards.values())
                .filter(channel ->
                        channel.isLive() && !present.contains(channel.id().value()))
                .concatMap(channel -> sources.save(Source.ofChannel(channel, clock.instant())))
                .thenMany(Flux.fromIterable(known)
                        .concatMap(source -> kept(source, cards.get(source.id().value()))))
                .then();
    }

    private Mono<Long> kept(Source source, @Nullable ChannelCard channel) {
        if (channel == null) {
            return sources.deleteByClientIdAndId(source.clientId(), source.id());
        }
        if (channel.isLive() != source.isResting()) {
            return Mono.empty();
        }
        return channel.isLive()
                ? sources.resume(source.clientId(), source.id(), clock.instant())
                : sources.rest(source.clientId(), source.id());
    }
}
