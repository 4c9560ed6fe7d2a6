package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.ledger.TokenKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tokens, and what was taken away since they were given. */
class Tokens {

    private final Map<String, Event.TokenGiven> given = new HashMap<>();
    private final Map<String, Instant> givenAt = new HashMap<>();
    private final Map<String, Instant> refreshUsed = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> revoked = new HashSet<>();
    private final Map<String, Set<String>> scopesTaken = new HashMap<>();
    private final Set<String> accountsTaken = new HashSet<>();
    private final Set<String> accountsGone = new HashSet<>();

    void apply(Line line) {
        Event event = line.event();
        if (event instanceof Event.TokenGiven token) {
            given.put(token.token(), token);
            givenAt.put(token.token(), line.at());
        } else if (event instanceof Event.RefreshUsed used) {
            refreshUsed.putIfAbsent(used.token(), line.at());
        } else if (event instanceof Event.AccessChanged changed) {
            change(changed);
        } else if (event instanceof Event.RulesReset) {
            ended.clear();
            revoked.clear();
            scopesTaken.clear();
            accountsTaken.clear();
            accountsGone.clear();
        }
    }

    @Nullable
    Token find(String value) {
        Event.TokenGiven token = given.get(value);
        if (token == null) {
            return null;
        }
        var scopes = new LinkedHashSet<>(token.grant().scopes());
        scopes.removeAll(scopesTaken.getOrDefault(value, Set.of()));
        Instant at = givenAt.getOrDefault(value, Instant.EPOCH);
        return new Token(value, token.kind(), token.grant(), token.span(), at, scopes);
    }

    Token require(String value) {
        Token token = find(value);
        if (token == null) {
            throw new IllegalStateException("A token that was just given is not there");
        }
        return token;
    }

    void requireGood(Token token, Instant now) {
        boolean refresh = token.kind() == TokenKind.REFRESH;
        if (revoked.contains(token.value())) {
            throw refresh
                    ? new Refusal(400, "invalid_grant", "The refresh token was revoked.")
                    : new Refusal(401, "token_revoked", "The access token was revoked.");
        }
        Instant endsAt = token.span().endsAt();
        if (ended.contains(token.value()) || (endsAt != null && !endsAt.isAfter(now))) {
            throw refresh
                    ? new Refusal(400, "invalid_grant", "The refresh token has expired.")
                    : new Refusal(401, "token_ended", "The access token has expired.");
        }
    }

    boolean isUsed(String refreshToken) {
        return refreshUsed.containsKey(refreshToken);
    }

    boolean isUsedUp(String refreshToken, Instant before) {
        Instant at = refreshUsed.get(refreshToken);
        return at != null && at.isBefore(before);
    }

    boolean isTaken(String person, String account) {
        return accountsTaken.contains(person + "|" + account);
    }

    boolean isGone(String account) {
        return accountsGone.contains(account);
    }

    private void change(Event.AccessChanged changed) {
        String place = changed.person() + "|" + changed.account();
        switch (changed.change()) {
            case END_TOKEN -> each(changed, ended::add);
            case REVOKE_TOKEN -> each(changed, revoked::add);
            case TAKE_SCOPE ->
                each(
                        changed,
                        token -> scopesTaken
                                .computeIfAbsent(token, key -> new HashSet<>())
                                .add(String.valueOf(changed.scope())));
            case TAKE_ACCOUNT -> accountsTaken.add(place);
            case GIVE_ACCOUNT_BACK -> accountsTaken.remove(place);
            case DELETE_ACCOUNT -> accountsGone.add(String.valueOf(changed.account()));
            case RESTORE_ACCOUNT -> accountsGone.remove(String.valueOf(changed.account()));
        }
    }

    /** The token itself and those made from it, or all of a person, of a family. */
    private void each(Event.AccessChanged changed, Consumer<String> what) {
        String token = changed.token();
        given.values().stream()
                .filter(one -> token == null
                        || token.equals(one.token())
                        || token.equals(one.span().parent()))
                .filter(one -> changed.family() == null || one.grant().family().equals(changed.family()))
                .filter(one -> changed.person() == null || one.grant().person().equals(changed.person()))
                .map(Event.TokenGiven::token)
                .forEach(what);
    }
}
