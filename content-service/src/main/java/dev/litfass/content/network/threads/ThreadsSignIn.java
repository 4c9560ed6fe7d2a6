package dev.litfass.content.network.threads;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.Tokens;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens the one profile of a person, for 60 days at a time
 * (https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions and …/long-lived-tokens,
 * read 2026-11-30). The documentation has the secrets of the exchange in the address; here they are sent as a form, and
 * the token that is renewed in the header, which was not tried on the network itself.
 */
@Component
class ThreadsSignIn implements SignIn {

    private static final List<String> SCOPES =
            List.of("threads_basic", "threads_content_publish", "threads_read_replies", "threads_manage_replies");

    private final NetworkCalls calls;
    private final ThreadsSettings settings;
    private final Tokens tokens;
    private final Clock clock;

    ThreadsSignIn(NetworkCalls calls, ThreadsSettings settings, Clock clock) {
        this.calls = calls;
        this.settings = settings;
        this.tokens = new Tokens(calls, Network.THREADS);
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.THREADS;
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
        return Set.of("threads_content_publish");
    }

    @Override
    public String dialog(Question question) {
        return settings.dialog() + "/oauth/authorize?client_id="
                + Graph.encoded(question.app().id())
                + "&redirect_uri=" + Graph.encoded(question.redirect())
                + "&state=" + Graph.encoded(question.state())
                + "&response_type=code&scope=" + String.join(",", SCOPES);
    }

    /** What is behind the code in the address that people come back to is not part of it. */
    @Override
    public Mono<Opened> open(NetworkApp app, Consent consent) {
        var entitled = Map.of(
                "client_id", app.id(),
                "client_secret", app.secret(),
                "grant_type", "authorization_code",
                "redirect_uri", consent.redirect(),
                "code", consent.code().replaceFirst("#_?$", ""));
        return tokens.ask(settings.api() + "/oauth/access_token", entitled)
                .flatMap(given -> given.token() == null ? Mono.just(given) : exchanged(app, given.token()))
                .flatMap(given -> given.token() == null
                        ? Mono.just(tokens.notOpened(given.reply()))
                        : opened(grant(given, given.token())));
    }

    private Mono<Tokens.Given> exchanged(NetworkApp app, String token) {
        return tokens.ask(
                settings.api() + "/access_token",
                Map.of("grant_type", "th_exchange_token", "client_secret", app.secret(), "access_token", token));
    }

    /** What the person gave is not told. The token renews itself. */
    private Grant grant(Tokens.Given given, String token) {
        Instant endsAt = given.life() == null ? null : clock.instant().plus(given.life());
        return new Grant(token, token, endsAt, Set.of());
    }

    private Mono<Opened> opened(Grant grant) {
        return new Graph(calls, settings.api() + "/" + ThreadsProfile.VERSION, grant.accessToken())
                .get("/me?fields=id,username,name")
                .map(reply -> {
                    var account = account(reply, grant);
                    return account == null ? tokens.notOpened(reply) : new Opened.Accounts(List.of(account), Set.of());
                });
    }

    private static @Nullable ManagedAccount account(Reply reply, Grant grant) {
        if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess() || Graph.id(answer.json()) == null) {
            return null;
        }
        var username = Objects.requireNonNullElse(answer.text("/username"), "");
        var name = Objects.requireNonNullElse(answer.text("/name"), username);
        return new ManagedAccount(
                Objects.requireNonNull(Graph.id(answer.json())),
                new Account(name, username, Profile.address(username)),
                null,
                grant);
    }

    /** A token renews itself while it lives and is a day old; one that has ended a person has to replace. */
    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        if (grant.endsAt() != null && !clock.instant().isBefore(grant.endsAt())) {
            return Mono.just(new Renewal.Over(Reason.CREDENTIAL));
        }
        return new Graph(calls, settings.api(), grant.accessToken())
                .get("/refresh_access_token?grant_type=th_refresh_token")
                .map(reply -> renewed(reply, grant));
    }

    private Renewal renewed(Reply reply, Grant before) {
        var given = Tokens.Given.of(reply);
        if (given.token() != null) {
            var after = grant(given, given.token());
            return new Renewal.Renewed(
                    new Grant(after.accessToken(), after.refreshToken(), after.endsAt(), before.scopes()));
        }
        var turned = new GraphAnswers(Network.THREADS, "threads_basic", true).turned(reply);
        return turned instanceof Greeting.Turned why && why.credential()
                ? new Renewal.Over(why.reason())
                : new Renewal.Later(Reason.NOT_REACHED);
    }
}
