package dev.litfass.content.network.youtube;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.SignIn;
import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Answers are those of developers.google.com/youtube/v3/docs/channels/list (read 2026-11-30). */
class YouTubeSignInTests {

    private static final String BASE = "/youtube-sign-in";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final NetworkApp APP = new NetworkApp("123.apps.googleusercontent.com", "GOCSPX-geheim");
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube";
    private static final String GRANTED =
            "{\"access_token\":\"zugang\",\"expires_in\":3600,\"refresh_token\":\"erneuern\",\"scope\":\"" + SCOPE
                    + "\",\"token_type\":\"Bearer\"}";
    private static final Grant GRANT = new Grant("zugang", "erneuern", NOW.plus(Duration.ofHours(1)), Set.of(SCOPE));

    private final YouTubeSignIn signIn = new YouTubeSignIn(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new YouTubeSettings(url(""), url("/token"), "https://accounts.google.com/o/oauth2/v2/auth"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void asksAtGoogleForTheChannel() {
        var dialog =
                signIn.dialog(new SignIn.Question(APP, "state", "E9Melhoa2-Ow", "https://agentur.example/connect"));

        assertThat(dialog)
                .startsWith("https://accounts.google.com/o/oauth2/v2/auth?")
                .contains("scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fyoutube&")
                .contains("access_type=offline", "prompt=consent", "code_challenge=E9Melhoa2-Ow");
    }

    @Test
    void opensTheChannelsThatWereChosen() {
        granted(okJson(GRANTED));
        channels(okJson("{\"items\":[{\"id\":\"UCBR8-60-B28hp2BmDPdntcQ\",\"snippet\":{\"title\":\"Bäckerei\","
                + "\"customUrl\":\"@sonnenschein\"}},{\"id\":\"../UC\",\"snippet\":{\"title\":\"Keiner\"}}]}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "UCBR8-60-B28hp2BmDPdntcQ",
                                new Account(
                                        "Bäckerei",
                                        "@sonnenschein",
                                        "https://www.youtube.com/channel/UCBR8-60-B28hp2BmDPdntcQ"),
                                null,
                                GRANT)),
                        Set.of()));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(BASE + "/youtube/v3/channels"))
                        .withQueryParam("mine", equalTo("true"))
                        .withHeader("Authorization", equalTo("Bearer zugang")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(BASE + "/token"))
                        .withFormParam("client_secret", equalTo(APP.secret()))
                        .withFormParam("code_verifier", equalTo("beweis")));
    }

    @Test
    void opensNoneWhereThePersonHasNone() {
        granted(okJson(GRANTED));
        channels(okJson("{\"kind\":\"youtube#channelListResponse\",\"pageInfo\":{\"totalResults\":0}}"));

        assertThat(open()).isEqualTo(new SignIn.Opened.Accounts(List.of(), Set.of()));
    }

    @Test
    void namesTheScopeThatWasNotGiven() {
        granted(okJson(GRANTED.replace(SCOPE, "openid")));
        channels(aResponse()
                .withStatus(403)
                .withBody("{\"error\":{\"errors\":[{\"reason\":\"insufficientPermissions\"}]}}"));

        assertThat(open()).isEqualTo(new SignIn.Opened.Accounts(List.of(), Set.of(SCOPE)));
    }

    @Test
    void isSilentWhereNobodyAnswers() {
        granted(okJson(GRANTED));
        for (var broken : List.of(
                aResponse().withStatus(500),
                okJson("<html></html>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            channels(broken);
            assertThat(open()).isInstanceOf(SignIn.Opened.Silent.class);
        }
    }

    private SignIn.@Nullable Opened open() {
        return signIn.open(APP, new SignIn.Consent("4/code", "beweis", "https://agentur.example/connect"))
                .block();
    }

    private static void granted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(BASE + "/token")).willReturn(response));
    }

    private static void channels(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/youtube/v3/channels")).willReturn(response));
    }

    private static String url(String path) {
        return Stubs.server().baseUrl() + BASE + path;
    }
}
