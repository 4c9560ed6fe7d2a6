package dev.litfass.contracts.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new password of somebody who came by a mailed link.
 *
 * @param source the address of the machine that it came from
 * @param device the name that the browser was given at an earlier sign-in, if it has one
 */
public record PasswordByLink(
        @NotBlank @Size(max = 200) String token,
        @NotBlank @Size(max = 200) String password,
        @NotBlank @Size(max = 50) String source,
        @Nullable @Size(max = 200) String device) {

    @Override
    public String toString() {
        return "PasswordByLink[…]";
    }
}
