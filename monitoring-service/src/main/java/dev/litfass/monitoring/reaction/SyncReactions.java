package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.monitoring.content.ContentServiceClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks content-service what is public, the latest first, and remembers what is new. It reads on while there is something
 * new on a page; once an hour it reads everything, since what was public before a client came may be taken over at any time.
 */
@Component
class SyncReactions {

    private static final Duration WHOLE_AGAIN = Duration.ofHours(1);

    /** At {@value Page#MOST} each more than thirty days bring; a list without an end is left. */
    private static final int MOST_PAGES = 1_000;

    private final ContentServiceClient content;
    private final ReactionReaders readers;
    private final ReactionRecords records;
    private final Clock clock;
    private volatile Instant wholeAt = Instant.EPOCH;

    SyncReactions(ContentServiceClient content, ReactionReaders readers, ReactionRecords records, Clock clock) {
        this.content = content;
        this.readers = readers;
        this.records = records;
        this.clock = clock;
    }

    /** While content-service is away, nothing new is public. */
    Mono<Void> once() {
        return Mono.defer(() -> {
            var now = clock.instant();
            var isWhole = wholeAt.plus(WHOLE_AGAIN).isBefore(now);
            return turn(null, now)
                    .expand(page ->
                            page.next() == null || !(isWhole || page.hasNew()) ? Mono.empty() : turn(page.next(), now))
                    .take(MOST_PAGES)
                    .then(Mono.<Void>fromRunnable(() -> wholeAt = isWhole ? now : wholeAt))
                    .onErrorComplete(Problem.class);
        });
    }

    private Mono<Turned> turn(@Nullable String cursor, Instant now) {
        return content.published(now.minus(PostReactions.OLDEST), readers.networks(), cursor)
                .flatMap(page -> remembered(readable(page), now).map(fresh -> new Turned(fresh > 0, page.next())));
    }

    /** A page that was read. */
    private record Turned(boolean hasNew, @Nullable String next) {}

    private static List<PublishedDelivery> readable(Page<PublishedDelivery> page) {
        return page.items().stream()
                .filter(delivery -> delivery.remoteId() != null)
                .toList();
    }

    @AcrossClients("what is public is heard of for every client")
    private Mono<Long> remembered(List<PublishedDelivery> deliveries, Instant now) {
        var ids = deliveries.stream()
                .map(delivery -> new DeliveryId(delivery.deliveryId()))
                .toList();
        return records.known(ids)
                .map(known -> known.id().value())
                .collect(Collectors.toSet())
                .flatMapMany(known ->
                        Flux.fromIterable(deliveries).filter(delivery -> !known.contains(delivery.deliveryId())))
                .concatMap(delivery ->
                        records.insert(PostReactions.heard(delivery, now)).onErrorComplete(DuplicateKeyException.class))
                .count();
    }
}
