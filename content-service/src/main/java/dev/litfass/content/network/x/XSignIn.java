package dev.litfass.content.network.x;

import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.TokenAnswers;
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
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Opens accounts at X (docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code, read 2026-11-30). A token
 * lives for two hours; what renews it is good once, and the next one comes with the new token.
 */
@Component
class XSignIn implements SignIn {

    /** Of a confidential client; the last one makes X hand out what a token is renewed with. */
    private static final List<String> SCOPES =
            List.of("tweet.read", "tweet.write", "users.read", "media.write", "offline.access");

    private final NetworkCalls calls;
    private final XSettings settings;
    private final TokenEndpoint tokens;

    XSignIn(NetworkCalls calls, XSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.tokens = new TokenEndpoint(
                calls,
                clock,
                network(),
                settings.api() + "/" + XProfile.VERSION + "/oauth2/token",
                TokenEndpoint.Proof.BASIC);
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public String server() {
        return settings.api();
    }

    @Override
    public List<String> scopes() {
        return SCOPES;
    }

    @Override
    public Set<String> neededToPost(@Nullable String accountId) {
        return Set.of("tweet.write");
    }

    @Override
    public String dialog(Question question) {
        return UriComponentsBuilder.fromUriString(settings.dialog())
                .queryParam("response_type", "code")
                .queryParam("client_id", "{app}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("scope", "{scope}")
                .queryParam("code_challenge", "{challenge}")
                .queryParam("code_challenge_method", "S256")
                .encode()
                .buildAndExpand(
                        question.app().id(),
                        question.redirect(),
                        question.state(),
                        String.join(" ", SCOPES),
                        question.challenge())
                .toUriString();
    }

    @Override
    public Mono<Opened> open(NetworkApp app, Consent consent) {
        return tokens.open(
                app,
                Map.of(
                        "code", consent.code(),
                        "redirect_uri", consent.redirect(),
                        "code_verifier", consent.verifier()),
                this::opened);
    }

    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return tokens.renew(app, grant);
    }

    private Mono<Opened> opened(Grant grant) {
        return new XApi(calls, settings.api(), grant.accessToken())
                .get("/users/me")
                .map(reply -> {
                    var id =
                            reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/data/id") : null;
                    return id != null && XPosts.isId(id)
                            ? new Opened.Accounts(
                                    List.of(new ManagedAccount(
                                            id, XConnector.account((Reply.Answer) reply), null, grant)),
                                    TokenAnswers.missing(SCOPES, grant))
                            : unread(reply);
                });
    }

    /** Without credit X tells nothing, not even whose the token is. */
    private Opened unread(Reply reply) {
        var turned = XAnswers.turned(reply).reason();
        return turned.code().equals("budget-used") || turned.code().equals("app-not-enrolled")
                ? new Opened.Turned(turned)
                : TokenAnswers.unopened(network(), reply);
    }
}
