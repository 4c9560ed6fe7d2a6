package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.AccessChange;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Grant;
import dev.litfass.simulator.ledger.Span;
import dev.litfass.simulator.ledger.TokenKind;
import dev.litfass.simulator.network.Network;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which app may do what for whom, as the ledger left it. Everything here happens under the network's lock. */
public class Access {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Network network;
    private final Clock clock;
    private final Tokens tokens = new Tokens();
    private final Consents consents = new Consents();

    /** The access as the ledger left it. */
    public Access(Network network, Clock clock) {
        this.network = network;
        this.clock = clock;
        network.follow(tokens::apply);
        network.follow(consents::apply);
    }

    record App(String id, String secret, boolean partner) {}

    /** What an app gets. */
    record Issued(Token token, @Nullable Token refresh) {}

    void makeApp(Family family, App app) {
        network.note(new Event.AppMade(family.path(), app.id(), app.secret(), app.partner()));
    }

    Optional<App> app(Family family, String id) {
        return network.alone(() -> consents.app(family.path(), id));
    }

    App app(Family family, String id, String secret) {
        return app(family, id)
                .filter(known -> same(known.secret(), secret))
                .orElseThrow(() -> new Refusal(401, "invalid_client", "The app or its secret is not known."));
    }

    /** The person says yes; the code is for one use within ten minutes. */
    String consent(Grant grant, String redirect, @Nullable String challenge) {
        String code = Secrets.next("");
        network.note(new Event.ConsentGiven(code, grant, redirect, challenge));
        return code;
    }

    Issued redeem(Family family, App app, String code, String redirect, @Nullable String verifier) {
        return network.alone(() -> {
            Consents.Consent consent =
                    consents.unused(code, family.path(), clock.instant().minus(CODE_LIFE));
            consent.check(app.id(), redirect, verifier);
            network.note(new Event.CodeUsed(code));
            return issue(family, app, consent.grant());
        });
    }

    /** New tokens for an old refresh token, which is good for a minute more and then no longer. */
    Issued refresh(Family family, App app, String value) {
        return network.alone(() -> {
            Token old = require(family, TokenKind.REFRESH, value);
            if (!old.grant().app().equals(app.id())
                    || tokens.isUsedUp(value, clock.instant().minus(GRACE))) {
                throw new Refusal(400, "invalid_grant", "The refresh token is not good any more.");
            }
            if (!family.rotates()) {
                return new Issued(issue(family, app, old.grant()).token(), null);
            }
            if (!tokens.isUsed(value)) {
                network.note(new Event.RefreshUsed(value));
            }
            return issue(family, app, old.grant());
        });
    }

    /** Meta's way: a token for one that lives longer. */
    Token prolong(Family family, String value) {
        return network.alone(() -> {
            Token old = require(family, TokenKind.USER, value);
            Span span = new Span(null, value, clock.instant().plus(Family.LONG_LIFE));
            return give(Secrets.next(family.prefix()), TokenKind.USER, old.grant(), span);
        });
    }

    /** The token for one page of a person; the same one each time. It ends only with a token that is short-lived. */
    public String pageToken(Token user, Managed page) {
        String value = Secrets.from(Family.GRAPH.prefix(), user.value() + "|" + page.id());
        return network.alone(() -> {
            if (tokens.find(value) == null) {
                Instant endsAt = user.isLongLived() ? null : user.span().endsAt();
                give(value, TokenKind.PAGE, user.grant(), new Span(page.id(), user.value(), endsAt));
            }
            return value;
        });
    }

    /** Who calls with this token; says no if it never was one, has ended or was revoked. */
    public Token bearer(Family family, @Nullable String value) {
        return network.alone(() -> {
            Token token = require(family, null, value == null ? "" : value);
            if (token.kind() == TokenKind.REFRESH) {
                throw unknown();
            }
            String page = token.page();
            if (page != null && tokens.isTaken(token.grant().person(), page)) {
                throw new Refusal(401, "role_missing", "The person does not manage the page any more.");
            }
            return token;
        });
    }

    /** The accounts that the token's person manages here now. */
    public List<Managed> accounts(Token token) {
        Family family = Family.named(token.grant().family());
        return network.alone(() -> token.person().of(family).stream()
                .filter(account -> !tokens.isTaken(token.grant().person(), account.id()))
                .filter(account -> !tokens.isGone(account.id()))
                .toList());
    }

    /** Whether the token may speak for the account: its person manages it, and a page's token only for that page. */
    public boolean mayUse(Token token, Managed account) {
        String page = token.page();
        return accounts(token).contains(account)
                && (page == null || page.equals(account.id()) || page.equals(account.page()));
    }

    /** Whether the account is still there. */
    public boolean exists(Managed account) {
        return network.alone(() -> !tokens.isGone(account.id()));
    }

    void change(Event.AccessChanged change) {
        if (change.change() == AccessChange.TAKE_SCOPE && change.scope() == null) {
            throw new Refusal(400, "invalid_request", "scope is missing.");
        }
        network.note(change);
    }

    private Issued issue(Family family, App app, Grant grant) {
        Instant now = clock.instant();
        Span span = new Span(null, null, now.plus(family.life()));
        Token token = give(Secrets.next(family.prefix()), TokenKind.USER, grant, span);
        Duration life = family.refreshLife();
        if (life == null || !mayRefresh(family, app, grant)) {
            return new Issued(token, null);
        }
        Span longer = new Span(null, null, now.plus(life));
        return new Issued(token, give(Secrets.next(family.prefix()), TokenKind.REFRESH, grant, longer));
    }

    private static boolean mayRefresh(Family family, App app, Grant grant) {
        return switch (family) {
            case LINKEDIN -> app.partner();
            case GOOGLE, TIKTOK -> true;
            default -> grant.scopes().contains("offline.access");
        };
    }

    private Token give(String value, TokenKind kind, Grant grant, Span span) {
        network.note(new Event.TokenGiven(value, kind, grant, span));
        return tokens.require(value);
    }

    private Token require(Family family, @Nullable TokenKind kind, String value) {
        Token token = tokens.find(value);
        boolean fits = token != null && token.grant().family().equals(family.path());
        if (token == null || !fits || (kind != null && token.kind() != kind)) {
            throw kind == TokenKind.REFRESH
                    ? new Refusal(400, "invalid_grant", "There is no such refresh token.")
                    : unknown();
        }
        tokens.requireGood(token, clock.instant());
        return token;
    }

    private static Refusal unknown() {
        return new Refusal(401, "invalid_token", "The access token is not valid.");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
