package dev.litfass.content;

import static dev.litfass.content.ContentProblem.CONTENT_CHANGED;
import static dev.litfass.content.ContentProblem.NOT_YOUR_LEVEL;
import static dev.litfass.content.ContentProblem.OWN_POST;
import static dev.litfass.content.ContentProblem.RECURRENCE_TOO_LONG;
import static dev.litfass.content.ContentProblem.SERIES_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ClientYes;
import dev.litfass.contracts.directory.ClientCard.Level;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import tools.jackson.databind.JsonNode;

/** Posts that come again: each occurrence is a post of its own, looked at anew. */
class SeriesTests extends PostingTest {

    private static final String CLIENT = "/api/clients/bakery";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void makesThePostsOfTheNextFourWeeksAndTheRestAsTimeGoesOn() {
        var series = begun(rule(Map.of("frequency", "WEEKLY", "weekdays", List.of("FRIDAY"), "count", 6)));

        tick("series");
        assertThat(occurrences(series)).hasSize(4);
        clock.advance(Duration.ofDays(7));
        tick("series");
        tick("series");

        assertThat(occurrences(series)).hasSize(5);
        assertThat(series.path("left").asInt()).isEqualTo(6);
    }

    @Test
    void putsOnTheCalendarWhatTheApprovalCoversAndAsksForTheRest() {
        var series = begun(rule(Map.of("frequency", "DAILY", "every", 14, "count", 4)));

        tick("series");
        clock.advance(Duration.ofDays(16));
        tick("series");

        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED", "IN_REVIEW");
    }

    @Test
    void asksForAReviewOfWhatWasNeverApproved() {
        var post = body(send(EDITOR, "POST", POSTS, bread()));
        var series = body(send(
                EDITOR,
                "POST",
                POSTS + "/" + post.path("id").stringValue() + "/series",
                rule(Map.of("frequency", "DAILY", "count", 2))));

        tick("series");

        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("IN_REVIEW", "IN_REVIEW");
    }

    @Test
    void publishesAnOccurrenceAtItsTime() {
        var series = begun(rule(Map.of("frequency", "DAILY", "count", 2)));
        tick("series");

        clock.setBerlin("2026-12-03T12:00:00");
        tick();

        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("PUBLISHED", "SCHEDULED");
    }

    @Test
    void leavesAloneWhatWasMadeOrTakesItOffWhenItEnds() {
        var kept = begun(rule(Map.of("frequency", "DAILY", "count", 2)));
        var dropped = begun(rule(Map.of("frequency", "DAILY", "count", 2)));
        tick("series");
        tick("series");

        body(send(EDITOR, "DELETE", CLIENT + "/series/" + kept.path("id").stringValue(), null));
        var discarded = occurrences(dropped);
        body(send(EDITOR, "DELETE", CLIENT + "/series/" + dropped.path("id").stringValue() + "?posts=true", null));

        assertThat(occurrences(kept)).hasSize(2);
        assertThat(occurrences(dropped)).isEmpty();
        assertThat(body(send(Callers.admin(), "GET", "/api/audit?action=post-discarded&limit=200", null))
                        .path("items")
                        .findValuesAsString("subject"))
                .containsAll(discarded.stream()
                        .map(post -> post.path("id").stringValue())
                        .toList());
    }

