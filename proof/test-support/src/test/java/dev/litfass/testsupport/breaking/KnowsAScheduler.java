package dev.litfass.testsupport.breaking;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Chooses its threads itself. */
public final class KnowsAScheduler {
    Mono<String> bread() {
        return Mono.just("bread").subscribeOn(Schedulers.boundedElastic());
    }
}
