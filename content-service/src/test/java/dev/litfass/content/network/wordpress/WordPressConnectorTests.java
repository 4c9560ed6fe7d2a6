package dev.litfass.content.network.wordpress;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
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
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Nobody;
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
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers are those of developer.wordpress.org/rest-api/reference (read 2026-11) and of a WordPress 6.1.9. */
class WordPressConnectorTests {

    /** A site may lie below a path. */
    private static final String BASE = "/wordpress-connector/blog";

    private static final String API = BASE + "/wp-json/wp/v2";
    private static final String POSTS = API + "/posts";
    private static final String DRAFT = POSTS + "/41";
    private static final String MEDIA = API + "/media";
    private static final String CATEGORIES = API + "/categories";
    private static final String COMMENTS = API + "/comments";
    private static final String WHO_AM_I = API + "/users/me";
    private static final String PUBLIC = "{\"id\":41,\"status\":\"publish\",\"link\":\"https://blog.example/brot/\"}";
    private static final String HIDDEN = "{\"id\":41,\"status\":\"draft\",\"link\":\"https://blog.example/?p=41\"}";
    private static final String GONE = error("rest_post_invalid_id", "Invalid post ID.", 404);
    private static final String NOT_SIGNED_IN = error("rest_not_logged_in", "You are not currently logged in.", 401);
    private static final Outcome.Published PUBLISHED = new Outcome.Published("41", "https://blog.example/brot/");
    private static final WordPressPrepared READY = WordPressPrepared.NONE.withDraft("41");
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant mit Käse", 4, 3);

