package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** How all channels are, and from when on publishing fails. */
class ChannelHealthTests extends PostingTest {

    private static final ChannelId FACEBOOK = new ChannelId("bakery-facebook");
    private static final ChannelId ROSES = new ChannelId("florist-mastodon");
    private static final String HEALTH = "/api/channel-health";
    private static final String TASKS = "/api/channel-tasks";
    private static final Instant END = Instant.parse("2026-12-12T09:00:00Z");
    private static final Caller FLORISTS_LEAD = Callers.staff("florists-lead", Role.ACCOUNT_LEAD, FLORIST);
    private static final Caller ADMIN = Callers.staff("admin", Role.ADMIN, BAKERY, FLORIST);

    private static final AtomicInteger READS = new AtomicInteger();

    @Autowired
    private ReactiveMongoTemplate mongo;

    @BeforeEach
    void peopleWhoListen() {
        somebodyWhoListens();
    }

    @Test
    void tellsWhatWentOutLastAndWhatFailed() {
        known();
        scheduled("Brezeln", "2026-12-02T12:00");
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        refusing();
        scheduled("Stollen", "2026-12-02T13:00");
        clock.setBerlin("2026-12-02T13:00:00");
        tick();
        tick("channel-outcomes");
        tick("channel-health");

        var mastodon = line(MASTODON);
        assertThat(mastodon.at("/seen/successAt").stringValue()).startsWith("2026-12-02T11:00:0");
        assertThat(mastodon.at("/seen/failure/reason/code").stringValue()).isEqualTo("refused");
        assertThat(mastodon.at("/seen/failure/at").stringValue()).startsWith("2026-12-02T12:00:0");
        assertThat(mastodon.path("state").stringValue()).isEqualTo("TROUBLED");
        assertThat(line(BLUESKY).path("state").stringValue()).isEqualTo("WELL");
        assertThat(lines(LEAD, "").get(0)).as("the worst first").isEqualTo(MASTODON.value());
    }

    @Test
    void whatPeopleHeldBackIsNoFaultOfTheChannel() {
        known();
        scheduled("Brezeln", "2026-12-02T12:00");
        body(send(LEAD, "PUT", "/api/clients/bakery/gate", Map.of("reason", "Sturm")));
        clock.setBerlin("2026-12-02T12:00:00");
        tick();
        tick("channel-outcomes");
        tick("channel-health");

        assertThat(line(MASTODON).at("/seen/failure").isNull()).isTrue();
        assertThat(line(MASTODON).path("state").stringValue()).isEqualTo("WELL");
    }

    @Test
    void triesEachConnectionInTheNightAndKeepsWhatTheNetworkSaysOfItsQuota() {
        known();
        assertThat(line(MASTODON).at("/seen/testedAt").isNull()).isTrue();
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/mastodon/api/v1/accounts/verify_credentials"))
                        .willReturn(aResponse()
                                .withStatus(401)
                                .withHeader("Content-Type", "application/json")
                                .withHeader("X-RateLimit-Remaining", "299")
                                .withHeader("X-RateLimit-Reset", "2026-12-03T06:00:00Z")
                                .withBody("{\"error\":\"The access token is invalid\"}")));

        clock.setBerlin("2026-12-03T04:30:00");
        tick("channel-health");
        tick("channel-health");

