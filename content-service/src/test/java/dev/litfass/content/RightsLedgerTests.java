package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.CommonProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What is public though its rights are over, or will be soon. */
class RightsLedgerTests extends LibraryTest {

    private static final String LEDGER = "/api/media/rights";
    private static final Instant SLOT = Instant.parse("2026-12-10T09:00:00Z");
    private static final Instant NOW = Instant.parse("2027-01-10T09:00:00Z");

    @Autowired
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void beforeTheSlot() {
        clock.set(SLOT.minus(Duration.ofDays(2)));
    }

    @Test
    void whatIsPublicAfterItsRightsEndedIsListedWithItsPlaces() {
        var roll = picture("roll.png");
        var post = published(roll);
        ending(roll, NOW.minus(Duration.ofDays(1)));

        var file = ledger(EDITOR, "").at("/items/0");

        assertThat(file.path("assetId").stringValue()).isEqualTo(roll);
        assertThat(file.path("clientId").stringValue()).isEqualTo("bakery");
        assertThat(file.path("until").stringValue()).isEqualTo("2027-01-09T09:00:00Z");
        assertThat(file.path("more").asBoolean()).isFalse();
        assertThat(file.path("posts")).hasSize(1);
        assertThat(post).endsWith(file.at("/posts/0/postId").stringValue());
        assertThat(file.at("/posts/0/network").stringValue()).isEqualTo("MASTODON");
        assertThat(file.at("/posts/0/url").stringValue()).startsWith("https://mastodon.example/@s/");
        assertThat(file.at("/posts/0/publishedAt").stringValue()).startsWith("2026-12-10T09:0");
    }

    @Test
    void thoseThatEndFirstComeFirstAndThoseOfLaterNotAtAll() {
        var soon = picture("soon.png");
        var over = picture("over.png");
        var later = picture("later.png");
        var unused = picture("unused.png");
        for (var file : List.of(soon, over, later)) {
            published(file);
        }
        ending(soon, NOW.plus(Duration.ofDays(6)));
        ending(over, NOW.minus(Duration.ofDays(60)));
        ending(later, NOW.plus(Duration.ofDays(8)));
        ending(unused, NOW.minus(Duration.ofDays(3)));

        assertThat(files("")).containsExactly(over, soon);
        var first = ledger(EDITOR, "?limit=1");
        assertThat(first.at("/items/0/assetId").stringValue()).isEqualTo(over);
        assertThat(files("?limit=1&cursor=" + first.path("next").stringValue())).containsExactly(soon);
    }

