package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.platform.lease.Lease;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An alert as it was received, until nobody has to be told of it any more.
 *
 * @param id the alert's own, so that what is told twice is one
 * @param closedAt when somebody saw to it; null while it needs somebody
 * @param step how many groups of people were told: at first those it concerns, then who stands behind them
 * @param lease when the next group is told
 */
@Document("alerts")
@CompoundIndex(name = "due", def = "{'lease.dueAt': 1}")
@CompoundIndex(name = "matter", def = "{'alert.subject.matter': 1, 'alert.kind': 1}")
record AlertRecord(
        @Id String id,
        Alert alert,
        @Indexed(name = "expired", expireAfter = "90d") Instant receivedAt,
        @Nullable Instant closedAt,
        int step,
        Lease lease) {

    static AlertRecord of(Alert alert, Instant now) {
        return new AlertRecord(alert.id(), alert, now, null, 0, Lease.due(now));
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** The next group is told at this moment; none where it is null. */
    AlertRecord toldUntil(@Nullable Instant next) {
        return new AlertRecord(
                id, alert, receivedAt, closedAt, step + 1, next == null ? lease.over() : lease.again(next));
    }
}
