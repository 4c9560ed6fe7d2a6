package dev.litfass.contracts.directory;

import dev.litfass.contracts.network.Network;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that asks somebody of a client company to connect an account.
 *
 * @param channel the name of the channel that is connected again; null where a new one is made
 * @param asker who asks, by name
 * @param until when the link ends
 * @param viewerId to whom, as one who may look into the portal; null where it goes to an address
 * @param email to which address; null where it goes to a viewer
 * @param language of whom nothing is known but the address
 */
public record ConnectionLetter(
        @NotNull Network network,
        @Nullable @Size(max = 200) String channel,
        @NotBlank @Size(max = 200) String asker,
        @NotNull Instant until,
        @Nullable @Size(max = 64) String viewerId,
        @Nullable @Email @Size(max = 200) String email,
        @NotNull @Pattern(regexp = "de|en") String language) {

    @Override
    public String toString() {
        return "ConnectionLetter[" + network + "]";
    }
}
