package dev.litfass.content.network.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.simulator.Simulator;
import dev.litfass.simulator.SimulatorOptions;
import dev.litfass.testsupport.TestClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each class of network, on a real simulator: what it does is read from the simulator's ledger. */
class NetworkClassesTests {

    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Outcome NOT_HEARD = new Outcome.Unknown(Reason.NO_ANSWER);

    private final TestClock clock = new TestClock();
    private final Instant slot = clock.instant().minusSeconds(1);
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    private final SimulatorConnector connector = new SimulatorConnector(calls, clock);
    private Prepared prepared = Prepared.NOTHING;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource
    void publishesOnEveryClassOfNetworkAndFindsItAgain(Treatment.Kind kind) {
        become(kind);
        prepare();

        var outcome = publish();

        var published = published();
        assertThat(published).hasSize(1);
        assertThat(outcome).isEqualTo(published.get(0));
        assertThat(lookFor()).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo(published.get(0).remoteId());
            assertThat(found.url()).isEqualTo(published.get(0).url());
        });
    }

    @ParameterizedTest
    @EnumSource
    void findsOutOnEveryClassOfNetworkWhatBecameOfAPostWhoseAnswerWasLost(Treatment.Kind kind) {
        become(kind);
        prepare();
        next("PUBLISH", Map.of("answer", "RESET", "accept", true));

        assertThat(publish()).isEqualTo(NOT_HEARD);
        assertThat(lookFor()).isInstanceOf(LookupResult.Found.class);
        assertThat(published()).hasSize(1);
    }

    /** Nothing that comes back after the post was taken makes it count as not sent. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "BAD_LENGTH",
                "NEGATIVE_LENGTH",
                "HUGE_LENGTH",
                "TWO_LENGTHS",
                "BAD_CHUNK",
                "CUT_CHUNK",
                "BAD_HEADER",
                "NO_HTTP",
                "INFORMATIONAL",
                "LONG_HEADERS",
                "ENDLESS"
            })
    void looksForAPostWhoseAnswerIsNoProperHttp(String answer) {
        become(Treatment.Kind.C);
        prepare();
        next("PUBLISH", Map.of("answer", answer, "accept", true));

        assertThat(publish()).isInstanceOf(Outcome.Unknown.class);
        assertThat(lookFor()).isInstanceOf(LookupResult.Found.class);
        assertThat(published()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void seesOnEveryClassOfNetworkThatNothingArrived(Treatment.Kind kind) {
        become(kind);
        prepare();
        next("PUBLISH", Map.of("answer", "STATUS", "status", 502));

        assertThat(publish()).isEqualTo(NOT_HEARD);
        assertThat(lookFor()).isInstanceOf(LookupResult.Absent.class);
        assertThat(published()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "C")
    void makesOnePostOfTwoSendingsWhereTheNetworkHelps(Treatment.Kind kind) {
        become(kind);
        prepare();
        next("PUBLISH", Map.of("answer", "STATUS", "status", 504, "accept", true));
        publish();
        clock.advance(Duration.ofMinutes(2));
        prepare();

        var again = publish();

        var first = published().get(0);
        assertThat(again).isEqualTo(kind == Treatment.Kind.C_PLUS ? new Outcome.Duplicate(first) : first);
        assertThat(published()).hasSize(1);
    }

    /** Also where the other account said the very same, as the accounts of one agency often do. */
    @ParameterizedTest
    @EnumSource
    void doesNotTakeAnotherAccountsPostForOurs(Treatment.Kind kind) {
        calls.send(
                        HttpMethod.POST,
                        simulator.baseUrl() + "/api/posts",
                        headers -> headers.setBearerAuth("sim_anderer"),
                        Map.of("text", "Hallo"))
                .block();
        become(kind);
        prepare();
        next("PUBLISH", Map.of("answer", "OTHER_POST", "accept", true));

        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @EnumSource
    void waitsAsLongAsTheQuotaOfADaySays(Treatment.Kind kind) {
        become(kind);
        control(HttpMethod.PUT, "accounts", Map.of("account", "laden", "postsPerDay", 1));
        prepare();
        publish();
        prepared = Prepared.NOTHING;
        prepare(other());

        assertThat(connector.publish(credential(), other(), prepared).block())
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(24 * 3600 + 1)));
    }

    @Test
    void showsNobodyADraftAndUsesItAgainAfterACrash() {
        become(Treatment.Kind.B);
        prepare();
        var draft = SimulatorPrepared.of(prepared).draft();

        prepare();

        assertThat(SimulatorPrepared.of(prepared).draft()).isEqualTo(draft);
        assertThat(entries("DRAFT")).hasSize(1);
        assertThat(published()).isEmpty();
        assertThat(lookFor()).isInstanceOf(LookupResult.Absent.class);
    }

    @Test
    void waitsWhileTheNetworkProcessesADraft() {
        become(Treatment.Kind.B);
        next("DRAFT", Map.of("processingMs", 60_000));
        prepare();

        assertThat(publish()).isInstanceOf(Outcome.Postponed.class);
        assertThat(tried(text()))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        clock.advance(Duration.ofMinutes(1));
        prepare();

        assertThat(publish()).isInstanceOf(Outcome.Published.class);
        assertThat(entries("DRAFT")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "failed"})
    void makesAnotherDraftWhereTheFirstCannotBeUsed(String how) {
        become(Treatment.Kind.B);
        if (how.equals("failed")) {
            next("DRAFT", Map.of("processingFails", true));
        }
        prepare();
        clock.advance(how.equals("failed") ? Duration.ZERO : Duration.ofHours(25));

        assertThat(publish()).isInstanceOf(Outcome.Refused.class);
        prepare();

        assertThat(publish()).isInstanceOf(Outcome.Published.class);
        assertThat(published()).hasSize(1);
    }

    @Test
    void asksForADraftNoMoreOftenThanTheNetworkAllows() {
        become(Treatment.Kind.B);
        control(HttpMethod.PUT, "accounts", Map.of("account", "laden", "statusPauseSeconds", 60));
        prepare();
        prepare();

        assertThat(tried(text()))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(61))));
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void provesNothingByADraftThatIsGone() {
        become(Treatment.Kind.B);
        prepare();
        calls.send(
                        HttpMethod.DELETE,
                        post(SimulatorPrepared.of(prepared).draft()),
                        headers -> headers.setBearerAuth("sim_laden"),
                        Map.of())
                .block();

        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void takesOnlyAPostForTheOriginalOfADuplicate() {
        become(Treatment.Kind.C_PLUS);
        prepare();
        publish();

        control(HttpMethod.PUT, "accounts", Map.of("account", "laden", "namesAccount", true));
        assertThat(publish()).isEqualTo(new Outcome.Duplicate(null));
        control(HttpMethod.PUT, "accounts", Map.of("account", "laden", "namesAccount", false, "namesOriginal", false));
        assertThat(publish()).isEqualTo(new Outcome.Duplicate(null));
    }

    @Test
    void repeatsWhatItCannotReadOnlyWhereThatIsHarmless() {
        assertThat(unread(Treatment.Kind.C_PLUS, 3600)).isEqualTo(new LookupResult.Repeatable());
        assertThat(unread(Treatment.Kind.A, 3600)).isEqualTo(new LookupResult.Repeatable());
        assertThat(unread(Treatment.Kind.A, 120)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        assertThat(unread(Treatment.Kind.C, 3600)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        clock.advance(Duration.ofMinutes(45));
        assertThat(unread(Treatment.Kind.A, 3600)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void seesAPostOnceOthersCanSeeIt() {
        for (var kind : List.of(Treatment.Kind.A, Treatment.Kind.A_PLUS, Treatment.Kind.C)) {
            become(kind);
            prepared = Prepared.NOTHING;
            var text = new Outgoing("key-of-" + kind, "Spät " + kind, List.of(), null, clock.instant());
            prepare(text);
            next("PUBLISH", Map.of("answer", "RESET", "accept", true, "readDelayMs", 30_000));
            connector.publish(credential(), text, prepared).block();

            assertThat(lookFor(text)).isInstanceOf(LookupResult.Absent.class);
            clock.advance(Duration.ofSeconds(30));
            assertThat(lookFor(text)).isInstanceOf(LookupResult.Found.class);
        }
    }

    @Test
    void followsANetworkThatChangesItsWays() {
        become(Treatment.Kind.A);
        prepare();
        next("PUBLISH", Map.of("answer", "RESET", "accept", true));
        publish();
        become(Treatment.Kind.A_PLUS);
        assertThat(lookFor()).isInstanceOf(LookupResult.Found.class);

        prepared = Prepared.NOTHING;
        prepare(other());
        become(Treatment.Kind.B);
        assertThat(connector.publish(credential(), other(), prepared).block()).isInstanceOf(Outcome.Postponed.class);
        prepare(other());
        assertThat(connector.publish(credential(), other(), prepared).block()).isInstanceOf(Outcome.Published.class);
        assertThat(published()).hasSize(2);
    }

    private LookupResult unread(Treatment.Kind kind, long keyLifeSeconds) {
        control(
                HttpMethod.PUT,
                "accounts",
                Map.of("account", "laden", "semantics", kind, "readBack", false, "keyLifeSeconds", keyLifeSeconds));
        prepared = Prepared.NOTHING;
        prepare();
        return lookFor();
    }

    private void become(Treatment.Kind kind) {
        control(HttpMethod.PUT, "accounts", Map.of("account", "laden", "semantics", kind));
    }

    private void next(String operation, Map<String, Object> behaviour) {
        control(
                HttpMethod.POST,
                "behaviour",
                Map.of("account", "laden", "operation", operation, "next", List.of(behaviour)));
    }

    private void control(HttpMethod method, String what, Map<String, Object> body) {
        var reply = calls.send(method, simulator.baseUrl() + "/control/" + what, headers -> {}, new HashMap<>(body))
                .block();
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Answer.class,
                        answer -> assertThat(answer.isSuccess())
                                .as(answer.excerpt())
                                .isTrue());
    }

    /** What the public can see of our account, by the ledger. */
    private List<Outcome.Published> published() {
        return entries("POST").stream()
                .map(entry -> entry.path("id").asString())
                .map(id -> new Outcome.Published(id, simulator.baseUrl() + "/p/" + id))
                .toList();
    }

    private List<JsonNode> entries(String kind) {
        var url = simulator.baseUrl() + "/control/ledger?account=laden&kind=" + kind;
        var ledger = (Reply.Answer)
                Objects.requireNonNull(calls.get(url, headers -> {}).block());
        return ledger.json().path("items").valueStream().toList();
    }

    private String post(String id) {
        return simulator.baseUrl() + "/api/posts/" + id;
    }

    private void prepare() {
        prepare(text());
    }

    private void prepare(Outgoing outgoing) {
        var preparation = tried(outgoing);
        assertThat(preparation).isInstanceOf(Preparation.Ready.class);
        prepared = ((Preparation.Ready) preparation).prepared();
    }

    private Preparation tried(Outgoing outgoing) {
        return Objects.requireNonNull(connector
                .prepare(credential(), outgoing, prepared, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block());
    }

    private Outcome publish() {
        return Objects.requireNonNull(
                connector.publish(credential(), text(), prepared).block());
    }

    private LookupResult lookFor() {
        return lookFor(text());
    }

    private LookupResult lookFor(Outgoing outgoing) {
        return Objects.requireNonNull(
                connector.lookFor(credential(), outgoing, prepared).block());
    }

    private Outgoing text() {
        var croissant = new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);
        return new Outgoing(KEY, "Hallo", List.of(croissant), null, slot);
    }

    private Outgoing other() {
        return new Outgoing("other-" + KEY, "Etwas anderes", List.of(), null, slot);
    }

    private ChannelCredential credential() {
        var card = new ChannelCard(
                new ChannelId("bakery-simulator"),
                new ClientId("bakery"),
                Network.SIMULATOR,
                "Laden",
                "laden",
                simulator.baseUrl(),
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "sim_laden");
    }
}
