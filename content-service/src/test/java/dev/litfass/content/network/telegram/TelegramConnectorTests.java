package dev.litfass.content.network.telegram;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Nobody;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The answers are those of core.telegram.org/bots/api, read 2026-11. */
class TelegramConnectorTests {

    private static final String BOT = "/telegram/bot12345:secret";
    private static final String MESSAGE = BOT + "/sendMessage";
    private static final String PHOTO = BOT + "/sendPhoto";
    private static final String ALBUM = BOT + "/sendMediaGroup";
    private static final String CHAT = BOT + "/getChat";
    private static final String MEMBER = BOT + "/getChatMember";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final byte[] BYTES = {1, 2, 3};
    private static final Connector.PictureBytes PICTURES = asset -> Mono.just(BYTES);
    private static final Outcome.Published PUBLISHED =
            new Outcome.Published("-1001234567890/41", "https://t.me/sonnenschein/41");

    private final JsonMapper json = JsonMapper.builder().build();
    private final TelegramConnector connector = new TelegramConnector(
            new NetworkCalls(new OutboundHttp(new OutboundPolicy(true)), json, Clock.systemUTC()), json);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void sendsATextToTheChannel() {
        answer(MESSAGE, okJson(sent(41)));

        assertThat(publish(outgoing("Grüße 🥐 https://example.org"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MESSAGE))
                                .withRequestBody(equalToJson("{\"chat_id\":\"@sonnenschein\","
                                        + "\"text\":\"Grüße 🥐 https://example.org\"}")));
    }

    @Test
    void sendsOnePictureWithTheTextBelowIt() {
        answer(PHOTO, okJson(sent(41)));

        assertThat(publish(outgoing("Brot", "brot"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(PHOTO))
                        .withRequestBodyPart(part("chat_id", "@sonnenschein"))
                        .withRequestBodyPart(part("caption", "Brot"))
                        .withRequestBodyPart(aMultipart("photo")
                                .withHeader("Content-Type", equalTo("image/png"))
                                .withBody(binaryEqualTo(BYTES))
                                .build()));
    }

    @Test
    void sendsSeveralPicturesAsOneAlbum() {
        answer(ALBUM, okJson("{\"ok\":true,\"result\":[" + message(41) + "," + message(42) + "]}"));

        assertThat(publish(outgoing("Brot", "brot", "torte"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(ALBUM))
                        .withRequestBodyPart(aMultipart("media")
                                .withBody(equalToJson(
                                        "[{\"type\":\"photo\",\"media\":\"attach://brot\",\"caption\":\"Brot\"},"
                                                + "{\"type\":\"photo\",\"media\":\"attach://torte\"}]"))
                                .build())
                        .withRequestBodyPart(aMultipart("torte")
                                .withBody(binaryEqualTo(BYTES))
                                .build()));
    }

    @Test
    void answersAMessageInItsOwnChat() {
        answer(MESSAGE, okJson(sent(43)));
        var parent = new Outgoing.Parent("-1009876543210/12", null, null, null, null);

        publish(new Outgoing("key", "Ja, bis 11.", List.of(), parent, SLOT));

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(MESSAGE))
                        .withRequestBody(equalToJson("{\"chat_id\":\"-1009876543210\",\"text\":\"Ja, bis 11.\","
                                + "\"reply_parameters\":{\"message_id\":12}}")));
    }

