package dev.litfass.kernel.upstream;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Lets those who ask for the same at the same moment share one answer. Nothing is kept once it has come. */
public final class Sharing {

    private final Map<String, Mono<?>> asking = new ConcurrentHashMap<>();

    /** What is being asked under this name already, else this. */
    @SuppressWarnings("unchecked")
    public <T> Mono<T> of(String name, Mono<T> ask) {
        return Mono.defer(() -> (Mono<T>) asking.computeIfAbsent(
                name, same -> ask.doFinally(signal -> asking.remove(name)).cache()));
    }
}
