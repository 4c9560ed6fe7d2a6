package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that was said lately, or that another client says. */
class SimilarPostTests extends PostingTest {

    private static final String BREAD =
            "Ab Montag backen wir wieder unser Roggensauerteigbrot nach dem Rezept von Oma Helga. Kommt vorbei, solange es"
                    + " warm ist, und bringt eure Nachbarn mit: https://brot.example/rezept";
    private static final String NEARLY = BREAD.replace("Montag", "Freitag");
    private static final ChannelId FLORIST_MASTODON = new ChannelId("florist-mastodon");

    @BeforeEach
    void floristWithAChannel() {
        clock.advance(Duration.ofMinutes(3));
        var card = new ChannelCard(
                FLORIST_MASTODON,
                FLORIST,
                Network.MASTODON,
                "Rosenrot",
                "rosenrot",
                networkUrl("mastodon"),
                ChannelCard.Status.LIVE);
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/clients/florist/channels"))
                        .atPriority(4)
                        .willReturn(okJson(json.writeValueAsString(List.of(card)))));
    }

    @Test
    void ofThisChannelIsAWarningForAMonth() {
        var path = scheduled(BREAD, "2026-12-04T08:00");

        assertThat(found(EDITOR, NEARLY, "2026-12-18T08:00", MASTODON)).containsExactly("similar-within-a-month WARN");
        assertThat(found(EDITOR, BREAD.toLowerCase(Locale.ROOT), "2026-12-18T08:00", MASTODON))
                .containsExactly("similar-within-a-month WARN");
        assertThat(found(EDITOR, BREAD, "2026-12-04T12:00", MASTODON)).containsExactly("same-text-within-a-day BLOCK");
        assertThat(found(EDITOR, NEARLY, "2027-01-18T08:00", MASTODON)).isEmpty();

        discard(path);
        assertThat(found(EDITOR, NEARLY, "2026-12-18T08:00", MASTODON)).isEmpty();
    }

    @Test
    void thatWasNeverPlannedIsNoRepetition() {
        created(EDITOR, BREAD);

        assertThat(found(EDITOR, BREAD, "2026-12-18T08:00", MASTODON)).isEmpty();
    }

    @Test
    void isNotItsOwnDouble() {
        var path = scheduled(BREAD, "2026-12-04T08:00");
        var id = path.substring(path.lastIndexOf('/') + 1);

        var findings = body(send(
                        EDITOR,
                        "POST",
                        "/api/clients/bakery/checks",
                        Map.of("draft", draft(NEARLY, MASTODON), "postId", id, "slot", slot("2026-12-05T08:00"))))
                .path("findings");

        assertThat(findings).isEmpty();
    }

    @Test
    void ofAnotherClientBlocksAndSaysNothingOfIt() {
        created(EDITOR, BREAD);

        assertThat(found(STRANGER, BREAD, "2027-01-29T08:00", FLORIST_MASTODON))
                .containsExactly("wrong-client-text BLOCK");
        var findings = checks(STRANGER, BREAD, "2027-01-29T08:00", FLORIST_MASTODON);
        assertThat(findings.toString()).doesNotContain("Oma", "bakery", "Sonnenschein");
        assertThat(found(
                        STRANGER,
                        BREAD.replace("Montag", "Freitag").replace("Oma Helga", "Opa Horst"),
                        "2027-01-29T08:00",
                        FLORIST_MASTODON))
                .containsExactly("other-clients-text WARN");
        assertThat(found(STRANGER, "Frohe Ostern!", "2027-01-29T08:00", FLORIST_MASTODON))
                .isEmpty();
    }

    @Test
    void inAPartOfAThreadIsFoundToo() {
        created(EDITOR, BREAD);
        var thread = Map.of(
                "text",
                "Drei Dinge, die ihr noch nicht wusstet",
                "channelIds",
                List.of(FLORIST_MASTODON),
                "parts",
                List.of(Map.of("text", BREAD)));

        var findings = body(send(STRANGER, "POST", "/api/clients/florist/checks", Map.of("draft", thread)));

        assertThat(findings.path("findings").path(0).path("rule").stringValue()).isEqualTo("wrong-client-text");
    }

    @Test
    void ofAShortGreetingOnlyWarns() {
        created(EDITOR, "Frohe Ostern euch allen!");

        assertThat(found(STRANGER, "Frohe Ostern euch allen", "2027-03-28T08:00", FLORIST_MASTODON))
                .containsExactly("other-clients-text WARN");
    }

    @Test
    void doesNotBlockWhoWroteItFirst() {
        var first = created(EDITOR, BREAD).path("id").stringValue();
        clock.advance(Duration.ofMinutes(1));
        body(send(STRANGER, "POST", "/api/clients/florist/posts", draft(BREAD, FLORIST_MASTODON)));

        var findings = body(send(
                        EDITOR,
                        "POST",
                        "/api/clients/bakery/checks",
                        Map.of("draft", draft(BREAD, MASTODON), "postId", first)))
                .path("findings");

        assertThat(findings.path(0).path("rule").stringValue()).isEqualTo("other-clients-text");
        assertThat(findings).hasSize(1);
    }

    @Test
    void isFoundByAProcessThatDidNotKeepIt() {
        created(EDITOR, BREAD);
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        tick("fingerprints");
        tick("fingerprints");

        assertThat(found(STRANGER, BREAD, "2027-01-29T08:00", FLORIST_MASTODON))
                .containsExactly("wrong-client-text BLOCK");
    }

    @Test
    void isForgottenAfterNinetyDays() {
        created(EDITOR, BREAD);
        clock.advance(Duration.ofDays(91));

        assertThat(found(STRANGER, BREAD, null, FLORIST_MASTODON)).isEmpty();
    }

    private void discard(String path) {
        send(LEAD, "DELETE", path + "?version=" + read(path).path("version").asLong(), null)
                .expectStatus()
                .isNoContent();
    }

    private List<String> found(Caller by, String text, String local, ChannelId channel) {
        return StreamSupport.stream(checks(by, text, local, channel).spliterator(), false)
                .map(finding -> finding.path("rule").stringValue() + " "
                        + finding.path("severity").stringValue())
                .toList();
    }

    private tools.jackson.databind.JsonNode checks(Caller by, String text, String local, ChannelId channel) {
        var client = channel.equals(FLORIST_MASTODON) ? FLORIST : BAKERY;
        var question = local == null
                ? Map.of("draft", draft(text, channel))
                : Map.of("draft", draft(text, channel), "slot", slot(local));
        return body(send(by, "POST", "/api/clients/" + client + "/checks", question))
                .path("findings");
    }

    private static Map<String, String> slot(String local) {
        return Map.of("local", local, "zone", "Europe/Berlin");
    }
}
