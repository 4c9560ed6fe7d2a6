package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.PageLogin;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Opens the professional accounts that belong to the pages a person manages; the token of the page opens the account
 * too (https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started
 * and …/content-publishing, read 2026-11-30).
 */
@Component
class InstagramSignIn implements SignIn {

    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "business_management",
            "pages_read_engagement",
            "instagram_basic",
            "instagram_content_publish",
            "instagram_manage_comments");

    private final InstagramSettings settings;
    private final PageLogin login;

    InstagramSignIn(NetworkCalls calls, InstagramSettings settings) {
        this.settings = settings;
        this.login = new PageLogin(calls, Network.INSTAGRAM, settings.api(), settings.dialog(), SCOPES);
    }

    @Override
    public Network network() {
        return Network.INSTAGRAM;
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
    public String dialog(Question question) {
        return login.dialog(question);
    }

    @Override
    public Mono<Opened> open(NetworkApp app, Consent consent) {
        return login.open(app, consent, InstagramSignIn::account);
    }

    /** A page without a professional account is none. */
    private static Stream<ManagedAccount> account(PageLogin.Page page, Set<String> granted) {
        var id = Graph.id(page.instagram());
        if (id == null) {
            return Stream.empty();
        }
        var username = page.instagram().path("username").stringValue("");
        var name = page.instagram().path("name").stringValue("");
        return Stream.of(new ManagedAccount(
                id,
                new Account(name.isEmpty() ? username : name, username, Professional.address(username)),
                page.name(),
                new Grant(page.token(), null, null, granted)));
    }

    /** The token is the page's, which does not end by itself; what made it end, a person has to undo. */
    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return Mono.just(new Renewal.Over(Reason.CREDENTIAL));
    }
}
