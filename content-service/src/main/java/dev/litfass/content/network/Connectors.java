package dev.litfass.content.network;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.network.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds the connector of a network. */
@Component
public class Connectors {

    private final Map<Network, Connector> connectors = new EnumMap<>(Network.class);

    Connectors(List<Connector> all) {
        all.forEach(connector -> connectors.put(connector.network(), connector));
    }

    public Connector of(Network network) {
        var connector = connectors.get(network);
        if (connector == null) {
            throw INVALID_REQUEST.because("nothing can be published to %s", network.displayName());
        }
        return connector;
    }
}
