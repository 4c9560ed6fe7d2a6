package dev.litfass.content.network.mastodon;

import static dev.litfass.content.network.NetworkLimit.Kind.TEXT;
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
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The connector against a real server of Mastodon's API. Not part of the build: {@code proof/peers/mastodon/run} starts this. */
@EnabledIfEnvironmentVariable(
        named = "LITFASS_PEER_MASTODON",
        matches = "http.+",
        disabledReason = "no server is named: start this by proof/peers/mastodon/run")
class RealMastodonCheck {

    private static final int KILLS = 50;
    private static final int MOST_PAGES = 20;
    private static final String COMMIT = "^POST /api/v1/statuses ";
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static String server;

    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    private final MastodonConnector connector = new MastodonConnector(calls, Clock.systemUTC());
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void aServerThatIsRunning() {
        server = System.getenv("LITFASS_PEER_MASTODON");
    }

    @BeforeEach
    void tell(TestInfo test) {
        System.out.println("  " + test.getTestMethod().orElseThrow().getName());
    }

    /** What some servers rewrite: letters in two pieces, entities, signs that are Markdown, lists. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gutes #Fru\u0308hstu\u0308ck für alle",
                "Unsere R&amp;D in Köln & anderswo <b>fett</b>",
                "Liegt in C:\\*.txt und _dort_",
                "Heute:\n- Brot\n- Käse\n\n1. Milch\n2. Eier",
                "Ein *Stern* und [ein Link](https://example.org/brötchen)",
                "🥐👨\u200d👩\u200d👧"
            })
    void aPostWhoseAnswerWasCutIsFound(String text) throws Exception {
        var outgoing = outgoing(text + " " + run + UUID.randomUUID());

        var lost = new Kills(credential(), COMMIT).cut(outgoing);

        assertThat(lost).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        assertThat(lookFor(outgoing)).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void whatWasNeverSentIsNotThere() {
        assertThat(lookFor(outgoing("Nie gesendet " + UUID.randomUUID()))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void aPictureStandsThereWithItsWords() {
        var picture = new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant, noch warm 🥐", 1, 1);
        var outgoing = new Outgoing(key(), "Frisch " + run, List.of(picture), null, now());

        var status = status(published(outgoing));

        assertThat(status.at("/media_attachments/0/description").stringValue(""))
                .isEqualTo("Ein Croissant, noch warm 🥐");
    }

    /** What the desk lets pass the server takes, and one more letter it refuses. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ü",
                "🥐",
                "👨\u200d👩\u200d👧",
                "@anna@example.org sagt: Brot, Brezeln und Kuchen, jeden Tag frisch und immer warm aus dem Ofen ",
                "https://example.org/ein/langer/pfad "
            })
    void takesAsMuchAsItIsCountedFor(String piece) {
        var limits = connector.ownLimits(server).block().apply(MastodonProfile.PROFILE.limits());
        var most = limits.of(TEXT).orElseThrow().value();
        var text = new StringBuilder(run + " ");
        while (limits.count(text + piece) <= most) {
            text.append(piece);
        }
        while (limits.count(text + "b") <= most) {
            text.append("b");
        }

        assertThat(send(outgoing(text.toString()))).isInstanceOf(Outcome.Published.class);
    }

    @Test
    void refusesOneMore() {
        var limits = connector.ownLimits(server).block().apply(MastodonProfile.PROFILE.limits());
        var text = "a".repeat((int) limits.of(TEXT).orElseThrow().value() + 1);

        assertThat(send(outgoing(text)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.credential()).isFalse());
    }

    @Test
    void aReplyHangsOnItsParentAndIsFoundThere() {
        var question = published(outgoing("Habt ihr morgen auf? " + run));
        var parent = new Outgoing.Parent(question.remoteId(), null, null, null, "unlisted");
        var reply = new Outgoing(key(), "Ja, ab sechs! " + run, List.of(), parent, now());

        var answer = status(published(reply));

        assertThat(answer.path("in_reply_to_id").stringValue("")).isEqualTo(question.remoteId());
        assertThat(answer.path("visibility").stringValue("")).isEqualTo("unlisted");
        assertThat(lookFor(reply)).isInstanceOf(LookupResult.Found.class);
        assertThat(lookFor(outgoing(reply.text()))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void aConnectionThatMayWriteIsGoodAndATokenThatIsNoneIsNot() {
        var wrong = new ChannelCredential(credential().channel(), "falsch-falsch-falsch");
        var before = own("").size();

        assertThat(connector.greet(credential()).block()).isInstanceOf(Greeting.Welcome.class);
        assertThat(connector.greet(wrong).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(own("")).hasSize(before);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "LITFASS_PEER_MASTODON_READ_TOKEN", matches = ".+")
    void aConnectionThatMayOnlyReadIsNot() {
        var reading = new ChannelCredential(credential().channel(), System.getenv("LITFASS_PEER_MASTODON_READ_TOKEN"));

        assertThat(connector.greet(reading).block()).isEqualTo(new Greeting.Turned(Reason.MAY_NOT_WRITE, true));
        assertThat(connector.publish(reading, outgoing("Nie"), Prepared.NOTHING).block())
                .isEqualTo(new Outcome.Refused(Reason.MAY_NOT_WRITE, true));
    }

    @Test
    void fiftyWorkersKilledWhilePublishingLeaveFiftyPosts() throws Exception {
        // One word each: fifty posts in a minute that differ in a number alone would be left to a person.
        var mark = "Nachfolger" + run;

        var sum = new Kills(credential(), COMMIT).kill(KILLS, mark);

        var texts = own(mark);
        System.out.println("    " + sum + "; posts: " + texts.size());
        assertThat(texts).hasSize(KILLS).doesNotHaveDuplicates();
    }

    private Outcome.Published published(Outgoing outgoing) {
        var outcome = send(outgoing);
        assertThat(outcome).isInstanceOf(Outcome.Published.class);
        return (Outcome.Published) outcome;
    }

    private Outcome send(Outgoing outgoing) {
        return connector
                .prepare(credential(), outgoing, Prepared.NOTHING, asset -> Mono.just(PICTURE))
                .flatMap(ready -> connector.publish(credential(), outgoing, ((Preparation.Ready) ready).prepared()))
                .block();
    }

    private LookupResult lookFor(Outgoing outgoing) {
        return connector.lookFor(credential(), outgoing, Prepared.NOTHING).block();
    }

    private JsonNode status(Outcome.Published published) {
        return get("/api/v1/statuses/" + published.remoteId());
    }

    /** What the account's posts with these words show, the newest first. */
    private List<String> own(String words) {
        var account = get("/api/v1/accounts/verify_credentials").path("id").stringValue("");
        var all = new ArrayList<String>();
        var before = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            var list = get("/api/v1/accounts/" + account + "/statuses?exclude_reblogs=true&limit=40" + before);
            if (list.isEmpty()) {
                break;
            }
            list.valueStream()
                    .map(status -> status.path("content").stringValue(""))
                    .filter(content -> content.contains(words))
                    .forEach(all::add);
            before = "&max_id=" + list.get(list.size() - 1).path("id").stringValue("");
        }
        return all;
    }

    private JsonNode get(String path) {
        var reply = calls.get(
                        server + path, headers -> headers.setBearerAuth(System.getenv("LITFASS_PEER_MASTODON_TOKEN")))
                .block();
        return ((Reply.Answer) reply).json();
    }

    private static Outgoing outgoing(String text) {
        return new Outgoing(key(), text, List.of(), null, now());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static ChannelCredential credential() {
        var card = new ChannelCard(
                new ChannelId("bakery-mastodon"),
                new ClientId("bakery"),
                Network.MASTODON,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, System.getenv("LITFASS_PEER_MASTODON_TOKEN"));
    }
}
