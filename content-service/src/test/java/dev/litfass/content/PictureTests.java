package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Pictures from the upload to what the checks say about them. */
class PictureTests extends PostingTest {

    private static final String MEDIA = "/api/clients/bakery/media";

    @Test
    void isSeenByItsClientInThePortalAndByNoOther() {
        var card = uploaded("37-exif-place/with-place.jpg");
        var draft = new HashMap<>(draft("Mit Bild für das Portal", MASTODON));
        draft.put("media", List.of(Map.of("assetId", card.path("id").stringValue(), "alt", "Ein Blech Stollen")));
        scheduled(draft, "2026-12-15T10:00");

        var planned = body(send(Callers.viewer(BAKERY), "GET", "/portal/posts?from=2026-12-15&to=2026-12-15", null))
                .at("/planned/0/pictures/0");

        assertThat(planned.path("alt").stringValue()).isEqualTo("Ein Blech Stollen");
        var path = "/portal/media/" + planned.path("assetId").stringValue();
        send(Callers.viewer(BAKERY), "GET", path, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG);
        expectProblem(send(Callers.viewer(FLORIST), "GET", path, null), ContentProblem.MEDIA_NOT_FOUND);
    }

    @Test
    @Tag("case-37")
    void whereAPictureWasTakenIsNotStored() {
        var card = uploaded("37-exif-place/with-place.jpg");

        assertThat(card.path("removed").stringValue()).isEqualTo("LOCATION");
        var stored = web.get()
                .uri(MEDIA + "/" + card.path("id").stringValue())
                .headers(callers.as(EDITOR))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(stored).hasSize(card.path("bytes").asInt()).hasSizeLessThan(1157);
    }

    @ParameterizedTest
    @Tag("case-39")
    @ValueSource(strings = {"39-cut-off-picture/cut.jpg", "39-cut-off-picture/cut.png"})
    void aPictureThatIsCutOffIsRefused(String path) {
        expectProblem(upload(form(path)), ContentProblem.MEDIA_NOT_ACCEPTED);
    }

    @Test
    @Tag("case-40")
    void aPictureThatMovesStandsStillOnBluesky() {
        var asset = uploaded("40-animated-gif-bluesky/two-frames.gif");

        assertThat(asset.path("animated").asBoolean()).isTrue();
        assertThat(rules(asset, BLUESKY)).contains("picture-stands-still");
        assertThat(rules(asset, MASTODON)).doesNotContain("picture-stands-still");
    }

    @Test
    @Tag("case-41")
    void morePixelsThanTheServerTakesAreSaidBeforeTheApproval() {
        clock.advance(Duration.ofHours(40));
        Stubs.server().stubFor(get(urlPathEqualTo("/mastodon/api/v2/instance")).willReturn(okJson("""
                {"configuration":{"media_attachments":{"image_matrix_limit":33177600,
                 "supported_mime_types":["image/jpeg","image/png","video/mp4"]}}}
                """)));

        assertThat(rules(uploaded("41-mastodon-pixels/81-megapixel.png"), MASTODON))
                .contains("picture-too-many-pixels")
                .doesNotContain("picture-type-not-taken");
        assertThat(rules(uploaded("40-animated-gif-bluesky/two-frames.gif"), MASTODON))
                .contains("picture-type-not-taken");
    }

    @Test
    void anUploadOfManyPartsIsRefused() {
        var form = form("38-jpeg-fill-bytes/plain.jpg");
        for (var i = 0; i < 6; i++) {
            form.part("more" + i, "x");
        }

        expectProblem(upload(form), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(ints = {16_000_001, 18_000_000, 40_000_000})
    void aPictureThatIsTooLargeIsCalledSo(int bytes) {
        var form = new MultipartBodyBuilder();
        form.part("file", new byte[bytes]).filename("large.png");

        expectProblem(upload(form), CommonProblem.TOO_LARGE);
    }

    @Test
    void anUploadWithoutAFileOrWithTwoIsRefused() {
        var two = form("38-jpeg-fill-bytes/plain.jpg");
        two.part("file", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).filename("again.jpg");
        var field = new MultipartBodyBuilder();
        field.part("file", "no file but a field");
        var other = new MultipartBodyBuilder();
        other.part("picture", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).filename("a.jpg");

        for (var form : List.of(two, field, other)) {
            expectProblem(upload(form), CommonProblem.INVALID_REQUEST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no parts at all",
                "--b\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nbegun",
                "--b\r\nno header\r\n\r\nx\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
                "--b--\r\n"
            })
    void aBodyThatIsNotOfPartsIsRefused(String body) {
        expectProblem(raw("multipart/form-data; boundary=b", body), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Disposition: form-data; name",
                "Content-Disposition: form-data; name=\"",
                "Content-Disposition: form-data; name=\"file\"; filename=\"",
                "Content-Disposition: form-data; name=\"file\"; filename*=nope''x.png",
                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-16''%zz",
                "Content-Disposition: form-data; name=\"file\"; filename*=UTF-8''%",
                "Content-Disposition: form-data; name=\"file\"; filename*=''",
                "Content-Disposition: form-data; name=\"file\"; filename=\"=?nope?B?AAAA?=\"",
                "Content-Disposition: form-data; name=\"file\"; filename=\"=?utf-8?Q?=ZZ?=\"",
                "Content-Disposition: form-data; name=\"file\"; filename=\"=?utf-8?B?A?=\"",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: no type",
                "Content-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Length: few"
            })
    void aPartWhoseHeadersMakeNoSenseIsRefused(String headers) {
        var body = "--b\r\n" + headers + "\r\n\r\nx\r\n--b--\r\n";

        var status = raw("multipart/form-data; boundary=b", body)
                .expectBody()
                .returnResult()
                .getStatus();

        assertThat(status.value()).isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=\"\""})
    void partsWithoutABoundaryAreRefused(String type) {
        expectProblem(raw(type, "--b\r\n\r\nx\r\n--b--\r\n"), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void headersWithoutEndAreRefused() {
        var body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + "x".repeat(300_000)
                + "\"\r\n\r\nx\r\n--b--\r\n";

        var status = raw("multipart/form-data; boundary=b", body)
                .expectBody()
                .returnResult()
                .getStatus();
        assertThat(status.value()).isIn(400, 413);
    }

    private List<String> rules(JsonNode asset, ChannelId channel) {
        var draft = Map.of(
                "text",
                "Guten Morgen",
                "channelIds",
                List.of(channel),
                "media",
                List.of(Map.of("assetId", asset.path("id").stringValue(), "alt", "Brot")));
        return body(web.post()
                        .uri("/api/clients/bakery/checks")
                        .headers(callers.as(EDITOR))
                        .bodyValue(Map.of("draft", draft))
                        .exchange())
                .path("findings")
                .findValuesAsString("rule");
    }

    private JsonNode uploaded(String path) {
        return body(upload(form(path)));
    }

    private static MultipartBodyBuilder form(String path) {
        var form = new MultipartBodyBuilder();
        form.part("file", Cases.bytes(path)).filename(path.replaceAll(".*/", ""));
        return form;
    }

    private WebTestClient.ResponseSpec upload(MultipartBodyBuilder form) {
        return web.post()
                .uri(MEDIA)
                .headers(callers.as(EDITOR))
                .bodyValue(form.build())
                .exchange();
    }

    private WebTestClient.ResponseSpec raw(String type, String body) {
        return web.post()
                .uri(MEDIA)
                .headers(callers.as(EDITOR))
                .headers(headers -> headers.set(HttpHeaders.CONTENT_TYPE, type))
                .bodyValue(body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .exchange();
    }
}
