package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A staff member's session, under the digest of its name.
 *
 * @param expiresAt when it ends whatever happens
 */
@Document("staffSessions")
record OpenSession(
        @Id String digest,
        @Indexed(name = "staff") StaffId staffId,
        @Indexed(name = "expired", expireAfter = "1d") Instant expiresAt) {

    static final Duration LIFETIME = Duration.ofHours(12);
}
