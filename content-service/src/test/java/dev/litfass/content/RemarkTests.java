package dev.litfass.content;

import static dev.litfass.content.ContentProblem.PIN_NOT_FOUND;
import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;
import static dev.litfass.content.ContentProblem.REMARKS_FULL;
import static dev.litfass.content.ContentProblem.REMARK_NOT_FOUND;
import static dev.litfass.content.ContentProblem.REMARK_STANDS;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.live.Changes;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.domain.Limit;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What people say about a post before it goes out. */
class RemarkTests extends PostingTest {

    private static final Caller ANALYST = Callers.staff("analyst", Role.ANALYST, BAKERY);

    @Autowired
    @Qualifier("remarkChanges")
    private Changes changes;

    @BeforeEach
    void peopleWhoAreTold() {
        somebodyWhoListens();
    }

    @Test
    void aThreadIsBegunAnsweredAndResolved() {
        var path = post("Brezeln gibt es um acht.");
        var thread = begun(LEAD, path, "INTERNAL", "Wirklich um acht?", words("um acht"));

        body(answer(EDITOR, path, thread, "Ja, ab acht."));
        body(send(LEAD, "PUT", resolution(path, thread), null));

        var read = threads(path).get(0);
        assertThat(read.path("audience").stringValue()).isEqualTo("INTERNAL");
        assertThat(read.at("/pin/words").stringValue()).isEqualTo("um acht");
        assertThat(read.at("/pin/start").asInt()).isEqualTo(16);
        assertThat(read.path("remarks").findValuesAsString("text"))
                .containsExactly("Wirklich um acht?", "Ja, ab acht.");
        assertThat(read.at("/resolved/byName").stringValue()).isEqualTo(LEAD.name());
        body(send(EDITOR, "DELETE", resolution(path, thread), null));
        assertThat(threads(path).get(0).path("resolved").isNull()).isTrue();
    }

    @Test
    void anAnswerOpensWhatWasResolved() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so?", null);
        body(send(LEAD, "PUT", resolution(path, thread), null));

        body(answer(EDITOR, path, thread, "Noch nicht."));

