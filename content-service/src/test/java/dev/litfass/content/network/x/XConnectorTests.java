package dev.litfass.content.network.x;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of docs.x.com/x-api (posts/create-post, users/get-posts, media, fundamentals/rate-limits), read
 * 2026-11-30; what people saw besides says where.
 */
class XConnectorTests {

    private static final String BASE = "/x-connector";
    private static final String TWEETS = BASE + "/2/tweets";
    private static final String TIMELINE = BASE + "/2/users/2244994945/tweets";
    private static final String UPLOAD = BASE + "/2/media/upload";
    private static final String METADATA = BASE + "/2/media/metadata";
    private static final String ME = BASE + "/2/users/me";
    private static final String MEDIUM = "1880028106020515840";
    private static final Outcome.Published PUBLISHED =
            new Outcome.Published("1445880548472328192", "https://x.com/sonnenschein/status/1445880548472328192");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final Instant SLOT = NOW;
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);
    private static final XPrepared READY =
            XPrepared.NONE.with("croissant", new XPrepared.Medium(MEDIUM, NOW.getEpochSecond() + 86_400));

    private final XConnector connector = new XConnector(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void publishesAndReportsIdAndAddress() {
        posted(json(201, created("Guten Morgen")));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(TWEETS))
                                .withHeader("Authorization", equalTo("Bearer geheim"))
                                .withRequestBody(equalToJson("{\"text\":\"Guten Morgen\"}")));
    }

    @Test
    void publishesPicturesAndLaterParts() {
        posted(json(201, created("Brot https://t.co/abc")));
        var parent = new Outgoing.Parent("7", null, null, null, null);

        assertThat(publish(new Outgoing(KEY, "Brot", List.of(CROISSANT), parent, SLOT)))
                .isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(TWEETS))
                        .withRequestBody(equalToJson("{\"text\":\"Brot\",\"media\":{\"media_ids\":[\"" + MEDIUM
                                + "\"]},\"reply\":{\"in_reply_to_tweet_id\":\"7\"}}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brot & Käse <frisch> | Brot &amp; Käse &lt;frisch&gt;",
                "Lies https://brot.example/ein/langer/weg heute | Lies https://t.co/abc heute",
                "Gru\u0308ße | Grüße"
            })
    void knowsItsWordsHoweverTheyAreShown(String sent, String shown) {
        posted(json(201, created(shown)));

        assertThat(publish(text(sent))).isEqualTo(PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"id\":\"1445880548472328192\",\"text\":\"Etwas anderes\"}}",
                "{\"data\":{\"id\":\"../users/1\",\"text\":\"Guten Morgen\"}}",
                "{\"data\":{\"id\":1445880548472328192,\"text\":\"Guten Morgen\"}}",
                "{\"data\":{\"text\":\"Guten Morgen\"}}",
                "{\"errors\":[{\"title\":\"Not Found Error\"}]}",
                "[]",
                "<!doctype html><title>X</title>",
                ""
            })
    void doesNotTrustASuccessThatDoesNotNameOurPost(String body) {
        posted(json(201, body));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        posted(problem(status, "Service Unavailable", "about:blank", ""));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        posted(aResponse().withStatus(201).withFault(fault));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlEqualTo(TWEETS)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential("2244994945", Nobody.address()), text("Guten Morgen"), READY)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    /** Seen by many, among them github.com/akrherz/iembot issue 163. */
    @Test
    void knowsThatTheSameIsThereAlready() {
        posted(problem(
                403, "Forbidden", "about:blank", "You are not allowed to create a Tweet with duplicate content."));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(null));
    }

    @Test
    void waitsUntilTheSpanEnds() {
        posted(problem(429, "Too Many Requests", "about:blank", "Too Many Requests")
                .withHeader("x-rate-limit-limit", "100")
                .withHeader("x-rate-limit-remaining", "0")
                .withHeader("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 420)));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(7)));

        posted(problem(429, "Too Many Requests", "about:blank", "Too Many Requests")
                .withHeader("x-rate-limit-remaining", "42")
                .withHeader("x-rate-limit-reset", String.valueOf(NOW.getEpochSecond() + 420))
                .withHeader("x-app-limit-24hour-remaining", "0")
                .withHeader("x-app-limit-24hour-reset", String.valueOf(NOW.getEpochSecond() + 7_200)));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofHours(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "morgen", "-1", "99999999999999999999", "0"})
    void waitsByItselfWhereTheEndOfTheSpanCannotBeRead(String reset) {
        posted(problem(429, "Too Many Requests", "about:blank", "")
                .withHeader("x-rate-limit-remaining", "0")
                .withHeader("x-rate-limit-reset", reset));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));
    }

    /** Public projects met these between 2026-03 and 2026-09, see XAnswers. */
    @ParameterizedTest
    @CsvSource({
        "402, CreditsDepleted, https://api.twitter.com/2/problems/credits",
        "402, Payment Required, https://api.x.com/2/problems/credits-depleted",
        "403, SpendCapReached, https://api.x.com/2/problems/credits",
        "429, UsageCapExceeded, https://api.twitter.com/2/problems/usage-capped"
    })
    void saysThatTheAgencysMoneyIsUsedUp(int status, String title, String type) {
        posted(problem(status, title, type, "Your enrolled account does not have any credits"));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(new Reason("budget-used", Map.of("network", "X")), false));
    }

    @Test
    void saysThatTheAppIsNotEnrolled() {
        posted(json(403, """
                {"client_id":"31090446","reason":"client-not-enrolled","title":"Client Forbidden",
                 "detail":"you must use keys and tokens from a developer App that is attached to a Project.",
                 "required_enrollment":"Appropriate Level of API Access",
                 "type":"https://api.twitter.com/2/problems/client-forbidden"}"""));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(new Reason("app-not-enrolled", Map.of("network", "X")), false));
    }

    @Test
    void asksForAReconnectWhereTheTokenIsNoLongerGood() {
        posted(problem(401, "Unauthorized", "about:blank", "Unauthorized"));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @Test
    void isRefusedInXsOwnWords() {
        posted(json(
                400, "{\"errors\":[{\"message\":\"Your Tweet text is too long.\"}],\"title\":\"Invalid Request\"}"));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(Reason.refused("X", 400, "Your Tweet text is too long."), false));
    }

    @Test
    void uploadsAPictureInPiecesAndDescribesIt() {
        var bytes = new byte[(1 << 20) + 3];
        bytes[1 << 20] = 42;
        begun(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\",\"media_key\":\"13_1\",\"expires_after_secs\":86400}}"));
        appended(aResponse().withStatus(200));
        ended(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\"}}"));
        described(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\"}}"));

        assertThat(prepare(bytes, Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(UPLOAD + "/initialize"))
                        .withRequestBody(equalToJson("{\"media_type\":\"image/png\",\"total_bytes\":1048579,"
                                + "\"media_category\":\"tweet_image\"}")));
        Stubs.server().verify(2, postRequestedFor(urlEqualTo(UPLOAD + "/" + MEDIUM + "/append")));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(UPLOAD + "/" + MEDIUM + "/append"))
                        .withRequestBodyPart(aMultipart("segment_index")
                                .withBody(equalTo("1"))
                                .build())
                        .withRequestBodyPart(aMultipart("media")
                                .withBody(binaryEqualTo(new byte[] {42, 0, 0}))
                                .build()));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(METADATA))
                        .withRequestBody(equalToJson("{\"id\":\"" + MEDIUM
                                + "\",\"metadata\":{\"alt_text\":{\"text\":\"Ein Croissant\"}}}")));
    }

    @Test
    void waitsUntilXIsDoneWithAPicture() {
        begun(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\",\"expires_after_secs\":86400}}"));
        appended(aResponse().withStatus(204));
        ended(okJson("{\"data\":{\"id\":\"" + MEDIUM
                + "\",\"processing_info\":{\"state\":\"pending\",\"check_after_secs\":1}}}"));
        status(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\",\"processing_info\":{\"state\":\"succeeded\"}}}"));
        described(okJson("{}"));

        assertThat(prepare(new byte[1], Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(UPLOAD))
                        .withQueryParam("command", equalTo("STATUS"))
                        .withQueryParam("media_id", equalTo(MEDIUM)));

        status(okJson("{\"data\":{\"id\":\"" + MEDIUM
                + "\",\"processing_info\":{\"state\":\"failed\",\"error\":{\"code\":1}}}}"));

        assertThat(prepare(new byte[1], Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.pictureNotTaken("X"), false)));
    }

    @Test
    void uploadsAnewWhatXHasForgotten() {
        assertThat(prepare(new byte[1], READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));

        begun(json(503, ""));
        var old = XPrepared.NONE.with("croissant", new XPrepared.Medium("1", NOW.getEpochSecond() + 60));

        assertThat(prepare(new byte[1], old))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), old));
    }

    @Test
    void sendsNoSecondPieceWhereTheFirstIsNotTaken() {
        begun(okJson("{\"data\":{\"id\":\"" + MEDIUM + "\"}}"));
        appended(problem(400, "Invalid Request", "about:blank", "Segments do not add up to provided total file size."));

        assertThat(prepare(new byte[3 << 20], Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                        Reason.refused("X", 400, "Segments do not add up to provided total file size."), false)));
        Stubs.server().verify(1, postRequestedFor(urlEqualTo(UPLOAD + "/" + MEDIUM + "/append")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"id\":\"../1\"}}", "{}", "<html>"})
    void takesNoNameIntoAPathThatIsNone(String body) {
        begun(okJson(body));

        assertThat(prepare(new byte[1], Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    void findsThePostByItsWords() {
        listed("{\"data\":[" + element("1", "2244994945", "Anderes", SLOT, null) + ","
                + element("1445880548472328192", "2244994945", "Brot &amp; Käse https://t.co/a", SLOT, null)
                + "],\"meta\":{\"result_count\":2}}");

        assertThat(lookFor(text("Brot & Käse https://brot.example")))
                .isEqualTo(new LookupResult.Found(PUBLISHED.remoteId(), PUBLISHED.url(), "a post with our words"));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(TIMELINE))
                        .withHeader("Authorization", equalTo("Bearer geheim"))
                        .withQueryParam("start_time", equalTo("2026-12-02T10:55:00Z"))
                        .withQueryParam("exclude", equalTo("retweets"))
                        .withQueryParam("max_results", equalTo("100")));
    }

    @Test
    void findsAPartOnlyBelowWhatItAnswers() {
        listed("{\"data\":[" + element("1", "2244994945", "Teil 2", SLOT, "8") + "],\"meta\":{\"result_count\":1}}");

        var parent = new Outgoing.Parent("8", null, null, null, null);
        assertThat(lookFor(new Outgoing(KEY, "Teil 2", List.of(), parent, SLOT)))
                .isInstanceOf(LookupResult.Found.class);
        assertThat(lookFor(
                        new Outgoing(KEY, "Teil 2", List.of(), new Outgoing.Parent("9", null, null, null, null), SLOT)))
                .isEqualTo(new LookupResult.Absent());
        assertThat(lookFor(text("Teil 2"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void doesNotTakeSomebodyElsesPostOrAnOlderOneForOurs() {
        listed("{\"data\":[" + element("1", "1", "Guten Morgen", SLOT, null) + ","
                + element("2", "2244994945", "Guten Morgen", SLOT.minus(Duration.ofHours(1)), null)
                + "],\"meta\":{\"result_count\":2}}");

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Absent());

        listed("{\"meta\":{\"result_count\":0}}");

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void saysNothingWhereItHasNotSeenAll() {
        listed("{\"data\":[" + element("1", "2244994945", "Anderes", SLOT, null)
                + "],\"meta\":{\"result_count\":1,\"next_token\":\"7140w\"}}");

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 402, 429, 500, 503})
    void saysNothingWhereNothingCanBeRead(int status) {
        Stubs.server().stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(problem(status, "", "", "")));

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void maySendOnceMoreWhereItMayNotRead() {
        Stubs.server().stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(problem(403, "Forbidden", "", "Forbidden")));

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Repeatable());

        listed("<html>");

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../1", "sonnenschein", ""})
    void publishesForNobodyItDoesNotKnow(String account) {
        assertThat(connector
                        .publish(credential(account, server()), text("Guten Morgen"), XPrepared.NONE)
                        .block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void doesNotAnswerWhatIsNoPost() {
        var parent = new Outgoing.Parent("https://x.com/a/status/1", null, null, null, null);

        assertThat(publish(new Outgoing(KEY, "Teil 2", List.of(), parent, SLOT)))
                .isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Test
    void greetsTheAccount() {
        me(okJson("{\"data\":{\"id\":\"2244994945\",\"name\":\"Sonnenschein\",\"username\":\"sonnenschein\"}}"));

        assertThat(greet())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Sonnenschein", "@sonnenschein", "https://x.com/sonnenschein"), 280));

        me(okJson("{\"data\":{\"id\":\"1\",\"name\":\"Anna\",\"username\":\"anna\"}}"));

        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.accountGone("X"), true));
    }

    @Test
    void saysWhyItIsNotGreeted() {
        me(problem(401, "Unauthorized", "about:blank", "Unauthorized"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        me(problem(403, "Forbidden", "about:blank", "Forbidden"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.permissionMissing("X", "users.read"), true));

        me(problem(402, "CreditsDepleted", "https://api.x.com/2/problems/credits", ""));
        assertThat(greet()).isEqualTo(new Greeting.Turned(new Reason("budget-used", Map.of("network", "X")), false));

        me(aResponse().withBody("<html>"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://x.com/sonnenschein/status/1445880548472328192, 1445880548472328192",
        "https://x.com/i/web/status/1445880548472328192?s=20, 1445880548472328192",
        "https://twitter.com/sonnenschein/status/1445880548472328192/photo/1, 1445880548472328192",
        "https://x.com/sonnenschein,",
        "https://x.com.evil.example/a/status/1,",
        "https://nox.com/a/status/1,"
    })
    void knowsThePostAtAnAddress(String url, @Nullable String id) {
        assertThat(connector.idAt(url)).isEqualTo(id);
    }

    private Outcome publish(Outgoing outgoing) {
        return connector.publish(credential(), outgoing, READY).block();
    }

    private LookupResult lookFor(Outgoing outgoing) {
        return connector.lookFor(credential(), outgoing, READY).block();
    }

    private Preparation prepare(byte[] content, Prepared already) {
        Connector.PictureBytes bytes = asset -> Mono.just(content);
        return connector
                .prepare(credential(), new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT), already, bytes)
                .block();
    }

    private Greeting greet() {
        return connector.greet(credential()).block();
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, SLOT);
    }

    private static void posted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(TWEETS)).willReturn(response));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(UPLOAD + "/initialize")).willReturn(response));
    }

    private static void appended(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlEqualTo(UPLOAD + "/" + MEDIUM + "/append")).willReturn(response));
    }

    private static void ended(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlEqualTo(UPLOAD + "/" + MEDIUM + "/finalize")).willReturn(response));
    }

    private static void status(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(UPLOAD)).willReturn(response));
    }

    private static void described(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(METADATA)).willReturn(response));
    }

    private static void listed(String body) {
        Stubs.server().stubFor(get(urlPathEqualTo(TIMELINE)).willReturn(okJson(body)));
    }

    private static void me(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(ME)).willReturn(response));
    }

    private static String created(String text) {
        return "{\"data\":{\"id\":\"1445880548472328192\",\"text\":\"%s\"}}".formatted(text);
    }

    private static String element(String id, String author, String text, Instant at, @Nullable String answered) {
        var references = answered == null
                ? ""
                : ",\"referenced_tweets\":[{\"type\":\"replied_to\",\"id\":\"" + answered + "\"}]";
        return "{\"id\":\"%s\",\"author_id\":\"%s\",\"text\":\"%s\",\"created_at\":\"%s\"%s}"
                .formatted(id, author, text, at, references);
    }

    private static ResponseDefinitionBuilder problem(int status, String title, String type, String detail) {
        return json(
                status,
                "{\"title\":\"%s\",\"type\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title, type, status, detail));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static String server() {
        return Stubs.server().baseUrl() + BASE;
    }

    private static ChannelCredential credential() {
        return credential("2244994945", server());
    }

    private static ChannelCredential credential(String account, String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-x"),
                new ClientId("bakery"),
                Network.X,
                "Sonnenschein",
                "@sonnenschein",
                server,
                ChannelCard.Status.LIVE,
                account);
        return new ChannelCredential(card, "geheim");
    }
}
