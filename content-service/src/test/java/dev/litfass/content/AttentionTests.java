package dev.litfass.content;

import static dev.litfass.content.ContentProblem.NOT_YOUR_LEVEL;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.directory.ClientCard.ContentRule;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What needs somebody, and how much of it. */
class AttentionTests extends PostingTest {

    private static final String COUNTS = "/api/attention/counts?clientId=bakery";
    private static final Set<String> UNPLANNED =
            Set.of("APPROVAL", "WITH_CLIENT", "SENT_BACK", "SENT_BACK_BY_CLIENT", "NEEDS_SLOT");
    private static final Caller ADMIN = Callers.staff("bakery-admin", Role.ADMIN, BAKERY);
    private static final Caller OTHER_LEAD = Callers.staff("other-lead", Role.ACCOUNT_LEAD, BAKERY);

    @Test
    void countsTheApprovalsThatTheReaderMayGive() {
        var before = approvals(LEAD);
        submittedBy(LEAD);
        submittedBy(EDITOR);

        assertThat(approvals(LEAD)).isEqualTo(before + 1);
        assertThat(approvals(OTHER_LEAD)).isEqualTo(approvals(LEAD) + 1);
        assertThat(approvals(TRAINEE)).isZero();
    }

    @Test
    void saysWhoseTurnItIsWhereSeveralHaveToAgree() {
        clock.advance(Duration.ofMinutes(90));
        stubBakeryWanting(new ApprovalPolicy(
                true, false, List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 2), Level.ANYBODY)));
        var submitted = submittedBy(EDITOR);
        var before = approvals(OTHER_LEAD);
        var mine = approvals(LEAD);

        approve(LEAD, submitted);

        var turn = listed(submitted).get(0).path("turn");
        assertThat(List.of(
                        turn.path("level").asInt(),
                        turn.path("levels").asInt(),
                        turn.path("missing").asInt()))
                .containsExactly(1, 2, 1);
        assertThat(turn.path("barred"))
                .extracting(JsonNode::stringValue)
                .containsExactlyInAnyOrder(EDITOR.id(), LEAD.id());
        assertThat(read(path(submitted)).path("turn")).isEqualTo(turn);
        assertThat(approvals(LEAD)).isEqualTo(mine - 1);
        assertThat(approvals(OTHER_LEAD)).isEqualTo(before);
        assertThat(approvals(ADMIN)).as("whose level comes later").isZero();
    }

    @Test
    void goesByTheRuleForThisKindOfPost() {
        clock.advance(Duration.ofMinutes(95));
        var admins = List.of(new Level(Set.of(Role.ADMIN), 1));
        stubBakeryWanting(new ApprovalPolicy(
                true,
                false,
                List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 1)),
                null,
                List.of(new ContentRule(Set.of(BLUESKY), Set.of(ContentKind.WORDS), true, false, admins, null))));
        var before = List.of(approvals(LEAD), approvals(ADMIN));

        var usual = submitted("Nur auf Mastodon", MASTODON);
        var ruled = submitted("Auch auf Bluesky", MASTODON, BLUESKY);

        assertThat(List.of(approvals(LEAD), approvals(ADMIN))).containsExactly(before.get(0) + 1, before.get(1) + 1);
        assertThat(listed(usual).get(0).at("/turn/roles/0").stringValue()).isEqualTo("ACCOUNT_LEAD");
        assertThat(listed(ruled).get(0).at("/turn/roles/0").stringValue()).isEqualTo("ADMIN");
        expectProblem(approval(LEAD, ruled), NOT_YOUR_LEVEL);
        approve(ADMIN, ruled);
        assertThat(read(path(ruled)).path("status").stringValue()).isEqualTo("APPROVED");
    }

    @Test
    void advertisingMayHaveALevelMore() {
        clock.advance(Duration.ofMinutes(97));
        var two = List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 1), new Level(Set.of(Role.ADMIN), 1));
        stubBakeryWanting(new ApprovalPolicy(
                true,
                false,
                List.of(new Level(Set.of(Role.ACCOUNT_LEAD), 1)),
                null,
                List.of(new ContentRule(Set.of(), Set.of(ContentKind.ADVERTISING), true, false, two, null))));
        var draft = new HashMap<>(draft("Anzeige: die neue Backmischung", MASTODON));
        draft.put("options", Map.of("disclosure", Map.of("relation", "PAID_PARTNERSHIP")));

        var submitted = submitted(EDITOR, body(send(EDITOR, "POST", POSTS, draft)));

        assertThat(listed(submitted).get(0).at("/turn/levels").asInt()).isEqualTo(2);
        approve(LEAD, submitted);
        assertThat(read(path(submitted)).path("status").stringValue()).isEqualTo("IN_REVIEW");
        approve(ADMIN, read(path(submitted)));
        assertThat(read(path(submitted)).path("status").stringValue()).isEqualTo("APPROVED");
    }

    @Test
    void countsAsManyTroublesAsItLists() {
        var path = scheduled("Gehalten " + UUID.randomUUID(), "2026-12-02T12:00");
        body(send(LEAD, "PUT", "/api/clients/bakery/gate", Map.of("reason", "Sturm")));
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        body(send(LEAD, "DELETE", "/api/clients/bakery/gate", null));
        assertThat(read(path).path("stage").stringValue()).isEqualTo("HELD");

        var listed = listedTroubles();

        assertThat(listed).isPositive();
        assertThat(counts(LEAD).path("troubles").asLong()).isEqualTo(listed);
    }

    @Test
    void tellsWhatWasSentBackAndWhatHasNoTime() {
        var before = counts(EDITOR);
        var sentBack = submittedBy(EDITOR);
        body(send(
                LEAD,
                "POST",
                path(sentBack) + "/rejection",
                Map.of(
                        "reason",
                        "Bitte kürzer",
                        "version",
                        sentBack.path("version").asLong())));
        var approved = submittedBy(EDITOR);
        approve(LEAD, approved);

        assertThat(kinds(sentBack)).containsExactly("SENT_BACK");
        assertThat(kinds(approved)).containsExactly("NEEDS_SLOT");
        assertThat(read(path(sentBack)).path("stage").stringValue()).isEqualTo("SENT_BACK");
        assertThat(counts(EDITOR).path("sentBack").asLong())
                .isEqualTo(before.path("sentBack").asLong() + 1);
        assertThat(counts(LEAD).path("sentBack").asLong()).isZero();
        assertThat(counts(LEAD).path("withoutSlot").asLong()).isPositive();
        assertThat(counts(TRAINEE).path("withoutSlot").asLong()).isZero();
    }

    @Test
    void countsNothingOfOthers() {
        expectProblem(send(STRANGER, "GET", COUNTS, null), CommonProblem.NOT_FOUND);
        assertThat(body(send(STRANGER, "GET", "/api/attention/counts", null))
                        .path("troubles")
                        .asLong())
                .isZero();
    }

    private JsonNode submittedBy(Caller author) {
        return submitted(author, created(author, "Wartet auf Ja " + UUID.randomUUID()));
    }

    private JsonNode submitted(String text, ChannelId... channels) {
        var draft = draft(text + " " + UUID.randomUUID(), channels);
        return submitted(EDITOR, body(send(EDITOR, "POST", POSTS, draft)));
    }

    private JsonNode submitted(Caller by, JsonNode post) {
        var version = Map.of("version", post.path("version").asLong());
        return body(send(by, "POST", path(post) + "/submission", version));
    }

    private void approve(Caller by, JsonNode post) {
        body(approval(by, post));
    }

    private WebTestClient.ResponseSpec approval(Caller by, JsonNode post) {
        return send(
                by,
                "POST",
                path(post) + "/approval",
                Map.of(
                        "version",
                        post.path("version").asLong(),
                        "contentHash",
                        post.path("contentHash").stringValue()));
    }

    private static String path(JsonNode post) {
        return POSTS + "/" + post.path("id").stringValue();
    }

    private List<String> kinds(JsonNode post) {
        return listed(post).stream()
                .map(item -> item.path("kind").stringValue())
                .toList();
    }

    private List<JsonNode> listed(JsonNode post) {
        return body(send(LEAD, "GET", "/api/attention", null))
                .path("items")
                .valueStream()
                .filter(item -> item.path("postId").equals(post.path("id")))
                .toList();
    }

    private long listedTroubles() {
        return body(send(LEAD, "GET", "/api/attention", null))
                .path("items")
                .valueStream()
                .filter(item -> !UNPLANNED.contains(item.path("kind").stringValue()))
                .map(item -> item.path("kind") + " " + item.path("postId") + " " + item.path("replyId"))
                .distinct()
                .count();
    }

    private long approvals(Caller reader) {
        return counts(reader).path("approvals").asLong();
    }

    private JsonNode counts(Caller reader) {
        return body(send(reader, "GET", COUNTS, null));
    }
}
