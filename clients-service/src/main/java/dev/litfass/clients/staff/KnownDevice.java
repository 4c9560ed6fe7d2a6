package dev.litfass.clients.staff;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A browser that a staff member has signed in with, under the digest of its name. It signs nobody in.
 *
 * @param outbox that the person was not told yet that somebody signed in with it; null where there is nothing to tell
 */
@Document("knownDevices")
record KnownDevice(
        @Id String digest,
        @Indexed(name = "staff") StaffId staffId,
        @Indexed(name = "expired", expireAfter = "1d") Instant expiresAt,
        @Nullable Outbox outbox)
        implements HasOutbox {

    static final Duration LIFETIME = Duration.ofDays(180);

    /** The same, promising to tell the person of it. */
    KnownDevice telling(Instant now) {
        var alert = StaffAlert.of(AlertKind.NEW_DEVICE, staffId, now);
        return new KnownDevice(digest, staffId, expiresAt, Outbox.with(null, alert));
    }

    boolean isOf(StaffId staff, Instant now) {
        return staffId.equals(staff) && expiresAt.isAfter(now);
    }
}
