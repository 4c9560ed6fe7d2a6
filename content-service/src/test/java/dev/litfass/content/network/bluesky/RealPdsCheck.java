package dev.litfass.content.network.bluesky;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Kills;
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
import dev.litfass.platform.network.bluesky.BlueskySessions;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connector against the real PDS. Not part of the build: {@code proof/peers/bluesky/run} starts the server and this. */
@EnabledIfEnvironmentVariable(
        named = "LITFASS_PEER_BLUESKY",
        matches = "http.+",
        disabledReason = "no PDS is running: start this by proof/peers/bluesky/run")
class RealPdsCheck {

    private static final int KILLS = 50;
    private static final String COLLECTION = "app.bsky.feed.post";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final AtomicInteger DELIVERIES = new AtomicInteger();

    private static String pds;
    private static String door;

    private final JsonMapper json = JsonMapper.builder().build();
    private final NetworkCalls calls =
            new NetworkCalls(new OutboundHttp(new OutboundPolicy(true)), json, Clock.systemUTC());
    private final BlueskyConnector connector = connector();

    @BeforeAll
    static void aServerThatIsRunning() {
        pds = System.getenv("LITFASS_PEER_BLUESKY");
        door = System.getenv("LITFASS_PEER_BLUESKY_DOOR");
    }

    @BeforeEach
    void tell(TestInfo test) {
        System.out.println("  " + test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void whatWasWrittenStandsThereLetterForLetterWithItsLinkItsMentionAndItsTag() {
        var anna = System.getenv("LITFASS_PEER_BLUESKY_OTHER");
        var text =
                "Grüße aus Köln 🥐👨\u200d👩\u200d👧: „https://example.org/brötchen“, „@" + anna + "“ und #Frühstück!";

        var record = read(published(outgoing(text)));

        assertThat(record.at("/value/text").stringValue()).isEqualTo(text);
        assertThat(record.at("/value/createdAt").stringValue()).isEqualTo("2026-12-02T11:00:00Z");
        assertThat(facets(record)).containsExactly("https://example.org/brötchen", "@" + anna, "#Frühstück");
        assertThat(record.at("/value/facets/1/features/0/did").stringValue()).isEqualTo(didOf(anna));
    }

    @Test
    void aPictureStandsThereWithItsWords() {
        var picture = new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant, noch warm 🥐", 1, 1);
        var outgoing = new Outgoing(key(), "Frisch", List.of(picture), null, SLOT);

        var image = read(published(outgoing)).at("/value/embed/images/0");

        assertThat(image.path("alt").stringValue()).isEqualTo("Ein Croissant, noch warm 🥐");
        assertThat(image.at("/image/size").asInt()).isEqualTo(PICTURE.length);
        assertThat(image.at("/image/mimeType").stringValue()).isEqualTo("image/png");
        var blob = get("com.atproto.sync.getBlob?did=" + own() + "&cid="
                + image.at("/image/ref/$link").stringValue());
        assertThat(blob.status()).isEqualTo(200);
    }

    @Test
    void threeHundredGraphemesAreTakenAndOneMoreIsRefused() {
        assertThat(send(outgoing("🥐".repeat(300)))).isInstanceOf(Outcome.Published.class);

        assertThat(send(outgoing("🥐".repeat(301)))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.credential()).isFalse();
            assertThat(refused.reason().params()).containsEntry("status", "400");
            assertThat(refused.reason().params().get("words")).contains("maximum 300, got 301");
        });
    }

    @Test
    void aReplyHangsOnItsParent() {
        var question = read(published(outgoing("Habt ihr morgen auf?")));
        var uri = question.path("uri").stringValue();
        var cid = question.path("cid").stringValue();

        var answer = read(published(new Outgoing(
                key(), "Ja, ab sechs!", List.of(), new Outgoing.Parent(uri, cid, null, null, null), SLOT)));

        assertThat(answer.at("/value/reply/parent/uri").stringValue()).isEqualTo(uri);
        assertThat(answer.at("/value/reply/root/cid").stringValue()).isEqualTo(cid);
    }