    private final WordPressConnector connector = new WordPressConnector(new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC()));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void makesTheDraftPublicAndReportsIdAndAddress() {
        published(okJson(PUBLIC));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(DRAFT))
                                .withHeader("Authorization", equalTo(basic("sonnenschein:abcd efgh ijkl")))
                                .withRequestBody(equalToJson("{\"status\":\"publish\"}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":42,\"status\":\"publish\",\"link\":\"https://blog.example/torte/\"}",
                "{\"id\":41,\"status\":\"pending\",\"link\":\"https://blog.example/?p=41\"}",
                "{\"id\":41,\"status\":\"future\",\"link\":\"https://blog.example/?p=41\"}",
                "{\"id\":41,\"status\":\"publish\"}",
                "{\"id\":\"41\",\"status\":\"publish\",\"link\":\"https://blog.example/brot/\"}",
                "[" + "]",
                "<!doctype html><title>Wartung</title>",
                ""
            })
    void doesNotTrustASuccessThatDoesNotSayThatOurPostIsPublic(String body) {
        published(okJson(body));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        published(json(status, "<h1>Error establishing a database connection</h1>"));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        published(aResponse().withStatus(200).withFault(fault));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(DRAFT)));
    }

    @Test
    void doesNotReadAnAnswerWithoutEnd() {
        published(okJson("{\"id\":41,\"status\":\"publish\",\"link\":\"" + "x".repeat(3 << 20) + "\"}"));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(Nobody.address()), text("Guten Morgen"), READY)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        published(json(429, "").withHeader("Retry-After", "37"));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @Test
    void isRefusedInTheSitesOwnWordsWithoutTheirMarkup() {
        published(json(403, error("blocked", "<strong>Error:</strong> You&#8217;re blocked.", 403)));

        assertThat(publish(text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(Reason.refused("WordPress", 403, "Error: You’re blocked."), false));
    }

    @Test
    void asksForAReconnectWhereThePasswordIsWrong() {
        published(json(
                401, error("incorrect_password", "The provided password is an invalid application password.", 401)));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));

        published(json(401, error("rest_cannot_publish", "Sorry, you are not allowed to publish posts.", 401)));

        assertThat(publish(text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest_cannot_publish", "rest_cannot_create"})
    void saysThatTheAccountMayNotPublish(String code) {
        published(json(403, error(code, "Sorry, you are not allowed to do that.", 403)));

        assertThat(publish(text("Guten Morgen"))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("may-not-publish");
            assertThat(refused.credential()).isFalse();
        });
    }

    @Test
    void putsEverythingIntoOneDraftThatNobodySees() {
        nothingThere();
        // developer.wordpress.org/rest-api/reference/posts/#create-a-post, 2026-11: 201 with the post
        made(json(201, HIDDEN));

        assertThat(prepare(text("Brot & Käse\n\nFrisch!"), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POSTS))
                                .withRequestBody(matchingJsonPath("$.status", equalTo("draft")))
                                .withRequestBody(matchingJsonPath("$.title", equalTo("Brot &amp; Käse")))
                                .withRequestBody(matchingJsonPath("$.content", matching("(?s).*<p>Frisch!</p>.*")))
                                .withRequestBody(matchingJsonPath("$.slug", matching("brot-kaese-[0-9a-f]{10}")))
                                .withRequestBody(matchingJsonPath("$.categories", absent()))
                                .withRequestBody(matchingJsonPath("$.featured_media", absent())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[" + HIDDEN + "]", "[" + PUBLIC + "]", "[{\"id\":40,\"status\":\"draft\"}," + PUBLIC + "]"})
    void takesUpADraftThatADeadWorkerMadeInsteadOfMakingASecond(String list) {
        bySlug(okJson(list));

        assertThat(prepare(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(getRequestedFor(urlPathEqualTo(POSTS))
                        .withQueryParam("slug", matching("brot-[0-9a-f]{10}"))
                        .withQueryParam("status", equalTo("publish,future,private,pending,draft"))
                        .withQueryParam("context", equalTo("edit")));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void makesNoDraftWhereItCannotSeeWhetherThereIsOne(int status) {
        bySlug(json(status, ""));

        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void makesNoDraftWhereAPageComesInPlaceOfTheList() {
        bySlug(aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"));

        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void knowsAWrongPasswordAlsoWhereTheSiteOnlySaysThatDraftsAreNoStatus() {
        bySlug(json(400, error("rest_invalid_param", "Invalid parameter(s): status", 400)));
        whoAmI(json(401, NOT_SIGNED_IN));

        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.CREDENTIAL, true)));
    }

    @Test
    void keepsTheDraftItHas() {
        draft(okJson(HIDDEN));

        assertThat(prepare(text("Brot"), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void makesADraftAnewThatSomebodyDeleted() {
        draft(json(404, GONE));
        nothingThere();
        made(json(201, "{\"id\":43,\"status\":\"draft\"}"));

        assertThat(prepare(text("Brot"), READY))
                .isEqualTo(new Preparation.Ready(WordPressPrepared.NONE.withDraft("43")));
    }

    @Test
    void uploadsAPictureWithItsDescriptionAndPutsItIntoTheDraft() {
        nothingThere();
        // developer.wordpress.org/rest-api/reference/media/#create-a-media-item, 2026-11: 201
        media(json(201, "{\"id\":7,\"source_url\":\"https://blog.example/wp-content/uploads/brot.png\"}"));
        made(json(201, HIDDEN));

        assertThat(prepare(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY.withMedium(
                        "croissant", new Article.Medium("7", "https://blog.example/wp-content/uploads/brot.png"))));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("alt_text")
                                        .withBody(equalTo(CROISSANT.alt()))
                                        .build())
                                .withRequestBodyPart(aMultipart("file")
                                        .withHeader("Content-Type", equalTo("image/png"))
                                        .withHeader(
                                                "Content-Disposition",
                                                matching(".*filename=\"brot-[0-9a-f]+\\.png\".*"))
                                        .build()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(POSTS))
                        .withRequestBody(matchingJsonPath("$.featured_media", equalTo("7")))
                        .withRequestBody(matchingJsonPath(
                                "$.content", matching("(?s).*alt=\"Ein Croissant mit Käse\" class=\"wp-image-7\".*"))));
    }

    @Test
    void uploadsAVideoPieceByPieceAndPutsItIntoTheDraftAsABlock() {
        nothingThere();
        media(json(201, "{\"id\":8,\"source_url\":\"https://blog.example/wp-content/uploads/ofen.mp4\"}"));
        made(json(201, HIDDEN));
        var oven = new Outgoing.OutgoingPicture("oven", "video/mp4", "Der Ofen", 9, 16, new Outgoing.Clip(3, 8_000));

        assertThat(prepare(new Outgoing(KEY, "Brot", List.of(oven), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY.withMedium(
                        "oven", new Article.Medium("8", "https://blog.example/wp-content/uploads/ofen.mp4"))));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("file")
                                        .withHeader("Content-Type", equalTo("video/mp4"))
                                        .withHeader(
                                                "Content-Disposition",
                                                matching(".*filename=\"brot-[0-9a-f]+\\.mp4\".*"))
                                        .withBody(binaryEqualTo(new byte[] {1, 2, 3}))
                                        .build()));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(POSTS))
                        .withRequestBody(matchingJsonPath("$.featured_media", absent()))
                        .withRequestBody(matchingJsonPath(
                                "$.content", matching("(?s).*<!-- wp:video \\{\"id\":8\\} -->.*/ofen\\.mp4.*"))));
    }

    @Test
    void saysWhatTheSiteHasAgainstAVideo() {
        nothingThere();
        var oven = new Outgoing.OutgoingPicture("oven", "video/mp4", "", 9, 16, new Outgoing.Clip(3, 8_000));
        var outgoing = new Outgoing(KEY, "Brot", List.of(oven), null, SLOT);

        media(aResponse().withStatus(413).withBody("<html><h1>413 Request Entity Too Large</h1></html>"));
        assertThat(prepare(outgoing, Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.refused("WordPress", 413, ""), false)));

        media(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(prepare(outgoing, Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));

        media(aResponse().withStatus(201).withBody("<!doctype html>"));
        assertThat(prepare(outgoing, Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void givesTheDraftItsExcerptCategoriesAndTagsAndMakesWhatIsNotThere() {
        nothingThere();
        term("categories", "Brot", "[{\"id\":2,\"name\":\"brot\"}]");
        term("tags", "Roggen &amp; Dinkel", "[]");
        // developer.wordpress.org/rest-api/reference/tags/#create-a-tag, 2026-11-30: 201 with the term
        Stubs.server()
                .stubFor(post(urlPathEqualTo(API + "/tags"))
                        .withRequestBody(equalToJson("{\"name\":\"Roggen & Dinkel\"}"))
                        .willReturn(json(201, "{\"id\":31}")));
        made(json(201, HIDDEN));

        var ready = READY.withCategory("Brot", "2").withTag("Roggen & Dinkel", "31");
        var outgoing = told(Map.of(
                "excerpt", "Alles <neu>", "categories", "Brot\n\n", "tags", " Roggen & Dinkel ", "slug", "unser-brot"));
        assertThat(prepare(outgoing, Prepared.NOTHING)).isEqualTo(new Preparation.Ready(ready));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POSTS))
                                .withRequestBody(matchingJsonPath("$.excerpt", equalTo("Alles &lt;neu&gt;")))
                                .withRequestBody(matchingJsonPath("$.categories[0]", equalTo("2")))
                                .withRequestBody(matchingJsonPath("$.tags[0]", equalTo("31")))
                                .withRequestBody(matchingJsonPath("$.slug", matching("brot-[0-9a-f]{10}"))));
    }

    @Test
    void takesTheTermThatSomebodyMadeAMomentBefore() {
        nothingThere();
        term("tags", "Roggen", "[]");
        // developer.wordpress.org/reference/classes/wp_rest_terms_controller/create_item, 2026-11-30
        Stubs.server()
                .stubFor(post(urlPathEqualTo(API + "/tags"))
                        .willReturn(json(
                                400,
                                "{\"code\":\"term_exists\",\"message\":\"A term with the name provided already exists\","
                                        + "\"data\":{\"status\":400,\"term_id\":12}}")));
        made(json(201, HIDDEN));

        assertThat(prepare(told(Map.of("tags", "Roggen")), Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(READY.withTag("Roggen", "12")));
    }

    @Test
    void isToldToUseWhatIsThereWhereTheAccountMayMakeNoCategory() {
        nothingThere();
        term("categories", "Torten", "[]");
        Stubs.server()
                .stubFor(post(urlPathEqualTo(CATEGORIES))
                        .willReturn(json(403, error("rest_cannot_create", "Sorry, you are not allowed", 403))));

        assertThat(prepare(told(Map.of("categories", "Torten")), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(
                        new Outcome.Refused(new Reason("unknown-category", Map.of("name", "Torten")), false)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void looksForNoTermTwiceThatIsKnown() {
        nothingThere();
        made(json(201, HIDDEN));

        prepare(
                told(Map.of("tags", "Roggen", "categories", "Brot")),
                WordPressPrepared.NONE.withTag("Roggen", "12").withCategory("Brot", "2"));

        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(API + "/tags")));
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(CATEGORIES)));
    }

    /** Drafts may share an address: it is asked for when the article becomes public, and asking again is harmless. */
    @Test
    void becomesPublicUnderTheAddressThatWasChosen() {
        published(okJson(PUBLIC));

        assertThat(publish(told(Map.of("slug", "unser-brot")))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(DRAFT))
                        .withRequestBody(equalToJson("{\"status\":\"publish\",\"slug\":\"unser-brot\"}")));
    }

    @Test
    void leavesAPictureInTheArticleAlone() {
        nothingThere();
        media(json(201, "{\"id\":7,\"source_url\":\"https://blog.example/brot.png\"}"));
        made(json(201, HIDDEN));

        prepare(
                new Outgoing(
                        KEY, "Brot", List.of(CROISSANT), null, SLOT, null, null, Map.of("noFeaturedImage", "true")),
                Prepared.NOTHING);

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(POSTS))
                        .withRequestBody(matchingJsonPath("$.featured_media", absent())));
    }

    @Test
    void doesNotUploadTwiceWhatLiesReady() {
        nothingThere();
        made(json(201, HIDDEN));

        prepare(
                new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT),
                WordPressPrepared.NONE.withMedium(
                        "croissant", new Article.Medium("7", "https://blog.example/brot.png")));

        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void saysWhatTheSiteHasAgainstAPicture() {
        nothingThere();
        // Seen on a WordPress 6.1.9: a file of a kind that is not allowed
        media(json(
                500, error("rest_upload_unknown_error", "Sorry, you are not allowed to upload this file type.", 500)));

        assertThat(prepare(new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                        Reason.refused("WordPress", 500, "Sorry, you are not allowed to upload this file type."),
                        false)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void hasPublishedNothingForCertainWhereTheDraftGotNoAnswer() {
        nothingThere();
        made(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(prepare(text("Brot"), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
    }

    @Test
    void findsCategoriesByTheirWholeName() {
        nothingThere();
        made(json(201, HIDDEN));
        // The site keeps names escaped, and finds them only so; "Brot" also finds "Brötchen".
        category("Kaffee &amp; Kuchen", "[{\"id\":4,\"name\":\"Kaffee &amp; Kuchen\"}]");
        category("Brot", "[{\"id\":3,\"name\":\"Br\u00f6tchen\"},{\"id\":2,\"name\":\"Brot\"}]");

        prepare(text("Neu\n\nText\nKategorien: Kaffee & Kuchen, Brot"), Prepared.NOTHING);

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(POSTS))
                        .withRequestBody(equalToJson("{\"categories\":[\"4\",\"2\"]}", true, true)));
    }

    @Test
    void namesACategoryThatTheSiteDoesNotHave() {
        nothingThere();
        category("Torten", "[{\"id\":9,\"name\":\"Tortenb\u00f6den\"}]");

        assertThat(prepare(text("Neu\n\nText\nKategorien: Torten"), Prepared.NOTHING))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome())
                                .isEqualTo(new Outcome.Refused(
                                        new Reason("unknown-category", Map.of("name", "Torten")), false)));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void findsWhatArrivedAlthoughNobodyAnswered() {
        draft(okJson(PUBLIC));

        assertThat(lookFor(text("Brot"))).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("41");
            assertThat(found.url()).isEqualTo("https://blog.example/brot/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft", "pending"})
    void seesThatItIsNotPublicYet(String status) {
        draft(okJson("{\"id\":41,\"status\":\"" + status + "\",\"link\":\"https://blog.example/?p=41\"}"));

        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Absent(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trash", "private", "future"})
    void doesNotGuessWhatBecameOfAPostThatSomebodyChanged(String status) {
        draft(okJson("{\"id\":41,\"status\":\"" + status + "\",\"link\":\"https://blog.example/?p=41\"}"));

        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void doesNotTakeADeletedPostForOneThatWasNeverPublic() {
        draft(json(404, GONE));

        assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void provesNothingWhereThePostCannotBeRead() {
        for (var unreadable : List.of(
                json(401, NOT_SIGNED_IN),
                json(403, error("rest_forbidden_context", "Sorry, you are not allowed to edit this post.", 403)),
                json(404, "<h1>Not Found</h1>"),
                json(503, ""),
                aResponse().withStatus(200),
                okJson("<p>Wartung</p>"),
                okJson("{\"id\":42,\"status\":\"draft\"}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            draft(unreadable);

            assertThat(lookFor(text("Brot"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void answersWithACommentInTheWordsTheSiteWillKeep() {
        // developer.wordpress.org/rest-api/reference/comments/#create-a-comment, 2026-11: 201
        commented(json(201, "{\"id\":5,\"status\":\"approved\",\"link\":\"https://blog.example/brot/#comment-5\"}"));

        assertThat(publish(reply("Ja & „gern“ <3", null)))
                .isEqualTo(new Outcome.Published("comment-5", "https://blog.example/brot/#comment-5"));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(COMMENTS))
                        .withRequestBody(equalToJson("{\"post\":\"12\",\"content\":\"Ja &amp; „gern“ &lt;3\"}")));
        assertThat(prepare(reply("Ja", null), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(Prepared.NOTHING));
    }

    @Test
    void answersACommentBelowIt() {
        commented(json(201, "{\"id\":5,\"status\":\"approved\",\"link\":\"https://blog.example/brot/#comment-5\"}"));

        publish(reply("Ja", "11"));

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(COMMENTS))
                        .withRequestBody(equalToJson("{\"post\":\"11\",\"parent\":\"12\",\"content\":\"Ja\"}")));
    }

    @Test
    void namesTheCommentWhoseRepetitionTheSiteRefuses() {
        commented(json(409, error("comment_duplicate", "Duplicate comment detected", 409)));
        whoAmI(okJson("{\"id\":2}"));
        comments("{\"id\":5,\"status\":\"approved\",\"date_gmt\":\"2026-12-02T11:00:01\","
                + "\"link\":\"https://blog.example/brot/#comment-5\",\"content\":{\"rendered\":\"<p>Ja<\\/p>\"}}");

        assertThat(publish(reply("Ja", null)))
                .isEqualTo(new Outcome.Duplicate(
                        new Outcome.Published("comment-5", "https://blog.example/brot/#comment-5")));

        comments("");
        assertThat(publish(reply("Ja", null))).isEqualTo(new Outcome.Duplicate(null));
    }

    @Test
    void waitsWhereTheSiteTakesTwoCommentsForAFlood() {
        commented(json(400, error("comment_flood", "You are posting comments too quickly. Slow down.", 400)));

        assertThat(publish(reply("Ja", null)))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(15)));
    }

    @Test
    void doesNotCallACommentPublishedThatSomebodyHasToReleaseFirst() {
        var held = "{\"id\":5,\"status\":\"hold\",\"date_gmt\":\"2026-12-02T11:00:01\","
                + "\"link\":\"https://blog.example/brot/#comment-5\",\"content\":{\"rendered\":\"<p>Ja<\\/p>\"}}";
        commented(json(201, held));
        whoAmI(okJson("{\"id\":2}"));
        comments(held);

        assertThat(publish(reply("Ja", null)))
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.reason().code()).isEqualTo("awaits-release"));
        assertThat(lookFor(reply("Ja", null))).isInstanceOf(LookupResult.Unreadable.class);
    }

    @Test
    void findsItsCommentAlthoughTheSiteSetsOtherQuotesAndDashes() {
        whoAmI(okJson("{\"id\":2}"));
        comments("{\"id\":4,\"status\":\"approved\",\"date_gmt\":\"2026-11-30T11:00:00\","
                + "\"link\":\"https://blog.example/brot/#comment-4\","
                + "\"content\":{\"rendered\":\"<p>Ja &amp; gern &#8212; &#8220;bis&#8221; 3&#215;4&#8230;<\\/p>\"}},"
                + "{\"id\":5,\"status\":\"approved\",\"date_gmt\":\"2026-12-02T11:00:01\","
                + "\"link\":\"https://blog.example/brot/#comment-5\","
                + "\"content\":{\"rendered\":\"<p>Ja &amp; gern &#8212; &#8220;bis&#8221; 3&#215;4&#8230;<\\/p>\"}}");

        assertThat(lookFor(reply("Ja & gern -- \"bis\" 3x4...", null)))
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("comment-5"));
        assertThat(lookFor(reply("Nein & gern", null))).isEqualTo(new LookupResult.Absent());
        assertThat(lookFor(reply("🥐", null))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void provesNothingWhereTheCommentsCannotBeRead() {
        whoAmI(okJson("{\"id\":2}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(COMMENTS))
                        .willReturn(json(401, error("rest_cannot_read_post", "Sorry.", 401))));
        assertThat(lookFor(reply("Ja", null))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));

        whoAmI(json(401, NOT_SIGNED_IN));
        assertThat(lookFor(reply("Ja", null))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void greetsWithTheAccount() {
        whoAmI(okJson("{\"id\":2,\"username\":\"sonnenschein\",\"name\":\"Bäckerei\","
                + "\"link\":\"https://blog.example/author/sonnenschein/\",\"capabilities\":{\"publish_posts\":true}}"));

        assertThat(connector.greet(credential()).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei", "sonnenschein", "https://blog.example/author/sonnenschein/"), 0));
    }

    @Test
    void saysWhatIsWrongWithAConnection() throws IOException {
        whoAmI(json(401, NOT_SIGNED_IN));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        whoAmI(okJson("{\"id\":3,\"username\":\"lehrling\",\"capabilities\":{\"edit_posts\":true}}"));
        assertThat(turned()).isEqualTo("may-not-publish");

        whoAmI(json(404, "<h1>Not Found</h1>"));
        assertThat(turned()).isEqualTo("no-interface");

        whoAmI(okJson("<h1>Willkommen</h1>"));
        assertThat(turned()).isEqualTo("no-interface");

        whoAmI(json(503, "<h1>Wartung</h1>"));
        assertThat(turned()).isEqualTo("not-reached");
        assertThat(connector.greet(credential(Nobody.address())).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    private String turned() {
        return ((Greeting.Turned)
                        Objects.requireNonNull(connector.greet(credential()).block()))
                .reason()
                .code();
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

    private static Outgoing told(Map<String, String> options) {
        return new Outgoing(KEY, "Brot", List.of(), null, SLOT, null, null, options);
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, SLOT);
    }

    private static Outgoing reply(String text, @Nullable String rootId) {
        return new Outgoing(KEY, text, List.of(), new Outgoing.Parent("12", null, rootId, null, null), SLOT);
    }

    private static void published(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(DRAFT)).willReturn(response));
    }

    private static void draft(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(DRAFT)).willReturn(response));
    }

    private static void bySlug(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void nothingThere() {
        bySlug(okJson("[]"));
    }

    private static void made(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void media(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(MEDIA)).willReturn(response));
    }

    private static void category(String searched, String list) {
        term("categories", searched, list);
    }

    private static void term(String kind, String searched, String list) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(API + "/" + kind))
                        .withQueryParam("search", equalTo(searched))
                        .willReturn(okJson(list)));
    }

    private static void commented(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(COMMENTS)).willReturn(response));
    }

    private static void comments(String list) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(COMMENTS))
                        .withQueryParam("author", equalTo("2"))
                        .withQueryParam("status", equalTo("all"))
                        .willReturn(okJson("[" + list + "]")));
    }

    private static void whoAmI(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(WHO_AM_I)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static String error(String code, String message, int status) {
        return "{\"code\":\"%s\",\"message\":\"%s\",\"data\":{\"status\":%d}}".formatted(code, message, status);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static ChannelCredential credential() {
        return credential(Stubs.server().baseUrl() + BASE);
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
