package dev.litfass.testsupport.breaking;

import reactor.core.publisher.Mono;

/** Waits on the thread it is on. */
public final class BlocksAPipeline {
    String bread() {
        return Mono.just("bread").block();
    }
}
