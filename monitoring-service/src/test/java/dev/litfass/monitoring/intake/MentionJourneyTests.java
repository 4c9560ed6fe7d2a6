package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.monitoring.MonitoringProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From what the public says to the answer, and everything that can be wrong with what comes in. */
class MentionJourneyTests extends MonitoringTest {

    private static final String INBOX = "/api/clients/bakery/inquiries";
    private static final String SECRET = "secret-of-bakery-simulator";

    @Test
    void aSignedCommentBecomesAnInquiryWithTwoClocks() {
        var id = fresh();
        hook(id, "COMMENT", "Habt ihr morgen auf?", SECRET).expectStatus().isAccepted();

        var inquiry = inquiryOf("Habt ihr morgen auf?");

        assertThat(inquiry.path("status").stringValue()).isEqualTo("OPEN");
        assertThat(inquiry.at("/clocks/business/dueAt").stringValue()).isEqualTo("2026-12-02T13:00:00Z");
        assertThat(inquiry.at("/clocks/public/redAt").stringValue()).isEqualTo("2026-12-04T09:00:00Z");
        assertThat(inquiry.at("/clocks/public/level").stringValue()).isEqualTo("GREEN");
    }

    @Test
    void theSameCommentTwiceIsOneInquiry() {
        var id = fresh();
        hook(id, "COMMENT", "Zweimal gesendet " + id, SECRET).expectStatus().isAccepted();
        hook(id, "COMMENT", "Zweimal gesendet " + id, SECRET).expectStatus().isAccepted();

        assertThat(countOf("Zweimal gesendet " + id)).isEqualTo(1);
    }

    @Test
    void refusesACommentThatIsSignedWrongly() {
        expectProblem(hook(fresh(), "COMMENT", "gefälscht", "another-secret"), MonitoringProblem.BAD_SIGNATURE);
    }

