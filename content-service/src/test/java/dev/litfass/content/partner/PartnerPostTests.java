package dev.litfass.content.partner;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentProblem;
import dev.litfass.content.ContentTest;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.testsupport.Callers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What a partner sees of the clients it writes for. */
class PartnerPostTests extends ContentTest {

    private static final Caller PARTNER = Callers.partner("shop", BAKERY);
    private static final Caller OTHER_PARTNER = Callers.partner("printer", BAKERY);

    @Test
    void learnsWhichClientsItsKeyReaches() {
        var clients = json(get("/partner/v1/clients", PARTNER)).path("items");

        assertThat(clients).hasSize(1);
        assertThat(clients.get(0).path("id").stringValue()).isEqualTo(BAKERY.value());
        assertThat(clients.get(0).path("zone").stringValue()).isEqualTo("Europe/Berlin");
    }

    @Test
    void seesADraftOfTheAgencyFromTheSubmissionOn() {
        var post = json(web.post()
                .uri("/api/clients/bakery/posts")
                .headers(callers.as(EDITOR))
                .bodyValue(draft("Noch nicht fertig " + UUID.randomUUID(), MASTODON))
                .exchange());
        var id = post.path("id").stringValue();
        expectProblem(get("/partner/v1/posts/" + id, PARTNER), ContentProblem.POST_NOT_FOUND);
        assertThat(listed(PARTNER)).doesNotContain(id);

        web.post()
                .uri("/api/clients/bakery/posts/" + id + "/submission")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("version", post.path("version").asLong()))
                .exchange()
                .expectStatus()
                .isOk();

        get("/partner/v1/posts/" + id, PARTNER).expectStatus().isOk();
        assertThat(listed(PARTNER)).contains(id);
    }

    @Test
    void seesItsOwnDraftsAndNoneOfOtherPartners() {
        var id = json(web.post()
                        .uri("/partner/v1/posts")
                        .headers(callers.as(PARTNER))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(ofBakery(draft("Vom Shop " + UUID.randomUUID(), MASTODON)))
                        .exchange())
                .path("id")
                .stringValue();

        assertThat(listed(PARTNER)).contains(id);
        assertThat(listed(OTHER_PARTNER)).doesNotContain(id);
        expectProblem(get("/partner/v1/posts/" + id, OTHER_PARTNER), ContentProblem.POST_NOT_FOUND);
    }

    private static Map<String, Object> ofBakery(Map<String, Object> draft) {
        var body = new HashMap<>(draft);
        body.put("clientId", BAKERY.value());
        return body;
    }

    private List<String> listed(Caller partner) {
        return json(get("/partner/v1/posts?clientId=bakery&limit=200", partner))
                .path("items")
                .valueStream()
                .map(post -> post.path("id").stringValue())
                .toList();
    }

    private WebTestClient.ResponseSpec get(String path, Caller partner) {
        return web.get().uri(path).headers(callers.as(partner)).exchange();
    }

    private JsonNode json(WebTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
