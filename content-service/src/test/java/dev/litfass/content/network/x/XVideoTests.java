package dev.litfass.content.network.x;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers are those of docs.x.com/x-api/media/quickstart/media-upload-chunked (read 2026-11-30). */
class XVideoTests {

    private static final String BASE = "/x-video";
    private static final String UPLOAD = BASE + "/2/media/upload";
    private static final String MEDIUM = "1880028106020515840";
    private static final String DATA = "{\"data\":{\"id\":\"" + MEDIUM + "\",\"media_key\":\"13_1\"";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final int BYTES = (4 << 20) + 3;
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 4, 3, new Outgoing.Clip(BYTES, 8_000));
    private static final Outgoing.OutgoingPicture SMOKE =
            new Outgoing.OutgoingPicture("smoke", "image/gif", "Der Ofen raucht", 4, 3);
    private static final XPrepared READY = ready("oven");

    private final XConnector connector = new XConnector(GraphStubs.calls(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final Oven bytes = new Oven();

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void goesThereInPiecesAndIsNeverReadAsAWhole() {
        begun(okJson(DATA + ",\"expires_after_secs\":86400}}"));
        appended(aResponse().withStatus(204));
        ended(okJson(DATA + "}}"));

        assertThat(prepare(OVEN, Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(UPLOAD + "/initialize"))
                        .withRequestBody(equalToJson("{\"media_type\":\"video/mp4\",\"total_bytes\":" + BYTES
                                + ",\"media_category\":\"tweet_video\"}")));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(UPLOAD + "/" + MEDIUM + "/append"))
                        .withRequestBodyPart(aMultipart("segment_index")
                                .withBody(equalTo("1"))
                                .build())
                        .withRequestBodyPart(aMultipart("media")
                                .withBody(binaryEqualTo(new byte[3]))
                                .build()));
        assertThat(bytes.read).containsExactly("0+4194304", "4194304+3");
        Stubs.server().verify(0, postRequestedFor(urlEqualTo(BASE + "/2/media/metadata")));
    }

    @Test
    void comesAgainWhileXWorksOnIt() {
        begun(okJson(DATA + ",\"expires_after_secs\":86400}}"));
        appended(aResponse().withStatus(204));
        ended(okJson(DATA + ",\"processing_info\":{\"state\":\"pending\",\"check_after_secs\":1}}}"));
        status(okJson(DATA + ",\"processing_info\":{\"state\":\"in_progress\",\"check_after_secs\":7}}}"));
        var still = new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(7));

        assertThat(prepare(OVEN, Prepared.NOTHING)).isEqualTo(new Preparation.Failed(still, READY));

        status(okJson(DATA + ",\"processing_info\":{\"state\":\"succeeded\",\"progress_percent\":100}}}"));
        assertThat(prepare(OVEN, READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(1, postRequestedFor(urlEqualTo(UPLOAD + "/initialize")));
    }

    @Test
    void describesAGifOnceXIsDoneWithIt() {
        status(okJson(DATA + ",\"processing_info\":{\"state\":\"succeeded\"}}}"));
        Stubs.server().stubFor(post(urlEqualTo(BASE + "/2/media/metadata")).willReturn(okJson(DATA + "}}")));

        assertThat(prepare(SMOKE, ready("smoke"))).isEqualTo(new Preparation.Ready(ready("smoke")));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(BASE + "/2/media/metadata"))
                        .withRequestBody(equalToJson("{\"id\":\"" + MEDIUM
                                + "\",\"metadata\":{\"alt_text\":{\"text\":\"Der Ofen raucht\"}}}")));
    }

    @Test
    void isRefusedWhereNothingCanBeMadeOfIt() {
        status(okJson(DATA + ",\"processing_info\":{\"state\":\"failed\",\"error\":{\"code\":1}}}}"));

        assertThat(prepare(OVEN, READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotTaken("X"), false), READY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"id\":\"7\"}}", "{}", "<html><title>X</title></html>", ""})
    void takesNothingForReadyThatIsAboutSomethingElse(String body) {
        status(okJson(body));

        assertThat(prepare(OVEN, READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null), READY));
    }

    @Test
    void isKeptWhereXDoesNotAnswer() {
        status(aResponse().withStatus(503));
        assertThat(prepare(OVEN, READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), READY));

        status(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(prepare(OVEN, READY))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), READY));
    }

    @Test
    void isSentAnewWhereXHasForgottenIt() {
        status(aResponse().withStatus(404));
        begun(aResponse().withStatus(429).withHeader("Retry-After", "37"));

        assertThat(prepare(OVEN, READY))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)), READY));
    }

    @Test
    void standsAlone() {
        assertThat(connector
                        .prepare(credential(), outgoing(OVEN, SMOKE), Prepared.NOTHING, bytes)
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotAlone("X"), false)));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    /** docs.x.com/x-api/media/quickstart/best-practices, "Posting errors" (read 2026-11-30). */
    @Test
    void isRefusedInXsWordsWhereTheAccountMayNotPostOneSoLong() {
        Stubs.server()
                .stubFor(post(urlEqualTo(BASE + "/2/tweets"))
                        .willReturn(aResponse()
                                .withStatus(403)
                                .withBody("{\"detail\":\"This user is not allowed to post a video longer than 20"
                                        + " minutes.\",\"title\":\"Forbidden\",\"type\":\"about:blank\"}")));

        assertThat(connector.publish(credential(), outgoing(OVEN), READY).block())
                .isEqualTo(new Outcome.Refused(
                        Reason.refused("X", 403, "This user is not allowed to post a video longer than 20 minutes."),
                        false));
    }

    private @Nullable Preparation prepare(Outgoing.OutgoingPicture medium, Prepared already) {
        return connector.prepare(credential(), outgoing(medium), already, bytes).block();
    }

    private static XPrepared ready(String asset) {
        return XPrepared.NONE.with(asset, new XPrepared.Medium(MEDIUM, NOW.getEpochSecond() + 86_400));
    }

    private static Outgoing outgoing(Outgoing.OutgoingPicture... media) {
        return new Outgoing("key", "Ofenfrisch", List.of(media), null, NOW);
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.X, "@sonne", Stubs.server().baseUrl() + BASE, "2244994945");
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

    /** A store that gives a video in pieces only, and knows which were asked for. */
    private static final class Oven implements Connector.PictureBytes {

        private final List<String> read = new ArrayList<>();

        @Override
        public Mono<byte[]> of(String assetId) {
            return Mono.error(new AssertionError("a video is never read as a whole"));
        }

        @Override
        public Flux<DataBuffer> read(String assetId, long from, long length) {
            read.add(from + "+" + length);
            return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[(int) length]));
        }
    }
}
