package dev.litfass.content.network.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.gone;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static dev.litfass.content.network.graph.GraphStubs.refusal;
import static dev.litfass.content.network.graph.GraphStubs.tokenEnded;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * Answers are those of developers.facebook.com/docs/graph-api/reference/page/videos, …/reference/video and
 * …/documentation/video-api/reference/error-codes (read 2026-11-30).
 */
class FacebookVideoTests {

    private static final String BASE = "/facebook-video/graph";
    private static final String VIDEOS = BASE + "/v25.0/1001/videos";
    private static final String VIDEO = BASE + "/v25.0/301";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final byte[] BYTES = {1, 2, 3, 4, 5};
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 4, 3, new Outgoing.Clip(5, 8_000));
    private static final FacebookPrepared READY = FacebookPrepared.NONE.with(FacebookPrepared.Video.there("301"));
    private static final FacebookPrepared BEGUN =
            FacebookPrepared.NONE.with(new FacebookPrepared.Video("301", "s-1", 3, 5));
    private static final Outcome STILL = new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10));

    private final FacebookConnector connector = new FacebookConnector(GraphStubs.calls());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void goesThereInThePiecesThatAreAskedForAndStaysUnpublished() {
        begun(offsets(0, 3, "\"video_id\":\"301\",\"upload_session_id\":\"s-1\","));
        transferred("0", okJson(offsets(3, 5, "")));
        transferred("3", okJson(offsets(5, 5, "")));
        ended(okJson("{\"success\":true}"));
        seen(okJson(video("301", false, "ready", "1001")));

        assertThat(prepare(Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(VIDEOS))
                                .withHeader("Authorization", equalTo("Bearer " + GraphStubs.TOKEN))
                                .withRequestBody(equalToJson("{\"upload_phase\":\"start\",\"file_size\":5}")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(VIDEOS))
                                .withRequestBodyPart(aMultipart("upload_session_id")
                                        .withBody(equalTo("s-1"))
                                        .build())
                                .withRequestBodyPart(aMultipart("start_offset")
                                        .withBody(equalTo("3"))
                                        .build())
                                .withRequestBodyPart(aMultipart("video_file_chunk")
                                        .withBody(binaryEqualTo(new byte[] {4, 5}))
                                        .build()));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(VIDEOS))
                                .withRequestBody(equalToJson("{\"upload_phase\":\"finish\",\"published\":false,"
                                        + "\"upload_session_id\":\"s-1\",\"description\":\"Ofenfrisch\"}")));
    }

    @Test
    void comesAgainWhileTheNetworkWorksOnIt() {
        seen(okJson(video("301", false, "processing", "1001")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Failed(STILL, READY));

        seen(okJson(video("301", false, "ready", "1001")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(VIDEOS)));
    }

    @Test
    void goesOnWhereItStopped() {
        transferred("3", json(503, ""));
        assertThat(prepare(BEGUN))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), BEGUN));

        transferred("3", okJson(offsets(5, 5, "")));
        ended(okJson("{\"success\":true}"));
        seen(okJson(video("301", false, "ready", "1001")));
        assertThat(prepare(BEGUN)).isEqualTo(new Preparation.Ready(READY));
    }

    @Test
    void beginsAnewWhatTheNetworkHasForgotten() {
        transferred("3", refusal(6001, 1_363_037, "There was a problem uploading your video."));
        begun(offsets(0, 5, "\"video_id\":\"302\",\"upload_session_id\":\"s-2\","));
        transferred("0", okJson(offsets(5, 5, "")));
        ended(okJson("{\"success\":true}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/v25.0/302"))
                        .willReturn(okJson(video("302", false, "ready", "1001"))));
        var anew = FacebookPrepared.NONE.with(FacebookPrepared.Video.there("302"));

        assertThat(prepare(BEGUN)).isEqualTo(new Preparation.Ready(anew));

        seen(gone());
        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(anew));
    }

    @Test
    void isRefusedWhereNothingCanBeMadeOfIt() {
        for (var state : List.of("error", "expired", "upload_failed")) {
            seen(okJson(video("301", false, state, "1001")));

            assertThat(prepare(READY))
                    .isEqualTo(new Preparation.Failed(
                            new Outcome.Refused(Reason.videoNotTaken("Facebook"), false), READY));
        }
    }

    @Test
    void saysWhatAPersonCanDoAboutARefusal() {
        begun(refusal(352, 1_363_023, "The video you tried to upload is too large."));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                        Reason.refused("Facebook", 400, "The video you tried to upload is too large."), false)));

        begun(tokenEnded());
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.CREDENTIAL, true)));

        begun(json(429, "").withHeader("Retry-After", "37"));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37))));

        begun(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));

        begun(html());
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
    }

    /** Nothing is sent that was not asked for, and no id gets into an address that is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "301|s-1|4|3",
                "301|s-1|0|6",
                "301|s-1|0|0",
                "301|s-1|-1|5",
                "301|s-1|0|99999999999999",
                "me/photos|s-1|0|5",
                "301|s 1|0|5",
                "301||0|5"
            })
    void doesNotFollowAnAnswerThatCannotBeMeant(String id, @Nullable String session, String from, String to) {
        begun(okJson("""
                {"video_id":"%s","upload_session_id":"%s","start_offset":"%s","end_offset":"%s"}""".formatted(id, session == null ? "" : session, from, to)));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(VIDEOS)));
    }

    @Test
    void endsWhereTheNetworkAsksForTheSameAgain() {
        transferred("3", okJson(offsets(3, 5, "")));

        assertThat(prepare(BEGUN))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null), BEGUN));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(VIDEOS)));
    }

    @Test
    void takesNothingForReadyThatIsNotItsOwn() {
        for (var other : List.of(
                okJson(video("302", false, "ready", "1001")),
                okJson(video("301", false, "ready", "1002")),
                okJson("{}"),
                html(),
                json(503, ""))) {
            seen(other);

            assertThat(prepare(READY))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        }
    }

    @Test
    void standsAlone() {
        var photo = new Outgoing.OutgoingPicture("croissant", "image/jpeg", "", 4, 3);
        var both = new Outgoing("key", "Ofenfrisch", List.of(OVEN, photo), null, SLOT);

        assertThat(connector
                        .prepare(credential(), both, Prepared.NOTHING, asset -> Mono.just(BYTES))
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotAlone("Facebook"), false)));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001_7001", "7001"})
    void isMadePublicAndKnownByThePostThatShowsIt(String post) {
        flipped(okJson("{\"success\":true}"));
        seen(okJson(video("301", true, "ready", "1001").replace("}}", "},\"post_id\":\"" + post + "\"}")));

        assertThat(publish())
                .isEqualTo(new Outcome.Published("1001_7001", "https://www.facebook.com/sonne/videos/301/"));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(VIDEO))
                                .withRequestBody(matchingJsonPath("$.published", equalTo("true"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002_7001", "1001_7001/likes", ""})
    void isKnownByItselfWhereAnotherPostIsNamed(String post) {
        flipped(okJson("{\"success\":true}"));
        seen(okJson(video("301", true, "ready", "1001").replace("}}", "},\"post_id\":\"" + post + "\"}")));

        assertThat(publish()).isEqualTo(new Outcome.Published("301", "https://www.facebook.com/sonne/videos/301/"));
    }

    @Test
    void doesNotTrustASuccessThatASecondLookContradicts() {
        flipped(okJson("{\"success\":true}"));
        seen(okJson(video("301", false, "ready", "1001")));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));

        seen(json(503, ""));
        assertThat(publish()).isEqualTo(new Outcome.Published("301", "https://www.facebook.com/301"));

        flipped(okJson("{\"success\":false}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(ResponseDefinitionBuilder answer) {
        flipped(answer);

        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(VIDEO)));
    }

    @Test
    void isMadeAnewWhereSomebodyDeletedIt() {
        flipped(gone());

        assertThat(publish()).isEqualTo(new Outcome.Postponed(GraphReasons.draftGone("Facebook"), null));
    }

    @Test
    void isLookedForByItself() {
        seen(okJson(video("301", true, "ready", "1001")));
        assertThat(lookFor())
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("301"));

        seen(okJson(video("301", false, "ready", "1001")));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(true));

        seen(gone());
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        for (var unreadable :
                List.of(json(503, ""), html(), okJson("{}"), okJson(video("302", true, "ready", "1001")))) {
            seen(unreadable);
            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    private @Nullable Preparation prepare(Prepared already) {
        return connector
                .prepare(credential(), outgoing(), already, asset -> Mono.just(BYTES))
                .block();
    }

    private Outcome publish() {
        return Objects.requireNonNull(
                connector.publish(credential(), outgoing(), READY).block());
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(), outgoing(), READY).block();
    }

    private static Outgoing outgoing() {
        return new Outgoing("key", "Ofenfrisch", List.of(OVEN), null, SLOT);
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.FACEBOOK, "brot", Stubs.server().baseUrl() + BASE, "1001");
    }

    private static String offsets(int from, int to, String more) {
        return "{" + more + "\"start_offset\":\"" + from + "\",\"end_offset\":\"" + to + "\"}";
    }

    private static String video(String id, boolean published, String status, String from) {
        return """
                {"id":"%s","published":%s,"permalink_url":"/sonne/videos/301/","from":{"id":"%s"},\
                "status":{"video_status":"%s"}}""".formatted(id, published, from, status);
    }

    private static void begun(String body) {
        begun(okJson(body));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        phase("start", response);
    }

    private static void ended(ResponseDefinitionBuilder response) {
        phase("finish", response);
    }

    private static void phase(String phase, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(VIDEOS))
                        .withRequestBody(matchingJsonPath("$.upload_phase", equalTo(phase)))
                        .willReturn(response));
    }

    private static void transferred(String from, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(VIDEOS))
                        .withMultipartRequestBody(aMultipart("start_offset").withBody(equalTo(from)))
                        .willReturn(response));
    }

    private static void flipped(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(VIDEO)).willReturn(response));
    }

    private static void seen(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(VIDEO)).willReturn(response));
    }
}
