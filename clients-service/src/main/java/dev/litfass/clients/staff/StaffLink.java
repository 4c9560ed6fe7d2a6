package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.session.StaffLinkCard;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mailed link of a person, under the digest of its name. It works once.
 *
 * @param email the address that it is about: the one that is asked for, or the person's own
 */
@Document("staffLinks")
record StaffLink(
        @Id String digest,
        StaffLinkCard.Kind kind,
        @Indexed(name = "staff") StaffId staffId,
        String email,
        @Indexed(name = "expired", expireAfter = "1d") Instant expiresAt) {

    private static final Duration PASSWORD = Duration.ofMinutes(30);
    private static final Duration INVITATION = Duration.ofHours(72);

    static Duration lifetime(StaffLinkCard.Kind kind) {
        return switch (kind) {
            case PASSWORD -> PASSWORD;
            case INVITATION -> INVITATION;
            case NEW_ADDRESS, OLD_ADDRESS -> EmailChange.LIFETIME;
        };
    }

    /** Whether it still is about what the person is or asks for. */
    boolean isFor(StaffMember member, Instant now) {
        return switch (kind) {
            case INVITATION -> !member.hasJoined() && email.equals(member.email());
            case PASSWORD -> member.maySignIn() && email.equals(member.email());
            case NEW_ADDRESS, OLD_ADDRESS ->
                member.openEmailChange(now)
                        .filter(change -> change.email().equals(email))
                        .isPresent();
        };
    }
}
