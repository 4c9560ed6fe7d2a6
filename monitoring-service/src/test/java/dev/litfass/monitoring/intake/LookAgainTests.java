package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceReader;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What becomes of an inquiry when its mention is changed or taken back. */
class LookAgainTests extends MonitoringTest {

    private static final String STATUSES = "/mastodon/api/v1/statuses/";

    @Autowired
    private AcceptMention accept;

    @Autowired
    private LookAgain look;

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

    /** What comes in while a network is asked how things stand is newer than what was read before. */
    @Test
    void whatIsChangedWhileOneLooksIsKept() {
        var channel = new ChannelCard(
                new ChannelId(mark), BAKERY, Network.SIMULATOR, "S", "s", "http://s.test", ChannelCard.Status.LIVE);
        var from = new AcceptMention.From(BAKERY, mark, channel.id(), Network.SIMULATOR, null);
        accept.accept(from, said("erst so")).block();
        clock.advance(Duration.ofMinutes(3));

        look.at(Source.ofChannel(channel, clock.instant()), new SourceReader() {
                    @Override
                    public Network network() {
                        return Network.SIMULATOR;
                    }

                    @Override
                    public Mono<Batch> read(Source source) {
                        return Mono.empty();
                    }

                    @Override
                    public Flux<Standing> look(Source source, List<String> externalIds) {
                        return accept.accept(from, said("dann so")).thenMany(Flux.just(new Standing(mark, null)));
                    }
                })
                .block();

        var mention = inquiry("dann so " + mark).path("mention");
        assertThat(mention.path("text").stringValue()).isEqualTo("dann so " + mark);
        assertThat(mention.path("editedAt").isString()).isTrue();
        assertThat(mention.path("goneAt").isString()).isTrue();
    }

    private RawMention said(String words) {
        return new RawMention(
                mark,
                MentionKind.COMMENT,
                new Author("Lena", "@lena", null),
                new Mention.Content(words + " " + mark, null, null, null, clock.instant()));
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
