package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.testsupport.Stubs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What tests of posts start from: networks that take everything, and the way of a post to the calendar. */
abstract class PostingTest extends ContentTest {

    protected static final String POSTS = "/api/clients/bakery/posts";
    private static final String ALERTS = "/clients-service/internal/alerts";

    @BeforeEach
    void networksThatWork() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withTransformers("response-template")
                                .withBody("{\"id\":\"{{request.headers.Idempotency-Key}}\",\"url\":"
                                        + "\"https://mastodon.example/@s/{{request.headers.Idempotency-Key}}\"}")));
        Stubs.server()
                .stubFor(
                        post(urlPathEqualTo("/bluesky/xrpc/com.atproto.server.createSession"))
                                .willReturn(
                                        okJson(
                                                "{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\",\"accessJwt\":\"jwt\",\"refreshJwt\":\"r\"}")));
        Stubs.server()
                .stubFor(
                        post(urlPathEqualTo("/bluesky/xrpc/com.atproto.repo.putRecord"))
                                .willReturn(
                                        aResponse()
                                                .withHeader("Content-Type", "application/json")
                                                .withTransformers("response-template")
                                                .withBody(
                                                        "{\"uri\":\"at://did:plc:abc/app.bsky.feed.post/{{jsonPath request.body '$.rkey'}}\",\"cid\":\"bafy\"}")));
    }

    /** What people are told of is heard from now on, and not what was before. */
    protected void somebodyWhoListens() {
        Stubs.server()
                .stubFor(put(urlPathEqualTo(ALERTS)).willReturn(aResponse().withStatus(204)));
        tick("alerts");
        Stubs.server().resetRequests();
    }

    /** What people were told of this kind since. */
    protected List<Alert> told(AlertKind kind) {
        tick("alerts");
        return Stubs.server().findAll(putRequestedFor(urlPathEqualTo(ALERTS))).stream()
                .flatMap(sent -> json.readValue(sent.getBodyAsString(), AlertBatch.class).alerts().stream())
                .filter(alert -> alert.kind() == kind)
                .toList();
    }

    protected JsonNode created(Caller by, String text) {
        return body(send(by, "POST", POSTS, draft(text, MASTODON, BLUESKY)));
    }

    /** The path of a post that was written, submitted, approved and given a slot. */
    protected String scheduled(String text, String local) {
        return scheduled(draft(text, MASTODON, BLUESKY), local);
    }

    /** The same for any draft. */
    protected String scheduled(Map<String, Object> draft, String local) {
        var post = body(send(EDITOR, "POST", POSTS, draft));
        var path = POSTS + "/" + post.path("id").stringValue();
        var slot = body(send(
                EDITOR,
                "PUT",
                path + "/slot",
                Map.of(
                        "local",
                        local,
                        "zone",
                        "Europe/Berlin",
                        "version",
                        post.path("version").asLong())));
        var submitted = body(send(
                EDITOR,
                "POST",
                path + "/submission",
                Map.of("version", slot.path("version").asLong())));
        body(send(
                LEAD,
                "POST",
                path + "/approval",
                Map.of(
                        "version",
                        submitted.path("version").asLong(),
                        "contentHash",
                        submitted.path("contentHash").stringValue())));
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        return path;
    }

    protected JsonNode read(String path) {
        return body(send(LEAD, "GET", path, null));
    }

    protected JsonNode body(WebTestClient.ResponseSpec answer) {
        var bytes = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(bytes);
    }

    protected WebTestClient.ResponseSpec send(Caller by, String method, String path, Object body) {
        var request = web.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri(path)
                .headers(callers.as(by));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
