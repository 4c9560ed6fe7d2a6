package dev.litfass.simulator.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.simulator.behaviour.Behaviour;
import dev.litfass.simulator.behaviour.Behaviours;
import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.http.Work;
import dev.litfass.simulator.signin.Access.App;
import dev.litfass.simulator.signin.Access.Issued;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives tokens for codes and for older tokens (RFC 6749 4.1.3 and 6), in the dialect of each family. */
public class TokenEndpoint {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Access access;
    private final Behaviours behaviours;
    private final Clock clock;

    public TokenEndpoint(Access access, Behaviours behaviours, Clock clock) {
        this.access = access;
        this.behaviours = behaviours;
        this.clock = clock;
    }

    public void addTo(Router router) {
        for (Family family : Family.values()) {
            router.on("POST", "/" + family.path() + "/token", door(family));
        }
        for (String path : new String[] {"/graph/oauth/access_token", "/graph/{version}/oauth/access_token"}) {
            router.on("GET", path, door(Family.GRAPH));
            router.on("POST", path, door(Family.GRAPH));
        }
        router.on("POST", "/threads/oauth/access_token", door(Family.THREADS));
        for (String path : new String[] {"/threads/access_token", "/threads/refresh_access_token"}) {
            router.on("GET", path, door(Family.THREADS));
            router.on("POST", path, door(Family.THREADS));
        }
        router.on("POST", "/linkedin/oauth/v2/accessToken", door(Family.LINKEDIN));
        router.on("POST", "/x/2/oauth2/token", door(Family.X));
        router.on("POST", "/tiktok/v2/oauth/token/", door(Family.TIKTOK));
    }

    private Function<Call, Work> door(Family family) {
        return call -> {
            Behaviour told = behaviours.take("", Operation.SIGN_IN);
            Behaviour behaviour = told == null ? Behaviour.USUAL : told;
            return behaviour.applyTo(
                    () -> answer(family, call), () -> Map.of(), refusal -> OAuthErrors.answer(family, refusal));
        };
    }

    private Answer answer(Family family, Call call) {
        try {
            Params params = Params.of(call);
            return switch (params.text("grant_type", "authorization_code")) {
                case "authorization_code" -> redeem(family, call, params);
                case "refresh_token" -> refresh(family, call, params);
                case "fb_exchange_token" -> exchange(family, call, params, "fb_exchange_token");
                case "th_exchange_token" -> exchange(family, call, params, "access_token");
                case "th_refresh_token" -> longer(family, older(call, params));
                default -> throw new Refusal(400, "unsupported_grant_type", "That grant_type is not known.");
            };
        } catch (Refusal refusal) {
            return OAuthErrors.answer(family, refusal);
        }
    }

    private Answer redeem(Family family, Call call, Params params) {
        App app = app(family, call, params);
        String code = params.required("code");
        String redirect = params.required("redirect_uri");
        return given(family, access.redeem(family, app, code, redirect, params.text("code_verifier")));
    }

    private Answer refresh(Family family, Call call, Params params) {
        App app = app(family, call, params);
        return given(family, access.refresh(family, app, params.required("refresh_token")));
    }

    private Answer exchange(Family family, Call call, Params params, String name) {
        if (family == Family.THREADS) {
            Token old = access.bearer(family, older(call, params));
            access.app(family, old.grant().app(), params.required("client_secret"));
            return longer(family, old.value());
        }
        app(family, call, params);
        return longer(family, params.required(name));
    }

    /** Meta's long-lived tokens: the answer has no refresh token. */
    private Answer longer(Family family, String old) {
        return given(family, new Issued(access.prolong(family, old), null));
    }

    private Answer given(Family family, Issued issued) {
        Token token = issued.token();
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", token.value());
        boolean shortThreads = family == Family.THREADS && !token.isLongLived();
        if (shortThreads) {
            // As in https://developers.facebook.com/docs/threads/get-started: the first answer names the profile alone.
            body.put("user_id", Long.parseLong(token.person().of(family).get(0).id()));
        } else {
            body.put("token_type", "bearer");
            body.put("expires_in", seconds(token));
        }
        if (!family.isOfMeta()) {
            body.put("scope", String.join(family.between(), token.scopes()));
        }
        if (issued.refresh() != null) {
            body.put("refresh_token", issued.refresh().value());
            if (family == Family.LINKEDIN) {
                body.put("refresh_token_expires_in", seconds(issued.refresh()));
            } else if (family == Family.TIKTOK) {
                body.put("refresh_expires_in", seconds(issued.refresh()));
            }
        }
        return Answer.json(200, body).with("Cache-Control", "no-store");
    }

    private long seconds(Token token) {
        Instant endsAt = token.span().endsAt();
        return endsAt == null ? 0 : Duration.between(clock.instant(), endsAt).toSeconds();
    }

    private App app(Family family, Call call, Params params) {
        String header = call.header("authorization");
        if (header != null && header.startsWith(BASIC)) {
            String[] parts = basic(header.substring(BASIC.length())).split(":", 2);
            if (parts.length == 2) {
                return access.app(family, parts[0], parts[1]);
            }
        }
        return access.app(family, params.required(family.appField()), params.text("client_secret", ""));
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded.strip()), UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(401, "invalid_client", "The authorization header cannot be read.");
        }
    }

    private static String older(Call call, Params params) {
        @Nullable String header = call.header("authorization");
        return header != null && header.startsWith(BEARER)
                ? header.substring(BEARER.length())
                : params.required("access_token");
    }
}