    /** Whoever made them was stopped before the series knew of it, or is not done yet. */
    @Test
    void takesOffWhatWasMadeThoughTheSeriesDoesNotKnowOfIt() {
        var series = begun(rule(Map.of("frequency", "DAILY", "count", 3)));
        tick("series");
        assertThat(occurrences(series)).hasSize(3);
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(series.path("id").stringValue())),
                        new Update().set("made", clock.instant()),
                        "series")
                .block(Duration.ofSeconds(10));

        for (int i = 0; i < 2; i++) {
            body(send(EDITOR, "DELETE", CLIENT + "/series/" + series.path("id").stringValue() + "?posts=true", null));
        }

        assertThat(occurrences(series)).isEmpty();
        assertThat(body(send(Callers.admin(), "GET", "/api/audit?action=series-ended&limit=200", null))
                        .path("items")
                        .findValuesAsString("subject"))
                .containsOnlyOnce(series.path("id").stringValue());
    }

    @Test
    void showsBeforehandWhatARuleWouldMake() {
        var preview = body(send(
                EDITOR,
                "POST",
                CLIENT + "/series-previews",
                rule(Map.of("frequency", "DAILY", "time", "02:30", "from", "2027-03-27", "count", 3))));

        assertThat(preview.path("length").asInt()).isEqualTo(3);
        assertThat(preview.path("slots").findValuesAsString("local"))
                .containsExactly("2027-03-27T02:30:00", "2027-03-28T03:00:00", "2027-03-29T02:30:00");
    }

    @Test
    void refusesARuleThatMakesTooManyPosts() {
        expectProblem(
                send(
                        EDITOR,
                        "POST",
                        CLIENT + "/series-previews",
                        rule(Map.of("frequency", "DAILY", "until", "9999-12-31"))),
                RECURRENCE_TOO_LONG);
    }

    @Test
    void knowsNoSeriesOfAnotherClient() {
        expectProblem(send(EDITOR, "DELETE", CLIENT + "/series/of-somebody-else", null), SERIES_NOT_FOUND);
    }

    @Test
    void inheritsNoYesFromThePostItIsMadeFrom() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "count", 2)));

        tick("series");

        assertThat(series.path("approval").isMissingNode()
                        || series.path("approval").isNull())
                .isTrue();
        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("IN_REVIEW", "IN_REVIEW");
    }

    @Test
    void aYesToOneOccurrenceIsNoneToTheOthers() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "every", 7, "count", 6)));
        tick("series");
        var first = occurrences(series).get(0);
        body(send(
                LEAD,
                "POST",
                POSTS + "/" + first.path("id").stringValue() + "/approval",
                Map.of(
                        "version",
                        first.path("version").asLong(),
                        "contentHash",
                        first.path("contentHash").stringValue())));

        clock.advance(Duration.ofDays(7));
        tick("series");

        assertThat(occurrences(series).stream()
                        .skip(1)
                        .map(each -> each.path("stage").stringValue()))
                .hasSizeGreaterThan(2)
                .containsOnly("IN_REVIEW");
    }

    @Test
    void aYesToTheSeriesCoversWhatWaitsUnchangedAndWhatComes() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "every", 7, "count", 5)));
        tick("series");
        var changed = occurrences(series).get(0);
        body(send(
                EDITOR,
                "PUT",
                POSTS + "/" + changed.path("id").stringValue(),
                Map.of(
                        "version",
                        changed.path("version").asLong(),
                        "draft",
                        Map.of(
                                "title",
                                changed.at("/draft/title").stringValue(),
                                "text",
                                "Heute anders",
                                "channelIds",
                                List.of(MASTODON)))));

        var approved = approved(series);
        clock.advance(Duration.ofDays(7));
        tick("series");

        assertThat(approved.at("/approval/covers").booleanValue()).isTrue();
        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("DRAFT", "SCHEDULED", "SCHEDULED", "SCHEDULED", "SCHEDULED");
    }

    /** One yes to all of them would pass by the others whose yes is wanted. */
    @Test
    void isNotApprovedAsAWholeWhereTheClientWantsSeveralYeses() {
        var before = begun(rule(Map.of("frequency", "DAILY", "every", 7, "count", 2)));
        var series = unapproved(rule(Map.of("frequency", "DAILY", "count", 2)));
        stubBakeryWanting(new ApprovalPolicy(true, false, List.of(new Level(Set.of(), 2))));
        tick("series");

        expectProblem(
                send(
                        LEAD,
                        "POST",
                        CLIENT + "/series/" + series.path("id").stringValue() + "/approval",
                        Map.of("contentHash", series.path("contentHash").stringValue())),
                NOT_YOUR_LEVEL);
        assertThat(occurrences(before))
                .extracting(each -> each.path("stage").stringValue())
                .containsOnly("IN_REVIEW");
    }

    @Test
    void whereOnlyTheClientSaysYesEachPostWaitsForIt() {
        var series = begun(rule(Map.of("frequency", "DAILY", "every", 7, "count", 2)));
        stubBakeryWanting(new ApprovalPolicy(false, false, List.of(), new ClientYes(Set.of(), false)));
        tick("series");

        assertThat(occurrences(series))
                .isNotEmpty()
                .extracting(each -> each.path("stage").stringValue())
                .containsOnly("WITH_CLIENT");
    }

    /** The yes is said while posts are being made: it does not see them, and whoever made them did not see the yes. */
    @Test
    void aYesSaidWhilePostsAreMadeCoversThemToo() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "every", 7, "count", 3)));
        tick("series");
        mongo.updateFirst(
                        Query.query(Criteria.where("_id").is(series.path("id").stringValue())),
                        new Update().set("made", clock.instant()).set("lease.dueAt", clock.instant()),
                        "series")
                .block(Duration.ofSeconds(10));

        approved(series);
        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsOnly("IN_REVIEW");
        tick("series");

        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("SCHEDULED", "SCHEDULED", "SCHEDULED");
    }

    /** It needs a yes of its own there, and keeps none of the others from theirs. */
    @Test
    void aYesDoesNotReachWhatWasMovedBeyondIt() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "every", 7, "count", 3)));
        tick("series");
        var moved = occurrences(series).get(0);
        body(send(
                EDITOR,
                "PUT",
                POSTS + "/" + moved.path("id").stringValue() + "/slot",
                Map.of(
                        "local",
                        "2027-01-20T12:00",
                        "zone",
                        "Europe/Berlin",
                        "version",
                        moved.path("version").asLong())));

        approved(series);

        assertThat(occurrences(series))
                .extracting(each -> each.path("stage").stringValue())
                .containsExactly("SCHEDULED", "SCHEDULED", "IN_REVIEW");
    }

    @Test
    void asksForASecondPersonThatHasSeenTheSeries() {
        var series = unapproved(rule(Map.of("frequency", "DAILY", "count", 2)));
        var path = CLIENT + "/series/" + series.path("id").stringValue() + "/approval";
        var seen = Map.of("contentHash", series.path("contentHash").stringValue());

        expectProblem(send(EDITOR, "POST", path, seen), OWN_POST);
        expectProblem(send(TRAINEE, "POST", path, seen), FORBIDDEN);
        expectProblem(send(LEAD, "POST", path, Map.of("contentHash", "0".repeat(64))), CONTENT_CHANGED);
        expectProblem(send(LEAD, "POST", CLIENT + "/series/of-somebody-else/approval", seen), SERIES_NOT_FOUND);
    }

    private JsonNode begun(Map<String, Object> rule) {
        return approved(unapproved(rule));
    }

    private JsonNode unapproved(Map<String, Object> rule) {
        var path = scheduled(bread(), "2026-12-02T11:00");
        return body(send(EDITOR, "POST", path + "/series", rule));
    }

    private JsonNode approved(JsonNode series) {
        return body(send(
                LEAD,
                "POST",
                CLIENT + "/series/" + series.path("id").stringValue() + "/approval",
                Map.of("contentHash", series.path("contentHash").stringValue())));
    }

    private static Map<String, Object> rule(Map<String, Object> own) {
        var rule = new HashMap<String, Object>(
                Map.of("every", 1, "time", "12:00", "zone", "Europe/Berlin", "from", "2026-12-03"));
        rule.putAll(own);
        return rule;
    }

    private static Map<String, Object> bread() {
        var text = "Jeden Tag frisches Brot, Sorte " + COUNT.incrementAndGet();
        return Map.of("title", text, "text", text, "channelIds", List.of(MASTODON));
    }

    /** The posts of a series that stand on the calendar, in the order of their slots. */
    private List<JsonNode> occurrences(JsonNode series) {
        return body(send(LEAD, "GET", CLIENT + "/calendar?from=2026-12-03&to=2027-02-01", null))
                .path("days")
                .values()
                .stream()
                .flatMap(day -> day.path("entries").values().stream())
                .map(entry -> read(POSTS + "/" + entry.path("postId").stringValue()))
                .filter(post -> post.path("origin").stringValue().equals("SERIES"))
                .filter(post -> post.path("draft").path("title").equals(series.path("title")))
                .toList();
    }
}
