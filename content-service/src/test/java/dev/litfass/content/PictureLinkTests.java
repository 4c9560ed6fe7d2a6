package dev.litfass.content;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.PictureLinks;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;

/** Where networks that want no bytes fetch pictures. */
class PictureLinkTests extends ContentTest {

    @Autowired
    private PictureLinks links;

    @Test
    void anAddressShowsItsPictureToWhoeverHasItForAnHour() {
        var asset = picture();
        var path = path(asset);

        web.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.IMAGE_PNG)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");

        clock.advance(Duration.ofMinutes(61));
        expectProblem(web.get().uri(path).exchange(), NOT_FOUND);
    }

    @Test
    void aNetworkThatTakesJpegAloneGetsOneOfEachPicture() {
        var address = links.addressOf(BAKERY, new AssetId(picture()), true).block(Duration.ofSeconds(10));

        var shown = web.get()
                .uri(URI.create(Objects.requireNonNull(address)).getPath())
                .exchange()
                .expectHeader()
                .contentType(MediaType.IMAGE_JPEG)
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(shown).startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void eachAddressIsAnotherAndWhatWasGuessedOpensNothing() {
        var asset = picture();

        assertThat(path(asset)).isNotEqualTo(path(asset));
        expectProblem(web.get().uri("/pictures/" + "A".repeat(43)).exchange(), NOT_FOUND);
        expectProblem(web.get().uri("/pictures/" + "A".repeat(100)).exchange(), NOT_FOUND);
        expectProblem(web.get().uri("/pictures/" + asset).exchange(), NOT_FOUND);
    }

    @Test
    void theAddressOfAPictureThatIsGoneOpensNothing() {
        expectProblem(web.get().uri(path("01JE0000000000000000000000")).exchange(), MEDIA_NOT_FOUND);
    }

    private String picture() {
        var form = new MultipartBodyBuilder();
        form.part("file", png()).filename("roll.png");
        return idOf(web.post()
                .uri("/api/clients/bakery/media")
                .headers(callers.as(EDITOR))
                .bodyValue(form.build())
                .exchange());
    }

    private String path(String asset) {
        var address = links.addressOf(BAKERY, new AssetId(asset), false).block(Duration.ofSeconds(10));
        return URI.create(Objects.requireNonNull(address)).getPath();
    }
}
