package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThan;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.gateway.identity.GatewayProblem;
import dev.litfass.kernel.caller.Caller;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.problem.CommonProblem;
import dev.litfass.kernel.session.PartnerKeyFormat;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The public door: who gets in, what is taken away from them, and what they are told when a service is down. */
@ServiceTest
class GatewayTests {

    private static final String CLIENTS = "/clients-service";
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    private WebTestClient web;

    @Autowired
    private CallerTokens tokens;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions.*"))
                        .willReturn(okJson("""
                                {"sessionId":"s-%s","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
                                 "clientIds":["bakery"],"expiresAt":"2027-12-03T09:00:00Z"}
                                """.formatted(fresh()))));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/viewer-sessions.*")).willReturn(okJson("""
                                {"sessionId":"v-1","viewerId":"vera","name":"Vera","clientId":"bakery",
                                 "clientName":"Bäckerei","language":"de","expiresAt":"2027-12-03T09:00:00Z"}
                                """)));
    }

    @Test
    void signingInSetsACookieThatNoScriptCanRead() {
        var cookie = web.post()
                .uri("/session")
                .header("X-Litfass-Csrf", "1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"email\":\"a@litfass.example\",\"password\":\"richtig\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();

        var session = cookie.getResponseCookies().getFirst("litfass");
        assertThat(session).isNotNull();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getResponseBody()).doesNotContain("sessionId").doesNotContain(session.getValue());
    }

    @Test
    void aStaffRequestArrivesWithAnInternalTokenAndWithoutTheCookie() {
        web.get()
                .uri("/api/attention")
                .cookie("litfass", "s-" + fresh())
                .header("Authorization", "Bearer forged")
                .exchange()
                .expectStatus()
                .isOk();

        var arrived = Stubs.server()
                .findAll(getRequestedFor(urlPathMatching(".*/api/attention")).withHeader("Cookie", absent()));
        assertThat(arrived).hasSize(1);
        var token = arrived.get(0).getHeader("Authorization").substring("Bearer ".length());
        assertThat(tokens.verify(token).kind()).isEqualTo(Caller.Kind.STAFF);
        assertThat(arrived.get(0).getHeader("X-Litfass-Trace")).matches("[0-9a-f]{32}");
    }

    @Test
    void nothingIsChangedForAnotherSite() {
        var request = web.post().uri("/api/clients/bakery/posts").cookie("litfass", "s-" + fresh());

        expectProblem(request.exchange(), CommonProblem.FORBIDDEN);
        expectProblem(
                web.post()
                        .uri("/api/clients/bakery/posts")
                        .cookie("litfass", "s-" + fresh())
                        .header("X-Litfass-Csrf", "1")
                        .header("Origin", "https://evil.example")
                        .exchange(),
                CommonProblem.FORBIDDEN);
        Stubs.server().verify(0, postRequestedFor(urlPathMatching(".*/posts")));
    }

    @Test
    void thePortalIsReadOnlyForEveryVerb() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            for (var path : List.of("/portal/posts", "/portal/inbox", "/portal/brand")) {
                expectProblem(
                        web.method(HttpMethod.valueOf(method))
                                .uri(path)
                                .cookie("litfass-portal", "v-" + fresh())
                                .header("X-Litfass-Csrf", "1")
                                .exchange(),
                        CommonProblem.METHOD_NOT_ALLOWED);
            }
        }
        web.get()
                .uri("/portal/posts")
                .cookie("litfass-portal", "v-" + fresh())
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aKeyWithAWrongChecksumIsRefusedBeforeAnythingIsAsked() {
        var key = PartnerKeyFormat.complete("abcdefghijklmnopqrstuvwxyz0123");
        var wrong = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");

        expectProblem(
                web.get()
                        .uri("/partner/v1/posts")
                        .header("Authorization", "Bearer " + wrong)
                        .exchange(),
                GatewayProblem.BAD_API_KEY);
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void theInsideIsNotReachableFromOutside() {
        expectProblem(web.get().uri("/internal/clients").exchange(), CommonProblem.NOT_FOUND);
        Stubs.server().verify(0, anyRequestedFor(urlPathMatching(".*/internal/clients")));
    }

    @Test
    void aServiceThatIsDownIsNamedAndTheOthersGoOn() {
        Stubs.server()
                .stubFor(any(urlPathMatching("/api/attention"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var cookie = "s-" + fresh();

        expectProblem(
                        web.get()
                                .uri("/api/attention")
                                .cookie("litfass", cookie)
                                .exchange(),
                        CommonProblem.UPSTREAM_UNAVAILABLE)
                .jsonPath("$.service")
                .isEqualTo("content");
        web.get()
                .uri("/api/clients")
                .cookie("litfass", cookie)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aServiceThatStaysDownIsNamedByTheOpenBreakerToo() {
        Stubs.server()
                .stubFor(any(urlPathMatching("/api/inquiries"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        var cookie = "s-" + fresh();

        for (int call = 0; call < 15; call++) {
            expectProblem(
                            web.get()
                                    .uri("/api/inquiries")
                                    .cookie("litfass", cookie)
                                    .exchange(),
                            CommonProblem.UPSTREAM_UNAVAILABLE)
                    .jsonPath("$.service")
                    .isEqualTo("monitoring");
        }
        Stubs.server().verify(lessThan(15), getRequestedFor(urlPathMatching("/api/inquiries")));
    }

    @Test
    void aKnownSessionGoesOnWhileClientsServiceIsDown() {
        var cookie = "s-" + fresh();
        web.get()
                .uri("/api/attention")
                .cookie("litfass", cookie)
                .exchange()
                .expectStatus()
                .isOk();
        Stubs.server()
                .stubFor(post(urlPathMatching(CLIENTS + "/internal/staff-sessions.*"))
                        .atPriority(1)
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        clock.advance(Duration.ofMinutes(1));

        web.get()
                .uri("/api/attention")
                .cookie("litfass", cookie)
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void anOpenPageHearsEveryServiceAndOfAGapWhenOneWasAway() {
        live("content", "post");
        live("monitoring", "inquiry");

        var kinds = web.get()
                .uri("/api/live")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .filter(event -> event.event() != null)
                .map(event -> String.valueOf(event.event()))
                .distinct()
                .take(3)
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(kinds).containsExactlyInAnyOrder("post", "inquiry", "gap");
    }

    private static void live(String service, String kind) {
        Stubs.server()
                .stubFor(get(urlEqualTo("/" + service + "-service/api/live"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/event-stream")
                                .withBody(":here\n\nevent:" + kind + "\ndata:{\"kind\":\"" + kind + "\"}\n\n")));
    }

    @Test
    void theTypeOfAProblemIsAnAddressThatAnswers() {
        assertThat(web.get()
                        .uri(CommonProblem.NOT_FOUND.type())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .startsWith("Not found (404)");
        expectProblem(web.get().uri("/problems/no-such-problem").exchange(), CommonProblem.NOT_FOUND);
    }

    @Test
    void everyPageHasANonceOfItsOwn() {
        assertThat(nonce("/")).isNotEqualTo(nonce("/"));
        assertThat(nonce("/desk/all/today")).isNotEmpty();
        assertThat(nonce("/portal")).isNotEmpty();
    }

    private String nonce(String path) {
        var page = web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectBody(String.class)
                .returnResult();
        var policy = page.getResponseHeaders().getFirst("Content-Security-Policy");
        var nonce = Pattern.compile("'nonce-([^']+)'").matcher(policy);
        assertThat(nonce.find()).isTrue();
        assertThat(page.getResponseBody())
                .contains("nonce=\"" + nonce.group(1) + "\"")
                .doesNotContain("__CSP_NONCE__");
        return nonce.group(1);
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
