package dev.litfass.platform.live;

import dev.litfass.contracts.live.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;

/**
 * Looks at the collections again and again and tells what is new on them. Each process looks at the database itself, so it
 * does not matter which one made a change.
 */
public final class LiveFeed {

    /** A change may become visible so long after its time: clocks differ, and writes take a while. */
    static final Duration OVERLAP = Duration.ofSeconds(3);

    static final int MOST = 500;

    private final List<Watched> collections;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    public LiveFeed(Collection<Changes> collections, Clock clock) {
        this.collections = collections.stream().map(Watched::new).toList();
        this.clock = clock;
    }

    /**
     * What is told to one who listens, at their own speed; who cannot keep up is told that there is a gap. Who has read
     * something before is also told what has changed since then, some of it perhaps twice.
     */
    Flux<Change> news(Predicate<Change> wanted, @Nullable Instant since) {
        return since == null
                ? fromNowOn(wanted)
                : Flux.merge(fromNowOn(wanted), earlier(since).filter(wanted));
    }

    private Flux<Change> fromNowOn(Predicate<Change> wanted) {
        return Flux.create(
                sink -> {
                    var listener = new Listener(sink, wanted);
                    listeners.add(listener);
                    sink.onRequest(more -> listener.drain());
                    sink.onDispose(() -> listeners.remove(listener));
                },
                FluxSink.OverflowStrategy.IGNORE);
    }

    private Flux<Change> earlier(Instant since) {
        return Flux.fromIterable(collections).concatMap(collection -> collection.since(since.minus(OVERLAP)));
    }

    /** Tells what is new since the last look; nothing is asked while nobody listens. */
    public Mono<Void> look() {
        if (listeners.isEmpty()) {
            collections.forEach(Watched::beginAnew);
            return Mono.empty();
        }
        return Flux.fromIterable(collections)
                .concatMap(Watched::look)
                .doOnNext(change -> listeners.forEach(listener -> listener.tell(change)))
                .then();
    }

    /** One collection, and what of it was told already. */
    private final class Watched {

        private final Changes collection;
        private final Set<Change> told = new HashSet<>();
        private volatile Instant from = Instant.MAX;

        Watched(Changes collection) {
            this.collection = collection;
        }

        void beginAnew() {
            from = Instant.MAX;
        }

        Flux<Change> look() {
            if (from.equals(Instant.MAX)) {
                told.clear();
                from = clock.instant().minus(OVERLAP);
            }
            return collection.since(from, Limit.of(MOST)).collectList().flatMapIterable(this::fresh);
        }

        Flux<Change> since(Instant at) {
            return collection
                    .since(at, Limit.of(MOST))
                    .collectList()
                    .flatMapIterable(found -> found.size() == MOST ? List.of(Change.gap(clock.instant())) : found);
        }

        private List<Change> fresh(List<Change> found) {
            if (found.size() == MOST) {
                beginAnew();
                return List.of(Change.gap(clock.instant()));
            }
            var fresh = found.stream().filter(told::add).toList();
            if (!found.isEmpty()) {
                var seen = found.get(found.size() - 1).changedAt().minus(OVERLAP);
                from = seen.isAfter(from) ? seen : from;
                told.removeIf(change -> change.changedAt().isBefore(from));
            }
            return fresh;
        }
    }
}
