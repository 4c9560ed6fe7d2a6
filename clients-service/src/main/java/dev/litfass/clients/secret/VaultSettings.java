package dev.litfass.clients.secret;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** The keys that seal credentials, as {@link dev.litfass.platform.keys.KeyRing#parse} reads them. */
@Validated
@ConfigurationProperties("litfass.vault")
public record VaultSettings(@NotBlank String keys) {

    @Override
    public String toString() {
        return "VaultSettings[…]";
    }
}
