package dev.litfass.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import dev.litfass.testsupport.Samples;
import dev.litfass.testsupport.ServiceTest;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway itself answers, for the mock of the pages. */
@ServiceTest
class SampleTests {

    @Autowired
    private WebTestClient web;

    @Autowired
    private TestClock clock;

    @Autowired
    private JsonMapper json;

    /** The permissions of a role come in no order, so the reader has only one. */
    @BeforeEach
    void servicesThatAnswer() {
        clock.advance(Duration.ofMinutes(1));
        Stubs.server().resetAll();
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/clients-service/internal/staff-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"s","person":{"id":"jonas","name":"Jonas","email":"j@litfass.example",
                                 "language":"de","zone":"Europe/Berlin"},"role":"ANALYST","allClients":true,
                                 "clientIds":[],"expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/clients-service/internal/viewer-sessions/reading"))
                        .willReturn(okJson("""
                                {"sessionId":"v","viewerId":"vera","name":"Vera","clientId":"bakery",
                                 "clientName":"Bäckerei","language":"de","expiresAt":"2029-12-03T09:00:00Z"}
                                """)));
        Stubs.server().stubFor(get(urlPathMatching(".*/api/audit")).willReturn(okJson("{\"items\":[]}")));
        Stubs.server().stubFor(get(urlPathEqualTo("/content-service/api/audit")).willReturn(okJson("""
                                {"items":[{"id":"02","clientId":"bakery","at":"2026-12-02T09:00:00Z",
                                 "by":{"kind":"STAFF","id":"jonas","name":"Jonas"},"action":"post-approved",
                                 "subject":"post","detail":null}],"next":null}
                                """)));
    }

    @Test
    void theMockOfThePagesAnswersWhatWeAnswer() {
        new Samples("gateway", json)
                .add("session", "SessionView", read("/session"))
                .add("auditPage", "AuditView", read("/api/audit"))
                .hold();
        new Samples("portal-gateway", json)
                .add("portalSession", "PortalSessionView", read("/portal/session"))
                .hold();
    }

    private JsonNode read(String path) {
        var answer = web.get()
                .uri(path)
                .cookie("litfass", "s-sample")
                .cookie("litfass-portal", "v-sample")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return json.readTree(answer.getResponseBody());
    }
}
