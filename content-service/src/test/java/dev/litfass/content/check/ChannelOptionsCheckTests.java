package dev.litfass.content.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a network is told beside the words is judged by what it declares. */
class ChannelOptionsCheckTests extends ContentTest {

    private static final ChannelId BLOG = new ChannelId("bakery-blog");

    @BeforeEach
    void aBlog() {
        stubChannels(card(BLOG, Network.WORDPRESS, ChannelCard.Status.LIVE));
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void isContentWithWhatIsDeclared() {
        assertThat(rules(Map.of(
                        "slug", "unser-brot",
                        "excerpt", "ä".repeat(500),
                        "categories", "a\nb\nc",
                        "noFeaturedImage", "true")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "wordpress, brot, option-unknown",
        "noFeaturedImage, no, option-no-choice",
        "slug, Unser Brot, option-fault",
        "slug, -brot, option-fault"
    })
    void findsWhatIsNot(String name, String value, String rule) {
        assertThat(rules(Map.of(name, value))).containsExactly(rule);
    }

    @Test
    void saysHowMuchIsTooMuch() {
        var tooLong = findings(Map.of("excerpt", "🥐".repeat(501))).get(0);

        assertThat(tooLong.path("rule").stringValue()).isEqualTo("option-too-long");
        assertThat(tooLong.path("measured").asInt()).isEqualTo(501);
        assertThat(tooLong.path("limit").asInt()).isEqualTo(500);
        assertThat(tooLong.path("channelId").stringValue()).isEqualTo(BLOG.value());
        assertThat(tooLong.at("/params/option").stringValue()).isEqualTo("WORDPRESS.excerpt");
        assertThat(rules(Map.of("tags", "brot\n".repeat(21)))).containsExactly("option-too-many");
    }

    @Test
    void namesTheFaultByItsWords() {
        var fault = findings(Map.of("slug", "Unser Brot")).get(0);

        assertThat(fault.at("/params/fault").stringValue()).isEqualTo("WORDPRESS.slug-form");
    }

    private List<String> rules(Map<String, String> values) {
        return findings(values).findValuesAsString("rule");
    }

    private JsonNode findings(Map<String, String> values) {
        var draft = Map.of(
                "text",
                "Brot\n\nAb sieben.",
                "channelIds",
                List.of(BLOG),
                "channelOptions",
                List.of(Map.of("channelId", BLOG, "values", values)));
        var answer = web.post()
                .uri("/api/clients/bakery/checks")
                .headers(callers.as(EDITOR))
                .bodyValue(Map.of("draft", draft))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(answer).path("findings");
    }
}
