package dev.litfass.content.network.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Answers are those of learn.microsoft.com/en-us/linkedin/shared/authentication (read 2026-11-30). */
class LinkedInSignInTests {

    private static final String BASE = "/linkedin-sign-in";
    private static final String TOKEN = BASE + "/oauth/v2/accessToken";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final NetworkApp APP = new NetworkApp("77abc", "app-geheim");
    private static final SignIn.Consent YES =
            new SignIn.Consent("code+1/=", "verifier", "https://agentur.example/connect/linkedin");
    private static final List<String> SCOPES = List.of("openid", "profile", "w_member_social", "r_organization_admin");
    private static final Grant GRANT = new Grant(
            "AQXNnd2kXITHELmWblJigbHEuoFdfRhOwGA0QNnumBI8X",
            null,
            NOW.plus(Duration.ofDays(60)),
            Set.of("openid", "profile", "w_member_social"));
    private static final String GRANTED = "{\"access_token\":\"AQXNnd2kXITHELmWblJigbHEuoFdfRhOwGA0QNnumBI8X\","
            + "\"expires_in\":5184000,\"scope\":\"openid,profile,w_member_social\",\"token_type\":\"Bearer\"}";

    private final LinkedInSignIn signIn = new LinkedInSignIn(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new LinkedInSettings(
                    Stubs.server().baseUrl() + BASE, Stubs.server().baseUrl() + BASE + "/oauth/v2", SCOPES),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void asksAtLinkedIn() {
        var dialog = signIn.dialog(
                new SignIn.Question(APP, "st&te=1", "challenge", "https://agentur.example/connect/linkedin?a=b"));

        var asked = UriComponentsBuilder.fromUriString(dialog).build(true);
        assertThat(asked.getPath()).isEqualTo(BASE + "/oauth/v2/authorization");
        assertThat(asked.getQueryParams().toSingleValueMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        "77abc",
                        "redirect_uri",
                        "https%3A%2F%2Fagentur.example%2Fconnect%2Flinkedin%3Fa%3Db",
                        "state",
                        "st%26te%3D1",
                        "scope",
                        "openid%20profile%20w_member_social%20r_organization_admin"));
        assertThat(signIn.server()).isEqualTo(Stubs.server().baseUrl() + BASE);
    }

    @Test
    void opensTheMemberAndTheirPagesAndNamesWhatWasNotGiven() {
        granted(okJson(GRANTED));
        userinfo(okJson("{\"sub\":\"782bbtaQ\",\"name\":\"Anna Kern\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/rest/organizationAcls"))
                        .willReturn(okJson("{\"elements\":[{\"organization\":\"urn:li:organization:1\"},"
                                + "{\"organization\":\"urn:li:organization:2\",\"role\":\"ADMINISTRATOR\"},"
                                + "{\"organization\":\"urn:li:organization:../3\"},{}]}")));
        Stubs.server()
                .stubFor(get(urlEqualTo(BASE + "/rest/organizations/1"))
                        .willReturn(okJson("{\"localizedName\":\"Sonnenschein\",\"vanityName\":\"sonnenschein\"}")));
        Stubs.server()
                .stubFor(get(urlEqualTo(BASE + "/rest/organizations/2"))
                        .willReturn(aResponse().withStatus(500)));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(
                                new SignIn.ManagedAccount(
                                        "urn:li:organization:1",
                                        new Account(
                                                "Sonnenschein",
                                                "sonnenschein",
                                                "https://www.linkedin.com/company/sonnenschein/"),
                                        null,
                                        GRANT),
                                new SignIn.ManagedAccount(
                                        "urn:li:organization:2",
                                        new Account("2", "2", "https://www.linkedin.com/company/2/"),
                                        null,
                                        GRANT),
                                new SignIn.ManagedAccount(
                                        "urn:li:person:782bbtaQ",
                                        new Account("Anna Kern", "Anna Kern", ""),
                                        null,
                                        GRANT)),
                        Set.of("r_organization_admin")));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(TOKEN))
                        .withHeader("Content-Type", equalTo("application/x-www-form-urlencoded"))
                        .withFormParam("grant_type", equalTo("authorization_code"))
                        .withFormParam("code", equalTo("code+1/="))
                        .withFormParam("redirect_uri", equalTo("https://agentur.example/connect/linkedin"))
                        .withFormParam("client_id", equalTo("77abc"))
                        .withFormParam("client_secret", equalTo("app-geheim")));
    }

    @Test
    void opensOnlyTheMemberWhereRolesMayNotBeRead() {
        granted(okJson(GRANTED));
        userinfo(okJson("{\"sub\":\"782bbtaQ\",\"name\":\"Anna Kern\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/rest/organizationAcls"))
                        .willReturn(aResponse().withStatus(403)));

        assertThat(open())
                .isInstanceOfSatisfying(
                        SignIn.Opened.Accounts.class,
                        opened -> assertThat(opened.accounts()).hasSize(1));
    }

    @Test
    void saysWhyAYesWasTakenBack() {
        granted(json(
                400,
                "{\"error\":\"invalid_grant\","
                        + "\"error_description\":\"Unable to retrieve access token: authorization code not found\"}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Turned(new Reason("consent-refused", Map.of("network", "LinkedIn"))));

        granted(json(401, "{\"error\":\"invalid_client\"}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Turned(new Reason("app-refused", Map.of("network", "LinkedIn"))));
    }

    @Test
    void isSilentWhereNobodyAnswers() {
        granted(aResponse().withStatus(503));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NO_ANSWER));

        granted(aResponse().withStatus(429));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.RATE_LIMIT));

        granted(aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.NO_ANSWER));

        granted(aResponse().withBody("<h1>LinkedIn</h1>"));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.UNREADABLE_ANSWER));

        granted(okJson(GRANTED));
        userinfo(okJson("{\"sub\":\"../x\"}"));
        assertThat(open()).isEqualTo(new SignIn.Opened.Silent(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void isOverWhereThereIsNothingToRenewItWith() {
        assertThat(signIn.renew(APP, GRANT).block()).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));
    }

    @Test
    void renewsWhatAPartnerWasGiven() {
        var before = new Grant("alt", "AQXerneuern", NOW.plusSeconds(1), Set.of("w_member_social"));
        granted(okJson("{\"access_token\":\"neu\",\"expires_in\":5184000,\"refresh_token\":\"AQXdann\","
                + "\"refresh_token_expires_in\":439200}"));

        assertThat(signIn.renew(APP, before).block())
                .isEqualTo(new SignIn.Renewal.Renewed(
                        new Grant("neu", "AQXdann", NOW.plus(Duration.ofDays(60)), Set.of("w_member_social"))));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(TOKEN))
                        .withFormParam("grant_type", equalTo("refresh_token"))
                        .withFormParam("refresh_token", equalTo("AQXerneuern")));

        granted(json(400, "{\"error\":\"invalid_request\",\"error_description\":\"The token has expired\"}"));
        assertThat(signIn.renew(APP, before).block()).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void renewsLaterWhereItCannotNow(int status) {
        granted(aResponse().withStatus(status));

        assertThat(signIn.renew(APP, new Grant("alt", "AQXerneuern", null, Set.of()))
                        .block())
                .isInstanceOf(SignIn.Renewal.Later.class);
    }

    private SignIn.Opened open() {
        return signIn.open(APP, YES).block();
    }

    private static void granted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(TOKEN)).willReturn(response));
    }

    private static void userinfo(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(BASE + "/v2/userinfo")).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
