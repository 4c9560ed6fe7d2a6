package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Changing many posts at once: each for itself, and the answer says of each how it went. */
class BulkTests extends PostingTest {

    private static final String CHANGES = POSTS + "/changes";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Test
    void movesPostsByDaysOnTheWallClockOverAChangeOfTheClocks() {
        var one = post("2027-03-27T09:00");
        var other = post("2027-03-27T18:30");

        var answer = body(send(
                EDITOR, "POST", CHANGES, Map.of("action", "MOVE", "postIds", List.of(id(one), id(other)), "days", 2)));

        assertThat(answer.findValuesAsString("changed")).containsOnly("true").hasSize(2);
        assertThat(read(one).path("slot").path("at").stringValue()).isEqualTo("2027-03-29T07:00:00Z");
        assertThat(read(other).path("slot").path("local").stringValue()).isEqualTo("2027-03-29T18:30:00");
    }

    @Test
    void saysOfEachPostHowItWent() {
        var good = post("2027-03-27T09:00");
        var intoTheGap = post("2027-03-27T02:30");

        var answer = body(send(
                EDITOR,
                "POST",
                CHANGES,
                Map.of("action", "MOVE", "postIds", List.of(id(good), id(intoTheGap), "nobodys-post"), "days", 1)));

        assertThat(answer.findValuesAsString("changed")).containsExactly("true", "false", "false");
        assertThat(answer.path("results").path(1).path("problem").stringValue()).isEqualTo("/problems/slot-in-gap");
        assertThat(answer.path("results").path(2).path("problem").stringValue()).isEqualTo("/problems/post-not-found");
        assertThat(read(intoTheGap).path("slot").path("local").stringValue()).isEqualTo("2027-03-27T02:30:00");
    }

    @Test
    void saysThatAPostWithoutASlotCannotBeMoved() {
        var draft = created(EDITOR, "Ohne Termin");

        var answer = body(send(
                EDITOR, "POST", CHANGES, Map.of("action", "MOVE", "postIds", List.of(draft.path("id")), "days", 1)));

        assertThat(answer.path("results").path(0).path("problem").stringValue()).isEqualTo("/problems/slot-missing");
    }

    @Test
    void holdsPostsAndReleasesThem() {
        var one = post("2026-12-02T12:00");
        var other = post("2026-12-02T12:00");
        var both = List.of(id(one), id(other));

        body(send(EDITOR, "POST", CHANGES, Map.of("action", "HOLD", "postIds", both, "reason", "Unwetter")));
        assertThat(read(one).path("stage").stringValue()).isEqualTo("HELD");
        body(send(EDITOR, "POST", CHANGES, Map.of("action", "RELEASE", "postIds", both)));

        assertThat(read(one).path("stage").stringValue()).isEqualTo("SCHEDULED");
        assertThat(read(other).path("stage").stringValue()).isEqualTo("SCHEDULED");
    }

    @Test
    void takesPostsOffTheCalendar() {
        var one = post("2026-12-02T12:00");

        body(send(EDITOR, "POST", CHANGES, Map.of("action", "TAKE_OFF", "postIds", List.of(id(one)))));

        assertThat(read(one).path("stage").stringValue()).isEqualTo("APPROVED");
        assertThat(read(one).path("slot").isNull()).isTrue();
    }

    @Test
    void refusesWhatCannotBeMeant() {
        var one = List.of("a-post");

        refused(Map.of("action", "MOVE", "postIds", one));
        refused(Map.of("action", "HOLD", "postIds", one));
        refused(Map.of("action", "HOLD", "postIds", List.of(), "reason", "leer"));
        refused(Map.of("action", "MOVE", "postIds", one, "days", 367));
        refused(Map.of("action", "MOVE", "postIds", Collections.nCopies(201, "a-post"), "days", 1));
        refused(Map.of("action", "BURN", "postIds", one));
    }

    private void refused(Map<String, Object> order) {
        expectProblem(send(EDITOR, "POST", CHANGES, order), CommonProblem.INVALID_REQUEST);
    }

    private String post(String local) {
        return scheduled(draft("Sammelbeitrag " + COUNT.incrementAndGet(), MASTODON), local);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
