package dev.litfass.content.network.googlebusiness;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Opens places at Google (developers.google.com/identity/protocols/oauth2/web-server, read 2026-11-30). A token lives for
 * an hour; what renews it comes with the person's first yes only, so that each time a yes is asked for. It is good until
 * the person takes it back, or until it was not used for six months.
 */
@Component
class GoogleBusinessSignIn implements SignIn {

    private static final List<String> SCOPES = List.of(GoogleAnswers.SCOPE);

    /** Their places are asked for side by side: a person waits. */
    private static final int AT_ONCE = 4;

    private static final int MOST_ACCOUNTS = 20;
    private static final int MOST_PLACES = 100;

    private final NetworkCalls calls;
    private final GoogleBusinessSettings settings;
    private final TokenEndpoint tokens;

    GoogleBusinessSignIn(NetworkCalls calls, GoogleBusinessSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.tokens = new TokenEndpoint(calls, clock, network(), settings.token(), TokenEndpoint.Proof.SECRET_IN_FORM);
    }

    @Override
    public Network network() {
        return Network.GOOGLE_BUSINESS;
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
        return Set.of(GoogleAnswers.SCOPE);
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
                .queryParam("access_type", "offline")
                .queryParam("prompt", "consent")
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
        return get(settings.accounts() + "/v1/accounts?pageSize=" + MOST_ACCOUNTS, grant)
                .flatMap(reply -> isRead(reply)
                        ? places(grant, accounts(((Reply.Answer) reply).json()))
                        : Mono.just(TokenAnswers.unopened(network(), reply)));
    }

    private static boolean isRead(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.isSuccess()
                && answer.json().isObject();
    }

    private static List<String> accounts(JsonNode said) {
        return said.path("accounts")
                .valueStream()
                .map(account -> account.path("name").stringValue(""))
                .filter(Place::isAccount)
                .limit(MOST_ACCOUNTS)
                .toList();
    }

    /** An account whose places cannot be read now keeps nobody from the others. */
    private Mono<Opened> places(Grant grant, List<String> accounts) {
        return Flux.fromIterable(accounts)
                .flatMapSequential(account -> placesOf(account, grant), AT_ONCE)
                .take(MOST_PLACES)
                .collectList()
                .map(all -> new Opened.Accounts(all, TokenAnswers.missing(SCOPES, grant)));
    }

    private Flux<ManagedAccount> placesOf(String account, Grant grant) {
        var url = settings.places() + "/v1/" + account + "/locations?readMask=name,title,storefrontAddress,metadata"
                + "&pageSize=" + MOST_PLACES;
        return get(url, grant)
                .flatMapMany(reply -> isRead(reply)
                        ? Flux.fromStream(managed(account, ((Reply.Answer) reply).json(), grant))
                        : Flux.empty());
    }

    private static Stream<ManagedAccount> managed(String account, JsonNode said, Grant grant) {
        return said.path("locations")
                .valueStream()
                .flatMap(each -> Stream.ofNullable(
                                Place.of(account, each.path("name").stringValue("")))
                        .map(place ->
                                new ManagedAccount(place.name(), Place.account(each), Place.address(each), grant)));
    }

    private Mono<Reply> get(String url, Grant grant) {
        return calls.get(url, headers -> headers.setBearerAuth(grant.accessToken()));
    }
}
