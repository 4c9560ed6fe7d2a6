package dev.litfass.monitoring.source.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.havingExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
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
import dev.litfass.platform.network.bluesky.BlueskySessions;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class BlueskyReaderTests {

    private static final String BASE = "/bluesky-reader";
    private static final String SIGN_IN = BASE + "/xrpc/com.atproto.server.createSession";
    private static final String NOTIFICATIONS = BASE + "/xrpc/app.bsky.notification.listNotifications";
    private static final String EARLY = "2026-12-02T08:00:00.000Z";
    private static final String LATE = "2026-12-02T08:30:00.000Z";

    private final TestClock clock = new TestClock();
    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), clock);
    private final BlueskySessions sessions = new BlueskySessions(calls);

    @BeforeEach
    void aServerThatLetsUsIn() {
        Stubs.server().resetAll();
        // docs.bsky.app/docs/api/com-atproto-server-create-session, 2026-11
        signIn(okJson("{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\","
                + "\"accessJwt\":\"access\",\"refreshJwt\":\"refresh\"}"));
    }

    @Test
    void readsAMention() {
        // docs.bsky.app/docs/api/app-bsky-notification-list-notifications, 2026-11
        answer(okJson("{\"cursor\":\"2026-12-02T08:30:00.000Z\",\"notifications\":[{"
                + "\"uri\":\"at://did:plc:x/app.bsky.feed.post/3kabc\",\"cid\":\"bafyreia\","
                + "\"author\":{\"did\":\"did:plc:x\",\"handle\":\"ben.example\",\"displayName\":\"Ben 🥐\"},"
                + "\"reason\":\"mention\",\"isRead\":false,\"indexedAt\":\"" + LATE + "\",\"labels\":[],"
                + "\"record\":{\"$type\":\"app.bsky.feed.post\",\"text\":\"@sonnenschein.test 1 < 2 & Käse?\","
                + "\"createdAt\":\"2026-12-02T09:29:58+01:00\"}}],\"priority\":false}"));

        var mention = only();

        assertThat(mention.externalId()).isEqualTo("at://did:plc:x/app.bsky.feed.post/3kabc");
        assertThat(mention.kind()).isEqualTo(MentionKind.MENTION);
        assertThat(mention.author())
                .isEqualTo(new Author("Ben 🥐", "@ben.example", "https://bsky.app/profile/ben.example"));
        assertThat(mention.content().text()).isEqualTo("@sonnenschein.test 1 < 2 & Käse?");
        assertThat(mention.content().url()).isEqualTo("https://bsky.app/profile/ben.example/post/3kabc");
        assertThat(mention.content().answerTo())
                .isEqualTo(new ReplyHandle("at://did:plc:x/app.bsky.feed.post/3kabc", "bafyreia", null, null, null));
        assertThat(mention.content().publishedAt()).isEqualTo(Instant.parse("2026-12-02T08:29:58Z"));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(NOTIFICATIONS))
                        .withHeader("Authorization", equalTo("Bearer access"))
                        .withQueryParam("reasons", havingExactly("mention", "reply", "quote"))
                        .withQueryParam("cursor", absent()));
    }

    @Test
    void knowsAReplyAndWhereTheTalkBegan() {
        // docs.bsky.app/docs/advanced-guides/posts#replies, 2026-11
        answer(page(
                null,
                notification(
                        "1",
                        "reply",
                        LATE,
                        "{\"text\":\"Lecker\",\"reply\":{"
                                + "\"root\":{\"uri\":\"at://root\",\"cid\":\"bafyroot\"},"
                                + "\"parent\":{\"uri\":\"at://parent\",\"cid\":\"bafyparent\"}}}")));

        var mention = only();

        assertThat(mention.kind()).isEqualTo(MentionKind.REPLY);
        assertThat(mention.content().answerTo())
                .isEqualTo(new ReplyHandle("at://1", "bafy1", "at://root", "bafyroot", null));
    }

    @Test
    void takesAQuoteForAMention() {
        answer(page(null, notification("1", "quote", LATE, "{\"text\":\"Seht her\"}")));

        assertThat(only().kind()).isEqualTo(MentionKind.MENTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"like", "repost", "follow", "starterpack-joined", "verified", "something-new"})
    void ignoresWhatIsNotSaid(String reason) {
        // docs.bsky.app/docs/api/app-bsky-notification-list-notifications, 2026-11: reason is an open list
        answer(page(null, notification("1", reason, LATE, "{}")));

        assertThat(reader().read(source(null)).block()).isEqualTo(new Batch.Read(List.of(), LATE));
    }

    @Test
    void ignoresWhatNamesNothing() {
        answer(page(
                null,
                "1",
                "null",
                "\"x\"",
                "{}",
                "{\"reason\":\"mention\"}",
                "{\"reason\":\"mention\",\"indexedAt\":\"" + LATE + "\"}"));

        assertThat(read(source(EARLY)).mentions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"displayName\":\"\"", ",\"displayName\":null"})
    void callsAnAuthorWithoutANameByTheHandle(String name) {
        answer(page(
                null,
                "{\"uri\":\"at://1\",\"reason\":\"mention\",\"indexedAt\":\"" + LATE
                        + "\",\"author\":{\"handle\":\"ben.example\"" + name + "},\"record\":{}}"));

        assertThat(only().author().name()).isEqualTo("ben.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"createdAt\":null}", "{\"createdAt\":\"gestern\"}"})
    void takesTheServersTimeWhereARecordHasNoReadableOne(String record) {
        answer(page(null, notification("1", "mention", LATE, record)));

        assertThat(only().content().publishedAt()).isEqualTo(Instant.parse(LATE));
    }

    @Test
    void showsTheEarlierOfTheAuthorsAndTheServersTimeAndCountsByTheServers() {
        // docs.bsky.app/docs/advanced-guides/timestamps, 2026-11: createdAt is whatever the author wrote
        answer(page(
                null,
                notification("2", "mention", LATE, "{\"createdAt\":\"2038-01-19T03:14:07Z\"}"),
                notification("1", "mention", LATE, "{\"createdAt\":\"2019-03-01T10:00:00Z\"}")));

        var mentions = read(source(null)).mentions();

        assertThat(mentions)
                .extracting(each -> each.content().publishedAt())
                .containsExactly(Instant.parse("2019-03-01T10:00:00Z"), Instant.parse(LATE));
        assertThat(mentions).extracting(RawMention::saidAt).containsOnly(Instant.parse(LATE));
    }

    @Test
    void tellsTheOldestFirstAndReadsTheMinuteBeforeItsCursorAgain() {
        answer(page(
                null,
                notification("3", "mention", LATE, "{}"),
                notification("2", "mention", EARLY, "{}"),
                notification("1", "mention", "2026-12-02T07:59:00.000Z", "{}"),
                notification("0", "mention", "2026-12-02T07:58:59.999Z", "{}")));

        var read = read(source(EARLY));

        assertThat(ids(read)).containsExactly("at://1", "at://2", "at://3");
        assertThat(read.cursor()).isEqualTo(LATE);
    }

    @Test
    void keepsItsPlaceWhereNothingIsNew() {
        answer(page(null));

        assertThat(reader().read(source(EARLY)).block()).isEqualTo(new Batch.Read(List.of(), EARLY));
        assertThat(reader().read(source(null)).block())
                .isEqualTo(new Batch.Read(List.of(), "1970-01-01T00:00:00.000Z"));
    }

    @Test
    void turnsPagesUntilItKnowsWhatItSees() {
        // docs.bsky.app/docs/api/app-bsky-notification-list-notifications, 2026-11: cursor leads to what is older
        answer(page("a+b", notification("4", "mention", LATE, "{}")));
        answer("a+b", page("c", notification("3", "mention", "2026-12-02T08:20:00.000Z", "{}")));
        answer(
                "c",
                page(
                        "d",
                        notification("2", "mention", EARLY, "{}"),
                        notification("1", "mention", "2026-12-02T07:00:00.000Z", "{}")));

        var read = read(source(EARLY));

        assertThat(ids(read)).containsExactly("at://2", "at://3", "at://4");
        assertThat(read.cursor()).isEqualTo(LATE);
        Stubs.server().verify(3, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @Test
    void readsOnePageAtItsFirstLook() {
        answer(page("a", notification("4", "mention", LATE, "{}")));

        assertThat(ids(read(source(null)))).containsExactly("at://4");
        Stubs.server().verify(1, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @Test
    void takesTwoHundredAtATimeAndTheRestWithTheNextLook() {
        var all = new ArrayList<String>();
        for (int i = 449; i >= 0; i--) {
            var at = Instant.parse(EARLY).plusSeconds(1 + i / 2).toString().replace("Z", ".000Z");
            all.add(notification("n" + i, "mention", at, "{}"));
        }
        answer(page("2", all.subList(0, 100).toArray(String[]::new)));
        answer("2", page("3", all.subList(100, 300).toArray(String[]::new)));
        answer("3", page(null, all.subList(300, 450).toArray(String[]::new)));
        var source = source(EARLY);
        var seen = new LinkedHashSet<String>();

        for (int look = 0; look < 3; look++) {
            var read = read(source);
            var known = seen.size();
            seen.addAll(ids(read));
            assertThat(seen.size() - known).isLessThanOrEqualTo(200);
            source = after(source, read);
        }

        assertThat(seen).hasSize(450);
    }

    @Test
    void losesNothingOfALongSilence() {
        var all = new ArrayList<String>();
        for (int i = 1_649; i >= 0; i--) {
            var at = Instant.parse(EARLY).plusSeconds(1 + i).toString().replace("Z", ".000Z");
            all.add(notification("n" + i, "mention", at, "{}"));
        }
        for (int page = 0; page < 17; page++) {
            var here = all.subList(page * 100, Math.min(all.size(), page * 100 + 100));
            var answer = page(page == 16 ? null : "p" + (page + 1), here.toArray(String[]::new));
            if (page == 0) {
                answer(answer);
            } else {
                answer("p" + page, answer);
            }
        }
        var source = source(EARLY);
        var seen = new LinkedHashSet<String>();

        for (int look = 0; look < 9; look++) {
            var read = read(source);
            seen.addAll(ids(read));
            source = after(source, read);
        }

        assertThat(seen).hasSize(1_650);
    }

    @Test
    void anAccountWithoutNotificationsIsReadFromTheBeginning() {
        answer(page(null));
        var source = after(source(null), read(source(null)));
        answer(page("2", notification("2", "mention", LATE, "{}")));
        answer("2", page(null, notification("1", "mention", EARLY, "{}")));

        assertThat(ids(read(source))).containsExactly("at://1", "at://2");
    }

    @Test
    void theAccountItselfAsksNobodyAnything() {
        answer(page(
                null,
                "{\"uri\":\"at://1\",\"reason\":\"reply\",\"indexedAt\":\"" + LATE
                        + "\",\"author\":{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\"},\"record\":{}}"));

        assertThat(read(source(EARLY)).mentions()).isEmpty();
    }

    @Test
    void saysThatTheServerWantsToBeLeftAlone() {
        answer(json(429, "{\"error\":\"RateLimitExceeded\"}").withHeader("Retry-After", "37"));

        assertThat(trouble()).isEqualTo(Batch.Failed.tooManyRequests(Duration.ofSeconds(37)));
    }

    @Test
    void doesNotTurnPagesForEver() {
        var full = Collections.nCopies(100, notification("4", "mention", LATE, "{}"))
                .toArray(String[]::new);
        answer(page("a", full));
        answer("a", page("a", full));

        read(source(EARLY));

        Stubs.server().verify(50, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @Test
    void stopsAtAnEmptyPage() {
        answer(page("a", notification("4", "mention", LATE, "{}")));
        answer("a", page("a"));

        assertThat(ids(read(source(EARLY)))).containsExactly("at://4");
        Stubs.server().verify(2, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @Test
    void losesNothingWhereALaterPageFails() {
        answer(page("a", notification("4", "mention", LATE, "{}")));
        answer("a", aResponse().withStatus(502));
        var source = after(source(EARLY), reader().read(source(EARLY)).block());
        answer("a", page(null, notification("3", "mention", EARLY, "{}")));

        assertThat(source.reading().trouble()).isNotNull();
        assertThat(ids(read(source))).containsExactly("at://3", "at://4");
    }

    @Test
    void signsInOnceForManyLooks() {
        answer(page(null));

        read(source(EARLY));
        read(source(EARLY));

        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void signsInAgainWhereTheSessionIsNoLongerHonoured(int status) {
        // docs.bsky.app/docs/api/app-bsky-notification-list-notifications, 2026-11: 400 ExpiredToken, 401
        answer(json(status, "{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}"));
        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());

        answer(page(null));
        read(source(EARLY));

        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403})
    void asksForAReconnectWhereThePasswordIsRefused(int status) {
        // docs.bsky.app/docs/api/com-atproto-server-create-session, 2026-11: 401 AuthenticationRequired
        signIn(json(status, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}"));

        assertThat(trouble()).isEqualTo(Batch.Failed.credentialRefused());
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(NOTIFICATIONS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 500, 502})
    void asksForNoReconnectWhereSigningInFailsOtherwise(int status) {
        // docs.bsky.app/docs/advanced-guides/rate-limits, 2026-11
        signIn(json(status, "{\"error\":\"RateLimitExceeded\"}").withHeader("Retry-After", "37"));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 403, 404, 500, 502, 504})
    void saysThatTheServerDoesNotAnswerAsItShould(int status) {
        answer(json(status, "{\"error\":\"?\"}").withHeader("Retry-After", "37"));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void saysThatTheConnectionBroke(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"notifications\":[",
                "<!doctype html><title>Wartung</title>",
                "{}",
                "[]",
                "null",
                "{\"notifications\":null}",
                "{\"notifications\":{\"uri\":\"at://1\"}}"
            })
    void takesNoGarbageForNothingNew(String body) {
        answer(aResponse().withBody(body));

        assertThat(trouble()).isEqualTo(Batch.Failed.notReached());
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        assertThat(reader(addressOfNobody()).read(source(EARLY)).block()).isEqualTo(Batch.Failed.notReached());
    }

    @Test
    void saysThatTheAnswerTookTooLong() {
        answer(page(null).withFixedDelay(5_000));
        sessions.enter(credential(Stubs.server().baseUrl() + BASE)).block();

        StepVerifier.withVirtualTime(() -> reader().read(source(EARLY)))
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
        return reader().read(source(EARLY)).block();
    }

    private static String notification(String id, String reason, String at, String record) {
        return "{\"uri\":\"at://" + id + "\",\"cid\":\"bafy" + id + "\",\"author\":{\"handle\":\"ben.example\"},"
                + "\"reason\":\"" + reason + "\",\"indexedAt\":\"" + at + "\",\"record\":" + record + "}";
    }

    private static ResponseDefinitionBuilder page(@Nullable String next, String... notifications) {
        return okJson("{" + (next == null ? "" : "\"cursor\":\"" + next + "\",") + "\"notifications\":["
                + String.join(",", notifications) + "]}");
    }

    private static void signIn(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(SIGN_IN)).willReturn(response));
    }

    /** What stands behind a page's cursor. */
    private static void answer(String cursor, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(NOTIFICATIONS))
                        .withQueryParam("cursor", equalTo(cursor))
                        .willReturn(response));
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
        var channel = new ChannelId("bakery-bluesky");
        return new Source(
                new SourceId(channel.value()),
                new ClientId("bakery"),
                "Sonnenschein",
                new Source.Place(Network.BLUESKY, null, channel),
                new Source.Reading(cursor, null, 0, null),
                Lease.due(TestClock.START));
    }

    private BlueskyReader reader() {
        return reader(Stubs.server().baseUrl() + BASE);
    }

    private BlueskyReader reader(String server) {
        var api = new OneChannel(credential(server));
        return new BlueskyReader(
                calls, sessions, new ChannelDirectory(api, new Blocking("clients", new Guards()), clock));
    }

    private static ChannelCredential credential(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-bluesky"),
                new ClientId("bakery"),
                Network.BLUESKY,
                "Sonnenschein",
                "sonnenschein.test",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "secret");
    }

    /** An address that was free a moment ago. */
    private static String addressOfNobody() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }
}