    @Test
    void filesThatEndAtOneMomentAreReadPageByPage() {
        var all = new ArrayList<String>();
        for (var name : List.of("a.png", "b.png", "c.png")) {
            var file = picture(name);
            published(file);
            ending(file, NOW);
            all.add(file);
        }

        var seen = new ArrayList<String>();
        for (var path = "?limit=1"; path != null; ) {
            var page = ledger(EDITOR, path);
            seen.add(page.at("/items/0/assetId").stringValue());
            path = page.path("next").isNull()
                    ? null
                    : "?limit=1&cursor=" + page.path("next").stringValue();
        }

        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void aFileThatWasReplacedIsStillPublic() {
        var roll = picture("roll.png");
        published(roll);
        ending(roll, NOW.minus(Duration.ofDays(1)));
        send(LEAD, "PUT", MEDIA + "/" + roll + "/replacement", Map.of("assetId", picture("next.png")))
                .expectStatus()
                .isOk();

        assertThat(files("")).containsExactly(roll);
    }

    @Test
    void whatWasTakenDownIsListedNoMoreButWhatComesLaterIs() {
        var roll = picture("roll.png");
        published(roll);
        ending(roll, NOW.minus(Duration.ofDays(1)));

        send(EDITOR, "PUT", MEDIA + "/" + roll + "/takedown", null)
                .expectStatus()
                .isNoContent();

        assertThat(files("")).isEmpty();
        expectProblem(
                send(STRANGER, "PUT", "/api/clients/florist/media/" + roll + "/takedown", null),
                ContentProblem.MEDIA_NOT_FOUND);
        mongo.updateFirst(new Query(), new Update().set("state.takenDown", SLOT.minusSeconds(60)), MediaAsset.class)
                .block(Duration.ofSeconds(5));
        assertThat(files("")).containsExactly(roll);
    }

    @Test
    void onlyTheCallersClientsAreLookedAt() {
        var roll = picture("roll.png");
        published(roll);
        ending(roll, NOW.minus(Duration.ofDays(1)));

        assertThat(ledger(STRANGER, "").path("items")).isEmpty();
        assertThat(files("?clientId=bakery")).containsExactly(roll);
        expectProblem(send(STRANGER, "GET", LEDGER + "?clientId=bakery", null), CommonProblem.NOT_FOUND);
        expectProblem(send(EDITOR, "GET", LEDGER + "?cursor=bm9uZQ", null), CommonProblem.INVALID_REQUEST);
    }

    /** A library of thousands of files is read by its indexes. */
    @Test
    void listsReadByIndexes() {
        assertThat(plan(
                        "mediaAssets",
                        find -> find.append(
                                        "filter",
                                        new Document("clientId", "bakery")
                                                .append("_id", new Document("$lt", "z"))
                                                .append("state.replacedBy", null))
                                .append("sort", new Document("_id", -1))))
                .contains("client_newest")
                .doesNotContain("COLLSCAN", "\"SORT\"");
        assertThat(plan(
                        "mediaAssets",
                        find -> find.append(
                                        "filter",
                                        new Document("clientId", "bakery")
                                                .append("_id", new Document("$lt", "z"))
                                                .append("notes.labels", "Sommer")
                                                .append("state.replacedBy", null))
                                .append("sort", new Document("_id", -1))))
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN", "\"SORT\"");
        assertThat(plan(
                        "mediaAssets",
                        find -> find.append(
                                "filter",
                                new Document("clientId", "bakery")
                                        .append("notes.rights.until", new Document("$lt", new Date())))))
                .contains("client_rights_end");
        assertThat(plan(
                        "deliveries",
                        find -> find.append(
                                "filter",
                                new Document("clientId", "bakery")
                                        .append("outgoing.pictures.assetId", "a")
                                        .append("status", "PUBLISHED"))))
                .contains("client_media_status");
        assertThat(plan(
                        "posts",
                        find -> find.append(
                                "filter", new Document("clientId", "bakery").append("draft.media.assetId", "a"))))
                .contains("client_media");
    }

    private String plan(String collection, Consumer<Document> of) {
        var find = new Document("find", collection);
        of.accept(find);
        return Mono.from(mongo.getMongoDatabase()
                        .flatMapMany(all -> all.runCommand(
                                new Document("explain", find).append("verbosity", "queryPlanner"), BsonDocument.class)))
                .map(BsonDocument::toJson)
                .block(Duration.ofSeconds(5));
    }

    private String published(String asset) {
        clock.set(SLOT.minus(Duration.ofDays(2)));
        var draft = new HashMap<>(with(asset));
        draft.put("text", "Brot mit Bild " + asset);
        var post = scheduled(draft, "2026-12-10T10:00");
        clock.set(SLOT.plusSeconds(5));
        tick();
        assertThat(read(post).at("/deliveries/0/status").stringValue()).isEqualTo("PUBLISHED");
        clock.set(NOW);
        return post;
    }

    private void ending(String asset, Instant until) {
        var rights = new HashMap<String, Object>(
                Map.of("licence", "Vertrag", "credit", "", "consent", "GIVEN", "channels", List.of()));
        rights.put("until", until.toString());
        var notes = new HashMap<>(notes());
        notes.put("rights", rights);
        noted(asset, notes);
    }

    private List<String> files(String query) {
        return ledger(EDITOR, query).path("items").findValuesAsString("assetId");
    }

    private JsonNode ledger(Caller caller, String query) {
        return body(send(caller, "GET", LEDGER + query, null));
    }
}
