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

import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the gateway says about a sign-in, and that trouble with sign-ins is nobody else's trouble. */
@ServiceTest
class SignInTests {

    private static final String SIGN_IN = "/clients-service/internal/staff-sessions";
    private static final String SESSION = """
            {"sessionId":"s-1","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
             "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
             "clientIds":["bakery"],"expiresAt":"2027-12-03T09:00:00Z"%s}
            """;

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
        Stubs.server().stubFor(post(urlPathEqualTo(SIGN_IN + "/reading")).willReturn(okJson(SESSION.formatted(""))));
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/clients-service/internal/partner-keys/reading"))
                        .willReturn(okJson("""
                                {"partnerId":"shop","name":"Shop","keyId":"k","clientIds":["bakery"],
                                 "scopes":["posts:read"]}
                                """)));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SIGN_IN))
                        .willReturn(okJson(SESSION.formatted(
                                ",\"device\":{\"name\":\"d-new\",\"expiresAt\":\"2027-12-03T09:00:00Z\"}"))));
    }

    @Test
    void signInsThatFailInARowCloseNeitherSessionsNorPartnerKeys() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SIGN_IN))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        for (int i = 0; i < 25; i++) {
            expectProblem(signIn(null), CommonProblem.UPSTREAM_UNAVAILABLE);
        }

        web.get()
                .uri("/session")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .expectStatus()
                .isOk();
        var key = PartnerKeyFormat.complete(fresh() + "klmnopqrstuvwxyz012345");
        web.get()
                .uri("/partner/v1/posts")
                .header("Authorization", "Bearer " + key)
                .exchange()
                .expectStatus()
                .isOk();
        servicesThatAnswer();
        untilSignInsAreOpenAgain();
    }

    @Test
    void aSignInThatWaitsForItsTurnIsNotCutOff() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SIGN_IN))
                        .willReturn(okJson(SESSION.formatted("")).withFixedDelay(3_500)));

        signIn(null).expectStatus().isOk();
    }

    @Test
    void aBusySignInIsToldHowLongToWait() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SIGN_IN))
                        .willReturn(aResponse()
                                .withStatus(429)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"type":"/problems/too-many-requests","title":"Too many requests",
                                         "status":429,"retryAfter":3}
                                        """)));

        expectProblem(signIn(null).expectHeader().valueEquals("Retry-After", "3"), CommonProblem.TOO_MANY_REQUESTS)
                .jsonPath("$.retryAfter")
                .isEqualTo(3);
    }

    @Test
    void theSourceIsTheOtherEndOfTheConnectionWhateverTheRequestSays() {
        web.post()
                .uri("/session")
                .header("X-Litfass-Csrf", "1")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\":\"a@litfass.example\",\"password\":\"richtig\"}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(sent()).contains("\"source\":\"127.0.0.1\"").doesNotContain("203.0.113.9");
    }

    @Test
    void aBrowserIsKnownByACookieOfItsOwnThatNoScriptCanRead() {
        var device = signIn("d-old")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseCookies()
                .getFirst("litfass-device");

        assertThat(sent()).contains("\"device\":\"d-old\"");
        assertThat(device).isNotNull();
        assertThat(device.getValue()).isEqualTo("d-new");
        assertThat(device.isHttpOnly()).isTrue();
        assertThat(device.getSameSite()).isEqualTo("Strict");
        assertThat(device.getMaxAge()).isGreaterThan(Duration.ofDays(100));
    }

    private void untilSignInsAreOpenAgain() {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (signIn(null).returnResult(Void.class).getStatus().value() != 200 && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private WebTestClient.ResponseSpec signIn(@Nullable String device) {
        var request = web.post().uri("/session").header("X-Litfass-Csrf", "1").contentType(MediaType.APPLICATION_JSON);
        if (device != null) {
            request.cookie("litfass-device", device);
        }
        return request.bodyValue("{\"email\":\"a@litfass.example\",\"password\":\"richtig\"}")
                .exchange();
    }

    private static String sent() {
        return Stubs.server()
                .findAll(postRequestedFor(urlPathEqualTo(SIGN_IN)))
                .get(0)
                .getBodyAsString();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
