package dev.litfass.monitoring.source.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.OneChannel;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceId;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.http.HttpMethod;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The reader against a real server of Mastodon's API. Not part of the build: {@code proof/peers/mastodon/run} starts this. */
@EnabledIfEnvironmentVariable(
        named = "LITFASS_PEER_MASTODON",
        matches = "http.+",
        disabledReason = "no server is named: start this by proof/peers/mastodon/run")
class RealMastodonReaderCheck {

    private static final int AT_REST = 75;
    private static final int BURST = 200;
    private static final int AT_A_TIME = 4;

    /** A server that shows a mention later than this does not show it. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static String server;
    private static String handle;

    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    private final MastodonReader reader = reader();
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void aServerThatIsRunning() {
        server = System.getenv("LITFASS_PEER_MASTODON");
    }

    @BeforeEach
    void tell(TestInfo test) {
        System.out.println("  " + test.getTestMethod().orElseThrow().getName());
        handle = get("/api/v1/accounts/verify_credentials").text("/acct");
    }

    @Test
    void seventyFiveMentionsAtRestAreRead() {
        var said = mention("Ruhe", AT_REST).collect(Collectors.toSet()).block();

        assertThat(readUntilAll(said, null)).containsOnlyKeys(said);
    }

    @Test
    void aBurstOfTwoHundredIsReadWhileItComes() {
        var begun = read(null).cursor();
        var said = IntStream.range(0, BURST)
                .mapToObj(number -> words("Schwall", number))
                .collect(Collectors.toSet());
        var burst = mention("Schwall", BURST).then().toFuture();

        assertThat(readUntilAll(said, begun)).containsOnlyKeys(said);
        assertThat(burst).isCompleted();
    }

    /** Reads on until all were seen, or too long; which id each had. Reading again is no harm, another id is. */
    private Map<String, String> readUntilAll(Set<String> wanted, @Nullable String from) {
        var seen = new HashMap<String, String>();
        var cursor = from;
        var end = Instant.now().plus(LONGEST);
        while (!seen.keySet().containsAll(wanted) && Instant.now().isBefore(end)) {
            var batch = read(cursor);
            cursor = batch.cursor();
            for (var mention : batch.mentions()) {
                var text = mention.content().text();
                wanted.stream().filter(text::contains).findFirst().ifPresent(words -> {
                    var before = seen.put(words, mention.externalId());
                    assertThat(before).isIn(null, mention.externalId());
                });
            }
        }
        System.out.println("    read: " + seen.size() + " of " + wanted.size());
        return new HashMap<>(seen);
    }

    private Batch.Read read(@Nullable String cursor) {
        var source = new Source(
                new SourceId("bakery-mastodon"),
                new ClientId("bakery"),
                "Sonnenschein",
                new Source.Place(Network.MASTODON, null, new ChannelId("bakery-mastodon")),
                new Source.Reading(cursor, null, 0, null),
                Lease.due(Instant.now()));
        var batch = reader.read(source).block();
        assertThat(batch).isInstanceOf(Batch.Read.class);
        return (Batch.Read) batch;
    }

    private Flux<String> mention(String kind, int times) {
        return Flux.range(0, times).flatMap(number -> say(words(kind, number)), AT_A_TIME);
    }

    private String words(String kind, int number) {
        return kind + " " + run + " Nr" + number + "x";
    }

    private Mono<String> say(String words) {
        return calls.send(
                        HttpMethod.POST,
                        server + "/api/v1/statuses",
                        headers -> headers.setBearerAuth(System.getenv("LITFASS_PEER_MASTODON_OTHER_TOKEN")),
                        Map.of("status", "@" + handle + " " + words, "visibility", "public"))
                .map(reply -> {
                    assertThat(((Reply.Answer) reply).status()).isEqualTo(200);
                    return words;
                });
    }

    private Reply.Answer get(String path) {
        return (Reply.Answer)
                calls.get(server + path, headers -> headers.setBearerAuth(System.getenv("LITFASS_PEER_MASTODON_TOKEN")))
                        .block();
    }

    private MastodonReader reader() {
        var card = new ChannelCard(
                new ChannelId("bakery-mastodon"),
                new ClientId("bakery"),
                Network.MASTODON,
                "Sonnenschein",
                "sonnenschein",
                System.getenv("LITFASS_PEER_MASTODON"),
                ChannelCard.Status.LIVE);
        var api = new OneChannel(new ChannelCredential(card, System.getenv("LITFASS_PEER_MASTODON_TOKEN")));
        return new MastodonReader(
                calls,
                new ChannelDirectory(api, new Blocking("clients", new Guards()), Clock.systemUTC()),
                Clock.systemUTC());
    }
}
