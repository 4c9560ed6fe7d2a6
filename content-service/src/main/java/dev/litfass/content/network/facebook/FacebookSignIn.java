package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
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
 * Opens the pages that a person manages. The permissions are those that the guide of page posts asks for
 * (https://developers.facebook.com/documentation/pages-api/posts, read 2026-11-30), and the one without which pages of
 * a business portfolio are not in the list.
 */
@Component
class FacebookSignIn implements SignIn {

    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "business_management",
            "pages_manage_posts",
            "pages_manage_engagement",
            "pages_read_engagement",
            "pages_read_user_content");

    private final FacebookSettings settings;
    private final PageLogin login;

    FacebookSignIn(NetworkCalls calls, FacebookSettings settings) {
        this.settings = settings;
        this.login = new PageLogin(calls, Network.FACEBOOK, settings.api(), settings.dialog(), SCOPES);
    }

    @Override
    public Network network() {
        return Network.FACEBOOK;
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
        return login.open(app, consent, FacebookSignIn::account);
    }

    private static Stream<ManagedAccount> account(PageLogin.Page page, Set<String> granted) {
        var handle = page.username().isEmpty() ? page.id() : page.username();
        return Stream.of(new ManagedAccount(
                page.id(),
                new Account(page.name(), handle, page.link()),
                null,
                new Grant(page.token(), null, null, granted)));
    }

    /** The token of a page does not end by itself; what made it end, a person has to undo. */
    @Override
    public Mono<Renewal> renew(NetworkApp app, Grant grant) {
        return Mono.just(new Renewal.Over(Reason.CREDENTIAL));
    }
}
