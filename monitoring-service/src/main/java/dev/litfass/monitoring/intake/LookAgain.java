package dev.litfass.monitoring.intake;

import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.Mentions;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks whether what was said still stands as it was said: often while it is young, never after a week. */
@Component
class LookAgain {

    private static final Limit MOST = Limit.of(SourceReader.MOST_LOOKED_AT);

    private final Mentions mentions;
    private final StoreMention store;
    private final Clock clock;

    LookAgain(Mentions mentions, StoreMention store, Clock clock) {
        this.mentions = mentions;
        this.store = store;
        this.clock = clock;
    }

    /** What is due of a source, as far as the network answers; what it does not answer about is asked for later. */
    Mono<Void> at(Source source, SourceReader reader) {
        return mentions.findByOriginPlaceAndOriginLookAtLessThanEqualAndClientIdOrderByOriginLookAtAsc(
                        source.id().value(), clock.instant(), source.clientId(), MOST)
                .collectList()
                .flatMapIterable(due -> due)
                .concatMap(this::taken)
                .collectList()
                .filter(due -> !due.isEmpty())
                .flatMap(due -> look(source, reader, due));
    }

    private Mono<Mention> taken(Mention due) {
        var seen = Objects.requireNonNull(due.origin().lookAt());
        return mentions.lookAgain(due.clientId(), due.id(), seen, due.nextLook(clock.instant()))
                .filter(changed -> changed > 0)
                .map(changed -> due);
    }

    private Mono<Void> look(Source source, SourceReader reader, List<Mention> due) {
        var known = due.stream()
                .collect(Collectors.toMap(mention -> mention.origin().externalId(), Function.identity()));
        return reader.look(source, List.copyOf(known.keySet()))
                .concatMap(standing -> {
                    var mention = known.get(standing.externalId());
                    var content = standing.content();
                    if (mention == null) {
                        return Mono.empty();
                    }
                    return content == null ? store.gone(mention) : store.edited(mention, content);
                })
                .then();
    }
}
