package dev.litfass.content;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** A limit that a network changes is changed in the running system, from a day on. */
class LimitTests extends PostingTest {

    private static final Caller ADMIN = Callers.admin();

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static int tests;

    @Autowired
    private ReactiveMongoTemplate mongo;

    /** What was read in another test is no longer fresh. */
    @BeforeEach
    void nothingIsChanged() {
        mongo.remove(new Query(), "limitChanges").block(Duration.ofSeconds(10));
        clock.advance(Duration.ofMinutes(++tests));
    }

    @Test
    void aLimitCountsFromItsDayOn() {
        change(path("TEXT", 18), form(320)).expectStatus().isOk();

        assertThat(rules("ä".repeat(310), null)).contains("text-too-long");
        assertThat(rules("ä".repeat(310), later())).doesNotContain("text-too-long");
        assertThat(rules("ä".repeat(321), later())).contains("text-too-long");
    }

    @Test
    void itCountsAtOnceAndCanBeWithdrawn() {
        assertThat(rules("ä".repeat(310), null)).contains("text-too-long");

        change(path("TEXT", 0), form(320)).expectStatus().isOk();
        assertThat(rules("ä".repeat(310), null)).doesNotContain("text-too-long");

        withdraw(path("TEXT", 0)).expectStatus().isNoContent();
        assertThat(rules("ä".repeat(310), null)).contains("text-too-long");
        withdraw(path("TEXT", 0)).expectStatus().isNoContent();
    }

    @Test
    void oneThatTheNetworkDoesNotSayItselfOnlyWarns() {
        change(path("TEXT", 0), with("trust", "ASSUMED", form(300)))
                .expectStatus()
                .isOk();

        assertThat(severity("ä".repeat(310), "text-too-long")).isEqualTo("WARN");
    }

    @Test
    void aNetworkGetsALimitThatItDidNotHave() {
        change(path("HASHTAGS", 0), form(0)).expectStatus().isOk();

        assertThat(rules("Frisch #brot", null)).contains("too-many-hashtags");
    }

    @Test
    void oneThatHasShrunkSinceTheApprovalHoldsThePostOnItsChannelAlone() {
        var slot = LocalDateTime.ofInstant(clock.instant(), UTC).plusDays(2).truncatedTo(HOURS);
        var post = scheduled(
                "ä".repeat(290), slot.atZone(UTC).withZoneSameInstant(BERLIN).toLocalDateTime() + "");
        change(path("TEXT", 1), form(280)).expectStatus().isOk();

        clock.set(slot.toInstant(UTC));
        tick();

        var deliveries = body(send(EDITOR, "GET", post, null)).path("deliveries");
        var bluesky = of(deliveries, BLUESKY.value());
        assertThat(bluesky.path("status").stringValue()).isEqualTo("HELD");
        assertThat(bluesky.at("/reason/code").stringValue()).isEqualTo("finding");
        assertThat(of(deliveries, MASTODON.value()).path("status").stringValue())
                .isNotEqualTo("HELD");
    }

    private static JsonNode of(JsonNode deliveries, String channel) {
        return deliveries
                .valueStream()
                .filter(delivery -> delivery.path("channelId").stringValue("").equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError(deliveries));
    }

