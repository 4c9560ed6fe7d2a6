package dev.litfass.monitoring.reaction;

import dev.litfass.contracts.network.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the reader of a network; those that tell no numbers have none. */
@Component
class ReactionReaders {

    private final Map<Network, ReactionReader> readers = new EnumMap<>(Network.class);

    ReactionReaders(List<ReactionReader> all) {
        all.forEach(reader -> readers.put(reader.network(), reader));
    }

    /** @throws IllegalStateException where there is none */
    ReactionReader of(Network network) {
        var reader = readers.get(network);
        if (reader == null) {
            throw new IllegalStateException("nobody reads " + network);
        }
        return reader;
    }

    Set<Network> networks() {
        return readers.keySet();
    }
}
