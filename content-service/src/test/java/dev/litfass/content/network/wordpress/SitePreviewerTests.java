package dev.litfass.content.network.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.MultipartValuePattern;
import dev.litfass.content.network.Nobody;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Previewed;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers are those of developer.wordpress.org/rest-api/reference/posts and /media (read 2026-11-30). */
class SitePreviewerTests {

    /** A site may lie below a path. */
    private static final String BASE = "/wordpress-previewer/blog";

    private static final String API = BASE + "/wp-json/wp/v2";
    private static final String POSTS = API + "/posts";
    private static final String DRAFT = POSTS + "/51";
    private static final String MEDIA = API + "/media";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final String SLUG = "preview-" + KEY;
    private static final String PICTURE_SLUG = SLUG + "-" + Article.trace("croissant");
    private static final String OURS = "{\"id\":51,\"slug\":\"" + SLUG + "\",\"status\":\"draft\"}";
    private static final String GONE =
            "{\"code\":\"rest_post_invalid_id\",\"message\":\"Invalid post ID.\",\"data\":{\"status\":404}}";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);
    private static final Outgoing.OutgoingPicture OVEN =
            new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(3, 8_000));

    private final SitePreviewer previewer = new SitePreviewer(new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC()));

    @BeforeEach
    void aSite() {
        Stubs.server().resetAll();
        drafts(okJson("[]"));
        media(okJson("[]"));
        begun(json(201, OURS));
        written(okJson("{\"id\":51,\"status\":\"draft\"}"));
    }

    @Test
    void showsTheArticleInADraftOfItsOwnBelowTheSitesOwnAddress() {
        assertThat(show(text("Brot & Käse\n\nFrisch!"))).isEqualTo(shown(true));

        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(POSTS))
                        .withQueryParam("slug", matching(SLUG + "," + SLUG + "-2,.*"))
                        .withQueryParam("status", equalTo("draft"))
                        .withQueryParam("context", equalTo("edit")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POSTS))
                                .withRequestBody(matchingJsonPath("$.status", equalTo("draft")))
                                .withRequestBody(matchingJsonPath("$.slug", equalTo(SLUG))));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(DRAFT))
                                .withRequestBody(matchingJsonPath("$.title", equalTo("Brot &amp; Käse")))
                                .withRequestBody(matchingJsonPath("$.content", matching("(?s).*<p>Frisch!</p>.*")))
                                .withRequestBody(matchingJsonPath("$.status", absent()))
                                .withRequestBody(matchingJsonPath("$.slug", absent())));
    }

    /** Seen on a WordPress 6.1.9: a slug that a public article bears gets a number. */
    @ParameterizedTest
    @ValueSource(strings = {"", "-2"})
    void overwritesTheDraftThatIsThereAndTakesOutWhatTheArticleHasNoMore(String number) {
        drafts(okJson("[" + OURS.replace(SLUG, SLUG + number) + "]"));

        assertThat(show(text("Brot"))).isEqualTo(shown(true));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(DRAFT))
                        .withRequestBody(
                                equalToJson("{\"tags\":[],\"excerpt\":\"\",\"featured_media\":0}", true, true)));
    }

    /** Foreign: another slug, published or handed in meanwhile; and what has no number for an id. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":7,\"slug\":\"brot\",\"status\":\"draft\"}",
                "{\"id\":7,\"slug\":\"" + SLUG + "\",\"status\":\"publish\"}",
                "{\"id\":7,\"slug\":\"" + SLUG + "\",\"status\":\"pending\"}",
                "{\"id\":\"7/../9\",\"slug\":\"" + SLUG + "\",\"status\":\"draft\"}"
            })
    void leavesADraftAloneThatSomebodyTookOver(String theirs) {
        drafts(okJson("[" + theirs + "]"));
        Stubs.server().stubFor(delete(anyUrl()).willReturn(okJson("{\"deleted\":true}")));

        assertThat(show(text("Brot"))).isEqualTo(shown(true));
        assertThat(remove()).isTrue();

        Stubs.server().verify(0, postRequestedFor(urlPathMatching(POSTS + "/7.*")));
        Stubs.server().verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void uploadsAPictureForTheDraftAlone() {
        uploaded(json(201, "{\"id\":8,\"source_url\":\"https://blog.example/brot.png\"}"));

        assertThat(show(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, NOW)))
                .isEqualTo(shown(true));

        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(part("slug", PICTURE_SLUG))
                                .withRequestBodyPart(part("title", PICTURE_SLUG))
                                .withRequestBodyPart(part("post", "51"))
                                .withRequestBodyPart(part("alt_text", "Ein Croissant")));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(DRAFT))
                        .withRequestBody(matchingJsonPath("$.featured_media", equalTo("8")))
                        .withRequestBody(matchingJsonPath("$.content", matching("(?s).*brot\\.png.*"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"51", "null", "0"})
    void findsAPictureAgainAlsoWhereItsDraftWasDeleted(String belongsTo) {
        media(okJson("[{\"id\":8,\"slug\":\"" + PICTURE_SLUG + "\",\"post\":" + belongsTo + "}]"));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(MEDIA + "/8"))
                        .willReturn(okJson("{\"id\":8,\"source_url\":\"https://blog.example/brot.png\"}")));

        assertThat(show(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, NOW)))
                .isEqualTo(shown(true));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(MEDIA + "/8"))
                        .withRequestBody(equalToJson("{\"post\":\"51\",\"alt_text\":\"Ein Croissant\"}")));
    }

    @Test
    void takesNoPictureThatBelongsToAnotherArticle() {
        media(okJson("[{\"id\":8,\"slug\":\"" + PICTURE_SLUG + "\",\"post\":12},"
                + "{\"id\":9,\"slug\":\"croissant\",\"post\":51}]"));
        uploaded(json(201, "{\"id\":10,\"source_url\":\"https://blog.example/brot.png\"}"));

        assertThat(show(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, NOW)))
                .isEqualTo(shown(true));

        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(MEDIA)));
        Stubs.server().verify(0, postRequestedFor(urlPathMatching(MEDIA + "/.*")));
    }

    @Test
    void leavesVideosOutAndSaysSo() {
        assertThat(show(new Outgoing(KEY, "Brot", List.of(OVEN), null, NOW))).isEqualTo(shown(false));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void makesNoTagsAndCategoriesForALook() {
        for (var kind : List.of("tags", "categories")) {
            Stubs.server().stubFor(get(urlPathEqualTo(API + "/" + kind)).willReturn(okJson("[]")));
        }

        assertThat(show(new Outgoing(
                        KEY,
                        "Brot",
                        List.of(),
                        null,
                        NOW,
                        null,
                        null,
                        Map.of("tags", "Roggen", "categories", "Backstube"))))
                .isEqualTo(shown(true));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(API + "/tags")));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(API + "/categories")));
    }

    @Test
    void saysThatACategoryOfTheLastLineIsMissing() {
        Stubs.server().stubFor(get(urlPathEqualTo(API + "/categories")).willReturn(okJson("[]")));

        assertThat(show(text("Neu\n\nText\nKategorien: Torten")))
                .isEqualTo(new Previewed.Failed(new Reason("unknown-category", Map.of("name", "Torten")), false));
    }

    static Stream<ResponseDefinitionBuilder> badAnswers() {
        return Stream.of(
                json(429, "").withHeader("Retry-After", "37"),
                json(500, ""),
                json(503, "<h1>Wartung</h1>"),
                okJson("<!doctype html><title>Wartung</title>"),
                okJson("{\"id\":52,\"status\":\"draft\"}"),
                okJson("{\"id\":\"51\",\"status\":\"draft\"}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void showsNothingWhereTheSiteDoesNotSayThatItIsWritten(ResponseDefinitionBuilder answer) {
        written(answer);

        assertThat(show(text("Brot"))).isInstanceOfSatisfying(Previewed.Failed.class, failed -> {
            assertThat(failed.credential()).isFalse();
            assertThat(failed.reason().code()).isIn("rate-limit", "no-answer", "unreadable-answer");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":7,\"slug\":\"brot\",\"status\":\"draft\"}",
                "{\"id\":7,\"slug\":\"" + SLUG + "\",\"status\":\"publish\"}",
                "{\"id\":7,\"status\":\"draft\"}",
                "{\"slug\":\"" + SLUG + "\",\"status\":\"draft\"}",
                "[]",
                "<p>Wartung</p>"
            })
    void writesIntoNoPostThatIsNotTheDraftItBegan(String answer) {
        begun(json(201, answer));

        assertThat(show(text("Brot"))).isEqualTo(new Previewed.Failed(Reason.UNREADABLE_ANSWER, false));
        Stubs.server().verify(0, postRequestedFor(urlPathMatching(POSTS + "/.*")));
    }

    @Test
    void makesNoSecondDraftWhereItCannotSeeWhetherThereIsOne() {
        for (var unreadable : List.of(
                json(429, ""),
                json(500, ""),
                okJson("<p>Wartung</p>"),
                aResponse().withFault(Fault.EMPTY_RESPONSE))) {
            drafts(unreadable);

            assertThat(show(text("Brot"))).isInstanceOf(Previewed.Failed.class);
            assertThat(remove()).isFalse();
        }
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
        Stubs.server().verify(0, deleteRequestedFor(anyUrl()));
    }

    @Test
    void saysWhatIsWrongWithTheAccount() throws IOException {
        begun(json(403, "{\"code\":\"rest_cannot_create\",\"message\":\"Sorry.\",\"data\":{\"status\":403}}"));
        assertThat(show(text("Brot"))).isEqualTo(new Previewed.Failed(new Reason("may-not-publish"), false));

        drafts(json(400, "{\"code\":\"rest_invalid_param\",\"message\":\"status\",\"data\":{\"status\":400}}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(API + "/users/me"))
                        .willReturn(json(401, "{\"code\":\"rest_not_logged_in\",\"message\":\"No.\"}")));
        assertThat(show(text("Brot"))).isEqualTo(new Previewed.Failed(Reason.CREDENTIAL, true));

        assertThat(previewer
                        .show(credential(Nobody.address()), text("Brot"), asset -> Mono.empty())
                        .block())
                .isEqualTo(new Previewed.Failed(Reason.NOT_REACHED, false));
    }

    @Test
    void takesAwayItsDraftAndItsPicturesAndNothingElse() {
        drafts(okJson("[" + OURS + "]"));
        media(okJson("[{\"id\":8,\"slug\":\"" + PICTURE_SLUG + "\",\"post\":51},"
                + "{\"id\":9,\"slug\":\"ofen\",\"post\":51},"
                + "{\"id\":10,\"slug\":\"" + PICTURE_SLUG + "-2\",\"post\":12}]"));
        Stubs.server().stubFor(delete(anyUrl()).willReturn(okJson("{\"deleted\":true}")));

        assertThat(remove()).isTrue();

        Stubs.server().verify(2, deleteRequestedFor(anyUrl()).withQueryParam("force", equalTo("true")));
        Stubs.server().verify(deleteRequestedFor(urlPathEqualTo(DRAFT)));
        Stubs.server().verify(deleteRequestedFor(urlPathEqualTo(MEDIA + "/8")));
    }

    @Test
    void takesAwayThePicturesOfADraftThatSomebodyDeleted() {
        media(okJson("[{\"id\":8,\"slug\":\"" + PICTURE_SLUG + "\",\"post\":null}]"));
        Stubs.server().stubFor(delete(urlPathEqualTo(MEDIA + "/8")).willReturn(okJson("{\"deleted\":true}")));

        assertThat(remove()).isTrue();

        Stubs.server().verify(1, deleteRequestedFor(anyUrl()));
    }

    @Test
    void isDoneWhereTheDraftIsGoneMeanwhile() {
        drafts(okJson("[" + OURS + "]"));
        Stubs.server().stubFor(delete(urlPathEqualTo(DRAFT)).willReturn(json(404, GONE)));

        assertThat(remove()).isTrue();
    }

    @Test
    void isNotSureWhereTheSiteDoesNotConfirmThatItIsGone() {
        drafts(okJson("[" + OURS + "]"));
        for (var unsure : List.of(
                json(429, ""),
                json(500, ""),
                json(403, "{\"code\":\"rest_cannot_delete\",\"message\":\"Sorry.\"}"),
                okJson("<p>Wartung</p>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            Stubs.server().stubFor(delete(urlPathEqualTo(DRAFT)).willReturn(unsure));

            assertThat(remove()).isFalse();
        }
        media(json(500, ""));
        assertThat(remove()).isFalse();
    }

    private @Nullable Previewed show(Outgoing outgoing) {
        return previewer
                .show(credential(Stubs.server().baseUrl() + BASE), outgoing, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    private @Nullable Boolean remove() {
        return previewer
                .remove(credential(Stubs.server().baseUrl() + BASE), KEY)
                .block();
    }

    private static Previewed shown(boolean complete) {
        return new Previewed.Shown("51", Stubs.server().baseUrl() + BASE + "/?p=51&preview=true", complete);
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, NOW);
    }

    private static MultipartValuePattern part(String name, String value) {
        return aMultipart(name).withBody(equalTo(value)).build();
    }

    private static void drafts(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void media(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(MEDIA))
                        .withQueryParam("search", equalTo(SLUG))
                        .willReturn(response));
    }

    private static void uploaded(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(MEDIA)).willReturn(response));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void written(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(DRAFT)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ChannelCredential credential(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-wordpress"),
                new ClientId("bakery"),
                Network.WORDPRESS,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "abcd efgh ijkl");
    }
}
