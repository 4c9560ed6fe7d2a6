package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.litfass.testsupport.Stubs;
import java.awt.Color;
import java.awt.Point;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.client.MultipartBodyBuilder;
import tools.jackson.databind.JsonNode;

/** Pictures in forms that not every network takes. */
class PictureFormTests extends PostingTest {

    /** 32 by 16 pixels in one red, lossy and lossless, as Chromium writes them. */
    private static final String LOSSY =
            "UklGRkgAAABXRUJQVlA4IDwAAAAQAwCdASogABAAPjEUiEKiISEYBAAgAwSgB2APwAAQigAA/va+B//8wTLouub3//9HG/Rxv0cb/0XAAAA=";

    private static final String LOSSLESS = "UklGRh4AAABXRUJQVlA4TBEAAAAvH8ADAAdQjyLXo/+BiOh/AAA=";
    private static final Color RED = new Color(200, 30, 30);

    private static final String MEDIA = "/api/clients/bakery/media";
    private static int tests;

    /** A server that takes JPEG only; what was read of it in another test is no longer fresh. */
    @BeforeEach
    void aServerThatTakesJpegOnly() {
        clock.advance(Duration.ofHours(++tests));
        Stubs.server().stubFor(get(urlPathEqualTo("/mastodon/api/v2/instance")).willReturn(okJson("""
                {"configuration":{"media_attachments":{"supported_mime_types":["image/jpeg"]}}}
                """)));
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v2/media"))
                        .willReturn(okJson("{\"id\":\"7\",\"url\":\"https://mastodon.example/7.jpg\"}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOSSY, LOSSLESS})
    void aPictureIsSentAsJpegToANetworkThatTakesNothingElse(String webp) throws IOException {
        var picture = picture(Base64.getDecoder().decode(webp), "rot.webp");

        assertThat(rules(picture)).contains("picture-sent-as-jpeg").doesNotContain("picture-type-not-taken");
        assertThat(published(picture).path("status").stringValue()).isEqualTo("PUBLISHED");

        var sent = Stubs.server().findAll(postRequestedFor(urlPathEqualTo("/mastodon/api/v2/media"))).stream()
                .flatMap(request -> request.getParts().stream())
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.getHeader("Content-Type").firstValue()).isEqualTo("image/jpeg");
        var shown = ImageIO.read(new ByteArrayInputStream(sent.getBody().asBytes()));
        assertThat(shown.getWidth()).isEqualTo(32);
        looksLike(new Color(shown.getRGB(16, 8)), RED);
    }

    /** As many bytes as say that it is one, and pixels that are none. */
    @Test
    void whatCannotBeReadIsNotSent() {
        var broken = Base64.getDecoder().decode(LOSSY);
        Arrays.fill(broken, 30, broken.length, (byte) 0xFF);
        var picture = picture(broken, "kaputt.webp");

        var delivery = published(picture);

        assertThat(delivery.path("status").stringValue()).isEqualTo("REJECTED");
        assertThat(delivery.at("/reason/code").stringValue()).isEqualTo("picture-not-readable");
        assertThat(Stubs.server().findAll(postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses"))))
                .isEmpty();
    }

    @Test
    void coloursForPrintingBecomeThoseOfScreens() throws IOException {
        var picture = picture(inks(), "druck.jpg");

        var stored = web.get()
                .uri(MEDIA + "/" + picture)
                .headers(callers.as(EDITOR))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        var shown = ImageIO.read(new ByteArrayInputStream(stored));

        assertThat(shown.getColorModel().getNumComponents()).isEqualTo(3);
        assertThat(shown.getWidth()).isEqualTo(32);
        looksLike(new Color(shown.getRGB(16, 8)), Color.RED);
    }

    /** As Adobe writes it: its marker without a change of colours, and 255 for no ink; magenta and yellow make red. */
    private static byte[] inks() throws IOException {
        var pixels = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 16, 4, new Point());
        for (var x = 0; x < 32; x++) {
            for (var y = 0; y < 16; y++) {
                pixels.setPixel(x, y, new int[] {255, 0, 0, 255});
            }
        }
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        var writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(pixels, null, null), null);
        } finally {
            writer.dispose();
        }
        var jpeg = out.toByteArray();
        var marked = new ByteArrayOutputStream();
        marked.write(jpeg, 0, 2);
        marked.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0});
        marked.write(jpeg, 2, jpeg.length - 2);
        return marked.toByteArray();
    }

    private static void looksLike(Color shown, Color meant) {
        assertThat(shown.getRed()).isCloseTo(meant.getRed(), within(12));
        assertThat(shown.getGreen()).isCloseTo(meant.getGreen(), within(12));
        assertThat(shown.getBlue()).isCloseTo(meant.getBlue(), within(12));
    }

    private JsonNode published(String picture) {
        var path = scheduled(draft(picture), "2026-12-10T10:00");
        clock.set(Instant.parse("2026-12-10T09:00:01Z"));
        tick();
        return body(send(EDITOR, "GET", path, null)).at("/deliveries/0");
    }

    private List<String> rules(String picture) {
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", Map.of("draft", draft(picture))))
                .path("findings")
                .findValuesAsString("rule");
    }

    private static Map<String, Object> draft(String picture) {
        return Map.of(
                "text",
                "Stollen",
                "channelIds",
                List.of(MASTODON),
                "media",
                List.of(Map.of("assetId", picture, "alt", "Ein Stollen")));
    }

    private String picture(byte[] bytes, String name) {
        var form = new MultipartBodyBuilder();
        form.part("file", bytes).filename(name);
        return body(send(EDITOR, "POST", MEDIA, form.build())).path("id").stringValue();
    }
}
