package dev.litfass.contracts.session;

import dev.litfass.contracts.text.TypedLine;
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
