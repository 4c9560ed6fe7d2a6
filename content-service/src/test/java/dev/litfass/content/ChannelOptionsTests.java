package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single networks want to know of a post, from the form to the network. */
class ChannelOptionsTests extends PostingTest {

    private static final ChannelId BLOG = new ChannelId("bakery-blog");
    private static final String SITE = "/wordpress/wp-json/wp/v2/posts";

    @BeforeEach
    void aBlog() {
        stubChannels(
                card(BLOG, Network.WORDPRESS, ChannelCard.Status.LIVE),
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE));
        clock.advance(Duration.ofHours(1).plusMinutes(13));
    }

    @Test
    void areDeclaredByTheNetworkItself() {
        var fields = new HashMap<String, String>();
        for (var network : read("/api/networks").path("items")) {
            for (var field : network.path("options")) {
                fields.put(
                        network.path("network").stringValue() + "."
                                + field.path("name").stringValue(),
                        field.path("kind").stringValue());
            }
        }

        assertThat(fields).containsEntry("WORDPRESS.slug", "TEXT").containsEntry("WORDPRESS.tags", "LINES");
    }

    @Test
    void goOutWithThePost() {
        Stubs.server().stubFor(get(urlPathEqualTo(SITE)).willReturn(okJson("[]")));
        Stubs.server().stubFor(post(urlPathEqualTo(SITE)).willReturn(okJson("{\"id\":41,\"status\":\"draft\"}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(SITE + "/41"))
                        .willReturn(okJson(
                                "{\"id\":41,\"status\":\"publish\",\"link\":\"https://blog.example/unser-brot/\"}")));
        var path = scheduled(told(Map.of("slug", "unser-brot", "excerpt", "Ab sieben.")), "2026-12-02T12:30");

        clock.setBerlin("2026-12-02T12:30");
        tick();
        clock.reset();

        assertThat(read(path).at("/deliveries/0/remoteUrl").stringValue())
                .isEqualTo("https://blog.example/unser-brot/");
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(SITE))
                        .withRequestBody(matchingJsonPath("$.excerpt", equalTo("Ab sieben."))));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(SITE + "/41"))
                        .withRequestBody(matchingJsonPath("$.slug", equalTo("unser-brot"))));
    }

    @Test
    void areKeptAsTheyWereWrittenWithoutWhatIsBlank() {
        var saved = body(send(EDITOR, "POST", POSTS, told(Map.of("slug", "brot", "excerpt", " "))));
        var draft = read(POSTS + "/" + saved.path("id").stringValue()).path("draft");

        assertThat(draft.path("channelOptions").size()).isEqualTo(1);
        assertThat(draft.at("/channelOptions/0/values").size()).isEqualTo(1);
        assertThat(draft.at("/channelOptions/0/values/slug").stringValue()).isEqualTo("brot");
    }

    @Test
    void haveBounds() {
        refused(told(Map.of("a.b", "x")));
        refused(told(Map.of("$set", "x")));
        refused(told(Map.of("slug", "x".repeat(5_001))));
        refused(told(IntStream.range(0, 21).boxed().collect(Collectors.toMap(i -> "name" + i, i -> "x"))));
        refused(told(List.of(
                Map.of("channelId", BLOG, "values", Map.of("slug", "a")),
                Map.of("channelId", BLOG, "values", Map.of("slug", "b")))));
        refused(told(List.of(Map.of("channelId", BLOG))));
        refused(told(List.of(Map.of("values", Map.of("slug", "a")))));
        refused(told(Collections.singletonList(null)));
    }

    private void refused(Map<String, Object> draft) {
        send(EDITOR, "POST", POSTS, draft).expectStatus().isBadRequest();
    }

    private static Map<String, Object> told(Map<String, String> values) {
        return told(List.of(Map.of("channelId", BLOG, "values", values)));
    }

    private static Map<String, Object> told(List<?> options) {
        return Map.of(
                "text", "Brot\n\nAb sieben gibt es Brot.", "channelIds", List.of(BLOG), "channelOptions", options);
    }
}
