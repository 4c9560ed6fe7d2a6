package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.PageLogin;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the professional accounts that belong to the pages a person manages; the token of the page opens the account
 * too (https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started
 * and …/content-publishing, read 2026-11-30).
 */
@Component
class InstagramSignIn extends PageLogin {

    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "business_management",
            "pages_read_engagement",
            "instagram_basic",
            "instagram_content_publish",
            "instagram_manage_comments");

    InstagramSignIn(NetworkCalls calls, InstagramSettings settings) {
        super(calls, Network.INSTAGRAM, settings.api(), settings.dialog(), SCOPES);
    }

    @Override
    public Set<String> neededToPost(@Nullable String accountId) {
        return Set.of("instagram_content_publish");
    }

    /** A page without a professional account is none. */
    @Override
    protected Stream<ManagedAccount> accounts(Page page, Set<String> granted) {
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
}
