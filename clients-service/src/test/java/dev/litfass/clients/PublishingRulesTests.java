package dev.litfass.clients;

import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.Callers;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a client wants its posts to keep to. */
class PublishingRulesTests extends ClientsTest {

    private String path;
    private String client;

    @BeforeEach
    void aClient() {
        client = id(service.client(ADMIN));
        path = "/api/clients/" + client + "/publishing-rules";
    }

    @Test
    void areNoneUntilSomebodySaysSome() {
        var none = read();

        assertThat(none.path("version").asLong()).isZero();
        assertThat(none.path("rules").path("matrix")).isEmpty();
        assertThat(none.path("rules").path("accessibilityBlocks").asBoolean()).isFalse();
        assertThat(forContent()).isEqualTo(none.path("rules"));
    }

    @Test
    void areKeptInVersionsAndToldToContent() {
        var first = service.body(save(rules(), 0));
        assertThat(first.path("version").asLong()).isEqualTo(1);
        assertThat(first.path("rules").path("budgetCents").asInt()).isEqualTo(5_000);
        assertThat(forContent()).isEqualTo(first.path("rules"));

        expectProblem(save(rules(), 0), VERSION_CONFLICT);
        assertThat(service.body(save(Map.of("accessibilityBlocks", true), 1))
                        .path("version")
                        .asLong())
                .isEqualTo(2);
        assertThat(read().path("rules").path("phrases")).isEmpty();
    }

    @Test
    void areNotStoredWhereTheyMakeNoSense() {
        expectProblem(save(with("budgetCents", -1), 0), INVALID_REQUEST);
        expectProblem(save(with("budgetCents", 10_000_001), 0), INVALID_REQUEST);
        expectProblem(save(with("matrix", List.of(Map.of("kinds", List.of("HOLOGRAM")))), 0), INVALID_REQUEST);
        expectProblem(
                save(with("phrases", List.of(Map.of("words", " ", "blocks", true, "reason", "x"))), 0),
                INVALID_REQUEST);
        expectProblem(
                save(with("phrases", Collections.nCopies(201, Map.of("words", "x", "blocks", true, "reason", ""))), 0),
                INVALID_REQUEST);
        expectProblem(save(with("embargoes", List.of(embargo("2026-12-24", "2026-12-23"))), 0), INVALID_REQUEST);
        expectProblem(save(with("matrix", Collections.singletonList(null)), 0), INVALID_REQUEST);
        assertThat(read().path("version").asLong()).isZero();
    }

    @Test
    void areReadByAllWhoWorkForTheClientAndChangedByWhoKeepsItsFile() {
        var editor = Callers.staff("editor", Role.EDITOR, new ClientId(client));
        service.send(editor, "GET", path, null).expectStatus().isOk();
        service.send(editor, "PUT", path, Map.of("rules", rules(), "version", 0))
                .expectStatus()
                .isForbidden();
        service.send(Callers.staff("stranger", Role.EDITOR, new ClientId("other")), "GET", path, null)
                .expectStatus()
                .isNotFound();
        service.send(ADMIN, "GET", "/api/clients/nobody/publishing-rules", null)
                .expectStatus()
                .isNotFound();
    }

    private JsonNode read() {
        return service.body(service.send(ADMIN, "GET", path, null));
    }

    private JsonNode forContent() {
        return service.body(service.send(
                Callers.service(Service.CONTENT), "GET", "/internal/clients/" + client + "/publishing-rules", null));
    }

    private WebTestClient.ResponseSpec save(Map<String, Object> rules, long version) {
        return service.send(ADMIN, "PUT", path, Map.of("rules", rules, "version", version));
    }

    private static Map<String, Object> with(String field, Object value) {
        var changed = new HashMap<>(rules());
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "budgetCents",
                5_000,
                "accessibilityBlocks",
                false,
                "matrix",
                List.of(Map.of(
                        "kinds", List.of("ADVERTISING"), "networks", List.of("X"), "allowed", false, "reason", "nie")),
                "phrases",
                List.of(Map.of("words", "Testsieger", "blocks", true, "reason", "Beleg nötig")),
                "embargoes",
                List.of(embargo("2026-12-24", "2026-12-26")));
    }

    private static Map<String, Object> embargo(String from, String until) {
        return Map.of("from", from, "until", until, "words", "", "reason", "Betriebsruhe");
    }
}