    @Test
    void sendsNothingWhereAPictureIsMissing() {
        var none = connector.publish(credential(), outgoing("Brot", "brot"), Prepared.NOTHING, asset -> Mono.empty());
        var gone = connector.publish(
                credential(),
                outgoing("Brot", "brot"),
                Prepared.NOTHING,
                asset -> Mono.error(CommonProblem.NOT_FOUND.because("gone")));

        assertThat(none.block()).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
        assertThat(gone.block()).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
        Stubs.server().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void namesAChannelThatOnlyMembersSeeByItsNumber() {
        answer(
                MESSAGE,
                okJson("{\"ok\":true,\"result\":{\"message_id\":41,\"chat\":{\"id\":-1001234567890,"
                        + "\"type\":\"channel\"}}}"));

        assertThat(publish(outgoing("Brot")))
                .isEqualTo(new Outcome.Published("-1001234567890/41", "https://t.me/c/1234567890/41"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!doctype html><title>Wartung</title>",
                "[]",
                "{\"ok\":false}",
                "{\"ok\":true}",
                "{\"ok\":true,\"result\":[]}",
                "{\"ok\":true,\"result\":{\"message_id\":\"41\",\"chat\":{\"id\":-100}}}",
                "{\"ok\":true,\"result\":{\"message_id\":41}}",
                "{\"ok\":true,\"result\":{\"message_id\":0,\"chat\":{\"id\":-100}}}"
            })
    void doesNotTrustASuccessThatNamesNoMessage(String body) {
        answer(MESSAGE, okJson(body));

        assertThat(publish(outgoing("Brot"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        answer(MESSAGE, error(status, "Internal Server Error"));

        assertThat(publish(outgoing("Brot"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void doesNotKnowWhatBecameOfItWhereTheAnswerIsCut(Fault fault) {
        answer(MESSAGE, aResponse().withFault(fault));

        assertThat(publish(outgoing("Brot"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        var outcome = connector.publish(credential(Nobody.address()), outgoing("Brot"), Prepared.NOTHING);

        assertThat(outcome.block()).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void waitsAsLongAsTelegramWants() {
        answer(
                MESSAGE,
                json(
                        429,
                        "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 35\","
                                + "\"parameters\":{\"retry_after\":35}}"));

        assertThat(publish(outgoing("Brot")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(35)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | Unauthorized",
                "404 | Not Found",
            })
    void hasTheChannelConnectedAgainWhereTheTokenIsRefused(int status, String words) {
        answer(MESSAGE, error(status, words));

        assertThat(publish(outgoing("Brot"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | Forbidden: bot is not a member of the channel chat",
                "403 | Forbidden: bot was kicked from the channel chat",
                "400 | Bad Request: need administrator rights in the channel chat",
                "400 | Bad Request: not enough rights to send photos to the chat",
                "400 | Bad Request: chat not found",
            })
    void saysThatTheBotMayNotPost(int status, String words) {
        answer(MESSAGE, error(status, words));

        assertThat(publish(outgoing("Brot"))).isEqualTo(new Outcome.Refused(Reason.MAY_NOT_WRITE, true));
    }

    @Test
    void leavesTheChannelAloneWhereTheBotMayNotWriteInTheGroup() {
        answer(MESSAGE, error(403, "Forbidden: bot was kicked from the supergroup chat"));
        var parent = new Outgoing.Parent("-1009876543210/12", null, null, null, null);

        assertThat(publish(new Outgoing("key", "Ja.", List.of(), parent, SLOT)))
                .isEqualTo(new Outcome.Refused(Reason.MAY_NOT_WRITE, false));
    }

    @Test
    void doesNotPublishAnAnswerAsAPostWhereWhatItAnswersCannotBeRead() {
        var parent = new Outgoing.Parent("somewhere else", null, null, null, null);

        assertThat(publish(new Outgoing("key", "Ja.", List.of(), parent, SLOT)))
                .isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        Stubs.server().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void passesOnWhyAMessageIsRefused() {
        answer(MESSAGE, error(400, "Bad Request: message is too long"));

        assertThat(publish(outgoing("Brot")))
                .isEqualTo(new Outcome.Refused(
                        Reason.refused("Telegram", 400, "Bad Request: message is too long"), false));
    }

    @Test
    void makesNothingReadyAndCannotLook() {
        var prepared = connector.prepare(credential(), outgoing("Brot", "brot"), Prepared.NOTHING, PICTURES);
        var look = connector.lookFor(credential(), outgoing("Brot"), Prepared.NOTHING);

        assertThat(prepared.block()).isEqualTo(new Preparation.Ready(Prepared.NOTHING));
        assertThat(look.block()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        Stubs.server().verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void greetsTheChannelThatTheBotMayPostTo() {
        chat();
        member("{\"status\":\"administrator\",\"can_post_messages\":true}");

        assertThat(connector.greet(credential()).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei Sonnenschein", "@sonnenschein", "https://t.me/sonnenschein"), 4096));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(MEMBER))
                        .withRequestBody(equalToJson("{\"chat_id\":\"@sonnenschein\",\"user_id\":\"12345\"}")));
    }

    /** Anybody can ask about a public channel. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"status\":\"administrator\",\"can_post_messages\":false}",
                "{\"status\":\"administrator\"}",
                "{\"status\":\"member\"}",
                "{\"status\":\"left\"}",
                "{}"
            })
    void doesNotGreetAChannelThatTheBotMayOnlyRead(String member) {
        chat();
        member(member);

        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.MAY_NOT_WRITE, true));
    }

    @Test
    void saysWhyTheChannelCannotBeGreeted() {
        answer(CHAT, error(401, "Unauthorized"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        answer(CHAT, error(400, "Bad Request: chat not found"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.MAY_NOT_WRITE, true));

        answer(CHAT, error(502, "Bad Gateway"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));

        chat();
        answer(MEMBER, error(502, "Bad Gateway"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
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
        Stubs.server().stubFor(post(anyUrl()).willReturn(okJson(sent(41))));
        var credential = new ChannelCredential(credential().channel(), secret);

        assertThat(connector.greet(credential).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        for (var outgoing : List.of(outgoing("Brot"), outgoing("Brot", "brot"), outgoing("Brot", "brot", "korb"))) {
            assertThat(connector
                            .publish(credential, outgoing, Prepared.NOTHING, PICTURES)
                            .block())
                    .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://t.me/sonnenschein/41, @sonnenschein/41",
                "https://t.me/sonnenschein/41?single, @sonnenschein/41",
                "https://t.me/c/1234567890/41, -1001234567890/41",
                "https://t.me/sonnenschein, -",
                "https://t.me/s/41, -",
                "https://example.org/sonnenschein/41, -"
            })
    void findsTheMessageInAnAddress(String url, String id) {
        assertThat(connector.idAt(url)).isEqualTo(id);
    }

    @Test
    void countsUtf16UnitsAndCutsBetweenCharacters() {
        var counter = TelegramProfile.PROFILE.limits();

        assertThat(counter.count("Brot 🥐")).isEqualTo(7);
        assertThat(counter.offsetBeyond("Brot 🥐", 6)).isEqualTo(5);
        assertThat(counter.offsetBeyond("Brot", 4)).isEqualTo(4);
        assertThat(counter.ofText(false).orElseThrow().value()).isEqualTo(4096);
        assertThat(counter.ofText(true).orElseThrow().value()).isEqualTo(1024);
    }

    private static void chat() {
        answer(
                CHAT,
                okJson("{\"ok\":true,\"result\":{\"id\":-1001234567890,\"type\":\"channel\","
                        + "\"title\":\"Bäckerei Sonnenschein\",\"username\":\"sonnenschein\"}}"));
    }

    private static void member(String member) {
        answer(MEMBER, okJson("{\"ok\":true,\"result\":" + member + "}"));
    }

    private Outcome publish(Outgoing outgoing) {
        return connector
                .publish(credential(), outgoing, Prepared.NOTHING, PICTURES)
                .block();
    }

    private static Outgoing outgoing(String text, String... pictures) {
        var all = List.of(pictures).stream()
                .map(asset -> new Outgoing.OutgoingPicture(asset, "image/png", "", 4, 3))
                .toList();
        return new Outgoing("key", text, all, null, SLOT);
    }

    private static com.github.tomakehurst.wiremock.matching.MultipartValuePattern part(String name, String value) {
        return aMultipart(name).withBody(containing(value)).build();
    }

    private static String sent(int id) {
        return "{\"ok\":true,\"result\":" + message(id) + "}";
    }

    private static String message(int id) {
        return "{\"message_id\":" + id + ",\"date\":1796200000,\"chat\":{\"id\":-1001234567890,\"type\":\"channel\","
                + "\"title\":\"Bäckerei\",\"username\":\"sonnenschein\"}}";
    }

    private static void answer(String path, ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(path)).willReturn(response));
    }

    private static ResponseDefinitionBuilder error(int status, String words) {
        return json(status, "{\"ok\":false,\"error_code\":" + status + ",\"description\":\"" + words + "\"}");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ChannelCredential credential() {
        return credential(Stubs.server().baseUrl() + "/telegram");
    }

    private static ChannelCredential credential(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-telegram"),
                new ClientId("bakery"),
                Network.TELEGRAM,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "12345:secret");
    }
}
