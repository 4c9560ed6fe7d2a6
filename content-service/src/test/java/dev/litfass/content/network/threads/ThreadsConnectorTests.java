package dev.litfass.content.network.threads;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.TOKEN;
import static dev.litfass.content.network.graph.GraphStubs.error;
import static dev.litfass.content.network.graph.GraphStubs.gone;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static dev.litfass.content.network.graph.GraphStubs.refusal;
import static dev.litfass.content.network.graph.GraphStubs.tokenEnded;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector.PictureBytes;
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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/**
 * Answers are those of developers.facebook.com/documentation/threads/posts, …/troubleshooting, …/overview,
 * …/retrieve-and-discover-posts/retrieve-posts and …/retrieve-and-manage-replies/create-replies (read 2026-11-30).
 */
class ThreadsConnectorTests {

    private static final String BASE = "/threads-connector";
    private static final String API = BASE + "/v1.0";
    private static final String ME = API + "/1784";
    private static final String THREADS = ME + "/threads";
    private static final String REPLIES = ME + "/replies";
    private static final String PUBLISH = ME + "/threads_publish";
    private static final String LIMIT = ME + "/threads_publishing_limit";
    private static final String CONTAINER = API + "/901";
    private static final String POST = API + "/555";
    private static final String PERMALINK = "https://www.threads.net/@brot/post/abcdefg";
    private static final ThreadsPrepared READY = ThreadsPrepared.NONE.withContainer("901");
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant mit Käse", 4, 3);
    private static final Outgoing.OutgoingPicture BRETZEL =
            new Outgoing.OutgoingPicture("bretzel", "image/jpeg", "", 4, 3);

    private final ThreadsConnector connector = new ThreadsConnector(GraphStubs.calls());

    @BeforeEach
    void someAreLeft() {
        Stubs.server().resetAll();
        limit(okJson("""
                {"data":[{"quota_usage":4,"config":{"quota_total":250,"quota_duration":86400},
                          "reply_quota_usage":1,"reply_config":{"quota_total":1000,"quota_duration":86400}}]}"""));
    }

    /** Logs and proxies keep addresses. */
    @AfterEach
    void theTokenStandsInNoAddress() {
        assertThat(Stubs.server().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains("token")
                        || event.getRequest().getUrl().contains(TOKEN));
    }

    @Test
    void putsWordsIntoAContainer() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        assertThat(prepare(text("Guten Morgen #brot"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(THREADS))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(
                                        equalToJson("{\"media_type\":\"TEXT\",\"text\":\"Guten Morgen #brot\"}")));
    }

    @Test
    void putsOnePictureIntoAContainer() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        prepare(new Outgoing("key", "Frisch", List.of(CROISSANT), null, SLOT), Prepared.NOTHING);

