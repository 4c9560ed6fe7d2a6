package dev.litfass.chaos;

import dev.litfass.harness.ServiceClient;
import java.time.Instant;
import java.util.List;

/** What the public saw, in order, as the simulator wrote it down. */
record Ledger(List<Entry> entries) {

    /** A post that became public. */
    record Entry(String account, String id, String text, Instant receivedAt) {}

    static Ledger read(Cluster cluster) {
        var ledger = ServiceClient.withoutToken()
                .get(cluster.ledgerUrl() + "/control/ledger?kind=POST")
                .json();
        return new Ledger(ledger.path("items")
                .valueStream()
                .map(item -> new Entry(
                        item.path("account").asString(),
                        item.path("id").asString(),
                        item.path("text").asString(),
                        Instant.parse(item.path("receivedAt").asString())))
                .toList());
    }
}
