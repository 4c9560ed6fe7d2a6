package dev.litfass.content.network.youtube;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LeapingClock;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of developers.google.com/youtube/v3 (guides/using_resumable_upload_protocol, docs/videos,
 * docs/errors, docs/thumbnails/set), read 2026-11-30.
 */
class YouTubeConnectorTests {

    private static final String BASE = "/youtube-connector";
    private static final String UPLOAD = BASE + "/upload/youtube/v3/videos";
    private static final String THUMBNAIL = BASE + "/upload/youtube/v3/thumbnails/set";
    private static final String VIDEOS = BASE + "/youtube/v3/videos";
    private static final String CHANNELS = BASE + "/youtube/v3/channels";
    private static final String CHANNEL = "UCBR8-60-B28hp2BmDPdntcQ";
    private static final String VIDEO = "dQw4w9WgXcQ";
    private static final String SESSION = "?uploadType=resumable&part=snippet,status&upload_id=AEnB2Uq";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final long SIZE = 2 * VideoUpload.PIECE + 1_000;
    private static final Outgoing.OutgoingPicture FILM =
            new Outgoing.OutgoingPicture("film", "video/mp4", "", 1920, 1080, new Outgoing.Clip(SIZE, 61_000));
    private static final Outgoing.OutgoingPicture COVER =
            new Outgoing.OutgoingPicture("cover", "image/jpeg", "Ein Brot", 1280, 720);
    private static final Map<String, String> TOLD = Map.of("title", "Wie Brot entsteht", "madeForKids", "no");
    private static final Outcome.Published PUBLISHED =
            new Outcome.Published(VIDEO, "https://www.youtube.com/watch?v=" + VIDEO);

