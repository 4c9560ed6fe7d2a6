package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What needs somebody, and how much of it. */
class AttentionTests extends PostingTest {

    private static final String COUNTS = "/api/attention/counts?clientId=bakery";
    private static final Set<String> UNPLANNED = Set.of("APPROVAL", "SENT_BACK", "NEEDS_SLOT");
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
    void namesTheAuthorsForWhomAnApprovalWaitsForOthers() {
        var submitted = submittedBy(EDITOR);

        assertThat(listed(submitted))
                .singleElement()
                .satisfies(item -> assertThat(item.path("authors"))
                        .extracting(JsonNode::stringValue)
                        .containsExactly(EDITOR.id()));
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
        body(send(
                LEAD,
                "POST",
                path(approved) + "/approval",
                Map.of(
                        "version",
                        approved.path("version").asLong(),
                        "contentHash",
                        approved.path("contentHash").stringValue())));

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
        var post = created(author, "Wartet auf Ja " + UUID.randomUUID());
        var version = Map.of("version", post.path("version").asLong());
        return body(send(author, "POST", path(post) + "/submission", version));
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
