package dev.litfass.platform.live;

import dev.litfass.contracts.live.Change;
import java.time.Instant;
import org.springframework.data.domain.Limit;
import reactor.core.publisher.Flux;

/** A collection that can be asked what changed on it. */
@FunctionalInterface
public interface Changes {

    /** What changed at or after an instant, the oldest first, at most so many. */
    Flux<Change> since(Instant at, Limit most);
}
