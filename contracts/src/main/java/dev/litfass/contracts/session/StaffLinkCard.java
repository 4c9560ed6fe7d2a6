package dev.litfass.contracts.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What a mailed link of a staff member is good for.
 *
 * @param email the address of the person now
 * @param newEmail the address that they ask to have, where the link is about that
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StaffLinkCard(
        Kind kind, String name, String email, @Nullable String newEmail, String language) {

    /** What it opens. */
    public enum Kind {
        /** A first password. */
        INVITATION,
        /** A new password. */
        PASSWORD,
        /** The yes of the new address to a change. */
        NEW_ADDRESS,
        /** The yes or no of the old address to a change. */
        OLD_ADDRESS
    }

    public boolean isForAPassword() {
        return kind == Kind.INVITATION || kind == Kind.PASSWORD;
    }
}
