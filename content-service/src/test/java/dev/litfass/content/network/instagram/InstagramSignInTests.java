package dev.litfass.content.network.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.testsupport.Stubs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is particular to Instagram; the rest is that of pages, see FacebookSignInTests. */
class InstagramSignInTests {

    private static final String BASE = "/instagram-sign-in";
    private static final NetworkApp APP = new NetworkApp("4711", "app-secret");

    private final InstagramSignIn signIn = new InstagramSignIn(
            GraphStubs.calls(), new InstagramSettings(Stubs.server().baseUrl() + BASE, "https://www.facebook.com"));

    @Test
    void opensTheAccountsThatBelongToPages() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(BASE + "/v25.0/oauth/access_token"))
                        .willReturn(okJson("{\"access_token\":\"any\"}")));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/v25.0/me/permissions"))
                        .willReturn(
                                okJson("{\"data\":[{\"permission\":\"instagram_basic\",\"status\":\"granted\"}]}")));
        // …/instagram-graph-api/reference/page, read 2026-11-30
        Stubs.server().stubFor(get(urlPathEqualTo(BASE + "/v25.0/me/accounts")).willReturn(okJson("""
                                {"data":[
                                 {"id":"1001","name":"Seite Brot","access_token":"page-token",
                                  "instagram_business_account":{"id":"17841","username":"brot","name":"Bäckerei"}},
                                 {"id":"1002","name":"Nur eine Seite","access_token":"other-token"}]}""")));

        var opened = signIn.open(APP, new SignIn.Consent("code", "", "https://litfass.example/c"))
                .block();

        assertThat(opened)
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "17841",
                                new Account("Bäckerei", "brot", "https://www.instagram.com/brot/"),
                                "Seite Brot",
                                new Grant("page-token", null, null, Set.of("instagram_basic")))),
                        Set.of(
                                "pages_show_list",
                                "business_management",
                                "pages_read_engagement",
                                "instagram_content_publish",
                                "instagram_manage_comments")));
    }

    @Test
    void asksForWhatIsNeededToPublish() {
        assertThat(signIn.dialog(new SignIn.Question(APP, "state", "challenge", "https://litfass.example/c")))
                .startsWith("https://www.facebook.com/v25.0/dialog/oauth?client_id=4711&")
                .contains("instagram_content_publish");
    }
}
