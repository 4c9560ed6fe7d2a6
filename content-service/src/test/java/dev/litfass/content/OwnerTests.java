package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.ContentProblem.CONNECTION_NOT_FOUND;
import static dev.litfass.content.ContentProblem.SIGN_IN_NOT_OURS;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** What the link to connect an account opens, as far as the network is not asked yet. */
class OwnerTests extends ContentTest {

    /** The example of RFC 7636, appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Caller owner = Caller.owner(BAKERY, "none");

    @BeforeEach
    void somebodyIsAsked() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/network-apps/FACEBOOK"))
                        .willReturn(okJson("{\"id\":\"4711\",\"secret\":\"app-secret\"}")));
        owner = Caller.owner(BAKERY, asked());
    }

    @Test
    void theDialogBearsTheStateAndTheOneAddressThatPeopleComeBackTo() {
        var dialog = question();

        assertThat(dialog.path("url").stringValue())
                .contains("client_id=4711", "state=" + dialog.path("state").stringValue())
                .contains("redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Fconnect")
                .doesNotContain("app-secret");
    }

    @Test
    void aCodeThatAnotherBrowserBringsIsNotTakenAndTheQuestionStands() {
        var state = question().path("state").stringValue();

        expectProblem(consent(state, "w".repeat(43)), SIGN_IN_NOT_OURS);
        expectProblem(consent("another", VERIFIER), SIGN_IN_NOT_OURS);

        var denied = body(send("/denial", Map.of("state", state)));
        assertThat(denied.at("/result/failure/code").stringValue()).isEqualTo("consent-denied");
        expectProblem(send("/denial", Map.of("state", state)), SIGN_IN_NOT_OURS);
    }

    @Test
    void anEarlierQuestionIsNotAnsweredAnyMore() {
        var first = question().path("state").stringValue();
        question();

        expectProblem(send("/denial", Map.of("state", first)), SIGN_IN_NOT_OURS);
    }

    @Test
    void aLinkOpensItsOwnConnectionAlone() {
        var theirs = Caller.owner(FLORIST, owner.onlyConnection());

        expectProblem(
                web.get().uri("/connect/account").headers(callers.as(theirs)).exchange(), CONNECTION_NOT_FOUND);
    }

    private String asked() {
        var id = ChannelId.fresh(clock).value();
        mongo.insert(
                        new Document("_id", id)
                                .append("clientId", BAKERY.value())
                                .append(
                                        "asking",
                                        new Document("network", "FACEBOOK")
                                                .append("by", new Document("_id", "mina").append("name", "Mina"))
                                                .append("at", clock.instant())
                                                .append("language", "de"))
                                .append("until", clock.instant().plus(Duration.ofHours(72)))
                                .append("status", "OPEN")
                                .append("progress", new Document("offered", List.of()).append("missing", List.of()))
                                .append("version", 0L),
                        "connections")
                .block(Duration.ofSeconds(10));
        return id;
    }

    private JsonNode question() {
        return body(send("/question", Map.of("challenge", CHALLENGE)));
    }

    private WebTestClient.ResponseSpec consent(String state, String verifier) {
        return send("/consent", Map.of("state", state, "code", "c", "verifier", verifier));
    }

    private WebTestClient.ResponseSpec send(String path, Map<String, ?> body) {
        return web.post()
                .uri("/connect/account" + path)
                .headers(callers.as(owner))
                .bodyValue(body)
                .exchange();
    }

    private JsonNode body(WebTestClient.ResponseSpec answer) {
        return json.readTree(
                answer.expectStatus().isOk().expectBody().returnResult().getResponseBody());
    }
}
