package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One record of who did what, from those of the services. */
@ServiceTest
class AuditTests {

    private static final String CONTENT = "/content-service/api/audit";
    private static final String CLIENTS = "/clients-service/api/audit";
    private static final String MONITORING = "/monitoring-service/api/audit";

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server()
                .stubFor(post(urlPathMatching(".*/internal/staff-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"s-1","person":{"id":"anna","name":"Anna","email":"a@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"ADMIN","allClients":true,
                                 "clientIds":[],"expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
        part(CLIENTS, null, line("05", "signed-in", "Anna"), line("02", "staff-added", "Anna"));
        part(CONTENT, null, line("04", "post-approved", "Jonas"), line("01", "post-created", "Mina"));
        part(MONITORING, null, line("03", "inquiry-answered", "=HYPERLINK(\\\"x\\\")"));
    }

    @Test
    void joinsThePartsByTimeAndPagesOverAllOfThem() {
        read("?limit=3")
                .jsonPath("$.items[*].id")
                .isEqualTo(java.util.List.of("05", "04", "03"))
                .jsonPath("$.next")
                .isEqualTo(new Cursor("03").text())
                .jsonPath("$.missing")
                .isEmpty();
        read("").jsonPath("$.items.length()").isEqualTo(5).jsonPath("$.next").doesNotExist();
    }

    @Test
    void passesTheFiltersOnAndNothingElse() {
        read("?clientId=bakery&action=post-approved&from=2026-01-01T00:00:00Z&evil=1&cursor=MDM");

        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(CONTENT))
                        .withQueryParam("clientId", equalTo("bakery"))
                        .withQueryParam("action", equalTo("post-approved"))
                        .withQueryParam("from", equalTo("2026-01-01T00:00:00Z"))
                        .withQueryParam("cursor", equalTo("MDM"))
                        .withQueryParam("evil", absent()));
    }

    @Test
    void namesAServiceWhosePartIsMissing() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTENT))
                        .atPriority(1)
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        read("").jsonPath("$.items[*].id")
                .isEqualTo(java.util.List.of("05", "03", "02"))
                .jsonPath("$.missing")
                .isEqualTo(java.util.List.of("content"));
    }

    @Test
    void aRefusalOfAServiceIsTheAnswer() {
        Stubs.server()
                .stubFor(
                        get(urlPathMatching(".*/api/audit"))
                                .atPriority(1)
                                .willReturn(
                                        aResponse()
                                                .withStatus(403)
                                                .withHeader("Content-Type", "application/problem+json")
                                                .withBody(
                                                        "{\"type\":\"/problems/forbidden\",\"title\":\"Not allowed\",\"status\":403}")));

        expectProblem(ask("/api/audit"), CommonProblem.FORBIDDEN);
    }

    @Test
    void isExportedWholeForASpreadsheetThatTakesNothingForAFormula() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(MONITORING))
                        .withQueryParam("cursor", absent())
                        .atPriority(1)
                        .willReturn(okJson(
                                "{\"items\":[" + line("03", "inquiry-answered", "=1+1") + "],\"next\":\"MDM\"}")));
        Stubs.server()
                .stubFor(get(urlPathMatching(".*/api/audit"))
                        .withQueryParam("cursor", equalTo(new Cursor("01").text()))
                        .atPriority(1)
                        .willReturn(okJson("{\"items\":[],\"next\":null}")));

        var file = ask("/api/audit/export")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"litfass-audit.csv\"")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(file.lines()).hasSize(6);
        assertThat(file).startsWith("\uFEFFat;kind;who").contains("'=1+1").doesNotContain(";=1+1");
    }

    @Test
    void noFileComesWithAPartMissing() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTENT))
                        .atPriority(1)
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        expectProblem(ask("/api/audit/export"), CommonProblem.UPSTREAM_UNAVAILABLE);
    }

    @Test
    void nobodyReadsItWithoutASession() {
        expectProblem(web.get().uri("/api/audit").exchange(), CommonProblem.NOT_SIGNED_IN);
        expectProblem(web.get().uri("/api/audit/export").exchange(), CommonProblem.NOT_SIGNED_IN);
    }

    private WebTestClient.BodyContentSpec read(String query) {
        return ask("/api/audit" + query).expectStatus().isOk().expectBody();
    }

    private WebTestClient.ResponseSpec ask(String path) {
        return web.get().uri(path).cookie("litfass", "s-known").exchange();
    }

    private static void part(String path, String next, String... lines) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(path))
                        .atPriority(5)
                        .willReturn(okJson("{\"items\":[" + String.join(",", lines) + "],\"next\":" + next + "}")));
    }

    private static String line(String id, String action, String name) {
        return """
                {"id":"%s","clientId":"bakery","at":"2026-12-02T09:00:%sZ","by":{"kind":"STAFF","id":"x","name":"%s"},
                 "action":"%s","subject":"thing","detail":null}
                """.formatted(id, id, name, action);
    }
}
