package dev.litfass.contracts.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A portal link's token or a partner's key, on its way to be checked. */
public record Secret(@NotBlank @Size(max = 200) String secret) {

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
