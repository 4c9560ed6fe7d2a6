package dev.litfass.contracts.session;

import dev.litfass.contracts.text.TypedLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Somebody at a door asks for a link by mail.
 *
 * @param source the address of the machine that it came from
 */
public record AskedLink(
        @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 200)
        String email,

        @NotBlank @Size(max = 50) String source) {

    @Override
    public String toString() {
        return "AskedLink[…]";
    }
}
