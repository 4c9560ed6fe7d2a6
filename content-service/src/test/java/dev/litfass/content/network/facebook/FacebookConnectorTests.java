package dev.litfass.content.network.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.TOKEN;
import static dev.litfass.content.network.graph.GraphStubs.gone;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static dev.litfass.content.network.graph.GraphStubs.refusal;
import static dev.litfass.content.network.graph.GraphStubs.tokenEnded;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.content.network.graph.GraphStubs;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import dev.litfass.testsupport.Stubs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * Answers are those of developers.facebook.com/documentation/pages-api/posts, …/docs/graph-api/reference/page/photos,
 * …/page-post and …/object/comments, and of …/docs/graph-api/guides/error-handling (read 2026-11-30).
 */
class FacebookConnectorTests {

    /** The API may lie below a path, as it does on a desk. */
    private static final String BASE = "/facebook-connector/graph";

    private static final String API = BASE + "/v25.0";
    private static final String FEED = API + "/1001/feed";
    private static final String PHOTOS = API + "/1001/photos";
    private static final String POST = "1001_7001";
    private static final String POST_PATH = API + "/" + POST;
    private static final String COMMENTS = POST_PATH + "/comments";
    private static final String PERMALINK = "https://www.facebook.com/1001/posts/7001";
    private static final FacebookPrepared READY = FacebookPrepared.NONE.withPost(POST);
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/jpeg", "Ein Croissant mit Käse", 4, 3);
    private static final Outgoing.OutgoingPicture BRETZEL =
            new Outgoing.OutgoingPicture("bretzel", "image/png", "", 4, 3);

    private final FacebookConnector connector = new FacebookConnector(GraphStubs.calls());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    /** Logs and proxies keep addresses. */
    @AfterEach
    void theTokenStandsInNoAddress() {
        assertThat(Stubs.server().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains("token")
                        || event.getRequest().getUrl().contains(TOKEN));
    }

