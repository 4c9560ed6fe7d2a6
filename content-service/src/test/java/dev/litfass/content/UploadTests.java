package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.Documents;
import dev.litfass.content.media.HostileFiles;
import dev.litfass.content.media.Mp4;
import dev.litfass.content.media.Pieces;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Files that come in parts: from the first byte into the library. */
class UploadTests extends ContentTest {

    private static final int PIECE = 255 * 1024;
    private static final String UPLOADS = "/api/clients/bakery/media/uploads";
    private static final String PLACE = "\0\0\0\u001A\u00A9xyz\0\u0012\u0015\u00C7+52.5163+013.3777/";

    @Autowired
    private ReactiveMongoTemplate stored;

    @Autowired
    private Pieces pieces;

    @Test
    void aPictureComesIntoTheLibrary() {
        var picture = Cases.bytes("37-exif-place/with-place.jpg");
        var path = begun("Stollen am Kanal.jpg", picture.length);

        patched(path, 0, picture)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Upload-Offset", picture.length);
        assertThat(view(path).path("status").stringValue()).isEqualTo("CHECKING");
        tick("uploads");

        var view = view(path);
        assertThat(view.path("status").stringValue()).isEqualTo("DONE");
        assertThat(view.at("/asset/name").stringValue()).isEqualTo("Stollen am Kanal.jpg");
        assertThat(view.at("/asset/removed").stringValue()).isEqualTo("LOCATION");
        assertThat(bytes(view.path("asset"), null))
                .hasSize(view.at("/asset/bytes").asInt());
    }

