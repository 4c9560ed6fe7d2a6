package dev.litfass.monitoring.inquiry;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.monitoring.MonitoringProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.platform.migration.Migrations;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The inbox: its order, its pages, and the clocks of what stands in it. */
class InboxTests extends MonitoringTest {

    private static final String INBOX = "/api/clients/bakery/inquiries";
    private static final String SECRET = "secret-of-bakery-simulator";

    @Autowired
    private ReactiveMongoTemplate database;

    @Autowired
    private Migrations migrations;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatRunsOutFirstComesFirstThenWhatRestsThenWhatIsClosed() {
        var done = said("erledigt");
        move(done, "DONE");
        clock.advance(Duration.ofMinutes(1));
        var resting = said("ruht");
        move(resting, "WAITING_FOR_CLIENT");
        clock.advance(Duration.ofMinutes(1));
        said("zuerst fällig");
        clock.advance(Duration.ofMinutes(1));
        said("später fällig");
        var doneLater = said("später erledigt");
        clock.advance(Duration.ofMinutes(1));
        move(doneLater, "DONE");

        assertThat(excerpts(INBOX + "?limit=1"))
                .containsExactly("zuerst fällig", "später fällig", "ruht", "später erledigt", "erledigt");
        assertThat(excerpts("/api/inquiries?limit=2&status=OPEN&status=WAITING_FOR_CLIENT"))
                .containsExactly("zuerst fällig", "später fällig", "ruht");
    }

    @Test
    void whatThePublicWaitsForLongestCanRunOutBeforeThePromise() {
        clock.set(Instant.parse("2026-12-04T15:30:00Z"));
        said("heute gefragt");
        hook(fresh(), "COMMENT", "vor drei Tagen gefragt " + mark, "2026-12-01T16:00:00Z", SECRET)
                .expectStatus()
                .isAccepted();

        assertThat(excerpts(INBOX + "?limit=1")).containsExactly("vor drei Tagen gefragt", "heute gefragt");
    }

