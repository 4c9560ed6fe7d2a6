package dev.litfass.content.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A Mastodon server sets its own limits; the checks count and judge by them. */
class ServerLimitsTests extends ContentTest {

    private static int tests;

    /** What was read of the server in another test is no longer fresh. */
    @BeforeEach
    void later() {
        clock.advance(Duration.ofHours(++tests));
    }

    @Test
    void aServerThatAllowsMoreIsTakenAtItsWord() {
        // docs.joinmastodon.org/entities/Instance, read 2026-11-25
        Stubs.server().stubFor(get(urlPathEqualTo("/mastodon/api/v2/instance")).willReturn(okJson("""
                {"domain":"troet.cafe","configuration":{"statuses":{"max_characters":1000,
                 "max_media_attachments":4,"characters_reserved_per_url":30},
                 "media_attachments":{"image_size_limit":16777216,"description_limit":1500}}}
                """)));

        var answer = check("ä".repeat(600) + " https://example.org");

        assertThat(answer.path("findings").findValuesAsString("rule")).doesNotContain("text-too-long");
        assertThat(answer.path("counts").get(0).path("used").asInt()).isEqualTo(631);
        assertThat(answer.path("counts").get(0).path("limit").asInt()).isEqualTo(1000);
    }

    @Test
    void aServerThatSaysNothingAllowsWhatIsUsual() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v2/instance"))
                        .willReturn(aResponse().withStatus(500)));

        var answer = check("ä".repeat(501));

        assertThat(answer.path("findings").findValuesAsString("rule")).contains("text-too-long");
        assertThat(answer.path("counts").get(0).path("limit").asInt()).isEqualTo(500);
    }

    @Test
    void aServerThatSaysNonsenseAllowsWhatIsUsual() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v2/instance"))
                        .willReturn(okJson("{\"configuration\":{\"statuses\":{\"max_characters\":-7}}}")));

        assertThat(check("kurz").path("counts").get(0).path("limit").asInt()).isEqualTo(500);
    }

    private JsonNode check(String text) {
        var answer = web.post()
                .uri("/api/clients/bakery/checks")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("draft", draft(text, MASTODON)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(answer);
    }
}
