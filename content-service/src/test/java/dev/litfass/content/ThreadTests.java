package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Threads and first comments: each part answers the one before it, and a thread goes on where it failed. */
class ThreadTests extends PostingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String NOON = "2026-12-02T12:00";
    private static final String STATUSES = "/mastodon/api/v1/statuses";

    @Test
    void publishesEachPartAsAnAnswerToTheOneBefore() {
        var path = scheduled(thread("Erstens", "Zweitens", "Drittens"), NOON);

        noonAndAFewSeconds();

        assertThat(stages(path)).containsOnly("PUBLISHED").hasSize(3);
        assertThat(read(path).path("deliveries").values())
                .as("waiting for the part before is no attempt")
                .allMatch(delivery -> delivery.path("attempts").asInt() == 1);
        // Other tests' posts may be due at noon as well.
        var first = Stubs.server()
                .findAll(postRequestedFor(urlPathEqualTo(STATUSES)).withRequestBody(containing("tens")));
        assertThat(first).hasSize(3);
        for (int part = 1; part < 3; part++) {
            assertThat(first.get(part).getBodyAsString())
                    .contains("\"in_reply_to_id\":\"" + first.get(part - 1).getHeader("Idempotency-Key") + "\"");
        }
    }

    @Test
    void namesRootAndParentWithTheirContentOnBluesky() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/bluesky/xrpc/com.atproto.repo.getRecord"))
                        .willReturn(okJson("{\"uri\":\"at://x\",\"cid\":\"bafyparent\",\"value\":{}}")));
        var draft = new HashMap<>(thread("Erstens", "Zweitens", "Drittens"));
        draft.put("channelIds", List.of(BLUESKY));
        var path = scheduled(draft, NOON);

        noonAndAFewSeconds();

        assertThat(stages(path)).containsOnly("PUBLISHED").hasSize(3);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo("/bluesky/xrpc/com.atproto.repo.putRecord"))
                                .withRequestBody(matchingJsonPath("$.record.text", equalTo("Drittens")))
                                .withRequestBody(matchingJsonPath("$.record.reply.parent.cid", equalTo("bafyparent")))
                                .withRequestBody(matchingJsonPath("$.record.reply.root.cid", equalTo("bafyparent"))));
    }

    @Test
    void goesOnAtThePartThatFailedOnceSomebodyDecides() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(STATUSES))
                        .withRequestBody(containing("Zweitens"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"no\"}")));
        var path = scheduled(thread("Erstens", "Zweitens", "Drittens"), NOON);
        noonAndAFewSeconds();
        assertThat(stages(path)).containsExactly("PUBLISHED", "REJECTED", "HELD");

        Stubs.server()
                .stubFor(post(urlPathEqualTo(STATUSES))
                        .withRequestBody(containing("Zweitens"))
                        .atPriority(1)
                        .willReturn(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}")));
        decide(part(path, 1), Map.of("decision", "SEND_AGAIN"));
        clock.advance(Duration.ofSeconds(5));
        tick();
        clock.advance(Duration.ofSeconds(5));
        tick();

        assertThat(stages(path)).containsOnly("PUBLISHED").hasSize(3);
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(STATUSES)).withRequestBody(containing("Erstens")));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(STATUSES)).withRequestBody(containing("Drittens")));
    }

    @Test
    void goesOnBehindAPartThatSomebodyFoundByItsAddress() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(STATUSES))
                        .withRequestBody(containing("Erstens"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"no\"}")));
        var path = scheduled(thread("Erstens", "Zweitens"), NOON);
        noonAndAFewSeconds();

        decide(part(path, 0), Map.of("decision", "IT_IS_LIVE", "url", "https://mastodon.example/@s/4711"));
        tick();

        assertThat(stages(path)).containsOnly("PUBLISHED").hasSize(2);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(matchingJsonPath("$.in_reply_to_id", equalTo("4711"))));
    }

    @Test
    void givesUpTheRestWithThePartThatIsDiscarded() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(STATUSES)).willReturn(aResponse().withStatus(422)));
        var path = scheduled(thread("Erstens", "Zweitens", "Drittens"), NOON);
        noonAndAFewSeconds();

        decide(part(path, 0), Map.of("decision", "DISCARD"));

        assertThat(stages(path)).containsOnly("CANCELLED").hasSize(3);
    }

    @Test
    void checksEveryPart() {
        var found = body(send(
                EDITOR, "POST", "/api/clients/bakery/checks", Map.of("draft", thread("Erstens", "a".repeat(501)))));

        assertThat(found.path("findings").findValuesAsString("rule")).contains("text-too-long");
        assertThat(found.at("/findings/0/params/part").stringValue()).isEqualTo("2");
    }

    @Test
    void refusesAThreadOfTwoHundredParts() {
        var parts = Collections.nCopies(199, Map.of("text", "weiter"));

        var answer =
                send(EDITOR, "POST", POSTS, Map.of("text", "Erstens", "channelIds", List.of(MASTODON), "parts", parts));

        expectProblem(answer, CommonProblem.INVALID_REQUEST);
    }

    @Test
    void asksForANewApprovalWhereAPartIsChanged() {
        var thread = new HashMap<>(thread("Erstens", "Zweitens"));
        var one = body(send(EDITOR, "POST", POSTS, thread));
        thread.put("parts", List.of(Map.of("text", "Zweites")));

        var other = body(send(EDITOR, "POST", POSTS, thread));

        assertThat(one.path("contentHash")).isNotEqualTo(other.path("contentHash"));
    }

    private void noonAndAFewSeconds() {
        clock.setBerlin("2026-12-02T12:00:00");
        for (int second = 0; second < 8; second++) {
            tick();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    /** Nobody says the same twice within a day. */
    private static Map<String, Object> thread(String beginning, String... following) {
        var text = beginning + " Nr. " + COUNT.incrementAndGet();
        var parts = java.util.Arrays.stream(following)
                .map(each -> Map.of("text", each))
                .toList();
        return Map.of("title", "Ein Faden", "text", text, "channelIds", List.of(MASTODON), "parts", parts);
    }

    private List<String> stages(String path) {
        return read(path).path("deliveries").values().stream()
                .sorted(java.util.Comparator.comparing(each -> each.path("part").asInt()))
                .map(each -> each.path("status").stringValue())
                .toList();
    }

    private JsonNode part(String path, int number) {
        return read(path).path("deliveries").values().stream()
                .filter(each -> each.path("part").asInt() == number)
                .findFirst()
                .orElseThrow();
    }

    private void decide(JsonNode delivery, Map<String, Object> decision) {
        body(send(
                LEAD,
                "POST",
                "/api/clients/bakery/deliveries/" + delivery.path("id").stringValue() + "/decision",
                decision));
    }
}
