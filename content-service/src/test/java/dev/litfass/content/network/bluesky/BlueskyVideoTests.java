package dev.litfass.content.network.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
import dev.litfass.platform.network.bluesky.BlueskySessions;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of docs.bsky.app/docs/api/com-atproto-repo-upload-blob, the record that of
 * github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/embed/video.json (read 2026-11-30).
 */
class BlueskyVideoTests {

    private static final String BASE = "/bluesky-video";
    private static final String UPLOAD_BLOB = BASE + "/xrpc/com.atproto.repo.uploadBlob";
    private static final String PUT_RECORD = BASE + "/xrpc/com.atproto.repo.putRecord";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final String BLOB =
            "{\"$type\":\"blob\",\"ref\":{\"$link\":\"bafkreiv\"},\"mimeType\":\"video/mp4\",\"size\":5}";
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(5, 8_000));
    private static final BlueskyPrepared READY = BlueskyPrepared.NONE.withBlob("oven", BLOB);

    private final BlueskyConnector connector = new BlueskyConnector(
            GraphStubs.calls(),
            new BlueskySessions(GraphStubs.calls()),
            JsonMapper.builder().build());

    @BeforeEach
    void aServerThatLetsUsIn() {
        Stubs.server().resetAll();
        Stubs.server()
                .stubFor(post(urlPathEqualTo(BASE + "/xrpc/com.atproto.server.createSession"))
                        .willReturn(okJson("{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\","
                                + "\"accessJwt\":\"token-1\",\"refreshJwt\":\"token-2\"}")));
    }

    @Test
    void goesToTheAccountsServerPieceByPiece() {
        blob(okJson("{\"blob\":" + BLOB + "}"));

        assertThat(prepare(Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(UPLOAD_BLOB))
                                .withHeader("Authorization", equalTo("Bearer token-1"))
                                .withHeader("Content-Type", equalTo("video/mp4"))
                                .withHeader("Content-Length", equalTo("5"))
                                .withRequestBody(binaryEqualTo(new byte[] {1, 2, 3, 4, 5})));
    }

    @Test
    void isNotSentTwice() {
        assertThat(prepare(READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(UPLOAD_BLOB)));
    }

    @Test
    void isSentOnceMoreInANewSession() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(UPLOAD_BLOB))
                        .inScenario("session")
                        .whenScenarioStateIs("Started")
                        .willReturn(json(400, "{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}"))
                        .willSetStateTo("new"));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(UPLOAD_BLOB))
                        .inScenario("session")
                        .whenScenarioStateIs("new")
                        .willReturn(okJson("{\"blob\":" + BLOB + "}")));

        assertThat(prepare(Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(2, postRequestedFor(urlPathEqualTo(UPLOAD_BLOB)).withRequestBody(binaryEqualTo(new byte[] {
                    1, 2, 3, 4, 5
                })));
    }

    @Test
    void saysWhatBecameOfIt() {
        blob(json(413, "{\"error\":\"PayloadTooLarge\",\"message\":\"request entity too large\"}"));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(Reason.refused("Bluesky", 413, "request entity too large"), false)));

        blob(json(429, "{}").withHeader("Retry-After", "37"));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37))));

        for (var silent : List.of(json(503, ""), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            blob(silent);
            assertThat(prepare(Prepared.NOTHING))
                    .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
        }

        for (var unreadable : List.of("<!doctype html>", "{}", "{\"blob\":\"bafkrei\"}")) {
            blob(json(200, unreadable));
            assertThat(prepare(Prepared.NOTHING))
                    .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        }
    }

    @Test
    void standsAlone() {
        var photo = new Outgoing.OutgoingPicture("croissant", "image/png", "", 4, 3);

        assertThat(connector
                        .prepare(credential(), outgoing(OVEN, photo), Prepared.NOTHING, new Oven())
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.videoNotAlone("Bluesky"), false)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(UPLOAD_BLOB)));
    }

    @Test
    void hangsBelowTheWordsWithItsProportionsAndDescription() {
        var uri = "at://did:plc:abc/app.bsky.feed.post/" + Tid.of(SLOT, KEY);
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PUT_RECORD))
                        .willReturn(okJson("{\"uri\":\"" + uri + "\",\"cid\":\"bafyreia\"}")));

        assertThat(Objects.requireNonNull(
                        connector.publish(credential(), outgoing(OVEN), READY).block()))
                .isInstanceOf(Outcome.Published.class);
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(PUT_RECORD))
                        .withRequestBody(matchingJsonPath(
                                "$.record.embed",
                                equalToJson("{\"$type\":\"app.bsky.embed.video\",\"video\":" + BLOB
                                        + ",\"alt\":\"Der Ofen\",\"aspectRatio\":{\"width\":9,\"height\":16}}"))));
    }

    private @Nullable Preparation prepare(Prepared already) {
        return connector
                .prepare(credential(), outgoing(OVEN), already, new Oven())
                .block();
    }

    private static Outgoing outgoing(Outgoing.OutgoingPicture... media) {
        return new Outgoing(KEY, "Ofenfrisch", List.of(media), null, SLOT);
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(
                Network.BLUESKY, "sonnenschein.test", Stubs.server().baseUrl() + BASE, null);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void blob(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD_BLOB)).willReturn(response));
    }

    /** A store that gives a video in pieces only. */
    private static final class Oven implements Connector.PictureBytes {

        @Override
        public Mono<byte[]> of(String assetId) {
            return Mono.error(new AssertionError("a video is never read as a whole"));
        }

        @Override
        public Flux<DataBuffer> read(String assetId, long from, long length) {
            return Flux.just(new byte[] {1, 2, 3}, new byte[] {4, 5})
                    .map(DefaultDataBufferFactory.sharedInstance::wrap);
        }
    }
}
