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

    private static int tests;

    /** What was read of the channels in another test is no longer fresh. */
    @BeforeEach
    void aBlog() {
        stubChannels(card(BLOG, Network.WORDPRESS, ChannelCard.Status.LIVE));
        clock.advance(Duration.ofHours(++tests).plusMinutes(17));
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
        var tooLong = told(Map.of("excerpt", "🥐".repeat(501))).get(0);

        assertThat(tooLong.path("rule").stringValue()).isEqualTo("option-too-long");
        assertThat(tooLong.path("measured").asInt()).isEqualTo(501);
        assertThat(tooLong.path("limit").asInt()).isEqualTo(500);
        assertThat(tooLong.path("channelId").stringValue()).isEqualTo(BLOG.value());
        assertThat(tooLong.at("/params/option").stringValue()).isEqualTo("WORDPRESS.excerpt");
        assertThat(rules(Map.of("tags", "brot\n".repeat(21)))).containsExactly("option-too-many");
    }

    @Test
    void namesTheFaultByItsWords() {
        var fault = told(Map.of("slug", "Unser Brot")).get(0);

        assertThat(fault.at("/params/fault").stringValue()).isEqualTo("WORDPRESS.slug-form");
    }

    @ParameterizedTest
    @CsvSource({
        "pollAnswers, Roggen, MASTODON.poll-one-answer",
        "pollAnswers, Roggen|Roggen , MASTODON.poll-same-answer",
        "pollAnswers, Roggen|12345678901234567890123456789012345678901234567890x, MASTODON.poll-long-answer",
        "pollDuration, week, MASTODON.poll-missing",
        "cardTitle, Brot, BLUESKY.card-incomplete",
        "cardLink, https://brot.example, BLUESKY.card-incomplete",
        "topicType, event, GOOGLE_BUSINESS.event-incomplete",
        "eventTitle, Backtag, GOOGLE_BUSINESS.only-event",
        "couponCode, BROT10, GOOGLE_BUSINESS.only-offer",
        "callToAction, book, GOOGLE_BUSINESS.button-without-link",
        "callToActionUrl, https://brot.example, GOOGLE_BUSINESS.link-without-button",
        "as, story, FACEBOOK.story-medium",
        "as, reel, INSTAGRAM.reel-video"
    })
    void findsWhatDoesNotGoTogetherOnEachNetwork(String name, String value, String fault) {
        var network = Network.valueOf(fault.substring(0, fault.indexOf('.')));
        stubChannels(card(BLOG, network, ChannelCard.Status.LIVE));

        var found = told(Map.of(name, value.replace('|', '\n')));

        assertThat(found.findValuesAsString("rule")).contains("option-fault");
        assertThat(found.findValuesAsString("fault")).contains(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "pollAnswers, a|b|c|d|e, MASTODON, option-too-many",
        "cardLink, javascript:alert(1), BLUESKY, option-no-link",
        "cardLink, brot.example, BLUESKY, option-no-link",
        "replies, friends, BLUESKY, option-no-choice",
        "eventStart, 5.12.2026 7:30, GOOGLE_BUSINESS, option-no-time"
    })
    void findsWhatIsBadlyWritten(String name, String value, Network network, String rule) {
        stubChannels(card(BLOG, network, ChannelCard.Status.LIVE));

        assertThat(rules(Map.of(name, value.replace('|', '\n')))).containsExactly(rule);
    }

    @Test
    void saysWhereNothingCanFollowAPost() {
        stubChannels(card(BLOG, Network.GOOGLE_BUSINESS, ChannelCard.Status.LIVE));
        var draft = Map.<String, Object>of(
                "text", "Brot", "channelIds", List.of(BLOG), "parts", List.of(Map.of("text", "Und Kuchen")));

        assertThat(findings(draft).get(0).at("/params/fault").stringValue()).isEqualTo("GOOGLE_BUSINESS.no-parts");
    }

    /** Words that are not shown may be there for other channels. */
    @Test
    void saysOfAStoryWhatItDoesNotShow() {
        stubChannels(card(BLOG, Network.FACEBOOK, ChannelCard.Status.LIVE));

        var found = findings(Map.of(
                "text",
                "Brot",
                "channelIds",
                List.of(BLOG),
                "channelOptions",
                List.of(Map.of("channelId", BLOG, "values", Map.of("as", "story"))),
                "parts",
                List.of(Map.of("text", "Und Kuchen"))));

        assertThat(found.valueStream()
                        .filter(finding -> finding.path("rule").stringValue("").equals("option-fault"))
                        .map(finding -> finding.at("/params/fault").stringValue() + " "
                                + finding.path("severity").stringValue()))
                .containsExactly(
                        "FACEBOOK.story-medium BLOCK", "FACEBOOK.story-parts BLOCK", "FACEBOOK.story-words WARN");
    }

    private List<String> rules(Map<String, String> values) {
        return told(values).findValuesAsString("rule");
    }

    private JsonNode told(Map<String, String> values) {
        var draft = Map.<String, Object>of(
                "text",
                "Brot\n\nAb sieben.",
                "channelIds",
                List.of(BLOG),
                "channelOptions",
                List.of(Map.of("channelId", BLOG, "values", values)));
        return findings(draft);
    }

    private JsonNode findings(Map<String, Object> draft) {
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