        var mastodon = line(MASTODON);
        assertThat(mastodon.at("/seen/testedAt").stringValue()).startsWith("2026-12-03T03:30");
        assertThat(mastodon.at("/seen/failure/reason/code").stringValue()).isEqualTo("credential-refused");
        assertThat(mastodon.at("/seen/callsLeft/calls").asLong()).isEqualTo(299);
        Stubs.server().verify(1, getRequestedFor(urlPathEqualTo("/mastodon/api/v1/accounts/verify_credentials")));
        clock.setBerlin("2026-12-03T08:00:00");
        assertThat(line(MASTODON).at("/seen/callsLeft").isNull())
                .as("what holds no more")
                .isTrue();
    }

    @Test
    void warnsAWeekAndADayBeforeTheEndAndNeverTwice() {
        facebook(END, false, Set.of());
        known();
        assertThat(ending()).isEmpty();

        at("2026-12-05T09:59:00");
        assertThat(ending()).isEmpty();
        at("2026-12-05T10:00:00");
        assertThat(ending()).hasSize(1);
        at("2026-12-08T10:00:00");
        assertThat(ending()).hasSize(1);
        at("2026-12-11T10:00:00");
        assertThat(ending()).hasSize(2);
        at("2026-12-12T10:00:00");
        assertThat(ending()).hasSize(2);
        assertThat(ending().get(1).subject().matter()).isEqualTo(FACEBOOK.value());
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("BROKEN");
    }

    @Test
    void theDayBeforeItIsEndingAndAtItsEndItIsBroken() {
        facebook(END, false, Set.of());
        at("2026-12-11T09:59:59");
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("ENDING");
        assertThat(line(FACEBOOK).at("/forecast/cause").stringValue()).isEqualTo("CREDENTIAL");
        at("2026-12-12T10:00:00");
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("BROKEN");
    }

    @Test
    void whatRenewsItselfDoesNotWarnUnlessItWasNotRenewed() {
        facebook(END, true, Set.of());
        at("2026-12-11T10:00:00");
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("WELL");
        assertThat(ending()).isEmpty();
        assertThat(tasks()).isEmpty();

        at("2026-12-12T11:00:00");
        at("2026-12-13T06:00:00");
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("BROKEN");
    }

    @Test
    void aMissingPermissionIsToldAtOnceAndOnce() {
        facebook(null, false, Set.of("pages_show_list", "pages_read_engagement"));
        known();

        assertThat(ending()).hasSize(1);
        assertThat(line(FACEBOOK).at("/forecast/detail").stringValue()).isEqualTo("pages_manage_posts");
        assertThat(line(FACEBOOK).at("/access/missing").valueStream().map(JsonNode::stringValue))
                .contains("pages_manage_posts", "pages_manage_engagement");
        at("2026-12-03T06:00:00");
        assertThat(ending()).hasSize(1);
    }

    @Test
    void isOneTaskForManyPostsAndGoneOnceConnectedAgain() {
        facebook(END, false, Set.of());
        known();
        assertThat(tasks()).as("nothing is planned behind it").isEmpty();
        for (var slot : List.of("2026-12-10T09:00", "2026-12-16T09:00", "2026-12-14T09:00", "2026-12-20T09:00")) {
            scheduled(draft("Brezeln am " + slot, FACEBOOK), slot);
        }

        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).path("posts").asLong()).isEqualTo(3);
        assertThat(tasks().get(0).path("firstSlot").stringValue()).isEqualTo("2026-12-14T08:00:00Z");
        at("2026-12-08T10:00:00");
        assertThat(ending()).hasSize(1);
        assertThat(ending().get(0).details()).containsEntry("posts", "3");

        facebook(END.plus(Duration.ofDays(60)), false, Set.of());
        known();

        assertThat(tasks()).isEmpty();
        assertThat(told(AlertKind.CHANNEL_SAFE)).hasSize(1);
        assertThat(line(FACEBOOK).at("/forecast/from").stringValue()).startsWith("2027-02-10");
    }

    @Test
    void aChannelThatHasToBeConnectedAgainIsATaskAndToldByOthers() {
        stubChannels(card(MASTODON, Network.MASTODON, ChannelCard.Status.NEEDS_RECONNECT));
        accesses(new ChannelAccess(MASTODON, null, false, Set.of(), "credential-refused"));
        known();

        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).at("/forecast/cause").stringValue()).isEqualTo("RECONNECT");
        assertThat(tasks().get(0).at("/forecast/detail").stringValue()).isEqualTo("credential-refused");
        assertThat(ending()).isEmpty();
    }

    @Test
    void theEditorOfAPostBehindTheEndIsWarned() {
        facebook(END, false, Set.of());
        known();

        assertThat(warnings("2026-12-12T09:59")).isEmpty();
        var late = warnings("2026-12-12T10:00");
        assertThat(late).hasSize(1);
        assertThat(late.get(0).path("severity").stringValue()).isEqualTo("WARN");
        assertThat(late.get(0).at("/params/at").stringValue()).isEqualTo(END.toString());
        assertThat(late.get(0).path("channelId").stringValue()).isEqualTo(FACEBOOK.value());
    }

    @Test
    void whatWasTakenAwayIsInNoList() {
        facebook(END, false, Set.of());
        at("2026-12-08T10:00:00");
        stubChannels(card(FACEBOOK, Network.FACEBOOK, ChannelCard.Status.REMOVED));
        known();

        assertThat(lines(LEAD, "")).doesNotContain(FACEBOOK.value());
        assertThat(tasks()).isEmpty();
        assertThat(told(AlertKind.CHANNEL_SAFE)).hasSize(1);
    }

    @Test
    void nobodySeesTheChannelOfAnotherClientNotEvenByTheCursor() {
        var roses = new ChannelCard(
                ROSES, FLORIST, Network.MASTODON, "Rosenrot", "rosen", "https://m.example", ChannelCard.Status.LIVE);
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(BLUESKY, Network.BLUESKY, ChannelCard.Status.NEEDS_RECONNECT),
                roses);
        accesses(new ChannelAccess(ROSES, clock.instant().plusSeconds(60), false, Set.of(), null));
        known();

        assertThat(lines(ADMIN, "")).hasSize(3);
        assertThat(lines(LEAD, "")).containsExactlyInAnyOrder(MASTODON.value(), BLUESKY.value());
        assertThat(lines(FLORISTS_LEAD, "")).containsExactly(ROSES.value());
        assertThat(body(send(LEAD, "GET", TASKS, null)).path("items").valueStream())
                .extracting(task -> task.path("channelId").stringValue())
                .containsExactly(BLUESKY.value());
        assertThat(body(send(FLORISTS_LEAD, "GET", TASKS, null)).path("items")).hasSize(1);
        var first = body(send(ADMIN, "GET", HEALTH + "?limit=1", null));
        var next = "?cursor=" + first.path("next").stringValue();
        assertThat(lines(LEAD, next)).doesNotContain(ROSES.value());
        assertThat(lines(ADMIN, next)).hasSize(2);
        expectProblem(send(LEAD, "GET", HEALTH + "?clientId=florist", null), CommonProblem.NOT_FOUND);
        expectProblem(send(LEAD, "GET", TASKS + "?clientId=florist", null), CommonProblem.NOT_FOUND);
        assertThat(lines(LEAD, "?network=BLUESKY")).containsExactly(BLUESKY.value());
        assertThat(lines(LEAD, "?state=WELL")).containsExactly(MASTODON.value());
    }

    @Test
    void pagesBringEachOnce() {
        var cards = IntStream.range(0, 25)
                .mapToObj(i -> card(
                        new ChannelId("bakery-channel-%02d".formatted(i)),
                        Network.MASTODON,
                        i % 3 == 0 ? ChannelCard.Status.NEEDS_RECONNECT : ChannelCard.Status.LIVE))
                .toArray(ChannelCard[]::new);
        stubChannels(cards);
        known();

        var seen = new ArrayList<String>();
        var query = "?limit=10";
        while (query != null) {
            var page = body(send(LEAD, "GET", HEALTH + query, null));
            page.path("items").forEach(line -> seen.add(line.path("id").stringValue()));
            query = page.path("next").isNull()
                    ? null
                    : "?limit=10&cursor=" + page.path("next").stringValue();
        }
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void ofTenThousandPlannedPostsNoneIsRead() {
        facebook(END, false, Set.of());
        known();
        linesOfPosts(10_000);

        assertThat(tasks().get(0).path("posts").asLong()).isEqualTo(10_000);
    }

    @Test
    void saysWhichVersionOfItsApiIsSpoken() {
        facebook(null, false, Set.of());
        known();
        assertThat(line(FACEBOOK).at("/version/name").stringValue()).isEqualTo("v25.0");
        assertThat(line(FACEBOOK).at("/version/lastsUntil").stringValue()).isEqualTo("2028-07-29");
        assertThat(line(FACEBOOK).at("/version/announced").asBoolean()).isTrue();
        assertThat(versions()).isEmpty();

        clock.setBerlin("2028-05-30T09:00:00");
        known();
        assertThat(versions()).containsExactly("FACEBOOK");
        clock.setBerlin("2028-07-22T09:00:00");
        known();
        assertThat(line(FACEBOOK).at("/forecast/cause").stringValue()).isEqualTo("API_VERSION");
        assertThat(line(FACEBOOK).path("state").stringValue()).isEqualTo("ENDING");
    }

    /**
     * Takes over what clients-service says of the channels, and looks at them: at a second at which no other test did, so
     * that none takes what it heard for its own.
     */
    private void known() {
        clock.advance(Duration.ofSeconds(7L * READS.incrementAndGet()));
        tick("channel-list");
        tick("channel-health");
    }

    private void at(String berlin) {
        clock.setBerlin(berlin);
        tick("channel-list");
        tick("channel-health");
    }

    private void facebook(Instant endsAt, boolean renewable, Set<String> scopes) {
        stubChannels(
                card(MASTODON, Network.MASTODON, ChannelCard.Status.LIVE),
                card(BLUESKY, Network.BLUESKY, ChannelCard.Status.LIVE),
                card(FACEBOOK, Network.FACEBOOK, ChannelCard.Status.LIVE));
        accesses(new ChannelAccess(FACEBOOK, endsAt, renewable, scopes, null));
    }

    private void accesses(ChannelAccess... all) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo("/clients-service/internal/channel-accesses"))
                        .atPriority(1)
                        .willReturn(okJson(json.writeValueAsString(List.of(all)))));
    }

    private static void refusing() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo("/mastodon/api/v1/statuses"))
                        .atPriority(1)
                        .willReturn(aResponse()
                                .withStatus(422)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"Validation failed\"}")));
    }

    private List<Alert> ending() {
        return told(AlertKind.CHANNEL_ENDING);
    }

    private JsonNode line(ChannelId channel) {
        return body(send(LEAD, "GET", HEALTH, null))
                .path("items")
                .valueStream()
                .filter(line -> line.path("id").stringValue().equals(channel.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(Caller reader, String query) {
        return body(send(reader, "GET", HEALTH + query, null))
                .path("items")
                .valueStream()
                .map(line -> line.path("id").stringValue())
                .toList();
    }

    private List<JsonNode> tasks() {
        return body(send(LEAD, "GET", TASKS, null)).path("items").valueStream().toList();
    }

    private List<String> versions() {
        return body(send(LEAD, "GET", HEALTH + "/versions", null))
                .path("items")
                .valueStream()
                .map(line -> line.path("network").stringValue())
                .toList();
    }

    private List<JsonNode> warnings(String local) {
        var question =
                Map.of("draft", draft("Brezeln", FACEBOOK), "slot", Map.of("local", local, "zone", "Europe/Berlin"));
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", question))
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("rule").stringValue().equals("credential-ends-before"))
                .toList();
    }

    /** Planned posts of which nothing but what the forecast asks for is there: whoever reads one whole finds none. */
    private void linesOfPosts(int count) {
        var slot = new Document("at", END.plus(Duration.ofDays(2)));
        var lines = IntStream.range(0, count)
                .mapToObj(i -> new Document("_id", "post-of-many-%06d".formatted(i))
                        .append("clientId", BAKERY.value())
                        .append("status", "SCHEDULED")
                        .append("slot", slot)
                        .append("draft", new Document("channelIds", List.of(FACEBOOK.value()))))
                .toList();
        mongo.getCollection("posts")
                .flatMap(posts -> Mono.from(posts.insertMany(lines)))
                .block(Duration.ofSeconds(60));
    }
}
