package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the gateway does with mailed links, and with those who ask for one. */
@ServiceTest
class StaffLinkTests {

    private static final String LINKS = "/clients-service/internal/staff-links";
    private static final String VIEWERS = "/clients-service/internal/viewer-links/asking";
    private static final String SESSIONS = "/clients-service/internal/staff-sessions";
    private static final String SESSION = """
            {"sessionId":"s-1","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
             "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
             "clientIds":["bakery"],"expiresAt":"2027-12-03T09:00:00Z",
             "device":{"name":"d-new","expiresAt":"2027-12-03T09:00:00Z"}}
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server()
                .stubFor(any(anyUrl()).atPriority(10).willReturn(aResponse().withStatus(404)));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(LINKS + "/asking"))
                        .willReturn(aResponse().withStatus(202)));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(VIEWERS)).willReturn(aResponse().withStatus(202)));
        Stubs.server().stubFor(post(urlPathEqualTo(LINKS + "/password")).willReturn(okJson(SESSION)));
    }

    @Test
    void whoSetsAPasswordByALinkIsSignedIn() {
        var answer = send("POST", "/session/password", "{\"token\":\"t-1\",\"password\":\"Regenschirm ohne Henkel\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.name")
                .isEqualTo("Anna")
                .jsonPath("$.sessionId")
                .doesNotExist()
                .returnResult();

        assertThat(answer.getResponseCookies().getFirst("litfass").getValue()).isEqualTo("s-1");
        assertThat(answer.getResponseCookies().getFirst("litfass-device").getValue())
                .isEqualTo("d-new");
        assertThat(sent(LINKS + "/password")).contains("\"token\":\"t-1\"").contains("\"source\":\"127.0.0.1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/password-link", "/portal/session/link"})
    void whoeverAsksForALinkNeedsNoSessionAndIsToldNothing(String door) {
        send("POST", door, "{\"email\":\" Anna@litfass.example \"}")
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();

        var asked = door.startsWith("/portal") ? VIEWERS : LINKS + "/asking";
        assertThat(sent(asked)).contains("\"email\":\"Anna@litfass.example\"").contains("\"source\":\"127.0.0.1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/session/password-link", "/portal/session/link"})
    void askingCountsThoughItIsAlwaysAnsweredAlike(String door) {
        for (int asked = 0; asked < 120; asked++) {
            send("POST", door, "{\"email\":\"anna@litfass.example\"}")
                    .expectStatus()
                    .isAccepted();
        }

        expectProblem(send("POST", door, "{\"email\":\"anna@litfass.example\"}"), CommonProblem.TOO_MANY_REQUESTS);
    }

    @Test
    void theOtherAddressesOfThePortalStayReadOnly() {
        expectProblem(send("POST", "/portal/session/links", "{}"), CommonProblem.METHOD_NOT_ALLOWED);
    }

    @Test
    void anotherSiteAsksForNoLink() {
        web.post()
                .uri("/session/password-link")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\":\"anna@litfass.example\"}")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void whoSignsOutEverywhereElseStays() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SESSIONS + "/ending-others"))
                        .willReturn(aResponse().withStatus(204)));

        var answer = signedIn("/session/others").expectStatus().isNoContent().returnResult(Void.class);

        assertThat(sent(SESSIONS + "/ending-others")).contains("s-here");
        assertThat(answer.getResponseCookies()).isEmpty();
    }

    @Test
    void whoSignsOutEverywhereIsOutHereToo() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SESSIONS + "/ending-all"))
                        .willReturn(aResponse().withStatus(204)));

        var answer = signedIn("/session/all").expectStatus().isNoContent().returnResult(Void.class);

        assertThat(sent(SESSIONS + "/ending-all")).contains("s-here");
        assertThat(answer.getResponseCookies().getFirst("litfass").getMaxAge()).isZero();
    }

    @Test
    void nobodyIsSignedOutEverywhereWithoutASession() {
        expectProblem(send("DELETE", "/session/all", null), CommonProblem.NOT_SIGNED_IN);
    }

    private WebTestClient.ResponseSpec signedIn(String path) {
        return web.delete()
                .uri(path)
                .header("X-Litfass-Csrf", "1")
                .cookie("litfass", "s-here")
                .exchange();
    }

    private WebTestClient.ResponseSpec send(String method, String path, @Nullable String body) {
        var request = web.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("X-Litfass-Csrf", "1")
                .contentType(MediaType.APPLICATION_JSON);
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private static String sent(String path) {
        return Stubs.server()
                .findAll(postRequestedFor(urlPathEqualTo(path)))
                .get(0)
                .getBodyAsString();
    }
}
