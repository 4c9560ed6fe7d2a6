package dev.litfass.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave us to open an account with (RFC 6749). It lives in memory for one call, or sealed.
 *
 * @param accessToken what calls bear
 * @param refreshToken what a new one is got with; null where there is no such thing
 * @param endsAt when the access token ends; null where it does not, or nobody said
 * @param scopes what was granted, in the network's words; empty where it did not say
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Grant(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant endsAt,
        Set<String> scopes) {

    public Grant {
        scopes = scopes == null ? Set.of() : Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Grant[…]";
    }
}
