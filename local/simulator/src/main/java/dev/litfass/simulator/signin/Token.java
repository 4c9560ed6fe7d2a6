package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Grant;
import dev.litfass.simulator.ledger.Span;
import dev.litfass.simulator.ledger.TokenKind;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an app was given, as it is now.
 *
 * @param scopes what is left of what the person gave
 */
public record Token(String value, TokenKind kind, Grant grant, Span span, Instant givenAt, Set<String> scopes) {

    public Person person() {
        return Practice.person(grant.person());
    }

    /** The page it is for; null where it is for a person. */
    public @Nullable String page() {
        return span.account();
    }

    /** Says no where the person did not give this. */
    public void needs(String scope) {
        if (!scopes.contains(scope)) {
            throw new Refusal(
                    403, "scope_missing", "The permission %s was not given.".formatted(scope), Map.of("scope", scope));
        }
    }

    boolean isLongLived() {
        return span.parent() != null;
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}