    @Test
    void aVideoComesInPartsAndGoesOnWhereTheConnectionBroke() {
        var video = Mp4.file().with("udta", PLACE).ofBytes(3 * PIECE).headLast().bytes();
        var path = begun("Backstube.mp4", video.length);
        var first = Arrays.copyOf(video, PIECE + 5_000);

        patched(path, 0, first).expectHeader().valueEquals("Upload-Offset", PIECE);
        head(path).expectHeader().valueEquals("Upload-Offset", PIECE);
        patched(path, PIECE, Arrays.copyOfRange(video, PIECE, video.length))
                .expectStatus()
                .isNoContent();
        tick("uploads");

        var asset = view(path).path("asset");
        assertThat(asset.path("type").stringValue()).isEqualTo("video/mp4");
        assertThat(asset.at("/video/millis").asInt()).isEqualTo(12_000);
        assertThat(asset.at("/video/codec").stringValue()).isEqualTo("H.264");
        assertThat(asset.path("width").asInt()).isEqualTo(1920);
        assertThat(asset.path("removed").stringValue()).isEqualTo("LOCATION");
        var stored = bytes(asset, null);
        assertThat(stored).hasSize(video.length);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain("52.5163")
                .contains("avc1");
        assertThat(bytes(asset, "bytes=4-11")).isEqualTo("ftypisom".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(bytes(asset, "bytes=-10")).hasSize(10);
    }

    /** As action cameras, drones and telephones write it: the place of each second beside the film. */
    @ParameterizedTest
    @CsvSource({"meta,gpmd,false", "camm,camm,true", "sbtl,tx3g,false"})
    void placesBesideTheFilmAreMadeEmpty(String handler, String kind, boolean headLast) {
        var places = "52.5163,13.3777;".repeat(20_000);
        var file = Mp4.file().withHiddenTrack(handler, kind, places).ofBytes(3 * PIECE);
        var video = (headLast ? file.headLast() : file).bytes();
        var path = begun("Rundflug.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");

        var asset = view(path).path("asset");
        assertThat(asset.path("removed").stringValue()).isEqualTo(kind.equals("tx3g") ? "DETAILS" : "LOCATION");
        var kept = bytes(asset, null);
        assertThat(kept).hasSize(video.length);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("52.5", "3777", kind)
                .contains("avc1");
        assertThat(film(kept)).isEqualTo(film(video)).isPositive();
    }

    @Test
    void placesInFragmentsAreRefused() {
        var video = Mp4.file()
                .withHiddenTrack("meta", "gpmd", "52.5163")
                .inFragments()
                .bytes();
        var path = begun("Rundflug.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");

        assertThat(view(path).at("/refused/kind").stringValue()).isEqualTo("CAMERA_DATA");
        assertThat(chunks()).isZero();
    }

    /** How much of it is left. */
    private static long film(byte[] video) {
        var from = new String(video, StandardCharsets.ISO_8859_1).indexOf("mdat") + 4;
        return IntStream.range(from, from + 3 * PIECE)
                .filter(i -> video[i] == 7)
                .count();
    }

    /** The whole of it is received again: the same bytes, whatever the parts were. */
    @Test
    void whatIsReadIsWhatWasSent() {
        var video = Mp4.file().ofBytes(2 * PIECE + 77).bytes();
        for (var i = video.length - 2 * PIECE; i < video.length; i++) {
            video[i] = (byte) (i * 31);
        }
        var path = begun("a.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");

        assertThat(bytes(view(path).path("asset"), null)).isEqualTo(video);
    }

    /** As one would write who was cut off while the file was sent again, and goes on when it is done. */
    @Test
    void whatWasLookedThroughDoesNotChange() {
        var video = Mp4.file().bytes();
        var path = begun("a.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");

        pieces.add("upload/" + path.replaceFirst(".*/", ""), 0, new byte[video.length])
                .block(Duration.ofSeconds(5));

        assertThat(bytes(view(path).path("asset"), null)).isEqualTo(video);
    }

    @ParameterizedTest
    @CsvSource({"bytes=99999999-,416", "bytes=-0,416", "bytes=x,200", "bytes=5-2,200", "lines=1-2,200", "'',200"})
    void aPartThatIsNotThereIsRefusedAndWhatMakesNoSenseIsNotLookedAt(String range, int status) {
        var path = begun("a.jpg", Cases.bytes("38-jpeg-fill-bytes/plain.jpg").length);
        patched(path, 0, Cases.bytes("38-jpeg-fill-bytes/plain.jpg"));
        tick("uploads");

        var length = view(path).at("/asset/bytes").asInt();
        var answer = web.get()
                .uri("/api/clients/bakery/media/" + view(path).at("/asset/id").stringValue())
                .headers(callers.as(EDITOR))
                .header("Range", range)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult();

        assertThat(answer.getResponseHeaders().getFirst("Content-Range"))
                .isEqualTo(status == 416 ? "bytes */" + length : null);
        if (status == 200) {
            assertThat(answer.getResponseBody()).hasSize(length);
        }
    }

    @Test
    void bytesThatBelongElsewhereAreRefused() {
        var path = begun("a.mp4", 3L * PIECE);

        expectProblem(patched(path, PIECE, new byte[10]), ContentProblem.UPLOAD_ELSEWHERE);
        expectProblem(patched(path, -1, new byte[10]), ContentProblem.UPLOAD_ELSEWHERE);
    }

    @Test
    void moreBytesThanWereAnnouncedAreRefused() {
        var video = Mp4.file().bytes();
        var path = begun("a.mp4", video.length - 10);

        expectProblem(patched(path, 0, video), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void whatIsNoMediumIsRefusedAtItsFirstBytes() {
        var path = begun("a.tif", 5L * PIECE);

        expectProblem(patched(path, 0, tiff(PIECE)), ContentProblem.MEDIA_NOT_ACCEPTED);

        assertThat(view(path).path("status").stringValue()).isEqualTo("REFUSED");
        assertThat(view(path).at("/refused/kind").stringValue()).isEqualTo("TIFF");
        expectProblem(patched(path, 0, tiff(PIECE)), ContentProblem.UPLOAD_ELSEWHERE);
        assertThat(chunks()).isZero();
    }

    @Test
    void aDocumentThatWillBeTooLargeIsRefusedAtItsFirstBytes() {
        var path = begun("a.pdf", 100_000_001);

        expectProblem(patched(path, 0, Arrays.copyOf(Documents.pdf(12), PIECE)), CommonProblem.TOO_LARGE);
    }

    /** Two hundred megabytes that begin as a photograph are refused at once. */
    @Test
    void aPictureThatWillBeTooLargeIsRefusedAtItsFirstBytes() {
        var path = begun("a.jpg", 200_000_000);
        var beginning = Arrays.copyOf(Cases.bytes("38-jpeg-fill-bytes/plain.jpg"), PIECE);

        expectProblem(patched(path, 0, beginning), CommonProblem.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -5, (1L << 30) + 1})
    void aFileOfAnImpossibleSizeIsNotBegun(long length) {
        var status = begin(EDITOR, "a.mp4", length).expectBody().returnResult().getStatus();

        assertThat(status.value()).isIn(400, 413);
    }

    @Test
    void whatIsDamagedIsSaid() {
        var video = Mp4.file().soundOnly().bytes();
        var path = begun("a.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");

        assertThat(view(path).path("status").stringValue()).isEqualTo("REFUSED");
        assertThat(view(path).at("/refused/type").stringValue()).isEqualTo("/problems/media-not-accepted");
        assertThat(view(path).at("/refused/kind").stringValue()).isEqualTo("NO_VIDEO");
        assertThat(chunks()).isZero();
    }

    static Stream<Arguments> hostile() {
        return HostileFiles.all().entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    /** At its first bytes, or when all are here: with a reason, and nothing of it stays. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatLiesOrIsBrokenIsRefused(String name, byte[] file) {
        var path = begun(name, file.length);

        patched(path, 0, file);
        tick("uploads");

        assertThat(view(path).path("status").stringValue()).isEqualTo("REFUSED");
        assertThat(view(path).at("/refused/type").stringValue()).isEqualTo("/problems/media-not-accepted");
        assertThat(chunks()).isZero();
    }

    @Test
    void whatIsGivenUpIsCleared() {
        var path = begun("a.mp4", 3L * PIECE);
        patched(path, 0, Arrays.copyOf(Mp4.file().bytes(), PIECE))
                .expectStatus()
                .isNoContent();
        var other = begun("b.mp4", 3L * PIECE);
        patched(other, 0, Arrays.copyOf(Mp4.file().bytes(), PIECE))
                .expectStatus()
                .isNoContent();

        web.delete()
                .uri(other)
                .headers(callers.as(EDITOR))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(chunks()).isEqualTo(1);
        clock.advance(Duration.ofHours(25));
        tick("uploads");

        expectProblem(get(path), ContentProblem.UPLOAD_NOT_FOUND);
        assertThat(chunks()).isZero();
    }

    @Test
    void aFileThatIsKnownToEverybodyStays() {
        var video = Mp4.file().bytes();
        var path = begun("a.mp4", video.length);
        patched(path, 0, video);
        tick("uploads");
        var asset = view(path).path("asset");

        clock.advance(Duration.ofHours(25));
        tick("uploads");

        expectProblem(get(path), ContentProblem.UPLOAD_NOT_FOUND);
        assertThat(bytes(asset, null)).isEqualTo(video);
    }

    /** As after a crash between the entry in the library and the note that all is done. */
    @Test
    void whatIsLookedThroughAgainKeepsItsNotes() {
        var video = Mp4.file().bytes();
        var path = begun("a.mp4", video.length);
        patched(path, 0, video).expectStatus().isNoContent();
        tick("uploads");
        var asset = view(path).path("asset");
        web.put()
                .uri("/api/clients/bakery/media/" + asset.path("id").stringValue() + "/notes")
                .headers(callers.as(EDITOR))
                .bodyValue(LibraryTest.notes())
                .exchange()
                .expectStatus()
                .isOk();
        stored.updateFirst(
                        new Query(),
                        new Update().set("status", "CHECKING").set("lease.dueAt", clock.instant()),
                        "uploads")
                .block(Duration.ofSeconds(5));

        tick("uploads");

        assertThat(view(path).path("status").stringValue()).isEqualTo("DONE");
        assertThat(view(path).at("/asset/name").stringValue()).isEqualTo("Mohnbrötchen");
        assertThat(view(path).at("/asset/notes/labels/0").stringValue()).isEqualTo("Sommer");
        assertThat(bytes(view(path).path("asset"), null)).isEqualTo(video);
    }

    @Test
    void anotherClientsUploadIsNotThere() {
        var path = begun("a.mp4", 3L * PIECE);

        for (var way : new HttpMethod[] {HttpMethod.GET, HttpMethod.DELETE}) {
            web.method(way)
                    .uri(path)
                    .headers(callers.as(STRANGER))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        var atTheirs = path.replace("bakery", "florist");
        web.get()
                .uri(atTheirs)
                .headers(callers.as(STRANGER))
                .exchange()
                .expectStatus()
                .isNotFound();
        begin(STRANGER, "a.mp4", 10).expectStatus().isNotFound();
    }

    private String begun(String name, long length) {
        var path = begin(EDITOR, name, length)
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        assertThat(path).isNotNull();
        return path.toString();
    }

    private WebTestClient.ResponseSpec begin(Caller caller, String name, long length) {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return web.post()
                .uri(UPLOADS)
                .headers(callers.as(caller))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Metadata", "filename " + encoded)
                .exchange();
    }

    private WebTestClient.ResponseSpec patched(String path, long offset, byte[] bytes) {
        return web.patch()
                .uri(path)
                .headers(callers.as(EDITOR))
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(bytes)
                .exchange();
    }

    private WebTestClient.ResponseSpec head(String path) {
        return web.head().uri(path).headers(callers.as(EDITOR)).exchange();
    }

    private WebTestClient.ResponseSpec get(String path) {
        return web.get().uri(path).headers(callers.as(EDITOR)).exchange();
    }

    private JsonNode view(String path) {
        return get(path)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private byte[] bytes(JsonNode asset, String range) {
        return web.get()
                .uri("/api/clients/bakery/media/" + asset.path("id").stringValue())
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

    private static byte[] tiff(int length) {
        return Arrays.copyOf("II*\0\b\0\0\0".getBytes(StandardCharsets.ISO_8859_1), length);
    }

    private long chunks() {
        return stored.count(new Query(), "fs.chunks")
                .blockOptional(Duration.ofSeconds(5))
                .orElse(-1L);
    }
}