    @Test
    void aPageOfWhatNobodyHasIsFull() {
        var taken = said("vergeben");
        body(send(
                PAUL,
                "PUT",
                path(taken) + "/assignee",
                Map.of("staffId", "paul", "version", taken.path("version").asLong())));
        clock.advance(Duration.ofMinutes(1));
        said("frei");

        var first = read(PAUL, INBOX + "?limit=1&assignee=none").path("items");
        assertThat(first.size()).isEqualTo(1);
        assertThat(excerpts(INBOX + "?limit=1&assignee=none")).containsExactly("frei");
        assertThat(excerpts(INBOX + "?limit=1&assignee=me")).containsExactly("vergeben");
        expectProblem(send(PAUL, "GET", INBOX + "?assignee=%7B%7D", null), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void countsWhatIsOpenForTheReader() {
        var before = read(PAUL, "/api/inquiries/counts");
        var taken = said("vergeben");
        body(send(
                PAUL,
                "PUT",
                path(taken) + "/assignee",
                Map.of("staffId", "paul", "version", taken.path("version").asLong())));
        said("frei");
        move(said("erledigt"), "DONE");

        var counts = read(PAUL, "/api/inquiries/counts?clientId=bakery");

        assertThat(counts.path("mine").asLong()).isEqualTo(before.path("mine").asLong() + 1);
        assertThat(counts.path("nobodys").asLong())
                .isEqualTo(before.path("nobodys").asLong() + 1);
        assertThat(read(JONAS, "/api/inquiries/counts").path("mine").asLong()).isZero();
        assertThat(read(STRANGER, "/api/inquiries/counts").path("nobodys").asLong())
                .isZero();
        expectProblem(send(STRANGER, "GET", "/api/inquiries/counts?clientId=bakery", null), CommonProblem.NOT_FOUND);
    }

    @Test
    void theNewestAndTheOldestAreListedPageByPage() {
        said("eins");
        said("zwei im selben Augenblick");
        clock.advance(Duration.ofMinutes(1));
        said("drei");

        var oldest = excerpts(INBOX + "?limit=1&order=OLDEST");
        assertThat(oldest).containsExactlyInAnyOrder("eins", "zwei im selben Augenblick", "drei");
        assertThat(oldest).last().isEqualTo("drei");
        assertThat(excerpts(INBOX + "?limit=2&order=NEWEST"))
                .containsExactlyInAnyOrderElementsOf(oldest)
                .first()
                .isEqualTo("drei");
        expectProblem(send(PAUL, "GET", INBOX + "?order=LOUDEST", null), CommonProblem.INVALID_REQUEST);
        var next = read(PAUL, INBOX + "?limit=1").path("next").stringValue();
        for (var cursor : List.of("e30", next)) {
            expectProblem(
                    send(PAUL, "GET", INBOX + "?order=NEWEST&cursor=" + cursor, null), CommonProblem.INVALID_REQUEST);
        }
    }

    @Test
    void isNarrowedByTagsHoweverTheyAreWritten() {
        var tag = "Lob-" + mark;
        var praised = said("sehr lecker");
        tag(praised, " " + tag + " ", tag.toUpperCase(Locale.ROOT), "Laden");
        var other = said("und freundlich");
        tag(other, tag.toLowerCase(Locale.ROOT));
        said("wann offen");

        assertThat(read(PAUL, path(praised)).path("tags"))
                .extracting(JsonNode::stringValue)
                .containsExactly(tag, "Laden");
        assertThat(excerpts(INBOX + "?limit=1&tag=" + tag)).containsExactlyInAnyOrder("sehr lecker", "und freundlich");
        assertThat(read(PAUL, "/api/inquiries/tags?clientId=bakery").path("items"))
                .extracting(JsonNode::stringValue)
                .contains(tag)
                .doesNotContain(tag.toLowerCase(Locale.ROOT));
        assertThat(read(STRANGER, "/api/inquiries/tags").path("items")).isEmpty();
        tag(other);
        assertThat(read(PAUL, path(other)).path("tags").isNull()).isTrue();
        assertThat(read(PAUL, path(other)).path("log"))
                .extracting(entry -> entry.path("event").stringValue())
                .contains("tagged");
    }

    @Test
    void tagsAreFewAndShort() {
        var some = said("viele Worte");
        var version = some.path("version").asLong();
        var eleven = IntStream.range(0, 11).mapToObj(i -> "t" + i).toList();

        expectProblem(
                send(PAUL, "PUT", path(some) + "/tags", Map.of("tags", eleven, "version", version)),
                CommonProblem.INVALID_REQUEST);
        expectProblem(
                send(PAUL, "PUT", path(some) + "/tags", Map.of("tags", List.of("x".repeat(41)), "version", version)),
                CommonProblem.INVALID_REQUEST);
        expectProblem(
                send(PAUL, "PUT", path(some) + "/tags", Map.of("tags", List.of("a"), "version", version + 7)),
                CommonProblem.VERSION_CONFLICT);
    }

    @Test
    void whatIsPutOffIsOutOfSightUntilItsTime() {
        var later = said("nach dem Urlaub");
        said("gleich");
        var before = read(PAUL, "/api/inquiries/counts").path("nobodys").asLong();
        var until = clock.instant().plus(Duration.ofHours(3));
        snooze(later, until);

        assertThat(excerpts(INBOX + "?limit=1&status=OPEN&snoozed=false")).containsExactly("gleich");
        assertThat(excerpts(INBOX + "?limit=1&snoozed=true")).containsExactly("nach dem Urlaub");
        assertThat(read(PAUL, path(later)).path("snoozedUntil").stringValue()).isEqualTo(until.toString());
        assertThat(read(PAUL, path(later)).at("/clocks/business/state").stringValue())
                .isEqualTo("RUNNING");
        assertThat(read(PAUL, "/api/inquiries/counts").path("nobodys").asLong()).isEqualTo(before - 1);

        clock.set(until.minusSeconds(1));
        tick("snoozes");
        assertThat(excerpts(INBOX + "?limit=1&snoozed=true")).containsExactly("nach dem Urlaub");
        clock.set(until);
        tick("snoozes");
        assertThat(excerpts(INBOX + "?limit=1&status=OPEN&snoozed=false"))
                .containsExactlyInAnyOrder("gleich", "nach dem Urlaub");
    }

    @Test
    void whatIsDoneIsNotPutOffAndWhatIsMovedComesBack() {
        var one = said("heute nicht");
        snooze(one, clock.instant().plus(Duration.ofHours(3)));
        move(read(PAUL, path(one)), "DONE");
        assertThat(read(PAUL, path(one)).path("snoozedUntil").isNull()).isTrue();
        var done = read(PAUL, path(one));

        expectProblem(snoozing(done, clock.instant().plus(Duration.ofHours(1))), CommonProblem.CONFLICT);
        var open = said("irgendwann");
        expectProblem(snoozing(open, clock.instant().minusSeconds(1)), CommonProblem.INVALID_REQUEST);
        expectProblem(snoozing(open, clock.instant().plus(Duration.ofDays(400))), CommonProblem.INVALID_REQUEST);
    }

    private void tag(JsonNode inquiry, String... tags) {
        var version = read(PAUL, path(inquiry)).path("version").asLong();
        body(send(PAUL, "PUT", path(inquiry) + "/tags", Map.of("tags", List.of(tags), "version", version)));
    }

    private void snooze(JsonNode inquiry, Instant until) {
        body(snoozing(inquiry, until));
    }

    private WebTestClient.ResponseSpec snoozing(JsonNode inquiry, Instant until) {
        return send(
                PAUL,
                "PUT",
                path(inquiry) + "/snooze",
                Map.of(
                        "until",
                        until.toString(),
                        "version",
                        inquiry.path("version").asLong()));
    }

    /** The bakery keeps office hours in Berlin; 48 hours after the question the public is annoyed. */
    @Test
    void whatTurnsRedWhileClosedIsListedOnTheLastDayOfWork() {
        clock.set(Instant.parse("2026-12-03T10:00:00Z"));
        said("wird am Samstag rot");
        var done = said("ist erledigt");
        move(done, "DONE");
        clock.set(Instant.parse("2026-12-04T08:30:00Z"));
        said("wird am Sonntag rot");
        hook(fresh(), "COMMENT", "wird heute noch rot " + mark, "2026-12-02T11:00:00Z", SECRET)
                .expectStatus()
                .isAccepted();

        var closing = read(PAUL, "/api/inquiries/before-closing").at("/items/0");
        assertThat(closing.path("closesAt").stringValue()).isEqualTo("2026-12-04T16:00:00Z");
        assertThat(closing.path("opensAt").stringValue()).isEqualTo("2026-12-07T08:00:00Z");
        assertThat(mine(closing)).containsExactly("wird am Samstag rot", "wird am Sonntag rot");
        assertThat(read(STRANGER, "/api/inquiries/before-closing").path("items"))
                .isEmpty();
        expectProblem(
                send(STRANGER, "GET", "/api/inquiries/before-closing?clientId=bakery", null), CommonProblem.NOT_FOUND);

        clock.set(Instant.parse("2026-12-05T12:00:00Z"));
        assertThat(mine(read(PAUL, "/api/inquiries/before-closing").at("/items/0")))
                .containsExactly("wird am Sonntag rot");
        clock.set(Instant.parse("2026-12-07T08:00:00Z"));
        assertThat(read(PAUL, "/api/inquiries/before-closing").path("items")).isEmpty();
    }

    private List<String> mine(JsonNode closing) {
        var excerpts = new ArrayList<String>();
        closing.path("inquiries")
                .forEach(inquiry -> excerpts.add(inquiry.path("excerpt").stringValue()));
        return excerpts.stream()
                .filter(excerpt -> excerpt.endsWith(mark))
                .map(excerpt -> excerpt.replace(" " + mark, ""))
                .toList();
    }

    @Test
    void doneWithoutAnAnswerIsNotAnswered() {
        var before = answeredByThePortal();
        var done = said("ohne Antwort erledigt");
        move(done, "DONE");

        assertThat(read(PAUL, path(done)).path("answered").asBoolean()).isFalse();
        assertThat(answeredByThePortal()).isEqualTo(before);
        await().untilAsserted(() -> assertThat(audited(done)).contains("DONE_UNANSWERED"));
    }

    @Test
    void anAnswerThatIsSentAgainWithItsKeyIsWrittenOnce() {
        var inquiry = said("zweimal geschickt");
        var answer = Map.of("text", "Ja.", "version", inquiry.path("version").asLong(), "key", "k1");
        var first = body(send(PAUL, "POST", path(inquiry) + "/replies", answer));

        var again = body(send(PAUL, "POST", path(inquiry) + "/replies", answer));

        assertThat(again).isEqualTo(first);
        assertThat(read(PAUL, path(inquiry)).path("replies").size()).isEqualTo(1);
        expectProblem(send(JONAS, "POST", path(inquiry) + "/replies", answer), MonitoringProblem.ALREADY_ANSWERED);
        expectProblem(
                send(PAUL, "POST", path(inquiry) + "/replies", Map.of("text", "Nein.", "version", 1, "key", "k1")),
                CommonProblem.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void aKeyNamesAnAnswerOfOneInquiry() {
        var first = said("erste");
        var second = said("zweite");
        for (var inquiry : List.of(first, second)) {
            var version = inquiry.path("version").asLong();
            body(send(
                    PAUL, "POST", path(inquiry) + "/replies", Map.of("text", "Ja.", "version", version, "key", "k2")));
        }

        assertThat(read(PAUL, path(first)).at("/replies/0/id"))
                .isNotEqualTo(read(PAUL, path(second)).at("/replies/0/id"));
        for (var key : List.of("", "k".repeat(65))) {
            expectProblem(
                    send(PAUL, "POST", path(first) + "/replies", Map.of("text", "Ja.", "version", 1, "key", key)),
                    CommonProblem.INVALID_REQUEST);
        }
    }

    @Test
    void isNarrowedToTheIdsThatAreNamed() {
        var first = said("genannt").path("id").stringValue();
        said("nicht genannt");
        var done = said("genannt und erledigt");
        move(done, "DONE");
        var named = "?status=OPEN&id=" + first + "&id=" + done.path("id").stringValue();

        assertThat(excerpts(INBOX + named)).containsExactly("genannt");
        assertThat(excerpts("/api/inquiries" + named)).containsExactly("genannt");
        assertThat(read(STRANGER, "/api/inquiries" + named).path("items").size())
                .isZero();
    }

    @Test
    void isFoundByItsAuthorAndItsWordsHoweverTheyAreWritten() {
        said("Gibt es heute noch Brötchen?");
        said("(a$ .*");

        assertThat(excerpts("/api/inquiries?q=LENA broetchen")).containsExactly("Gibt es heute noch Brötchen?");
        assertThat(excerpts(INBOX + "?status=OPEN&q=brotchen")).containsExactly("Gibt es heute noch Brötchen?");
        assertThat(excerpts(INBOX + "?q=(a$ .*")).containsExactly("(a$ .*");
        assertThat(excerpts(INBOX + "?q=" + "b".repeat(5_000))).isEmpty();
        assertThat(read(STRANGER, "/api/inquiries?q=" + mark).path("items").size())
                .isZero();
    }

    @Test
    void refusesWhatIsNoIdAndTooManyOfThem() {
        for (var ids : List.of("id=%7B%7D", "id=x" + "&id=x".repeat(50))) {
            expectProblem(send(PAUL, "GET", INBOX + "?" + ids, null), CommonProblem.INVALID_REQUEST);
        }
    }

    @Test
    void aCursorThatIsNotOfThisListIsRefused() {
        for (var cursor : List.of("MDFLOTFKNjI", "MXt9", "%00", "x".repeat(500))) {
            expectProblem(send(PAUL, "GET", INBOX + "?cursor=" + cursor, null), CommonProblem.INVALID_REQUEST);
        }
    }

    @Test
    void whatIsSoAlreadyIsNoChange() {
        var inquiry = said("liegt schon bei Paul");
        var version = inquiry.path("version").asLong();
        var status = Map.of("status", "OPEN", "version", version);
        var nobody = new HashMap<String, Object>(Map.of("version", version));
        nobody.put("staffId", null);

        body(send(PAUL, "PUT", path(inquiry) + "/status", status));
        body(send(PAUL, "PUT", path(inquiry) + "/assignee", nobody));

        assertThat(read(PAUL, path(inquiry)).path("version").asLong()).isEqualTo(version);
        assertThat(read(Callers.admin(), "/api/audit?clientId=bakery&limit=200")
                        .path("items")
                        .findValuesAsString("subject"))
                .doesNotContain(inquiry.path("id").stringValue());
    }

    @Test
    void hasRoomForSoManyNotes() {
        var inquiry = said("vielbesprochen");
        for (int i = 0; i < 200; i++) {
            body(send(PAUL, "POST", path(inquiry) + "/notes", Map.of("text", "Notiz " + i)));
        }

        expectProblem(
                send(PAUL, "POST", path(inquiry) + "/notes", Map.of("text", "eine zu viel")), CommonProblem.CONFLICT);
        expectProblem(
                send(
                        PAUL,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of(
                                "text",
                                "Ja.",
                                "version",
                                read(PAUL, path(inquiry)).path("version").asLong())),
                CommonProblem.CONFLICT);
    }

    @Test
    void doneAndOpenedAgainBothClocksRunOn() {
        var inquiry = said("doch nicht erledigt");
        clock.advance(Duration.ofHours(1));
        move(inquiry, "DONE");
        clock.advance(Duration.ofHours(2));

        var open = move(inquiry, "OPEN");

        assertThat(open.at("/clocks/business/state").stringValue()).isEqualTo("RUNNING");
        assertThat(open.at("/clocks/business/usedMinutes").asLong()).isEqualTo(60);
        assertThat(open.at("/clocks/business/dueAt").stringValue()).isEqualTo("2026-12-02T15:00:00Z");
        assertThat(open.at("/clocks/public/state").stringValue()).isEqualTo("RUNNING");
        assertThat(open.at("/clocks/public/startedAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        // nobody answered meanwhile, so the public has waited all the time
        assertThat(open.at("/clocks/public/redAt").stringValue()).isEqualTo("2026-12-04T09:00:00Z");
        clock.advance(Duration.ofHours(4));
        assertThat(read(PAUL, path(inquiry)).at("/clocks/business/overdue").asBoolean())
                .isTrue();
    }

    @Test
    void answeredAndOpenedAgainThePublicHasNotWaitedMeanwhile() {
        var inquiry = said("noch eine Frage");
        clock.advance(Duration.ofHours(1));
        Stubs.server()
                .stubFor(put(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                        .willReturn(okJson(
                                "{\"replyId\":\"x\",\"stage\":\"SENT\",\"publishedAt\":\"" + clock.instant() + "\"}")));
        send(
                        PAUL,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of("text", "Ja.", "version", inquiry.path("version").asLong()))
                .expectStatus()
                .isAccepted();
        tick("replies");
        clock.advance(Duration.ofHours(24));

        var open = move(inquiry, "OPEN");

        assertThat(open.at("/clocks/business/usedMinutes").asLong()).isEqualTo(60);
        assertThat(open.at("/clocks/public/restedMinutes").asLong()).isEqualTo(24 * 60);
        assertThat(open.at("/clocks/public/redAt").stringValue()).isEqualTo("2026-12-05T09:00:00Z");
    }

    @Test
    void anAnswerThatFailedAfterTheInquiryWasDoneLetsBothClocksRunOn() {
        var inquiry = said("geht nicht hinaus");
        clock.advance(Duration.ofHours(1));
        Stubs.server()
                .stubFor(put(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                        .willReturn(okJson("{\"replyId\":\"x\",\"stage\":\"FAILED\"}")));
        send(
                        PAUL,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of("text", "Ja.", "version", inquiry.path("version").asLong()))
                .expectStatus()
                .isAccepted();
        move(inquiry, "DONE");
        tick("replies");

        var open = read(PAUL, path(inquiry));

        assertThat(open.path("status").stringValue()).isEqualTo("OPEN");
        assertThat(open.at("/clocks/business/state").stringValue()).isEqualTo("RUNNING");
        assertThat(open.at("/clocks/public/state").stringValue()).isEqualTo("RUNNING");
    }

    @Test
    void waitingAfterBeingDoneRestsAndKeepsWhatWasCounted() {
        var inquiry = said("wartet wieder");
        clock.advance(Duration.ofHours(1));
        move(inquiry, "DONE");
        clock.advance(Duration.ofHours(1));

        var waiting = move(inquiry, "WAITING_FOR_CLIENT");

        assertThat(waiting.at("/clocks/business/state").stringValue()).isEqualTo("PAUSED");
        assertThat(waiting.at("/clocks/business/usedMinutes").asLong()).isEqualTo(60);
        assertThat(waiting.at("/clocks/business/dueAt").isString()).isFalse();
        assertThat(waiting.at("/clocks/business/stoppedAt").isString()).isFalse();
        assertThat(waiting.at("/clocks/public/state").stringValue()).isEqualTo("RUNNING");
    }

    @Test
    void aPromiseThatWasBrokenStaysBroken() {
        var inquiry = said("zu spät");
        clock.advance(Duration.ofHours(5));
        move(inquiry, "WAITING_FOR_CLIENT");

        var open = move(inquiry, "OPEN");

        assertThat(open.at("/clocks/business/overdue").asBoolean()).isTrue();
        assertThat(open.at("/clocks/business/usedMinutes").asLong()).isEqualTo(300);
    }

    @Test
    void thePublicClockBeginsWhenItWasSaidAndThePromiseWhenWeHeard() {
        var inquiry = said("gestern gefragt", "2026-12-01T20:00:00Z");

        assertThat(inquiry.at("/clocks/public/startedAt").stringValue()).isEqualTo("2026-12-01T20:00:00Z");
        assertThat(inquiry.at("/clocks/business/startedAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(mention(inquiry).path("publishedAt").stringValue()).isEqualTo("2026-12-01T20:00:00Z");
    }

    @Test
    void noTimeIsLaterThanTheReceiptAndNoneIsMadeUp() {
        var ahead = said("aus der Zukunft", "2099-12-31T23:59:59Z");
        var zero = said("ohne Datum", "1970-01-01T00:00:00Z");

        assertThat(mention(ahead).path("publishedAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(ahead.at("/clocks/public/startedAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(mention(zero).path("publishedAt").isString()).isFalse();
        assertThat(zero.at("/clocks/public/startedAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
    }

    @Test
    void whatIsOlderThanAMonthComesInAsHistory() {
        hook(fresh(), "COMMENT", "uralt " + mark, "2026-10-01T12:00:00Z", SECRET)
                .expectStatus()
                .isAccepted();

        assertThat(excerpts(INBOX)).isEmpty();
        var mention = mentionSaying("uralt " + mark);
        assertThat(mention.path("history").asBoolean()).isTrue();
        assertThat(mention.path("inquiryId").isString()).isFalse();
    }

    @Test
    void whatWasSaidBeforeAChannelWasConnectedIsHistory() {
        stub("/mastodon/api/v1/notifications", """
                [{"id":"2","type":"mention","created_at":"2026-12-02T09:00:01.000Z",
                  "status":{"id":"%1$s2","created_at":"2026-12-02T09:00:01.000Z","content":"jetzt %1$s",
                    "account":{"acct":"anna@chaos.example"}}},
                 {"id":"1","type":"mention","created_at":"2026-12-01T08:00:00.000Z",
                  "status":{"id":"%1$s1","created_at":"2026-12-01T08:00:00.000Z","content":"früher %1$s",
                    "account":{"acct":"anna@chaos.example"}}}]
                """.formatted(mark));
        tick("source-sync");
        clock.advance(Duration.ofMinutes(1));
        tick("polling");

        assertThat(excerpts(INBOX)).containsExactly("jetzt");
        assertThat(mentionSaying("früher " + mark).path("history").asBoolean()).isTrue();
        assertThat(mentionSaying("jetzt " + mark).path("history").asBoolean()).isFalse();
        var inquiry = all(INBOX).stream()
                .filter(each -> each.path("excerpt").stringValue().equals("jetzt " + mark))
                .findFirst()
                .orElseThrow();
        assertThat(read(PAUL, path(inquiry)).path("addressee").stringValue()).isEqualTo("@anna@chaos.example");
    }

    @Test
    void whatWasStoredWithoutAPlaceInTheInboxGetsItsPlace() {
        var inquiry = said("von früher");
        var id = Criteria.where("_id").is(inquiry.path("id").stringValue());
        database.updateFirst(new Query(id), new Update().unset(Urgency.FIELD), "inquiries")
                .block(Duration.ofSeconds(10));

        // As after an update: the database has seen no migration of this version.
        database.remove(new Query(), "schema").block(Duration.ofSeconds(10));
        migrations.plan().block(Duration.ofSeconds(10));
        tick("migrations");

        var stored = database.findOne(new Query(id), Document.class, "inquiries")
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
        assertThat(stored.getString(Urgency.FIELD)).startsWith("1").endsWith("." + stored.get("_id"));
    }

    private JsonNode said(String text) {
        return said(text, clock.instant().toString());
    }

    private JsonNode said(String text, String publishedAt) {
        hook(fresh(), "COMMENT", text + " " + mark, publishedAt, SECRET)
                .expectStatus()
                .isAccepted();
        for (var inquiry : all(INBOX)) {
            if (inquiry.path("excerpt").stringValue().equals(text + " " + mark)) {
                return inquiry;
            }
        }
        throw new AssertionError("no inquiry says " + text);
    }

    private long answeredByThePortal() {
        return read(Callers.viewer(BAKERY), "/portal/inbox")
                .path("answered7Days")
                .asLong();
    }

    /** The details of what is recorded of an inquiry. */
    private List<String> audited(JsonNode inquiry) {
        var details = new ArrayList<String>();
        for (var line :
                read(Callers.admin(), "/api/audit?clientId=bakery&limit=200").path("items")) {
            if (line.path("subject").equals(inquiry.path("id"))) {
                details.add(line.path("detail").stringValue());
            }
        }
        return details;
    }

    private JsonNode move(JsonNode inquiry, String status) {
        var version = read(PAUL, path(inquiry)).path("version").asLong();
        body(send(PAUL, "PUT", path(inquiry) + "/status", Map.of("status", status, "version", version)));
        return read(PAUL, path(inquiry));
    }

    /** What the pages of a list say of this test's inquiries, in their order. */
    private List<String> excerpts(String address) {
        return all(address).stream()
                .map(inquiry -> inquiry.path("excerpt").stringValue())
                .filter(text -> text.endsWith(" " + mark))
                .map(text -> text.substring(0, text.length() - mark.length() - 1))
                .toList();
    }

    private List<JsonNode> all(String address) {
        var items = new ArrayList<JsonNode>();
        var join = address.contains("?") ? "&cursor=" : "?cursor=";
        var page = read(PAUL, address);
        page.path("items").forEach(items::add);
        while (page.path("next").isString()) {
            page = read(PAUL, address + join + page.path("next").stringValue());
            page.path("items").forEach(items::add);
        }
        return items;
    }

    private JsonNode mention(JsonNode inquiry) {
        return read(PAUL, path(inquiry)).path("mention");
    }

    private JsonNode mentionSaying(String text) {
        return read(PAUL, "/api/clients/bakery/mentions?q=" + text)
                .path("items")
                .path(0);
    }

    private static String path(JsonNode inquiry) {
        return INBOX + "/" + inquiry.path("id").stringValue();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
