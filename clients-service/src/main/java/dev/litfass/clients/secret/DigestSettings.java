package dev.litfass.clients.secret;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The keys under which names of sessions, links and partner keys are digested, as
 * {@link dev.litfass.platform.keys.KeyRing#parse} reads them. They are not those that seal credentials: whoever gets hold
 * of one ring has nothing of the other.
 */
@Validated
@ConfigurationProperties("litfass.digests")
public record DigestSettings(@NotBlank String keys) {

    @Override
    public String toString() {
        return "DigestSettings[…]";
    }
}
