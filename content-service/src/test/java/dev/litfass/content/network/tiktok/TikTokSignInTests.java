package dev.litfass.content.network.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
 * Answers are those of developers.tiktok.com/doc/login-kit-web and …/oauth-user-access-token-management (read
 * 2026-11-30).
 */
class TikTokSignInTests {

    private static final String BASE = "/tiktok-sign-in";
    private static final String TOKEN = BASE + "/v2/oauth/token/";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final NetworkApp APP = new NetworkApp("aw1", "geheim");
    private static final String GRANTED =
            "{\"access_token\":\"act.1\",\"expires_in\":86400,\"open_id\":\"afd97af1\",\"refresh_expires_in\":31536000,"
                    + "\"refresh_token\":\"rft.1\",\"scope\":\"user.info.basic,video.publish\",\"token_type\":\"Bearer\"}";
    private static final Grant GRANT =
            new Grant("act.1", "rft.1", NOW.plus(Duration.ofDays(1)), Set.of("user.info.basic", "video.publish"));

    private final TikTokSignIn signIn = new TikTokSignIn(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new TikTokSettings(Stubs.server().baseUrl() + BASE, "https://www.tiktok.com/v2/auth/authorize/"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void asksAtTikTokUnderItsOwnNames() {
        var dialog =
                signIn.dialog(new SignIn.Question(APP, "st&te", "E9Melhoa2-Ow", "https://agentur.example/connect"));

        assertThat(dialog).startsWith("https://www.tiktok.com/v2/auth/authorize/?");
        assertThat(UriComponentsBuilder.fromUriString(dialog)
                        .build(true)
                        .getQueryParams()
                        .toSingleValueMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "client_key", "aw1",
                        "response_type", "code",
                        "scope", "user.info.basic%2Cvideo.publish",
                        "redirect_uri", "https%3A%2F%2Fagentur.example%2Fconnect",
                        "state", "st%26te"));
    }

    @Test
    void opensTheAccount() {
        granted(okJson(GRANTED));
        user(okJson(user("afd97af1")));
        creator(okJson("{\"data\":{\"creator_username\":\"sonnenschein\",\"creator_nickname\":\"Bäckerei\","
                + "\"privacy_level_options\":[\"SELF_ONLY\"]},\"error\":{\"code\":\"ok\"}}"));

        assertThat(open())
                .isEqualTo(new SignIn.Opened.Accounts(
                        List.of(new SignIn.ManagedAccount(
                                "afd97af1",
                                new Account("Bäckerei", "@sonnenschein", "https://www.tiktok.com/@sonnenschein"),
                                null,
                                GRANT)),
                        Set.of()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKEN))
                        .withFormParam("client_key", equalTo("aw1"))
                        .withFormParam("client_id", absent())
                        .withFormParam("client_secret", equalTo("geheim"))
                        .withFormParam("grant_type", equalTo("authorization_code"))
                        .withFormParam("redirect_uri", equalTo("https://agentur.example/connect"))
                        .withFormParam("code", equalTo("code*1")));
    }

    @Test
    void opensItWithoutAHandleWhereItMayNotPublish() {
        granted(okJson(GRANTED.replace(",video.publish", "")));
        user(okJson(user("afd97af1")));
        creator(aResponse().withStatus(401).withBody("{\"error\":{\"code\":\"scope_not_authorized\"}}"));

        assertThat(open()).isInstanceOfSatisfying(SignIn.Opened.Accounts.class, opened -> {
            assertThat(opened.accounts().get(0).account()).isEqualTo(new Account("Bäckerei", "", ""));
            assertThat(opened.missing()).containsExactly("video.publish");
        });
    }

    @Test
    void opensNothingThatIsNoAccount() {
        granted(okJson(GRANTED));
        for (var broken : List.of(
                aResponse().withStatus(500),
                okJson("<html></html>"),
                okJson(user("../x")),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            user(broken);
            assertThat(open()).isInstanceOf(SignIn.Opened.Silent.class);
        }
    }

    @Test
    void keepsTheNewRefreshToken() {
        granted(okJson(GRANTED.replace("act.1", "act.2").replace("rft.1", "rft.2")));

        assertThat(renew()).isInstanceOfSatisfying(SignIn.Renewal.Renewed.class, renewed -> {
            assertThat(renewed.grant().accessToken()).isEqualTo("act.2");
            assertThat(renewed.grant().refreshToken()).isEqualTo("rft.2");
        });
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(TOKEN))
                        .withFormParam("client_key", equalTo("aw1"))
                        .withFormParam("refresh_token", equalTo("rft.1")));
    }

    @Test
    void isOverWhereThePersonTookItBack() {
        granted(
                aResponse()
                        .withStatus(400)
                        .withBody(
                                "{\"error\":\"invalid_grant\",\"error_description\":\"Refresh token is invalid or expired.\"}"));
        assertThat(renew()).isEqualTo(new SignIn.Renewal.Over(Reason.CREDENTIAL));

        granted(aResponse().withStatus(503));
        assertThat(renew()).isInstanceOf(SignIn.Renewal.Later.class);
    }

    private SignIn.@Nullable Opened open() {
        return signIn.open(APP, new SignIn.Consent("code*1", "beweis", "https://agentur.example/connect"))
                .block();
    }

    private SignIn.@Nullable Renewal renew() {
        return signIn.renew(APP, GRANT).block();
    }

    private static String user(String id) {
        return "{\"data\":{\"user\":{\"open_id\":\"" + id
                + "\",\"display_name\":\"Bäckerei\"}},\"error\":{\"code\":\"ok\"}}";
    }

    private static void granted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(TOKEN)).willReturn(response));
    }

    private static void user(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(BASE + "/v2/user/info/")).willReturn(response));
    }

    private static void creator(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(BASE + "/v2/post/publish/creator_info/query/"))
                        .willReturn(response));
    }
}
