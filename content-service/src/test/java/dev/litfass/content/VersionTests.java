package dev.litfass.content;

import static dev.litfass.content.ContentProblem.ALREADY_SENDING;
import static dev.litfass.content.ContentProblem.PICTURES_GONE;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.VERSION_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.VERSION_CONFLICT;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.version.PostVersion;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** The earlier states of a post: kept, read, compared with the yes they had, put back. */
class VersionTests extends PostingTest {

    private static final Caller APPROVER = Callers.staff("approver", Role.ACCOUNT_LEAD, BAKERY);

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void oneSittingOfAnAuthorIsOneState() {
        var path = path(created(EDITOR, "B"));
        for (var text : List.of("Br", "Bro", "Brot")) {
            clock.advance(Duration.ofSeconds(30));
            rewrite(EDITOR, path, draft(text, MASTODON));
        }
        assertThat(versions(path)).isEmpty();

        clock.advance(Duration.ofHours(1));
        rewrite(EDITOR, path, draft("Brötchen", MASTODON));

        assertThat(versions(path)).singleElement().satisfies(version -> {
            assertThat(version.path("excerpt").stringValue()).isEqualTo("Brot");
            assertThat(version.path("byName").stringValue()).isEqualTo(EDITOR.name());
            assertThat(version.path("submitted").booleanValue()).isFalse();
            assertThat(version.path("approval").isNull()).isTrue();
        });
    }

    @Test
    void whatAnotherReplacesIsKeptWithWhoWroteItAndWhen() {
        var path = path(created(EDITOR, "Von der einen"));
        var begun = clock.instant();
        clock.advance(Duration.ofMinutes(3));
        rewrite(LEAD, path, draft("Vom anderen", MASTODON));
        clock.advance(Duration.ofMinutes(3));
        rewrite(EDITOR, path, draft("Wieder von der einen", MASTODON));

        assertThat(texts(path)).containsExactly("Vom anderen", "Von der einen");
        var first = versions(path).get(1);
        assertThat(first.path("by").stringValue()).isEqualTo(EDITOR.id());
        assertThat(first.path("from").stringValue()).isEqualTo(begun.toString());
        assertThat(first.path("until").stringValue())
                .isEqualTo(versions(path).get(0).path("from").stringValue());
    }

    @Test
    void saysWhichWasApprovedLastAndByWhom() {
        var path = scheduled("Brezeln ab neun", "2026-12-09T12:00");
        rewrite(EDITOR, path, draft("Brezeln ab zehn", MASTODON, BLUESKY));
        clock.advance(Duration.ofMinutes(30));
        rewrite(EDITOR, path, draft("Brezeln ab elf", MASTODON, BLUESKY));

        assertThat(texts(path)).containsExactly("Brezeln ab zehn", "Brezeln ab neun");
        var approved = read(path + "/versions?submitted=true&limit=1").path("items");
        assertThat(approved.path(0).path("excerpt").stringValue()).isEqualTo("Brezeln ab neun");
        assertThat(approved.at("/0/approval/by").stringValue()).isEqualTo(LEAD.id());
    }

    @Test
    void aStateIsPutBackAndWhatWasApprovedIsVoid() {
        var path = scheduled("Stollen ab heute", "2026-12-09T12:00");
        rewrite(LEAD, path, draft("Stollen ab morgen", MASTODON));
        submit(path);
        var version = versions(path).get(0).path("id").stringValue();

        var restored = body(send(EDITOR, "POST", restoration(path, version), Map.of("version", version(path))));

        assertThat(restored.path("status").stringValue()).isEqualTo("DRAFT");
        assertThat(read(path).path("draft"))
                .isEqualTo(read(path + "/versions/" + version).path("draft"));
        assertThat(texts(path)).containsExactly("Stollen ab morgen", "Stollen ab heute");
    }

