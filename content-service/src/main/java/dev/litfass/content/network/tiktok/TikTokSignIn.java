package dev.litfass.content.network.tiktok;

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
 * Opens accounts at TikTok (https://developers.tiktok.com/doc/login-kit-web and
 * …/oauth-user-access-token-management, read 2026-11-30). The app is called client_key; the verifier of PKCE is asked of
 * apps on telephones and desktops alone, so that the secret and the state have to do. A token lives for a day; what
 * renews it lives for a year, and another may come with each new token.
 */
@Component
class TikTokSignIn implements SignIn {

    private static final List<String> SCOPES = List.of("user.info.basic", TikTokAnswers.PUBLISH);
    private static final String APP = "client_key";

    private final NetworkCalls calls;
    private final TikTokSettings settings;
    private final TokenEndpoint tokens;

    TikTokSignIn(NetworkCalls calls, TikTokSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.tokens = new TokenEndpoint(
                calls, clock, network(), settings.api() + "/v2/oauth/token/", TokenEndpoint.Proof.SECRET_IN_FORM, APP);
    }

    @Override
    public Network network() {
        return Network.TIKTOK;
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
        return Set.of(TikTokAnswers.PUBLISH);
    }

    @Override
    public String dialog(Question question) {
        return UriComponentsBuilder.fromUriString(settings.dialog())
                .queryParam(APP, "{app}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(question.app().id(), String.join(",", SCOPES), question.redirect(), question.state())
                .toUriString();
    }

    @Override
    public Mono<Opened> open(NetworkApp app, Consent consent) {
        return tokens.open(app, Map.of("code", consent.code(), "redirect_uri", consent.redirect()), this::opened);
    }

    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return tokens.renew(app, grant);
    }

    private Mono<Opened> opened(Grant grant) {
        var api = new TikTokApi(calls, settings.api(), grant.accessToken());
        return api.get(Creator.WHOSE).flatMap(reply -> {
            var id = reply instanceof Reply.Answer answer && TikTokAnswers.isOk(answer)
                    ? answer.text("/data/user/open_id")
                    : null;
            return id != null && TikTokApi.isAccount(id)
                    ? named(api, id, (Reply.Answer) reply, grant)
                    : Mono.just(TokenAnswers.unopened(network(), reply));
        });
    }

    /** The handle is told only to who may publish. */
    private static Mono<Opened> named(TikTokApi api, String id, Reply.Answer user, Grant grant) {
        return api.post(Creator.QUERY, Map.of())
                .map(reply -> new Opened.Accounts(
                        List.of(new ManagedAccount(id, Creator.account(user, Creator.in(reply)), null, grant)),
                        TokenAnswers.missing(SCOPES, grant)));
    }
}
