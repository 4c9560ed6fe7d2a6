package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.PASSWORD;
import static dev.litfass.clients.ServiceClient.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Who came in, who tried, and what was used. */
class AuditTests extends ClientsTest {

    private static final Caller GATEWAY = Callers.service(Service.GATEWAY);
    private static final Caller CONTENT = Callers.service(Service.CONTENT);

    @Test
    void tellsWhoCameInWhoWentAndThatSomebodyTried() {
        var form = service.staff("EDITOR", true, List.of());
        var member = service.body(service.send(ADMIN, "POST", "/api/staff", form));
        for (int i = 0; i < 3; i++) {
            signIn(form.get("email"), "falsch geraten").expectStatus().isUnauthorized();
        }
        var session = service.body(signIn(form.get("email"), PASSWORD));
        service.inside("staff-sessions/ending", session.path("sessionId").stringValue())
                .expectStatus()
                .isNoContent();

        assertThat(lines(id(member)))
                .extracting(line -> line.path("action").stringValue())
                .containsExactlyInAnyOrder("signed-out", "signed-in", "sign-in-failed", "staff-added");
        assertThat(lines(id(member)))
                .filteredOn(line -> line.path("action").stringValue().equals("sign-in-failed"))
                .allMatch(line -> line.at("/by/name").stringValue().equals("203.0.113.7"));
        assertThat(lines(id(member)).toString()).doesNotContain(String.valueOf(form.get("email")), PASSWORD, "geraten");
    }

    @Test
    void tellsTheUseOfACredentialOnceAnHour() {
        var client = id(service.client(ADMIN));
        var channel = service.body(service.send(
                ADMIN,
                "POST",
                "/api/clients/" + client + "/channels",
                Map.of(
                        "network",
                        "MASTODON",
                        "name",
                        "Mastodon",
                        "handle",
                        "a",
                        "server",
                        "https://mastodon.example",
                        "secret",
                        "streng-geheim")));
        var credential = "/internal/clients/" + client + "/channels/" + id(channel) + "/credential";
        for (int i = 0; i < 5; i++) {
            service.body(service.send(CONTENT, "GET", credential, null));
        }
        clock.advance(Duration.ofHours(1));
        service.body(service.send(CONTENT, "GET", credential, null));

        assertThat(lines(id(channel)))
                .extracting(line -> line.path("action").stringValue())
                .containsExactlyInAnyOrder("credential-used", "credential-used", "channel-connected");
        assertThat(lines(id(channel)).toString()).doesNotContain("streng-geheim");
    }

    private WebTestClient.ResponseSpec signIn(Object email, String password) {
        return service.send(
                GATEWAY,
                "POST",
                "/internal/staff-sessions",
                Map.of("email", email, "password", password, "source", "203.0.113.7"));
    }

    private List<JsonNode> lines(String subject) {
        return service.body(service.send(ADMIN, "GET", "/api/audit?limit=200", null))
                .path("items")
                .valueStream()
                .filter(line -> line.path("subject").stringValue().equals(subject))
                .toList();
    }
}
