package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.media.Mp4;
import dev.litfass.testsupport.Stubs;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Media that lie in a store that speaks S3: while it works, and while it does not. */
class S3MediaTests extends PostingTest {

    static final String BUCKET = "litfass-media";

    private static final String MEDIA = "/api/clients/bakery/media";
    private static final int PIECE = 255 * 1024;

    @Autowired
    private ReactiveMongoTemplate mongo;

    /** Through the stubs, so that a test can cut the line. */
    @DynamicPropertySource
    static void store(DynamicPropertyRegistry registry) {
        registry.add("litfass.media.store", () -> "s3");
        registry.add("litfass.media.s3.bucket", () -> BUCKET);
        registry.add("litfass.media.s3.endpoint", () -> Stubs.server().baseUrl() + "/s3");
        registry.add("litfass.media.s3.access-key", () -> "key");
        registry.add("litfass.media.s3.secret-key", () -> "secret");
    }

    @BeforeEach
    void aStoreThatWorks() {
        Stubs.server()
                .stubFor(any(urlPathMatching("/s3/.*"))
                        .willReturn(
                                aResponse().proxiedFrom(S3Mock.started().url()).withProxyUrlPrefixToRemove("/s3")));
    }

    @Test
    void aPictureIsKeptReadAndTakenAway() {
        var bytes = Cases.bytes("38-jpeg-fill-bytes/plain.jpg");
        var picture = picture(bytes);

        assertThat(read(picture, null)).isEqualTo(bytes);
        assertThat(read(picture, "bytes=2-11")).isEqualTo(Arrays.copyOfRange(bytes, 2, 12));
        assertThat(read(picture, "bytes=-4")).isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
        assertThat(pieces()).isZero();

        send(EDITOR, "DELETE", MEDIA + "/" + picture, null).expectStatus().isNoContent();
        assertThat(Stubs.server().findAll(deleteRequestedFor(urlPathEqualTo("/s3/" + BUCKET + "/bakery/" + picture))))
                .hasSize(1);
    }

    @Test
    void aVideoIsCarriedOverPieceByPiece() {
        var video = Mp4.file().ofBytes(3 * PIECE + 77).bytes();
        for (var i = video.length - 3 * PIECE; i < video.length; i++) {
            video[i] = (byte) (i * 31);
        }
        var path = upload(video);
        tick("uploads");

        var asset = body(send(EDITOR, "GET", path, null)).at("/asset/id").stringValue();
        assertThat(read(asset, null)).isEqualTo(video);
        assertThat(read(asset, "bytes=300000-300009")).isEqualTo(Arrays.copyOfRange(video, 300_000, 300_010));
        assertThat(pieces()).isZero();
    }

    @Test
    void aStoreThatIsDownIsSaidAndTriedAgain() {
        cut();
        var form = new MultipartBodyBuilder();
        form.part("file", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).filename("a.jpg");
        expectProblem(send(EDITOR, "POST", MEDIA, form.build()), ContentProblem.MEDIA_STORE_DOWN);

        var path = upload(Mp4.file().ofBytes(2 * PIECE).bytes());
        tick("uploads");
        assertThat(body(send(EDITOR, "GET", path, null)).path("status").stringValue())
                .isEqualTo("CHECKING");

        aStoreThatWorks();
        clock.advance(Duration.ofMinutes(10));
        tick("uploads");
        assertThat(body(send(EDITOR, "GET", path, null)).path("status").stringValue())
                .isEqualTo("DONE");
    }

    @Test
    void aStoreThatIsDownAtTheSlotHoldsThePostBackUntilItAnswers() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v2/media"))
                        .willReturn(okJson("{\"id\":\"7\",\"url\":\"https://mastodon.example/7.jpg\"}")));
        var picture = picture(Cases.bytes("38-jpeg-fill-bytes/plain.jpg"));
        var post = scheduled(
                Map.of(
                        "text",
                        "Stollen",
                        "channelIds",
                        List.of(MASTODON),
                        "media",
                        List.of(Map.of("assetId", picture, "alt", "Ein Stollen"))),
                "2026-12-10T10:00");
        cut();
        clock.set(Instant.parse("2026-12-10T09:00:01Z"));
        tick();

        var held = body(send(EDITOR, "GET", post, null)).at("/deliveries/0");
        assertThat(held.path("status").stringValue()).isEqualTo("RETRY_WAIT");
        assertThat(held.at("/reason/code").stringValue()).isEqualTo("media-store-down");

        aStoreThatWorks();
        clock.advance(Duration.ofMinutes(5));
        tick();
        assertThat(body(send(EDITOR, "GET", post, null))
                        .at("/deliveries/0/status")
                        .stringValue())
                .isEqualTo("PUBLISHED");
    }

    @Test
    void aBucketThatIsNotThereIsNoMissingPicture() {
        var picture = picture(Cases.bytes("38-jpeg-fill-bytes/plain.jpg"));
        Stubs.server()
                .stubFor(any(urlPathMatching("/s3/.*"))
                        .willReturn(aResponse()
                                .withStatus(404)
                                .withHeader("Content-Type", "application/xml")
                                .withBody("<Error><Code>NoSuchBucket</Code><Message>No bucket</Message></Error>")));

        expectProblem(send(EDITOR, "GET", MEDIA + "/" + picture, null), ContentProblem.MEDIA_STORE_DOWN);
    }

    private void cut() {
        Stubs.server()
                .stubFor(any(urlPathMatching("/s3/.*"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    private String picture(byte[] bytes) {
        var form = new MultipartBodyBuilder();
        form.part("file", bytes).filename("a.jpg");
        return body(send(EDITOR, "POST", MEDIA, form.build())).path("id").stringValue();
    }

    private String upload(byte[] bytes) {
        var name = Base64.getEncoder().encodeToString("a.mp4".getBytes(StandardCharsets.UTF_8));
        var begun = web.post()
                .uri(MEDIA + "/uploads")
                .headers(callers.as(EDITOR))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(bytes.length))
                .header("Upload-Metadata", "filename " + name)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();
        var path = begun.getResponseHeaders().getLocation().getPath();
        web.patch()
                .uri(path)
                .headers(callers.as(EDITOR))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isNoContent();
        return path;
    }

    private byte[] read(String asset, String range) {
        return web.get()
                .uri(MEDIA + "/" + asset)
                .headers(callers.as(EDITOR))
                .headers(headers -> {
                    if (range != null) {
                        headers.set("Range", range);
                    }
                })
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private long pieces() {
        return mongo.count(new Query(), "fs.chunks").block(Duration.ofSeconds(5));
    }
}
