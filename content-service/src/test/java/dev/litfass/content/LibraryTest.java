package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import dev.litfass.content.media.Mp4;
import dev.litfass.testsupport.Stubs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.client.MultipartBodyBuilder;

/** What tests of a client's library start from: files in it, what is noted of them, and posts that have them. */
abstract class LibraryTest extends PostingTest {

    protected static final String MEDIA = "/api/clients/bakery/media";

    @BeforeEach
    void aNetworkThatTakesPictures() {
        Stubs.server().stubFor(post(urlPathEqualTo("/mastodon/api/v2/media")).willReturn(okJson("{\"id\":\"77\"}")));
    }

    protected static Map<String, Object> with(String asset) {
        var draft = new HashMap<>(draft("Mit Bild", MASTODON));
        draft.put("media", List.of(Map.of("assetId", asset, "alt", "Brot")));
        return draft;
    }

    protected static Map<String, Object> notes() {
        return Map.of(
                "name",
                "Mohnbrötchen",
                "labels",
                List.of("Sommer", "Backstube", "Sommer"),
                "alt",
                Map.of("de", "Ein Mohnbrötchen", "en", "A poppy seed roll"),
                "focus",
                Map.of("x", 0.25, "y", 0.5),
                "rights",
                rightsOfMeier());
    }

    private static Map<String, Object> rightsOfMeier() {
        return Map.of("licence", "Vertrag", "credit", "Foto: Meier", "consent", "NOT_NEEDED", "channels", List.of());
    }

    protected void noted(String asset, Map<String, Object> notes) {
        send(EDITOR, "PUT", MEDIA + "/" + asset + "/notes", notes)
                .expectStatus()
                .isOk();
    }

    protected List<String> names(String query) {
        return StreamSupport.stream(
                        body(send(EDITOR, "GET", MEDIA + query, null))
                                .path("items")
                                .spliterator(),
                        false)
                .map(card -> card.path("name").stringValue())
                .toList();
    }

    protected String picture(String name) {
        var form = new MultipartBodyBuilder();
        form.part("file", png()).filename(name);
        return idOf(web.post()
                .uri(MEDIA)
                .headers(callers.as(EDITOR))
                .bodyValue(form.build())
                .exchange());
    }

    protected String video(Mp4 file) {
        var bytes = file.bytes();
        var path = web.post()
                .uri(MEDIA + "/uploads")
                .headers(callers.as(EDITOR))
                .header("Upload-Length", Integer.toString(bytes.length))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        web.patch()
                .uri(path.toString())
                .headers(callers.as(EDITOR))
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(bytes)
                .exchange()
                .expectStatus()
                .isNoContent();
        tick("uploads");
        return body(send(EDITOR, "GET", path.toString(), null)).at("/asset/id").stringValue();
    }
}
