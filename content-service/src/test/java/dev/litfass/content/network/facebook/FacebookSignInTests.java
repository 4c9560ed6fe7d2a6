package dev.litfass.content.network.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.error;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.testsupport.Stubs;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Answers are those of developers.facebook.com/documentation/facebook-login/guides/advanced/manual-flow,
 * …/guides/access-tokens/get-long-lived and …/documentation/pages-api/manage-pages (read 2026-11-30).
 */
class FacebookSignInTests {

    private static final String BASE = "/facebook-sign-in";
    private static final String TOKENS = BASE + "/v25.0/oauth/access_token";
    private static final String PERMISSIONS = BASE + "/v25.0/me/permissions";
    private static final String ACCOUNTS = BASE + "/v25.0/me/accounts";
    private static final NetworkApp APP = new NetworkApp("4711", "app-secret");
    private static final SignIn.Consent CONSENT =
            new SignIn.Consent("the-code", "verifier", "https://litfass.example/c");

    private final FacebookSignIn signIn = new FacebookSignIn(
            GraphStubs.calls(), new FacebookSettings(Stubs.server().baseUrl() + BASE, "https://www.facebook.com"));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @AfterEach
    void noSecretStandsInAnAddress() {
        assertThat(Stubs.server().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().matches(".*(secret|the-code|short|long|page-token).*"));
    }

    @Test
    void asksForWhatIsNeededToPublish() {
        assertThat(signIn.dialog(new SignIn.Question(APP, "a b", "challenge", "https://litfass.example/c")))
                .isEqualTo("https://www.facebook.com/v25.0/dialog/oauth?client_id=4711"
                        + "&redirect_uri=https%3A%2F%2Flitfass.example%2Fc&state=a+b&response_type=code"
                        + "&auth_type=rerequest&scope=pages_show_list,business_management,pages_manage_posts,"
                        + "pages_manage_engagement,pages_read_engagement,pages_read_user_content");
    }

