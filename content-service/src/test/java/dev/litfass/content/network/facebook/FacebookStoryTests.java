package dev.litfass.content.network.facebook;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static dev.litfass.content.network.graph.GraphStubs.refusal;
import static dev.litfass.content.network.graph.GraphStubs.tokenEnded;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** Answers are those of developers.facebook.com/docs/page-stories-api (read 2026-11-30). */
class FacebookStoryTests {

    private static final String BASE = "/facebook-story/graph";
    private static final String PAGE = BASE + "/v25.0/1001";
    private static final String UPLOAD = BASE + "/video-upload/v25.0/301";
    private static final byte[] BYTES = {1, 2, 3, 4, 5};
    private static final Outgoing.OutgoingPicture BREAD =
            new Outgoing.OutgoingPicture("bread", "image/jpeg", "", 1080, 1920);
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 1080, 1920, new Outgoing.Clip(5, 8_000));
    private static final FacebookPrepared PHOTO = FacebookPrepared.NONE.withPhoto("bread", "501");
    private static final FacebookPrepared VIDEO = FacebookPrepared.NONE.with(FacebookPrepared.Video.there("301"));

    private final FacebookConnector connector = new FacebookConnector(GraphStubs.calls());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
        stories("");
    }

    @Test
    void ofAPictureLiesReadyAsAnUnpublishedPhotoAlone() {
        Stubs.server().stubFor(post(urlPathEqualTo(PAGE + "/photos")).willReturn(okJson("{\"id\":\"501\"}")));

        assertThat(prepare(Prepared.NOTHING, BREAD)).isEqualTo(new Preparation.Ready(PHOTO));
        assertThat(prepare(PHOTO, BREAD)).isEqualTo(new Preparation.Ready(PHOTO));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(PAGE + "/photos"))
                                .withRequestBodyPart(aMultipart("published")
                                        .withBody(equalTo("false"))
                                        .build()));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PAGE + "/feed")));
    }

    /** Facebook lets go of what nobody showed. */
    @Test
    void isLaidAnewWhereItsPhotoIsGone() {
        Stubs.server().stubFor(post(urlPathEqualTo(PAGE + "/photos")).willReturn(okJson("{\"id\":\"502\"}")));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(PAGE.replace("/1001", "/501")))
                        .willReturn(json(400, GraphStubs.error(100, 33, "Object with ID '501' does not exist"))));

        assertThat(prepare(PHOTO, BREAD))
                .isEqualTo(new Preparation.Ready(FacebookPrepared.NONE.withPhoto(BREAD.assetId(), "502")));
    }

    @Test
    void ofAVideoLiesReadyAsItsBytes() {
        begun(Stubs.server().baseUrl() + UPLOAD);
        sent(okJson("{\"success\":true}"));

        assertThat(prepare(Prepared.NOTHING, OVEN)).isEqualTo(new Preparation.Ready(VIDEO));
        assertThat(prepare(VIDEO, OVEN)).isEqualTo(new Preparation.Ready(VIDEO));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(UPLOAD))
                                .withHeader("Authorization", equalTo("OAuth " + GraphStubs.TOKEN))
                                .withHeader("offset", equalTo("0"))
                                .withHeader("file_size", equalTo("5"))
                                .withRequestBody(binaryEqualTo(BYTES)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://rupload.facebook.com.evil.example/video-upload/1",
                "http://rupload.facebook.com/video-upload/1",
                "https://rupload.facebook.com@evil.example/",
                "https://graph.facebook.com/video-upload/1",
                "http://127.0.0.1:1/video-upload/1",
                "",
                "not an address"
            })
    void givesItsTokenToNobodyElse(String url) {
        begun(url);

        assertThat(prepare(Prepared.NOTHING, OVEN))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        assertThat(Stubs.server().getAllServeEvents()).hasSize(1);
    }

    @Test
    void saysWhatBecameOfTheBytes() {
        begun(Stubs.server().baseUrl() + UPLOAD);
        for (var unclear : List.of(json(503, ""), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            sent(unclear);
            assertThat(prepare(Prepared.NOTHING, OVEN))
                    .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
        }

        sent(html());
        assertThat(prepare(Prepared.NOTHING, OVEN))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));

        sent(tokenEnded());
        assertThat(prepare(Prepared.NOTHING, OVEN))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.CREDENTIAL, true)));
    }

    @Test
    void isOneMedium() {
        for (var media : List.of(List.of(BREAD, OVEN), List.<Outgoing.OutgoingPicture>of())) {
            assertThat(prepare(Prepared.NOTHING, media.toArray(Outgoing.OutgoingPicture[]::new)))
                    .isEqualTo(
                            new Preparation.Failed(new Outcome.Refused(GraphReasons.storyMedium("Facebook"), false)));
        }
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void isPublishedByNamingItsPhoto() {
        shown("/photo_stories", okJson("{\"success\":true,\"post_id\":\"9001\"}"));
        stories(story("9001", "501", "https://facebook.com/stories/1001/9001"));

        assertThat(publish(PHOTO, BREAD))
                .isEqualTo(new Outcome.Published("9001", "https://facebook.com/stories/1001/9001"));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(PAGE + "/photo_stories"))
                        .withRequestBody(equalToJson("{\"photo_id\":\"501\"}")));
    }

    @Test
    void isPublishedByEndingItsVideo() {
        shown("/video_stories", okJson("{\"success\":true,\"post_id\":\"9001\"}"));
        stories(story("9002", "301", "https://facebook.com/stories/1001/9002"));

        assertThat(publish(VIDEO, OVEN)).isEqualTo(new Outcome.Published("9001", "https://www.facebook.com/9001"));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(PAGE + "/video_stories"))
                        .withRequestBody(equalToJson("{\"upload_phase\":\"finish\",\"video_id\":\"301\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"success\":true}",
                "{\"success\":true,\"post_id\":\"9001/likes\"}",
                "{\"success\":false,\"post_id\":\"9001\"}",
                "{}",
                "<p>Wartung</p>",
                ""
            })
    void doesNotTrustASuccessThatNamesNoStory(String body) {
        shown("/photo_stories", okJson(body));

        assertThat(publish(PHOTO, BREAD)).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(ResponseDefinitionBuilder answer) {
        shown("/photo_stories", answer);

        assertThat(publish(PHOTO, BREAD)).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PAGE + "/photo_stories")));
    }

    @Test
    void knowsWhatSurelyWasNotPublished() {
        shown("/photo_stories", refusal(613, 0, "Calls to this api have exceeded the rate limit."));
        assertThat(publish(PHOTO, BREAD)).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));

        shown("/photo_stories", json(403, GraphStubs.error(200, 0, "(#200) Permissions error")));
        assertThat(publish(PHOTO, BREAD))
                .isEqualTo(new Outcome.Refused(Reason.permissionMissing("Facebook", "pages_manage_posts"), true));
    }

    @Test
    void isFoundByWhatItShows() {
        stories(story("9000", "500", "https://facebook.com/stories/1001/9000") + ","
                + story("9001", "501", "/stories/1001/9001"));

        assertThat(lookFor(PHOTO, BREAD)).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("9001");
            assertThat(found.url()).isEqualTo("https://www.facebook.com/9001");
        });
    }

    /** A video may still be worked on, so that its absence proves nothing. */
    @Test
    void isAbsentOnlyWhereThatIsProven() {
        assertThat(lookFor(PHOTO, BREAD)).isEqualTo(new LookupResult.Absent());
        assertThat(lookFor(VIDEO, OVEN)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        listed(okJson("{\"data\":[],\"paging\":{\"next\":\"https://graph.facebook.com/next\"}}"));
        assertThat(lookFor(PHOTO, BREAD)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        for (var unreadable : List.of(json(503, ""), html(), okJson("{}"), tokenEnded())) {
            listed(unreadable);
            assertThat(lookFor(PHOTO, BREAD)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    private @Nullable Preparation prepare(Prepared already, Outgoing.OutgoingPicture... media) {
        return connector
                .prepare(credential(), story(media), already, asset -> Mono.just(BYTES))
                .block();
    }

    private @Nullable Outcome publish(FacebookPrepared prepared, Outgoing.OutgoingPicture medium) {
        return connector.publish(credential(), story(medium), prepared).block();
    }

    private @Nullable LookupResult lookFor(FacebookPrepared prepared, Outgoing.OutgoingPicture medium) {
        return connector.lookFor(credential(), story(medium), prepared).block();
    }

    private static Outgoing story(Outgoing.OutgoingPicture... media) {
        return new Outgoing(
                "key",
                "Ofenfrisch",
                List.of(media),
                null,
                Instant.parse("2026-12-02T11:00:00Z"),
                null,
                null,
                Map.of("as", "story"));
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.FACEBOOK, "brot", Stubs.server().baseUrl() + BASE, "1001");
    }

    private static void begun(String url) {
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PAGE + "/video_stories"))
                        .withRequestBody(matchingJsonPath("$.upload_phase", equalTo("start")))
                        .willReturn(okJson("{\"video_id\":\"301\",\"upload_url\":\"" + url + "\"}")));
    }

    private static void sent(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(response));
    }

    private static void shown(String edge, ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(PAGE + edge)).willReturn(response));
    }

    private static void stories(String list) {
        listed(okJson("{\"data\":[" + list + "]}"));
    }

    private static void listed(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(PAGE + "/stories")).willReturn(response));
    }

    private static String story(String post, String medium, String url) {
        return "{\"post_id\":\"%s\",\"status\":\"published\",\"media_type\":\"photo\",\"media_id\":\"%s\",\"url\":\"%s\"}"
                .formatted(post, medium, url);
    }
}
