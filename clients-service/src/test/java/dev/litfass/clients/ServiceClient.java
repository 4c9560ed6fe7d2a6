package dev.litfass.clients;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.testsupport.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the service as one caller or another, with forms that are right as they stand. */
public record ServiceClient(WebTestClient web, Callers callers, JsonMapper json) {

    public static final String PASSWORD = "Mohnschnecke und Kaffee";

    public WebTestClient.ResponseSpec send(Caller by, String method, String path, @Nullable Object body) {
        var request = web.method(HttpMethod.valueOf(method)).uri(path).headers(callers.as(by));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    WebTestClient.ResponseSpec inside(String path, String secret) {
        return send(Callers.service(Service.GATEWAY), "POST", "/internal/" + path, Map.of("secret", secret));
    }

    public JsonNode body(WebTestClient.ResponseSpec answer) {
        var bytes = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(bytes);
    }

    public JsonNode client(Caller by) {
        return client(by, "SIE");
    }

    /** @param address how its people want to be spoken to */
    JsonNode client(Caller by, String address) {
        var file = new HashMap<String, Object>(Map.of("name", "Kunde " + fresh(), "colour", "#8A5A00"));
        file.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "address", address));
        return body(send(by, "POST", "/api/clients", file));
    }

    void archive(Caller by, JsonNode client) {
        var path = "/api/clients/" + id(client);
        var version = body(send(by, "GET", path, null)).path("version").asLong();
        body(send(by, "POST", path + "/archive", Map.of("version", version)));
    }

    public Map<String, Object> staff(String role, boolean allClients, List<String> clients) {
        var form = new HashMap<String, Object>(
                Map.of("name", "Mina", "email", fresh() + "@litfass.example", "role", role, "password", PASSWORD));
        form.putAll(Map.of("allClients", allClients, "clientIds", clients));
        form.putAll(Map.of("language", "de", "zone", "Europe/Berlin"));
        return form;
    }

    Map<String, Object> change(JsonNode member, String role, boolean allClients, List<String> clients, boolean active) {
        var change = new HashMap<String, Object>(Map.of("name", "Mina", "role", role, "allClients", allClients));
        change.putAll(Map.of(
                "clientIds",
                clients,
                "active",
                active,
                "version",
                member.path("version").asLong()));
        return change;
    }

    JsonNode viewer(Caller by, String client) {
        return body(send(
                by,
                "POST",
                "/api/clients/" + client + "/viewers",
                Map.of("name", "Vera", "email", fresh() + "@kunde.example", "language", "de")));
    }

    public static String id(JsonNode thing) {
        return thing.path("id").stringValue();
    }

    public static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
