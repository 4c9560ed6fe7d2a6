package dev.litfass.monitoring.source.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.OneChannel;
import dev.litfass.monitoring.source.Source;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The answers are those of core.telegram.org/bots/api, read 2026-11. */
class TelegramReaderTests {

    private static final String UPDATES = "/telegram-reader/bot12345:secret/getUpdates";

    private final TestClock clock = new TestClock();
    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), clock);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void readsACommentOnAPostOfTheChannel() {
        answer(okJson(updates("""
                {"update_id": 871, "message": {"message_id": 12, "message_thread_id": 9, "date": 1796198400,
                 "from": {"id": 5, "is_bot": false, "first_name": "Ben", "last_name": "Käse", "username": "ben"},
                 "chat": {"id": -1001234567890, "type": "supergroup", "title": "Sonnenschein-Gruppe"},
                 "reply_to_message": {"message_id": 9, "is_automatic_forward": true},
                 "text": "Habt ihr am Sonntag offen? 🥐"}}""")));

        var read = read(null);

        assertThat(read.cursor()).isEqualTo("871");
        assertThat(read.isFull()).isFalse();
        assertThat(read.mentions()).singleElement().satisfies(mention -> {
            assertThat(mention.externalId()).isEqualTo("-1001234567890/12");
            assertThat(mention.kind()).isEqualTo(MentionKind.COMMENT);
            assertThat(mention.author()).isEqualTo(new Author("Ben Käse", "@ben", "https://t.me/ben"));
            assertThat(mention.content().text()).isEqualTo("Habt ihr am Sonntag offen? 🥐");
            assertThat(mention.content().url()).isEqualTo("https://t.me/c/1234567890/12");
            assertThat(mention.content().answerTo().id()).isEqualTo("-1001234567890/12");
            assertThat(mention.content().publishedAt()).isEqualTo(Instant.ofEpochSecond(1796198400));
        });
    }

    @Test
    void asksForWhatFollowsTheLastOne() {
        answer(okJson("{\"ok\":true,\"result\":[]}"));

        var read = read("871");

        assertThat(read.cursor()).isEqualTo("871");
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(UPDATES))
                        .withRequestBody(equalToJson(
                                "{\"offset\":872,\"limit\":20,\"timeout\":0,\"allowed_updates\":[\"message\"]}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message_id\":1,\"chat\":{\"id\":-100,\"type\":\"supergroup\"},\"text\":\"niemand\"}",
                "{\"message_id\":1,\"from\":{\"is_bot\":true},\"chat\":{\"id\":-100,\"type\":\"supergroup\"},"
                        + "\"text\":\"Bot\"}",
                "{\"message_id\":1,\"from\":{\"is_bot\":false},\"is_automatic_forward\":true,"
                        + "\"chat\":{\"id\":-100,\"type\":\"supergroup\"},\"text\":\"eigener Beitrag\"}",
                "{\"message_id\":1,\"from\":{\"is_bot\":false},\"sender_chat\":{\"id\":-100},"
                        + "\"chat\":{\"id\":-100,\"type\":\"supergroup\"},\"text\":\"als Kanal\"}",
                "{\"message_id\":1,\"from\":{\"is_bot\":false},\"chat\":{\"id\":7,\"type\":\"private\"},"
                        + "\"text\":\"zum Bot\"}",
                "{\"message_id\":1,\"from\":{\"is_bot\":false},\"chat\":{\"id\":-100,\"type\":\"group\"}}",
                "{\"message_id\":\"1\",\"from\":{\"is_bot\":false},\"chat\":{\"id\":-100,\"type\":\"group\"},"
                        + "\"text\":\"ohne Nummer\"}",
                "{\"message_id\":99999999999999999999,\"from\":{\"is_bot\":false},"
                        + "\"chat\":{\"id\":-100,\"type\":\"group\"},\"text\":\"große Nummer\"}",
                "[]",
                "null"
            })
    void passesOverWhatNobodyOfThePublicSaid(String message) {
        answer(okJson(updates("{\"update_id\": 872, \"message\": " + message + "}")));

        assertThat(read("871").mentions()).isEmpty();
        assertThat(read("871").cursor()).isEqualTo("872");
    }

    @Test
    void isNotStoppedByNumbersThatNobodyCountsTo() {
        answer(okJson(updates("""
                {"update_id": 99999999999999999999}, {"update_id": 9223372036854775807}, {"update_id": 880,
                 "message": {"message_id": 12, "date": 99999999999999999, "from": {"is_bot": false, "first_name": "Ben"},
                 "chat": {"id": -100, "type": "group"}, "text": "Hallo"}}""")));

        var read = read("871");

        assertThat(read.cursor()).isEqualTo("880");
        assertThat(read.mentions())
                .singleElement()
                .satisfies(
                        mention -> assertThat(mention.content().publishedAt()).isNull());
    }

    /** The Bot API may write every letter as an escape, and brings with each comment the one it answers. */
    @Test
    void readsAFullAnswerOfTheLongestComments() {
        var text = "\\u0436".repeat(4096);
        answer(okJson(updates(IntStream.rangeClosed(1, 20)
                .mapToObj(id -> """
                        {"update_id": %1$d, "message": {"message_id": %1$d, "date": 1796198400, "from": {"is_bot": false,
                         "first_name": "Ben"}, "chat": {"id": -100, "type": "group"}, "text": "%2$s",
                         "reply_to_message": {"message_id": 1, "text": "%2$s"}}}""".formatted(id, text))
                .collect(Collectors.joining(",")))));

        assertThat(read(null).mentions()).hasSize(20);
    }

    @Test
    void readsOnSoonWhereMoreWaits() {
        answer(okJson(updates(IntStream.rangeClosed(1, 20)
                .mapToObj(id -> "{\"update_id\":" + id + "}")
                .collect(Collectors.joining(",")))));

        assertThat(read(null).isFull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"401, true", "403, true", "404, true", "409, false", "500, false", "502, false"})
    void saysWhetherTheTokenIsRefused(int status, boolean credential) {
        answer(json(status, "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"no\"}"));

        assertThat(failed().credential()).isEqualTo(credential);
    }

    @Test
    void waitsAsLongAsTelegramWants() {
        answer(json(429, "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":35}}"));

        assertThat(failed().retryAfter()).isEqualTo(Duration.ofSeconds(35));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html>", "{\"ok\":false,\"result\":[]}", "{\"ok\":true}", "[]"})
    void takesNothingForReadThatItCannotRead(String body) {
        answer(okJson(body));

        assertThat(failed().credential()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void triesAgainAfterACutConnection(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(failed().credential()).isFalse();
    }

    /** The token is a part of the address: what is none might name another one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1:a/../../x",
                "1:a?b=c",
                "1:a#frag",
                "1:a%2f",
                "1:a b",
                "1:a\r\nb",
                "1:a\n",
                "1:\u00e4",
                "1:a\\b",
                "1:a@host",
                "\u0661:a",
                "1:",
                ":a",
                "1",
                "a",
                "../x",
                ""
            })
    void asksNobodyWithWhatIsNoToken(String secret) {
        Stubs.server().stubFor(post(anyUrl()).willReturn(okJson(updates(""))));

        assertThat(batch(null, secret)).isEqualTo(Batch.Failed.credentialRefused());
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    private static String updates(String updates) {
        return "{\"ok\":true,\"result\":[" + updates + "]}";
    }

    private Batch.Read read(String cursor) {
        return (Batch.Read) batch(cursor);
    }

    private Batch.Failed failed() {
        return (Batch.Failed) batch(null);
    }

    private Batch batch(String cursor) {
        return batch(cursor, "12345:secret");
    }

    private Batch batch(String cursor, String secret) {
        var card = new ChannelCard(
                new ChannelId("bakery-telegram"),
                new ClientId("bakery"),
                Network.TELEGRAM,
                "Sonnenschein",
                "sonnenschein",
                Stubs.server().baseUrl() + "/telegram-reader",
                ChannelCard.Status.LIVE);
        var credential = new ChannelCredential(card, secret);
        var directory = new ChannelDirectory(new OneChannel(credential), new Blocking("clients", new Guards()), clock);
        var source = Source.ofChannel(card, clock.instant());
        return new TelegramReader(calls, directory)
                .read(cursor == null ? source : source.read(cursor, clock.instant(), Duration.ofMinutes(1)))
                .block();
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPDATES)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }
}