    @Test
    void theSameDeliverySentAgainIsStillOneRecord() {
        var outgoing = outgoing("Nur einmal");
        var before = records();

        var first = published(outgoing);
        var head = head();
        var again =
                connector().publish(credential(pds), outgoing, Prepared.NOTHING).block();

        assertThat(again).isEqualTo(first);
        assertThat(records()).isEqualTo(before + 1);
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void twinsSentAtTheSameTimeAreOneRecord() {
        var outgoing = outgoing("Zwillinge");
        var before = records();

        var outcomes = Flux.range(0, 8)
                .flatMap(twin -> connector.publish(credential(pds), outgoing, Prepared.NOTHING))
                .collectList()
                .block();

        assertThat(outcomes).hasSize(8).allMatch(Outcome.Published.class::isInstance);
        assertThat(records()).isEqualTo(before + 1);
    }

    @Test
    void aDeliveryWhoseAnswerWasLostIsFoundAndSendingItAgainAddsNothing() {
        var outgoing = outgoing("Die Antwort ging verloren");
        var before = records();

        var lost = connector
                .publish(credential(door + "/cut"), outgoing, Prepared.NOTHING)
                .block();
        var found =
                connector.lookFor(credential(pds), outgoing, Prepared.NOTHING).block();
        var again = send(outgoing);

        assertThat(lost).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        assertThat(found).isInstanceOf(LookupResult.Found.class);
        assertThat(again).isInstanceOf(Outcome.Published.class);
        assertThat(records()).isEqualTo(before + 1);
    }

    @Test
    void whatWasNeverSentIsNotThere() {
        assertThat(connector
                        .lookFor(credential(pds), outgoing("Nie gesendet"), Prepared.NOTHING)
                        .block())
                .isEqualTo(new LookupResult.Absent(true));
    }

    @Test
    void anotherRecordUnderTheSameKeyIsNeitherOverwrittenNorTakenForOurs() {
        var first = outgoing("Der Erste");
        var second = new Outgoing(first.key(), "Ein anderer", List.of(), null, SLOT);
        var there = published(first);

        assertThat(send(second)).isInstanceOf(Outcome.Unknown.class);

        assertThat(read(there).at("/value/text").stringValue()).isEqualTo("Der Erste");
        assertThat(connector.lookFor(credential(pds), second, Prepared.NOTHING).block())
                .isInstanceOf(LookupResult.Unreadable.class);
    }

    /** Why records are put and not created: a repetition is answered like any breakdown of the server. */
    @Test
    void aRecordCreatedTwiceIsAnsweredWithAnErrorThatProvesNothing() {
        var session = session();
        var record = Map.of("$type", COLLECTION, "text", "Zweimal", "createdAt", SLOT.toString());
        var body =
                Map.of("repo", session.did(), "collection", COLLECTION, "rkey", Tid.of(SLOT, key()), "record", record);
        var create = calls.send(HttpMethod.POST, pds + "/xrpc/com.atproto.repo.createRecord", session.headers(), body);

        assertThat(((Reply.Answer) create.block()).status()).isEqualTo(200);

        assertThat(((Reply.Answer) create.block()).status()).isEqualTo(500);
    }

    /** An access token lives for two hours, the token that could renew it for three months. */
    @ParameterizedTest
    @ValueSource(ints = {3, 24 * 100})
    void aSessionThatHasEndedIsOpenedAnewOnTheWay(int hours) {
        assertThat(through(outgoing("Vorher"))).isInstanceOf(Outcome.Published.class);
        var signedIn = called("createSession");

        putForward(hours);

        assertThat(through(outgoing("Nachher"))).isInstanceOf(Outcome.Published.class);
        assertThat(called("createSession")).isEqualTo(signedIn + 1);
    }

    @Test
    void aWrongPasswordIsTheChannelsFaultAndPublishesNothing() {
        var wrong = new ChannelCredential(credential(pds).channel(), "falsch-falsch-falsch");

        assertThat(connector.greet(credential(pds)).block()).isInstanceOf(Greeting.Welcome.class);
        assertThat(connector.greet(wrong).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(connector.publish(wrong, outgoing("Nie"), Prepared.NOTHING).block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @Test
    void fiftyWorkersKilledWhilePublishingLeaveFiftyRecords() throws Exception {
        var sum = new Kills(credential(pds), "^POST /xrpc/com.atproto.repo.putRecord").kill(KILLS, ". Nachfolger");

        var texts = list().valueStream()
                .map(record -> record.at("/value/text").stringValue())
                .filter(text -> text.endsWith("Nachfolger"))
                .toList();
        System.out.println("    " + sum + "; records: " + texts.size());
        assertThat(texts).hasSize(KILLS).doesNotHaveDuplicates();
    }

    private Outcome.Published published(Outgoing outgoing) {
        var outcome = send(outgoing);
        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        return (Outcome.Published) outcome;
    }

    private Outcome send(Outgoing outgoing) {
        return send(credential(pds), outgoing);
    }

    private Outcome through(Outgoing outgoing) {
        return send(credential(door + "/through"), outgoing);
    }

    private Outcome send(ChannelCredential credential, Outgoing outgoing) {
        return connector
                .prepare(credential, outgoing, Prepared.NOTHING, asset -> Mono.just(PICTURE))
                .flatMap(ready -> connector.publish(credential, outgoing, ((Preparation.Ready) ready).prepared()))
                .block();
    }

    private BlueskyConnector connector() {
        return new BlueskyConnector(calls, new BlueskySessions(calls), json);
    }

    private JsonNode read(Outcome.Published published) {
        var key = published.remoteId().substring(published.remoteId().lastIndexOf('/') + 1);
        return get("com.atproto.repo.getRecord?repo=" + own() + "&collection=" + COLLECTION + "&rkey=" + key)
                .json();
    }

    private int records() {
        return list().size();
    }

    private JsonNode list() {
        return get("com.atproto.repo.listRecords?limit=100&repo=" + own() + "&collection=" + COLLECTION)
                .json()
                .path("records");
    }

    /** The last commit of the account: it changes with every write, and with nothing else. */
    private String head() {
        return get("com.atproto.sync.getLatestCommit?did=" + own())
                .json()
                .path("cid")
                .stringValue();
    }

    private String own() {
        return didOf(System.getenv("LITFASS_PEER_BLUESKY_HANDLE"));
    }

    private String didOf(String handle) {
        return get("com.atproto.identity.resolveHandle?handle=" + handle)
                .json()
                .path("did")
                .stringValue();
    }

    private BlueskySessions.Session session() {
        return (BlueskySessions.Session)
                new BlueskySessions(calls).enter(credential(pds)).block();
    }

    private int called(String method) {
        return ((Reply.Answer) calls.get(door + "/calls", headers -> {}).block())
                .json()
                .path("com.atproto.server." + method)
                .asInt(0);
    }

    private void putForward(int hours) {
        calls.get(door + "/clock?hours=" + hours, headers -> {}).block();
    }

    private Reply.Answer get(String call) {
        return (Reply.Answer) calls.get(pds + "/xrpc/" + call, headers -> {}).block();
    }

    /** What each facet cuts out of the text, by its bytes. */
    private static List<String> facets(JsonNode record) {
        var text = record.at("/value/text").stringValue().getBytes(UTF_8);
        return record.at("/value/facets")
                .valueStream()
                .map(facet -> facet.path("index"))
                .map(index -> new String(
                        Arrays.copyOfRange(
                                text,
                                index.path("byteStart").asInt(),
                                index.path("byteEnd").asInt()),
                        UTF_8))
                .toList();
    }

    private static Outgoing outgoing(String text) {
        return new Outgoing(key(), text, List.of(), null, SLOT);
    }

    private static String key() {
        return UUID.randomUUID() + "-" + DELIVERIES.incrementAndGet();
    }

    private static ChannelCredential credential(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-bluesky"),
                new ClientId("bakery"),
                Network.BLUESKY,
                "Sonnenschein",
                System.getenv("LITFASS_PEER_BLUESKY_HANDLE"),
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, System.getenv("LITFASS_PEER_BLUESKY_PASSWORD"));
    }
}
