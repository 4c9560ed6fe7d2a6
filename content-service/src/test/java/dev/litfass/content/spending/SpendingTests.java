package dev.litfass.content.spending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentTest;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What networks charge for posts, and a client's budget for it. */
class SpendingTests extends ContentTest {

    private static final String POSTS = "/api/clients/bakery/posts";
    private static final ChannelId X = new ChannelId("bakery-x");
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final long POST = 15_000;

    @Autowired
    private Spendings spendings;

    @BeforeEach
    void aChannelThatCosts() {
        clock.advance(Duration.ofMinutes(7));
        stubChannels(new ChannelCard(
                X,
                BAKERY,
                Network.X,
                "Sonnenschein auf X",
                "sonnenschein",
                networkUrl("x"),
                ChannelCard.Status.LIVE,
                "2244994945"));
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/x/2/tweets"))
                        .willReturn(aResponse()
                                .withStatus(201)
                                .withHeader("Content-Type", "application/json")
                                .withTransformers("response-template")
                                .withBody("{\"data\":{\"id\":\"{{randomInt lower=1000000 upper=2000000000}}\"}}")));
    }

    @Test
    void aDraftSaysWhatItCosts() {
        budget(100);
        var costs = checked("Brot").path("costs");

        assertThat(costs.path("micros").asLong()).isEqualTo(POST);
        assertThat(costs.path("budgetMicros").asLong()).isEqualTo(1_000_000);
        assertThat(costs.path("channels").path(0).path("source").path("url").stringValue())
                .startsWith("https://docs.x.com");
        assertThat(costs.path("channels").path(0).path("quota").path("posts").asInt())
                .isEqualTo(100);
        assertThat(checked("Brot https://brot.example")
                        .path("costs")
                        .path("micros")
                        .asLong())
                .isEqualTo(200_000);
    }

    @Test
    void whatIsBeyondTheBudgetIsBlockedAndWhatIsNearItWarned() {
        budget(100);
        assertThat(rules(checked("Brot"))).isEmpty();
        spend(4, 200_000);
        assertThat(rules(checked("Brot"))).containsExactly("budget-used-80 WARN");
        assertThat(rules(checked("Brot https://brot.example"))).containsExactly("budget-used-80 WARN");
        spend(5, POST);
        assertThat(rules(checked("Brot https://brot.example"))).containsExactly("budget-used BLOCK");
        budget(null);
        assertThat(rules(checked("Brot https://brot.example"))).isEmpty();
    }

    @Test
    void aDeliveryIsChargedOnceAndBeyondTheBudgetKeptBack() {
        budget(100);
        var first = scheduled("Brot am Morgen", "2026-12-02T14:00");
        var second = scheduled("Kuchen am Nachmittag", "2026-12-02T14:00");
        budget(2);
        sendAll();

        var stages = List.of(stateOf(first), stateOf(second));
        assertThat(stages).containsExactlyInAnyOrder("PUBLISHED", "HELD client-budget-used");
        assertThat(spent()).isEqualTo(POST);
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo("/x/2/tweets")));
        tick("budget");
        sendAll();
        assertThat(List.of(stateOf(first), stateOf(second))).isEqualTo(stages);

        budget(3);
        tick("budget");
        sendAll();
        assertThat(List.of(stateOf(first), stateOf(second))).containsOnly("PUBLISHED");
        assertThat(spent()).isEqualTo(2 * POST);
    }

    @Test
    void laterOnlyAPersonSendsIt() {
        var path = scheduled("Brot am Morgen", "2026-12-02T14:00");
        budget(1);
        sendAll();
        clock.advance(Duration.ofMinutes(20));
        budget(1_000);
        tick("budget");
        assertThat(stateOf(path)).isEqualTo("HELD client-budget-used");

        var delivery = deliveryOf(path).path("id").stringValue();
        budget(1);
        body(send(
                LEAD,
                "POST",
                "/api/clients/bakery/deliveries/" + delivery + "/decision",
                Map.of("decision", "SEND_AGAIN")));
        tick("sending");
        assertThat(stateOf(path)).isEqualTo("PUBLISHED");
        assertThat(spent()).isEqualTo(POST);
    }

    @Test
    void whatTheNetworkRefusesCostsNothing() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/x/2/tweets"))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"title\":\"Invalid Request\",\"detail\":\"no\",\"status\":400}")));
        var path = scheduled("Brot am Morgen", "2026-12-02T14:00");
        sendAll();

        assertThat(stateOf(path)).startsWith("REJECTED");
        assertThat(spent()).isZero();
    }

    @Test
    void manyAtOnceNeverSpendMoreThanThereIs() {
        var charged = Flux.range(0, 60)
                .flatMap(i -> spendings
                        .charge(BAKERY, DECEMBER, new DeliveryId("delivery-" + i % 30), POST, 100_000L)
                        .subscribeOn(Schedulers.parallel())
                        .map(yes -> yes ? "delivery-" + i % 30 : ""))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collectList()
                .block(Duration.ofSeconds(20));

        assertThat(charged).hasSize(6);
        assertThat(spent()).isEqualTo(6 * POST);
        Objects.requireNonNull(charged)
                .forEach(
                        name -> spendings.giveBack(BAKERY, new DeliveryId(name)).block(Duration.ofSeconds(5)));
        spendings.giveBack(BAKERY, new DeliveryId(charged.get(0))).block(Duration.ofSeconds(5));
        assertThat(spent()).isZero();
        assertThat(spendings.of(FLORIST, DECEMBER).block(Duration.ofSeconds(5))).isZero();
    }

    /** What was read of the rules before is old. */
    private void budget(@Nullable Integer cents) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/clients/bakery/publishing-rules"))
                        .atPriority(4)
                        .willReturn(
                                okJson(json.writeValueAsString(new PublishingRules(cents, false, null, null, null)))));
        clock.advance(Duration.ofSeconds(6));
    }

    private void spend(int times, long micros) {
        for (var i = 0; i < times; i++) {
            spendings
                    .charge(BAKERY, DECEMBER, new DeliveryId("earlier-" + micros + "-" + i), micros, null)
                    .block(Duration.ofSeconds(5));
        }
    }

    private long spent() {
        return Objects.requireNonNull(spendings.of(BAKERY, DECEMBER).block(Duration.ofSeconds(5)));
    }

    private void sendAll() {
        var slot = Instant.parse("2026-12-02T13:00:00Z");
        if (clock.instant().isBefore(slot)) {
            clock.advance(Duration.between(clock.instant(), slot));
        }
        clock.advance(Duration.ofSeconds(1));
        tick();
    }

    private JsonNode checked(String text) {
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", Map.of("draft", draft(text, X))));
    }

    private static List<String> rules(JsonNode checked) {
        return StreamSupport.stream(checked.path("findings").spliterator(), false)
                .map(each -> each.path("rule").stringValue() + " "
                        + each.path("severity").stringValue())
                .toList();
    }

    private String scheduled(String text, String local) {
        var post = body(send(EDITOR, "POST", POSTS, draft(text, X)));
        var path = POSTS + "/" + post.path("id").stringValue();
        var slotted = body(send(
                EDITOR,
                "PUT",
                path + "/slot",
                Map.of("local", local, "zone", "Europe/Berlin", "version", version(post))));
        var submitted = body(send(EDITOR, "POST", path + "/submission", Map.of("version", version(slotted))));
        body(send(
                LEAD,
                "POST",
                path + "/approval",
                Map.of(
                        "version",
                        version(submitted),
                        "contentHash",
                        submitted.path("contentHash").stringValue())));
        return path;
    }

    private static long version(JsonNode post) {
        return post.path("version").asLong();
    }

    private JsonNode deliveryOf(String path) {
        return body(send(LEAD, "GET", path, null)).path("deliveries").path(0);
    }

    private String stateOf(String path) {
        var delivery = deliveryOf(path);
        var code = delivery.path("reason").path("code").stringValue("");
        return (delivery.path("status").stringValue() + " " + code).strip();
    }

    private JsonNode body(WebTestClient.ResponseSpec answer) {
        return json.readTree(answer.expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec send(Caller by, String method, String path, @Nullable Object body) {
        var request = web.method(HttpMethod.valueOf(method)).uri(path).headers(callers.as(by));
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
