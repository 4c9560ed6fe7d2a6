package dev.litfass.content;

import static dev.litfass.content.ContentProblem.UNKNOWN_CHANNEL;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.testsupport.Callers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Taking over what a client published before it came. */
class HistoryTests extends PostingTest {

    private static final String IMPORTS = POSTS + "/imports";

    @Test
    void standsOnTheCalendarAsPublishedWhereItWasThen() {
        var taken = imported(Map.of(
                "channelId",
                MASTODON.value(),
                "publishedAt",
                "2026-03-29T01:30:00Z",
                "text",
                "Aus der Zeit davor",
                "url",
                "https://mastodon.example/@s/1"));

        assertThat(taken.path("imported").asInt()).isEqualTo(1);
        var entry = read("/api/clients/bakery/calendar?from=2026-03-29&to=2026-03-29")
                .at("/days/0/entries/0");
        assertThat(entry.path("stage").stringValue()).isEqualTo("PUBLISHED");
        assertThat(entry.path("local").stringValue()).isEqualTo("2026-03-29T03:30:00");
        var post = read(POSTS + "/" + entry.path("postId").stringValue());
        assertThat(post.at("/deliveries/0/remoteUrl").stringValue()).isEqualTo("https://mastodon.example/@s/1");
        assertThat(post.path("origin").stringValue()).isEqualTo("IMPORT");
    }

    @Test
    void isTakenOnce() {
        var same = earlier("2025-11-02T10:00:00Z", "Zweimal geschickt");

        assertThat(imported(same).path("imported").asInt()).isEqualTo(1);
        var again = imported(earlier("2025-11-02T10:00:00.123Z", " Zweimal geschickt\n"));

        assertThat(again.path("imported").asInt()).isZero();
        assertThat(again.path("known").asInt()).isEqualTo(1);
        assertThat(read("/api/clients/bakery/calendar?from=2025-11-02&to=2025-11-02")
                        .at("/days/0/entries"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01T00:00:00Z", "1990-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    void refusesWhatWasNotPublishedThenAndTakesNothingElse(String at) {
        var good = earlier("2025-10-05T10:00:00Z", "Gut, aber in schlechter Gesellschaft");

        expectProblem(
                send(Callers.admin(), "POST", IMPORTS, Map.of("posts", List.of(good, earlier(at, "x")))),
                INVALID_REQUEST);

        assertThat(read("/api/clients/bakery/calendar?from=2025-10-05&to=2025-10-05")
                        .at("/days/0/entries"))
                .isEmpty();
    }

    @Test
    void refusesAnotherClientsChannelAndWhoMayNot() {
        var foreign = Map.of("channelId", "foreign", "publishedAt", "2025-10-06T10:00:00Z", "text", "Woanders");

        expectProblem(send(Callers.admin(), "POST", IMPORTS, Map.of("posts", List.of(foreign))), UNKNOWN_CHANNEL);
        expectProblem(
                send(EDITOR, "POST", IMPORTS, Map.of("posts", List.of(earlier("2025-10-06T10:00:00Z", "x")))),
                FORBIDDEN);
    }

    @Test
    void knowsNoClientThatIsNotThere() {
        var post = earlier("2025-10-06T10:00:00Z", "Für niemanden");

        expectProblem(
                send(Callers.admin(), "POST", "/api/clients/nobody/posts/imports", Map.of("posts", List.of(post))),
                NOT_FOUND);
    }

    private JsonNode imported(Map<String, ?> post) {
        return body(send(Callers.admin(), "POST", IMPORTS, Map.of("posts", List.of(post))));
    }

    private static Map<String, ?> earlier(String at, String text) {
        return Map.of("channelId", MASTODON.value(), "publishedAt", at, "text", text);
    }
}
