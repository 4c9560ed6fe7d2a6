package dev.litfass.contracts.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A portal link's token, and how the browser describes itself.
 *
 * @param userAgent what the browser says it is; only the words for it and its system are kept
 */
public record PortalEntry(
        @NotBlank @Size(max = 200) String secret,
        @Nullable @Size(max = 500) String userAgent) {

    @Override
    public String toString() {
        return "PortalEntry[…]";
    }
}
