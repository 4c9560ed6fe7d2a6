package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.lessThan;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.gateway.identity.GatewayProblem;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Spellings;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.cloud.gateway.route.RouteDefinitionLocator;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The public door: who gets in, what is taken away from them, and what they are told when a service is down. */
@ServiceTest
class GatewayTests {

    private static final String CLIENTS = "/clients-service";
    private static final ParameterizedTypeReference<ServerSentEvent<Map<String, Object>>> EVENT =
            new ParameterizedTypeReference<>() {};

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @Autowired
    private RouteDefinitionLocator routes;

    @LocalServerPort
    private int port;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server().stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\":[]}")));
        staffSession("[\"bakery\"]", 5);
        Stubs.server()
                .stubFor(
                        post(urlPathMatching(".*/internal/(approval|connection)-links/reading"))
                                .willReturn(
                                        okJson(
                                                "{\"viewerId\":\"vera\",\"name\":\"Vera\",\"clientId\":\"bakery\",\"requestId\":\"r1\",\"connectionId\":\"r1\"}")));
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/viewer-sessions.*")).willReturn(okJson("""
                                {"sessionId":"v-1","viewerId":"vera","name":"Vera","clientId":"bakery",
                                 "clientName":"Bäckerei","language":"de","expiresAt":"2027-12-03T09:00:00Z"}
                                """)));
    }

    private static void staffSession(String clients, int priority) {
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions.*"))
                        .atPriority(priority)
                        .willReturn(okJson("""
                                {"sessionId":"s-%s","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"EDITOR","allClients":false,
                                 "clientIds":%s,"expiresAt":"2027-12-03T09:00:00Z"}
                                """.formatted(fresh(), clients))));
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
        assertThat(content().verify(token).kind()).isEqualTo(Caller.Kind.STAFF);
    }

    @Test
    void aRequestArrivesAsPartOfTheTraceThatItsAnswerTells() {
        var answer = web.get()
                .uri("/api/attention")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class);

        var told = answer.getResponseHeaders().getFirst("X-Litfass-Trace");
        assertThat(told).matches("[0-9a-f]{32}");
        for (var path : List.of(".*/api/attention", ".*/internal/staff-sessions/.*")) {
            var arrived = Stubs.server().findAll(anyRequestedFor(urlPathMatching(path)));
            assertThat(arrived)
                    .as(path)
                    .isNotEmpty()
                    .allSatisfy(request ->
                            assertThat(request.getHeader("traceparent")).matches("00-" + told + "-[0-9a-f]{16}-0[01]"));
        }
    }

    @Test
    void nobodyOutsideChoosesATrace() {
        var foreign = "4bf92f3577b34da6a3ce929d0e0e4736";
        web.get()
                .uri("/api/attention")
                .cookie("litfass", "s-" + fresh())
                .header("traceparent", "00-" + foreign + "-00f067aa0ba902b7-01")
                .header("tracestate", "congo=t61rcWkgMzE")
                .header("baggage", "who=me")
                .header("X-Litfass-Trace", foreign)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("X-Litfass-Trace", told -> assertThat(told).isNotEqualTo(foreign));

        var arrived = Stubs.server().findAll(getRequestedFor(urlPathMatching(".*/api/attention")));
        assertThat(arrived).hasSize(1);
        assertThat(arrived.get(0).header("traceparent").values()).hasSize(1);
        assertThat(arrived.get(0).getHeader("traceparent")).doesNotContain(foreign);
        assertThat(arrived.get(0).containsHeader("tracestate")).isFalse();
        assertThat(arrived.get(0).containsHeader("baggage")).isFalse();
    }

    @Test
    void theBreakersAndBulkheadsAreMeasured() {
        aStaffRequestArrivesWithAnInternalTokenAndWithoutTheCookie();

        for (var breaker : List.of("content", "clients-STAFF_SESSION")) {
            assertThat(meters.get("resilience4j.circuitbreaker.state")
                            .tag("name", breaker)
                            .gauges())
                    .as(breaker)
                    .isNotEmpty();
        }
        assertThat(meters.get("resilience4j.bulkhead.available.concurrent.calls")
                        .tag("name", "clients-STAFF_SESSION")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void programmersFindTheGuideAndTheDescriptionWithoutAKey() {
        web.get()
                .uri("/developers")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(page -> assertThat(page)
                        .contains("<h1>The Litfass partner API</h1>", "<td><code>SENT_BACK</code></td>", "order-4711"));
        web.get()
                .uri("/developers/openapi.yaml")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(description -> assertThat(description).startsWith("openapi: 3.1.0"));
        web.get()
                .uri("/developers/nothing")
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void theGuideIsThereForProgramsThatLookFirstAndBehindASlash() {
        web.get()
                .uri("/developers/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        for (var page : List.of("/developers", "/developers/", "/developers/openapi.yaml")) {
            web.head().uri(page).exchange().expectStatus().isOk().expectBody().isEmpty();
        }
    }

    @Test
    void manySlowCallsAtOnceKeepNobodyOut() {
        Stubs.server()
                .stubFor(get(urlPathMatching(".*/api/attention"))
                        .willReturn(okJson("{}").withFixedDelay(1_000)));
        var caller = WebClient.create("http://localhost:" + port);

        var answers = Flux.range(0, 40)
                .flatMap(
                        n -> caller.get()
                                .uri("/api/attention")
                                .cookie("litfass", "s-" + fresh())
                                .exchangeToMono(answer -> answer.releaseBody()
                                        .thenReturn(answer.statusCode().value())),
                        40)
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(answers).hasSize(40).containsOnly(200);
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
    void aProgramIsToldHowToSendItsKey() {
        var without = web.get().uri("/partner/v1/clients").exchange();
        without.expectHeader().valueEquals("WWW-Authenticate", "Bearer realm=\"Litfass partner API\"");
        expectProblem(without, CommonProblem.NOT_SIGNED_IN);

        var wrong = web.get()
                .uri("/partner/v1/clients")
                .header("Authorization", "bearer ltf_live_nonsense")
                .exchange();
        wrong.expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"Litfass partner API\", error=\"invalid_token\"");
        expectProblem(wrong, GatewayProblem.BAD_API_KEY);
    }

    @Test
    void twoKeysInOneRequestAreRefused() {
        var key = PartnerKeyFormat.complete("abcdefghijklmnopqrstuvwxyz0123");

        expectProblem(
                web.get()
                        .uri("/partner/v1/clients")
                        .header("Authorization", "Bearer " + key, "Bearer " + key)
                        .exchange(),
                CommonProblem.NOT_SIGNED_IN);
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void theInsideIsNotReachableFromOutside() {
        expectProblem(web.get().uri("/internal/clients").exchange(), CommonProblem.NOT_FOUND);
        Stubs.server().verify(0, anyRequestedFor(urlPathMatching(".*/internal/clients")));
    }

    /** Every route, every segment of it spelt otherwise, for every kind of caller: nothing of it reaches a service. */
    @TestFactory
    Stream<DynamicTest> pathsSpeltOtherwiseReachNobody() {
        var patterns = routes.getRouteDefinitions()
                .flatMapIterable(route -> route.getPredicates().get(0).getArgs().values())
                .concatWithValues("/session", "/portal/session", "/api/live", "/internal/clients")
                .collectList()
                .block(Duration.ofSeconds(10));
        return patterns.stream()
                .map(pattern -> DynamicTest.dynamicTest(
                        pattern,
                        () -> Spellings.of(
                                        pattern.replace("**", "{id}"),
                                        pattern.replace("{c}", "bakery").replace("**", "x"))
                                .forEach(this::assertReachesNobody)));
    }

    private void assertReachesNobody(String path) {
        var key = PartnerKeyFormat.complete("abcdefghijklmnopqrstuvwxyz0123");
        for (var method : List.of(HttpMethod.GET, HttpMethod.PUT)) {
            var status = web.method(method)
                    .uri(base -> URI.create(base.build() + path))
                    .cookie("litfass", "s-known")
                    .cookie("litfass-portal", "v-known")
                    .header("Authorization", "Bearer " + key)
                    .header("X-Litfass-Csrf", "1")
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange()
                    .returnResult(Void.class)
                    .getStatus()
                    .value();
            assertThat(status).as("%s %s", method, path).isBetween(400, 499);
        }
        // a stream of the test before may still be opened again
        assertThat(Stubs.server().findAll(anyRequestedFor(anyUrl())))
                .filteredOn(asked -> !asked.getUrl().endsWith("/api/live"))
                .allSatisfy(asked -> assertThat(asked.getUrl()).endsWith("/reading"));
    }

    @Test
    void pathsThatNoClientWouldSendAreRefusedToo() throws IOException {
        for (var target : List.of(
                "//api/clients/florist/posts",
                "/api//clients/florist/posts",
                "/api/./clients/florist/posts",
                "/api/x/../clients/florist/posts",
                "/api/cl\u00c1\u00a9ents/florist/posts",
                "/api\\clients/florist/posts",
                "http://other.example/internal/clients",
                "http://127.0.0.1/api/%63lients/florist/posts",
                "*")) {
            assertThat(statusOf(target)).as(target).isIn(400, 404);
        }
        // a stream of the test before may still be opened again
        assertThat(Stubs.server().findAll(anyRequestedFor(anyUrl())))
                .filteredOn(asked -> !asked.getUrl().endsWith("/api/live"))
                .allSatisfy(asked -> assertThat(asked.getUrl()).endsWith("/reading"));
    }

    @Test
    void whatTheServerItselfRefusesIsAnsweredAsAProblem() throws IOException {
        var targets = List.of(
                entry("/api/posts?q={", 400),
                entry("/api/posts?q=" + "x".repeat(17_000), 413),
                entry("/api/posts HTTP/1.1\r\nX-Much: " + "x".repeat(17_000) + "\r\nX-Rest: ", 413),
                entry("/api/posts HTTP/1.1\r\nX-Odd: \u007f\r\nX-Rest: ", 400),
                entry("/api/posts HTTP/1.1\r\nno header\r\nX-Rest: ", 400));
        for (var target : targets) {
            var answer = answerTo(target.getKey());

            assertThat(answer)
                    .as(target.getKey().substring(0, 14))
                    .startsWith("HTTP/1.1 " + target.getValue() + " ")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"type\":\"/problems/", "\"status\":" + target.getValue());
        }
    }

    @Test
    void aLongQuestionPassesAsItIs() {
        var words = "%C3%A4".repeat(2_000);

        var status = web.get()
                .uri(URI.create("http://127.0.0.1:" + port + "/api/posts?q=" + words))
                .cookie("litfass", "s-known")
                .exchange()
                .expectStatus();

        status.isOk();
        assertThat(Stubs.server().findAll(getRequestedFor(urlPathMatching(".*/api/posts"))))
                .singleElement()
                .satisfies(asked -> assertThat(asked.getUrl()).endsWith("?q=" + words));
    }

    /** All of the answer to a request whose target is sent as it is. */
    private String answerTo(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The status of a request whose target is sent as it is. */
    private int statusOf(String target) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            var request = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: litfass=s-known\r\n"
                    + "Connection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var line = new String(socket.getInputStream().readNBytes(12), ISO_8859_1);
            return Integer.parseInt(line.substring(9));
        }
    }

    @Test
    void whoeverComesWithAnyProgramGetsThePage() {
        for (var accept : List.of("*/*", "text/*", "text/html;q=0.9, */*;q=0.1")) {
            web.get()
                    .uri("/")
                    .header("Accept", accept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        }
        expectProblem(web.get().uri("/").header("Accept", "application/json").exchange(), CommonProblem.NOT_FOUND);
        for (var unreadable : List.of("x", "*/*;q=9")) {
            expectProblem(web.get().uri("/").header("Accept", unreadable).exchange(), CommonProblem.NOT_ACCEPTABLE);
        }
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

    @Test
    void aPageThatHasReadBeforeAsksEveryServiceOnceForWhatChangedSince() {
        live("clients", "notice");
        live("content", "post");
        live("monitoring", "inquiry");
        var since = clock.instant().minusSeconds(7).toString();
        var services = List.of("clients", "content", "monitoring");

        web.get()
                .uri("/api/live?age=7")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .takeUntil(event -> services.stream()
                        .noneMatch(service -> askedSince(service, since).isEmpty()))
                .blockLast(Duration.ofSeconds(20));

        for (var service : services) {
            assertThat(askedSince(service, since)).as(service).hasSize(1);
        }
    }

    private static List<LoggedRequest> askedSince(String service, String since) {
        return Stubs.server()
                .findAll(getRequestedFor(urlPathEqualTo("/" + service + "-service/api/live"))
                        .withQueryParam("since", equalTo(since)));
    }

    @Test
    void newsArePassedOnAsTheyWereTold() {
        live("content", "post", "{\"kind\":\"post\",\"clientId\":\"bakery\",\"id\":null,\"later\":{\"more\":[1]}}");
        live("monitoring", "inquiry");

        var heard = web.get()
                .uri("/api/live")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .filter(event -> event.event() != null)
                .distinct(ServerSentEvent::event)
                .take(3)
                .collectMap(ServerSentEvent::event, ServerSentEvent::data)
                .block(Duration.ofSeconds(20));

        assertThat(heard.get("post"))
                .containsOnly(
                        entry("kind", "post"),
                        entry("clientId", "bakery"),
                        entry("id", null),
                        entry("later", Map.of("more", List.of(1))));
        assertThat(heard.get("gap")).containsOnly(entry("kind", "gap"));
    }

    @Test
    void anOpenStreamFollowsTheRightsOfItsSession() {
        live("content", "post");
        live("monitoring", "inquiry");
        var mayStill = new AtomicBoolean(true);

        var last = web.get()
                .uri("/api/live")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(event -> {
                    if ("post".equals(event.event()) && mayStill.getAndSet(false)) {
                        Stubs.server()
                                .stubFor(post(urlPathMatching(CLIENTS + "/internal/staff-sessions.*"))
                                        .atPriority(1)
                                        .willReturn(aResponse()
                                                .withStatus(401)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody("{\"type\":\"/problems/session-ended\"}")));
                        clock.advance(Duration.ofSeconds(4));
                    }
                })
                .then()
                .thenReturn("ended")
                .block(Duration.ofSeconds(20));

        assertThat(last).isEqualTo("ended");
    }

    @Test
    void anOpenStreamGoesOnWithTheRightsThatItsSessionHasNow() {
        live("content", "post");
        live("monitoring", "inquiry");
        var first = new AtomicBoolean(true);

        web.get()
                .uri("/api/live")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .filter(event -> event.event() != null)
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(event -> {
                    if (first.getAndSet(false)) {
                        staffSession("[\"florist\"]", 1);
                        clock.advance(Duration.ofSeconds(4));
                    }
                })
                .takeUntil(event ->
                        Stubs.server().findAll(getRequestedFor(urlPathMatching("/content-service/api/live"))).stream()
                                .map(request ->
                                        request.getHeader("Authorization").substring("Bearer ".length()))
                                .anyMatch(token ->
                                        content().verify(token).clients().equals(Set.of(new ClientId("florist")))))
                .blockLast(Duration.ofSeconds(20));

        assertThat(first).isFalse();
    }

    @Test
    void aPageThatReadsSlowlyHearsEachOfFiveThousandChangesOrOfAGap() {
        var changes = new StringBuilder(":here\n\n");
        for (int i = 0; i < 5_000; i++) {
            changes.append("event:post\ndata:{\"kind\":\"post\",\"id\":\"")
                    .append(i)
                    .append("\"}\n\n");
        }
        Stubs.server()
                .stubFor(get(urlEqualTo("/content-service/api/live"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/event-stream")
                                .withBody(changes.toString())));
        Stubs.server()
                .stubFor(get(urlEqualTo("/monitoring-service/api/live"))
                        .willReturn(aResponse().withStatus(503)));

        var heard = web.get()
                .uri("/api/live")
                .cookie("litfass", "s-" + fresh())
                .exchange()
                .returnResult(EVENT)
                .getResponseBody()
                .filter(event -> event.event() != null)
                .limitRate(1)
                .takeUntil(event -> "gap".equals(event.event()))
                .collectList()
                .block(Duration.ofSeconds(30));

        assertThat(heard).hasSize(5_001);
    }

    private static void live(String service, String kind) {
        live(service, kind, "{\"kind\":\"" + kind + "\"}");
    }

    private static void live(String service, String kind, String news) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/" + service + "-service/api/live"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "text/event-stream")
                                .withBody(":here\n\nevent:" + kind + "\ndata:" + news + "\n\n")));
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

    @Test
    void whatPagesAreMadeOfComesInACodingTheBrowserTakes() throws Exception {
        var page = new String(read("/", "identity").body(), UTF_8);
        var name = Pattern.compile("/assets/[\\w.-]+\\.js").matcher(page);
        assertThat(name.find()).isTrue();
        var plain = read(name.group(), "identity");
        var brotli = read(name.group(), "gzip, deflate, br, zstd");
        var gzip = read(name.group(), "gzip, deflate");

        assertThat(List.of(plain, brotli, gzip)).allSatisfy(answer -> {
            assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        });
        assertThat(List.of(plain, brotli, gzip))
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Vary"))
                        .singleElement()
                        .asString()
                        .isEqualToIgnoringCase("Accept-Encoding"));
        assertThat(coding(plain)).isEmpty();
        assertThat(coding(brotli)).contains("br");
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        assertThat(coding(gzip)).contains("gzip");
        assertThat(unzipped(gzip)).isEqualTo(plain.body());
        assertThat(coding(read(name.group(), "br;q=0, gzip;q=0.5"))).contains("gzip");
        assertThat(coding(read(name.group(), "gzip;q=0, br;q=0.000"))).isEmpty();
        assertThat(coding(read(name.group(), "*"))).contains("br");
    }

    @Test
    void whoeverTakesEveryCodingGetsOneThatIsRead() throws Exception {
        assertThat(coding(read("/", "*"))).isIn(Optional.empty(), Optional.of("gzip"));
    }

    @Test
    void anAssetThatIsNotThereIsAProblem() {
        expectProblem(web.get().uri("/assets/none.js").exchange(), CommonProblem.NOT_FOUND);
    }

    @Test
    void longAnswersAreCompressedAndTheLiveStreamIsNot() throws Exception {
        var items = "{\"items\":[" + "1,".repeat(5_000) + "1]}";
        Stubs.server()
                .stubFor(get(urlPathMatching(".*/api/attention")).atPriority(1).willReturn(okJson(items)));

        var answer = read("/api/attention", "gzip");

        assertThat(coding(answer)).contains("gzip");
        assertThat(unzipped(answer)).asString(UTF_8).isEqualTo(items);
        live("content", "post");
        var stream = ask("/api/live", "gzip", BodyHandlers.ofInputStream());
        stream.body().close();
        assertThat(coding(stream)).isEmpty();
    }

    private HttpResponse<byte[]> read(String path, String codings) throws Exception {
        return ask(path, codings, BodyHandlers.ofByteArray());
    }

    /** By a client that leaves an answer as it came. */
    private <T> HttpResponse<T> ask(String path, String codings, HttpResponse.BodyHandler<T> body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", codings)
                .header("Cookie", "litfass=s-" + fresh())
                .timeout(Duration.ofSeconds(20))
                .build();
        var answer = HttpClient.newHttpClient().send(request, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Optional<String> coding(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Encoding");
    }

    private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return zip.readAllBytes();
        }
    }

    /** What content-service would make of a token. */
    private CallerTokens content() {
        var keys = ServiceKeys.parse(Map.of(), Map.of(Service.GATEWAY, Callers.KEYS));
        return new CallerTokens(Service.CONTENT, keys, clock);
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
