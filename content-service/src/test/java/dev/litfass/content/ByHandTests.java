package dev.litfass.content;

import static dev.litfass.content.ContentProblem.ADDRESS_TAKEN;
import static dev.litfass.content.ContentProblem.NOTHING_TO_DECIDE;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Channels that no program can serve: at the time a person gets a task, does it and proves it. */
class ByHandTests extends PostingTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final ChannelId XING = new ChannelId("bakery-xing");

    @BeforeEach
    void aPageOnXing() {
        clock.advance(Duration.ofSeconds(6));
        stubChannels(card(XING, Network.XING, ChannelCard.Status.LIVE));
    }

    @Test
    void opensATaskAtTheTimeWithTheTextToPublish() {
        var path = scheduled(post(), "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T11:59:59");
        tick();
        assertThat(read(path).path("stage").stringValue()).isEqualTo("SCHEDULED");

        clock.setBerlin("2026-12-02T12:00:00");
        tick();

        assertThat(read(path).path("stage").stringValue()).isEqualTo("TO_DO");
        assertThat(delivery(path).path("text").stringValue())
                .startsWith("Wir suchen Bäcker")
                .endsWith("!\n\nBewerbung an Anna");
        assertThat(kinds()).contains("TO_DO");
    }

    @Test
    void isPublishedOnceSomebodyProvesItByAnAddressOrANote() {
        var onXing = handedOver();
        var onPaper = handedOver();

        decide(onXing, Map.of("decision", "IT_IS_LIVE", "url", "https://www.xing.com/posts/1"));
        decide(onPaper, Map.of("decision", "IT_IS_LIVE", "note", "Seite 4, Ausgabe vom 2. Dezember"));

        assertThat(read(onXing).path("stage").stringValue()).isEqualTo("PUBLISHED");
        assertThat(delivery(onXing).path("remoteUrl").stringValue()).isEqualTo("https://www.xing.com/posts/1");
        assertThat(read(onPaper).path("stage").stringValue()).isEqualTo("PUBLISHED");
        assertThat(delivery(onPaper).toString()).contains("Seite 4, Ausgabe vom 2. Dezember");
    }

    @Test
    void anAddressIsThatOfOnePost() {
        var first = handedOver();
        var second = handedOver();
        var page = Map.<String, Object>of("decision", "IT_IS_LIVE", "url", "https://www.xing.com/pages/sonnenschein");
        decide(first, page);

        expectProblem(tried(second, page), ADDRESS_TAKEN);
    }

    @Test
    void wantsAProofAndSendsNothing() {
        var path = handedOver();

        expectProblem(tried(path, Map.of("decision", "IT_IS_LIVE")), CommonProblem.INVALID_REQUEST);
        expectProblem(tried(path, Map.of("decision", "SEND_AGAIN")), NOTHING_TO_DECIDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//https://example.org",
                "https://xing.com@evil.example/",
                "https://",
                "https://<script>",
                "www.xing.com/posts/1"
            })
    void takesNoAddressThatCannotBeALink(String url) {
        expectProblem(
                tried(handedOver(), Map.of("decision", "IT_IS_LIVE", "url", url, "note", "Seite 4")),
                CommonProblem.INVALID_REQUEST);
    }

    @Test
    void tellsWhereNobodyHasProvedItForTwoHours() {
        var path = handedOver();
        clock.setBerlin("2026-12-02T14:01:00");

        tick();

        assertThat(kinds()).contains("OVERDUE");
        assertThat(read(path).path("stage").stringValue()).isEqualTo("TO_DO");
    }

    @Test
    void opensNoTaskWhileTheGateIsClosed() {
        var path = scheduled(post(), "2026-12-02T12:00");
        body(send(LEAD, "PUT", "/api/clients/bakery/gate", Map.of("reason", "Sturm")));
        clock.setBerlin("2026-12-02T12:00:00");

        tick();

        assertThat(read(path).path("stage").stringValue()).isEqualTo("HELD");
        body(send(LEAD, "DELETE", "/api/clients/bakery/gate", null));
    }

    private String handedOver() {
        var path = scheduled(post(), "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        clock.setBerlin("2026-12-02T09:00:00");
        return path;
    }

    private static Map<String, Object> post() {
        return Map.of(
                "title",
                "Stelle",
                "text",
                "Wir suchen Bäcker" + " ".repeat(COUNT.incrementAndGet()) + "!".repeat(COUNT.get()),
                "channelIds",
                List.of(XING),
                "parts",
                List.of(Map.of("text", "Bewerbung an Anna")));
    }

    private JsonNode delivery(String path) {
        return read(path).path("deliveries").path(0);
    }

    private List<String> kinds() {
        return body(send(LEAD, "GET", "/api/attention", null)).findValuesAsString("kind");
    }

    private void decide(String path, Map<String, Object> decision) {
        body(tried(path, decision));
    }

    private org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec tried(
            String path, Map<String, Object> decision) {
        var id = delivery(path).path("id").stringValue();
        return send(LEAD, "POST", "/api/clients/bakery/deliveries/" + id + "/decision", decision);
    }
}