    private final YouTubeConnector connector = new YouTubeConnector(
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
    void uploadsInPiecesWhatNobodySees() {
        begun();
        piece("bytes 0-8388607/16778216", incomplete(8_388_607));
        piece("bytes 8388608-16777215/16778216", incomplete(16_777_215));
        piece("bytes 16777216-16778215/16778216", json(200, shown("private", "uploaded")));
        look(okJson(list(shown("private", "processed"))));

        assertThat(prepare(film(Map.of(
                        "title", "Wie Brot entsteht",
                        "madeForKids", "yes",
                        "category", "howto",
                        "visibility", "unlisted",
                        "tags", "Brot\nSauer teig"))))
                .isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO)));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(UPLOAD))
                                .withQueryParam("uploadType", equalTo("resumable"))
                                .withQueryParam("part", equalTo("snippet,status"))
                                .withHeader("Authorization", equalTo("Bearer geheim"))
                                .withHeader("X-Upload-Content-Length", equalTo("16778216"))
                                .withHeader("X-Upload-Content-Type", equalTo("video/mp4"))
                                .withRequestBody(equalToJson("""
                                        {"snippet":{"title":"Wie Brot entsteht","description":"Ab sieben","categoryId":"26",
                                          "tags":["Brot","Sauer teig"],"defaultLanguage":"de"},
                                         "status":{"privacyStatus":"private","selfDeclaredMadeForKids":true}}
                                        """)));
        Stubs.server()
                .verify(
                        1,
                        putRequestedFor(urlPathEqualTo(UPLOAD))
                                .withHeader("Content-Range", equalTo("bytes 16777216-16778215/16778216"))
                                .withHeader("Content-Length", equalTo("1000"))
                                .withHeader("Transfer-Encoding", absent()));
    }

    @Test
    void goesOnWhereTheLineBroke() {
        begun();
        piece("bytes 0-8388607/16778216", incomplete(8_388_607));
        piece("bytes 8388608-16777215/16778216", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        var broken = (Preparation.Failed) prepare(film(TOLD));

        assertThat(broken.outcome()).isEqualTo(new Outcome.Postponed(Reason.NO_ANSWER, null));
        assertThat(broken.kept()).isEqualTo(YouTubePrepared.sending(url("/upload/youtube/v3/videos" + SESSION)));

        piece("bytes */16778216", incomplete(9_000_000));
        piece("bytes 9000001-16778215/16778216", json(201, shown("private", "uploaded")));
        look(okJson(list(shown("private", "processed"))));
        assertThat(prepare(film(TOLD), broken.kept())).isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO)));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void hearsThatTheLastPieceArrivedAlthoughNobodyAnsweredIt() {
        piece("bytes */16778216", json(200, shown("private", "uploaded")));
        look(okJson(list(shown("private", "processed"))));

        assertThat(prepare(film(TOLD), YouTubePrepared.sending(url("/upload/youtube/v3/videos" + SESSION))))
                .isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void beginsAnewWhereTheSessionIsLost() {
        piece("bytes */16778216", aResponse().withStatus(404));
        begun();
        piece("bytes 0-8388607/16778216", incomplete(8_388_607));
        piece("bytes 8388608-16777215/16778216", aResponse().withStatus(404));

        var lost = (Preparation.Failed)
                prepare(film(TOLD), YouTubePrepared.sending(url("/upload/youtube/v3/videos" + SESSION)));

        assertThat(lost.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Postponed.class,
                        postponed -> assertThat(postponed.reason().code()).isEqualTo("draft-gone"));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/youtube/v3/videos?upload_id=1",
                "/upload/youtube/v3/videos/../../../elsewhere?upload_id=1",
                "/upload/youtube/v3/videos?upload_id=1#there",
                "/upload/youtube/v3/thumbnails/set?upload_id=1"
            })
    void sendsTheTokenNowhereElse(String session) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(UPLOAD))
                        .willReturn(aResponse().withStatus(200).withHeader("Location", url(session))));

        assertThat(prepare(film(TOLD))).isInstanceOf(Preparation.Failed.class);
        assertThat(prepare(film(TOLD), YouTubePrepared.sending(url(session)))).isInstanceOf(Preparation.Failed.class);
        Stubs.server().verify(0, putRequestedFor(anyUrl()));
    }

    @Test
    void beginsOnlyWhereASessionIsGiven() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(aResponse().withStatus(200)));

        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome())
                .isEqualTo(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null));
    }

    @Test
    void stopsWhenItsTimeIsOverAndKeepsWhereItIs() {
        begun();
        var slow = new YouTubeConnector(
                new NetworkCalls(
                        new OutboundHttp(new OutboundPolicy(true)),
                        JsonMapper.builder().build(),
                        Clock.systemUTC()),
                new LeapingClock(NOW));

        assertThat(slow.prepare(credential(CHANNEL), film(TOLD), Prepared.NOTHING, asset -> Mono.empty())
                        .block())
                .isInstanceOfSatisfying(Preparation.Failed.class, failed -> {
                    assertThat(failed.outcome()).isEqualTo(new Outcome.Postponed(Reason.STILL_UPLOADING, null));
                    assertThat(failed.kept().isEmpty()).isFalse();
                });
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void leavesAPieceThatDoesNotComeOn() {
        begun();
        piece("bytes 0-8388607/16778216", aResponse().withStatus(308));

        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome())
                .isEqualTo(new Outcome.Postponed(Reason.NO_ANSWER, null));
        Stubs.server().verify(1, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "{}", "{\"id\":\"../x\"}", "{\"id\":\"dQw4w9WgXcQ\"}", ""})
    void doesNotTrustAnUploadThatNamesNoVideoOfThisChannel(String body) {
        begun();
        piece("bytes 0-8388607/16778216", json(200, body));

        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome()).isInstanceOf(Outcome.Postponed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, quotaExceeded, app-quota-used",
        "400, uploadLimitExceeded, quota-used",
        "403, rateLimitExceeded, rate-limit"
    })
    void waitsWhereAQuotaIsUsedUp(int status, String reason, String code) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(json(status, error(status, reason))));

        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Postponed.class,
                        postponed -> assertThat(postponed.reason().code()).isEqualTo(code));
    }

    @Test
    void waitsForMidnightWhereTheProjectsDayIsOver() {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(json(403, error(403, "quotaExceeded"))));

        // It is three in the morning in California
        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome())
                .isEqualTo(new Outcome.Postponed(
                        new Reason("app-quota-used", Map.of("network", "YouTube")), Duration.ofHours(21)));
    }

    @ParameterizedTest
    @CsvSource({
        "401, authError, credential-refused, true",
        "401, youtubeSignupRequired, account-gone, true",
        "403, insufficientPermissions, permission-missing, true",
        "403, accessNotConfigured, app-not-enrolled, false",
        "400, invalidTitle, refused, false"
    })
    void saysWhyNothingIsTaken(int status, String reason, String code, boolean credential) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(json(status, error(status, reason))));

        assertThat(((Preparation.Failed) prepare(film(TOLD))).outcome())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo(code);
                    assertThat(refused.credential()).isEqualTo(credential);
                });
    }

    @ParameterizedTest
    @CsvSource({"failed, codec", "rejected, duplicate"})
    void saysWhatYouTubeCouldNotMakeAnythingOf(String upload, String why) {
        look(okJson(list(shown("private", "processed"))));
        assertThat(prepare(film(TOLD), YouTubePrepared.there(VIDEO)))
                .isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO)));

        begun();
        piece("bytes 0-8388607/16778216", json(200, shown("private", "uploaded")));
        look(okJson(list(shown("private", upload).replace("\"privacyStatus\"", reasonOf(upload, why)))));
        var failed = (Preparation.Failed) prepare(film(TOLD));
        assertThat(failed.outcome())
                .isEqualTo(new Outcome.Refused(
                        new Reason("video-not-taken", Map.of("network", "YouTube", "words", why)), false));

        // Whoever sends it once more wants it uploaded once more
        prepare(film(TOLD), failed.kept());
        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void uploadsAnewWhatIsNotThereAnyMore() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(VIDEOS))
                        .inScenario("gone")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(okJson("{\"items\":[]}"))
                        .willSetStateTo("anew"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(VIDEOS))
                        .inScenario("gone")
                        .whenScenarioStateIs("anew")
                        .willReturn(okJson(list(shown("private", "processed")))));
        begun();
        piece("bytes 0-8388607/16778216", json(200, shown("private", "uploaded")));

        assertThat(prepare(film(TOLD), YouTubePrepared.there("00000000000")))
                .isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO)));
    }

    @Test
    void keepsWhatItCannotSee() {
        look(json(500, ""));

        assertThat(prepare(film(TOLD), YouTubePrepared.there(VIDEO)))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.NOT_REACHED, null), YouTubePrepared.there(VIDEO)));
    }

    @Test
    void putsThePictureInFrontOfTheVideo() {
        look(okJson(list(shown("private", "processed"))));
        thumbnail(okJson("{\"kind\":\"youtube#thumbnailSetResponse\"}"));

        assertThat(prepare(told(List.of(FILM, COVER), TOLD), YouTubePrepared.there(VIDEO)))
                .isEqualTo(new Preparation.Ready(YouTubePrepared.there(VIDEO).withThumbnail()));
        prepare(told(List.of(FILM, COVER), TOLD), YouTubePrepared.there(VIDEO).withThumbnail());
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(THUMBNAIL))
                                .withQueryParam("videoId", equalTo(VIDEO))
                                .withHeader("Content-Type", equalTo("image/jpeg"))
                                .withRequestBody(equalTo("cover")));
    }

    @Test
    void saysWhereAChannelMayHaveNoPictureOfItsOwn() {
        look(okJson(list(shown("private", "processed"))));

        thumbnail(json(403, error(403, "forbidden")));
        assertThat(prepare(told(List.of(FILM, COVER), TOLD), YouTubePrepared.there(VIDEO)))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(new Reason("thumbnail-not-allowed", Map.of("network", "YouTube")), false),
                        YouTubePrepared.there(VIDEO)));

        thumbnail(json(400, error(400, "invalidImage")));
        assertThat(((Preparation.Failed) prepare(told(List.of(FILM, COVER), TOLD), YouTubePrepared.there(VIDEO)))
                        .outcome())
                .isEqualTo(new Outcome.Refused(Reason.pictureNotTaken("YouTube"), false));
    }

    @Test
    void preparesNothingWithoutAVideoAndWhatHasToBeSaidOfIt() {
        assertThat(((Preparation.Failed) prepare(told(List.of(COVER), TOLD))).outcome())
                .isInstanceOf(Outcome.Refused.class);
        assertThat(((Preparation.Failed) prepare(film(Map.of("title", "Brot")))).outcome())
                .isInstanceOf(Outcome.Refused.class);
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "unlisted"})
    void showsTheVideoAndReadsWhetherItIsShown(String visibility) {
        var told = new HashMap<>(TOLD);
        told.put("visibility", visibility);
        update(okJson(shown(visibility, "processed")));
        look(okJson(list(shown(visibility, "processed"))));

        assertThat(publish(film(told))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        putRequestedFor(urlPathEqualTo(VIDEOS))
                                .withQueryParam("part", equalTo("status"))
                                .withRequestBody(
                                        equalToJson("{\"id\":\"" + VIDEO + "\",\"status\":{\"privacyStatus\":\""
                                                + visibility + "\",\"selfDeclaredMadeForKids\":false}}")));
    }

    @Test
    void saysThatTheProjectWasNotAuditedWhereTheVideoStaysPrivate() {
        update(okJson(shown("public", "processed")));
        look(okJson(list(shown("private", "processed"))));

        assertThat(publish(film(TOLD)))
                .isEqualTo(new Outcome.Refused(new Reason("kept-private", Map.of("network", "YouTube")), false));
    }

    @Test
    void believesTheAnswerWhereTheVideoCannotBeReadBack() {
        update(okJson(shown("public", "processed")));
        look(json(503, ""));
        assertThat(publish(film(TOLD))).isEqualTo(PUBLISHED);

        update(okJson("{}"));
        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));

        update(okJson(shown("public", "processed").replace(VIDEO, "00000000000")));
        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));

        update(okJson("<html></html>"));
        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        update(json(status, "<h1>Error</h1>"));

        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        update(aResponse().withStatus(200).withFault(fault));

        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, putRequestedFor(urlPathEqualTo(VIDEOS)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(Nobody.address(), CHANNEL), film(TOLD), YouTubePrepared.there(VIDEO))
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void waitsAsLongAsItIsTold() {
        update(json(429, "{}").withHeader("Retry-After", "60"));

        assertThat(publish(film(TOLD))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(1)));
    }

    @Test
    void makesReadyAnewWhatSomebodyDeleted() {
        update(json(404, error(404, "videoNotFound")));

        assertThat(publish(film(TOLD)))
                .isEqualTo(new Outcome.Postponed(new Reason("draft-gone", Map.of("network", "YouTube")), null));
        assertThat(connector
                        .publish(credential(CHANNEL), film(TOLD), Prepared.NOTHING)
                        .block())
                .isInstanceOf(Outcome.Postponed.class);
    }

    @Test
    void looksAtTheVideoItself() {
        look(okJson(list(shown("public", "processed"))));
        assertThat(lookFor())
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo(VIDEO));

        look(okJson(list(shown("private", "processed"))));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(true));

        look(okJson("{\"items\":[]}"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent());

        for (var unreadable : List.of(
                json(500, ""),
                okJson("<html></html>"),
                okJson(list(shown("public", "processed").replace(VIDEO, "00000000000"))),
                okJson(list(shown("public", "processed").replace(CHANNEL, "UC000000000000000000000z"))))) {
            look(unreadable);
            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UC1", "UCBR8-60-B28hp2BmDPdnt/Q", "../channels"})
    void callsNobodyForAChannelThatIsNone(String id) {
        assertThat(connector
                        .publish(credential(id), film(TOLD), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(id)).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void saysThatNothingCanFollowAVideo() {
        var part = film(TOLD).inReplyTo(new Outgoing.Parent(VIDEO, null, null, null, null));

        assertThat(publish(part)).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Test
    void knowsTheChannelThatItsCredentialOpens() {
        channels(okJson("{\"items\":[{\"id\":\"" + CHANNEL + "\",\"snippet\":{\"title\":\"Bäckerei\","
                + "\"customUrl\":\"@sonnenschein\"}}]}"));
        assertThat(connector.greet(credential(CHANNEL)).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei", "@sonnenschein", "https://www.youtube.com/channel/" + CHANNEL), 5_000));

        channels(okJson("{\"items\":[{\"id\":\"UC000000000000000000000z\",\"snippet\":{\"title\":\"Anderer\"}}]}"));
        assertThat(connector.greet(credential(CHANNEL)).block())
                .isEqualTo(new Greeting.Turned(Reason.accountGone("YouTube"), true));

        channels(json(401, error(401, "authError")));
        assertThat(connector.greet(credential(CHANNEL)).block())
                .isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        channels(json(503, ""));
        assertThat(connector.greet(credential(CHANNEL)).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1, dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ, dQw4w9WgXcQ",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ, dQw4w9WgXcQ",
        "https://www.youtube.com/@sonnenschein,",
        "https://evil.example/watch?v=dQw4w9WgXcQ,"
    })
    void readsTheIdOutOfAnAddress(String url, @Nullable String id) {
        assertThat(connector.idAt(url)).isEqualTo(id);
    }

    private Preparation prepare(Outgoing outgoing) {
        return prepare(outgoing, Prepared.NOTHING);
    }

    private Preparation prepare(Outgoing outgoing, Prepared already) {
        return Objects.requireNonNull(connector
                .prepare(credential(CHANNEL), outgoing, already, new PictureBytes() {
                    @Override
                    public Mono<byte[]> of(String assetId) {
                        return Mono.just(assetId.getBytes(UTF_8));
                    }

                    @Override
                    public Flux<DataBuffer> read(String assetId, long from, long length) {
                        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[(int) length]));
                    }
                })
                .block());
    }

    private Outcome publish(Outgoing outgoing) {
        return Objects.requireNonNull(connector
                .publish(credential(CHANNEL), outgoing, YouTubePrepared.there(VIDEO))
                .block());
    }

    private @Nullable LookupResult lookFor() {
        return connector
                .lookFor(credential(CHANNEL), film(TOLD), YouTubePrepared.there(VIDEO))
                .block();
    }

    private static Outgoing film(Map<String, String> options) {
        return told(List.of(FILM), options);
    }

    private static Outgoing told(List<Outgoing.OutgoingPicture> pictures, Map<String, String> options) {
        return new Outgoing("key", "Ab sieben", pictures, null, NOW, null, "de", options);
    }

    private static String shown(String privacy, String upload) {
        return "{\"kind\":\"youtube#video\",\"id\":\"" + VIDEO + "\",\"snippet\":{\"channelId\":\"" + CHANNEL
                + "\"},\"status\":{\"uploadStatus\":\"" + upload + "\",\"privacyStatus\":\"" + privacy + "\"}}";
    }

    private static String reasonOf(String upload, String why) {
        return (upload.equals("failed") ? "\"failureReason\":\"" : "\"rejectionReason\":\"") + why
                + "\",\"privacyStatus\"";
    }

    private static String list(String video) {
        return "{\"kind\":\"youtube#videoListResponse\",\"items\":[" + video + "]}";
    }

    private static String error(int code, String reason) {
        return ("{\"error\":{\"code\":%d,\"message\":\"No.\",\"errors\":[{\"message\":\"No.\","
                        + "\"domain\":\"youtube.video\",\"reason\":\"%s\"}]}}")
                .formatted(code, reason);
    }

    private static void begun() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(UPLOAD))
                        .willReturn(aResponse()
                                .withStatus(200)
                                .withHeader("Location", url("/upload/youtube/v3/videos" + SESSION))));
    }

    private static void piece(String range, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(put(urlPathEqualTo(UPLOAD))
                        .withQueryParam("upload_id", equalTo("AEnB2Uq"))
                        .withHeader("Content-Range", equalTo(range))
                        .willReturn(response));
    }

    private static ResponseDefinitionBuilder incomplete(long last) {
        return aResponse().withStatus(308).withHeader("Range", "bytes=0-" + last);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void look(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(VIDEOS)).willReturn(response));
    }

    private static void update(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(put(urlPathEqualTo(VIDEOS)).willReturn(response));
    }

    private static void thumbnail(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(THUMBNAIL)).willReturn(response));
    }

    private static void channels(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(CHANNELS)).willReturn(response));
    }

    private static String url(String path) {
        return Stubs.server().baseUrl() + BASE + path;
    }

    private static ChannelCredential credential(String id) {
        return credential(url(""), id);
    }

    private static ChannelCredential credential(String server, String id) {
        return new ChannelCredential(
                new ChannelCard(
                        new ChannelId("bakery-youtube"),
                        new ClientId("bakery"),
                        Network.YOUTUBE,
                        "Sonnenschein",
                        "@sonnenschein",
                        server,
                        ChannelCard.Status.LIVE,
                        id),
                "geheim");
    }
}