    @Test
    void laysAPostReadyThatNobodySees() {
        fed(okJson("{\"id\":\"" + POST + "\"}"));

        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(FEED))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(equalToJson(
                                        "{\"message\":\"Guten Morgen\",\"published\":false}", true, false)));
    }

    @Test
    void showsAPreviewOfTheFirstLinkWhereNoPicturesAre() {
        fed(okJson("{\"id\":\"" + POST + "\"}"));

        prepare(text("Neu: https://brot.example/a und https://brot.example/b"), Prepared.NOTHING);

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(FEED))
                        .withRequestBody(matchingJsonPath("$.link", equalTo("https://brot.example/a"))));
    }

    @Test
    void uploadsPicturesUnpublishedWithTheirDescriptionsAndAttachesThem() {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PHOTOS))
                        .withMultipartRequestBody(
                                aMultipart("source").withHeader("Content-Type", equalTo("image/jpeg")))
                        .willReturn(okJson("{\"id\":\"501\"}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PHOTOS))
                        .withMultipartRequestBody(aMultipart("source").withHeader("Content-Type", equalTo("image/png")))
                        .willReturn(okJson("{\"id\":\"502\"}")));
        fed(okJson("{\"id\":\"" + POST + "\"}"));

        var outgoing = new Outgoing("key", "Frisch https://brot.example", List.of(CROISSANT, BRETZEL), null, SLOT);
        assertThat(prepare(outgoing, Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(
                        READY.withPhoto("croissant", "501").withPhoto("bretzel", "502")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(PHOTOS))
                                .withRequestBodyPart(aMultipart("published")
                                        .withBody(equalTo("false"))
                                        .build())
                                .withRequestBodyPart(aMultipart("alt_text_custom")
                                        .withBody(equalTo(CROISSANT.alt()))
                                        .build()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(FEED))
                        .withRequestBody(matchingJsonPath("$.link", absent()))
                        .withRequestBody(matchingJsonPath("$.attached_media[0].media_fbid", equalTo("501")))
                        .withRequestBody(matchingJsonPath("$.attached_media[1].media_fbid", equalTo("502"))));
    }

    @Test
    void uploadsNothingTwice() {
        fed(okJson("{\"id\":\"" + POST + "\"}"));

        prepare(
                new Outgoing("key", "Frisch", List.of(CROISSANT), null, SLOT),
                FacebookPrepared.NONE.withPhoto("croissant", "501"));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PHOTOS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"1002_7001\"}",
                "{\"id\":\"10011_7001\"}",
                "{\"id\":\"1001_7001/comments\"}",
                "{\"id\":\"7001\"}",
                "{\"id\":1001}",
                "{}",
                "[]",
                ""
            })
    void doesNotTakeAPostThatIsNotOfThisPage(String body) {
        fed(okJson(body));

        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
    }

    @Test
    void laysNothingReadyTwice() {
        seen(okJson(read(POST, false, "1001")));

        assertThat(prepare(text("Guten Morgen"), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(FEED)));
    }

    @Test
    void laysItReadyAnewWhereSomebodyDeletedIt() {
        seen(gone());
        fed(okJson("{\"id\":\"1001_7002\"}"));

        assertThat(prepare(text("Guten Morgen"), READY))
                .isEqualTo(new Preparation.Ready(FacebookPrepared.NONE.withPost("1001_7002")));
    }

    @Test
    void makesNoSecondPostWhereItCannotSeeTheFirst() {
        for (var unclear : List.of(json(500, ""), html(), refusal(2, 0, "Service temporarily unavailable"))) {
            seen(unclear);

            assertThat(prepare(text("Guten Morgen"), READY))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        }
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(FEED)));
    }

    @Test
    void saysWhatAPersonCanDoAboutARefusal() {
        fed(tokenEnded());
        assertRefused(Reason.CREDENTIAL, true);

        // 492: whoever connected the page has no role there any more
        fed(json(400, GraphStubs.error(190, 492, "Invalid session")));
        assertRefused(Reason.accountGone("Facebook"), true);

        fed(gone());
        assertRefused(Reason.accountGone("Facebook"), true);

        fed(json(403, GraphStubs.error(200, 0, "(#200) Permissions error")));
        assertRefused(Reason.permissionMissing("Facebook", "pages_manage_posts"), true);

        fed(json(403, GraphStubs.error(10, 0, "requires pages_read_engagement permission or ...")));
        assertRefused(Reason.permissionMissing("Facebook", "pages_read_engagement"), true);

        fed(refusal(368, 0, "The action attempted has been deemed abusive"));
        assertRefused(GraphReasons.blocked("Facebook"), false);

        fed(refusal(1_609_005, 0, "There was an error fetching the link. " + TOKEN));
        assertRefused(Reason.refused("Facebook", 400, "There was an error fetching the link. …"), false);

        fed(refusal(506, 0, "Duplicate status message"));
        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Duplicate(null)));
    }

    private void assertRefused(Reason reason, boolean credential) {
        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(reason, credential)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 17, 32, 341, 613, 80_001})
    void waitsAsLongAsTheUsageSays(int code) {
        fed(refusal(code, 0, "There have been too many calls")
                .withHeader(
                        "X-Business-Use-Case-Usage",
                        "{\"1001\":[{\"type\":\"pages\",\"call_count\":100,\"total_cputime\":3,"
                                + "\"total_time\":4,\"estimated_time_to_regain_access\":19}]}"));

        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(19))));
    }

    @Test
    void waitsAWhileWhereTheAppHasUsedUpItsCalls() {
        fed(refusal(4, 0, "Application request limit reached")
                .withHeader("X-App-Usage", "{\"call_count\":100,\"total_cputime\":25,\"total_time\":25}"));
        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(5))));

        fed(refusal(4, 0, "Application request limit reached").withHeader("X-App-Usage", "{\"call_count\":"));
        assertThat(prepare(text("Guten Morgen"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.RATE_LIMIT, null)));
    }

    @Test
    void makesThePostPublicAndReportsWhereItIs() {
        flipped(okJson("{\"success\":true}"));
        seen(okJson(read(POST, true, "1001")));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Published(POST, PERMALINK));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POST_PATH))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(equalToJson("{\"is_published\":true}")));
    }

    @Test
    void isPublishedAlsoWhereNobodySaysWhereItIs() {
        flipped(okJson("{\"success\":true}"));
        seen(json(503, ""));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Published(POST, "https://www.facebook.com/" + POST));
    }

    @Test
    void doesNotTrustASuccessThatASecondLookContradicts() {
        flipped(okJson("{\"success\":true}"));
        for (var other : List.of(read(POST, false, "1001"), read(POST, true, "1002"), read("1001_7", true, "1001"))) {
            seen(okJson(other));

            assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"success\":false}", "{\"id\":\"1001_7001\"}", "true", "[]", "<p>Wartung</p>", ""})
    void doesNotTrustASuccessThatDoesNotSaySo(String body) {
        flipped(okJson(body));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(ResponseDefinitionBuilder answer) {
        flipped(answer);

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(POST_PATH)));
    }

    @Test
    void knowsWhatSurelyWasNotPublished() {
        flipped(refusal(613, 0, "Calls to this api have exceeded the rate limit."));
        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));

        flipped(json(429, "").withHeader("Retry-After", "37"));
        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));

        flipped(tokenEnded());
        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));

        flipped(gone());
        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(GraphReasons.draftGone("Facebook"), null));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() {
        var nobody = GraphStubs.credential(Network.FACEBOOK, "brot", GraphStubs.addressOfNobody(), "1001");

        assertThat(connector.publish(nobody, text("Guten Morgen"), READY).block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void looksAtThePostItself() {
        seen(okJson(read(POST, true, "1001")));
        assertThat(lookFor(text("Guten Morgen"))).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo(POST);
            assertThat(found.url()).isEqualTo(PERMALINK);
        });

        seen(okJson(read(POST, false, "1001")));
        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Absent(true));

        seen(gone());
        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void provesNothingWhereThePostCannotBeRead() {
        for (var unreadable : List.of(
                tokenEnded(),
                json(503, ""),
                html(),
                okJson("{}"),
                okJson(read("1001_7", true, "1001")),
                okJson(read(POST, true, "1002")))) {
            seen(unreadable);

            assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void answersWithAComment() {
        commented(okJson("{\"id\":\"7001_9\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(API + "/7001_9"))
                        .willReturn(okJson("{\"id\":\"7001_9\",\"permalink_url\":\"https://www.facebook.com/c/9\"}")));

        assertThat(publish(reply("Ja"))).isEqualTo(new Outcome.Published("7001_9", "https://www.facebook.com/c/9"));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(COMMENTS))
                        .withRequestBody(equalToJson("{\"message\":\"Ja\"}")));
        assertThat(prepare(reply("Ja"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(Prepared.NOTHING));
    }

    @Test
    void doesNotTakeAForeignPostsRefusalForTheChannels() {
        commented(refusal(200, 0, "(#200) Permissions error"));
        assertThat(publish(reply("Ja")))
                .isEqualTo(new Outcome.Refused(Reason.permissionMissing("Facebook", "pages_manage_engagement"), false));

        commented(gone());
        assertThat(publish(reply("Ja"))).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void doesNotKnowWhetherTheCommentIsThere(ResponseDefinitionBuilder answer) {
        commented(answer);

        assertThat(publish(reply("Ja"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001_7001/likes", "me", "", "1001_7001?fields=x", "../1001"})
    void putsNothingIntoAPathThatIsNoId(String id) {
        var odd = new Outgoing("key", "Ja", List.of(), new Outgoing.Parent(id, null, null, null, null), SLOT);

        assertThat(publish(odd)).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        assertThat(lookFor(odd)).isEqualTo(new LookupResult.Unreadable(Reason.PART_NOT_LINKED));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void findsItsCommentByPageWordsAndTime() {
        comments(comment("7001_1", "1001", "Ja", "2026-12-01T08:00:00+0000")
                + "," + comment("7001_2", "1002", "Ja", "2026-12-02T11:00:02+0000")
                + "," + comment("7001_3", "1001", "Nein", "2026-12-02T11:00:02+0000")
                + "," + comment("7001_4", "1001", "Ja", "2026-12-02T11:00:02+0000"));
        assertThat(lookFor(reply(" Ja")))
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("7001_4"));

        comments(comment("7001_1", "1001", "Ja", "2026-12-01T08:00:00+0000"));
        assertThat(lookFor(reply("Ja"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void isNotSureOfAnAbsenceWhereMoreCommentsAreThanItSaw() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(COMMENTS))
                        .willReturn(okJson("{\"data\":[" + comment("7001_1", "1002", "Hm", "2026-12-02T12:00:00+0000")
                                + "],\"paging\":{\"next\":\"https://graph.facebook.com/next\"}}")));
        assertThat(lookFor(reply("Ja"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        Stubs.server().stubFor(get(urlPathEqualTo(COMMENTS)).willReturn(json(503, "")));
        assertThat(lookFor(reply("Ja"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void greetsWithThePage() {
        page(okJson("{\"id\":\"1001\",\"name\":\"Bäckerei\",\"username\":\"brot\","
                + "\"link\":\"https://www.facebook.com/brot\"}"));
        fed(refusal(100, 0, "(#100) Missing message or attachment"));

        assertThat(greet())
                .isEqualTo(
                        new Greeting.Welcome(new Account("Bäckerei", "brot", "https://www.facebook.com/brot"), 63_206));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(FEED)).withRequestBody(equalToJson("{\"published\":false}")));
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        page(tokenEnded());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        page(gone());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.accountGone("Facebook"), true));

        page(refusal(10, 0, "(#10) This endpoint requires the 'pages_read_engagement' permission"));
        assertThat(greet())
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("Facebook", "pages_read_engagement"), true));

        page(okJson("{\"id\":\"1002\",\"name\":\"Andere\"}"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));

        page(html());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));

        page(okJson("{\"id\":\"1001\",\"name\":\"Bäckerei\"}"));
        fed(json(403, GraphStubs.error(200, 0, "(#200) requires both pages_read_engagement and pages_manage_posts")));
        assertThat(greet())
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("Facebook", "pages_manage_posts"), true));
    }

    @Test
    void hasNothingToDoWithAChannelThatDoesNotSayWhichPageItIs() {
        for (var id : new String[] {null, "brot", "1001/feed"}) {
            var odd = GraphStubs.credential(
                    Network.FACEBOOK, "brot", Stubs.server().baseUrl() + BASE, id);

            assertThat(connector.greet(odd).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
            assertThat(connector.publish(odd, text("Brot"), READY).block())
                    .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://www.facebook.com/1001_7001, 1001_7001",
                "https://www.facebook.com/1001/posts/7001, 1001_7001",
                "https://m.facebook.com/1001/posts/guten-morgen/7001/?a=b, 1001_7001",
                "https://www.facebook.com/permalink.php?story_fbid=7001&id=1001, 1001_7001",
                "https://www.facebook.com/permalink.php?id=1001&story_fbid=7001&x=y#z, 1001_7001",
                "https://www.facebook.com/permalink.php?story_fbid=pfbid02abc&id=1001, -",
                "https://www.facebook.com/brot/posts/pfbid02abc, -",
                "https://www.facebook.com/, -",
                "https://facebook.com.evil.example/1001_7001, -",
                "kein Link, -"
            })
    void readsTheIdInAnAddress(String url, @Nullable String id) {
        assertThat(connector.idAt(url)).isEqualTo(id);
    }

    private Outcome publish(Outgoing outgoing) {
        return Objects.requireNonNull(
                connector.publish(credential(), outgoing, READY).block());
    }

    private @Nullable LookupResult lookFor(Outgoing outgoing) {
        return connector.lookFor(credential(), outgoing, READY).block();
    }

    private @Nullable Preparation prepare(Outgoing outgoing, Prepared already) {
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    private @Nullable Greeting greet() {
        return connector.greet(credential()).block();
    }

    private static Outgoing text(String text) {
        return new Outgoing("key", text, List.of(), null, SLOT);
    }

    private static Outgoing reply(String text) {
        return new Outgoing("key", text, List.of(), new Outgoing.Parent(POST, null, null, null, null), SLOT);
    }

    private static String read(String id, boolean isPublished, String from) {
        return "{\"id\":\"%s\",\"is_published\":%s,\"permalink_url\":\"%s\",\"from\":{\"name\":\"B\",\"id\":\"%s\"}}"
                .formatted(id, isPublished, PERMALINK, from);
    }

    private static String comment(String id, String from, String message, String time) {
        return "{\"id\":\"%s\",\"message\":\"%s\",\"created_time\":\"%s\",\"from\":{\"id\":\"%s\"}}"
                .formatted(id, message, time, from);
    }

    private static void fed(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(FEED)).willReturn(response));
    }

    private static void flipped(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(POST_PATH)).willReturn(response));
    }

    private static void seen(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POST_PATH)).willReturn(response));
    }

    private static void commented(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(response));
    }

    private static void comments(String list) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(COMMENTS)).willReturn(okJson("{\"data\":[" + list + "],\"paging\":{}}")));
    }

    private static void page(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(API + "/1001")).willReturn(response));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.FACEBOOK, "brot", Stubs.server().baseUrl() + BASE, "1001");
    }
}
