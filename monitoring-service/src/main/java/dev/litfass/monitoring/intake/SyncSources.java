package dev.litfass.monitoring.intake;

import dev.litfass.kernel.directory.ChannelCard;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReaders;
import dev.litfass.monitoring.source.Sources;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps one source for every live channel that can be polled: new channels get one, gone or paused ones lose it. */
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
        var wanted = channels.stream()
                .filter(channel ->
                        channel.isLive() && readers.of(channel.network()).isPresent())
                .collect(Collectors.toMap(channel -> channel.id().value(), Function.identity()));
        var present = known.stream().map(source -> source.id().value()).collect(Collectors.toSet());
        return Flux.fromIterable(wanted.entrySet())
                .filter(entry -> !present.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .concatMap(channel -> sources.save(Source.ofChannel(channel, clock.instant())))
                .thenMany(Flux.fromIterable(known)
                        .filter(source -> !wanted.containsKey(source.id().value()))
                        .concatMap(source -> sources.deleteByClientIdAndId(source.clientId(), source.id())))
                .then();
    }
}
