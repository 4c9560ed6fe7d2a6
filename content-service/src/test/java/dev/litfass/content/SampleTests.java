package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.hold.Gate;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Samples;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import tools.jackson.databind.JsonNode;

/** What this service answers, for the mock of the pages. */
class SampleTests extends PostingTest {

    @Autowired
    private ReactiveMongoTemplate mongo;

    /** What is counted over a client must not come from other tests. */
    @BeforeEach
    void aClientOfWhomNothingIsKnown() {
        mongo.remove(Gate.class).all().then(mongo.remove(Delivery.class).all()).block(Duration.ofSeconds(10));
    }

    @Test
    void theMockOfThePagesAnswersWhatWeAnswer() {
        var begun = created(EDITOR, "Roggenbrot ab sieben");
        var rejected = rejected();
        var scheduled = scheduled("Brötchen ab sechs", "2026-12-09T12:00");
        var held = scheduled("Kuchen ab zwei", "2026-12-09T13:00");
        body(send(EDITOR, "PUT", held + "/hold", Map.of("reason", "Bitte warten.")));
        var published = published("Stollen ab heute", "2026-12-02T12:00");
        refuse();
        var refused = published("Lebkuchen ab heute", "2026-12-02T12:30");
        var rewritten = rewritten("Zimtsterne ab neun", "Zimtsterne ab zehn");
        var earlier = read(rewritten + "/versions").at("/items/0");
        var threads = remarkedOn(path(begun));
        clock.reset();

        new Samples("content", json)
                .add("postState", "PostState", begun)
                .add("draftPost", "PostView", read(path(begun)))
                .add("rejectedPost", "PostView", rejected)
                .add("scheduledPost", "PostView", read(scheduled))
                .add("heldPost", "PostView", read(held))
                .add("publishedPost", "PostView", read(published))
                .add("refusedPost", "PostView", read(refused))
                .add("attentionItem", "AttentionItem", item("/api/attention", "postId", refused))
                .add("calendarEntry", "CalendarDayEntry", entry(scheduled))
                .add("openGate", "GateView", read("/api/clients/bakery/gate"))
                .add("checks", "CheckAnswer", checked())
                .add("asking", "NetworkAsking", read("/api/networks"))
                .add("openThread", "ThreadView", threads.get(0))
                .add("threadOfClient", "ThreadView", threads.get(1))
                .add("versionLine", "VersionLine", earlier)
                .add(
                        "version",
                        "VersionWhole",
                        read(rewritten + "/versions/" + earlier.path("id").stringValue()))
                .hold();
        new Samples("portal-content", json)
                .add("planned", "PortalPostPlanned", seen("planned", "Brötchen ab sechs"))
                .add("published", "PortalPostPublished", seen("published", "Stollen ab heute"))
                .hold();
    }

    /** As the client company sees it. */
    private JsonNode seen(String list, String text) {
        var path = "/portal/posts?from=2026-12-01&to=2026-12-31";
        for (var post : body(send(Callers.viewer(BAKERY), "GET", path, null)).path(list)) {
            if (post.path("text").stringValue().equals(text)) {
                return post;
            }
        }
        throw new AssertionError(text + " is not " + list);
    }

    private JsonNode rejected() {
        var post = created(EDITOR, "Brezeln ab neun");
        var path = path(post);
        var submitted = body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(post))));
        var no = Map.of("version", version(submitted), "reason", "Bitte die Uhrzeit klären.");
        body(send(LEAD, "POST", path + "/rejection", no));
        return read(path);
    }

    private String published(String text, String local) {
        var path = scheduled(text, local);
        clock.setBerlin(local);
        tick();
        return path;
    }

    /** The path of a post that says something else than what was approved. */
    private String rewritten(String approved, String text) {
        var path = scheduled(approved, "2026-12-09T14:00");
        var rewrite = Map.of("version", version(read(path)), "draft", draft(text, MASTODON));
        body(send(EDITOR, "PUT", path, rewrite));
        return path;
    }

    /** One thread among colleagues about some words, and one for the client about the post. */
    private JsonNode remarkedOn(String path) {
        var words = Map.of("place", Map.of(), "start", 0, "words", "ab sieben");
        var begun = body(send(
                LEAD,
                "POST",
                path + "/remarks",
                Map.of("audience", "INTERNAL", "text", "Wirklich schon um sieben?", "pin", words)));
        body(send(
                EDITOR,
                "POST",
                path + "/remarks/" + begun.path("id").stringValue() + "/answers",
                Map.of("text", "Ja, ab Dezember.")));
        var shared = body(
                send(EDITOR, "POST", path + "/remarks", Map.of("audience", "CLIENT", "text", "Passt das so für Sie?")));
        body(send(EDITOR, "PUT", path + "/remarks/" + shared.path("id").stringValue() + "/resolution", null));
        return read(path + "/remarks");
    }

    private static void refuse() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"Validation failed\"}")));
    }

    private JsonNode item(String list, String name, String path) {
        for (var item : read(list).path("items")) {
            if (path.endsWith("/" + item.path(name).asString())) {
                return item;
            }
        }
        throw new AssertionError(path + " is not in " + list);
    }

    private JsonNode entry(String path) {
        var days = read("/api/clients/bakery/calendar?from=2026-12-09&to=2026-12-09");
        for (var entry : days.at("/days/0/entries")) {
            if (path.endsWith("/" + entry.path("postId").stringValue())) {
                return entry;
            }
        }
        throw new AssertionError(path + " is not in the calendar");
    }

    private JsonNode checked() {
        var tooLong = Map.of("draft", draft("#roggenbrot " + "ä".repeat(300), BLUESKY));
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", tooLong));
    }

    private static String path(JsonNode post) {
        return POSTS + "/" + post.path("id").stringValue();
    }

    private static long version(JsonNode post) {
        return post.path("version").asLong();
    }
}
