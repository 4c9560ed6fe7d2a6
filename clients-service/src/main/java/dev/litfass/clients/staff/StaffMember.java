package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_LINK_NOT_VALID;
import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.outbox.HasOutbox;
import dev.litfass.platform.outbox.Outbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person of the agency.
 *
 * @param email the address to sign in with, as {@link EmailAddress} makes it
 * @param passwordHash Argon2id; null while the person is invited and has not come yet
 * @param emailChange the address they ask to have
 * @param outbox what the person must know of their account and was not told yet; null where there is nothing
 */
@Document("staff")
@CompoundIndex(name = "role", def = "{'access.role': 1, 'access.active': 1}")
record StaffMember(
        @Id StaffId id,
        String name,
        @Indexed(name = "email", unique = true) String email,
        Access access,
        Preferences preferences,
        @Nullable String passwordHash,
        @Nullable EmailChange emailChange,
        @Nullable Outbox outbox,
        @Version @Nullable Long version)
        implements HasOutbox {

    /** What a person may do and for whom. */
    record Access(Role role, boolean allClients, Set<ClientId> clientIds, boolean active) {

        /** Who may set everybody's rights: an administrator of some clients cannot give others more than they have. */
        boolean administers() {
            return role == Role.ADMIN && active && allClients;
        }

        /**
         * Nobody gives or takes access to clients that they do not see themselves; who has none yet is for those who see all.
         */
        void requireWithin(Caller caller) {
            if (!isWithin(caller)) {
                throw FORBIDDEN.because("this reaches beyond the clients that are yours");
            }
        }

        boolean mayApproveFor(ClientId client) {
            return role.may(APPROVE_POSTS) && sees(client);
        }

        boolean sees(ClientId client) {
            return active && (allClients || clientIds.contains(client));
        }

        boolean isWithin(Caller caller) {
            return caller.allClients()
                    || (!allClients
                            && !clientIds.isEmpty()
                            && clientIds.stream().allMatch(caller::mayAccess));
        }
    }

    /** How a person wants to be spoken to. */
    record Preferences(String language, ZoneId zone) {}

    /** True where somebody signs in with the password of this person. */
    boolean hasJoined() {
        return passwordHash != null;
    }

    /** The hash of who has joined; nobody else is asked for a password. */
    String requirePasswordHash() {
        return Objects.requireNonNull(passwordHash, "nobody signs in who has not joined");
    }

    /** Who has a password and may use it. */
    boolean maySignIn() {
        return access.active() && hasJoined();
    }

    StaffMember changed(String nextName, Access next, long seen) {
        return new StaffMember(id, nextName, email, next, preferences, passwordHash, emailChange, outbox, seen);
    }

    StaffMember preferring(Preferences next) {
        return new StaffMember(id, name, email, access, next, passwordHash, emailChange, outbox, version);
    }

    StaffMember withPassword(String hash) {
        return new StaffMember(id, name, email, access, preferences, hash, emailChange, outbox, version);
    }

    StaffMember withEmailChange(@Nullable EmailChange next) {
        return new StaffMember(id, name, email, access, preferences, passwordHash, next, outbox, version);
    }

    /** The change that is still asked for. */
    Optional<EmailChange> openEmailChange(Instant now) {
        return Optional.ofNullable(emailChange).filter(change -> change.isOpen(now));
    }

    /** The same after one of the addresses said yes; after both did, the new one is the person's. */
    StaffMember confirming(String asked, EmailChange.Side side, Instant now) {
        var confirmed = openEmailChange(now)
                .filter(change -> change.email().equals(asked))
                .map(change -> change.confirmed(side))
                .orElseThrow(() -> STAFF_LINK_NOT_VALID.because("this change is not asked for any more"));
        return confirmed.isConfirmedByBoth()
                ? new StaffMember(id, name, asked, access, preferences, passwordHash, null, outbox, version)
                : withEmailChange(confirmed);
    }

    @Override
    public String toString() {
        return "StaffMember[" + id + "]";
    }
}