    @Test
    void anAnswerGoesOutAndStopsBothClocks() {
        var text = "Wann öffnet ihr? " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();
        var inquiry = inquiryOf(text);
        clock.advance(Duration.ofMinutes(30));
        contentAnswers("SENT", clock.instant());

        send(
                        PAUL,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of(
                                "text",
                                "Um sechs!",
                                "version",
                                inquiry.path("version").asLong()))
                .expectStatus()
                .isAccepted();
        tick("replies");

        var answered = read(PAUL, path(inquiry));
        assertThat(answered.path("status").stringValue()).isEqualTo("ANSWERED");
        assertThat(answered.at("/clocks/business/state").stringValue()).isEqualTo("STOPPED");
        assertThat(answered.at("/clocks/business/usedMinutes").asLong()).isEqualTo(30);
        assertThat(answered.at("/replies/0/url").stringValue()).isEqualTo("http://localhost/p/answer");
        Stubs.server()
                .verify(
                        1,
                        putRequestedFor(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                                .withRequestBody(matchingJsonPath("$.text", equalTo("Um sechs!"))));
    }

    /** Whoever took it for failed would answer a second time in public. */
    @Test
    void anUnclearAnswerIsShownAsUnclearUntilSomebodyDecides() {
        var text = "Seid ihr da? " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();
        var inquiry = inquiryOf(text);
        contentAnswers("UNCLEAR", clock.instant());
        send(
                        PAUL,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of("text", "Ja!", "version", inquiry.path("version").asLong()))
                .expectStatus()
                .isAccepted();

        tick("replies");

        var unclear = read(PAUL, path(inquiry));
        assertThat(unclear.path("status").stringValue()).isEqualTo("OPEN");
        assertThat(unclear.at("/clocks/business/state").stringValue()).isEqualTo("RUNNING");
        assertThat(unclear.at("/replies/0/status").stringValue()).isEqualTo("UNCLEAR");
        assertThat(unclear.at("/lastReply/status").stringValue()).isEqualTo("UNCLEAR");
        expectProblem(
                send(
                        JONAS,
                        "POST",
                        path(inquiry) + "/replies",
                        Map.of(
                                "text",
                                "Ja, wir sind da!",
                                "version",
                                unclear.path("version").asLong())),
                MonitoringProblem.ALREADY_ANSWERED);

        contentAnswers("SENDING", clock.instant());
        clock.advance(Duration.ofSeconds(11));
        tick("replies");
        assertThat(read(PAUL, path(inquiry)).at("/replies/0/status").stringValue())
                .isEqualTo("SENDING");

        contentAnswers("SENT", clock.instant());
        clock.advance(Duration.ofSeconds(11));
        tick("replies");
        assertThat(read(PAUL, path(inquiry)).path("status").stringValue()).isEqualTo("ANSWERED");
    }

    @Test
    void theSecondOfTwoAnswersIsShownTheFirst() {
        var text = "Wer ist schneller? " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();
        var inquiry = inquiryOf(text);
        var version = inquiry.path("version").asLong();

        send(PAUL, "POST", path(inquiry) + "/replies", Map.of("text", "Ich!", "version", version))
                .expectStatus()
                .isAccepted();

        expectProblem(
                        send(
                                JONAS,
                                "POST",
                                path(inquiry) + "/replies",
                                Map.of("text", "Nein, ich!", "version", version)),
                        MonitoringProblem.ALREADY_ANSWERED)
                .jsonPath("$.answer.text")
                .isEqualTo("Ich!");
    }

    @Test
    void waitingForTheClientRestsTheBusinessClockOnly() {
        var text = "Darf ich das fragen? " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();
        var inquiry = inquiryOf(text);
        clock.advance(Duration.ofHours(1));

        body(send(
                PAUL,
                "PUT",
                path(inquiry) + "/status",
                Map.of(
                        "status",
                        "WAITING_FOR_CLIENT",
                        "version",
                        inquiry.path("version").asLong())));
        var waiting = read(PAUL, path(inquiry));
        clock.advance(Duration.ofHours(2));
        body(send(
                PAUL,
                "PUT",
                path(inquiry) + "/status",
                Map.of("status", "OPEN", "version", waiting.path("version").asLong())));
        var open = read(PAUL, path(inquiry));

        assertThat(waiting.at("/clocks/business/state").stringValue()).isEqualTo("PAUSED");
        assertThat(waiting.at("/clocks/public/state").stringValue()).isEqualTo("RUNNING");
        // three of the four hours are left at 13:00, and the bakery's day ends at 17:00
        assertThat(open.at("/clocks/business/dueAt").stringValue()).isEqualTo("2026-12-02T15:00:00Z");
    }

    @Test
    void readsAFeedAndKeepsItsCursor() {
        var feed = fresh();
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + feed))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/atom+xml")
                                .withHeader("ETag", "\"1\"")
                                .withBody(atom(feed, "Die Bäckerei hat gewonnen"))));
        var source = addFeed(feed);

        tick("polling");

        assertThat(texts(read(PAUL, "/api/clients/bakery/mentions"))).contains("Die Bäckerei hat gewonnen " + feed);
        assertThat(sourceOf(source).path("error").isMissingNode()
                        || sourceOf(source).path("error").isNull())
                .isTrue();
    }

    @Test
    void showsWhyAFeedCannotBeRead() {
        var bomb = fresh();
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + bomb))
                        .willReturn(aResponse().withBody(atom(bomb, "Noch ein Feed"))));
        var source = addFeed(bomb);
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + bomb))
                        .willReturn(aResponse()
                                .withBody("<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><rss>&b;</rss>")));

        tick("polling");

        assertThat(sourceOf(source).at("/error/code").stringValue()).isEqualTo("not-a-feed");
    }

    @Test
    void refusesFeedsOfPrivateNetworks() {
        for (var url : new String[] {
            "http://10.0.0.1/feed", "http://192.168.1.1/feed", "http://169.254.169.254/latest", "http://[fd00::1]/feed",
            "file:///etc/passwd", "http://user@example.org/feed", "http://100.64.0.1/f", "http://0.0.0.0/f"
        }) {
            expectProblem(
                    send(JONAS, "POST", "/api/clients/bakery/sources", Map.of("name", "Intern", "url", url)),
                    MonitoringProblem.FEED_NOT_ACCEPTED);
        }
    }

    @Test
    void readsMentionsFromMastodonAndBluesky() {
        stub("/mastodon/api/v1/notifications", """
                [{"id":"34975861","type":"mention","created_at":"2026-12-02T08:59:00.000Z",
                  "account":{"acct":"anna@chaos.example","display_name":"Anna","url":"https://chaos.example/@anna"},
                  "status":{"id":"103254962155278888","created_at":"2026-12-02T08:59:00.000Z","in_reply_to_id":null,
                    "content":"<p>Gibt es <a href='#'>Dinkelbrot</a>?</p>","url":"https://m.example/@anna/1",
                    "account":{"acct":"anna@chaos.example","display_name":"Anna","url":"https://chaos.example/@anna"}}}]
                """);
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/bluesky/xrpc/com.atproto.server.createSession"))
                        .willReturn(okJson(
                                "{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\",\"accessJwt\":\"jwt\"}")));
        stub("/bluesky/xrpc/app.bsky.notification.listNotifications", """
                {"notifications":[{"uri":"at://did:plc:x/app.bsky.feed.post/3kabc","cid":"bafyreia",
                  "author":{"did":"did:plc:x","handle":"ben.example","displayName":"Ben"},"reason":"reply",
                  "record":{"$type":"app.bsky.feed.post","text":"Lecker, wie immer 🥐","createdAt":"2026-12-02T08:58:00Z",
                    "reply":{"root":{"uri":"at://did:plc:abc/app.bsky.feed.post/1","cid":"bafyroot"},
                             "parent":{"uri":"at://did:plc:abc/app.bsky.feed.post/1","cid":"bafyroot"}}},
                  "indexedAt":"2026-12-02T08:58:01.000Z"}]}
                """);

        tick("source-sync");
        tick("polling");
        clock.advance(Duration.ofMinutes(1));
        tick("polling");

        var texts = texts(read(PAUL, "/api/clients/bakery/mentions"));
        assertThat(texts.stream().filter(text -> text.equals("Gibt es Dinkelbrot?")))
                .hasSize(1);
        assertThat(texts.stream().filter(text -> text.equals("Lecker, wie immer 🥐")))
                .hasSize(1);
    }

    @Test
    void theClientSeesWhatIsOpenAndNoNames() {
        var text = "Frage für das Portal " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();

        var seen = read(Callers.viewer(BAKERY), "/portal/inbox").toString();

        assertThat(seen).contains(text).doesNotContain("Lena").doesNotContain("@lena");
        expectProblem(send(Callers.viewer(BAKERY), "POST", "/portal/inbox", Map.of()), CommonProblem.FORBIDDEN);
    }

    @Test
    void aForeignClientsInquiryDoesNotExist() {
        var text = "Geheim " + fresh();
        hook(fresh(), "COMMENT", text, SECRET).expectStatus().isAccepted();

        expectProblem(send(STRANGER, "GET", path(inquiryOf(text)), null), CommonProblem.NOT_FOUND);
        assertThat(read(STRANGER, "/api/inquiries").path("items").size()).isZero();
    }

    private void contentAnswers(String stage, Instant at) {
        Stubs.server()
                .stubFor(put(urlPathMatching("/content-service/internal/clients/bakery/replies/.*"))
                        .willReturn(okJson("{\"replyId\":\"x\",\"stage\":\"" + stage
                                + "\",\"url\":\"http://localhost/p/answer\",\"publishedAt\":\"" + at + "\"}")));
    }

    private String addFeed(String feed) {
        return body(send(
                        JONAS,
                        "POST",
                        "/api/clients/bakery/sources",
                        Map.of("name", "Zeitung " + feed, "url", Stubs.server().baseUrl() + "/feeds/" + feed)))
                .path("id")
                .stringValue();
    }

    private JsonNode sourceOf(String id) {
        for (var source : read(PAUL, "/api/clients/bakery/sources").path("items")) {
            if (source.path("id").stringValue().equals(id)) {
                return source;
            }
        }
        throw new AssertionError("no source " + id);
    }

    private JsonNode inquiryOf(String excerpt) {
        for (var inquiry : read(PAUL, INBOX + "?limit=200").path("items")) {
            if (inquiry.path("excerpt").stringValue().equals(excerpt)) {
                return inquiry;
            }
        }
        throw new AssertionError("no inquiry says " + excerpt);
    }

    private long countOf(String excerpt) {
        return read(PAUL, INBOX + "?limit=200").path("items").findValuesAsString("excerpt").stream()
                .filter(excerpt::equals)
                .count();
    }

    private static java.util.List<String> texts(JsonNode page) {
        return page.path("items").findValuesAsString("text");
    }

    private static String path(JsonNode inquiry) {
        return INBOX + "/" + inquiry.path("id").stringValue();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String atom(String id, String title) {
        return """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Tagblatt</title><id>urn:%1$s</id>
                <updated>2026-12-02T08:00:00Z</updated>
                <entry><id>urn:%1$s:1</id><title>%2$s %1$s</title><link href="https://tagblatt.example/1"/>
                <updated>2026-12-02T08:00:00Z</updated></entry></feed>
                """.formatted(id, title);
    }
}
