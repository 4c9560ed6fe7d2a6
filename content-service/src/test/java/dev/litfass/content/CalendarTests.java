package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the calendar shows of posts, all of them or the first of each day. */
class CalendarTests extends PostingTest {

    /** Days of their own for each test. */
    private static final AtomicInteger DAY = new AtomicInteger(1);

    private final String day = "2027-02-%02d".formatted(DAY.getAndIncrement());

    @Test
    void tellsOfAPostWhatItsPageTells() {
        var untitled = new HashMap<>(draft("Erste Zeile\nund mehr, das niemand sieht", MASTODON, BLUESKY));
        untitled.put("title", "");
        var path = scheduled(untitled, day + "T12:00");
        body(send(LEAD, "PUT", path + "/hold", Map.of("reason", "Bitte warten.")));

        var entry = entries("").get(0);

        var post = read(path);
        assertThat(entry.path("postId")).isEqualTo(post.path("id"));
        assertThat(entry.path("title").stringValue()).isEqualTo("Erste Zeile");
        assertThat(entry.path("at")).isEqualTo(post.at("/slot/at"));
        assertThat(entry.path("local").stringValue()).isEqualTo(day + "T12:00:00");
        assertThat(entry.path("stage")).isEqualTo(post.path("stage"));
        assertThat(entry.path("channels").findValuesAsString("channelId"))
                .containsExactly(MASTODON.value(), BLUESKY.value());
    }

    @Test
    void showsTheFirstOfADayAndHowManyMoreThereAre() {
        for (var time : List.of("T15:00", "T09:00", "T00:00", "T23:59")) {
            scheduled("Um " + day + time, day + time);
        }
        var discarded = scheduled("Verworfen", day + "T08:00");
        var version = read(discarded).path("version").asLong();
        send(LEAD, "DELETE", discarded + "?version=" + version, null)
                .expectStatus()
                .isNoContent();

        var first = days("&perDay=2").get(0);

        assertThat(first.path("entries").findValuesAsString("local"))
                .containsExactly(day + "T00:00:00", day + "T09:00:00");
        assertThat(first.path("more").asInt()).isEqualTo(2);
        assertThat(days("&perDay=4").get(0).path("more").asInt()).isZero();
        assertThat(days("").get(0).path("entries")).hasSize(4);
        assertThat(days("").get(0).path("more").asInt()).isZero();
    }

    @Test
    void isNotSentAgainWhereNothingChanged() {
        scheduled("Einmal genügt", day + "T10:00");
        var address = "/api/clients/bakery/calendar?from=%s&to=%s".formatted(day, day);
        var tag = Objects.requireNonNull(send(LEAD, "GET", address, null)
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag());

        known(address, tag).expectStatus().isNotModified().expectBody().isEmpty();

        scheduled("Noch einer", day + "T11:00");
        known(address, tag).expectStatus().isOk();
    }

    private WebTestClient.ResponseSpec known(String address, String tag) {
        return web.get()
                .uri(address)
                .headers(callers.as(LEAD))
                .header("If-None-Match", tag)
                .exchange();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "viele", "99999999999"})
    void asksForASensibleNumberADay(String perDay) {
        var url = "/api/clients/bakery/calendar?from=%s&to=%s&perDay=%s".formatted(day, day, perDay);

        expectProblem(send(LEAD, "GET", url, null), CommonProblem.INVALID_REQUEST);
    }

    private List<JsonNode> entries(String more) {
        return days(more).get(0).path("entries").valueStream().toList();
    }

    private List<JsonNode> days(String more) {
        return read("/api/clients/bakery/calendar?from=%s&to=%s%s".formatted(day, day, more))
                .path("days")
                .valueStream()
                .toList();
    }
}
