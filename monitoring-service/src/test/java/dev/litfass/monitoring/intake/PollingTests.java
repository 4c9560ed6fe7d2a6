package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What becomes of a source between two polls: its place, its pauses, and what people may ask of it. */
class PollingTests extends MonitoringTest {

    private static final String SOURCES = "/api/clients/bakery/sources";
    private static final String NOTIFICATIONS = "/mastodon/api/v1/notifications";

    private final String mark = UUID.randomUUID().toString().substring(0, 8).replace('2', 'x');

    @Test
    void aChannelThatWasPausedIsReadOnFromWhereItWas() {
        notifications("", 1);
        tick("source-sync");
        tick("polling");
        channels(ChannelCard.Status.PAUSED);
        clock.advance(Duration.ofMinutes(10));
        tick("source-sync");
        Stubs.server().resetRequests();
        tick("polling");
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
        assertThat(source("bakery-mastodon").path("nextAt").isString()).isFalse();
        expectProblem(send(PAUL, "POST", SOURCES + "/bakery-mastodon/poll", null), CommonProblem.CONFLICT);

        channels(ChannelCard.Status.LIVE);
        clock.advance(Duration.ofMinutes(10));
        notifications("0", 2);
        tick("source-sync");
        tick("polling");

        Stubs.server().verify(getRequestedFor(urlPathEqualTo(NOTIFICATIONS)).withQueryParam("min_id", equalTo("0")));
        assertThat(found("Nummer 2")).isEqualTo(1);
    }

