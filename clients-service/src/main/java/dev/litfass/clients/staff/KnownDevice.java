package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A browser that a staff member has signed in with, under the digest of its name. It signs nobody in. */
@Document("knownDevices")
record KnownDevice(
        @Id String digest,
        @Indexed(name = "staff") StaffId staffId,
        @Indexed(name = "expired", expireAfter = "1d") Instant expiresAt) {

    static final Duration LIFETIME = Duration.ofDays(180);

    boolean isOf(StaffId staff, Instant now) {
        return staffId.equals(staff) && expiresAt.isAfter(now);
    }
}
