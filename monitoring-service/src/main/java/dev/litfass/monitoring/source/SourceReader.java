package dev.litfass.monitoring.source;

import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.mention.Mention;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads one kind of source from a cursor on. Reading changes nothing at the source and may be repeated. */
public interface SourceReader {

    Network network();

    Mono<Batch> read(Source source);

    /**
     * How things stand that were read before; what the network does not tell about is left out.
     *
     * @param externalIds at most {@link #MOST_LOOKED_AT}
     */
    default Flux<Standing> look(Source source, List<String> externalIds) {
        return Flux.empty();
    }

    /** How many things are looked at with one poll. */
    int MOST_LOOKED_AT = 5;

    /**
     * How something stands now.
     *
     * @param content as its author has it; null where it is no longer there for us
     */
    record Standing(String externalId, Mention.@Nullable Content content) {}
}
