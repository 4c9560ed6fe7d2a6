package dev.litfass.content.hold;

import dev.litfass.content.post.Person;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
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
        @Version @Nullable Long version) {

    /** Who closed it, when and why. */
    public record Closing(Person by, Instant at, String reason) {}

    static Gate open(ClientId client) {
        return new Gate(client, 0, null, Instant.EPOCH, null);
    }

    public boolean isClosed() {
        return closing != null;
    }

    Gate closed(Closing now) {
        return new Gate(clientId, isClosed() ? epoch : epoch + 1, now, now.at(), version);
    }

    Gate opened(Instant now) {
        return new Gate(clientId, epoch, null, now, version);
    }
}
