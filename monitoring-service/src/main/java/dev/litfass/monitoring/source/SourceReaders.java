package dev.litfass.monitoring.source;

import dev.litfass.contracts.network.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the reader of a network; the simulator has none, it sends hooks. */
@Component
public class SourceReaders {

    private final Map<Network, SourceReader> readers = new EnumMap<>(Network.class);

    SourceReaders(List<SourceReader> all) {
        all.forEach(reader -> readers.put(reader.network(), reader));
    }

    public Optional<SourceReader> of(Network network) {
        return Optional.ofNullable(readers.get(network));
    }
}
