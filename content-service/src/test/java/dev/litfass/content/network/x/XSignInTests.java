package dev.litfass.content.network.x;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Reason;
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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers are those of docs.x.com/fundamentals/authentication/oauth-2-0 (read 2026-11-30). */
class XSignInTests {

    private static final String BASE = "/x-sign-in";
    private static final String TOKEN = BASE + "/2/oauth2/token";
    private static final String ME = BASE + "/2/users/me";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final NetworkApp APP = new NetworkApp("rG9n6402", "app:geheim/1");
    private static final String GRANTED = "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"zugang\","
            + "\"scope\":\"tweet.read tweet.write users.read offline.access\",\"refresh_token\":\"erneuern\"}";
    private static final Grant GRANT = new Grant(
            "zugang",
            "erneuern",
            NOW.plus(Duration.ofHours(2)),
            Set.of("tweet.read", "tweet.write", "users.read", "offline.access"));

    private final XSignIn signIn = new XSignIn(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new XSettings(Stubs.server().baseUrl() + BASE, "https://x.com/i/oauth2/authorize"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void asksAtXWithAChallenge() {
        var dialog =
                signIn.dialog(new SignIn.Question(APP, "st&te", "E9Melhoa2-Ow", "https://agentur.example/connect/x"));

        assertThat(dialog).startsWith("https://x.com/i/oauth2/authorize?");
        assertThat(UriComponentsBuilder.fromUriString(dialog)
                        .build(true)
                        .getQueryParams()
                        .toSingleValueMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "rG9n6402",
                        "redirect_uri",
                        "https%3A%2F%2Fagentur.example%2Fconnect%2Fx",
                        "state",
                        "st%26te",
                        "scope",
                        "tweet.read%20tweet.write%20users.read%20media.write%20offline.access",
                        "code_challenge",
                        "E9Melhoa2-Ow",
                        "code_challenge_method",
                        "S256"));
    }

    @Test
    void opensTheAccountAndNamesWhatWasNotGiven() {
        granted(okJson(GRANTED));
        me(okJson("{\"data\":{\"id\":\"2244994945\",\"name\":\"Sonnenschein\",\"username\":\"sonnenschein\"}}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "2244994945",
                                new Account("Sonnenschein", "@sonnenschein", "https://x.com/sonnenschein"),
                                null,
                                GRANT)),
                        Set.of("media.write")));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(TOKEN))
                        .withBasicAuth(new BasicCredentials("rG9n6402", "app:geheim/1"))
                        .withFormParam("grant_type", equalTo("authorization_code"))
                        .withFormParam("code", equalTo("code+1"))
                        .withFormParam("code_verifier", equalTo("beweis"))
                        .withFormParam("redirect_uri", equalTo("https://agentur.example/connect/x")));
    }

    @Test
    void saysWhyAYesWasTakenBack() {
        granted(json(
                400,
                "{\"error\":\"invalid_request\","
                        + "\"error_description\":\"Value passed for the authorization code was invalid.\"}"));
        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(new Reason("consent-refused", Map.of("network", "X"))));

        granted(json(401, "{\"error\":\"unauthorized_client\",\"error_description\":\"Missing valid authorization\"}"));
        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(new Reason("app-refused", Map.of("network", "X"))));
    }

    @Test
    void saysThatXTellsNothingWithoutCredit() {
        granted(okJson(GRANTED));
        me(json(402, "{\"title\":\"CreditsDepleted\",\"type\":\"https://api.x.com/2/problems/credits\"}"));

        assertThat(open()).isEqualTo(new SignIn.Opened.Turned(new Reason("budget-used", Map.of("network", "X"))));
    }

    @Test
    void isSilentWhereNobodyAnswers() {
        granted(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NO_ANSWER));

        granted(okJson(GRANTED));
        me(aResponse().withStatus(503));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NO_ANSWER));

        me(okJson("{\"data\":{\"id\":\"../1\"}}"));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void renewsWithWhatIsGoodOnce() {
        granted(okJson("{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"neu\","
                + "\"refresh_token\":\"danach\"}"));

        assertThat(signIn.renew(APP, GRANT).block())
                .isEqualTo(new SignIn.Renewal.Renewed(
                        new Grant("neu", "danach", NOW.plus(Duration.ofHours(2)), GRANT.scopes())));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(TOKEN))
                        .withBasicAuth(new BasicCredentials("rG9n6402", "app:geheim/1"))
                        .withFormParam("grant_type", equalTo("refresh_token"))
                        .withFormParam("refresh_token", equalTo("erneuern")));
    }

    @Test
    void isOverWhereItWasUsedAlreadyOrThereIsNone() {
        granted(json(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"Value passed for the token was invalid.\"}"));

        assertThat(signIn.renew(APP, GRANT).block()).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));
        assertThat(signIn.renew(APP, new Grant("zugang", null, null, Set.of())).block())
                .isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));

        granted(aResponse().withStatus(503));

        assertThat(signIn.renew(APP, GRANT).block()).isEqualTo(new SignIn.Renewal.Later(Reason.NO_ANSWER));
    }

    /** An app whose secret was changed, or a proxy that says no, ends nobody's channel. */
    @Test
    void staysRenewableWhereItIsTheAppThatIsRefused() {
        for (var refusal : List.of(
                json(401, "{\"error\":\"invalid_client\"}"),
                json(400, "{\"error\":\"unauthorized_client\"}"),
                aResponse().withStatus(403).withBody("<html>Forbidden</html>"))) {
            granted(refusal);
            assertThat(signIn.renew(APP, GRANT).block()).isInstanceOf(SignIn.Renewal.Later.class);
        }
    }

    private SignIn.Opened open() {
        return signIn.open(APP, new SignIn.Consent("code+1", "beweis", "https://agentur.example/connect/x"))
                .block();
    }

    private static void granted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(TOKEN)).willReturn(response));
    }

    private static void me(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(ME)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
