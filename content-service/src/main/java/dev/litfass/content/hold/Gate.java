package dev.litfass.content.hold;

import dev.litfass.content.post.Person;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The gate of a client: while it is closed nothing of the client's goes out.
 *
 * @param epoch counts the closings, so that it can be told which of them held a delivery
 */
@Document("gates")
@CompoundIndex(name = "changed", def = "{changedAt: 1}")
public record Gate(
        @Id ClientId clientId,
        long epoch,
        @Nullable Closing closing,
        Instant changedAt,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** Who closed it, when and why. */
    public record Closing(Person by, Instant at, String reason) {}

    static Gate open(ClientId client) {
        return new Gate(client, 0, null, Instant.EPOCH, null, null);
    }

    public boolean isClosed() {
        return closing != null;
    }

    Gate closed(Closing now) {
        return new Gate(
                clientId,
                isClosed() ? epoch : epoch + 1,
                now,
                now.at(),
                telling(AlertKind.GATE_CLOSED, now.by(), now.at()),
                version);
    }

    Gate opened(Person by, Instant now) {
        return new Gate(clientId, epoch, null, now, telling(AlertKind.GATE_OPENED, by, now), version);
    }

    private Outbox telling(AlertKind kind, Person by, Instant now) {
        var alert = Alert.of(
                kind,
                now,
                clientId,
                Alert.Subject.of(Alert.Type.CLIENT, clientId.value(), ""),
                new Alert.People(by.staffId(), Set.of(), Set.of()),
                Map.of("by", by.name()));
        return Outbox.with(outbox, alert);
    }
}
