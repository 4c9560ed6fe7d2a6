package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** How much one caller may ask for. */
@ServiceTest
@TestPropertySource(
        properties = {
            "litfass.limits.partner=5",
            "litfass.limits.staff=6",
            "litfass.limits.viewer=4",
            "litfass.limits.stranger=8",
            "litfass.limits.hooks=7",
            "litfass.proxies.trusted=127.0.0.0/8"
        })
class LimitTests {

    private static final String KEY = PartnerKeyFormat.complete("abcdefghijklmnopqrstuvwxyz0123");
    private static final String OTHER_KEY = PartnerKeyFormat.complete("zyxwvutsrqponmlkjihgfedcba3210");

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(20));
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
        for (var key : List.of(KEY, OTHER_KEY)) {
            Stubs.server()
                    .stubFor(post(urlPathMatching(".*/internal/partner-keys/reading"))
                            .withRequestBody(WireMock.containing(key))
                            .willReturn(okJson("""
                                    {"partnerId":"press","name":"Press","keyId":"key-%s","clientIds":["bakery"],
                                     "scopes":["posts:read"]}
                                    """.formatted(key.substring(key.length() - 6)))));
        }
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"s-1","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
                                 "clientIds":["bakery"],"expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions"))
                        .willReturn(WireMock.aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"/problems/invalid-credentials\",\"status\":401}")));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/viewer-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"v-1","viewerId":"vera","name":"Vera","clientId":"bakery",
                                 "clientName":"Bäckerei","language":"de","expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
    }

    @Test
    void aKeyHasItsQuotaAndIsToldWhatIsLeft() {
        asPartner(KEY)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"partner\";q=5;w=60")
                .expectHeader()
                .valueEquals("RateLimit", "\"partner\";r=4");
        for (int i = 1; i < 5; i++) {
            asPartner(KEY).expectStatus().isOk();
        }

        var refused = asPartner(KEY);
        refused.expectHeader()
                .valueEquals("RateLimit-Policy", "\"partner\";q=5;w=60")
                .expectHeader()
                .valueEquals("RateLimit", "\"partner\";r=0;t=12")
                .expectHeader()
                .valueEquals("Retry-After", "12");
        expectProblem(refused, CommonProblem.TOO_MANY_REQUESTS);
        asPartner(OTHER_KEY).expectStatus().isOk();

        clock.advance(Duration.ofSeconds(12));
        asPartner(KEY).expectStatus().isOk();
        asPartner(KEY).expectStatus().isEqualTo(429);
    }

    @Test
    void manyAtOnceAreAcceptedExactlyAsOftenAsTheQuotaSays() throws Exception {
        assertThat(atOnce(60, () -> status(this::asStaff)))
                .filteredOn(status -> status == 200)
                .hasSize(6);
    }

    @Test
    void aViewerHasAQuotaToo() {
        for (int i = 0; i < 4; i++) {
            asViewer().expectStatus().isOk();
        }

        expectProblem(asViewer(), CommonProblem.TOO_MANY_REQUESTS);
    }

    @Test
    void aStrangerGuessesOnlySoOftenAndTheOthersGoOn() throws Exception {
        assertThat(atOnce(40, () -> status(() -> signIn("203.0.113.7"))))
                .containsOnly(401, 429)
                .filteredOn(status -> status == 401)
                .hasSize(8);

        signIn("203.0.113.8").expectStatus().isEqualTo(401);
        asStaff().expectStatus().isOk();
    }

    @Test
    void unknownCredentialsCountForTheirSource() {
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions/reading"))
                        .atPriority(1)
                        .willReturn(WireMock.aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("{\"type\":\"/problems/session-ended\",\"status\":401}")));

        for (int i = 0; i < 8; i++) {
            withCookie("guess-" + i).expectStatus().isEqualTo(401);
        }
        withCookie("guess-9").expectStatus().isEqualTo(429);
    }

    @Test
    void whoIsKnownGoesOnWhateverStrangersAtTheSameSourceDo() {
        asStaff().expectStatus().isOk();
        asPartner(KEY).expectStatus().isOk();
        for (int i = 0; i < 10; i++) {
            signIn("203.0.113.50");
        }
        signIn("127.0.0.1");
        for (int i = 0; i < 12; i++) {
            web.post()
                    .uri("/session")
                    .header("X-Litfass-Csrf", "1")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue("{\"email\":\"a@litfass.example\",\"password\":\"geraten\"}")
                    .exchange();
        }

        asStaff().expectStatus().isOk();
        asPartner(KEY).expectStatus().isOk();
        withCookie("never-seen").expectStatus().isEqualTo(429);
    }

    @Test
    void endingInventedSessionsIsCounted() {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < 10; i++) {
            var session = "invented-" + i;
            statuses.add(status(() -> web.delete()
                    .uri("/session")
                    .header("X-Litfass-Csrf", "1")
                    .cookie("litfass", session)
                    .exchange()));
        }

        assertThat(statuses).endsWith(429, 429);
    }

    @Test
    void anIpv6NetworkIsOneSource() {
        for (int i = 0; i < 8; i++) {
            signIn("2001:db8:1:2::" + i).expectStatus().isEqualTo(401);
        }
        signIn("2001:db8:1:2:ffff::1").expectStatus().isEqualTo(429);
        signIn("2001:db8:1:3::1").expectStatus().isEqualTo(401);
    }

    @Test
    void whatASourceSaysInFrontOfATrustedProxyIsNotBelieved() {
        for (int i = 0; i < 8; i++) {
            signIn("198.51.100." + i + ", 203.0.113.99").expectStatus().isEqualTo(401);
        }
        signIn("198.51.100.77, 203.0.113.99").expectStatus().isEqualTo(429);
    }

    @Test
    void hooksAreCountedBySource() {
        for (int i = 0; i < 7; i++) {
            hook().expectStatus().isOk();
        }
        expectProblem(hook(), CommonProblem.TOO_MANY_REQUESTS);
    }

    @Test
    void aLimitThatAServiceNamesIsToldInTheHeadersToo() {
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/viewer-sessions"))
                        .willReturn(WireMock.aResponse()
                                .withStatus(429)
                                .withHeader("Content-Type", "application/problem+json")
                                .withBody("""
                                        {"type":"/problems/too-many-requests","title":"Too many requests","status":429,
                                         "retryAfter":30,"limit":{"name":"links","quota":3,"seconds":900}}
                                        """)));

        web.post()
                .uri("/portal/session")
                .header("X-Litfass-Csrf", "1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"token\":\"abc\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .valueEquals("RateLimit-Policy", "\"links\";q=3;w=900")
                .expectHeader()
                .valueEquals("RateLimit", "\"links\";r=0;t=30")
                .expectHeader()
                .valueEquals("Retry-After", "30");
    }

    private WebTestClient.ResponseSpec asPartner(String key) {
        return web.get()
                .uri("/partner/v1/posts")
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private WebTestClient.ResponseSpec asStaff() {
        return withCookie("s-known");
    }

    private WebTestClient.ResponseSpec withCookie(String session) {
        return web.get().uri("/api/attention").cookie("litfass", session).exchange();
    }

    private WebTestClient.ResponseSpec asViewer() {
        return web.get()
                .uri("/portal/posts")
                .cookie("litfass-portal", "v-known")
                .exchange();
    }

    private WebTestClient.ResponseSpec hook() {
        return web.post().uri("/hooks/simulator/channel").bodyValue("{}").exchange();
    }

    private WebTestClient.ResponseSpec signIn(String forwardedFor) {
        return web.post()
                .uri("/session")
                .header("X-Litfass-Csrf", "1")
                .header("X-Forwarded-For", forwardedFor)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\":\"a@litfass.example\",\"password\":\"geraten\"}")
                .exchange();
    }

    private static int status(Supplier<WebTestClient.ResponseSpec> request) {
        return request.get().returnResult(Void.class).getStatus().value();
    }

    private static List<Integer> atOnce(int times, Callable<Integer> request) throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var answers = new ArrayList<Integer>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(times, request))) {
                answers.add(answer.get(20, SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