    @Test
    void whatStoodThereJustNowIsKeptWhenAnotherStateIsPutBack() {
        var path = path(created(EDITOR, "Von gestern"));
        rewrite(LEAD, path, draft("Von eben", MASTODON));
        var version = versions(path).get(0).path("id").stringValue();

        body(send(LEAD, "POST", restoration(path, version), Map.of("version", version(path))));

        assertThat(read(path).path("draft").path("text").stringValue()).isEqualTo("Von gestern");
        assertThat(texts(path)).containsExactly("Von eben", "Von gestern");
    }

    @Test
    void isPutBackOnlyAsAPostMayBeRewritten() {
        var path = scheduled("Streuselkuchen ab zwei", "2026-12-09T12:00");
        rewrite(LEAD, path, draft("Streuselkuchen ab drei", MASTODON));
        var back = restoration(path, versions(path).get(0).path("id").stringValue());

        expectProblem(send(LEAD, "POST", back, Map.of("version", version(path) - 1)), VERSION_CONFLICT);
        expectProblem(send(LEAD, "POST", back, Map.of()), INVALID_REQUEST);
        approve(path);
        expectProblem(send(TRAINEE, "POST", back, Map.of("version", version(path))), FORBIDDEN);
        assertThat(read(path).path("draft").path("text").stringValue()).isEqualTo("Streuselkuchen ab drei");
    }

    @Test
    void aPictureThatIsGoneIsNamed() {
        var path = path(created(EDITOR, "Mit Bild"));
        var draft = new HashMap<>(draft("Mit Bild", MASTODON));
        draft.put("media", List.of(Map.of("assetId", "no-such-picture", "alt", "Ein Blech Stollen")));
        rewrite(EDITOR, path, draft);
        rewrite(LEAD, path, draft("Ohne Bild", MASTODON));
        var back = restoration(path, versions(path).get(0).path("id").stringValue());

        expectProblem(send(EDITOR, "POST", back, Map.of("version", version(path))), PICTURES_GONE)
                .jsonPath("$.picture")
                .isEqualTo("Ein Blech Stollen");
    }

    @Test
    void nobodyReadsOrPutsBackWhatBelongsElsewhere() {
        var path = path(created(EDITOR, "Das eine"));
        rewrite(LEAD, path, draft("Das andere", MASTODON));
        var id = versions(path).get(0).path("id").stringValue();
        var other = path(created(EDITOR, "Ein anderer Beitrag"));
        var seen = Map.of("version", version(other));

        expectProblem(send(STRANGER, "GET", path + "/versions", null), NOT_FOUND);
        expectProblem(send(STRANGER, "GET", path.replace("bakery", "florist") + "/versions", null), POST_NOT_FOUND);
        expectProblem(
                send(STRANGER, "GET", path.replace("bakery", "florist") + "/versions/" + id, null), VERSION_NOT_FOUND);
        expectProblem(send(EDITOR, "GET", other + "/versions/" + id, null), VERSION_NOT_FOUND);
        expectProblem(send(EDITOR, "POST", restoration(other, id), seen), VERSION_NOT_FOUND);
    }

