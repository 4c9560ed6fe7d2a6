package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.Documents;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Documents: from the first byte into the library, onto posts and to the one network that takes them. */
class DocumentTests extends PostingTest {

    private static final String MEDIA = "/api/clients/bakery/media";
    private static final ChannelId LINKEDIN = new ChannelId("bakery-linkedin");
    private static final ChannelId XING = new ChannelId("bakery-xing");
    private static final String API = "/linkedin/rest";
    private static final String URN = "urn:li:document:C5F10AQGKQg_6y2a4sQ";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** What was read of the channels in another test is old. */
    @BeforeEach
    void aPageOnLinkedIn() {
        clock.advance(Duration.ofSeconds(6));
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(XING, Network.XING, ChannelCard.Status.LIVE),
                new ChannelCard(
                        LINKEDIN,
                        BAKERY,
                        Network.LINKEDIN,
                        "Sonnenschein auf LinkedIn",
                        "sonnenschein",
                        networkUrl("linkedin"),
                        ChannelCard.Status.LIVE,
                        "urn:li:organization:5515715"));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("a.pdf", Documents.pdf(12), "application/pdf", 12),
                Arguments.of("a.pdf", Documents.compressedPdf(3, true), "application/pdf", 3),
                Arguments.of("a.pdf", Documents.pdf(2, "/Note (not /Encrypt)"), "application/pdf", 2),
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
        assertThat(shown(asset, "").expectBody(byte[].class).returnResult().getResponseBody())
                .isEqualTo(file);
    }

    static Stream<Arguments> refused() {
        var pdf = Documents.pdf(12);
        var pptx = Documents.pptx(4);
        return Stream.of(
                Arguments.of("behind a password", Documents.pdf(12, "/Encrypt 9 0 R"), "ENCRYPTED"),
                Arguments.of("behind a password in other letters", Documents.pdf(12, "/#45ncrypt 9 0 R"), "ENCRYPTED"),
                Arguments.of("a text behind a password", Documents.compound("EncryptedPackage"), "ENCRYPTED"),
                Arguments.of("cut off", Arrays.copyOf(pdf, pdf.length - 30), "DAMAGED"),
                Arguments.of("cut off", Arrays.copyOf(pptx, pptx.length - 30), "DAMAGED"),
                Arguments.of("without its list", withoutList(pptx), "DAMAGED"),
                Arguments.of("a table", Documents.zip("[Content_Types].xml", "xl/workbook.xml"), "OTHER"),
                Arguments.of("an old table", Documents.compound("Workbook"), "OTHER"),
                Arguments.of("words alone", "PK\3\4".repeat(100).getBytes(StandardCharsets.ISO_8859_1), "OTHER"),
                Arguments.of(
                        "slides with macros",
                        Documents.zip("[Content_Types].xml", "ppt/presentation.xml", "ppt/vbaProject.bin"),
                        "OTHER"),
                Arguments.of("an archive", Documents.zip("rechnung.exe", "word/document.xml"), "OTHER"));
    }

    /** What is said to be its list is none. */
    private static byte[] withoutList(byte[] zip) {
        var other = zip.clone();
        var place = ByteBuffer.wrap(other).order(ByteOrder.LITTLE_ENDIAN);
        place.putInt(other.length - 6, place.getInt(other.length - 6) + 3);
        place.putInt(other.length - 10, place.getInt(other.length - 10) - 3);
        return other;
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

        shown(asset, "")
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
        expectProblem(shown(asset, "/thumbnail"), ContentProblem.MEDIA_NOT_FOUND);
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

    @Test
    void aDocumentGoesOutOnLinkedInUnderItsTitle() {
        var prices = id(sent("preise-2027-final.pdf", Documents.pdf(12)).path("asset"));
        stubLinkedIn("AVAILABLE");
        var path = scheduled(with(prices, "Preise 2027", LINKEDIN), "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        Stubs.server()
                .verify(putRequestedFor(urlEqualTo("/linkedin/dms-uploads/1"))
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withRequestBody(binaryEqualTo(Documents.pdf(12))));
        assertThat(read(path).path("stage").stringValue()).isEqualTo("PUBLISHED");
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(API + "/posts"))
                                .withRequestBody(matchingJsonPath("$.content.media.id", equalTo(URN)))
                                .withRequestBody(matchingJsonPath("$.content.media.title", equalTo("Preise 2027"))));
    }

    @Test
    void aDocumentThatLinkedInCannotUseIsAnswered() {
        var prices = id(sent("preise.pdf", Documents.pdf(12)).path("asset"));
        stubLinkedIn("PROCESSING_FAILED");
        var path = scheduled(with(prices, "Preise 2027", LINKEDIN), "2026-12-02T12:00");

        clock.setBerlin("2026-12-02T11:58:00");
        tick();

        assertThat(read(path).at("/deliveries/0/reason/code").stringValue()).isEqualTo("document-not-processed");
        Stubs.server().verify(0, postRequestedFor(urlEqualTo(API + "/posts")));
    }

    @Test
    void aDocumentMayGoOutByHandAndNowhereThatTakesNone() {
        var long301 = id(sent("lang.pdf", Documents.pdf(301)).path("asset"));

        assertThat(rules(with(long301, "Preise", XING))).noneMatch(rule -> rule.contains("document"));
        assertThat(rules(with(long301, "Preise", MASTODON)))
                .contains("document-not-taken")
                .doesNotContain("alt-text-file-name", "too-many-pictures");
        assertThat(rules(with(long301, "", LINKEDIN)))
                .contains("document-too-long", "document-untitled")
                .doesNotContain("alt-text-missing");
    }

    private List<String> rules(Map<String, Object> draft) {
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", Map.of("draft", draft)))
                .path("findings")
                .findValuesAsString("rule");
    }

    private static Map<String, Object> with(String asset, String title, ChannelId channel) {
        return Map.of(
                "title",
                "Preise",
                "text",
                "Unsere Preise " + COUNT.incrementAndGet(),
                "channelIds",
                List.of(channel),
                "media",
                List.of(Map.of("assetId", asset, "alt", title)));
    }

    private static void stubLinkedIn(String status) {
        var server = Stubs.server();
        server.stubFor(post(urlEqualTo(API + "/documents?action=initializeUpload"))
                .willReturn(okJson("{\"value\":{\"document\":\"" + URN + "\",\"uploadUrl\":\"" + networkUrl("linkedin")
                        + "/dms-uploads/1\"}}")));
        server.stubFor(put(urlEqualTo("/linkedin/dms-uploads/1"))
                .willReturn(aResponse().withStatus(201)));
        server.stubFor(get(urlEqualTo(API + "/documents/" + URN.replace(":", "%3A")))
                .willReturn(okJson("{\"id\":\"" + URN + "\",\"status\":\"" + status + "\"}")));
        server.stubFor(post(urlEqualTo(API + "/posts"))
                .willReturn(aResponse().withStatus(201).withHeader("x-restli-id", "urn:li:share:68447")));
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

    private WebTestClient.ResponseSpec shown(JsonNode asset, String what) {
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
