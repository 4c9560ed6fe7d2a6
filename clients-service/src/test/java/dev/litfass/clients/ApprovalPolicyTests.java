package dev.litfass.clients;

import static dev.litfass.clients.ClientsProblem.POLICY_UNFULFILLABLE;
import static dev.litfass.clients.ServiceClient.id;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A policy that nobody could fulfil is not stored. */
class ApprovalPolicyTests extends ClientsTest {

    private JsonNode client;

    @BeforeEach
    void aClient() {
        client = service.client(ADMIN);
    }

    @Test
    void levelsNeedPeopleWhoMaySayYesOnThem() {
        expectProblem(save(levels(Map.of("roles", List.of("COMMUNITY"), "people", 1))), POLICY_UNFULFILLABLE);
        expectProblem(
                save(levels(
                        Map.of("roles", List.of("EDITOR"), "people", 5),
                        Map.of("roles", List.of("EDITOR"), "people", 5),
                        Map.of("roles", List.of("EDITOR"), "people", 5))),
                POLICY_UNFULFILLABLE);
        for (int i = 0; i < 3; i++) {
            service.body(
                    service.send(ADMIN, "POST", "/api/staff", service.staff("EDITOR", false, List.of(id(client)))));
        }

        save(levels(Map.of("roles", List.of("EDITOR"), "people", 2)))
                .expectStatus()
                .isOk();
    }

    @Test
    void theClientsYesNeedsSomebodyOfTheClient() {
        expectProblem(save(clientYes(List.of())), POLICY_UNFULFILLABLE);
        var viewer = id(service.viewer(ADMIN, id(client)));

        expectProblem(save(clientYes(List.of(viewer, "somebody-else"))), POLICY_UNFULFILLABLE);
        save(clientYes(List.of(viewer))).expectStatus().isOk();
    }

    @Test
    void eachRuleIsAboutSomePostsOfThisClientAndCanBeFulfilled() {
        var account = Map.<String, Object>of(
                "network",
                "SIMULATOR",
                "name",
                "Übung",
                "handle",
                "@uebung",
                "server",
                "http://localhost:9",
                "secret",
                "geheim-genug");
        var channel =
                id(service.body(service.send(ADMIN, "POST", "/api/clients/" + id(client) + "/channels", account)));
        expectProblem(save(ruled(Map.of())), INVALID_REQUEST);
        expectProblem(save(ruled(Map.of("kinds", List.of("HOLOGRAM")))), INVALID_REQUEST);
        expectProblem(save(ruled(Map.of("channelIds", List.of(channel, "of-somebody-else")))), INVALID_REQUEST);
        expectProblem(
                save(ruled(Map.of(
                        "kinds",
                        List.of("PICTURES"),
                        "client",
                        Map.of("viewers", List.of(), "goesOutUnanswered", false)))),
                POLICY_UNFULFILLABLE);
        expectProblem(
                save(Map.of(
                        "required",
                        true,
                        "ownPosts",
                        false,
                        "rules",
                        Collections.nCopies(6, Map.of("kinds", List.of("WORDS"))))),
                INVALID_REQUEST);

        save(ruled(Map.of("channelIds", List.of(channel), "kinds", List.of("THREAD", "PICTURES"))))
                .expectStatus()
                .isOk();

        var stored = service.body(service.send(ADMIN, "GET", "/api/clients/" + id(client), null))
                .at("/approvalPolicy/rules/0");
        assertThat(stored.at("/channelIds/0").stringValue()).isEqualTo(channel);
        assertThat(stored.path("kinds")).hasSize(2);
        assertThat(stored.path("required").booleanValue()).isTrue();
    }

    private static Map<String, Object> ruled(Map<String, Object> about) {
        var rule = new HashMap<String, Object>(Map.of("required", true, "ownPosts", false));
        rule.putAll(about);
        return Map.of("required", true, "ownPosts", false, "rules", List.of(rule));
    }

    private static Map<String, Object> levels(Object... levels) {
        return Map.of("required", true, "ownPosts", false, "levels", List.of(levels));
    }

    private static Map<String, Object> clientYes(List<String> viewers) {
        return Map.of(
                "required", true, "ownPosts", false, "client", Map.of("viewers", viewers, "goesOutUnanswered", false));
    }

    private WebTestClient.ResponseSpec save(Map<String, Object> policy) {
        var path = "/api/clients/" + id(client);
        var now = service.body(service.send(ADMIN, "GET", path, null));
        var form = new HashMap<String, Object>(Map.of("name", "Kunde", "colour", "#8A5A00", "approvalPolicy", policy));
        form.putAll(Map.of("zone", "Europe/Berlin", "languages", List.of("de"), "address", "SIE"));
        form.put("version", now.path("version").asLong());
        return service.send(ADMIN, "PUT", path, form);
    }
}
