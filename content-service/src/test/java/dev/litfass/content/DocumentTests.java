package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.Documents;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Documents of a client's library: from the first byte to what a browser is told to do with them. */
class DocumentTests extends ContentTest {

    private static final String MEDIA = "/api/clients/bakery/media";

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", Documents.pdf(12), "application/pdf", 12),
                Arguments.of("a.pdf", Documents.compressedPdf(3, true), "application/pdf", 3),
                Arguments.of(
                        "a.pptx",
                        Documents.pptx(4),
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        4),
                Arguments.of(
                        "a.docx",
                        Documents.docx(),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        0),
                Arguments.of("a.ppt", Documents.compound("PowerPoint Document"), "application/vnd.ms-powerpoint", 0),
                Arguments.of("a.doc", Documents.compound("WordDocument"), "application/msword", 0));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void aDocumentComesIntoTheLibraryAsItIs(String name, byte[] file, String type, int pages) {
        var asset = sent(name, file).path("asset");

        assertThat(asset.path("type").stringValue()).isEqualTo(type);
        assertThat(asset.at("/document/pages").asInt(-1)).isEqualTo(pages);
        assertThat(asset.path("removed").stringValue()).isEqualTo("NOTHING");
        assertThat(asset.path("width").asInt()).isZero();
        assertThat(get(asset, "").expectBody(byte[].class).returnResult().getResponseBody())
                .isEqualTo(file);
    }

    static Stream<Arguments> refused() {
        var pdf = Documents.pdf(12);
        var pptx = Documents.pptx(4);
        return Stream.of(
                Arguments.of("behind a password", Documents.pdf(12, "/Encrypt 9 0 R"), "ENCRYPTED"),
                Arguments.of("a text behind a password", Documents.compound("EncryptedPackage"), "ENCRYPTED"),
                Arguments.of("cut off", Arrays.copyOf(pdf, pdf.length - 30), "DAMAGED"),
                Arguments.of("cut off", Arrays.copyOf(pptx, pptx.length - 30), "DAMAGED"),
                Arguments.of("a table", Documents.zip("[Content_Types].xml", "xl/workbook.xml"), "OTHER"),
                Arguments.of("an old table", Documents.compound("Workbook"), "OTHER"),
                Arguments.of("words alone", "PK\3\4".repeat(100).getBytes(StandardCharsets.ISO_8859_1), "OTHER"),
                Arguments.of("an archive", Documents.zip("rechnung.exe", "word/document.xml"), "OTHER"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeReadOrIsNoDocumentIsRefused(String what, byte[] file, String kind) {
        var view = sent(what + ".pdf", file);

        assertThat(view.path("status").stringValue()).isEqualTo("REFUSED");
        assertThat(view.at("/refused/kind").stringValue()).isEqualTo(kind);
    }

    @Test
    void aDocumentIsSavedAndNeverOpened() {
        var asset = sent("Broschüre 2027", Documents.pdf(12)).path("asset");

        get(asset, "")
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("X-Page-Count", "12")
                .expectHeader()
                .value(
                        "Content-Disposition",
                        told -> assertThat(told)
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''Brosch%C3%BCre%202027.pdf"));
        expectProblem(get(asset, "/thumbnail"), ContentProblem.MEDIA_NOT_FOUND);
        expectProblem(crop(asset), ContentProblem.MEDIA_NOT_ACCEPTED);
    }

    @Test
    void aDocumentIsReplacedByADocumentAlone() {
        var gone = sent("alt.pdf", Documents.pdf(12)).path("asset");
        var next = sent("neu.pptx", Documents.pptx(3)).path("asset");
        var picture = sent("a.jpg", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).path("asset");

        expectProblem(replaced(gone, picture), ContentProblem.MEDIA_NOT_ACCEPTED);
        expectProblem(replaced(picture, gone), ContentProblem.MEDIA_NOT_ACCEPTED);
        replaced(gone, next).expectStatus().is2xxSuccessful();
    }

    private JsonNode sent(String name, byte[] file) {
        var path = web.post()
                .uri(MEDIA + "/uploads")
                .headers(callers.as(EDITOR))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", Integer.toString(file.length))
                .header(
                        "Upload-Metadata",
                        "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        assertThat(path).isNotNull();
        web.patch()
                .uri(path.toString())
                .headers(callers.as(EDITOR))
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(file)
                .exchange();
        tick("uploads");
        return web.get()
                .uri(path.toString())
                .headers(callers.as(EDITOR))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec get(JsonNode asset, String what) {
        return web.get()
                .uri(MEDIA + "/" + id(asset) + what)
                .headers(callers.as(EDITOR))
                .exchange();
    }

    private WebTestClient.ResponseSpec crop(JsonNode asset) {
        return web.post()
                .uri(MEDIA + "/" + id(asset) + "/crops")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("wide", 1, "high", 1))
                .exchange();
    }

    private WebTestClient.ResponseSpec replaced(JsonNode gone, JsonNode next) {
        return web.put()
                .uri(MEDIA + "/" + id(gone) + "/replacement")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("assetId", id(next)))
                .exchange();
    }

    private static String id(JsonNode asset) {
        return asset.path("id").stringValue();
    }
}
