package dev.litfass.kernel.session;

import dev.litfass.kernel.text.TypedLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What a staff member types to come in. */
public record SignIn(
        @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
        String email,

        @NotBlank @Size(max = 200) String password) {

    @Override
    public String toString() {
        return "SignIn[…]";
    }
}
