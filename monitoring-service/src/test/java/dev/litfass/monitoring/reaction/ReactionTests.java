package dev.litfass.monitoring.reaction;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.JsonNode;

/** How the numbers of reactions come here, and who sees them. */
class ReactionTests extends MonitoringTest {

    private static final String PUBLISHED = "/content-service/internal/published-deliveries";
    private static final String REACTIONS = "/api/clients/bakery/reactions?postId=";

    @Autowired
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void nothingIsPublic() {
        mongo.remove(new Query(Criteria.where("clientId").gt("")), PostReactions.class)
                .block(Duration.ofSeconds(10));
    }

    @Test
    void whatIsPublicIsAskedForAndShown() {
        published(delivery("1"));
        status("1", okJson(status(12, 3, 2)));

        tick("reaction-sync");
        assertThat(shown("p1").path("counts").isObject()).isFalse();
        tick("reactions");

        var shown = shown("p1");
        assertThat(shown.path("deliveryId").stringValue()).isEqualTo("d1");
        assertThat(shown.path("channelId").stringValue()).isEqualTo("bakery-mastodon");
        assertThat(shown.path("counts").toString()).isEqualTo("{\"likes\":12,\"replies\":3,\"shares\":2}");
        assertThat(shown.path("readAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(PUBLISHED))
                        .withQueryParam("since", equalTo("2026-11-02T09:00:00Z")));
    }

    @Test
    void isAskedForOnceAnHourOnTheFirstDay() {
        published(delivery("1"));
        status("1", okJson(status(12, 3, 2)));
        tick("reaction-sync");
        tick("reactions");
        status("1", okJson(status(20, 4, 2)));
        clock.advance(Duration.ofMinutes(59));
        tick("reactions");
        assertThat(shown("p1").at("/counts/likes").asInt()).isEqualTo(12);

        clock.advance(Duration.ofMinutes(1));
        tick("reaction-sync");
        tick("reactions");

        assertThat(shown("p1").at("/counts/likes").asInt()).isEqualTo(20);
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        published(delivery("1"), delivery("2"));
        status("1", serverError());
        status("2", okJson("{\"id\":\"2\",\"favourites_count\":1,\"replies_count\":0,\"reblogs_count\":0}"));

        tick("reaction-sync");
        tick("reactions");

        assertThat(shown("p1").path("counts").isObject()).isFalse();
        assertThat(shown("p2").at("/counts/likes").asInt()).isEqualTo(1);
    }

    @Test
    void aNetworkThatHasHadEnoughIsLeftAloneWithAllPostsOfTheChannel() {
        published(IntStream.rangeClosed(1, 9)
                .mapToObj(number -> delivery(Integer.toString(number)))
                .toArray(String[]::new));
        Stubs.server()
                .stubFor(get(urlPathMatching("/mastodon/api/v1/statuses/.*"))
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3000")));
        tick("reaction-sync");
        tick("reactions");
        var asked = Stubs.server().findAll(statuses()).size();
        clock.advance(Duration.ofMinutes(49));
        tick("reactions");
        assertThat(Stubs.server().findAll(statuses())).hasSize(asked);

        clock.advance(Duration.ofMinutes(1));
        tick("reactions");

        assertThat(asked).as("as many as are asked side by side").isLessThanOrEqualTo(2);
        assertThat(Stubs.server().findAll(statuses())).hasSizeGreaterThan(asked);
    }

    @Test
    void whatIsGoneKeepsItsNumbersAndSaysSo() {
        published(delivery("1"));
        status("1", okJson(status(12, 3, 2)));
        tick("reaction-sync");
        tick("reactions");
        status("1", aResponse().withStatus(404));
        clock.advance(Duration.ofHours(1));
        tick("reactions");
        Stubs.server().resetRequests();
        clock.advance(Duration.ofDays(3));
        tick("reactions");

        var shown = shown("p1");
        assertThat(shown.at("/counts/likes").asInt()).isEqualTo(12);
        assertThat(shown.path("readAt").stringValue()).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(shown.path("goneAt").stringValue()).isEqualTo("2026-12-02T10:00:00Z");
        assertThat(Stubs.server().findAll(statuses())).isEmpty();
    }

    @Test
    void goesOnToTheNextPageWhileThereIsSomethingNew() {
        var next = new Cursor("1.d1").text();
        page(delivery("1"), "\"" + next + "\"");
        Stubs.server()
                .stubFor(get(urlPathEqualTo(PUBLISHED))
                        .withQueryParam("cursor", equalTo(next))
                        .atPriority(1)
                        .willReturn(okJson("{\"items\":[" + delivery("2") + "],\"next\":null}")));

        tick("reaction-sync");

        assertThat(shown("p2").isObject()).isTrue();
    }

    @Test
    void whatNobodyCanNameAtTheNetworkIsNotAskedFor() {
        published(delivery("1").replace("\"remoteId\":\"1\"", "\"remoteId\":null"));

        tick("reaction-sync");

        assertThat(shown("p1").isMissingNode()).isTrue();
    }

    @Test
    void nothingIsLostWhileContentIsAway() {
        Stubs.server().stubFor(get(urlPathEqualTo(PUBLISHED)).willReturn(serverError()));
        tick("reaction-sync");
        clock.advance(Duration.ofHours(2));
        published(delivery("1"));

        tick("reaction-sync");

        assertThat(shown("p1").isObject()).isTrue();
    }

    @Test
    void strangersSeeNothingOfIt() {
        published(delivery("1"));
        tick("reaction-sync");

        expectProblem(send(STRANGER, "GET", REACTIONS + "p1", null), NOT_FOUND);
        assertThat(read(STRANGER, "/api/clients/florist/reactions?postId=p1").path("items"))
                .isEmpty();
        assertThat(read(STRANGER, "/api/reactions?postId=p1").path("items")).isEmpty();
        assertThat(read(PAUL, "/api/reactions?postId=p1&postId=p2").path("items"))
                .hasSize(1);
    }

    @Test
    void refusesTooManyPostsAndWhatIsNoId() {
        var many = IntStream.range(0, 101).mapToObj(number -> "p" + number).collect(Collectors.joining("&postId="));

        expectProblem(send(PAUL, "GET", REACTIONS + many, null), INVALID_REQUEST);
        expectProblem(send(PAUL, "GET", REACTIONS + "a.b", null), INVALID_REQUEST);
        expectProblem(send(PAUL, "GET", "/api/clients/bakery/reactions", null), INVALID_REQUEST);
    }

    private JsonNode shown(String post) {
        return read(PAUL, REACTIONS + post).path("items").path(0);
    }

    private static RequestPatternBuilder statuses() {
        return getRequestedFor(urlPathMatching("/mastodon/api/v1/statuses/.*"));
    }

    private static void status(String id, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v1/statuses/" + id)).willReturn(response));
    }

    private static String status(int likes, int replies, int shares) {
        return "{\"id\":\"1\",\"favourites_count\":%d,\"replies_count\":%d,\"reblogs_count\":%d}"
                .formatted(likes, replies, shares);
    }

    private void published(String... deliveries) {
        page(String.join(",", deliveries), "null");
    }

    private static void page(String deliveries, String next) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(PUBLISHED))
                        .withQueryParam("cursor", absent())
                        .willReturn(okJson("{\"items\":[" + deliveries + "],\"next\":" + next + "}")));
    }

    /** Published just now, with the same number at the network. */
    private String delivery(String number) {
        return """
                {"deliveryId":"d%1$s","clientId":"bakery","postId":"p%1$s","channelId":"bakery-mastodon",
                  "network":"MASTODON","remoteId":"%1$s","publishedAt":"%2$s"}
                """.formatted(number, clock.instant());
    }
}
