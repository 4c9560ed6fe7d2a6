package dev.litfass.content;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the week board tells of several clients in one answer. */
class BoardTests extends PostingTest {

    private static final String OF_BOTH = "&clientId=florist&clientId=bakery";

    @Test
    void hasARowForEachClientInTheOrderAsked() {
        scheduled("Kranz und Kuchen", "2027-12-23T12:00");

        var rows = rows("2027-12-20", OF_BOTH);

        assertThat(rows.findValuesAsString("zone")).containsExactly("Europe/Berlin", "Europe/Berlin");
        assertThat(rows.get(0).path("clientId").stringValue()).isEqualTo(FLORIST.value());
        assertThat(rows.get(1).path("days")).hasSize(7);
        assertThat(rows.get(0).at("/days/3/entries")).isEmpty();
        assertThat(rows.get(1).at("/days/3/entries/0/local").stringValue()).isEqualTo("2027-12-23T12:00:00");
        assertThat(rows.get(1).at("/days/5/holiday/de").stringValue()).isEqualTo("1. Weihnachtsfeiertag");
        assertThat(rows.get(1).at("/days/5/closed").asBoolean()).isTrue();
    }

    @Test
    void showsTheFirstOfADayAndHowManyMoreThereAre() {
        for (int i = 0; i < 13; i++) {
            scheduled("Nummer " + i, "2028-02-02T%02d:00".formatted(8 + i % 12));
        }

        var day = rows("2028-01-31", "&clientId=bakery").get(0).at("/days/2");

        assertThat(day.path("entries")).hasSize(12);
        assertThat(day.path("more").asInt()).isEqualTo(1);
    }

    @Test
    void cutsTheDaysOfEachClientByItsOwnClock() {
        stubBakeryIn(ZoneId.of("America/New_York"));
        clock.advance(Duration.ofMinutes(17));
        scheduled("Kurz nach Mitternacht in Berlin", "2027-11-22T00:30");

        var row = rows("2027-11-15", "&clientId=bakery").get(0);

        assertThat(row.path("zone").stringValue()).isEqualTo("America/New_York");
        assertThat(row.at("/days/6/entries/0/local").stringValue()).isEqualTo("2027-11-21T18:30:00");
        assertThat(rows("2027-11-22", "&clientId=bakery").get(0).at("/days/0/entries"))
                .isEmpty();
    }

    @Test
    void marksAClosedGateAndChannelsOnWhichNothingGoesOut() {
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.PAUSED),
                card(BLUESKY, Network.BLUESKY, ChannelCard.Status.LIVE));
        clock.advance(Duration.ofMinutes(23));
        body(send(LEAD, "PUT", "/api/clients/bakery/gate", Map.of("reason", "Bitte warten.")));

        var rows = rows("2027-12-20", OF_BOTH);
        body(send(LEAD, "DELETE", "/api/clients/bakery/gate", null));

        assertThat(rows.get(0).path("gateClosed").asBoolean()).isFalse();
        assertThat(rows.get(1).path("gateClosed").asBoolean()).isTrue();
        assertThat(rows.get(1).path("notLive").findValuesAsString("channelId")).containsExactly(MASTODON.value());
        assertThat(rows.get(1).at("/notLive/0/status").stringValue()).isEqualTo("PAUSED");
        assertThat(rows("2027-12-20", OF_BOTH).get(1).path("gateClosed").asBoolean())
                .isFalse();
    }

    @Test
    void knowsNoClientThatTheCallerDoesNotLookAfter() {
        expectProblem(send(LEAD, "GET", path("2027-12-20", OF_BOTH), null), CommonProblem.NOT_FOUND);
        expectProblem(
                send(Callers.admin(), "GET", path("2027-12-20", "&clientId=nobody"), null), CommonProblem.NOT_FOUND);
    }

    @Test
    void refusesNoClientAndMoreThanOneCanSee() {
        var many = IntStream.range(0, 51).mapToObj(each -> "&clientId=bakery").collect(Collectors.joining());

        expectProblem(send(LEAD, "GET", path("2027-12-20", many), null), CommonProblem.INVALID_REQUEST);
        expectProblem(send(LEAD, "GET", path("2027-12-20", ""), null), CommonProblem.INVALID_REQUEST);
        expectProblem(send(LEAD, "GET", path("2027-12-20", "&clientId="), null), CommonProblem.INVALID_REQUEST);
    }

    private JsonNode rows(String from, String clients) {
        var both = Callers.staff("both", Role.EDITOR, BAKERY, FLORIST);
        return body(send(both, "GET", path(from, clients), null)).path("rows");
    }

    private static String path(String from, String clients) {
        return "/api/calendar/board?from=%s%s".formatted(from, clients);
    }
}
