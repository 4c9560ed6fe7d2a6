package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What one person is told of one alert.
 *
 * @param id made of the moment, the alert and the person, so that it sorts by time and is made once
 * @param at when it happened
 */
@Document("notices")
@CompoundIndex(name = "staff_newest", def = "{staffId: 1, _id: -1}")
@CompoundIndex(name = "staff_unread", def = "{staffId: 1, 'state.readAt': 1, 'state.closedAt': 1}")
@CompoundIndex(name = "staff_digest", def = "{staffId: 1, digest: 1}", partialFilter = "{digest: {$exists: true}}")
@CompoundIndex(name = "matter", def = "{'subject.matter': 1, kind: 1}")
@CompoundIndex(name = "alert", def = "{alertId: 1}")
@CompoundIndex(name = "changed", def = "{'state.changedAt': 1}")
record Notice(
        @Id String id,
        StaffId staffId,
        String alertId,
        AlertKind kind,
        @Nullable ClientId clientId,
        Alert.Subject subject,
        Words words,
        @Indexed(name = "expired", expireAfter = "90d") Instant at,
        State state,
        @Nullable Boolean digest) {

    /**
     * What its sentence names.
     *
     * @param by who did it; null where nobody did
     * @param urgent true where it breaks the quiet hours
     * @param instead whose notice it is, where this person stands in for somebody who is away
     * @param step 0 for those it concerns, more for who stands behind them
     */
    record Words(
            @Nullable String by, boolean urgent, @Nullable String instead, int step, Map<String, String> details) {}

    /** Whether the person has read it, and whether anybody still has to see to it. */
    record State(@Nullable Instant readAt, @Nullable Instant closedAt, Instant changedAt) {}

    static Notice of(AlertRecord record, StaffId to, Words words, boolean digest, Instant now) {
        var alert = record.alert();
        return new Notice(
                id(alert, to),
                to,
                alert.id(),
                alert.kind(),
                alert.clientId(),
                alert.subject(),
                words,
                alert.at(),
                new State(null, record.closedAt(), now),
                digest ? true : null);
    }

    static String id(Alert alert, StaffId to) {
        var name = dev.litfass.contracts.id.Id.named(alert.id() + "/" + to);
        return dev.litfass.contracts.id.Id.firstAt(alert.at())
                + name.substring(0, 16).toUpperCase(Locale.ROOT);
    }
}
