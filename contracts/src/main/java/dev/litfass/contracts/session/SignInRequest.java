package dev.litfass.contracts.session;

import dev.litfass.contracts.text.TypedLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A sign-in as the gateway passes it on.
 *
 * @param source the address of the machine that it came from
 * @param device the name that the browser was given at an earlier sign-in, if it has one
 */
public record SignInRequest(
        @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
        String email,

        @NotBlank @Size(max = 200) String password,
        @NotBlank @Size(max = 50) String source,
        @Nullable @Size(max = 200) String device) {

    @Override
    public String toString() {
        return "SignInRequest[…]";
    }
}