        Stubs.server().verify(postRequestedFor(urlPathEqualTo(THREADS)).withRequestBody(equalToJson("""
                        {"media_type":"IMAGE","text":"Frisch","alt_text":"Ein Croissant mit Käse",
                         "image_url":"https://litfass.example/open/croissant"}""")));
    }

    @Test
    void putsSeveralPicturesIntoACarousel() {
        item("croissant", "801");
        item("bretzel", "802");
        Stubs.server()
                .stubFor(post(urlPathEqualTo(THREADS))
                        .withRequestBody(matchingJsonPath("$.media_type", equalTo("CAROUSEL")))
                        .willReturn(okJson("{\"id\":\"901\"}")));
        container("FINISHED");

        assertThat(prepare(new Outgoing("key", "Frisch", List.of(CROISSANT, BRETZEL), null, SLOT), Prepared.NOTHING))
                .isEqualTo(
                        new Preparation.Ready(READY.withItem("croissant", "801").withItem("bretzel", "802")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(THREADS))
                        .withRequestBody(matchingJsonPath("$.children", equalTo("801,802")))
                        .withRequestBody(matchingJsonPath("$.text", equalTo("Frisch"))));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(THREADS))
                        .withRequestBody(matchingJsonPath("$.is_carousel_item", equalTo("true")))
                        .withRequestBody(matchingJsonPath("$.text", absent())));
    }

    @Test
    void putsAnAnswerIntoAContainerToo() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        assertThat(prepare(reply("444"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(THREADS))
                        .withRequestBody(
                                equalToJson("{\"media_type\":\"TEXT\",\"text\":\"Ja\",\"reply_to_id\":\"444\"}")));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(LIMIT))
                        .withQueryParam("fields", equalTo("reply_quota_usage,reply_config")));
        assertThat(prepare(reply("444/replies"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.PART_NOT_LINKED, false)));
    }

    @Test
    void doesNotTakeAForeignPostsRefusalForTheChannels() {
        made(refusal(10, 0, "(#10) Application does not have permission for this action"));

        assertThat(prepare(reply("444"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(Reason.permissionMissing("Threads", "threads_manage_replies"), false)));
    }

    @Test
    void isReadyWhileThreadsStillWorksOnIt() {
        made(okJson("{\"id\":\"901\"}"));
        container("IN_PROGRESS");

        assertThat(prepare(text("Brot"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUBLISH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINISHED", "PUBLISHED"})
    void makesNoSecondContainer(String status) {
        container(status);

        assertThat(prepare(text("Brot"), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(THREADS)));
    }

    @Test
    void makesAContainerAnewThatIsOverOrBroken() {
        made(okJson("{\"id\":\"902\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(API + "/902"))
                        .willReturn(okJson("{\"id\":\"902\",\"status\":\"FINISHED\"}")));
        for (var over : List.of(said("EXPIRED"), said("ERROR"), gone())) {
            Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(over));

            assertThat(prepare(text("Brot"), READY))
                    .isEqualTo(new Preparation.Ready(ThreadsPrepared.NONE.withContainer("902")));
        }
    }

    @Test
    void saysWhyAContainerBroke() {
        made(okJson("{\"id\":\"901\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTAINER))
                        .willReturn(okJson("{\"status\":\"ERROR\",\"id\":\"901\","
                                + "\"error_message\":\"FAILED_DOWNLOADING_IMAGE\"}")));
        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(GraphReasons.notFetched("Threads"), null)));

        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTAINER))
                        .willReturn(okJson(
                                "{\"status\":\"ERROR\",\"id\":\"901\",\"error_message\":\"INVALID_ASPEC_RATIO\"}")));
        assertThat(publish())
                .isEqualTo(new Outcome.Refused(Reason.refused("Threads", 400, "INVALID_ASPEC_RATIO"), false));
    }

    @Test
    void saysThatPicturesNeedAnAddress() {
        assertThat(connector
                        .prepare(
                                credential(),
                                new Outgoing("key", "Frisch", List.of(CROISSANT), null, SLOT),
                                Prepared.NOTHING,
                                asset -> Mono.just(new byte[] {1}))
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(GraphReasons.noAddress("Threads"), false)));
    }

    @Test
    void waitsWhereAllPostsOfADayAreMade() {
        limit(okJson("{\"data\":[{\"quota_usage\":250,\"config\":{\"quota_total\":250,\"quota_duration\":86400}}]}"));

        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.quotaUsed("Threads"), Duration.ofMinutes(5))));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(THREADS)));
    }

    @Test
    void saysWhatAPersonCanDoAboutARefusal() {
        made(tokenEnded());
        assertNotMade(new Outcome.Refused(Reason.CREDENTIAL, true));
        made(json(403, error(10, 0, "(#10) no permission")));
        assertNotMade(new Outcome.Refused(Reason.permissionMissing("Threads", "threads_content_publish"), true));
        // …/threads/create-posts/text-attachments: more than five links fail when the container is made
        made(refusal(100, 0, "THREADS_API__LINK_LIMIT_EXCEEDED"));
        assertNotMade(new Outcome.Refused(GraphReasons.tooManyLinks("Threads"), false));
        made(refusal(100, 0, "Param text must be at most 500 characters long."));
        assertNotMade(new Outcome.Refused(
                Reason.refused("Threads", 400, "Param text must be at most 500 characters long."), false));
        made(refusal(4, 0, "Application request limit reached"));
        assertNotMade(new Outcome.Postponed(Reason.RATE_LIMIT, null));
        made(refusal(2, 0, "An unexpected error has occurred. Please retry your request later."));
        assertNotMade(new Outcome.Postponed(Reason.NO_ANSWER, null));
        made(html());
        assertNotMade(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null));
    }

    private void assertNotMade(Outcome outcome) {
        assertThat(prepare(text("Brot"), Prepared.NOTHING)).isEqualTo(new Preparation.Failed(outcome));
    }

    @Test
    void makesTheContainerPublicAndReportsWhereItIs() {
        container("FINISHED");
        published(okJson("{\"id\":\"555\"}"));
        seen(okJson("{\"id\":\"555\",\"permalink\":\"" + PERMALINK + "\",\"owner\":{\"id\":\"1784\"}}"));

        assertThat(publish()).isEqualTo(new Outcome.Published("555", PERMALINK));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(PUBLISH))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(equalToJson("{\"creation_id\":\"901\"}")));

        seen(json(503, ""));
        assertThat(publish()).isEqualTo(new Outcome.Published("555", "https://www.threads.net/@brot"));
        seen(okJson("{\"id\":\"555\",\"permalink\":\"" + PERMALINK + "\",\"owner\":{\"id\":\"1785\"}}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
        seen(okJson("{\"id\":\"556\",\"permalink\":\"" + PERMALINK + "\"}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(ResponseDefinitionBuilder answer) {
        container("FINISHED");
        published(answer);

        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PUBLISH)));
    }

    @Test
    void knowsWhatSurelyWasNotPublished() {
        container("FINISHED");
        published(refusal(613, 0, "Calls to this api have exceeded the rate limit."));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));
        published(tokenEnded());
        assertThat(publish()).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        published(refusal(24, 2_207_006, "The requested resource does not exist"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(GraphReasons.draftGone("Threads"), null));
        published(json(429, "").withHeader("Retry-After", "37"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
        published(refusal(4, 2_207_051, "We restrict certain activity"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        published(okJson("{\"id\":\"abc\"}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));

        var nobody = GraphStubs.credential(Network.THREADS, "brot", GraphStubs.addressOfNobody(), "1784");
        assertThat(connector.publish(nobody, text("Brot"), READY).block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void asksTheContainerFirstWhatBecameOfIt() {
        container("FINISHED");
        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Absent(true));

        container("PUBLISHED");
        threads(listed("554", "Torte", "2026-12-02T11:00:04+0000") + ","
                + listed("555", "Brot", "2026-12-02T11:00:01+0000"));
        assertThat(lookFor(text("Brot"))).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("555");
            assertThat(found.url()).isEqualTo(PERMALINK);
        });
        assertThat(publish()).isEqualTo(new Outcome.Published("555", PERMALINK));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUBLISH)));

        threads("");
        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.PUBLIC_SOMEWHERE));
        container("EXPIRED");
        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Absent());
        container("IN_PROGRESS");
        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.STILL_PROCESSING));
    }

    @Test
    void searchesAnAnswerAmongTheAnswers() {
        container("PUBLISHED");
        Stubs.server()
                .stubFor(get(urlPathEqualTo(REPLIES))
                        .willReturn(okJson("{\"data\":[" + listed("556", "Ja", "2026-12-02T11:00:01+0000") + "]}")));

        assertThat(lookFor(reply("444")))
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("556"));
    }

    @Test
    void provesNothingWhereTheContainerCannotBeRead() {
        for (var unreadable : List.of(
                tokenEnded(),
                json(503, ""),
                html(),
                okJson("{}"),
                okJson("{\"id\":\"902\",\"status\":\"FINISHED\"}"))) {
            Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(unreadable));

            assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void greetsWithTheProfile() {
        me(okJson("{\"id\":\"1784\",\"username\":\"brot\",\"name\":\"Bäckerei\"}"));

        assertThat(greet())
                .isEqualTo(new Greeting.Welcome(new Account("Bäckerei", "brot", "https://www.threads.net/@brot"), 500));
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        me(tokenEnded());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        me(refusal(10, 0, "(#10) no permission"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.permissionMissing("Threads", "threads_basic"), true));
        me(html());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
        me(okJson("{\"id\":\"1785\",\"username\":\"andere\"}"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        me(okJson("{\"id\":\"1784\",\"username\":\"brot\"}"));
        limit(json(403, error(10, 0, "(#10) no permission")));
        assertThat(greet())
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("Threads", "threads_content_publish"), true));

        var odd = GraphStubs.credential(Network.THREADS, "brot", Stubs.server().baseUrl() + BASE, null);
        assertThat(connector.greet(odd).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    private Outcome publish() {
        return Objects.requireNonNull(
                connector.publish(credential(), text("Brot"), READY).block());
    }

    private @Nullable LookupResult lookFor(Outgoing outgoing) {
        return connector.lookFor(credential(), outgoing, READY).block();
    }

    private @Nullable Greeting greet() {
        return connector.greet(credential()).block();
    }

    private @Nullable Preparation prepare(Outgoing outgoing, Prepared already) {
        var open = new PictureBytes() {
            @Override
            public Mono<byte[]> of(String assetId) {
                return Mono.error(new IllegalStateException("Threads takes no bytes"));
            }

            @Override
            public Mono<String> addressOf(String assetId) {
                return Mono.just("https://litfass.example/open/" + assetId);
            }
        };
        return connector.prepare(credential(), outgoing, already, open).block();
    }

    private static Outgoing text(String text) {
        return new Outgoing("key", text, List.of(), null, SLOT);
    }

    private static Outgoing reply(String to) {
        return new Outgoing("key", "Ja", List.of(), new Outgoing.Parent(to, null, null, null, null), SLOT);
    }

    private static String listed(String id, String text, String time) {
        return "{\"id\":\"%s\",\"text\":\"%s\",\"permalink\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(id, text, PERMALINK, time);
    }

    private static void limit(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(LIMIT)).willReturn(response));
    }

    private static void made(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(THREADS)).willReturn(response));
    }

    private static void item(String assetId, String id) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(THREADS))
                        .withRequestBody(
                                matchingJsonPath("$.image_url", equalTo("https://litfass.example/open/" + assetId)))
                        .willReturn(okJson("{\"id\":\"" + id + "\"}")));
    }

    private static ResponseDefinitionBuilder said(String status) {
        return okJson("{\"status\":\"" + status + "\",\"id\":\"901\"}");
    }

    private static void container(String status) {
        Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(said(status)));
    }

    private static void published(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(PUBLISH)).willReturn(response));
    }

    private static void seen(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POST)).willReturn(response));
    }

    private static void threads(String list) {
        Stubs.server().stubFor(get(urlPathEqualTo(THREADS)).willReturn(okJson("{\"data\":[" + list + "]}")));
    }

    private static void me(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(API + "/me")).willReturn(response));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.THREADS, "brot", Stubs.server().baseUrl() + BASE, "1784");
    }
}
