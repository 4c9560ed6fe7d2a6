package dev.litfass.content.network.googlebusiness;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of developers.google.com/identity/protocols/oauth2/web-server and
 * developers.google.com/my-business/reference (read 2026-11-30).
 */
class GoogleBusinessSignInTests {

    private static final String BASE = "/google-business-sign-in";
    private static final String TOKEN = BASE + "/token";
    private static final String ACCOUNTS = BASE + "/accounts/v1/accounts";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final NetworkApp APP = new NetworkApp("123.apps.googleusercontent.com", "GOCSPX-geheim");
    private static final String SCOPE = "https://www.googleapis.com/auth/business.manage";
    private static final String GRANTED =
            "{\"access_token\":\"zugang\",\"expires_in\":3600,\"refresh_token\":\"erneuern\"," + "\"scope\":\"" + SCOPE
                    + "\",\"token_type\":\"Bearer\"}";
    private static final Grant GRANT = new Grant("zugang", "erneuern", NOW.plus(Duration.ofHours(1)), Set.of(SCOPE));

    private final GoogleBusinessSignIn signIn = new GoogleBusinessSignIn(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new GoogleBusinessSettings(
                    url(""),
                    url("/accounts"),
                    url("/places"),
                    url("/token"),
                    "https://accounts.google.com/o/oauth2/v2/auth"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void asksAtGoogleForSomethingThatLasts() {
        var dialog =
                signIn.dialog(new SignIn.Question(APP, "st&te", "E9Melhoa2-Ow", "https://agentur.example/connect"));

        assertThat(UriComponentsBuilder.fromUriString(dialog)
                        .build(true)
                        .getQueryParams()
                        .toSingleValueMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "response_type", "code",
                        "client_id", "123.apps.googleusercontent.com",
                        "redirect_uri", "https%3A%2F%2Fagentur.example%2Fconnect",
                        "state", "st%26te",
                        "scope", "https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fbusiness.manage",
                        "code_challenge", "E9Melhoa2-Ow",
                        "code_challenge_method", "S256",
                        "access_type", "offline",
                        "prompt", "consent"));
    }

    @Test
    void opensEveryPlaceOfEveryAccount() {
        granted(okJson(GRANTED));
        accounts(okJson("{\"accounts\":[{\"name\":\"accounts/11\",\"accountName\":\"Sabine\",\"type\":\"PERSONAL\"},"
                + "{\"name\":\"accounts/12\",\"accountName\":\"Bäckerei\",\"type\":\"LOCATION_GROUP\"}]}"));
        places("accounts/11", okJson("{}"));
        places(
                "accounts/12",
                okJson("{\"locations\":[{\"name\":\"locations/22\",\"title\":\"Bäckerei\",\"storefrontAddress\":{"
                        + "\"addressLines\":[\"Venloer Str. 1\"],\"locality\":\"Köln\"},"
                        + "\"metadata\":{\"mapsUri\":\"https://maps.google.com/?cid=22\"}},"
                        + "{\"name\":\"locations/../23\",\"title\":\"Keiner\"}]}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "accounts/12/locations/22",
                                new Account("Bäckerei", "Bäckerei", "https://maps.google.com/?cid=22"),
                                "Venloer Str. 1, Köln",
                                GRANT)),
                        Set.of()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKEN))
                        .withFormParam("grant_type", equalTo("authorization_code"))
                        .withFormParam("client_id", equalTo(APP.id()))
                        .withFormParam("client_secret", equalTo(APP.secret()))
                        .withFormParam("code", equalTo("4/code"))
                        .withFormParam("code_verifier", equalTo("beweis"))
                        .withFormParam("redirect_uri", equalTo("https://agentur.example/connect")));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(BASE + "/places/v1/accounts/12/locations"))
                        .withQueryParam("readMask", equalTo("name,title,storefrontAddress,metadata"))
                        .withHeader("Authorization", equalTo("Bearer zugang")));
    }

    @Test
    void opensTheOthersWhereThePlacesOfOneAccountCannotBeRead() {
        granted(okJson(GRANTED));
        accounts(okJson("{\"accounts\":[{\"name\":\"accounts/11\"},{\"name\":\"accounts/12\"},{\"name\":\"../x\"}]}"));
        places("accounts/11", aResponse().withStatus(500));
        places("accounts/12", okJson("{\"locations\":[{\"name\":\"locations/22\",\"title\":\"Bäckerei\"}]}"));

        assertThat(open())
                .isInstanceOfSatisfying(
                        SignIn.Opened.Accounts.class,
                        opened -> assertThat(opened.accounts())
                                .extracting(SignIn.ManagedAccount::id)
                                .containsExactly("accounts/12/locations/22"));
    }

    @Test
    void namesTheScopeThatWasNotGiven() {
        granted(okJson(GRANTED.replace(SCOPE, "openid")));
        accounts(okJson("{}"));

        assertThat(open()).isEqualTo(new SignIn.Opened.Accounts(List.of(), Set.of(SCOPE)));
    }

    @Test
    void opensNothingWhereGoogleTakesTheYesBack() {
        granted(json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Bad Request\"}"));
        assertThat(open()).isInstanceOf(SignIn.Opened.Turned.class);

        granted(json(401, "{\"error\":\"invalid_client\"}"));
        assertThat(open())
                .isInstanceOfSatisfying(
                        SignIn.Opened.Turned.class,
                        turned -> assertThat(turned.reason().code()).isEqualTo("app-refused"));
    }

    @Test
    void isSilentWhereNobodyAnswers() {
        for (var broken : List.of(
                aResponse().withStatus(500), okJson("{}"), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            granted(broken);
            assertThat(open()).isInstanceOf(SignIn.Opened.Silent.class);
        }
    }

    @Test
    void keepsWhatItRenewsWith() {
        // Google sends no new refresh token
        granted(okJson("{\"access_token\":\"neu\",\"expires_in\":3599,\"token_type\":\"Bearer\"}"));

        assertThat(renew())
                .isEqualTo(new SignIn.Renewal.Renewed(
                        new Grant("neu", "erneuern", NOW.plusSeconds(3_599), Set.of(SCOPE))));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKEN))
                        .withFormParam("grant_type", equalTo("refresh_token"))
                        .withFormParam("refresh_token", equalTo("erneuern")));
    }

    @Test
    void isOverWhereThePersonTookItBack() {
        granted(json(
                400, "{\"error\":\"invalid_grant\",\"error_description\":\"Token has been expired or revoked.\"}"));
        assertThat(renew()).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));

        granted(aResponse().withStatus(503));
        assertThat(renew()).isInstanceOf(SignIn.Renewal.Later.class);
    }

    private SignIn.@Nullable Opened open() {
        return signIn.open(APP, new SignIn.Consent("4/code", "beweis", "https://agentur.example/connect"))
                .block();
    }

    private SignIn.@Nullable Renewal renew() {
        return signIn.renew(APP, GRANT).block();
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void granted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(TOKEN)).willReturn(response));
    }

    private static void accounts(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(ACCOUNTS)).willReturn(response));
    }

    private static void places(String account, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/places/v1/" + account + "/locations"))
                        .willReturn(response));
    }

    private static String url(String path) {
        return Stubs.server().baseUrl() + BASE + path;
    }
}
