package dev.litfass.content.network.linkedin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of learn.microsoft.com/en-us/linkedin/marketing/community-management/shares (posts-api, images-api,
 * multiimage-post-api, comments-api) and …/shared/api-guide/concepts/error-handling, read 2026-11-30; what people saw
 * besides says where.
 */
class LinkedInConnectorTests {

    private static final String BASE = "/linkedin-connector";
    private static final String POSTS = BASE + "/rest/posts";
    private static final String IMAGES = BASE + "/rest/images";
    private static final String IMAGE = IMAGES + "/urn%3Ali%3Aimage%3AC4E10AQ";
    private static final String UPLOAD = BASE + "/dms-uploads/sp/C4E10AQ/uploaded-image/0";
    private static final String BELOW = "/socialActions/urn%3Ali%3Ashare%3A7000/comments";
    private static final String PAGE = "urn:li:organization:5515715";
    private static final String MEMBER = "urn:li:person:782bbtaQ";
    private static final String SHARE = "urn:li:share:6844785523593134080";
    private static final Outcome.Published PUBLISHED =
            new Outcome.Published(SHARE, "https://www.linkedin.com/feed/update/" + SHARE + "/");
    private static final String COMMENT = "urn:li:comment:(urn:li:activity:6631349431612559360,6636062862760562688)";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);
    private static final Outgoing.OutgoingPicture BREAD = new Outgoing.OutgoingPicture("bread", "image/jpeg", "", 4, 3);
    private static final LinkedInPrepared READY = LinkedInPrepared.NONE.with("croissant", "urn:li:image:C4E10AQ");

    private final LinkedInConnector connector = new LinkedInConnector(new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC()));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void publishesAndReadsTheIdFromTheHeader() {
        posted(created(SHARE));

        assertThat(publish(PAGE, text("Guten Morgen (Köln)"))).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo(POSTS))
                                .withHeader("Authorization", equalTo("Bearer geheim"))
                                .withHeader("LinkedIn-Version", equalTo("202607"))
                                .withHeader("X-Restli-Protocol-Version", equalTo("2.0.0"))
                                .withRequestBody(equalToJson("""
                                        {"author": "urn:li:organization:5515715",
                                         "commentary": "Guten Morgen \\\\(Köln\\\\)",
                                         "visibility": "PUBLIC",
                                         "distribution": {"feedDistribution": "MAIN_FEED", "targetEntities": [],
                                                          "thirdPartyDistributionChannels": []},
                                         "lifecycleState": "PUBLISHED",
                                         "isReshareDisabledByAuthor": false}""")));
    }

    @Test
    void showsTheFirstLinkAsAnArticle() {
        posted(created("urn:li:ugcPost:7"));

        publish(PAGE, text("Lies https://www.brot.example/a_b und https://torte.example"));

        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(POSTS))
                        .withRequestBody(
                                matchingJsonPath("$.content.article.source", equalTo("https://www.brot.example/a_b")))
                        .withRequestBody(matchingJsonPath("$.content.article.title", equalTo("brot.example"))));
    }

    @Test
    void showsOnePictureWithItsDescriptionAndNoArticleBesideIt() {
        posted(created(SHARE));

        publish(PAGE, new Outgoing(KEY, "https://brot.example", List.of(CROISSANT), null, SLOT), READY);

        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(POSTS))
                        .withRequestBody(matchingJsonPath("$.content.media.id", equalTo("urn:li:image:C4E10AQ")))
                        .withRequestBody(matchingJsonPath("$.content.media.altText", equalTo("Ein Croissant")))
                        .withRequestBody(matchingJsonPath("$.content.article", absent())));
    }

    @Test
    void showsSeveralPicturesInTheirOrder() {
        posted(created(SHARE));

        publish(
                PAGE,
                new Outgoing(KEY, "Zwei", List.of(BREAD, CROISSANT), null, SLOT),
                READY.with("bread", "urn:li:image:D5"));

        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(POSTS))
                        .withRequestBody(matchingJsonPath(
                                "$.content",
                                equalToJson("{\"multiImage\":{\"images\":[{\"id\":\"urn:li:image:D5\"},"
                                        + "{\"id\":\"urn:li:image:C4E10AQ\",\"altText\":\"Ein Croissant\"}]}}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "urn:li:person:1", "urn:li:share:", "urn:li:share:1/../2", "6844785523593134080"})
    void doesNotTrustASuccessWithoutTheIdOfAPost(String id) {
        posted(created(id));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void doesNotTrustAPageInPlaceOfTheAnswer() {
        posted(aResponse().withHeader("Content-Type", "text/html").withBody("<h1>Sign in</h1>"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        posted(error(status, "", "Internal error"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        posted(aResponse().withStatus(201).withHeader("x-restli-id", SHARE).withFault(fault));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlEqualTo(POSTS)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(PAGE, Nobody.address()), text("Guten Morgen"), LinkedInPrepared.NONE)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    /** LinkedIn sends no Retry-After; one that a proxy sends is heard. */
    @Test
    void waitsWhereTheLimitIsReached() {
        posted(error(429, "TOO_MANY_REQUESTS", "Resource level throttle limit for calls to this resource is reached."));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));

        posted(error(429, "", "").withHeader("Retry-After", "37"));

        assertThat(publish(PAGE, text("Guten Morgen")))
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVALID_ACCESS_TOKEN", "REVOKED_ACCESS_TOKEN", "EXPIRED_ACCESS_TOKEN"})
    void asksForAReconnectWhereTheTokenIsNoLongerGood(String code) {
        posted(error(401, code, "The token used in the request has been revoked by the user"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @ParameterizedTest
    @CsvSource({PAGE + ",w_organization_social", MEMBER + ",w_member_social"})
    void namesTheRightThatIsMissing(String author, String permission) {
        posted(error(403, "ACCESS_DENIED", "Not enough permissions to access: posts.CREATE.NO_VERSION"));

        assertThat(publish(author, text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(
                        new Reason("permission-missing", Map.of("network", "LinkedIn", "permission", permission)),
                        true));
    }

    @Test
    void saysThatTheVersionIsSwitchedOff() {
        posted(error(426, "NONEXISTENT_VERSION", "Requested version 20260701 is not active"));

        assertThat(publish(PAGE, text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(
                        new Reason("version-ended", Map.of("network", "LinkedIn", "version", "202607")), false));
    }

    @Test
    void isRefusedInLinkedInsOwnWords() {
        posted(error(400, "FIELD_LENGTH_TOO_LONG", "Commentary text is too long"));

        assertThat(publish(PAGE, text("Guten Morgen")))
                .isEqualTo(new Outcome.Refused(Reason.refused("LinkedIn", 400, "Commentary text is too long"), false));
    }

    /** github.com/Arisamiga/Linkedin-RSS issue 5, 2023-12-14. */
    @ParameterizedTest
    @ValueSource(strings = {"urn:li:share:7141138937766391808", "urn:li:ugcPost:7141138937766391808"})
    void knowsThePostAgainThatIsThereAlready(String original) {
        posted(duplicate(original));

        assertThat(publish(MEMBER, text("Guten Morgen")))
                .isEqualTo(new Outcome.Duplicate(new Outcome.Published(original, Urn.address(original))));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    /** github.com/ComposioHQ/composio issue 2710, 2026-02-22: it names posts that are deleted. */
    @Test
    void looksWhetherThePostThatAPageIsSaidToHaveIsThere() {
        posted(duplicate(SHARE));
        original(error(404, "NOT_FOUND", "Could not find entity"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(null));

        original(okJson("{\"id\":\"" + SHARE + "\",\"author\":\"urn:li:organization:1\"}"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(null));

        original(okJson("{\"id\":\"" + SHARE + "\",\"author\":\"" + PAGE + "\"}"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(PUBLISHED));

        original(error(403, "ACCESS_DENIED", "Not enough permissions"));

        assertThat(publish(PAGE, text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(PUBLISHED));
    }

    @Test
    void takesADuplicateOfAPersonForNoPostOfOurs() {
        posted(duplicate("urn:li:person:782bbtaQ"));

        assertThat(publish(MEMBER, text("Guten Morgen"))).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("refused");
            assertThat(refused.credential()).isFalse();
        });
    }

    @Test
    void knowsADuplicateThatIsNotNamed() {
        posted(json(422, "{\"code\":\"DUPLICATE_POST\",\"message\":\"Duplicate post is detected\"}"));

        assertThat(publish(MEMBER, text("Guten Morgen"))).isEqualTo(new Outcome.Duplicate(null));
    }

    @Test
    void uploadsAPictureAndWaitsUntilItIsThere() {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(201));
        Stubs.server()
                .stubFor(get(urlEqualTo(IMAGE))
                        .inScenario("image")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willReturn(okJson("{\"status\":\"PROCESSING\"}"))
                        .willSetStateTo("done"));
        Stubs.server()
                .stubFor(get(urlEqualTo(IMAGE))
                        .inScenario("image")
                        .whenScenarioStateIs("done")
                        .willReturn(okJson("{\"status\":\"AVAILABLE\",\"owner\":\"" + PAGE + "\"}")));

        assertThat(prepare(withPicture(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(IMAGES + "?action=initializeUpload"))
                        .withHeader("LinkedIn-Version", equalTo("202607"))
                        .withRequestBody(equalToJson("{\"initializeUploadRequest\":{\"owner\":\"" + PAGE + "\"}}")));
        Stubs.server()
                .verify(putRequestedFor(urlEqualTo(UPLOAD))
                        .withHeader("Content-Type", equalTo("image/png"))
                        .withHeader("Authorization", equalTo("Bearer geheim"))
                        .withRequestBody(binaryEqualTo("croissant".getBytes())));
    }

    @Test
    void doesNotUploadTwiceWhatLiesReady() {
        assertThat(prepare(withPicture(), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void postsAPictureThatItMayNotLookAt() {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(201));
        Stubs.server().stubFor(get(urlEqualTo(IMAGE)).willReturn(error(403, "ACCESS_DENIED", "")));

        assertThat(prepare(withPicture(), Prepared.NOTHING)).isEqualTo(new Preparation.Ready(READY));
    }

    @Test
    void saysThatNoPictureCouldBeMadeOfTheBytes() {
        begun(okJson(begun(Stubs.server().baseUrl() + UPLOAD)));
        sent(aResponse().withStatus(201));
        Stubs.server().stubFor(get(urlEqualTo(IMAGE)).willReturn(okJson("{\"status\":\"PROCESSING_FAILED\"}")));

        assertThat(prepare(withPicture(), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.pictureNotTaken("LinkedIn"), false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://linkedin.com.evil.example/upload",
                "http://www.linkedin.com/dms-uploads/1",
                "https://www.linkedin.com@evil.example/",
                "https://evillinkedin.com/",
                "http://127.0.0.1:1/dms-uploads/1",
                "not an address"
            })
    void givesItsTokenToNobodyElse(String url) {
        begun(okJson(begun(url)));

        assertThat(prepare(withPicture(), Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)));
        Stubs.server().verify(1, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 429})
    void triesAPictureAgainLater(int status) {
        begun(error(status, "", ""));

        assertThat(prepare(withPicture(), Prepared.NOTHING))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
    }

    @Test
    void cannotReadWhatAMemberPostedAndMaySendOnceMore() {
        assertThat(lookFor(MEMBER, text("Guten Morgen"))).isEqualTo(new LookupResult.Repeatable());
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void findsThePostOfAPageByItsWords() {
        listed(okJson("{\"elements\":[" + element("urn:li:share:1", PAGE, "Anderes", SLOT) + ","
                + element(SHARE, PAGE, "Guten Morgen \\\\(Köln\\\\) {hashtag|\\\\#|brot}", SLOT.plusSeconds(2))
                + "]}"));

        assertThat(lookFor(PAGE, text("Guten Morgen (Köln) #brot")))
                .isEqualTo(new LookupResult.Found(SHARE, PUBLISHED.url(), "a post with our words"));
        Stubs.server()
                .verify(getRequestedFor(urlEqualTo(
                                POSTS + "?author=urn%3Ali%3Aorganization%3A5515715&q=author&count=50&sortBy=CREATED"))
                        .withHeader("X-RestLi-Method", equalTo("FINDER")));
    }

    @Test
    void doesNotTakeAnOlderPostOrSomebodyElsesForOurs() {
        listed(okJson("{\"elements\":["
                + element("urn:li:share:1", "urn:li:organization:1", "Guten Morgen", SLOT) + ","
                + element("urn:li:share:2", PAGE, "Guten Morgen", SLOT.minus(Duration.ofHours(1))) + "]}"));

        assertThat(lookFor(PAGE, text("Guten Morgen"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void saysNothingOfAPageThatPostedTooMuchToBeSeen() {
        var one = element("urn:li:share:1", PAGE, "Anderes", SLOT);
        listed(okJson("{\"elements\":[" + String.join(",", Collections.nCopies(50, one)) + "]}"));

        assertThat(lookFor(PAGE, text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void maySendOnceMoreWhereItMayNotRead() {
        listed(error(403, "ACCESS_DENIED", "Not enough permissions to access: partnerApiPostsV2.FINDER-author"));

        assertThat(lookFor(PAGE, text("Guten Morgen"))).isEqualTo(new LookupResult.Repeatable());
    }

    @Test
    void saysNothingWhereTheAnswerCannotBeRead() {
        listed(aResponse().withBody("<html>"));

        assertThat(lookFor(PAGE, text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));

        listed(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(lookFor(PAGE, text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void commentsBelowThePost() {
        commented("/rest", json(201, comment(PAGE)));

        assertThat(publish(PAGE, part("urn:li:share:7000", null, null)))
                .isEqualTo(new Outcome.Published(
                        COMMENT,
                        "https://www.linkedin.com/feed/update/urn:li:activity:6631349431612559360/?commentUrn="
                                + Urn.encoded(COMMENT)));
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(BASE + "/rest" + BELOW))
                        .withRequestBody(equalToJson("{\"actor\":\"" + PAGE + "\",\"object\":\"urn:li:share:7000\","
                                + "\"message\":{\"text\":\"Teil (2)\"}}")));
    }

    /** Measured by others on 2026-08-24 and 2026-09-30, see LinkedInComments. */
    @Test
    void commentsByTheOlderPathWhereTheNewerIsForPartners() {
        commented(
                "/rest",
                error(403, "ACCESS_DENIED", "Not enough permissions to access: partnerApiSocialActions.CREATE"));
        commented("/v2", json(201, comment(MEMBER)));

        assertThat(publish(MEMBER, part("urn:li:share:7000", null, null))).isInstanceOf(Outcome.Published.class);
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(BASE + "/v2" + BELOW)).withHeader("LinkedIn-Version", absent()));
    }

    @Test
    void putsALaterPartBelowThePostAndAnAnswerBelowWhatSomebodySaid() {
        commented("/rest", json(201, comment(PAGE)));

        assertThat(publish(PAGE, part(COMMENT, null, "urn:li:share:7000"))).isInstanceOf(Outcome.Published.class);

        var below = BASE + "/rest/socialActions/" + Urn.encoded(COMMENT) + "/comments";
        Stubs.server().stubFor(post(urlEqualTo(below)).willReturn(json(201, comment(PAGE))));

        assertThat(publish(PAGE, part(COMMENT, "anna", "urn:li:share:7000"))).isInstanceOf(Outcome.Published.class);
        Stubs.server()
                .verify(postRequestedFor(urlEqualTo(below))
                        .withRequestBody(matchingJsonPath("$.parentComment", equalTo(COMMENT)))
                        .withRequestBody(matchingJsonPath("$.object", equalTo("urn:li:activity:6631349431612559360"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:li:organization:1", "urn:li:person:782bbtaQ"})
    void doesNotTakeSomebodyElsesCommentForOurs(String actor) {
        commented("/rest", json(201, comment(actor)));

        assertThat(publish(PAGE, part("urn:li:share:7000", null, null)))
                .isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7000", "urn:li:share:7000/../..", "https://www.linkedin.com/feed/"})
    void doesNotAnswerWhatIsNoPost(String id) {
        assertThat(publish(PAGE, part(id, null, null))).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void findsACommentByItsWordsOrLeavesItToAPerson() {
        commentsListed(okJson("{\"elements\":[" + comment(PAGE) + "]}"));

        assertThat(lookFor(PAGE, part("urn:li:share:7000", null, null)))
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo(COMMENT));
        assertThat(lookFor(MEMBER, part("urn:li:share:7000", null, null))).isEqualTo(new LookupResult.Absent());

        commentsListed(error(403, "ACCESS_DENIED", "Not enough permissions"));

        assertThat(lookFor(PAGE, part("urn:li:share:7000", null, null)))
                .isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void takesNoPicturesIntoComments() {
        var part = new Outgoing(
                KEY, "Teil 2", List.of(CROISSANT), new Outgoing.Parent(SHARE, null, null, null, null), SLOT);

        assertThat(prepare(part, Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                        new Reason("no-pictures-in-comments", Map.of("network", "LinkedIn")), false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:li:person:../../x", "5515715", "urn:li:organization:a"})
    void publishesForNobodyItDoesNotKnow(String author) {
        assertThat(publish(author, text("Guten Morgen"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(author, server())).block())
                .isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        Stubs.server().verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void greetsAMember() {
        userinfo(okJson("{\"sub\":\"782bbtaQ\",\"name\":\"Anna Kern\",\"locale\":\"de-DE\"}"));

        assertThat(greet(MEMBER)).isEqualTo(new Greeting.Welcome(new Account("Anna Kern", "Anna Kern", ""), 3000));

        userinfo(okJson("{\"sub\":\"anotherOne\",\"name\":\"Bernd\"}"));

        assertThat(greet(MEMBER)).isEqualTo(new Greeting.Turned(Reason.accountGone("LinkedIn"), true));

        userinfo(error(401, "INVALID_ACCESS_TOKEN", "Invalid access token"));

        assertThat(greet(MEMBER)).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
    }

    @Test
    void greetsAPageThatTheMemberAdministers() {
        roles(okJson("{\"elements\":[{\"role\":\"ADMINISTRATOR\",\"state\":\"APPROVED\",\"organization\":\"" + PAGE
                + "\",\"roleAssignee\":\"" + MEMBER + "\"}]}"));
        Stubs.server()
                .stubFor(get(urlEqualTo(BASE + "/rest/organizations/5515715"))
                        .willReturn(
                                okJson("{\"localizedName\":\"Sonnenschein Brot\",\"vanityName\":\"sonnenschein\"}")));

        assertThat(greet(PAGE))
                .isEqualTo(new Greeting.Welcome(
                        new Account(
                                "Sonnenschein Brot", "sonnenschein", "https://www.linkedin.com/company/sonnenschein/"),
                        3000));
    }

    @Test
    void saysThatThePageIsNoLongerTheMembers() {
        roles(okJson("{\"elements\":[{\"role\":\"ADMINISTRATOR\",\"organization\":\"urn:li:organization:1\"},"
                + "{\"role\":\"ANALYST\",\"organization\":\"" + PAGE + "\"}]}"));

        assertThat(greet(PAGE)).isEqualTo(new Greeting.Turned(Reason.accountGone("LinkedIn"), true));
    }

    @Test
    void saysWhichRightIsMissingToGreet() {
        roles(error(403, "ACCESS_DENIED", "Not enough permissions to access: organizationAcls.FINDER-roleAssignee"));

        assertThat(greet(PAGE))
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("LinkedIn", "r_organization_admin"), true));

        roles(error(503, "", ""));

        assertThat(greet(PAGE)).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "https://www.linkedin.com/feed/update/urn:li:share:7000/, urn:li:share:7000",
                "https://www.linkedin.com/feed/update/urn:li:ugcPost:7000?utm=1, urn:li:ugcPost:7000",
                "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7000, urn:li:activity:7000",
                "https://de.linkedin.com/posts/anna-kern_brot-activity-7332661864792854528-hcGT,"
                        + " urn:li:activity:7332661864792854528",
                "https://www.linkedin.com/posts/anna_brot-ugcPost-7336013677930006817-6jfq?utm_source=share,"
                        + " urn:li:ugcPost:7336013677930006817",
                "https://www.linkedin.com/company/sonnenschein/,",
                "https://linkedin.com.evil.example/feed/update/urn:li:share:7000/,",
                "https://brot.example/,"
            })
    void knowsThePostAtAnAddress(String url, @Nullable String urn) {
        assertThat(connector.idAt(url)).isEqualTo(urn);
    }

    private Outcome publish(String author, Outgoing outgoing) {
        return publish(author, outgoing, LinkedInPrepared.NONE);
    }

    private Outcome publish(String author, Outgoing outgoing, Prepared prepared) {
        return connector
                .publish(credential(author, server()), outgoing, prepared)
                .block();
    }

    private LookupResult lookFor(String author, Outgoing outgoing) {
        return connector
                .lookFor(credential(author, server()), outgoing, LinkedInPrepared.NONE)
                .block();
    }

    private Preparation prepare(Outgoing outgoing, Prepared already) {
        Connector.PictureBytes bytes = asset -> Mono.just(asset.getBytes());
        return connector
                .prepare(credential(PAGE, server()), outgoing, already, bytes)
                .block();
    }

    private Greeting greet(String author) {
        return connector.greet(credential(author, server())).block();
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, SLOT);
    }

    private static Outgoing withPicture() {
        return new Outgoing(KEY, "Brot", List.of(CROISSANT), null, SLOT);
    }

    private static Outgoing part(String parent, @Nullable String mark, @Nullable String root) {
        return new Outgoing(KEY, "Teil (2)", List.of(), new Outgoing.Parent(parent, mark, root, null, null), SLOT);
    }

    private static void posted(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(POSTS)).willReturn(response));
    }

    private static void original(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(POSTS + "/" + Urn.encoded(SHARE))).willReturn(response));
    }

    private static void listed(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void begun(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(IMAGES)).willReturn(response));
    }

    private static void sent(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(put(urlEqualTo(UPLOAD)).willReturn(response));
    }

    private static void commented(String half, ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlEqualTo(BASE + half + BELOW)).willReturn(response));
    }

    private static void commentsListed(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(BASE + "/rest" + BELOW)).willReturn(response));
    }

    private static void userinfo(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlEqualTo(BASE + "/v2/userinfo")).willReturn(response));
    }

    private static void roles(ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/rest/organizationAcls"))
                        .withQueryParam("q", equalTo("roleAssignee"))
                        .withQueryParam("role", equalTo("ADMINISTRATOR"))
                        .willReturn(response));
    }

    private static ResponseDefinitionBuilder created(String id) {
        return id.isEmpty()
                ? aResponse().withStatus(201)
                : aResponse().withStatus(201).withHeader("x-restli-id", id);
    }

    private static String begun(String url) {
        return "{\"value\":{\"uploadUrl\":\"%s\",\"image\":\"urn:li:image:C4E10AQ\"}}".formatted(url);
    }

    private static ResponseDefinitionBuilder duplicate(String of) {
        return json(422, """
                {"errorDetailType":"com.linkedin.common.error.BadRequest",
                 "message":"com.linkedin.content.common.exception.BadRequestResponseException: \
                Content is a duplicate of %s",
                 "errorDetails":{"inputErrors":[
                  {"description":"Duplicate post is detected","input":{},"code":"DUPLICATE_POST"}]},
                 "status":422}""".formatted(of));
    }

    private static String element(String urn, String author, String commentary, Instant at) {
        return "{\"id\":\"%s\",\"author\":\"%s\",\"commentary\":\"%s\",\"createdAt\":%d}"
                .formatted(urn, author, commentary, at.toEpochMilli());
    }

    private static String comment(String actor) {
        var at = SLOT.plusSeconds(1).toEpochMilli();
        return """
                {"actor":"%s","commentUrn":"%s","$URN":"%2$s","created":{"actor":"%1$s","time":%d},
                 "id":"6636062862760562688","message":{"attributes":[],"text":"Teil (2)"},
                 "object":"urn:li:activity:6631349431612559360"}""".formatted(actor, COMMENT, at);
    }

    private static ResponseDefinitionBuilder error(int status, String code, String message) {
        return json(status, "{\"status\":%d,\"code\":\"%s\",\"message\":\"%s\"}".formatted(status, code, message));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static String server() {
        return Stubs.server().baseUrl() + BASE;
    }

    private static ChannelCredential credential(String author, String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-linkedin"),
                new ClientId("bakery"),
                Network.LINKEDIN,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE,
                author);
        return new ChannelCredential(card, "geheim");
    }
}