    @Test
    void opensThePagesWithTokensOfTheirOwn() {
        exchanged();
        permissions("pages_show_list", "pages_manage_posts");
        accounts("{\"data\":[" + page("1001", "\"CREATE_CONTENT\"") + "," + page("1002", "\"ANALYZE\"") + ","
                + page("1003", "\"PROFILE_PLUS_FULL_CONTROL\"") + "]}");

        assertThat(open()).isInstanceOfSatisfying(SignIn.Opened.Accounts.class, opened -> {
            assertThat(opened.accounts()).extracting(SignIn.ManagedAccount::id).containsExactly("1001", "1003");
            assertThat(opened.accounts().get(0))
                    .isEqualTo(new SignIn.ManagedAccount(
                            "1001",
                            new Account("Seite 1001", "seite1001", "https://www.facebook.com/seite1001"),
                            null,
                            new Grant("page-token-1001", null, null, Set.of("pages_show_list", "pages_manage_posts"))));
            assertThat(opened.missing())
                    .containsExactlyInAnyOrder(
                            "business_management",
                            "pages_manage_engagement",
                            "pages_read_engagement",
                            "pages_read_user_content");
        });
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKENS))
                        .withFormParam("code", equalTo("the-code"))
                        .withFormParam("client_id", equalTo("4711"))
                        .withFormParam("client_secret", equalTo("app-secret"))
                        .withFormParam("redirect_uri", equalTo("https://litfass.example/c")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKENS))
                        .withFormParam("grant_type", equalTo("fb_exchange_token"))
                        .withFormParam("fb_exchange_token", equalTo("short")));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(ACCOUNTS)).withHeader("Authorization", equalTo("Bearer long")));
    }

    @Test
    void readsPageAfterPageButNotWithoutEnd() {
        exchanged();
        permissions("pages_show_list");
        Stubs.server()
                .stubFor(get(urlPathEqualTo(ACCOUNTS))
                        .withQueryParam("after", absent())
                        .willReturn(okJson(list(0, "\"next\":\"https://graph.facebook.com/x?access_token=long\","))));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(ACCOUNTS))
                        .withQueryParam("after", equalTo("CUR+SOR"))
                        .willReturn(okJson(list(1_000, "\"next\":\"https://graph.facebook.com/y\","))));

        assertThat(open())
                .isInstanceOfSatisfying(
                        SignIn.Opened.Accounts.class,
                        opened -> assertThat(opened.accounts()).hasSize(200));
        Stubs.server().verify(2, getRequestedFor(urlPathEqualTo(ACCOUNTS)));
    }

    @Test
    void doesNotTakeHalfOfThePagesForAll() {
        exchanged();
        permissions("pages_show_list");
        Stubs.server()
                .stubFor(get(urlPathEqualTo(ACCOUNTS))
                        .withQueryParam("after", absent())
                        .willReturn(okJson(list(0, "\"next\":\"https://graph.facebook.com/x\","))));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(ACCOUNTS))
                        .withQueryParam("after", equalTo("CUR+SOR"))
                        .willReturn(json(503, "")));

        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NOT_REACHED));
    }

    @Test
    void saysWhyNothingWasOpened() {
        tokens(json(400, error(100, 36_009, "This authorization code has been used.")));
        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(GraphReasons.consentRefused("Facebook")));

        tokens(json(400, error(1, 0, "Error validating client secret.")));
        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(GraphReasons.appRefused("Facebook")));

        tokens(json(400, error(4, 0, "Application request limit reached")));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.RATE_LIMIT));

        for (var nothing : List.of(json(503, ""), html(), okJson("{}"), json(302, ""))) {
            tokens(nothing);
            assertThat(open()).isInstanceOfAny(SignIn.Opened.Silent.class, SignIn.Opened.Turned.class);
        }
    }

    @Test
    void theTokenOfAPageIsNotRenewed() {
        assertThat(signIn.renew(APP, new Grant("page-token", null, null, Set.of()))
                        .block())
                .isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));
    }

    private SignIn.@Nullable Opened open() {
        return signIn.open(APP, CONSENT).block();
    }

    private static void exchanged() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(TOKENS))
                        .withFormParam("code", equalTo("the-code"))
                        .willReturn(
                                okJson("{\"access_token\":\"short\",\"token_type\":\"bearer\",\"expires_in\":5000}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(TOKENS))
                        .withFormParam("grant_type", equalTo("fb_exchange_token"))
                        .willReturn(okJson(
                                "{\"access_token\":\"long\",\"token_type\":\"bearer\",\"expires_in\":5183944}")));
    }

    private static void tokens(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(TOKENS)).willReturn(response));
    }

    private static void permissions(String... granted) {
        var all = Set.of(granted).stream()
                .map("{\"permission\":\"%s\",\"status\":\"granted\"}"::formatted)
                .collect(Collectors.joining(","));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(PERMISSIONS))
                        .willReturn(okJson("{\"data\":[" + all
                                + ",{\"permission\":\"pages_read_engagement\",\"status\":\"declined\"}]}")));
    }

    private static void accounts(String body) {
        Stubs.server().stubFor(get(urlPathEqualTo(ACCOUNTS)).willReturn(okJson(body)));
    }

    private static String page(String id, String tasks) {
        return """
                {"id":"%1$s","name":"Seite %1$s","username":"seite%1$s","access_token":"page-token-%1$s",\
                "link":"https://www.facebook.com/seite%1$s","tasks":[%2$s]}""".formatted(id, tasks);
    }

    private static String list(int from, String next) {
        var pages = IntStream.range(from, from + 150)
                .mapToObj(number -> page(String.valueOf(10_000 + number), "\"MANAGE\""))
                .collect(Collectors.joining(","));
        return "{\"data\":[" + pages + "],\"paging\":{" + next + "\"cursors\":{\"after\":\"CUR+SOR\"}}}";
    }
}
