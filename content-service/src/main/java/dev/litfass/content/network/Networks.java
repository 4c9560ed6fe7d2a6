package dev.litfass.content.network;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.network.Network;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds what is known of a network, and who speaks to it. */
@Component
public class Networks {

    private final Map<Network, Connector> connectors = new EnumMap<>(Network.class);

    Networks(List<Connector> all) {
        all.forEach(connector -> connectors.put(connector.network(), connector));
    }

    public NetworkProfile profile(Network network) {
        var connector = connectors.get(network);
        return connector == null ? NetworkProfile.unlimited(network) : connector.profile();
    }

    /** Whether a network shows posts before they are public. */
    public boolean previews(Network network) {
        var connector = connectors.get(network);
        return connector != null && connector.previewer() != null;
    }

    public Connector connector(Network network) {
        var connector = connectors.get(network);
        if (connector == null) {
            throw INVALID_REQUEST.because("nothing can be published to %s", network.displayName());
        }
        return connector;
    }
}