        assertThat(threads(path).get(0).path("resolved").isNull()).isTrue();
    }

    @Test
    void thePinFollowsItsWordsThroughManyRewrites() {
        var path = post("Brezeln gibt es um acht, wie immer.");
        begun(LEAD, path, "INTERNAL", "Wirklich?", words("um acht"));

        rewrite(path, "Brezeln gibt es ab neun, wie immer.");
        rewrite(path, "Frische Laugenstangen: ab neun!");
        assertThat(threads(path).get(0).at("/pin/words").stringValue()).isEqualTo("ab neun");
        assertThat(threads(path).get(0).at("/pin/start").asInt()).isEqualTo(23);
        rewrite(path, "Heute geschlossen");

        assertThat(threads(path).get(0).at("/pin/gone").booleanValue()).isTrue();
        assertThat(threads(path).get(0).at("/pin/words").stringValue()).isEqualTo("ab neun");
        rewrite(path, "Doch: ab neun");
        assertThat(threads(path).get(0).at("/pin/gone").booleanValue()).isFalse();
    }

    @Test
    void aPinIsWhereThePostSaysSo() {
        var path = post("Brezeln gibt es um acht.");

        expectProblem(begin(LEAD, path, "INTERNAL", "Wie?", words("um neun")), PIN_NOT_FOUND);
        expectProblem(begin(LEAD, path, "INTERNAL", "Wie?", words(" ")), PIN_NOT_FOUND);
        for (var place : List.of(
                Map.of("part", 0),
                Map.of("variant", BLUESKY),
                Map.of("picture", "no-such-picture"),
                Map.of("part", 0, "variant", BLUESKY))) {
            expectProblem(
                    begin(LEAD, path, "INTERNAL", "Wie?", Map.of("place", place, "words", "um acht")), PIN_NOT_FOUND);
        }
        expectProblem(
                begin(LEAD, path, "INTERNAL", "Wie?", Map.of("place", Map.of("part", -1), "words", "um acht")),
                INVALID_REQUEST);
        expectProblem(
                begin(LEAD, path, "INTERNAL", "Wie?", Map.of("place", Map.of(), "words", "x".repeat(301))),
                INVALID_REQUEST);
    }

    @Test
    void aPictureIsAPlaceAsWell() {
        var path = post("Brezeln");
        var draft = new HashMap<>(draft("Brezeln", MASTODON));
        draft.put("media", List.of(Map.of("assetId", "a-picture", "alt", "Ein Blech")));
        body(send(EDITOR, "PUT", path, Map.of("version", version(path), "draft", draft)));

        begun(LEAD, path, "INTERNAL", "Zu dunkel", Map.of("place", Map.of("picture", "a-picture")));
        assertThat(threads(path).get(0).at("/pin/gone").booleanValue()).isFalse();
        rewrite(path, "Brezeln ohne Bild");

        assertThat(threads(path).get(0).at("/pin/gone").booleanValue()).isTrue();
    }

    @Test
    void whatIsSaidIsWordsAlone() {
        var path = post("Brezeln");

        expectProblem(begin(LEAD, path, "INTERNAL", "a".repeat(50_000), null), INVALID_REQUEST);
        expectProblem(begin(LEAD, path, "INTERNAL", " \u202E\u0007\n ", null), INVALID_REQUEST);
        begun(LEAD, path, "INTERNAL", "  Erste\r\nZeile\u202E\u0007 ", null);

        assertThat(threads(path).get(0).at("/remarks/0/text").stringValue()).isEqualTo("Erste\nZeile");
    }

    @Test
    void whoMayOnlyReadReads() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so?", null);

        body(send(ANALYST, "GET", path + "/remarks", null));
        expectProblem(begin(ANALYST, path, "INTERNAL", "Ja", null), FORBIDDEN);
        expectProblem(answer(ANALYST, path, thread, "Ja"), FORBIDDEN);
        expectProblem(send(ANALYST, "PUT", resolution(path, thread), null), FORBIDDEN);
    }

    @Test
    void whatTheClientReadsIsWrittenByWhoMaySubmit() {
        var path = scheduled("Brezeln am Mittwoch", "2026-12-09T12:00");

        expectProblem(begin(TRAINEE, path, "CLIENT", "Passt das?", null), FORBIDDEN);
        begun(TRAINEE, path, "INTERNAL", "Passt das?", null);
        var thread = begun(LEAD, path, "CLIENT", "Passt das?", null);
        expectProblem(answer(TRAINEE, path, thread, "Oder?"), FORBIDDEN);
    }

    @Test
    void nobodyReadsOrWritesWhatBelongsElsewhere() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so?", null);
        var other = post("Kuchen");

        expectProblem(send(STRANGER, "GET", path + "/remarks", null), NOT_FOUND);
        expectProblem(send(STRANGER, "GET", path.replace("bakery", "florist") + "/remarks", null), POST_NOT_FOUND);
        expectProblem(answer(EDITOR, other, thread, "Hier?"), REMARK_NOT_FOUND);
        expectProblem(send(EDITOR, "PUT", resolution(other, thread), null), REMARK_NOT_FOUND);
        assertThat(threads(other)).isEmpty();
    }

    @Test
    void itsWriterTakesTheLastRemarkBackSoon() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so?", null);
        body(answer(EDITOR, path, thread, "Jein"));
        var first = remark(path, 0);
        var second = remark(path, 1);

        expectProblem(send(LEAD, "DELETE", remarkPath(path, thread, first), null), REMARK_STANDS);
        expectProblem(send(LEAD, "DELETE", remarkPath(path, thread, second), null), REMARK_STANDS);
        expectProblem(send(LEAD, "DELETE", remarkPath(path, thread, "no-such"), null), REMARK_NOT_FOUND);
        send(EDITOR, "DELETE", remarkPath(path, thread, second), null)
                .expectStatus()
                .isNoContent();
        assertThat(threads(path).get(0).path("remarks")).hasSize(1);
        clock.advance(Duration.ofMinutes(11));
        expectProblem(send(LEAD, "DELETE", remarkPath(path, thread, first), null), REMARK_STANDS);
    }

    @Test
    void aThreadGoesWithItsOnlyRemark() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so?", null);
        var began = clock.instant();
        clock.advance(Duration.ofMinutes(1));

        send(LEAD, "DELETE", remarkPath(path, thread, remark(path, 0)), null)
                .expectStatus()
                .isNoContent();

        assertThat(threads(path)).isEmpty();
        expectProblem(answer(EDITOR, path, thread, "Ja"), REMARK_NOT_FOUND);
        assertThat(changes.since(began, Limit.of(500)).collectList().block(Duration.ofSeconds(10)))
                .as("open pages are told")
                .anyMatch(change -> change.changedAt().equals(clock.instant()));
        assertThat(whom(AlertKind.REMARK_TAKEN_BACK))
                .as("nobody need look any more")
                .containsExactly(Alert.People.NOBODY);
    }

    @Test
    void whatIsSentTwiceWithOneKeyIsSaidOnce() {
        var path = post("Brezeln");
        var first = Map.of("audience", "INTERNAL", "text", "Gut so?", "key", "k1");
        var thread =
                body(send(LEAD, "POST", path + "/remarks", first)).path("id").stringValue();
        var answers = path + "/remarks/" + thread + "/answers";
        var second = Map.of("text", "Ja", "key", "k1");

        body(send(LEAD, "POST", path + "/remarks", first));
        body(send(LEAD, "POST", answers, second));
        body(send(LEAD, "POST", answers, second));
        body(send(EDITOR, "POST", answers, second));

        assertThat(threads(path)).hasSize(1);
        assertThat(threads(path).get(0).path("remarks").findValuesAsString("by"))
                .containsExactly(LEAD.id(), LEAD.id(), EDITOR.id());
        expectProblem(
                send(LEAD, "POST", path + "/remarks", Map.of("audience", "INTERNAL", "text", "Anders", "key", "k1")),
                IDEMPOTENCY_KEY_REUSED);
        expectProblem(send(LEAD, "POST", answers, Map.of("text", "Nein", "key", "k1")), IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void thereIsRoomForAHundredThreadsAlsoWhereManyBeginAtOnce() {
        var path = post("Brezeln");
        for (var i = 0; i < 95; i++) {
            begun(LEAD, path, "INTERNAL", "Nummer " + i, null);
        }

        atOnce(12, () -> begin(LEAD, path, "INTERNAL", "Noch eine", null));

        assertThat(threads(path)).hasSize(100);
        expectProblem(begin(LEAD, path, "INTERNAL", "Eine zu viel", null), REMARKS_FULL);
        begun(LEAD, path, "CLIENT", "Mit dem Kunden ist noch Platz", null);
        assertThat(threads(path).get(100).path("audience").stringValue()).isEqualTo("CLIENT");
    }

    @Test
    void thereIsRoomForAHundredRemarksAlsoWhereManyAnswerAtOnce() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Die erste", null);
        for (var i = 0; i < 95; i++) {
            body(answer(EDITOR, path, thread, "Nummer " + i));
        }

        atOnce(8, () -> answer(EDITOR, path, thread, "Noch eine"));

        assertThat(threads(path).get(0).path("remarks")).hasSize(100);
        expectProblem(answer(EDITOR, path, thread, "Eine zu viel"), REMARKS_FULL);
    }

    @Test
    void authorsAndWhoWroteBeforeAreToldAndTheNamedOfThat() {
        var path = post("Brezeln");
        var thread = begun(LEAD, path, "INTERNAL", "Gut so, @Tom?", null, "tom");
        assertThat(whom(AlertKind.REMARK)).containsExactly(people("editor"));
        assertThat(whom(AlertKind.NAMED)).containsExactly(people("tom"));

        clock.advance(Duration.ofSeconds(1));
        body(send(
                EDITOR,
                "POST",
                path + "/remarks/" + thread + "/answers",
                Map.of("text", "@Lead: ja", "named", List.of("lead", "editor"))));

        assertThat(whom(AlertKind.REMARK)).as("who is named is told once").hasSize(1);
        assertThat(whom(AlertKind.NAMED)).containsExactly(people("tom"), people("lead"));
    }

    @Test
    void whatTheClientReadsCallsNoColleague() {
        var path = post("Brezeln um acht");

        expectProblem(begin(LEAD, path, "CLIENT", "Frag @Mina", null, "editor"), INVALID_REQUEST);
        var thread = begun(LEAD, path, "CLIENT", "Stimmt die Uhrzeit?", null);
        expectProblem(
                send(
                        LEAD,
                        "POST",
                        path + "/remarks/" + thread + "/answers",
                        Map.of("text", "@Mina", "named", List.of("editor"))),
                INVALID_REQUEST);
    }

    private static Alert.People people(String staff) {
        var by = staff.equals("lead") ? "editor" : "lead";
        return Alert.People.theirs(new StaffId(by), java.util.Set.of(new StaffId(staff)));
    }

    private List<Alert.People> whom(AlertKind kind) {
        return told(kind).stream().map(Alert::people).toList();
    }

    private static void atOnce(int times, Runnable work) {
        Flux.fromStream(IntStream.range(0, times).boxed())
                .flatMap(each -> Mono.fromRunnable(work).subscribeOn(Schedulers.boundedElastic()), times)
                .then()
                .block(Duration.ofSeconds(60));
    }

    private String post(String text) {
        return POSTS + "/"
                + body(send(EDITOR, "POST", POSTS, draft(text, MASTODON)))
                        .path("id")
                        .stringValue();
    }

    private void rewrite(String path, String text) {
        body(send(EDITOR, "PUT", path, Map.of("draft", draft(text, MASTODON), "version", version(path))));
    }

    private static Map<String, Object> words(String words) {
        return Map.of("place", Map.of(), "start", 0, "words", words);
    }

    private String begun(Caller by, String path, String audience, String text, Object pin, String... named) {
        return body(begin(by, path, audience, text, pin, named)).path("id").stringValue();
    }

    private WebTestClient.ResponseSpec begin(
            Caller by, String path, String audience, String text, Object pin, String... named) {
        var body = new HashMap<String, Object>(Map.of("audience", audience, "text", text, "named", List.of(named)));
        if (pin != null) {
            body.put("pin", pin);
        }
        return send(by, "POST", path + "/remarks", body);
    }

    private WebTestClient.ResponseSpec answer(Caller by, String path, String thread, String text) {
        return send(by, "POST", path + "/remarks/" + thread + "/answers", Map.of("text", text));
    }

    private static String resolution(String path, String thread) {
        return path + "/remarks/" + thread + "/resolution";
    }

    private static String remarkPath(String path, String thread, String remark) {
        return path + "/remarks/" + thread + "/remarks/" + remark;
    }

    private String remark(String path, int number) {
        return threads(path).get(0).path("remarks").path(number).path("id").stringValue();
    }

    private List<JsonNode> threads(String path) {
        return read(path + "/remarks").valueStream().toList();
    }

    private long version(String path) {
        return read(path).path("version").asLong();
    }
}