    @Test
    void aChannelThatHasToBeConnectedAgainKeepsItsPlaceToo() {
        notifications("", 1);
        tick("source-sync");
        tick("polling");
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(401)));
        channels(ChannelCard.Status.NEEDS_RECONNECT);
        clock.advance(Duration.ofMinutes(10));
        tick("polling");
        tick("source-sync");

        assertThat(source("bakery-mastodon").at("/error/code").stringValue()).isEqualTo("credential-refused");
    }

    @Test
    void aRemovedChannelIsNotReadAnyMore() {
        tick("source-sync");
        channels(ChannelCard.Status.REMOVED);
        clock.advance(Duration.ofMinutes(1));
        tick("source-sync");

        assertThat(source("bakery-mastodon").isMissingNode()).isTrue();
    }

    @Test
    void aServerThatWantsToBeLeftAloneIsLeftAlone() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3000")));
        tick("source-sync");
        tick("polling");
        var source = source("bakery-mastodon");
        assertThat(source.at("/error/code").stringValue()).isEqualTo("too-many-requests");
        assertThat(source.path("nextAt").stringValue()).isEqualTo("2026-12-02T09:50:00Z");

        expectProblem(send(PAUL, "POST", SOURCES + "/bakery-mastodon/poll", null), CommonProblem.TOO_MANY_REQUESTS)
                .jsonPath("$.retryAfter")
                .isEqualTo(3000);
        clock.advance(Duration.ofMinutes(49));
        Stubs.server().resetRequests();
        tick("polling");
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @Test
    void aSourceThatFailsFiveTimesInARowIsToldOnceAndOnceMoreWhenItIsReadAgain() {
        Stubs.server()
                .stubFor(put(urlPathEqualTo("/clients-service/internal/alerts")).willReturn(noContent()));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .willReturn(aResponse().withStatus(500)));
        tick("source-sync");

        polled(4);
        assertThat(toldOfMastodon()).isEmpty();
        polled(3);
        assertThat(toldOfMastodon()).containsExactly("SOURCE_TROUBLE not-reached");
        notifications("", 1);
        polled(2);
        assertThat(toldOfMastodon()).containsExactly("SOURCE_READ ");
    }

    private void polled(int times) {
        for (int time = 0; time < times; time++) {
            tick("polling");
            clock.advance(Duration.ofHours(1));
        }
    }

    /** What clients-service hears now of the source of Mastodon. */
    private List<String> toldOfMastodon() {
        Stubs.server().resetRequests();
        tick("alerts");
        return Stubs.server().findAll(putRequestedFor(urlPathEqualTo("/clients-service/internal/alerts"))).stream()
                .map(request -> json.readValue(request.getBodyAsString(), AlertBatch.class))
                .flatMap(batch -> batch.alerts().stream())
                .filter(alert -> alert.subject().id().equals(MASTODON.value()))
                .map(alert -> alert.kind() + " " + alert.details().getOrDefault("code", ""))
                .toList();
    }

    @Test
    void peopleHurryASourceOnceAMinute() {
        notifications("", 1);
        tick("source-sync");
        tick("polling");
        send(PAUL, "POST", SOURCES + "/bakery-mastodon/poll", null)
                .expectStatus()
                .isAccepted();
        tick("polling");
        clock.advance(Duration.ofSeconds(20));

        expectProblem(send(PAUL, "POST", SOURCES + "/bakery-mastodon/poll", null), CommonProblem.TOO_MANY_REQUESTS)
                .jsonPath("$.retryAfter")
                .isEqualTo(40);
        clock.advance(Duration.ofSeconds(40));
        send(PAUL, "POST", SOURCES + "/bakery-mastodon/poll", null)
                .expectStatus()
                .isAccepted();
    }

    @Test
    void aPollTakesInTwoHundredThingsAndTheNextOneTheRest() {
        var items = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> "<item><guid>" + mark + i + "</guid><title>Nummer " + i + " " + mark + "</title></item>")
                .collect(Collectors.joining());
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + mark))
                        .willReturn(aResponse()
                                .withHeader("ETag", "\"1\"")
                                .withBody("<rss version=\"2.0\"><channel><title>T</title>" + items
                                        + "</channel></rss>")));
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/feeds/" + mark))
                        .withHeader("If-None-Match", equalTo("\"1\""))
                        .atPriority(1)
                        .willReturn(aResponse().withStatus(304)));
        send(JONAS, "POST", SOURCES, Map.of("name", mark, "url", Stubs.server().baseUrl() + "/feeds/" + mark))
                .expectStatus()
                .isCreated();

        tick("polling");
        assertThat(found(mark)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        tick("polling");
        assertThat(found(mark)).isEqualTo(250);
    }

    @Test
    void whatIsLeftOfAChannelIsReadOnSoon() {
        Stubs.server().stubFor(get(urlPathEqualTo(NOTIFICATIONS)).willReturn(okJson("[]")));
        tick("source-sync");
        tick("polling");
        clock.advance(Duration.ofMinutes(1));
        var place = 0;
        for (int next : new int[] {80, 160, 240, 320, 400, 450}) {
            notifications(Integer.toString(place), IntStream.rangeClosed(place + 1, next));
            place = next;
        }
        notifications("450", IntStream.empty());
        for (int second = 0; second < 3; second++) {
            tick("polling");
            clock.advance(Duration.ofSeconds(5));
        }

        assertThat(found(mark)).isEqualTo(450);
        assertThat(source("bakery-mastodon").path("nextAt").stringValue()).isEqualTo("2026-12-02T09:01:30Z");
    }

    private void notifications(String minId, IntStream numbers) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .withQueryParam("min_id", equalTo(minId))
                        .willReturn(okJson(
                                numbers.mapToObj(this::notification).collect(Collectors.joining(",", "[", "]")))));
    }

    private String notification(int number) {
        return """
                {"id":"%2$d","type":"mention","created_at":"%3$s",
                  "status":{"id":"%1$s%2$d","created_at":"%3$s","content":"Nummer %2$d %1$s",
                    "account":{"acct":"anna@chaos.example"}}}
                """.formatted(mark, number, clock.instant());
    }

    private void notifications(String minId, int number) {
        var body = "[" + notification(number) + "]";
        var request = get(urlPathEqualTo(NOTIFICATIONS));
        Stubs.server()
                .stubFor((minId.isEmpty() ? request : request.withQueryParam("min_id", equalTo(minId)))
                        .willReturn(okJson(body)));
    }

    private JsonNode source(String id) {
        for (var source : read(PAUL, SOURCES).path("items")) {
            if (source.path("id").stringValue().equals(id)) {
                return source;
            }
        }
        return json.missingNode();
    }

    private int found(String words) {
        var count = 0;
        var page = read(PAUL, "/api/clients/bakery/mentions?limit=200&q=" + words);
        while (true) {
            for (var mention : page.path("items")) {
                count += mention.path("text").stringValue().endsWith(mark) ? 1 : 0;
            }
            if (!page.path("next").isString()) {
                return count;
            }
            page = read(
                    PAUL,
                    "/api/clients/bakery/mentions?limit=200&q=" + words + "&cursor="
                            + page.path("next").stringValue());
        }
    }
}
