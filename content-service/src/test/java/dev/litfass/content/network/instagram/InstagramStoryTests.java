package dev.litfass.content.network.instagram;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.content.network.graph.GraphStubs.gone;
import static dev.litfass.content.network.graph.GraphStubs.html;
import static dev.litfass.content.network.graph.GraphStubs.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkLimit.Kind;
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
import reactor.core.publisher.Mono;

/**
 * Answers are those of developers.facebook.com/documentation/instagram-platform/content-publishing and
 * …/instagram-graph-api/reference/ig-user/stories (read 2026-11-30).
 */
class InstagramStoryTests {

    private static final String BASE = "/instagram-story";
    private static final String ME = BASE + "/v25.0/17841";
    private static final String CONTAINER = BASE + "/v25.0/901";
    private static final InstagramPrepared READY = InstagramPrepared.NONE.withContainer("901");
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture BREAD =
            new Outgoing.OutgoingPicture("bread", "image/jpeg", "Ein Brot", 1080, 1920);
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 1080, 1920, new Outgoing.Clip(5, 8_000));

    private final InstagramConnector connector = new InstagramConnector(GraphStubs.calls());

    @BeforeEach
    void anAccountThatMayPost() {
        Stubs.server().resetAll();
        Stubs.server()
                .stubFor(get(urlPathEqualTo(ME + "/content_publishing_limit"))
                        .willReturn(okJson("{\"data\":[{\"quota_usage\":1,\"config\":{\"quota_total\":50}}]}")));
        Stubs.server().stubFor(post(urlPathEqualTo(ME + "/media")).willReturn(okJson("{\"id\":\"901\"}")));
        container("FINISHED");
    }

    @Test
    void showsAPictureAsHighAsATelephoneWithoutWords() {
        assertThat(prepare(as("story", BREAD))).isEqualTo(new Preparation.Ready(READY));
        made("{\"media_type\":\"STORIES\",\"image_url\":\"https://desk.example/bread.jpg\"}");
    }

    @Test
    void showsAVideoAsAStoryOrAReel() {
        prepare(as("story", OVEN));
        made("{\"media_type\":\"STORIES\",\"video_url\":\"https://desk.example/oven\"}");

        prepare(as("reel", OVEN));
        made("{\"media_type\":\"REELS\",\"caption\":\"Ofenfrisch\",\"share_to_feed\":false,"
                + "\"video_url\":\"https://desk.example/oven\"}");

        prepare(as("", OVEN));
        made("{\"media_type\":\"REELS\",\"caption\":\"Ofenfrisch\",\"video_url\":\"https://desk.example/oven\"}");
    }

    @Test
    void isOneMedium() {
        assertThat(prepare(as("story", BREAD, OVEN)))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(GraphReasons.storyMedium("Instagram"), false)));
        assertThat(prepare(as("story")))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(new Reason("picture-missing"), false)));
    }

    @Test
    void isPublishedLikeAPost() {
        flipped(okJson("{\"id\":\"555\"}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/v25.0/555"))
                        .willReturn(okJson("{\"id\":\"555\",\"owner\":{\"id\":\"17841\"},"
                                + "\"permalink\":\"https://www.instagram.com/stories/sonne/555\"}")));

        assertThat(publish()).isEqualTo(new Outcome.Published("555", "https://www.instagram.com/stories/sonne/555"));
    }

    @ParameterizedTest
    @MethodSource("dev.litfass.content.network.graph.GraphStubs#provingNothing")
    void isUnclearWhereNothingIsProven(ResponseDefinitionBuilder answer) {
        flipped(answer);

        assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @Test
    void isFoundAsTheOnlyOneSinceThen() {
        container("PUBLISHED");
        stories(story("554", "2026-12-02T09:00:00+0000") + "," + story("555", "2026-12-02T11:00:02+0000"));

        assertThat(lookFor())
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("555"));
    }

    @Test
    void isNotTakenForAnotherOne() {
        container("PUBLISHED");
        stories(story("555", "2026-12-02T11:00:02+0000") + "," + story("556", "2026-12-02T11:00:03+0000"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        stories(story("../me", "2026-12-02T11:00:02+0000"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        // the container does not say that it is public
        Stubs.server().stubFor(get(urlPathEqualTo(CONTAINER)).willReturn(gone()));
        stories(story("555", "2026-12-02T11:00:02+0000"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        container("FINISHED");
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(true));
    }

    @Test
    void staysUnclearWhereTheStoriesCannotBeRead() {
        container("PUBLISHED");
        for (var unreadable : List.of(json(503, ""), html(), okJson("{}"))) {
            Stubs.server().stubFor(get(urlPathEqualTo(ME + "/stories")).willReturn(unreadable));

            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        }
    }

    @Test
    void hasLimitsOfItsOwn() {
        var profile = InstagramProfile.PROFILE;
        var post = profile.options().limiting().of(profile.limits(), Map.of());
        var story = profile.options().limiting().of(profile.limits(), Map.of("as", "story"));

        assertThat(post).isEqualTo(profile.limits());
        assertThat(story.of(Kind.PICTURE_RATIO_AT_LEAST)).isEmpty();
        assertThat(story.of(Kind.VIDEO_SECONDS))
                .hasValueSatisfying(limit -> assertThat(limit.value()).isEqualTo(60));
        assertThat(story.of(Kind.VIDEOS)).isEqualTo(post.of(Kind.VIDEOS));
    }

    private @Nullable Preparation prepare(Outgoing outgoing) {
        return connector
                .prepare(credential(), outgoing, Prepared.NOTHING, new Connector.PictureBytes() {
                    @Override
                    public Mono<byte[]> of(String assetId) {
                        return Mono.empty();
                    }

                    @Override
                    public Mono<String> addressOf(String assetId) {
                        return Mono.just("https://desk.example/" + assetId + (assetId.equals("oven") ? "" : ".jpg"));
                    }
                })
                .block();
    }

    private @Nullable Outcome publish() {
        return connector.publish(credential(), as("story", BREAD), READY).block();
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(), as("story", BREAD), READY).block();
    }

    private static Outgoing as(String as, Outgoing.OutgoingPicture... media) {
        var options = as.isEmpty() ? Map.<String, String>of() : Map.of("as", as);
        return new Outgoing("key", "Ofenfrisch", List.of(media), null, SLOT, null, null, options);
    }

    private static ChannelCredential credential() {
        return GraphStubs.credential(Network.INSTAGRAM, "sonne", Stubs.server().baseUrl() + BASE, "17841");
    }

    private static void made(String body) {
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(ME + "/media")).withRequestBody(equalToJson(body)));
    }

    private static void container(String status) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(CONTAINER))
                        .willReturn(okJson("{\"id\":\"901\",\"status_code\":\"" + status + "\"}")));
    }

    private static void flipped(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(ME + "/media_publish")).willReturn(response));
    }

    private static void stories(String list) {
        Stubs.server().stubFor(get(urlPathEqualTo(ME + "/stories")).willReturn(okJson("{\"data\":[" + list + "]}")));
    }

    private static String story(String id, String time) {
        return "{\"id\":\"%s\",\"permalink\":\"https://www.instagram.com/stories/sonne/%s\",\"timestamp\":\"%s\"}"
                .formatted(id, id, time);
    }
}
