package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.audit.AuditEntry;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/** The record of who did what, as administrators read it. */
class AuditTests extends ContentTest {

    private static final Caller ADMIN = Callers.admin();
    private static final Caller BAKERY_ADMIN = Callers.staff("bakery-admin", Role.ADMIN, BAKERY);

    @Autowired
    private AuditLog audit;

    @Autowired
    private MappingMongoConverter documents;

    private final String action = "tested-" + UUID.randomUUID();

    @Test
    void tellsEachStepOfAPostWithWhoTookIt() {
        var post = created();
        clock.advance(Duration.ofSeconds(1));
        web.put()
                .uri("/api/clients/bakery/posts/" + post + "/hold")
                .headers(callers.as(LEAD))
                .bodyValue(Map.of("reason", "Erst klären"))
                .exchange()
                .expectStatus()
                .isOk();

        var lines = items(ADMIN, "?clientId=bakery&limit=200").stream()
                .filter(line -> line.path("subject").stringValue().equals(post))
                .toList();
        assertThat(lines)
                .extracting(line -> line.path("action").stringValue())
                .containsExactly("post-held", "post-created");
        assertThat(lines).extracting(line -> line.at("/by/id").stringValue()).containsExactly("lead", "editor");
    }

    @Test
    void tellsNothingWhereNothingChanged() {
        var path = "/api/clients/bakery/posts/" + created();
        web.delete()
                .uri(path + "/hold")
                .headers(callers.as(LEAD))
                .exchange()
                .expectStatus()
                .isOk();
        web.delete()
                .uri(path + "/slot?version=0")
                .headers(callers.as(LEAD))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(items(ADMIN, "?clientId=bakery&limit=200"))
                .filteredOn(line -> path.endsWith(line.path("subject").stringValue()))
                .extracting(line -> line.path("action").stringValue())
                .containsExactly("post-created");
    }

    private String created() {
        return json.readTree(web.post()
                        .uri("/api/clients/bakery/posts")
                        .headers(callers.as(EDITOR))
                        .bodyValue(Map.of("title", "Brot", "text", "Brot", "channelIds", List.of(MASTODON)))
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody()
                        .returnResult()
                        .getResponseBody())
                .path("id")
                .stringValue();
    }

    /** Entries lie as they always did, flat, so that processes of the version before read and find them. */
    @Test
    void readsAndWritesWhatWasWrittenInNovember() {
        var stored = Document.parse("""
                {_id: "a1", clientId: "bakery", at: {$date: "2026-11-20T16:30:00Z"},
                 by: {kind: "STAFF", _id: "mina", name: "Mina"}, action: "post-approved", subject: "p1"}""");

        var entry = documents.read(AuditEntry.class, stored);
        var written = new Document();
        documents.write(entry, written);

        assertThat(entry.event().by()).isEqualTo(new Event.Actor(Caller.Kind.STAFF, "mina", "Mina"));
        assertThat(entry.event().detail()).isNull();
        stored.forEach((name, value) -> assertThat(written).containsEntry(name, value));
    }

    @Test
    void isForAdministratorsAndEndsAtTheirClients() {
        record("bakery", ADMIN);
        record("florist", ADMIN);
        record(null, ADMIN);

        assertThat(items(ADMIN, "?action=" + action)).hasSize(3);
        assertThat(items(BAKERY_ADMIN, "?action=" + action))
                .extracting(line -> line.path("clientId").stringValue())
                .containsExactly("bakery");
        expectProblem(ask(BAKERY_ADMIN, "?clientId=florist"), CommonProblem.NOT_FOUND);
        expectProblem(ask(LEAD, ""), CommonProblem.FORBIDDEN);
    }

    @Test
    void pagesAndFiltersByWhoWhatAndWhen() {
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1));
            record("bakery", i % 2 == 0 ? EDITOR : LEAD);
        }

        var first = json.readTree(body(ask(ADMIN, "?limit=3&action=" + action)));
        var rest = json.readTree(body(ask(
                ADMIN,
                "?limit=3&action=" + action + "&cursor=" + first.path("next").stringValue())));
        assertThat(first.path("items")).hasSize(3);
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(items(ADMIN, "?actor=lead&action=" + action)).hasSize(2);
        var third = first.path("items").get(2).path("at").stringValue();
        assertThat(items(ADMIN, "?action=" + action + "&from=" + third)).hasSize(3);
        assertThat(items(ADMIN, "?action=" + action + "&to=" + third)).hasSize(2);
        for (var nonsense : List.of(
                "?from=2026-12-02T10:00",
                "?to=%2B1000000000-12-31T00:00:00Z",
                "?from=gestern",
                "?cursor=Ly8v",
                "?limit=0",
                "?clientId=%7B%7D")) {
            ask(ADMIN, nonsense).expectStatus().isBadRequest();
        }
    }

    @Test
    void whatRepeatsIsRecordedOnceInAWindow() {
        var who = new Event.Actor(Caller.Kind.SERVICE, "203.0.113.7", "203.0.113.7");
        Flux.range(0, 20)
                .flatMap(i -> audit.recordOnce(Duration.ofMinutes(1), who, null, action, "nobody", null))
                .blockLast(Duration.ofSeconds(10));
        clock.advance(Duration.ofMinutes(1));
        audit.recordOnce(Duration.ofMinutes(1), who, null, action, "nobody", null)
                .block(Duration.ofSeconds(10));

        assertThat(items(ADMIN, "?action=" + action)).hasSize(2);
    }

    private void record(@Nullable String client, Caller by) {
        audit.record(by, client == null ? null : new dev.litfass.contracts.id.ClientId(client), action, "thing", null)
                .block(Duration.ofSeconds(10));
    }

    private List<JsonNode> items(Caller by, String query) {
        return json.readTree(body(ask(by, query))).path("items").valueStream().toList();
    }

    private WebTestClient.ResponseSpec ask(Caller by, String query) {
        return web.get()
                .uri(base -> java.net.URI.create(base.build() + "/api/audit" + query))
                .headers(callers.as(by))
                .exchange();
    }

    private static byte[] body(WebTestClient.ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody().returnResult().getResponseBody();
    }
}
