package dev.litfass.content.network.threads;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static dev.litfass.content.network.graph.GraphStubs.tokenEnded;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Answers are those of developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions and
 * …/long-lived-tokens (read 2026-11-30).
 */
class ThreadsSignInTests {

    private static final String BASE = "/threads-sign-in";
    private static final String SHORT = BASE + "/oauth/access_token";
    private static final String LONG = BASE + "/access_token";
    private static final String RENEWED = BASE + "/refresh_access_token";
    private static final String ME = BASE + "/v1.0/me";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final Instant IN_60_DAYS = NOW.plusSeconds(5_183_944);
    private static final NetworkApp APP = new NetworkApp("4711", "app-secret");

    private final ThreadsSignIn signIn = new ThreadsSignIn(
            GraphStubs.calls(),
            new ThreadsSettings(Stubs.server().baseUrl() + BASE, "https://threads.net"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @AfterEach
    void noSecretStandsInAnAddress() {
        assertThat(Stubs.server().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().matches(".*(secret|THQV|the-code).*"));
    }

    @Test
    void asksForWhatIsNeededToPublish() {
        assertThat(signIn.dialog(new SignIn.Question(APP, "state", "challenge", "https://litfass.example/c")))
                .isEqualTo("https://threads.net/oauth/authorize?client_id=4711"
                        + "&redirect_uri=https%3A%2F%2Flitfass.example%2Fc&state=state&response_type=code"
                        + "&scope=threads_basic,threads_content_publish,threads_read_replies,threads_manage_replies");
    }

    @Test
    void opensTheProfileForSixtyDays() {
        given();
        me(okJson("{\"id\":\"1784\",\"username\":\"brot\",\"name\":\"Bäckerei\"}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "1784",
                                new Account("Bäckerei", "brot", "https://www.threads.net/@brot"),
                                null,
                                new Grant("THQVLONG", "THQVLONG", IN_60_DAYS, Set.of()))),
                        Set.of()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(SHORT))
                        .withFormParam("code", equalTo("the-code"))
                        .withFormParam("grant_type", equalTo("authorization_code"))
                        .withFormParam("client_secret", equalTo("app-secret")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(LONG))
                        .withFormParam("grant_type", equalTo("th_exchange_token"))
                        .withFormParam("access_token", equalTo("THQVSHORT")));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(ME)).withHeader("Authorization", equalTo("Bearer THQVLONG")));
    }

    @Test
    void saysWhyNothingWasOpened() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SHORT))
                        .willReturn(json(
                                400,
                                "{\"error_type\":\"OAuthException\",\"code\":400,"
                                        + "\"error_message\":\"Matching code was not found or was already used\"}")));
        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(GraphReasons.consentRefused("Threads")));

        given();
        for (var nothing : List.of(json(503, ""), html(), okJson("{}"))) {
            me(nothing);
            assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NOT_REACHED));
        }
        Stubs.server().stubFor(post(urlPathEqualTo(LONG)).willReturn(json(429, "")));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.RATE_LIMIT));
    }

    @Test
    void renewsATokenWhileItLives() {
        renewed(okJson("{\"access_token\":\"THQVNEW\",\"token_type\":\"bearer\",\"expires_in\":5183944}"));

        assertThat(renew(NOW.plusSeconds(60)))
                .isEqualTo(new SignIn.Renewal.Renewed(
                        new Grant("THQVNEW", "THQVNEW", IN_60_DAYS, Set.of("threads_basic"))));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(RENEWED))
                        .withQueryParam("grant_type", equalTo("th_refresh_token"))
                        .withHeader("Authorization", equalTo("Bearer THQVOLD")));
    }

    @Test
    void knowsWhichTokenIsOver() {
        assertThat(renew(NOW)).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();

        renewed(tokenEnded());
        assertThat(renew(null)).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));

        for (var later : List.of(json(503, ""), html(), okJson("{}"), json(429, ""))) {
            renewed(later);
            assertThat(renew(null)).isEqualTo(new SignIn.Renewal.Later(Reason.NOT_REACHED));
        }
    }

    private SignIn.@Nullable Opened open() {
        return signIn.open(APP, new SignIn.Consent("the-code#_", "", "https://litfass.example/c"))
                .block();
    }

    private SignIn.@Nullable Renewal renew(@Nullable Instant endsAt) {
        return signIn.renew(APP, new Grant("THQVOLD", "THQVOLD", endsAt, Set.of("threads_basic")))
                .block();
    }

    private static void given() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SHORT))
                        .willReturn(okJson("{\"access_token\":\"THQVSHORT\",\"user_id\":17841405793187218}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(LONG))
                        .willReturn(okJson(
                                "{\"access_token\":\"THQVLONG\",\"token_type\":\"bearer\",\"expires_in\":5183944}")));
    }

    private static void me(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(ME)).willReturn(response));
    }

    private static void renewed(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(RENEWED)).willReturn(response));
    }
}
