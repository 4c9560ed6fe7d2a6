package dev.litfass.content.network.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * Answers are those of learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/videos-api (read
 * 2026-11-30).
 */
class LinkedInVideoTests {

    private static final String BASE = "/linkedin-video";
    private static final String VIDEOS = BASE + "/rest/videos";
    private static final String URN = "urn:li:video:C5505AQH-oV1qvnFtKA";
    private static final String VIDEO = VIDEOS + "/urn%3Ali%3Avideo%3AC5505AQH-oV1qvnFtKA";
    private static final String FIRST = BASE + "/dms-uploads/C5505/uploadedVideo/0";
    private static final String SECOND = BASE + "/dms-uploads/C5505/uploadedVideo/1";
    private static final String PAGE = "urn:li:organization:5515715";
    private static final byte[] BYTES = {1, 2, 3, 4, 5};
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 4, 3, new Outgoing.Clip(5, 8_000));
    private static final LinkedInPrepared READY = LinkedInPrepared.NONE.with("oven", URN);
    private static final Outcome STILL = new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10));

    private final LinkedInConnector connector = new LinkedInConnector(GraphStubs.calls());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void goesThereInPartsWhoseTagsEndIt() {
        begun(okJson(begun(part(FIRST, 0, 2) + "," + part(SECOND, 3, 4))));
        sent(FIRST, tagged("/ambry-video/1"));
        sent(SECOND, tagged("/ambry-video/2"));
        ended(okJson(""));
        seen(okJson(status("AVAILABLE")));

        assertThat(prepare(Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(VIDEOS + "?action=initializeUpload"))
                        .withHeader("LinkedIn-Version", equalTo(LinkedInProfile.VERSION))
                        .withRequestBody(equalToJson("{\"initializeUploadRequest\":{\"owner\":\"" + PAGE
                                + "\",\"fileSizeBytes\":5,\"uploadCaptions\":false,\"uploadThumbnail\":false}}")));
        Stubs.server()
                .verify(putRequestedFor(urlEqualTo(SECOND))
                        .withHeader("Content-Type", equalTo("application/octet-stream"))
                        .withRequestBody(binaryEqualTo(new byte[] {4, 5})));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(VIDEOS + "?action=finalizeUpload"))
                        .withRequestBody(equalToJson("{\"finalizeUploadRequest\":{\"video\":\"" + URN
                                + "\",\"uploadToken\":\"t-1\","
                                + "\"uploadedPartIds\":[\"/ambry-video/1\",\"/ambry-video/2\"]}}")));
    }

    @Test
    void comesAgainWhileLinkedInWorksOnIt() {
        seen(okJson(status("PROCESSING")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Failed(STILL, READY));

        seen(okJson(status("AVAILABLE")));
        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlEqualTo(VIDEOS + "?action=initializeUpload")));
    }

    @Test
    void isKeptAsSoonAsItsBytesAreThere() {
        begun(okJson(begun(part(FIRST, 0, 4))));
        sent(FIRST, tagged("1"));
        ended(okJson(""));
        seen(error(503, "", ""));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), READY));
    }

    @Test
    void isSentAnewWhereLinkedInHasForgottenIt() {
        seen(error(404, "NOT_FOUND", ""));
        begun(error(429, "TOO_MANY_REQUESTS", "").withHeader("Retry-After", "37"));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)), READY));
    }

    @Test
    void isPostedWhereItMayNotBeLookedAt() {
        seen(error(403, "ACCESS_DENIED", ""));

        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
    }

    @Test
    void isRefusedWhereNothingCanBeMadeOfIt() {
        seen(okJson(status("PROCESSING_FAILED")));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotTaken("LinkedIn"), false), READY));
    }

    @Test
    void isNotTakenForAnotherOne() {
        seen(okJson(status("AVAILABLE").replace("C5505AQH", "C5505AQX")));

        assertThat(prepare(READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null), READY));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void sendsNoSecondPartWhereTheFirstIsNotTaken(int status) {
        begun(okJson(begun(part(FIRST, 0, 2) + "," + part(SECOND, 3, 4))));
        sent(FIRST, aResponse().withStatus(status));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
        Stubs.server().verify(0, putRequestedFor(urlEqualTo(SECOND)));
    }

    @Test
    void doesNotTrustAPartWithoutATag() {
        begun(okJson(begun(part(FIRST, 0, 4))));
        sent(FIRST, aResponse().withStatus(200));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));

        sent(FIRST, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
        Stubs.server().verify(0, postRequestedFor(urlEqualTo(VIDEOS + "?action=finalizeUpload")));
    }

    /** Parts that leave something out, overlap, go beyond what is held at once, or go to somebody else. */
    @ParameterizedTest
    @CsvSource({"0, 2, 4, 4", "0, 2, 2, 4", "1, 2, 3, 4", "0, -1, 0, 4", "0, 3, 4, 3"})
    void followsNoPartsThatCannotBeMeant(int from, int to, int nextFrom, int nextTo) {
        begun(okJson(begun(part(FIRST, from, to) + "," + part(SECOND, nextFrom, nextTo))));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://linkedin.com.evil.example/upload", "http://127.0.0.1:1/dms-uploads/1", "nowhere"})
    void givesItsTokenToNobodyElse(String url) {
        begun(okJson(begun("{\"uploadUrl\":\"" + url + "\",\"firstByte\":0,\"lastByte\":4}")));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "<!doctype html><title>LinkedIn</title>", "{\"value\":{\"video\":\"../posts\"}}"})
    void readsNothingOutOfAnAnswerThatIsNone(String body) {
        begun(okJson(body));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
    }

    @Test
    void standsAlone() {
        var photo = new Outgoing.OutgoingPicture("croissant", "image/jpeg", "", 4, 3);

        assertThat(prepare(outgoing(List.of(OVEN, photo)), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotAlone("LinkedIn"), false)));
    }

    @Test
    void isPostedAsTheOnlyMedium() {
        Stubs.server()
                .stubFor(post(urlEqualTo(BASE + "/rest/posts"))
                        .willReturn(aResponse().withStatus(201).withHeader("x-restli-id", "urn:li:ugcPost:68447")));

        assertThat(connector
                        .publish(credential(), outgoing(List.of(OVEN)), READY)
                        .block())
                .isEqualTo(new Outcome.Published(
                        "urn:li:ugcPost:68447", "https://www.linkedin.com/feed/update/urn:li:ugcPost:68447/"));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(BASE + "/rest/posts"))
                        .withRequestBody(
                                matchingJsonPath("$.content", equalToJson("{\"media\":{\"id\":\"" + URN + "\"}}"))));
    }

    private @Nullable Preparation prepare(Prepared already) {
        return prepare(outgoing(List.of(OVEN)), already);
    }

    private @Nullable Preparation prepare(Outgoing outgoing, Prepared already) {
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(BYTES))
                .block();
    }

    private static Outgoing outgoing(List<Outgoing.OutgoingPicture> media) {
        return new Outgoing("key", "Ofenfrisch", media, null, Instant.parse("2026-12-02T11:00:00Z"));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.LINKEDIN, "brot", Stubs.server().baseUrl() + BASE, PAGE);
    }

    private static String begun(String parts) {
        return "{\"value\":{\"uploadUrlsExpireAt\":1633234423000,\"video\":\"" + URN
                + "\",\"uploadToken\":\"t-1\",\"uploadInstructions\":[" + parts + "]}}";
    }

    private static String part(String path, int from, int to) {
        return "{\"uploadUrl\":\"" + Stubs.server().baseUrl() + path + "\",\"lastByte\":" + to + ",\"firstByte\":"
                + from + "}";
    }

    private static String status(String status) {
        return "{\"owner\":\"" + PAGE + "\",\"id\":\"" + URN + "\",\"status\":\"" + status + "\"}";
    }

    private static ResponseDefinitionBuilder tagged(String tag) {
        return aResponse().withStatus(200).withHeader("ETag", tag);
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"status\":%d,\"code\":\"%s\",\"message\":\"%s\"}".formatted(status, code, message));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlEqualTo(VIDEOS + "?action=initializeUpload")).willReturn(response));
    }

    private static void sent(String path, ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(put(urlEqualTo(path)).willReturn(response));
    }

    private static void ended(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlEqualTo(VIDEOS + "?action=finalizeUpload")).willReturn(response));
    }

    private static void seen(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(VIDEO)).willReturn(response));
    }
}
