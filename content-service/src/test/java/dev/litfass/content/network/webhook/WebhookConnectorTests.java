package dev.litfass.content.network.webhook;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Nobody;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls are those of Standard Webhooks 1.0.0 (read 2026-11-30); the receiver is ours. */
class WebhookConnectorTests {

    private static final String PATH = "/webhook-connector/hooks/posts";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String KEY = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);

    private final TestClock clock = new TestClock();
    private final JsonMapper json = JsonMapper.builder().build();
    private final WebhookConnector connector = connector(true);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    /** The example of the specification, section "Signature scheme". */
    @Test
    void signsAsTheStandardDoes() {
        var signed = Objects.requireNonNull(WebhookSecret.of(SECRET))
                .sign(KEY, Instant.ofEpochSecond(1_614_265_330), "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void saysEverythingThatWasWrittenInOneSignedCall() throws GeneralSecurityException {
        answers(okJson("{\"url\":\"https://shop.example/brot\"}"));
        var outgoing = new Outgoing(
                KEY,
                "Ab sieben gibt es Brot.",
                List.of(CROISSANT),
                null,
                SLOT,
                new Outgoing.Shown("Weizen", false, Outgoing.Audience.EVERYBODY),
                "de",
                Map.of("title", "Neues Brot", "tags", "Brot\nRoggen", "link", "https://brot.example/neu"));

        assertThat(publish(outgoing)).isEqualTo(new Outcome.Published(KEY, "https://shop.example/brot"));
        var call = onlyCall();
        assertThat(call.getHeader("webhook-id")).isEqualTo(KEY);
        assertThat(call.getHeader("webhook-timestamp"))
                .isEqualTo(String.valueOf(clock.instant().getEpochSecond()));
        assertThat(call.getHeader("webhook-signature")).isEqualTo("v1," + wanted(call));
        assertThat(json.readTree(call.getBody())).isEqualTo(json.readTree("""
                {"type":"litfass.post","timestamp":"2026-12-02T11:00:00Z","data":{
                 "id":"msg_p5jXN8AQM9LWM0D4loKWxJek","channel":"bakery-shop","text":"Ab sieben gibt es Brot.",
                 "title":"Neues Brot","tags":["Brot","Roggen"],"link":"https://brot.example/neu","language":"de",
                 "contentWarning":"Weizen",
                 "images":[{"url":"https://desk.example/pictures/croissant","type":"image/png","alt":"Ein Croissant",
                  "width":4,"height":3}],
                 "videos":[]}}
                """));
    }

    @Test
    void listsVideosWithTheirAddressesApartFromPictures() {
        answers(aResponse().withStatus(204));
        var oven = new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(5, 8_000));
        var roll = new Outgoing.OutgoingPicture("roll", "video/quicktime", "", 0, 0, new Outgoing.Clip(7, 0));

        publish(new Outgoing(KEY, "Brot", List.of(oven, CROISSANT, roll), null, SLOT));

        assertThat(said().at("/data/images").size()).isOne();
        assertThat(said().at("/data/videos")).isEqualTo(json.readTree("""
                [{"url":"https://desk.example/pictures/oven","type":"video/mp4","alt":"Der Ofen","width":9,
                  "height":16,"bytes":5,"millis":8000},
                 {"url":"https://desk.example/pictures/roll","type":"video/quicktime","alt":"","width":0,"height":0,
                  "bytes":7}]
                """));
    }

    @Test
    void isTheSameCallAtEachTryOnlyLater() {
        answers(aResponse().withStatus(503));
        publish(text());
        clock.advance(Duration.ofMinutes(5));
        publish(text());

        var calls = Stubs.server().findAll(postRequestedFor(urlPathEqualTo(PATH)));
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0).getBodyAsString()).isEqualTo(calls.get(1).getBodyAsString());
        assertThat(calls.get(0).getHeader("webhook-id")).isEqualTo(calls.get(1).getHeader("webhook-id"));
        assertThat(calls.get(0).getHeader("webhook-signature"))
                .isNotEqualTo(calls.get(1).getHeader("webhook-signature"));
        assertThat(connector
                        .lookFor(credential(SECRET), text(), Prepared.NOTHING)
                        .block())
                .isEqualTo(new LookupResult.Repeatable());
    }

    @Test
    void namesWhatAPartFollows() {
        answers(aResponse().withStatus(204));
        publish(new Outgoing(KEY, "Teil 2", List.of(), new Outgoing.Parent("first", null, null, null, null), SLOT));

        assertThat(said().at("/data/inReplyTo").stringValue()).isEqualTo("first");
    }

    @Test
    void leavesOutTheAddressOfAPictureWhereNobodyCouldFetchIt() {
        answers(aResponse().withStatus(204));
        var outgoing = new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT);
        assertThat(connector
                        .publish(credential(SECRET), outgoing, Prepared.NOTHING, asset -> Mono.empty())
                        .block())
                .isEqualTo(new Outcome.Published(KEY, Stubs.server().baseUrl() + PATH));

        assertThat(said().at("/data/images/0/url").isMissingNode()).isTrue();
        assertThat(said().at("/data/images/0/alt").stringValue()).isEqualTo("Ein Croissant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "taken",
                "<!doctype html><title>OK</title>",
                "{\"url\":7}",
                "{\"url\":\"javascript:alert(1)\"}",
                "{\"url\":\"https://\"}",
                "[]"
            })
    void takesAnySuccessForOneAndNoAddressForOne(String body) {
        answers(aResponse().withStatus(202).withBody(body));

        assertThat(publish(text()))
                .isEqualTo(new Outcome.Published(KEY, Stubs.server().baseUrl() + PATH));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnythingElseMeans(int status) {
        answers(aResponse()
                .withStatus(status)
                .withHeader("Location", Stubs.server().baseUrl() + "/elsewhere"));

        assertThat(publish(text())).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        answers(aResponse().withStatus(200).withFault(fault));

        assertThat(publish(text())).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        onlyCall();
    }

    @Test
    void isRefusedInTheReceiversWords() {
        answers(aResponse()
                .withStatus(422)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"detail\":\"No such category.\"}"));

        assertThat(publish(text()))
                .isEqualTo(new Outcome.Refused(Reason.refused("Webhook", 422, "No such category."), false));
    }

    @Test
    void waitsAsLongAsTheReceiverSays() {
        answers(aResponse().withStatus(429).withHeader("Retry-After", "37"));

        assertThat(publish(text())).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @Test
    void asksForAReconnectWhereTheSecretIsNotTakenOrNobodyWantsCallsAnyMore() {
        answers(aResponse().withStatus(401));
        assertThat(publish(text())).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));

        answers(aResponse().withStatus(410));
        assertThat(publish(text())).isEqualTo(new Outcome.Refused(Reason.accountGone("Webhook"), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_%%%", "whsec_c2hvcnQ=", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"})
    void callsNobodyWithASecretThatIsNone(String secret) {
        assertThat(connector
                        .publish(credential(secret), text(), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(secret)).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PATH)));
    }

    /** A machine of our own network is no receiver. */
    @Test
    void callsOnlyTheOpenWeb() {
        assertThat(connector(false)
                        .publish(credential(SECRET), text(), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(Nobody.address(), SECRET), text(), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void triesTheConnectionWithAnEventThatIsNoPost() throws GeneralSecurityException {
        answers(aResponse().withStatus(204));

        assertThat(connector.greet(credential(SECRET)).block()).isInstanceOf(Greeting.Welcome.class);
        var call = onlyCall();
        assertThat(said().path("type").stringValue()).isEqualTo("litfass.test");
        assertThat(said().path("data").size()).isEqualTo(1);
        assertThat(call.getHeader("webhook-signature")).isEqualTo("v1," + wanted(call));
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        answers(aResponse().withStatus(404));
        assertThat(connector.greet(credential(SECRET)).block())
                .isEqualTo(new Greeting.Turned(Reason.refused("Webhook", 404, ""), false));

        answers(aResponse().withStatus(500));
        assertThat(connector.greet(credential(SECRET)).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));

        answers(aResponse().withStatus(403));
        assertThat(connector.greet(credential(SECRET)).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    private WebhookConnector connector(boolean desk) {
        return new WebhookConnector(
                new NetworkCalls(new OutboundHttp(new OutboundPolicy(desk)), json, clock), json, clock);
    }

    private Outcome publish(Outgoing outgoing) {
        return Objects.requireNonNull(connector
                .publish(credential(SECRET), outgoing, Prepared.NOTHING, new PictureBytes() {
                    @Override
                    public Mono<byte[]> of(String assetId) {
                        return Mono.empty();
                    }

                    @Override
                    public Mono<String> addressOf(String assetId) {
                        return Mono.just("https://desk.example/pictures/" + assetId);
                    }
                })
                .block());
    }

    private static Outgoing text() {
        return new Outgoing(KEY, "Brot", List.of(), null, SLOT);
    }

    private JsonNode said() {
        return json.readTree(onlyCall().getBody());
    }

    private static LoggedRequest onlyCall() {
        var calls = Stubs.server().findAll(postRequestedFor(urlPathEqualTo(PATH)));
        assertThat(calls).hasSize(1);
        return calls.get(0);
    }

    /** As a receiver computes it. */
    private static String wanted(LoggedRequest call) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
        mac.update((call.getHeader("webhook-id") + "." + call.getHeader("webhook-timestamp") + ".").getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(mac.doFinal(call.getBody()));
    }

    private static void answers(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(PATH)).willReturn(response));
    }

    private static ChannelCredential credential(String secret) {
        return credential(Stubs.server().baseUrl() + PATH, secret);
    }

    private static ChannelCredential credential(String server, String secret) {
        return new ChannelCredential(
                new ChannelCard(
                        new ChannelId("bakery-shop"),
                        new ClientId("bakery"),
                        Network.WEBHOOK,
                        "Der Laden",
                        "laden",
                        server,
                        ChannelCard.Status.LIVE),
                secret);
    }
}
