package dev.litfass.content.network.google;

import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.TokenEndpoint;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Google's sign-in (https://developers.google.com/identity/protocols/oauth2/web-server, read 2026-11-30). A token lives
 * for an hour; what renews it comes with the person's first yes only, so that each time a yes is asked for. It is good
 * until the person takes it back, or until it was not used for six months.
 */
public abstract class GoogleSignIn implements SignIn {

    private final NetworkCalls calls;
    private final Network network;
    private final Places places;
    private final TokenEndpoint tokens;
    private final String scope;

    /** The sign-in of one network, which needs one permission for everything. */
    protected GoogleSignIn(NetworkCalls calls, Clock clock, Network network, Places places, String scope) {
        this.calls = calls;
        this.network = network;
        this.places = places;
        this.tokens = new TokenEndpoint(calls, clock, network, places.token(), TokenEndpoint.Proof.SECRET_IN_FORM);
        this.scope = scope;
    }

    /**
     * Where Google is.
     *
     * @param api the address that a channel keeps
     * @param token where tokens are handed out
     * @param dialog where it asks people
     */
    public record Places(String api, String token, String dialog) {}

    /** The accounts that a grant opens. */
    protected abstract Mono<Opened> opened(Grant grant);

    protected final Mono<Reply> get(String url, Grant grant) {
        return calls.get(url, headers -> headers.setBearerAuth(grant.accessToken()));
    }

    protected static boolean isRead(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.isSuccess()
                && answer.json().isObject();
    }

    @Override
    public final Network network() {
        return network;
    }

    @Override
    public final String server() {
        return places.api();
    }

    @Override
    public final List<String> scopes() {
        return List.of(scope);
    }

    @Override
    public final Set<String> neededToPost(@Nullable String accountId) {
        return Set.of(scope);
    }

    @Override
    public final String dialog(Question question) {
        return UriComponentsBuilder.fromUriString(places.dialog())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{app}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .queryParam("access_type", "offline")
                .queryParam("prompt", "consent")
                .encode()
                .buildAndExpand(question.app().id(), question.redirect(), question.state(), scope, question.challenge())
                .toUriString();
    }

    @Override
    public final Mono<Opened> open(NetworkApp app, Consent consent) {
        return tokens.open(
                app,
                Map.of(
                        "code", consent.code(),
                        "redirect_uri", consent.redirect(),
                        "code_verifier", consent.verifier()),
                this::opened);
    }

    @Override
    public final Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return tokens.renew(app, grant);
    }
}
