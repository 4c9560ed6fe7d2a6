package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of an inquiry when its mention is changed or taken back. */
class LookAgainTests extends MonitoringTest {

    private static final String STATUSES = "/mastodon/api/v1/statuses/";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatItsAuthorChangedIsShownAsItStandsNow() {
        mentioned();
        clock.advance(Duration.ofMinutes(3));
        stub(STATUSES + mark, status("doch lieber Vollkorn?"));
        tick("polling");

        var inquiry = inquiry("doch lieber Vollkorn? " + mark);
        assertThat(inquiry.at("/mention/text").stringValue()).isEqualTo("doch lieber Vollkorn? " + mark);
        assertThat(inquiry.at("/mention/editedAt").stringValue()).isEqualTo("2026-12-02T09:03:00Z");
        assertThat(inquiry.path("log").findValuesAsString("event")).contains("mention-edited");
    }

    @Test
    void whatIsNoLongerThereIsShownAsGone() {
        mentioned();
        Stubs.server()
                .stubFor(get(urlPathEqualTo(STATUSES + mark))
                        .willReturn(aResponse().withStatus(404).withBody("{\"error\":\"Record not found\"}")));
        clock.advance(Duration.ofMinutes(3));
        tick("polling");

        var inquiry = inquiry("Habt ihr Roggen? " + mark);
        assertThat(inquiry.at("/mention/goneAt").stringValue()).isEqualTo("2026-12-02T09:03:00Z");
        assertThat(inquiry.at("/mention/text").stringValue()).isEqualTo("Habt ihr Roggen? " + mark);
        assertThat(inquiry.path("log").findValuesAsString("event")).contains("mention-gone");
        clock.advance(Duration.ofHours(1));
        Stubs.server().resetRequests();
        tick("polling");
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(STATUSES + mark)));
    }

    @Test
    void aNetworkThatDoesNotAnswerTakesNothingAway() {
        mentioned();
        Stubs.server()
                .stubFor(get(urlPathMatching(STATUSES + ".*"))
                        .willReturn(aResponse().withStatus(503)));
        clock.advance(Duration.ofMinutes(3));
        tick("polling");

        var mention = inquiry("Habt ihr Roggen? " + mark).path("mention");
        assertThat(mention.path("goneAt").isString()).isFalse();
        assertThat(mention.path("editedAt").isString()).isFalse();
    }

    @Test
    void aPostThatWasDeletedAtBlueskyIsGone() {
        var uri = "at://did:plc:x/app.bsky.feed.post/" + mark;
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/bluesky/xrpc/com.atproto.server.createSession"))
                        .willReturn(okJson(
                                "{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\",\"accessJwt\":\"jwt\"}")));
        stub("/bluesky/xrpc/app.bsky.notification.listNotifications", """
                {"notifications":[{"uri":"%1$s","cid":"c","reason":"mention","indexedAt":"2026-12-02T09:00:00.000Z",
                  "author":{"did":"did:plc:x","handle":"ben.example"},"record":{"text":"Roggen? %2$s"}}]}
                """.formatted(uri, mark));
        tick("source-sync");
        tick("polling");
        stub("/bluesky/xrpc/app.bsky.feed.getPosts", "{\"posts\":[]}");
        clock.advance(Duration.ofMinutes(3));
        tick("polling");

        assertThat(inquiry("Roggen? " + mark).at("/mention/goneAt").isString()).isTrue();
    }

    @Test
    void aHookThatComesAgainWithOtherWordsIsAnEdit() {
        hook(mark, "COMMENT", "erst so " + mark, "secret-of-bakery-simulator")
                .expectStatus()
                .isAccepted();
        hook(mark, "COMMENT", "dann so " + mark, "secret-of-bakery-simulator")
                .expectStatus()
                .isAccepted();

        assertThat(inquiry("dann so " + mark).at("/mention/editedAt").isString())
                .isTrue();
    }

    private void mentioned() {
        stub(
                "/mastodon/api/v1/notifications",
                "[{\"id\":\"5\",\"type\":\"mention\",\"created_at\":\"2026-12-02T09:00:00Z\"," + "\"status\":"
                        + status("Habt ihr Roggen?") + "}]");
        tick("source-sync");
        tick("polling");
        stub("/mastodon/api/v1/notifications", "[]");
    }

    private String status(String text) {
        return "{\"id\":\"%1$s\",\"created_at\":\"2026-12-02T09:00:00Z\",\"content\":\"<p>%2$s %1$s</p>\",\"account\":{\"acct\":\"anna@chaos.example\"}}"
                .formatted(mark, text);
    }

    private JsonNode inquiry(String excerpt) {
        var inbox = "/api/clients/bakery/inquiries";
        for (var inquiry : read(PAUL, inbox + "?limit=200").path("items")) {
            if (inquiry.path("excerpt").stringValue().equals(excerpt)) {
                return read(PAUL, inbox + "/" + inquiry.path("id").stringValue());
            }
        }
        throw new AssertionError("no inquiry says " + excerpt);
    }
}
