package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Account;
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
 * Opens the pages that a person manages. The permissions are those that the guide of page posts asks for
 * (https://developers.facebook.com/documentation/pages-api/posts, read 2026-11-30), and the one without which pages of
 * a business portfolio are not in the list.
 */
@Component
class FacebookSignIn extends PageLogin {

    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "business_management",
            "pages_manage_posts",
            "pages_manage_engagement",
            "pages_read_engagement",
            "pages_read_user_content");

    FacebookSignIn(NetworkCalls calls, FacebookSettings settings) {
        super(calls, Network.FACEBOOK, settings.api(), settings.dialog(), SCOPES);
    }

    @Override
    public Set<String> neededToPost(@Nullable String accountId) {
        return Set.of("pages_manage_posts");
    }

    @Override
    protected Stream<ManagedAccount> accounts(Page page, Set<String> granted) {
        var handle = page.username().isEmpty() ? page.id() : page.username();
        return Stream.of(new ManagedAccount(
                page.id(),
                new Account(page.name(), handle, page.link()),
                null,
                new Grant(page.token(), null, null, granted)));
    }
}
