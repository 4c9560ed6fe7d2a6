package dev.litfass.content.network.graph;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Facebook Login, which opens the pages that a person manages and what belongs to them. The person's token is exchanged
 * for one that lives long, since only then the pages' own tokens do not end
 * (https://developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow and
 * …/guides/access-tokens/get-long-lived, read 2026-11-30).
 */
public abstract class PageLogin implements SignIn {

    private static final int MOST_PAGES = 200;
    private static final int AT_ONCE = 100;
    private static final String ACCOUNTS = "/me/accounts?fields=id,name,username,link,access_token,tasks,"
            + "instagram_business_account%7Bid,name,username%7D&limit=" + AT_ONCE;

    private static final int MOST_PERMISSIONS = 100;
    private static final int LONGEST_PERMISSION = 100;

    private final NetworkCalls calls;
    private final Network network;
    private final Tokens tokens;
    private final String server;
    private final String api;
    private final String dialog;
    private final List<String> scopes;

    /**
     * The sign-in of one network.
     *
     * @param server the address of the API
     * @param dialog the address of the place where people are asked
     */
    protected PageLogin(NetworkCalls calls, Network network, String server, String dialog, List<String> scopes) {
        this.calls = calls;
        this.network = network;
        this.tokens = new Tokens(calls, network);
        this.server = server;
        this.api = server + "/" + GraphVersion.NAME;
        this.dialog = dialog + "/" + GraphVersion.NAME + "/dialog/oauth";
        this.scopes = scopes;
    }

    /** What somebody makes of a page that the person manages; a page may be none. */
    protected abstract Stream<ManagedAccount> accounts(Page page, Set<String> granted);

    @Override
    public final Network network() {
        return network;
    }

    @Override
    public final String server() {
        return server;
    }

    @Override
    public final List<String> scopes() {
        return scopes;
    }

    /** Somebody who denied something before is asked for it again. */
    @Override
    public final String dialog(Question question) {
        return dialog + "?client_id=" + Graph.encoded(question.app().id())
                + "&redirect_uri=" + Graph.encoded(question.redirect())
                + "&state=" + Graph.encoded(question.state())
                + "&response_type=code&auth_type=rerequest&scope=" + String.join(",", scopes);
    }

    @Override
    public final Mono<Opened> open(NetworkApp app, Consent consent) {
        var entitled = Map.of(
                "client_id", app.id(),
                "client_secret", app.secret(),
                "redirect_uri", consent.redirect(),
                "code", consent.code());
        return tokens.ask(api + "/oauth/access_token", entitled)
                .flatMap(given -> given.token() == null ? Mono.just(given) : exchanged(app, given.token()))
                .flatMap(given -> given.token() == null
                        ? Mono.just(tokens.notOpened(given.reply()))
                        : opened(new Graph(calls, api, given.token())));
    }

    /** The token of a page does not end by itself; what made it end, a person has to undo. */
    @Override
    public final Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return Mono.just(new Renewal.Over(Reason.CREDENTIAL));
    }

    private Mono<Tokens.Given> exchanged(NetworkApp app, String token) {
        return tokens.ask(
                api + "/oauth/access_token",
                Map.of(
                        "grant_type",
                        "fb_exchange_token",
                        "client_id",
                        app.id(),
                        "client_secret",
                        app.secret(),
                        "fb_exchange_token",
                        token));
    }

    private Mono<Opened> opened(Graph graph) {
        return graph.get("/me/permissions?limit=" + AT_ONCE)
                .map(PageLogin::granted)
                .flatMap(granted -> pages(graph).map(replies -> opened(replies, granted)));
    }

    private Opened opened(List<Reply> replies, Set<String> granted) {
        for (var reply : replies) {
            if (data(reply) == null) {
                return tokens.notOpened(reply);
            }
        }
        var all = replies.stream()
                .flatMap(reply -> Objects.requireNonNull(data(reply)).valueStream())
                .map(Page::of)
                .filter(Objects::nonNull)
                .limit(MOST_PAGES)
                .flatMap(page -> accounts(page, granted))
                .toList();
        var missing = new LinkedHashSet<>(scopes);
        missing.removeAll(granted);
        return new Opened.Accounts(all, granted.isEmpty() ? Set.of() : missing);
    }

    /** Page after page, by the cursor: the address of the next one that comes with the answer has the token in it. */
    private static Mono<List<Reply>> pages(Graph graph) {
        return graph.get(ACCOUNTS)
                .expand(reply -> {
                    var after = after(reply);
                    return after == null ? Mono.empty() : graph.get(ACCOUNTS + "&after=" + Graph.encoded(after));
                })
                .take(MOST_PAGES / AT_ONCE)
                .as(Flux::collectList);
    }

    private static @Nullable String after(Reply reply) {
        return Graph.read(
                reply,
                json -> json.at("/paging/next").isString()
                        ? ((Reply.Answer) reply).text("/paging/cursors/after")
                        : null);
    }

    private static @Nullable JsonNode data(Reply reply) {
        return Graph.read(reply, json -> json.path("data").isArray() ? json.path("data") : null);
    }

    /** What the person gave; empty where the network did not say. */
    private static Set<String> granted(Reply reply) {
        var data = data(reply);
        return data == null
                ? Set.of()
                : data.valueStream()
                        .filter(one -> one.path("status").stringValue("").equals("granted"))
                        .map(one -> one.path("permission").stringValue(""))
                        .filter(permission -> permission.length() <= LONGEST_PERMISSION)
                        .limit(MOST_PERMISSIONS)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A page on which the person may publish.
     *
     * @param token its own
     * @param instagram the account that belongs to it; a missing node where there is none
     */
    public record Page(String id, String name, String username, String link, String token, JsonNode instagram) {

        /** Who may publish: the words of old pages, and those of new ones, which begin with PROFILE_PLUS_. */
        private static final List<String> MAY_PUBLISH = List.of("CREATE_CONTENT", "MANAGE", "FULL_CONTROL");

        static @Nullable Page of(JsonNode page) {
            var id = Graph.id(page);
            var token = page.path("access_token").stringValue("");
            if (id == null || token.isEmpty() || !mayPublish(page.path("tasks"))) {
                return null;
            }
            return new Page(
                    id,
                    page.path("name").stringValue(""),
                    page.path("username").stringValue(""),
                    page.path("link").stringValue(""),
                    token,
                    page.path("instagram_business_account"));
        }

        private static boolean mayPublish(JsonNode tasks) {
            return !tasks.isArray()
                    || tasks.valueStream()
                            .map(task -> task.stringValue(""))
                            .anyMatch(task -> MAY_PUBLISH.stream().anyMatch(task::endsWith));
        }

        @Override
        public String toString() {
            return "Page[" + id + "]";
        }
    }
}
