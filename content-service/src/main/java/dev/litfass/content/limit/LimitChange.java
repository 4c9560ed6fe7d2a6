package dev.litfass.content.limit;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A limit that the agency has read anew: from its day on it counts in place of what came with the release.
 *
 * @param id network, kind and first day: there is one of each
 */
@Document("limitChanges")
record LimitChange(@Id String id, Network network, NetworkLimit limit) {

    static LimitChange of(Network network, LocalDate from, NetworkLimit limit) {
        return new LimitChange(id(network, limit.kind(), from), network, limit);
    }

    static String id(Network network, NetworkLimit.Kind kind, LocalDate from) {
        return network + " " + kind + " " + from;
    }
}
