package dev.litfass.monitoring.source.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.Batch;
import dev.litfass.monitoring.source.OneChannel;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.monitoring.source.Source;
import dev.litfass.monitoring.source.SourceId;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.Lease;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import dev.litfass.testsupport.Stubs;
import dev.litfass.testsupport.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class MastodonReaderTests {

    private static final String BASE = "/mastodon-reader";
    private static final String NOTIFICATIONS = BASE + "/api/v1/notifications";

    private final TestClock clock = new TestClock();
    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), clock);

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void readsAMention() {
        // docs.joinmastodon.org/methods/notifications#get and /entities/Status, 2026-11
        answer(okJson("[{\"id\":\"34975861\",\"type\":\"mention\",\"created_at\":\"2026-12-02T08:49:02.064Z\","
                + "\"account\":{\"id\":\"971724\",\"username\":\"anna\",\"acct\":\"anna@chaos.example\"},"
                + "\"status\":{\"id\":\"103186126728896492\",\"created_at\":\"2026-12-02T08:49:01.940Z\","
                + "\"in_reply_to_id\":null,\"visibility\":\"public\",\"url\":\"https://chaos.example/@anna/1\","
                + "\"content\":\"<p><span class=\\\"h-card\\\"><a href=\\\"https://mastodon.example/@s\\\" "
                + "class=\\\"u-url mention\\\">@<span>s</span></a></span> Habt ihr Br&ouml;tchen &amp; Käse?</p>"
                + "<p>Danke!<br />Anna</p>\",\"account\":{\"id\":\"971724\",\"username\":\"anna\","
                + "\"acct\":\"anna@chaos.example\",\"display_name\":\"Anna 🥐\","
                + "\"url\":\"https://chaos.example/@anna\"}}}]"));

        var mention = only();

        assertThat(mention.externalId()).isEqualTo("103186126728896492");
        assertThat(mention.kind()).isEqualTo(MentionKind.MENTION);
        assertThat(mention.author())
                .isEqualTo(new Author("Anna 🥐", "@anna@chaos.example", "https://chaos.example/@anna"));
        assertThat(mention.content().text()).isEqualTo("@s Habt ihr Brötchen & Käse?\nDanke!\nAnna");
        assertThat(mention.content().url()).isEqualTo("https://chaos.example/@anna/1");
        assertThat(mention.content().answerTo())
                .isEqualTo(new ReplyHandle("103186126728896492", "@anna@chaos.example", null, null, null));
        assertThat(mention.content().publishedAt()).isEqualTo(Instant.parse("2026-12-02T08:49:01.940Z"));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(NOTIFICATIONS))
                        .withHeader("Authorization", equalTo("Bearer secret"))
                        .withQueryParam("types[]", equalTo("mention"))
                        .withQueryParam("min_id", absent()));
    }

    @Test
    void keepsWhomAMessageWasSaidTo() {
        // docs.joinmastodon.org/entities/Status#visibility: public, unlisted, private, direct
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"in_reply_to_id\":\"76\",\"visibility\":\"direct\"}") + "]"));

        var message = only();

        assertThat(message.kind()).isEqualTo(MentionKind.MESSAGE);
        assertThat(message.content().answerTo())
                .extracting(ReplyHandle::audience)
                .isEqualTo("direct");
    }

    @Test
    void knowsAReply() {
        // docs.joinmastodon.org/entities/Status#in_reply_to_id, 2026-11: the id of what is replied to, or null
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"in_reply_to_id\":\"76\"}") + "]"));

        assertThat(only().kind()).isEqualTo(MentionKind.REPLY);
    }

    @Test
    void namesTheServerOfANeighbourOnTheSameServer() {
        // docs.joinmastodon.org/entities/Account#acct, 2026-11: local users are named without a server
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"account\":{\"acct\":\"ben\"}}") + "]"));

        var handle = Objects.requireNonNull(only().content().answerTo());

        assertThat(handle.mark()).isEqualTo("@ben@localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"display_name\":\"\"", ",\"display_name\":\" \"", ",\"display_name\":null"})
    void callsAnAuthorWithoutANameByTheHandle(String name) {
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"account\":{\"acct\":\"ben\"" + name + "}}") + "]"));

        assertThat(only().author().name()).isEqualTo("ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"created_at\":null", ",\"created_at\":\"gestern\""})
    void knowsNoTimeWhereAStatusHasNoReadableOne(String time) {
        answer(okJson("[" + mention("7", "{\"id\":\"77\"" + time + "}") + "]"));

        assertThat(only().content().publishedAt()).isNull();
    }

    @Test
    void ignoresWhatIsNoMentionAndReadsOnBehindIt() {
        // docs.joinmastodon.org/entities/Notification#type, 2026-11; a server without "types" sends all of them
        answer(okJson(
                "[{\"id\":\"10\",\"type\":\"follow\"},{\"id\":\"9\",\"type\":\"favourite\",\"status\":{\"id\":\"1\"}},"
                        + "{\"id\":\"8\",\"type\":\"moderation_warning\"},{\"id\":\"7\",\"type\":\"something_new\"},"
                        + mention("6", "{\"id\":\"66\"}") + "]"));

        var read = read(source(null));

        assertThat(ids(read)).containsExactly("66");
        assertThat(read.cursor()).isEqualTo("0 10 10 1796202000");
    }

    @Test
    void ignoresWhatNamesNothing() {
        answer(okJson("[1,null,\"x\",[],{},{\"type\":\"mention\",\"status\":null}," + mention("", "{\"id\":\"\"}") + ","
                + mention("7", "{}") + "]"));

        var read = read(source("6"));

        assertThat(read.mentions()).isEmpty();
        assertThat(read.cursor()).isEqualTo("6 7 7 1796202000");
    }

    @Test
    void tellsTheOldestFirstAndKnowsTheLatestOfGrowingNumbers() {
        answer(okJson("[" + mention("100", "{\"id\":\"3\"}") + "," + mention("99", "{\"id\":\"2\"}") + ","
                + mention("98", "{\"id\":\"1\"}") + "]"));

        var read = read(source(null));

        assertThat(ids(read)).containsExactly("1", "2", "3");
        assertThat(read.cursor()).startsWith("0 100 100 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"34975861", ""})
    void keepsItsPlaceWhereNothingIsNew(String place) {
        answer(okJson("[]"));

        assertThat(reader().read(source(place.isEmpty() ? null : place)).block())
                .isEqualTo(new Batch.Read(List.of(), place.isEmpty() ? "0" : place));
    }

    @Test
    void losesNoneOfABurstOnAnAccountWithoutEarlierMentions() {
        serve(ids(1, 0));
        var source = after(source(null), read(source(null)));
        serve(ids(1, 75));

        assertThat(ids(read(source))).hasSize(75);
    }

    @Test
    void losesNothingWhereTheTokenWasDeadForAWhile() {
        serve(ids(1, 5));
        var source = after(source(null), read(source(null)));
        answer(json(401, "{\"error\":\"The access token was revoked\"}"));
        source = after(source, reader().read(source).block());
        source = after(source, reader().read(source).block());
        serve(ids(1, 65));

        assertThat(ids(read(source)))
                .containsAll(ids(6, 65).stream().map(id -> "s" + id).toList());
    }

    @Test
    void readsAgainWhatBecameVisibleLate() {
        serve(ids(1, 10));
        var source = after(source(null), read(source(null)));
        clock.advance(Duration.ofMinutes(3));
        source = after(source, read(source));
        serve(ids(1, 210).stream().filter(id -> id < 11 || id % 6 != 0).toList());
        clock.advance(Duration.ofSeconds(20));
        var seen = new LinkedHashSet<String>();
        var burst = read(source);
        seen.addAll(ids(burst));
        source = after(source, burst);
        serve(ids(1, 210));
        for (int look = 0; look < 3; look++) {
            clock.advance(Duration.ofSeconds(20));
            var read = read(source);
            seen.addAll(ids(read));
            source = after(source, read);
        }

        assertThat(seen).containsAll(ids(11, 210).stream().map(id -> "s" + id).toList());
    }

    @Test
    void readsNothingAgainOnceAMinuteHasPassed() {
        serve(ids(1, 10));
        var source = after(source(null), read(source(null)));
        for (int look = 0; look < 4; look++) {
            clock.advance(Duration.ofSeconds(40));
            source = after(source, read(source));
        }

        assertThat(source.reading().cursor()).isEqualTo("10");
        assertThat(read(source).mentions()).isEmpty();
    }

    @Test
    void takesTwoHundredAtATimeAndTheRestWithTheNextLook() {
        serve(ids(1, 500));
        var source = source("0");
        var seen = new LinkedHashSet<String>();
        for (int look = 0; look < 3; look++) {
            var read = read(source);
            var known = seen.size();
            seen.addAll(ids(read));
            assertThat(seen.size() - known).isLessThanOrEqualTo(200);
            source = after(source, read);
            clock.advance(Duration.ofSeconds(20));
        }

        assertThat(seen).hasSize(500);
    }

    @Test
    void keepsWhatItReadWhereALaterPageFails() {
        serve(ids(1, 100));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .withQueryParam("min_id", equalTo("80"))
                        .atPriority(1)
                        .willReturn(json(429, "{}").withHeader("Retry-After", "37")));
        var first = read(source("0"));
        assertThat(ids(first)).hasSize(80);

        assertThat(reader().read(source("80")).block()).isEqualTo(Batch.Failed.tooManyRequests(Duration.ofSeconds(37)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sonnenschein", "Sonnenschein", "sonnenschein@localhost"})
    void theAccountItselfAsksNobodyAnything(String acct) {
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"account\":{\"acct\":\"" + acct + "\"}}") + "]"));

        assertThat(read(source("6")).mentions()).isEmpty();
    }

    @Test
    void keepsTheWarningAndWhatThePicturesShow() {
        // docs.joinmastodon.org/entities/Status#spoiler_text and /entities/MediaAttachment#description, 2026-11
        answer(okJson("["
                + mention(
                        "7",
                        "{\"id\":\"77\",\"content\":\"<p>Igitt</p>\",\"spoiler_text\":\"Schimmel\","
                                + "\"media_attachments\":[{\"id\":\"1\",\"description\":\"Ein Brot mit Flecken\"},"
                                + "{\"id\":\"2\",\"description\":null}]}")
                + "]"));

        var content = only().content();

        assertThat(content.text()).isEqualTo("Igitt");
        assertThat(content.attached())
                .isEqualTo(new Mention.Attached(
                        "Schimmel", List.of(new Mention.Picture("Ein Brot mit Flecken"), new Mention.Picture(null))));
        assertThat(content.words()).isEqualTo("Schimmel\nIgitt\nEin Brot mit Flecken");
    }

    @Test
    void readsForwardAndLosesNothingAroundATrouble() {
        // docs.joinmastodon.org/methods/notifications#get, 2026-11: min_id returns what is immediately newer
        answer(okJson("[" + mention("2", "{\"id\":\"22\"}") + "," + mention("1", "{\"id\":\"11\"}") + "]"));
        var source = after(source(null), reader().read(source(null)).block());
        answer(aResponse().withStatus(503));
        source = after(source, reader().read(source).block());
        answer(okJson("[" + mention("3", "{\"id\":\"33\"}") + "]"));

        var read = read(source);

        assertThat(source.reading().trouble()).isNotNull();
        assertThat(ids(read)).containsExactly("33");
        assertThat(read.cursor()).startsWith("0 2 3 ");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void asksForAReconnectWhereTheTokenIsDead(int status) {
        // docs.joinmastodon.org/methods/notifications#401-unauthorized, 2026-11
        answer(json(status, "{\"error\":\"The access token is invalid\"}"));

        assertThat(trouble()).isEqualTo(Batch.Failed.credentialRefused());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 404, 410, 422, 500, 502, 504})
    void saysThatTheServerDoesNotAnswerAsItShould(int status) {
        // docs.joinmastodon.org/api/rate-limits, 2026-11: 429; Retry-After from RFC 9110
        answer(json(status, "{\"error\":\"?\"}")
                .withHeader("Retry-After", "37")
                .withHeader("Location", Stubs.server().baseUrl() + "/elsewhere"));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void saysHowLongTheServerWantsToBeLeftAlone(int status) {
        answer(json(status, "{\"error\":\"?\"}").withHeader("Retry-After", "37"));

        var failed = (Batch.Failed) Objects.requireNonNull(trouble());

        assertThat(failed.code()).isEqualTo(status == 429 ? "too-many-requests" : "not-reached");
        assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(37));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void saysThatTheConnectionBroke(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[{\"id\":\"7\"", "<!doctype html><title>Wartung</title>", "{\"error\":\"?\"}", "null", "7"})
    void takesNoGarbageForNothingNew(String body) {
        answer(aResponse().withBody(body));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @Test
    void doesNotReadAnAnswerOfThreeMegabytes() {
        answer(okJson("[" + mention("7", "{\"id\":\"77\",\"content\":\"" + "x".repeat(3 << 20) + "\"}") + "]"));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        assertThat(reader(addressOfNobody()).read(source("6")).block()).isEqualTo(Batch.Failed.notReached());
    }

    @Test
    void saysThatTheAnswerTookTooLong() {
        answer(okJson("[]").withFixedDelay(5_000));

        StepVerifier.withVirtualTime(() -> reader().read(source("6")))
                .thenAwait(NetworkCalls.LIMIT)
                .expectNext(Batch.Failed.notReached())
                .verifyComplete();
    }

    private RawMention only() {
        var mentions = read(source(null)).mentions();
        assertThat(mentions).hasSize(1);
        return mentions.get(0);
    }

    private Batch.Read read(Source source) {
        var batch = reader().read(source).block();
        assertThat(batch).isInstanceOf(Batch.Read.class);
        return (Batch.Read) Objects.requireNonNull(batch);
    }

    private @Nullable Batch trouble() {
        return reader().read(source("6")).block();
    }

    private static List<String> ids(Batch.Read read) {
        return read.mentions().stream().map(RawMention::externalId).toList();
    }

    /** What becomes of a source, as a poll leaves it. */
    private static Source after(Source source, @Nullable Batch batch) {
        if (batch instanceof Batch.Read read) {
            return source.read(read.cursor(), TestClock.START, Duration.ofMinutes(1));
        }
        var failed = (Batch.Failed) Objects.requireNonNull(batch);
        var trouble = Source.Trouble.of(failed, TestClock.START);
        return source.failed(trouble, TestClock.START, Duration.ofMinutes(1));
    }

    private static String mention(String id, String status) {
        return "{\"id\":\"" + id + "\",\"type\":\"mention\",\"status\":" + status + "}";
    }

    private static List<Integer> ids(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    /** A server with these notifications, which it gives as documented: from the latest on, or what is newer than an id. */
    private static void serve(List<Integer> ids) {
        Stubs.server().resetAll();
        var latest = ids.subList(Math.max(0, ids.size() - 80), ids.size());
        answer(okJson(list(latest)));
        if (!latest.isEmpty()) {
            Stubs.server()
                    .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                            .withQueryParam("max_id", equalTo("" + latest.get(0)))
                            .atPriority(2)
                            .willReturn(okJson(list(ids.stream()
                                    .filter(id -> id < latest.get(0))
                                    .toList()))));
        }
        for (var place : Stream.concat(
                        Stream.of(0), IntStream.rangeClosed(1, 600).boxed())
                .toList()) {
            var newer = ids.stream().filter(id -> id > place).limit(80).toList();
            Stubs.server()
                    .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                            .withQueryParam("min_id", equalTo("" + place))
                            .atPriority(3)
                            .willReturn(okJson(list(newer))));
        }
    }

    private static String list(List<Integer> ids) {
        return ids.stream()
                .sorted(Comparator.reverseOrder())
                .map(id -> mention("" + id, "{\"id\":\"s" + id + "\"}"))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(NOTIFICATIONS)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static Source source(@Nullable String cursor) {
        var channel = new ChannelId("bakery-mastodon");
        return new Source(
                new SourceId(channel.value()),
                new ClientId("bakery"),
                "Sonnenschein",
                new Source.Place(Network.MASTODON, null, channel),
                new Source.Reading(cursor, null, 0, null),
                Lease.due(TestClock.START));
    }

    private MastodonReader reader() {
        return reader(Stubs.server().baseUrl() + BASE);
    }

    private MastodonReader reader(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-mastodon"),
                new ClientId("bakery"),
                Network.MASTODON,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        var api = new OneChannel(new ChannelCredential(card, "secret"));
        return new MastodonReader(
                calls, new ChannelDirectory(api, new Blocking("clients", new Guards()), clock), clock);
    }

    /** An address that was free a moment ago. */
    private static String addressOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
