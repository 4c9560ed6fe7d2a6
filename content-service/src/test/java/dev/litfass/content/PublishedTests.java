package dev.litfass.content;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.testsupport.Callers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What monitoring-service hears of what is public. */
class PublishedTests extends PostingTest {

    private static final Caller MONITORING = Callers.service(Service.MONITORING);
    private static final String PUBLISHED = "/internal/published-deliveries?network=MASTODON&since=";

    @Test
    void namesWhatTheNetworkCallsIt() {
        var path = scheduled("Wie heißt es dort?", "2027-03-01T12:00");
        clock.set(Instant.parse("2027-03-01T11:00:00Z"));
        tick();

        var found = page(PUBLISHED + "2027-03-01T00:00:00Z").path("items");

        assertThat(found).hasSize(1);
        var delivery = found.path(0);
        assertThat(path).endsWith(delivery.path("postId").stringValue());
        assertThat(delivery.path("clientId").stringValue()).isEqualTo("bakery");
        assertThat(delivery.path("channelId").stringValue()).isEqualTo("bakery-mastodon");
        assertThat(delivery.path("remoteId").stringValue()).isNotBlank();
        assertThat(delivery.path("publishedAt").stringValue()).startsWith("2027-03-01T");
    }

    @Test
    void theAddressTellsTheIdOfWhatWasPublicBefore() {
        imported("2024-05-02T10:00:00Z", "Mit Adresse");

        var found = page(PUBLISHED + "2024-05-02T10:00:00Z&limit=200").path("items");

        var last = found.path(found.size() - 1);
        assertThat(last.path("publishedAt").stringValue()).isEqualTo("2024-05-02T10:00:00Z");
        assertThat(last.path("remoteId").stringValue()).isEqualTo("112024");
    }

    @Test
    void isReadPageByPageAlsoWhereManyHaveTheSameMoment() {
        for (var text : List.of("Eins", "Zwei", "Drei")) {
            imported("2023-01-03T10:00:00Z", text);
        }
        imported("2023-01-02T10:00:00Z", "Vier");

        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = page(PUBLISHED + "2023-01-01T00:00:00Z&limit=2" + next);
            page.path("items").forEach(item -> seen.add(item.path("deliveryId").stringValue()));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").stringValue() : null;
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void otherNetworksAreLeftOut() {
        imported("2022-01-03T10:00:00Z", "Nur auf Mastodon");

        var found = page("/internal/published-deliveries?network=TELEGRAM&since=2021-01-01T00:00:00Z");

        assertThat(found.path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&cursor=x", "&cursor=MTIz", "&limit=0", "&limit=201", "&network=NOWHERE"})
    void refusesWhatMakesNoSense(String query) {
        expectProblem(send(MONITORING, "GET", PUBLISHED + "2027-01-01T00:00:00Z" + query, null), INVALID_REQUEST);
    }

    private JsonNode page(String path) {
        return body(send(MONITORING, "GET", path, null));
    }

    private void imported(String at, String text) {
        var post = Map.of(
                "channelId",
                MASTODON.value(),
                "publishedAt",
                at,
                "text",
                text,
                "url",
                "https://mastodon.example/@s/11" + at.substring(0, 4));
        body(send(Callers.admin(), "POST", POSTS + "/imports", Map.of("posts", List.of(post))));
    }
}
