package dev.litfass.monitoring.source;

import dev.litfass.kernel.network.Network;
import reactor.core.publisher.Mono;

/** Reads one kind of source from a cursor on. Reading changes nothing at the source and may be repeated. */
public interface SourceReader {

    Network network();

    Mono<Batch> read(Source source);
}