    @Test
    void theListSaysWhatCountsTodayAndWhereItComesFrom() {
        change(path("TEXT", 18), form(320)).expectStatus().isOk();

        var before = limits("BLUESKY", "TEXT");
        assertThat(before).hasSize(2);
        assertThat(before.get(0).path("inForce").asBoolean()).isTrue();
        assertThat(before.get(0).path("changed").asBoolean()).isFalse();
        assertThat(before.get(1).path("value").asInt()).isEqualTo(320);
        assertThat(before.get(1).path("unit").asString()).isEqualTo("GRAPHEMES");
        assertThat(before.get(1).path("inForce").asBoolean()).isFalse();
        assertThat(before.get(1).path("changed").asBoolean()).isTrue();

        clock.advance(Duration.ofDays(20));
        var after = limits("BLUESKY", "TEXT");
        assertThat(after.get(0).path("inForce").asBoolean()).isFalse();
        assertThat(after.get(1).path("inForce").asBoolean()).isTrue();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        change(path("TEXT", -1), form(320)).expectStatus().isBadRequest();
        change(path("TEXT", 3_650), form(320)).expectStatus().isBadRequest();
        change(path("TEXT", 0), form(0)).expectStatus().isBadRequest();
        change(path("TEXT", 0), form(-1)).expectStatus().isBadRequest();
        change(path("TEXT", 0), with("value", 1_000_000_000_001L, form(1)))
                .expectStatus()
                .isBadRequest();
        change(path("TEXT", 0), with("verifiedOn", day(3), form(320)))
                .expectStatus()
                .isBadRequest();
        change(path("TEXT", 0), with("sourceUrl", "javascript:alert(1)", form(320)))
                .expectStatus()
                .isBadRequest();
        change(path("SMELL", 0), form(320)).expectStatus().isNotFound();
        change("BLUESKY/TEXT/yesterday", form(320)).expectStatus().isNotFound();

        assertThat(limits("BLUESKY", "TEXT")).hasSize(1);
    }

    @Test
    void onlyWhoAdministersEverythingChangesIt() {
        web.put()
                .uri("/api/network-limits/" + path("TEXT", 0))
                .headers(callers.as(EDITOR))
                .bodyValue(form(320))
                .exchange()
                .expectStatus()
                .isForbidden();
        web.delete()
                .uri("/api/network-limits/" + path("TEXT", 0))
                .headers(callers.as(Callers.staff("florists", Role.ADMIN, FLORIST)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private List<String> rules(String text, @Nullable Instant slot) {
        return findings(text, slot).findValuesAsString("rule");
    }

    private String severity(String text, String rule) {
        return findings(text, null)
                .valueStream()
                .filter(finding -> finding.path("rule").asString().equals(rule))
                .map(finding -> finding.path("severity").asString())
                .findFirst()
                .orElse("");
    }

    private JsonNode findings(String text, @Nullable Instant slot) {
        var question = new HashMap<String, Object>(Map.of("draft", draft(text, BLUESKY)));
        if (slot != null) {
            question.put(
                    "slot", Map.of("local", LocalDateTime.ofInstant(slot, UTC).toString(), "zone", "Etc/UTC"));
        }
        var answer = web.post()
                .uri("/api/clients/bakery/checks")
                .headers(callers.as(EDITOR))
                .bodyValue(question)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(answer).path("findings");
    }

    private Map<String, Object> form(int value) {
        return Map.of(
                "value",
                value,
                "trust",
                "OFFICIAL",
                "sourceUrl",
                "https://docs.bsky.app/changelog",
                "verifiedOn",
                day(0));
    }

    private static Map<String, Object> with(String name, Object value, Map<String, Object> form) {
        var other = new HashMap<>(form);
        other.put(name, value);
        return other;
    }

    private Instant later() {
        return clock.instant().plus(Duration.ofDays(22));
    }

    private String path(String kind, int days) {
        return "BLUESKY/" + kind + "/" + day(days);
    }

    private String day(int days) {
        return LocalDate.ofInstant(clock.instant(), UTC).plusDays(days).toString();
    }

    private ResponseSpec change(String path, Map<String, Object> form) {
        return web.put()
                .uri("/api/network-limits/" + path)
                .headers(callers.as(ADMIN))
                .bodyValue(form)
                .exchange();
    }

    private ResponseSpec withdraw(String path) {
        return web.delete()
                .uri("/api/network-limits/" + path)
                .headers(callers.as(ADMIN))
                .exchange();
    }

    private JsonNode limits(String network, String kind) {
        var found = json.createArrayNode();
        var body = web.get()
                .uri("/api/network-limits")
                .headers(callers.as(EDITOR))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        for (var of : json.readTree(body).path("items")) {
            if (of.path("network").asString().equals(network)) {
                of.path("limits")
                        .valueStream()
                        .filter(limit -> limit.path("kind").asString().equals(kind))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
