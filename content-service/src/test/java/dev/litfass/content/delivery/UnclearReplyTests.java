package dev.litfass.content.delivery;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.ContentProblem;
import dev.litfass.content.ContentTest;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** An answer of which nobody knows whether the public has it. */
class UnclearReplyTests extends ContentTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String DECISION = "/api/clients/bakery/deliveries/replies/%s/decision";

    @Autowired
    private ReactiveMongoTemplate mongo;

    private final String replyId = Id.fresh(java.time.Clock.systemUTC());

    @Test
    void isToldAsUnclear() {
        keep(unclear());

        assertThat(state().path("stage").stringValue()).isEqualTo("UNCLEAR");
        assertThat(state().at("/reason/code").stringValue()).isEqualTo(Reason.NOT_FOUND_OUT.code());
    }

    @Test
    void standsUnderWhatNeedsSomebody() {
        keep(unclear());

        var item = items().valueStream()
                .filter(each -> each.path("replyId").stringValue("").equals(replyId))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("kind").stringValue()).isEqualTo("NEEDS_PERSON");
        assertThat(item.path("title").stringValue()).isEqualTo("Um sechs!");
    }

    @ParameterizedTest
    @CsvSource({"IT_IS_LIVE, SENT", "SEND_AGAIN, SENDING", "DISCARD, FAILED"})
    void isDecidedByAPerson(String decision, String stage) {
        keep(unclear());

        var body = decision.equals("IT_IS_LIVE")
                ? Map.<String, Object>of("decision", decision, "url", "https://mastodon.example/@s/1")
                : Map.<String, Object>of("decision", decision);
        send(LEAD, "POST", DECISION.formatted(replyId), body).expectStatus().isNoContent();

        assertThat(state().path("stage").stringValue()).isEqualTo(stage);
        assertThat(items().valueStream().map(each -> each.path("replyId").stringValue("")))
                .doesNotContain(replyId);
    }

    @Test
    void canBeDecidedByTheNameOfItsDeliveryToo() {
        keep(unclear());
        var path = "/api/clients/bakery/deliveries/" + DeliveryId.ofReply(replyId) + "/decision";

        send(LEAD, "POST", path, Map.of("decision", "DISCARD")).expectStatus().isOk();

        assertThat(state().path("stage").stringValue()).isEqualTo("FAILED");
    }

    /** It was told as failed, so that somebody may have written another answer since. */
    @Test
    void whatSurelyDidNotGoOutIsNotSentAgain() {
        keep(planned().held(Reason.GATE_CLOSED, clock.instant()));

        assertThat(state().path("stage").stringValue()).isEqualTo("FAILED");
        expectProblem(
                send(LEAD, "POST", DECISION.formatted(replyId), Map.of("decision", "SEND_AGAIN")),
                ContentProblem.NOTHING_TO_DECIDE);
    }

    @Test
    void doesNotExistForStrangers() {
        keep(unclear());

        expectProblem(
                send(
                        Callers.staff("florist", Role.ACCOUNT_LEAD, FLORIST),
                        "POST",
                        DECISION.formatted(replyId),
                        Map.of("decision", "DISCARD")),
                CommonProblem.NOT_FOUND);
    }

    private Delivery planned() {
        var now = clock.instant();
        var target = new Target(Network.MASTODON, MASTODON, "Mastodon", null, 0, 0, replyId);
        var parent = new Outgoing.Parent("1", null, null, null, null);
        var outgoing = new Outgoing(replyId, "Um sechs!", List.of(), parent, now);
        return Delivery.planned(DeliveryId.ofReply(replyId), BAKERY, target, outgoing, now);
    }

    private Delivery unclear() {
        return planned().armed(clock.instant()).contested(clock.instant());
    }

    private void keep(Delivery delivery) {
        mongo.insert(delivery).block(LIMIT);
    }

    private JsonNode state() {
        return body(
                send(Callers.service(Service.MONITORING), "GET", "/internal/clients/bakery/replies/" + replyId, null));
    }

    private JsonNode items() {
        return body(send(EDITOR, "GET", "/api/attention", null)).path("items");
    }

    private WebTestClient.ResponseSpec send(Caller by, String method, String path, @Nullable Object body) {
        var request = web.method(HttpMethod.valueOf(method)).uri(path).headers(callers.as(by));
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    private JsonNode body(WebTestClient.ResponseSpec answer) {
        return json.readTree(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBodyContent());
    }
}
