package dev.litfass.monitoring.source.rss;

import dev.litfass.contracts.id.ClientId;
import java.time.ZoneId;
import reactor.core.publisher.Mono;

/** In which zone a client's people live, and its papers, where a date names none. */
interface ClientZones {

    Mono<ZoneId> of(ClientId client);
}
