package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.ContentProblem.FINDINGS_BLOCK;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.directory.ClientCard.ContentRule;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.PublishingRules.Embargo;
import dev.litfass.contracts.directory.PublishingRules.Phrase;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** A yes is bound to the rules that it was said under, and to what was known of the rights. */
class RuleChangeTests extends LibraryTest {

    private static final Caller ADMIN = Callers.staff("admin", Role.ADMIN, BAKERY);
    private static final Phrase TESTED = new Phrase("Testsieger", true, "braucht einen Beleg");
    private static final Phrase CLIMATE = new Phrase("klimaneutral", false, "nur mit Gutachten");

    private static int changes;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void noRules() {
        somebodyWhoListens();
        rules();
    }

    @Test
    void wordsThatAreForbiddenLaterBringAPostBack() {
        var path = scheduled("Unser Testsieger-Brot: Testsieger 2026", "2026-12-04T08:00");
        var other = scheduled("Unser Roggenbrot", "2026-12-04T09:00");

        rules(TESTED);
        tick("rule-changes");

        var post = read(path);
        assertThat(post.path("status").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(post.path("askedForRules").asBoolean(false)).isTrue();
        assertThat(post.path("approval").isNull()).isTrue();
        assertThat(post.at("/slot/local").stringValue()).isEqualTo("2026-12-04T08:00:00");
        assertThat(wanted(path)).hasSize(1);
        assertThat(read(other).path("stage").stringValue()).isEqualTo("SCHEDULED");
        expectProblem(approval(LEAD, path), FINDINGS_BLOCK);
        tick("rule-changes");
        assertThat(wanted(path)).as("asked once").hasSize(1);
    }

    @Test
    void whatIsFoundAnewIsAgreedToOnceMore() {
        var path = scheduled("Ganz klimaneutral gebacken", "2026-12-04T08:00");

        rules(CLIMATE);
        tick("rule-changes");
        assertThat(read(path).path("status").stringValue()).isEqualTo("IN_REVIEW");
        body(approval(LEAD, path));

        var post = read(path);
        assertThat(post.path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(post.path("askedForRules").asBoolean(false)).isFalse();
        tick("rule-changes");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void whatWasKnownAtTheYesIsNotAskedAgain() {
        rules(CLIMATE);
        var path = scheduled("Die Filiale am Markt heizt klimaneutral", "2026-12-04T08:00");
        var before = read(path).path("version").asLong();

        rules(TESTED, CLIMATE);
        tick("rule-changes");

        var post = read(path);
        assertThat(post.path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(post.path("version").asLong())
                .as("somebody may have it open")
                .isEqualTo(before);
        assertThat(boundTo(path)).isEqualTo(of(TESTED, CLIMATE).version());
    }

    @Test
    void anotherReasonForTheSameWordsIsNothingNew() {
        rules(CLIMATE);
        var path = scheduled("Der Ofen ist klimaneutral", "2026-12-04T08:00");

        rules(new Phrase(CLIMATE.words(), CLIMATE.blocks(), "nur mit dem Gutachten von 2026"));
        tick("rule-changes");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void whereNobodysYesIsWantedNothingGoesBack() {
        stubBakeryWanting(new ApprovalPolicy(false, true));
        var post = body(send(EDITOR, "POST", POSTS, draft("Der Testsieger kommt", MASTODON)));
        var path = POSTS + "/" + post.path("id").stringValue();
        body(send(
                EDITOR,
                "POST",
                path + "/submission",
                Map.of("version", post.path("version").asLong())));
        assertThat(read(path).path("status").stringValue()).isEqualTo("APPROVED");

        rules(TESTED);
        tick("rule-changes");

        assertThat(read(path).path("status").stringValue()).isEqualTo("APPROVED");
        assertThat(boundTo(path)).isEqualTo(of(TESTED).version());
    }

    @Test
    void anEmbargoOnTheDayOfTheSlotBringsAPostBack() {
        var path = scheduled("Adventsbrot", "2026-12-04T08:00");
        var later = scheduled("Neujahrsbrot", "2026-12-06T08:00");
        var day = LocalDate.of(2026, 12, 4);

        rules(new PublishingRules(null, false, null, null, List.of(new Embargo(day, day, "", "Trauertag"))));
        tick("rule-changes");

        assertThat(read(path).path("status").stringValue()).isEqualTo("IN_REVIEW");
        assertThat(read(later).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void whatGoesOutWithinMinutesIsLeftToItsLastChecks() {
        var path = scheduled("Testsieger im Ofen", "2026-12-03T12:00");

        rules(TESTED);
        clock.set(Instant.parse("2026-12-03T10:50:00Z"));
        tick("rule-changes");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
        clock.set(Instant.parse("2026-12-03T11:00:05Z"));
        tick();
        assertThat(read(path).at("/deliveries/0/reason/code").stringValue()).isEqualTo("finding");
    }

    @Test
    void yesesOfAPostThatWaitsForMoreAreAskedForAgain() {
        stubBakeryWanting(new ApprovalPolicy(true, false, TWO));
        var path = submitted(draft("Erst klimaneutral, dann Brot", MASTODON));
        body(approval(LEAD, path));
        assertThat(read(path).path("yeses")).hasSize(1);

        rules(CLIMATE);
        tick("rule-changes");

        var post = read(path);
        assertThat(post.path("yeses")).as("%s", post).isEmpty();
        assertThat(post.at("/turn/level").asInt()).isEqualTo(1);
        assertThat(post.path("askedForRules").asBoolean(false)).isTrue();
    }

    @Test
    void aYesOfBeforeThisWasNotedStands() {
        var path = scheduled("Testsieger von gestern", "2026-12-04T08:00");
        var id = path.substring(path.lastIndexOf('/') + 1);
        mongo.getCollection("posts")
                .flatMap(posts -> reactor.core.publisher.Mono.from(posts.updateOne(
                        new Document("_id", id), new Document("$unset", new Document("verdict.lastCheck", "")))))
                .block(Duration.ofSeconds(5));

        rules(TESTED);
        tick("rule-changes");

        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void rightsInQuestionMayWantALevelMore() {
        stubBakeryWanting(new ApprovalPolicy(
                true,
                false,
                List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 1)),
                null,
                List.of(new ContentRule(Set.of(), Set.of(ContentKind.RIGHTS), true, false, TWO, null))));
        var ending = picture("ending.png");
        var notes = new HashMap<>(notes());
        notes.put(
                "rights",
                Map.of(
                        "licence",
                        "Vertrag",
                        "credit",
                        "",
                        "consent",
                        "GIVEN",
                        "until",
                        clock.instant().plus(Duration.ofDays(5)).toString(),
                        "channels",
                        List.of()));
        noted(ending, notes);

        var plain = submitted(with(picture("plain.png")));
        var ruled = submitted(with(ending));

        assertThat(read(plain).at("/turn/levels").asInt()).isEqualTo(1);
        assertThat(read(ruled).at("/turn/levels").asInt()).isEqualTo(2);
        body(approval(LEAD, ruled));
        assertThat(read(ruled).path("status").stringValue()).isEqualTo("IN_REVIEW");
        body(approval(ADMIN, ruled));
        assertThat(read(ruled).path("status").stringValue()).isEqualTo("APPROVED");
    }

    private static final List<Level> TWO =
            List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 1), new Level(Set.of(Role.ADMIN), 1));

    private String submitted(Map<String, Object> draft) {
        var post = body(send(EDITOR, "POST", POSTS, draft));
        var path = POSTS + "/" + post.path("id").stringValue();
        body(send(
                EDITOR,
                "POST",
                path + "/submission",
                Map.of("version", post.path("version").asLong())));
        return path;
    }

    private WebTestClient.ResponseSpec approval(Caller by, String path) {
        var post = read(path);
        return send(
                by,
                "POST",
                path + "/approval",
                Map.of(
                        "version",
                        post.path("version").asLong(),
                        "contentHash",
                        post.path("contentHash").stringValue()));
    }

    /** Whoever is asked for a yes to this post after it was submitted by a person. */
    private List<Alert> wanted(String path) {
        return told(AlertKind.APPROVAL_WANTED).stream()
                .filter(alert -> path.endsWith(alert.subject().id()))
                .filter(alert -> !alert.details().containsKey("by"))
                .toList();
    }

    private String boundTo(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var stored = json.readTree(mongo.findById(id, Document.class, "posts")
                .map(Document::toJson)
                .block(Duration.ofSeconds(5)));
        return text(stored, "/verdict/lastCheck/rules");
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).stringValue();
    }

    private static PublishingRules of(Phrase... phrases) {
        return new PublishingRules(null, false, null, List.of(phrases), null);
    }

    private void rules(Phrase... phrases) {
        rules(of(phrases));
    }

    /** What was read of the rules before is old, by other tests as well. */
    private void rules(PublishingRules wanted) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/clients/bakery/publishing-rules"))
                        .atPriority(4)
                        .willReturn(okJson(json.writeValueAsString(wanted))));
        clock.advance(Duration.ofSeconds(30 + 11L * ++changes));
    }
}
