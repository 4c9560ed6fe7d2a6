package dev.litfass.content.network.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
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
 * Answers are those of developers.facebook.com/documentation/instagram-platform/content-publishing and of
 * …/instagram-graph-api/reference/error-codes, …/ig-container, …/ig-user/media_publish, …/ig-media/comments and
 * …/ig-user/content_publishing_limit (read 2026-11-30).
 */
class InstagramConnectorTests {

    private static final String BASE = "/instagram-connector";
    private static final String API = BASE + "/v25.0";
    private static final String ME = API + "/17841";
    private static final String MEDIA = ME + "/media";
    private static final String PUBLISH = ME + "/media_publish";
    private static final String LIMIT = ME + "/content_publishing_limit";
    private static final String CONTAINER = API + "/901";
    private static final String POST = API + "/555";
    private static final String COMMENTS = POST + "/comments";
    private static final String PERMALINK = "https://www.instagram.com/p/DKx1abc/";
    private static final InstagramPrepared READY = InstagramPrepared.NONE.withContainer("901");
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/jpeg", "Ein Croissant mit Käse", 1080, 1350);
    private static final Outgoing.OutgoingPicture BRETZEL =
            new Outgoing.OutgoingPicture("bretzel", "image/jpeg", "", 1080, 1080);

    private final InstagramConnector connector = new InstagramConnector(GraphStubs.calls());

    @BeforeEach
    void someAreLeft() {
        Stubs.server().resetAll();
        limit(okJson("{\"data\":[{\"quota_usage\":2,\"config\":{\"quota_total\":50,\"quota_duration\":86400}}]}"));
    }

    /** Logs and proxies keep addresses. */
    @AfterEach
    void theTokenStandsInNoAddress() {
        assertThat(Stubs.server().getAllServeEvents())
                .noneMatch(event -> event.getRequest().getUrl().contains("token")
                        || event.getRequest().getUrl().contains(TOKEN));
    }

    @Test
    void putsOnePictureWithItsWordsIntoAContainer() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        assertThat(prepare(one(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(equalToJson("""
                                {"image_url":"https://litfass.example/open/croissant","caption":"Frisch",
                                 "alt_text":"Ein Croissant mit Käse"}""")));
    }

    @Test
    void tellsWhichMomentAReelIsShownBy() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        assertThat(prepare(reel(new Outgoing.Cover(2_500, null)), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(MEDIA)).withRequestBody(equalToJson("""
                                {"media_type":"REELS","video_url":"https://litfass.example/open/film",
                                 "caption":"Frisch","thumb_offset":2500}""")));
    }

    @Test
    void namesThePictureAReelIsShownByAndNoMoment() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");
        var poster = new Outgoing.CoverPicture("poster", "image/png");

