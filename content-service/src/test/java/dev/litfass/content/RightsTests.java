package dev.litfass.content;

import static dev.litfass.content.ContentProblem.ALREADY_SENDING;
import static dev.litfass.content.ContentProblem.OWN_POST;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who may say yes, and who may change what was agreed on. */
class RightsTests extends PostingTest {

    private static final Map<String, Object> TOMORROW = Map.of("local", "2026-12-03T15:00", "zone", "Europe/Berlin");

    @Test
    void whoeverRewroteThePostIsNoSecondPerson() {
        var path = path(created(EDITOR, "Vom ersten geschrieben"));
        rewrite(LEAD, path, "Vom ersten geschrieben, vom zweiten verbessert");
        submit(TRAINEE, path);

        expectProblem(approve(LEAD, path), OWN_POST);
        expectProblem(approve(EDITOR, path), OWN_POST);
        assertThat(read(path).path("authors").valueStream().map(JsonNode::stringValue))
                .containsExactlyInAnyOrder("editor", "lead");
    }

    @Test
    void whoeverOnlyNamedItOtherwiseMayStillApprove() {
        var post = body(send(EDITOR, "POST", POSTS, draft("Unverändert für alle", MASTODON)));
        var path = path(post);
        var draft = new java.util.HashMap<>(draft("Unverändert für alle", MASTODON));
        draft.put("title", "Ein anderer Name");
        body(send(LEAD, "PUT", path, Map.of("version", version(path), "draft", draft)));
        submit(EDITOR, path);

        approve(LEAD, path).expectStatus().isOk();
    }

    @Test
    void aTraineeWishesForATimeButMovesNothingThatIsAgreed() {
        var wish = path(created(TRAINEE, "Ein Wunsch"));
        send(TRAINEE, "PUT", wish + "/slot", slot(wish)).expectStatus().isOk();

        var agreed = scheduled("Schon vereinbart, für Auszubildende", "2026-12-03T14:00");
        expectProblem(send(TRAINEE, "PUT", agreed + "/slot", slot(agreed)), FORBIDDEN);
        expectProblem(send(TRAINEE, "DELETE", agreed + "/slot?version=" + version(agreed), null), FORBIDDEN);
        expectProblem(send(TRAINEE, "DELETE", agreed + "?version=" + version(agreed), null), FORBIDDEN);
        expectProblem(send(TRAINEE, "POST", agreed + "/submission", Map.of("version", version(agreed))), FORBIDDEN);
        var bulk = body(send(
                TRAINEE,
                "POST",
                POSTS + "/changes",
                Map.of("action", "MOVE", "days", 1, "postIds", List.of(id(agreed)))));
        assertThat(bulk.at("/results/0/changed").booleanValue()).isFalse();
        assertThat(read(agreed).path("stage").stringValue()).isEqualTo("SCHEDULED");

        send(COMMUNITY, "PUT", agreed + "/slot", slot(agreed)).expectStatus().isOk();
    }

    @Test
    void aTraineeHoldsAndLiftsTheOwnHoldAlone() {
        var path = scheduled("Wird angehalten", "2026-12-03T14:00");
        body(send(LEAD, "PUT", path + "/hold", Map.of("reason", "Erst klären")));
        expectProblem(send(TRAINEE, "DELETE", path + "/hold", null), FORBIDDEN);
        body(send(TRAINEE, "POST", POSTS + "/changes", Map.of("action", "RELEASE", "postIds", List.of(id(path)))));
        assertThat(read(path).path("hold").isNull()).isFalse();

        body(send(COMMUNITY, "DELETE", path + "/hold", null));
        body(send(TRAINEE, "PUT", path + "/hold", Map.of("reason", "Tippfehler?")));
        send(TRAINEE, "DELETE", path + "/hold", null).expectStatus().isOk();
    }

    @Test
    void aTraineeDoesNotPutAnOwnHoldInPlaceOfAnother() {
        var path = scheduled("Bleibt angehalten", "2026-12-03T14:00");
        body(send(LEAD, "PUT", path + "/hold", Map.of("reason", "Erst klären")));

        expectProblem(send(TRAINEE, "PUT", path + "/hold", Map.of("reason", "x")), FORBIDDEN);
        body(send(
                TRAINEE,
                "POST",
                POSTS + "/changes",
                Map.of("action", "HOLD", "reason", "x", "postIds", List.of(id(path)))));
        expectProblem(send(TRAINEE, "DELETE", path + "/hold", null), FORBIDDEN);
        assertThat(read(path).at("/hold/by").stringValue()).isEqualTo("lead");
    }

    @Test
    void aTraineeTakesNothingAgreedOffByRewritingIt() {
        var path = scheduled("Bleibt geplant", "2026-12-03T14:00");
        var draft = draft("Bleibt geplant, ein Zeichen mehr", MASTODON, BLUESKY);

        expectProblem(send(TRAINEE, "PUT", path, Map.of("version", version(path), "draft", draft)), FORBIDDEN);
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void aTraineeSendsNothingAgain() {
        var decision = "/api/clients/bakery/deliveries/no-such/decision";

        expectProblem(send(TRAINEE, "POST", decision, Map.of("decision", "SEND_AGAIN")), FORBIDDEN);
        expectProblem(send(TRAINEE, "POST", decision, Map.of("decision", "DISCARD")), FORBIDDEN);
    }

    @Test
    void communityClosesTheGateAndAnApproverOpensIt() {
        var gate = "/api/clients/bakery/gate";
        expectProblem(send(TRAINEE, "PUT", gate, Map.of("reason", "Sturm")), FORBIDDEN);

        send(COMMUNITY, "PUT", gate, Map.of("reason", "Sturm")).expectStatus().isOk();
        expectProblem(send(COMMUNITY, "DELETE", gate, null), FORBIDDEN);
        send(EDITOR, "DELETE", gate, null).expectStatus().isOk();
    }

    @Test
    void aYesIsForOneAppearance() {
        var path = scheduled("Erscheint ein Mal", "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        assertThat(read(path).path("stage").stringValue()).isEqualTo("PUBLISHED");

        expectProblem(send(LEAD, "PUT", path + "/slot", slot(path)), ALREADY_SENDING);
    }

    private Map<String, Object> slot(String path) {
        var slot = new java.util.HashMap<>(TOMORROW);
        slot.put("version", version(path));
        return slot;
    }

    private void rewrite(Caller by, String path, String text) {
        body(send(by, "PUT", path, Map.of("version", version(path), "draft", draft(text, MASTODON, BLUESKY))));
    }

    private void submit(Caller by, String path) {
        body(send(by, "POST", path + "/submission", Map.of("version", version(path))));
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec approve(Caller by, String path) {
        var seen = read(path);
        return send(
                by,
                "POST",
                path + "/approval",
                Map.of(
                        "version",
                        seen.path("version").asLong(),
                        "contentHash",
                        seen.path("contentHash").stringValue()));
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }

    private static String path(JsonNode post) {
        return POSTS + "/" + post.path("id").stringValue();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
