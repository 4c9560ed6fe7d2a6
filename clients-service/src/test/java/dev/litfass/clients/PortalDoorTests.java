package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.lease.Poller;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Viewers at the portal's door: a new link for who asks, and the devices that they stay on. */
class PortalDoorTests extends ClientsTest {

    private static final Caller GATEWAY = Callers.service(Service.GATEWAY);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final AtomicInteger SOURCES = new AtomicInteger();
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

    @Autowired
    @Qualifier("portalLinkPoller")
    private Poller poller;

    private Mailbox mailbox;

    @BeforeEach
    void aMailbox() {
        mailbox = new Mailbox(service, ADMIN);
    }

    @Test
    void aViewerGetsALinkForEachClientWhosePortalIsOpen() {
        var email = ServiceClient.fresh() + "@kunde.example";
        var bakery = service.client(ADMIN);
        var florist = service.client(ADMIN);
        var shut = service.client(ADMIN);
        for (var client : List.of(bakery, florist, shut)) {
            viewer(client, email);
        }
        service.archive(ADMIN, shut);

        ask(" " + email.toUpperCase(Locale.ROOT)).expectStatus().isAccepted();

        assertThat(mailbox.links(email))
                .extracting(link -> entered(link).path("clientId").stringValue())
                .containsExactlyInAnyOrder(id(bakery), id(florist));
    }

    @Test
    void whoAsksLearnsNothingOfWhichAddressesThereAre() {
        var known = ServiceClient.fresh() + "@kunde.example";
        var unknown = ServiceClient.fresh() + "@kunde.example";
        viewer(service.client(ADMIN), known);

        for (var email : List.of(known, unknown, "keine Adresse")) {
            ask(email).expectStatus().isAccepted().expectBody().isEmpty();
        }

        assertThat(mailbox.subjects(known)).hasSize(1);
        assertThat(mailbox.subjects(unknown)).isEmpty();
    }

    @Test
    void aViewerWhoWasRemovedGetsNoLink() {
        var email = ServiceClient.fresh() + "@kunde.example";
        var client = service.client(ADMIN);
        var viewer = viewer(client, email);
        service.send(ADMIN, "DELETE", path(client, viewer), null).expectStatus().isNoContent();

        ask(email).expectStatus().isAccepted();

        assertThat(mailbox.subjects(email)).isEmpty();
    }

    /** A stranger fills no mailbox, and uses up nothing of what staff may send. */
    @Test
    void aMailboxIsNotFilledAndStaffMayStillSend() {
        var email = ServiceClient.fresh() + "@kunde.example";
        var client = service.client(ADMIN);
        var viewer = viewer(client, email);

        for (int asked = 0; asked < 8; asked++) {
            ask(email).expectStatus().isAccepted();
        }

        assertThat(mailbox.subjects(email)).hasSize(3);
        service.send(ADMIN, "POST", path(client, viewer) + "/link", Map.of())
                .expectStatus()
                .isAccepted();
    }

    @Test
    void aSessionLastsThirtyDaysAtANewClient() {
        var client = service.client(ADMIN);
        var session = session(client, viewer(client, ServiceClient.fresh() + "@kunde.example"));

        clock.advance(Duration.ofDays(30).minusSeconds(1));
        service.body(service.inside("viewer-sessions/reading", session));
        clock.advance(Duration.ofSeconds(1));

        expectProblem(service.inside("viewer-sessions/reading", session), ClientsProblem.SESSION_ENDED);
    }

    @Test
    void aShorterStayEndsWhatHasBegun() {
        var client = service.client(ADMIN);
        var session = session(client, viewer(client, ServiceClient.fresh() + "@kunde.example"));

        stay(client, 8).expectStatus().isOk();

        clock.advance(Duration.ofHours(8).minusSeconds(1));
        service.body(service.inside("viewer-sessions/reading", session));
        clock.advance(Duration.ofSeconds(1));
        expectProblem(service.inside("viewer-sessions/reading", session), ClientsProblem.SESSION_ENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 2161, -1})
    void aStayIsBetweenEightHoursAndNinetyDays(int hours) {
        expectProblem(stay(service.client(ADMIN), hours), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void devicesAreSeenAndEnded() {
        var client = service.client(ADMIN);
        var viewer = viewer(client, ServiceClient.fresh() + "@kunde.example");
        var session = session(client, viewer);
        clock.advance(Duration.ofHours(3));
        service.body(service.inside("viewer-sessions/reading", session));

        var devices = devices(client, viewer);
        var device = devices.path(0);
        assertThat(devices).hasSize(1);
        assertThat(device.path("browser").stringValue()).isEqualTo("Firefox");
        assertThat(device.path("system").stringValue()).isEqualTo("Windows");
        assertThat(Instant.parse(device.path("lastSeenAt").stringValue())).isEqualTo(clock.instant());
        assertThat(devices.toString()).doesNotContain("rv:145");

        var other = service.client(ADMIN);
        var stranger = viewer(other, ServiceClient.fresh() + "@kunde.example");
        expectProblem(
                service.send(ADMIN, "DELETE", path(other, stranger) + "/devices/" + id(device), null),
                ClientsProblem.DEVICE_NOT_FOUND);
        service.send(ADMIN, "DELETE", path(client, viewer) + "/devices/" + id(device), null)
                .expectStatus()
                .isNoContent();

        expectProblem(service.inside("viewer-sessions/reading", session), ClientsProblem.SESSION_ENDED);
        assertThat(devices(client, viewer)).isEmpty();
    }

    private JsonNode viewer(JsonNode client, String email) {
        return service.body(service.send(
                ADMIN,
                "POST",
                "/api/clients/" + id(client) + "/viewers",
                Map.of("name", "Vera", "email", email, "language", "de")));
    }

    private static String path(JsonNode client, JsonNode viewer) {
        return "/api/clients/" + id(client) + "/viewers/" + id(viewer);
    }

    private String session(JsonNode client, JsonNode viewer) {
        service.send(ADMIN, "POST", path(client, viewer) + "/link", Map.of())
                .expectStatus()
                .isAccepted();
        return entered(mailbox.newestLink(viewer.path("email").stringValue()))
                .path("sessionId")
                .stringValue();
    }

    private JsonNode entered(String link) {
        return service.body(service.send(
                GATEWAY, "POST", "/internal/viewer-sessions", Map.of("secret", link, "userAgent", FIREFOX)));
    }

    private JsonNode devices(JsonNode client, JsonNode viewer) {
        return service.body(service.send(ADMIN, "GET", path(client, viewer) + "/devices", null))
                .path("items");
    }

    private WebTestClient.ResponseSpec stay(JsonNode client, int hours) {
        var address = "/api/clients/" + id(client);
        var file = service.body(service.send(ADMIN, "GET", address, null));
        var form = new HashMap<String, Object>(Map.of("name", file.path("name").stringValue(), "colour", "#8A5A00"));
        form.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "address", "SIE"));
        form.putAll(Map.of(
                "portal",
                Map.of("sessionHours", hours),
                "version",
                file.path("version").asLong()));
        return service.send(ADMIN, "PUT", address, form);
    }

    private WebTestClient.ResponseSpec ask(String email) {
        var number = SOURCES.incrementAndGet();
        var source = "198.19.%d.%d".formatted(number / 250, number % 250 + 1);
        var answer = service.send(
                GATEWAY, "POST", "/internal/viewer-links/asking", Map.of("email", email, "source", source));
        poller.runOnce().block(LIMIT);
        return answer;
    }
}