    @Test
    void aRewriteThatCameTooLateLeavesNoEarlierState() {
        var path = scheduled("Ist schon unterwegs", "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        var late = Map.of("version", version(path), "draft", draft("Zu spät", MASTODON, BLUESKY));

        expectProblem(send(LEAD, "PUT", path, late), ALREADY_SENDING);

        assertThat(versions(path)).isEmpty();
    }

    @Test
    void manyAreReadPageByPage() {
        var path = path(created(EDITOR, "0"));
        for (var i = 1; i <= 5; i++) {
            rewrite(i % 2 == 0 ? EDITOR : LEAD, path, draft("" + i, MASTODON));
        }

        var first = read(path + "/versions?limit=3");
        var second =
                read(path + "/versions?limit=3&cursor=" + first.path("next").stringValue());

        assertThat(first.path("items").findValuesAsString("excerpt")).containsExactly("4", "3", "2");
        assertThat(second.path("items").findValuesAsString("excerpt")).containsExactly("1", "0");
        assertThat(second.path("next").isNull()).isTrue();
        expectProblem(send(EDITOR, "GET", path + "/versions?limit=201", null), INVALID_REQUEST);
    }

    @Test
    void theOldestThatWasNeverApprovedGoesFirst() {
        var path = scheduled("Freigegeben", "2026-12-09T12:00");
        for (var i = 0; i < 203; i++) {
            rewrite(i % 2 == 0 ? EDITOR : LEAD, path, draft("Nummer " + i, MASTODON));
        }

        var all = read(path + "/versions?limit=200").path("items").findValuesAsString("excerpt");

        assertThat(all).hasSize(200).endsWith("Nummer 3", "Freigegeben");
        assertThat(stored(path)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14})
    void whateverWasSubmittedOrApprovedCanBeReadAndPutBack(long seed) {
        System.out.println("versions, seed " + seed);
        var random = new Random(seed);
        var path = path(created(EDITOR, "Anfang"));
        var decided = new ArrayList<JsonNode>();
        for (var step = 0; step < 40; step++) {
            clock.advance(Duration.ofSeconds(random.nextInt(900)));
            step(path, random);
            if (!read(path).path("status").stringValue().equals("DRAFT")) {
                decided.add(read(path).path("draft"));
            }
        }
        rewrite(LEAD, path, draft("Ende", MASTODON));

        for (var wanted : decided.stream().distinct().toList()) {
            var id = versions(path).stream()
                    .map(version -> version.path("id").stringValue())
                    .filter(each ->
                            read(path + "/versions/" + each).path("draft").equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("seed " + seed + ": nowhere kept: " + wanted));
            body(send(LEAD, "POST", restoration(path, id), Map.of("version", version(path))));
            assertThat(read(path).path("draft")).as("seed %d", seed).isEqualTo(wanted);
        }
    }

    private void step(String path, Random random) {
        var by = random.nextBoolean() ? EDITOR : LEAD;
        switch (random.nextInt(6)) {
            case 0 -> send(by, "POST", path + "/submission", Map.of("version", version(path)));
            case 1 -> send(APPROVER, "POST", path + "/approval", yes(path));
            case 2 -> send(LEAD, "POST", path + "/rejection", Map.of("version", version(path), "reason", "Nein"));
            case 3 -> {
                var all = versions(path);
                if (!all.isEmpty()) {
                    var id = all.get(random.nextInt(all.size())).path("id").stringValue();
                    body(send(by, "POST", restoration(path, id), Map.of("version", version(path))));
                }
            }
            default -> rewrite(by, path, anyDraft(random));
        }
    }

    /** Few different ones, so that the same comes again. */
    private static Map<String, Object> anyDraft(Random random) {
        var text = "Wort " + random.nextInt(5) + "\u00a0…\n\tzweite Zeile ";
        var draft = new HashMap<>(random.nextBoolean() ? draft(text, MASTODON, BLUESKY) : draft(text, BLUESKY));
        draft.put("title", "Titel " + random.nextInt(3));
        draft.put("variants", List.of(Map.of("channelId", BLUESKY, "text", "Kurz " + random.nextInt(2))));
        return draft;
    }

    private Map<String, Object> yes(String path) {
        var post = read(path);
        return Map.of(
                "version",
                version(path),
                "contentHash",
                post.path("contentHash").stringValue());
    }

    private void submit(String path) {
        body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(path))));
    }

    private void approve(String path) {
        submit(path);
        body(send(APPROVER, "POST", path + "/approval", yes(path)));
    }

    private void rewrite(Caller by, String path, Map<String, Object> draft) {
        body(send(by, "PUT", path, Map.of("version", version(path), "draft", draft)));
    }

    private List<JsonNode> versions(String path) {
        return read(path + "/versions?limit=200").path("items").valueStream().toList();
    }

    private List<String> texts(String path) {
        return read(path + "/versions").path("items").findValuesAsString("excerpt");
    }

    private long stored(String path) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        var query = new Query(
                Criteria.where("clientId").is(BAKERY.value()).and("postId").is(id));
        return mongo.count(query, PostVersion.class)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }

    private static String restoration(String path, String version) {
        return path + "/versions/" + version + "/restoration";
    }

    private static String path(JsonNode post) {
        return POSTS + "/" + post.path("id").stringValue();
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }
}