        assertThat(prepare(reel(new Outgoing.Cover(2_500, poster)), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(MEDIA)).withRequestBody(equalToJson("""
                                {"media_type":"REELS","video_url":"https://litfass.example/open/film",
                                 "caption":"Frisch","cover_url":"https://litfass.example/open/poster"}""")));
    }

    private static Outgoing reel(Outgoing.Cover cover) {
        var film = new Outgoing.OutgoingPicture(
                "film", "video/mp4", "Der Ofen", 1080, 1920, new Outgoing.Clip(3, 12_000, cover));
        return new Outgoing("key", "Frisch", List.of(film), null, SLOT);
    }

    @Test
    void putsSeveralPicturesIntoACarousel() {
        item("croissant", okJson("{\"id\":\"801\"}"));
        item("bretzel", okJson("{\"id\":\"802\"}"));
        carousel(okJson("{\"id\":\"901\"}"));
        container("FINISHED");

        assertThat(prepare(two(), Prepared.NOTHING))
                .isEqualTo(
                        new Preparation.Ready(READY.withItem("croissant", "801").withItem("bretzel", "802")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(MEDIA))
                        .withRequestBody(equalToJson(
                                "{\"media_type\":\"CAROUSEL\",\"children\":\"801,802\",\"caption\":\"Frisch\"}")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(MEDIA))
                        .withRequestBody(matchingJsonPath("$.is_carousel_item", equalTo("true")))
                        .withRequestBody(matchingJsonPath("$.alt_text", equalTo(CROISSANT.alt()))));
    }

    @Test
    void keepsThePicturesOfACarouselThatIsNotReady() {
        item("croissant", okJson("{\"id\":\"801\"}"));
        item("bretzel", okJson("{\"id\":\"802\"}"));
        carousel(refusal(9007, 2_207_027, "The media is not ready to be published"));

        var kept = InstagramPrepared.NONE.withItem("croissant", "801").withItem("bretzel", "802");
        assertThat(prepare(two(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(kept));
        assertThat(connector.publish(credential(), two(), kept).block())
                .isEqualTo(new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10)));
        assertThat(connector.lookFor(credential(), two(), kept).block()).isEqualTo(new LookupResult.Absent(true));
    }

    @Test
    void makesACarouselAnewWhosePicturesAreGone() {
        item("croissant", okJson("{\"id\":\"801\"}"));
        item("bretzel", okJson("{\"id\":\"802\"}"));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(MEDIA))
                        .withRequestBody(matchingJsonPath("$.children", equalTo("701,702")))
                        .willReturn(refusal(24, 2_207_006, "The media with 701 cannot be found")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(MEDIA))
                        .withRequestBody(matchingJsonPath("$.children", equalTo("801,802")))
                        .willReturn(okJson("{\"id\":\"901\"}")));
        container("FINISHED");

        var old = InstagramPrepared.NONE.withItem("croissant", "701").withItem("bretzel", "702");
        assertThat(prepare(two(), old))
                .isEqualTo(
                        new Preparation.Ready(READY.withItem("croissant", "801").withItem("bretzel", "802")));
    }

    @Test
    void isReadyWhileInstagramStillWorksOnIt() {
        made(okJson("{\"id\":\"901\"}"));
        container("IN_PROGRESS");

        assertThat(prepare(one(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUBLISH)));
    }

    @Test
    void waitsForAContainerThatIsKept() {
        container("IN_PROGRESS");

        assertThat(prepare(one(), READY))
                .isEqualTo(
                        new Preparation.Failed(new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10))));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FINISHED", "PUBLISHED"})
    void makesNoSecondContainer(String status) {
        container(status);

        assertThat(prepare(one(), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void makesAContainerAnewThatIsOverOrBroken() {
        made(okJson("{\"id\":\"902\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(API + "/902"))
                        .willReturn(okJson("{\"id\":\"902\",\"status_code\":\"FINISHED\"}")));
        for (var over : List.of(said("EXPIRED"), said("ERROR"), gone())) {
            Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(over));

            assertThat(prepare(one(), READY))
                    .isEqualTo(new Preparation.Ready(InstagramPrepared.NONE.withContainer("902")));
        }
    }

    @Test
    void saysWhyAContainerBroke() {
        made(okJson("{\"id\":\"901\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTAINER))
                        .willReturn(okJson("{\"id\":\"901\",\"status_code\":\"ERROR\","
                                + "\"status\":\"Error: Media upload has failed with error code 2207052\"}")));
        assertThat(prepare(one(), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(GraphReasons.notFetched("Instagram"), null)));

        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTAINER))
                        .willReturn(
                                okJson("{\"id\":\"901\",\"status_code\":\"ERROR\",\"status\":\"Error: too large\"}")));
        assertThat(publish())
                .isEqualTo(new Outcome.Refused(Reason.refused("Instagram", 400, "Error: too large"), false));
    }

    @Test
    void saysThatPicturesNeedAnAddress() {
        assertThat(connector
                        .prepare(credential(), one(), Prepared.NOTHING, asset -> Mono.just(new byte[] {1}))
                        .block())
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(GraphReasons.noAddress("Instagram"), false)));
    }

    @Test
    void refusesWhatIsNoJpeg() {
        var picture = new Outgoing.OutgoingPicture("bild", "image/webp", "", 1080, 1080);

        assertThat(prepare(new Outgoing("key", "Frisch", List.of(picture), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(new Reason("picture-type"), false)));
    }

    @Test
    void takesNoWordsAlone() {
        assertThat(prepare(new Outgoing("key", "Frisch", List.of(), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(new Reason("picture-missing"), false)));
    }

    @Test
    void waitsWhereAllPostsOfADayAreMade() {
        limit(okJson("{\"data\":[{\"quota_usage\":50,\"config\":{\"quota_total\":50,\"quota_duration\":86400}}]}"));

        assertThat(prepare(one(), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Postponed(Reason.quotaUsed("Instagram"), Duration.ofMinutes(5))));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void triesWhereNobodySaysHowManyAreLeft() {
        made(okJson("{\"id\":\"901\"}"));
        container("FINISHED");
        for (var nothing : List.of(json(500, ""), html(), okJson("{\"data\":[]}"), okJson("{}"))) {
            limit(nothing);

            assertThat(prepare(one(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        }
    }

    @Test
    void saysWhatAPersonCanDoAboutARefusal() {
        made(tokenEnded());
        assertNotMade(new Outcome.Refused(Reason.CREDENTIAL, true));
        made(json(403, error(10, 0, "(#10) Application does not have permission for this action")));
        assertNotMade(new Outcome.Refused(Reason.permissionMissing("Instagram", "instagram_content_publish"), true));
        made(refusal(25, 2_207_050, "The Instagram account is restricted."));
        assertNotMade(new Outcome.Refused(GraphReasons.restricted("Instagram"), false));
        made(gone());
        assertNotMade(new Outcome.Refused(Reason.accountGone("Instagram"), true));
        made(refusal(36_003, 2_207_009, "The submitted image has an invalid aspect ratio"));
        assertNotMade(new Outcome.Refused(
                Reason.refused("Instagram", 400, "The submitted image has an invalid aspect ratio"), false));
        made(refusal(9_004, 2_207_052, "Only photo or video can be accepted as media type."));
        assertNotMade(new Outcome.Postponed(GraphReasons.notFetched("Instagram"), null));
        made(refusal(-2, 2_207_003, "It takes too long to download the media."));
        assertNotMade(new Outcome.Postponed(GraphReasons.notFetched("Instagram"), null));
        made(refusal(-1, 2_207_032, "Create media fail, please try to re-create media"));
        assertNotMade(new Outcome.Postponed(Reason.NO_ANSWER, null));
        made(refusal(80_002, 0, "There have been too many calls to this Instagram account"));
        assertNotMade(new Outcome.Postponed(Reason.RATE_LIMIT, null));
        made(okJson("{\"id\":\"901/media\"}"));
        assertNotMade(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null));
    }

    private void assertNotMade(Outcome outcome) {
        assertThat(prepare(one(), Prepared.NOTHING)).isEqualTo(new Preparation.Failed(outcome));
    }

    @Test
    void makesTheContainerPublicAndReportsWhereItIs() {
        container("FINISHED");
        published(okJson("{\"id\":\"555\"}"));
        seen(okJson("{\"id\":\"555\",\"permalink\":\"" + PERMALINK + "\",\"owner\":{\"id\":\"17841\"}}"));

        assertThat(publish()).isEqualTo(new Outcome.Published("555", PERMALINK));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(PUBLISH))
                                .withHeader("Authorization", equalTo("Bearer " + TOKEN))
                                .withRequestBody(equalToJson("{\"creation_id\":\"901\"}")));
    }

    @Test
    void isPublishedAlsoWhereNobodySaysWhereItIs() {
        container("FINISHED");
        published(okJson("{\"id\":\"555\"}"));
        seen(json(503, ""));

        assertThat(publish()).isEqualTo(new Outcome.Published("555", "https://www.instagram.com/brot/"));
    }

    @Test
    void doesNotTakeWhatIsOfSomebodyElse() {
        container("FINISHED");
        published(okJson("{\"id\":\"555\"}"));
        seen(okJson("{\"id\":\"555\",\"permalink\":\"" + PERMALINK + "\",\"owner\":{\"id\":\"17842\"}}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));

        seen(okJson("{\"id\":\"556\",\"permalink\":\"" + PERMALINK + "\"}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void publishesNothingTwice() {
        container("PUBLISHED");
        media(listed("554", "Etwas", "2026-12-02T11:00:03+0000") + ","
                + listed("555", "Frisch", "2026-12-02T11:00:01+0000"));
        assertThat(publish()).isEqualTo(new Outcome.Published("555", PERMALINK));

        media("");
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.PUBLIC_SOMEWHERE));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUBLISH)));
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
    void doesNotTakeABlockForARefusal() {
        container("FINISHED");
        // seen after a publication: github.com/gitroomhq/postiz-app/issues/1681
        published(refusal(4, 2_207_051, "We restrict certain activity to protect our community."));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));

        published(refusal(368, 0, "The action attempted has been deemed abusive"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));

        published(okJson("{\"success\":true}"));
        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void knowsWhatSurelyWasNotPublished() {
        container("FINISHED");
        published(refusal(9, 2_207_042, "You reached maximum number of posts that is allowed to be published"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.quotaUsed("Instagram"), Duration.ofMinutes(5)));
        published(refusal(9007, 2_207_027, "The media is not ready for publishing"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.STILL_PROCESSING, Duration.ofSeconds(10)));
        published(refusal(24, 2_207_006, "The media with 901 cannot be found"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(GraphReasons.draftGone("Instagram"), null));
        published(tokenEnded());
        assertThat(publish()).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        published(json(429, "").withHeader("Retry-After", "37"));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));

        Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(gone()));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(GraphReasons.draftGone("Instagram"), null));
        Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(json(503, "")));
        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.NO_ANSWER, null));

        var nobody = GraphStubs.credential(Network.INSTAGRAM, "brot", GraphStubs.addressOfNobody(), "17841");
        assertThat(connector.publish(nobody, one(), READY).block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void asksTheContainerFirstWhatBecameOfIt() {
        container("FINISHED");
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(true));

        media(listed("555", "Frisch\\n", "2026-12-02T11:00:01+0000"));
        container("PUBLISHED");
        assertThat(lookFor()).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("555");
            assertThat(found.url()).isEqualTo(PERMALINK);
        });
        container("ERROR");
        assertThat(lookFor()).isInstanceOf(LookupResult.Found.class);

        media(listed("500", "Frisch", "2026-12-01T11:00:01+0000"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent());
        container("PUBLISHED");
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        container("IN_PROGRESS");
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.STILL_PROCESSING));
    }

    @Test
    void provesNothingWhereTheContainerCannotBeRead() {
        for (var unreadable : List.of(
                tokenEnded(),
                json(503, ""),
                html(),
                okJson("{}"),
                okJson("{\"id\":\"902\",\"status_code\":\"FINISHED\"}"),
                okJson("{\"id\":\"901\",\"status_code\":\"OF_TOMORROW\"}"))) {
            Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(unreadable));

            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void answersWithACommentOrBelowOne() {
        Stubs.server().stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(okJson("{\"id\":\"17870\"}")));
        assertThat(connector
                        .publish(credential(), reply("555", null), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Published("17870", "https://www.instagram.com/brot/"));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(COMMENTS))
                        .withRequestBody(equalToJson("{\"message\":\"Ja\"}")));

        Stubs.server().stubFor(post(urlPathEqualTo(API + "/17870/replies")).willReturn(okJson("{\"id\":\"17873\"}")));
        assertThat(connector
                        .publish(credential(), reply("17870", "555"), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Published("17873", "https://www.instagram.com/brot/"));
        assertThat(prepare(reply("555", null), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(Prepared.NOTHING));

        Stubs.server().stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(json(502, "")));
        assertThat(connector
                        .publish(credential(), reply("555", null), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(refusal(10, 0, "(#10) no permission")));
        assertThat(connector
                        .publish(credential(), reply("555", null), Prepared.NOTHING)
                        .block())
                .isEqualTo(
                        new Outcome.Refused(Reason.permissionMissing("Instagram", "instagram_manage_comments"), false));
        assertThat(connector
                        .publish(credential(), reply("555/comments", null), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Test
    void findsItsCommentByAuthorWordsAndTime() {
        comments(comment("1", "anna", "Ja", "2026-12-02T11:00:02+0000")
                + "," + comment("2", "brot", "Ja", "2026-12-01T11:00:02+0000")
                + "," + comment("3", "brot", "Ja", "2026-12-02T11:00:02+0000"));
        assertThat(connector
                        .lookFor(credential(), reply("555", null), Prepared.NOTHING)
                        .block())
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("3"));

        comments("");
        assertThat(connector
                        .lookFor(credential(), reply("555", null), Prepared.NOTHING)
                        .block())
                .isEqualTo(new LookupResult.Absent());
    }

    @Test
    void greetsWithTheAccount() {
        account(okJson("{\"id\":\"17841\",\"username\":\"brot\",\"name\":\"Bäckerei\"}"));
        assertThat(greet())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei", "brot", "https://www.instagram.com/brot/"), 2_200));

        limit(okJson("{\"data\":[{\"quota_usage\":50,\"config\":{\"quota_total\":50}}]}"));
        assertThat(greet()).isInstanceOf(Greeting.Welcome.class);
    }

    @Test
    void saysWhatIsWrongWithAConnection() {
        account(tokenEnded());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        account(gone());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.accountGone("Instagram"), true));
        account(refusal(10, 0, "(#10) no permission"));
        assertThat(greet())
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("Instagram", "instagram_basic"), true));
        account(html());
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
        account(okJson("{\"id\":\"17842\",\"username\":\"andere\"}"));
        assertThat(greet()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));

        account(okJson("{\"id\":\"17841\",\"username\":\"brot\"}"));
        limit(json(403, error(10, 0, "(#10) Application does not have permission for this action")));
        assertThat(greet())
                .isEqualTo(
                        new Greeting.Turned(Reason.permissionMissing("Instagram", "instagram_content_publish"), true));

        var odd =
                GraphStubs.credential(Network.INSTAGRAM, "brot", Stubs.server().baseUrl() + BASE, "brot");
        assertThat(connector.greet(odd).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    private Outcome publish() {
        return Objects.requireNonNull(
                connector.publish(credential(), one(), READY).block());
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(), one(), READY).block();
    }

    private @Nullable Greeting greet() {
        return connector.greet(credential()).block();
    }

    private @Nullable Preparation prepare(Outgoing outgoing, Prepared already) {
        var open = new PictureBytes() {
            @Override
            public Mono<byte[]> of(String assetId) {
                return Mono.error(new IllegalStateException("Instagram takes no bytes"));
            }

            @Override
            public Mono<String> addressOf(String assetId) {
                return Mono.just("https://litfass.example/open/" + assetId);
            }
        };
        return connector.prepare(credential(), outgoing, already, open).block();
    }

    private static Outgoing one() {
        return new Outgoing("key", "Frisch", List.of(CROISSANT), null, SLOT);
    }

    private static Outgoing two() {
        return new Outgoing("key", "Frisch", List.of(CROISSANT, BRETZEL), null, SLOT);
    }

    private static Outgoing reply(String to, @Nullable String rootId) {
        return new Outgoing("key", "Ja", List.of(), new Outgoing.Parent(to, null, rootId, null, null), SLOT);
    }

    private static String listed(String id, String caption, String time) {
        return "{\"id\":\"%s\",\"caption\":\"%s\",\"permalink\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(id, caption, PERMALINK, time);
    }

    private static String comment(String id, String username, String text, String time) {
        return "{\"id\":\"%s\",\"username\":\"%s\",\"text\":\"%s\",\"timestamp\":\"%s\"}"
                .formatted(id, username, text, time);
    }

    private static void limit(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(LIMIT)).willReturn(response));
    }

    private static void made(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(MEDIA)).willReturn(response));
    }

    private static void item(String assetId, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(MEDIA))
                        .withRequestBody(
                                matchingJsonPath("$.image_url", equalTo("https://litfass.example/open/" + assetId)))
                        .willReturn(response));
    }

    private static void carousel(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(MEDIA))
                        .withRequestBody(matchingJsonPath("$.media_type", equalTo("CAROUSEL")))
                        .willReturn(response));
    }

    private static ResponseDefinitionBuilder said(String status) {
        return okJson("{\"status_code\":\"" + status + "\",\"id\":\"901\"}");
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

    private static void media(String list) {
        Stubs.server().stubFor(get(urlPathEqualTo(MEDIA)).willReturn(okJson("{\"data\":[" + list + "]}")));
    }

    private static void comments(String list) {
        Stubs.server().stubFor(get(urlPathEqualTo(COMMENTS)).willReturn(okJson("{\"data\":[" + list + "]}")));
    }

    private static void account(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(ME)).willReturn(response));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.INSTAGRAM, "brot", Stubs.server().baseUrl() + BASE, "17841");
    }
}
