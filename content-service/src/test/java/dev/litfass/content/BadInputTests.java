package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.CommonProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What people get wrong when they write and schedule posts, and what they are told. */
class BadInputTests extends ContentTest {

    private static final String POSTS = "/api/clients/bakery/posts";

    @Test
    void aSlotThatTheClocksSkipIsRefusedWithTheNextOneThatExists() {
        expectProblem(slot(created("Umstellung"), "2027-03-28T02:30", "Europe/Berlin"), ContentProblem.SLOT_IN_GAP)
                .jsonPath("$.suggestion")
                .isEqualTo("2027-03-28T03:00:00");
    }

    @Test
    void aSlotThatComesTwiceMeansTheFirst() {
        var post = created("Zurückgestellt");

        slot(post, "2027-10-31T02:30", "Europe/Berlin").expectStatus().isOk();

        assertThat(read(post).path("slot").path("at").stringValue()).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void aBrokenNumberWhereAWholeOneBelongsIsRefused() {
        var submission = send("POST", path(created("Halbe Sachen")) + "/submission", Map.of("version", 0.5));

        expectProblem(submission, CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02T09:58, Europe/Berlin, SLOT_IN_PAST",
        "1970-01-01T00:00, Europe/Berlin, SLOT_IN_PAST",
        "3000-01-01T12:00, Europe/Berlin, SLOT_TOO_FAR",
        "2029-01-01T12:00, Pacific/Kiritimati, SLOT_TOO_FAR"
    })
    void aSlotOutsideOfWhatCanBePlannedIsRefused(String local, String zone, String problem) {
        expectProblem(slot(created("Zeitreise"), local, zone), ContentProblem.valueOf(problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01T12:00", "2026-02-30T12:00", "tomorrow", "2026-12-24T12:00+01:00", "", "7"})
    void aTimeThatIsNoneIsRefused(String local) {
        expectProblem(slot(created("Keine Zeit"), local, "Europe/Berlin"), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-06-01T10:00:00+02:00",
                "2027-06-01T10:00:00Z",
                "2027-06-01T10:00[Europe/Paris]",
                "+999999999-12-31T00:00"
            })
    void aTimeWithAnOffsetOrASenselessYearIsRefusedInWords(String local) {
        expectProblem(slot(created("Keine Ortszeit"), local, "Europe/Berlin"), CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/local")
                .jsonPath("$.detail")
                .value(String.class, words -> assertThat(words).startsWith("give "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "2027-06-01Z", "2027-06-01T00:00", "1/6/27", "-0001-01-01"})
    void aDayThatIsNoneIsRefusedInWords(String day) {
        for (var path : List.of(
                "/api/clients/bakery/calendar?from={day}&to={day}",
                "/api/calendar?from={day}&to={day}&zone=Europe/Berlin",
                "/api/calendar/board?from={day}&clientId=bakery")) {
            expectProblem(
                            web.get()
                                    .uri(path, day, day)
                                    .headers(callers.as(EDITOR))
                                    .exchange(),
                            CommonProblem.INVALID_REQUEST)
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/from")
                    .jsonPath("$.detail")
                    .value(String.class, words -> assertThat(words).startsWith("give "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"+01:00", "Europe/Atlantis", "CET+1", ""})
    void aZoneThatIsNoneIsRefused(String zone) {
        expectProblem(slot(created("Keine Zone"), "2026-12-24T12:00", zone), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void aChannelOfNobodyIsNamed() {
        expectProblem(
                send("POST", POSTS, draft("Wohin?", new ChannelId("florist-mastodon"))),
                ContentProblem.UNKNOWN_CHANNEL);
    }

    @Test
    void aTextThatNoNetworkTakesIsKeptAsADraftAndBlocksTheSubmission() {
        var post = created("ä".repeat(501));

        var findings = expectProblem(submit(post), ContentProblem.FINDINGS_BLOCK);

        findings.jsonPath("$.findings[0].rule").isEqualTo("text-too-long");
        assertThat(read(post).path("status").stringValue()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @Tag("case-61")
    @ValueSource(strings = {"Brot\\u0000", "Brot \\ud83e", "\\udd50 Brot", "\\ud83e\\ud83e\\udd50"})
    void aTextWithHalfACharacterOrANulIsRefused(String text) {
        for (var draft : List.of(
                "{\"title\": \"%s\", \"text\": \"x\", \"channelIds\": []}",
                "{\"text\": \"%s\", \"channelIds\": []}",
                "{\"text\": \"x\", \"channelIds\": [], \"parts\": [{\"text\": \"%s\"}]}",
                "{\"text\": \"x\", \"channelIds\": [], \"media\": [{\"assetId\": \"a\", \"alt\": \"%s\"}]}",
                "{\"text\": \"x\", \"channelIds\": [\"bakery-mastodon\"],"
                        + " \"variants\": [{\"channelId\": \"bakery-mastodon\", \"text\": \"%s\"}]}")) {
            expectProblem(
                            web.post()
                                    .uri(POSTS)
                                    .headers(callers.as(EDITOR))
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .bodyValue(draft.formatted(text))
                                    .exchange(),
                            CommonProblem.INVALID_REQUEST)
                    .jsonPath("$.errors[0].pointer")
                    .exists();
        }
    }

    @Test
    void aTextBeyondAllMeasureIsRefused() {
        expectProblem(send("POST", POSTS, draft("x".repeat(20_001), MASTODON)), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\n"})
    void aPostThatSaysNothingIsNotSubmitted(String text) {
        expectProblem(submit(created(text)), ContentProblem.FINDINGS_BLOCK);
    }

    @Test
    void aVersionThatIsNotTheLatestOverwritesNothing() {
        var post = created("Erste Fassung");
        rewrite(post, "Zweite Fassung").expectStatus().isOk();

        expectProblem(rewrite(post, "Dritte Fassung"), CommonProblem.VERSION_CONFLICT);

        assertThat(read(post).path("draft").path("text").stringValue()).isEqualTo("Zweite Fassung");
    }

    @Test
    void aTextOfAHundredLanguagesComesBackToTheLetter() {
        var text = "Grüße 👩‍👩‍👧‍👦 مرحبا 你好 \u202Eumgedreht\u202C e\u0301 ﬁ \uD83E\uDD50";

        assertThat(read(created(text)).path("draft").path("text").stringValue()).isEqualTo(text);
    }

    @Test
    void aSlotOfAPostThatNobodyApprovedIsAWishAndPublishesNothing() {
        var post = created("Noch nicht freigegeben");
        slot(post, "2026-12-02T12:00", "Europe/Berlin").expectStatus().isOk();

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        assertThat(read(post).path("stage").stringValue()).isEqualTo("DRAFT");
        assertThat(read(post).path("deliveries").size()).isZero();
    }

    @Test
    void whatIsDiscardedStaysDiscarded() {
        var post = created("Weg damit");
        send("DELETE", path(post) + "?version=" + version(post), null)
                .expectStatus()
                .isNoContent();

        expectProblem(submit(read(post)), ContentProblem.WRONG_STATUS);
        expectProblem(rewrite(read(post), "Doch noch"), ContentProblem.WRONG_STATUS);
        expectProblem(slot(read(post), "2026-12-24T12:00", "Europe/Berlin"), ContentProblem.WRONG_STATUS);
    }

    private JsonNode created(String text) {
        return body(send("POST", POSTS, draft(text, MASTODON)));
    }

    private WebTestClient.ResponseSpec submit(JsonNode post) {
        return send("POST", path(post) + "/submission", Map.of("version", version(post)));
    }

    private WebTestClient.ResponseSpec rewrite(JsonNode post, String text) {
        return send("PUT", path(post), Map.of("draft", draft(text, MASTODON), "version", version(post)));
    }

    private WebTestClient.ResponseSpec slot(JsonNode post, String local, String zone) {
        var when = new LinkedHashMap<String, Object>();
        when.put("local", local);
        when.put("zone", zone);
        when.put("version", version(post));
        return send("PUT", path(post) + "/slot", when);
    }

    private JsonNode read(JsonNode post) {
        return body(send("GET", path(post), null));
    }

    private static String path(JsonNode post) {
        return POSTS + "/" + post.path("id").stringValue();
    }

    private static long version(JsonNode post) {
        return post.path("version").asLong();
    }

    private JsonNode body(WebTestClient.ResponseSpec answer) {
        var bytes = answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(bytes);
    }

    private WebTestClient.ResponseSpec send(String method, String path, Object body) {
        var request = web.method(HttpMethod.valueOf(method)).uri(path).headers(callers.as(EDITOR));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
