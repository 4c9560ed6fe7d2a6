package dev.litfass.kernel.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a staff member types to come in. */
public record SignIn(
        @NotBlank @Size(max = 200) String email,
        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
