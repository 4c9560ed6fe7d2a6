package dev.litfass.platform.upstream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Answers many who ask at about the same time with one question. While a question is under way those who come gather for
 * the next one, so that nobody waits for company, and every answer was read after it was asked for.
 */
public final class Batching<K, V> {

    private final Function<Set<K>, Flux<V>> ask;
    private final Function<V, K> keyOf;
    private final Duration limit;
    private Map<K, Sinks.One<V>> gathered = new HashMap<>();
    private boolean asking;

    /**
     * @param ask reads everything there is under these keys, in any order; the error of a question is everybody's who asked
     * @param limit how long a question may take; those who come after it wait no longer
     */
    public Batching(Function<Set<K>, Flux<V>> ask, Function<V, K> keyOf, Duration limit) {
        this.ask = ask;
        this.keyOf = keyOf;
        this.limit = limit;
    }

    /** What there is under this key now, or nothing. */
    public Mono<V> of(K key) {
        return Mono.defer(() -> {
            var answer = join(key);
            askUnlessAsking();
            // One thread hears the answer to all of them, and each of them has more to do.
            return answer.asMono().publishOn(Schedulers.parallel());
        });
    }

    private synchronized Sinks.One<V> join(K key) {
        return gathered.computeIfAbsent(key, same -> Sinks.one());
    }

    private void askUnlessAsking() {
        var next = next(false);
        if (!next.isEmpty()) {
            ask(next);
        }
    }

    /** Those who have gathered, if it is their turn. */
    private synchronized Map<K, Sinks.One<V>> next(boolean answered) {
        if (asking && !answered) {
            return Map.of();
        }
        var next = gathered;
        asking = !next.isEmpty();
        gathered = new HashMap<>();
        return next;
    }

    private void ask(Map<K, Sinks.One<V>> those) {
        Flux.defer(() -> ask.apply(those.keySet()))
                .collectMap(keyOf)
                .timeout(limit)
                .doFinally(signal -> {
                    var next = next(true);
                    if (!next.isEmpty()) {
                        ask(next);
                    }
                })
                .subscribe(
                        found -> tell(those, found), error -> those.values().forEach(sink -> sink.tryEmitError(error)));
    }

    private void tell(Map<K, Sinks.One<V>> those, Map<K, V> found) {
        those.forEach((key, sink) -> {
            var value = found.get(key);
            if (value == null) {
                sink.tryEmitEmpty();
            } else {
                sink.tryEmitValue(value);
            }
        });
    }
}
