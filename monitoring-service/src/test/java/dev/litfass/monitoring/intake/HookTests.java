package dev.litfass.monitoring.intake;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.monitoring.MonitoringProblem;
import dev.litfass.monitoring.MonitoringTest;
import dev.litfass.testsupport.Stubs;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What a hook may bring, and what is refused before any of it is stored. */
class HookTests extends MonitoringTest {

    private static final String SECRET = "secret-of-bakery-simulator";
    private static final String PERSON = "{\"name\":\"Lena\",\"handle\":\"@lena\"}";

    @Autowired
    private MeterRegistry meters;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void idsAreComparedAsTheyCame() {
        // a capital, a space, ü in one letter and in two, a full-width letter, a ligature, a digit of another script
        var ids = List.of("a", "A", " a", "a ", "\u00fc", "u\u0308", "\uff41", "\ufb01", "fi", "1", "\u0661");
        for (var round = 0; round < 2; round++) {
            for (var id : ids) {
                said(id(id)).expectStatus().isAccepted();
            }
        }

        assertThat(stored())
                .containsExactlyInAnyOrderElementsOf(ids.stream().map(this::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83e", "\\udd50", "x\\ud83ey", "x\\u0000"})
    void halfALetterIsNoId(String id) {
        expectProblem(
                signed("h", body("\"" + mark + id + "\"", "\"2026-12-02T09:00:00Z\"", PERSON), SECRET),
                CommonProblem.INVALID_REQUEST);
    }

    @Test
    void halfALetterInATextGivesItsPlaceToASign() {
        var person = "{\"name\":\"Le\\ud83ena\",\"handle\":\"@lena\\u0000\"}";
        var body = body("\"" + mark + "\"", "\"2026-12-02T09:00:00Z\"", person);
        for (var time = 0; time < 2; time++) {
            signed("h", body.replace("Hallo", "\\udd50 Hallo \\ud83e"), SECRET)
                    .expectStatus()
                    .isAccepted();
        }

        var mention = read(PAUL, "/api/clients/bakery/mentions?limit=200&q=" + mark)
                .path("items")
                .path(0);
        assertThat(mention.path("text").stringValue()).isEqualTo("\ufffd Hallo \ufffd " + mark);
        assertThat(mention.at("/author/name").stringValue()).isEqualTo("Le\ufffdna");
        assertThat(mention.at("/author/handle").stringValue()).isEqualTo("@lena\ufffd");
        assertThat(mention.path("editedAt").isString()).as("edited").isFalse();
    }

    @Test
    void anIdHasABoundedLength() {
        said("x".repeat(200)).expectStatus().isAccepted();
        expectProblem(said("x".repeat(201)), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+1000000000-12-31T23:59:59.999999999Z\"",
                "\"-1000000000-01-01T00:00:00Z\"",
                "\"+10000-01-01T00:00:00Z\"",
                "\"0000-12-31T00:00:00Z\"",
                "99999999999999999999",
                "-99999999999999999999",
                "1e300",
                "\"gestern\"",
                "null",
                "{}"
            })
    void aTimeOutsideTheCalendarIsRefused(String time) {
        expectProblem(signed("h", body("\"" + mark + "\"", time, PERSON), SECRET), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", " null ", "[]", "[null]", "{}", "\"\"", "7", "true", " ", "{", "null null"})
    void aBodyThatIsNoCommentIsRefused(String body) {
        expectProblem(signed("h", body, SECRET), CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"name\":\"Lena\"}", "{\"name\":null,\"handle\":\"@lena\"}"})
    void whoSaidItHasAName(String person) {
        expectProblem(
                signed("h", body("\"" + mark + "\"", "\"2026-12-02T09:00:00Z\"", person), SECRET),
                CommonProblem.INVALID_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_%%%", "whsec_ä", ""})
    void aSecretThatIsNoneSignsNothing(String secret) {
        var card = new ChannelCard(
                SIMULATOR, BAKERY, Network.SIMULATOR, "S", "s", "http://localhost", ChannelCard.Status.LIVE);
        stub(
                "/clients-service/internal/clients/bakery/channels/" + SIMULATOR + "/credential",
                json.writeValueAsString(new ChannelCredential(card, secret)));

        expectProblem(
                signed(
                        "h",
                        body("\"" + mark + "\"", "\"2026-12-02T09:00:00Z\"", PERSON),
                        secret.isEmpty() ? "x" : secret),
                MonitoringProblem.BAD_SIGNATURE);
    }

    @Test
    void whatIsAskedForAHookIsPartOfItsTrace() {
        var trace = said(mark)
                .expectStatus()
                .isAccepted()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("X-Litfass-Trace");

        var asked = Stubs.server().findAll(getRequestedFor(urlPathMatching(".*/credential")));
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(asked).anyMatch(request -> request.getHeader("traceparent").startsWith("00-" + trace + "-"));
    }

    @Test
    void theBreakersAndBulkheadsOfCallsAreMeasured() {
        for (var called : List.of("clients", "content")) {
            assertThat(meters.get("resilience4j.circuitbreaker.state")
                            .tag("name", called)
                            .gauges())
                    .as(called)
                    .isNotEmpty();
            assertThat(meters.get("resilience4j.bulkhead.max.allowed.concurrent.calls")
                            .tag("name", called)
                            .gauges())
                    .as(called)
                    .isNotEmpty();
        }
    }

    @Test
    void aBodyIsBounded() {
        expectProblem(signed("h", "x".repeat(300_000), SECRET), CommonProblem.TOO_LARGE);
        expectProblem(signed("h", "x".repeat(3_000_000), SECRET), CommonProblem.TOO_LARGE);
    }

    private WebTestClient.ResponseSpec said(String id) {
        return signed("h", body(json.writeValueAsString(id), "\"2026-12-02T09:00:00Z\"", PERSON), SECRET);
    }

    private String body(String id, String publishedAt, String author) {
        return "{\"id\":" + id + ",\"kind\":\"COMMENT\",\"author\":" + author + ",\"text\":\"Hallo " + mark
                + "\",\"publishedAt\":" + publishedAt + "}";
    }

    private String id(String id) {
        return id + mark + id;
    }

    private List<String> stored() {
        var ids = new ArrayList<String>();
        for (var mention :
                read(PAUL, "/api/clients/bakery/mentions?limit=200&q=" + mark).path("items")) {
            ids.add(mention.path("externalId").stringValue());
        }
        return ids;
    }
}
