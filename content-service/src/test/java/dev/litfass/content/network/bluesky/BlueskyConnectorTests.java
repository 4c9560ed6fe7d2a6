package dev.litfass.content.network.bluesky;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
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
import dev.litfass.platform.network.bluesky.BlueskySessions;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.testsupport.Stubs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueskyConnectorTests {

    private static final String BASE = "/bluesky-connector";
    private static final String SIGN_IN = BASE + "/xrpc/com.atproto.server.createSession";
    private static final String PUT_RECORD = BASE + "/xrpc/com.atproto.repo.putRecord";
    private static final String GET_RECORD = BASE + "/xrpc/com.atproto.repo.getRecord";
    private static final String UPLOAD_BLOB = BASE + "/xrpc/com.atproto.repo.uploadBlob";
    private static final String RESOLVE = BASE + "/xrpc/com.atproto.identity.resolveHandle";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final String RECORD_KEY = Tid.of(SLOT, KEY);
    private static final String URI = "at://did:plc:abc/app.bsky.feed.post/" + RECORD_KEY;
    private static final String URL = "https://bsky.app/profile/sonnenschein.test/post/" + RECORD_KEY;
    private static final String BLOB =
            "{\"$type\":\"blob\",\"ref\":{\"$link\":\"bafkreib\"}," + "\"mimeType\":\"image/png\",\"size\":3}";
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant", 4, 3);

    private final JsonMapper json = JsonMapper.builder().build();
    private final NetworkCalls calls =
            new NetworkCalls(new OutboundHttp(new OutboundPolicy(true)), json, Clock.systemUTC());
    private final BlueskyConnector connector = new BlueskyConnector(calls, new BlueskySessions(calls), json);

    @BeforeEach
    void aServerThatLetsUsIn() {
        Stubs.server().resetAll();
        // docs.bsky.app/docs/api/com-atproto-server-create-session, 2026-11
        signIn(okJson("{\"did\":\"did:plc:abc\",\"handle\":\"sonnenschein.test\","
                + "\"accessJwt\":\"access\",\"refreshJwt\":\"refresh\"}"));
    }

    @Test
    void publishesUnderItsOwnKeyWithTheTimeOfItsSlot() {
        answer(put());

        assertThat(publish(text("Guten Morgen, Köln! 🥐"))).isEqualTo(new Outcome.Published(URI, URL));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(PUT_RECORD))
                                .withHeader("Authorization", equalTo("Bearer access"))
                                .withRequestBody(equalToJson("{\"repo\":\"did:plc:abc\","
                                        + "\"collection\":\"app.bsky.feed.post\",\"rkey\":\"" + RECORD_KEY + "\","
                                        + "\"record\":{\"$type\":\"app.bsky.feed.post\","
                                        + "\"text\":\"Guten Morgen, Köln! 🥐\","
                                        + "\"createdAt\":\"2026-12-02T11:00:00Z\"},\"swapRecord\":null}")));
    }

    @Test
    void leavesAnotherRecordUnderItsKeyAsItIsAndLooks() {
        // A PDS 0.4.217, 2026-11: 400 InvalidSwap where swapRecord is null and other bytes stand there
        answer(json(400, "{\"error\":\"InvalidSwap\",\"message\":\"Record was at bafyreia\"}"));
        look(okJson("{\"uri\":\"" + URI + "\",\"cid\":\"bafyreia\",\"value\":{\"text\":\"Ein anderer\"}}"));

        assertThat(publish(text("Hallo"))).isInstanceOf(Outcome.Unknown.class);
        assertThat(lookFor()).isInstanceOf(LookupResult.Unreadable.class);
    }

    @Test
    void writesTheSameBytesEachTime() {
        answer(put());
        var outgoing = new Outgoing(
                KEY, "Köln 🥐 https://example.org/brot @anna.bsky.social #Brot", List.of(CROISSANT), null, SLOT);
        var prepared = BlueskyPrepared.NONE.withBlob("croissant", BLOB).withMention("anna.bsky.social", "did:plc:anna");

        connector.publish(credential(), outgoing, prepared).block();
        new BlueskyConnector(calls, new BlueskySessions(calls), json)
                .publish(credential(), outgoing, prepared)
                .block();

        var bodies = Stubs.server().findAll(postRequestedFor(urlPathEqualTo(PUT_RECORD))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
    }

    @Test
    void showsMoreThanFourPicturesAsAGallery() {
        answer(put());
        var pictures = IntStream.range(0, 5)
                .mapToObj(i -> new Outgoing.OutgoingPicture("p" + i, "image/png", "Bild " + i, 4, i))
                .toList();
        var prepared = BlueskyPrepared.NONE;
        for (var picture : pictures) {
            prepared = prepared.withBlob(picture.assetId(), BLOB);
        }

        connector
                .publish(credential(), new Outgoing(KEY, "Fünf", pictures, null, SLOT), prepared)
                .block();

        // lexicons/app/bsky/embed/gallery.json, 2026-11-30: the proportions are required
        assertThat(record("/embed/$type").stringValue()).isEqualTo("app.bsky.embed.gallery");
        assertThat(record("/embed/items").size()).isEqualTo(5);
        assertThat(record("/embed/items/4/$type").stringValue()).isEqualTo("app.bsky.embed.gallery#image");
        assertThat(record("/embed/items/4/aspectRatio/height").asInt()).isEqualTo(4);
        assertThat(record("/embed/items/0/aspectRatio/height").asInt())
                .as("one without a height")
                .isEqualTo(1);
        assertThat(record("/embed/items/4/image/ref/$link").stringValue()).isEqualTo("bafkreib");
    }

    @Test
    void showsTheCardOfALink() {
        answer(put());

        publish(told(
                null,
                Map.of("cardLink", "https://brot.example", "cardTitle", "Neues Brot", "cardDescription", "Ab sieben")));

        // lexicons/app/bsky/embed/external.json, 2026-11-30
        assertThat(record("/embed")).isEqualTo(json.readTree("""
                {"$type":"app.bsky.embed.external","external":
                 {"uri":"https://brot.example","title":"Neues Brot","description":"Ab sieben"}}
                """));
    }

    @Test
    void saysWhatTheAuthorSaysOfIt() {
        answer(put());

        publish(told(null, Map.of("label", "graphicMedia")));

        // lexicons/com/atproto/label/defs.json#selfLabels, 2026-11-30
        assertThat(record("/labels")).isEqualTo(json.readTree("""
                {"$type":"com.atproto.label.defs#selfLabels","values":[{"val":"graphic-media"}]}
                """));
    }

    @Test
    void showsNoCardAgainInWhatFollows() {
        answer(put());
        var parent = new Outgoing.Parent("at://p", "cid-p", null, null, null);

        publish(told(parent, Map.of("cardLink", "https://brot.example", "cardTitle", "Brot", "label", "nudity")));

        assertThat(record("/embed").isMissingNode()).isTrue();
        assertThat(record("/labels/values/0/val").stringValue()).isEqualTo("nudity");
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, []",
        "mentioned, [{'$type':'app.bsky.feed.threadgate#mentionRule'}]",
        "followers, [{'$type':'app.bsky.feed.threadgate#followerRule'}]",
        "following, [{'$type':'app.bsky.feed.threadgate#followingRule'}]"
    })
    void saysBeforeThePostIsThereWhoMayAnswerIt(String replies, String rules) {
        var gate = URI.replace("feed.post", "feed.threadgate");
        answer(okJson("{\"uri\":\"" + gate + "\",\"cid\":\"bafygate\"}"));

        var outgoing = told(null, Map.of("replies", replies));
        var ready = connector
                .prepare(credential(), outgoing, Prepared.NOTHING, asset -> Mono.empty())
                .block();

        assertThat(ready).isEqualTo(new Preparation.Ready(BlueskyPrepared.NONE.withGate(gate)));
        var written = Stubs.server().findAll(postRequestedFor(urlPathEqualTo(PUT_RECORD)));
        assertThat(written).hasSize(1);
        // lexicons/app/bsky/feed/threadgate.json, 2026-11-30
        assertThat(json.readTree(written.get(0).getBodyAsString()))
                .isEqualTo(json.readTree("""
                {"repo":"did:plc:abc","collection":"app.bsky.feed.threadgate","rkey":"%s","record":
                 {"$type":"app.bsky.feed.threadgate","post":"%s","allow":%s,"createdAt":"2026-12-02T11:00:00Z"}}
                """.formatted(RECORD_KEY, URI, rules.replace('\'', '"'))));

        connector
                .prepare(credential(), outgoing, BlueskyPrepared.NONE.withGate(gate), asset -> Mono.empty())
                .block();
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @Test
    void asksForNoGateWhereEverybodyMayAnswerOrWhereItAnswers() {
        var parent = new Outgoing.Parent("at://p", "cid-p", null, null, null);
        for (var outgoing :
                List.of(told(null, Map.of("replies", "everybody")), told(parent, Map.of("replies", "nobody")))) {
            assertThat(connector
                            .prepare(credential(), outgoing, Prepared.NOTHING, asset -> Mono.empty())
                            .block())
                    .isEqualTo(new Preparation.Ready(BlueskyPrepared.NONE));
        }
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @Test
    void publishesNothingUntilItIsSaidWhoMayAnswer() {
        for (var broken : List.of(json(503, ""), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), put())) {
            answer(broken);

            assertThat(connector
                            .prepare(
                                    credential(),
                                    told(null, Map.of("replies", "nobody")),
                                    Prepared.NOTHING,
                                    asset -> Mono.empty())
                            .block())
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        }
    }

    @Test
    void signsInOnceForManyPosts() {
        answer(put());

        publish(text("Eins"));
        publish(text("Zwei"));

        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(SIGN_IN))
                                .withRequestBody(
                                        equalToJson("{\"identifier\":\"sonnenschein.test\",\"password\":\"secret\"}")));
    }

    @Test
    void signsInAgainWhereItsSessionHasEnded() {
        // docs.bsky.app/docs/api/com-atproto-repo-put-record, 2026-11: 400 ExpiredToken
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PUT_RECORD))
                        .inScenario("session")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("new")
                        .willReturn(json(400, "{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}")));
        Stubs.server()
                .stubFor(post(urlPathEqualTo(PUT_RECORD))
                        .inScenario("session")
                        .whenScenarioStateIs("new")
                        .willReturn(put()));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Published(URI, URL));
        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(SIGN_IN)));
        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401})
    void asksForAReconnectWhereANewSessionHelpsNothing(int status) {
        answer(json(status, "{\"error\":\"InvalidToken\",\"message\":\"Token could not be verified\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void asksForAReconnectWhereThePasswordIsWrong() {
        // docs.bsky.app/docs/api/com-atproto-server-create-session, 2026-11: 401 AuthenticationRequired
        signIn(json(401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @Test
    void waitsWhereItMayNotSignInYet() {
        // docs.bsky.app/docs/advanced-guides/rate-limits, 2026-11
        signIn(json(429, "{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}")
                .withHeader("Retry-After", "120"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(2)));
    }

    @Test
    void hasSentNothingForCertainWhereItCouldNotSignIn() {
        for (var broken : List.of(
                json(503, ""), aResponse().withStatus(200), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            signIn(broken);

            assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
        }
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @Test
    void isRefusedInTheServersOwnWords() {
        // docs.bsky.app/docs/api/com-atproto-repo-put-record, 2026-11: 400 InvalidRequest
        answer(json(400, "{\"error\":\"InvalidRequest\",\"message\":\"Record/text must not be longer than 300\"}"));

        assertThat(publish(text("lang")))
                .isEqualTo(new Outcome.Refused(
                        Reason.refused("Bluesky", 400, "Record/text must not be longer than 300"), false));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(SIGN_IN)));
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        answer(json(429, "{\"error\":\"RateLimitExceeded\",\"message\":\"Rate Limit Exceeded\"}")
                .withHeader("Retry-After", "37"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void doesNotKnowWhatAFailingServerDid(int status) {
        answer(json(status, "{\"error\":\"InternalServerError\",\"message\":\"Internal Server Error\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PUT_RECORD)));
    }

    @Test
    void doesNotTrustASuccessThatNamesNothingOrAnotherRecord() {
        for (var odd : List.of(
                aResponse().withStatus(200),
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"),
                okJson("{\"uri\":\"at://did:plc:abc/app.bsky.feed.post/3kaaaaaaaaaaa\",\"cid\":\"bafy\"}"))) {
            answer(odd);

            assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
        }
    }

    @Test
    void namesTheParentAndTheBeginningOfTheTalkInAReply() {
        answer(put());
        var parent = new Outgoing.Parent("at://p", "cid-p", "at://root", "cid-root", null);

        publish(new Outgoing(KEY, "Danke!", List.of(), parent, SLOT));

        assertThat(record("/reply"))
                .isEqualTo(json.readTree("{\"root\":{\"uri\":\"at://root\",\"cid\":\"cid-root\"},"
                        + "\"parent\":{\"uri\":\"at://p\",\"cid\":\"cid-p\"}}"));
    }

    @Test
    void answersTheBeginningItselfWhereTheTalkBeganThere() {
        answer(put());

        publish(new Outgoing(KEY, "Danke!", List.of(), new Outgoing.Parent("at://p", "cid-p", null, null, null), SLOT));

        assertThat(record("/reply"))
                .isEqualTo(json.readTree("{\"root\":{\"uri\":\"at://p\",\"cid\":\"cid-p\"},"
                        + "\"parent\":{\"uri\":\"at://p\",\"cid\":\"cid-p\"}}"));
    }

    @Test
    void uploadsPicturesAndResolvesMentionsBeforehand() {
        // docs.bsky.app/docs/api/com-atproto-repo-upload-blob and com-atproto-identity-resolve-handle, 2026-11
        blob(okJson("{\"blob\":" + BLOB + "}"));
        Stubs.server().stubFor(get(urlPathEqualTo(RESOLVE)).willReturn(okJson("{\"did\":\"did:plc:anna\"}")));

        var preparation = prepare("Hallo @anna.bsky.social", Prepared.NOTHING);

        assertThat(preparation)
                .isEqualTo(new Preparation.Ready(BlueskyPrepared.NONE
                        .withBlob("croissant", BLOB)
                        .withMention("anna.bsky.social", "did:plc:anna")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(UPLOAD_BLOB)).withHeader("Content-Type", equalTo("image/png")));
        Stubs.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(RESOLVE)).withQueryParam("handle", equalTo("anna.bsky.social")));
    }

    /** What goes out without the mention stays without it: a failure that passes is waited for. */
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 429, 401, 200})
    void waitsWhereAMentionedHandleCannotBeLookedUpNow(int status) {
        blob(okJson("{\"blob\":" + BLOB + "}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(RESOLVE))
                        .willReturn(aResponse().withStatus(status).withBody("<p>?</p>")));

        assertThat(prepare("Hallo @anna.bsky.social", Prepared.NOTHING))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
    }

    @Test
    void waitsWhereTheLookUpOfAMentionedHandleBreaks() {
        blob(okJson("{\"blob\":" + BLOB + "}"));
        Stubs.server()
                .stubFor(
                        get(urlPathEqualTo(RESOLVE)).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(prepare("Hallo @anna.bsky.social", Prepared.NOTHING)).isInstanceOf(Preparation.Failed.class);
    }

    @Test
    void leavesAHandleThatNobodyHasPlainText() {
        blob(okJson("{\"blob\":" + BLOB + "}"));
        unknownHandle();

        assertThat(prepare("Hallo @anna.bsky.social", Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(
                        BlueskyPrepared.NONE.withBlob("croissant", BLOB).withMention("anna.bsky.social", "")));
    }

    @Test
    void saysWhichHandlesNobodyHasAndNothingWhereItDoesNotKnow() {
        unknownHandle();
        assertThat(unknownMentions()).containsExactly("anna.bsky.social");

        Stubs.server()
                .stubFor(get(urlPathEqualTo(RESOLVE)).willReturn(aResponse().withStatus(503)));
        assertThat(unknownMentions()).isEmpty();
    }

    private @Nullable List<String> unknownMentions() {
        return connector
                .unknownMentions(Stubs.server().baseUrl() + BASE, "Hallo @anna.bsky.social")
                .block();
    }

    /** docs.bsky.app/docs/api/com-atproto-identity-resolve-handle, read 2026-11 */
    private static void unknownHandle() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(RESOLVE))
                        .willReturn(aResponse()
                                .withStatus(400)
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}")));
    }

    @Test
    void preparesNothingTwice() {
        var ready = BlueskyPrepared.NONE.withBlob("croissant", BLOB).withMention("anna.bsky.social", "");

        assertThat(prepare("Hallo @anna.bsky.social", ready)).isEqualTo(new Preparation.Ready(ready));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(UPLOAD_BLOB)));
        Stubs.server().verify(0, getRequestedFor(urlPathEqualTo(RESOLVE)));
    }

    @Test
    void hasPublishedNothingForCertainWhereAnUploadFails() {
        blob(json(503, ""));

        assertThat(prepare("Hallo", Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
    }

    @Test
    void publishesWithItsPictures() {
        answer(put());

        connector
                .publish(
                        credential(),
                        new Outgoing(KEY, "Hallo", List.of(CROISSANT), null, SLOT),
                        BlueskyPrepared.NONE.withBlob("croissant", BLOB))
                .block();

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(PUT_RECORD))
                        .withRequestBody(equalToJson(
                                "{\"record\":{\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{"
                                        + "\"alt\":\"Ein Croissant\",\"image\":" + BLOB
                                        + ",\"aspectRatio\":{\"width\":4,\"height\":3}}]}}}",
                                true,
                                true)));
    }

    @Test
    void findsTheRecordWithItsOwnKey() {
        // docs.bsky.app/docs/api/com-atproto-repo-get-record, 2026-11
        look(okJson("{\"uri\":\"" + URI + "\",\"cid\":\"bafy\",\"value\":{\"text\":\"Hallo\"}}"));

        assertThat(lookFor()).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo(URI);
            assertThat(found.url()).isEqualTo(URL);
        });
        Stubs.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(GET_RECORD))
                                .withQueryParam("repo", equalTo("did:plc:abc"))
                                .withQueryParam("collection", equalTo("app.bsky.feed.post"))
                                .withQueryParam("rkey", equalTo(RECORD_KEY)));
    }

    @Test
    void seesThatItIsNotThere() {
        // docs.bsky.app/docs/api/com-atproto-repo-get-record, 2026-11: 400 RecordNotFound
        look(json(400, "{\"error\":\"RecordNotFound\",\"message\":\"Could not locate record: " + URI + "\"}"));

        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(true));
    }

    @Test
    void provesNothingWhereTheRecordCannotBeRead() {
        for (var unreadable : List.of(
                json(503, ""),
                json(404, ""),
                json(400, "{\"error\":\"InvalidRequest\",\"message\":\"?\"}"),
                aResponse().withStatus(200),
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            look(unreadable);

            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void provesNothingWhereItCannotSignIn() {
        signIn(json(401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}"));

        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void greetsWithTheAccount() {
        assertThat(connector.greet(credential()).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account(
                                "sonnenschein.test",
                                "@sonnenschein.test",
                                "https://bsky.app/profile/sonnenschein.test"),
                        300));
    }

    @Test
    void saysWhetherACredentialIsBadOrTheServerIsDown() {
        signIn(json(401, "{\"error\":\"AuthenticationRequired\",\"message\":\"Invalid identifier or password\"}"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        signIn(json(503, ""));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    private @Nullable Outcome publish(Outgoing outgoing) {
        return connector.publish(credential(), outgoing, Prepared.NOTHING).block();
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(), text("Hallo"), Prepared.NOTHING).block();
    }

    private @Nullable Preparation prepare(String text, Prepared already) {
        var outgoing = new Outgoing(KEY, text, List.of(CROISSANT), null, SLOT);
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    /** Part of the record that was written. */
    private JsonNode record(String pointer) {
        var requests = Stubs.server().findAll(postRequestedFor(urlPathEqualTo(PUT_RECORD)));
        return json.readTree(requests.get(0).getBodyAsString()).at("/record" + pointer);
    }

    private static Outgoing told(Outgoing.@Nullable Parent parent, Map<String, String> options) {
        return new Outgoing(KEY, "Brot", List.of(), parent, SLOT, null, null, options);
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, SLOT);
    }

    private static void signIn(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(SIGN_IN)).willReturn(response));
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(PUT_RECORD)).willReturn(response));
    }

    private static void blob(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(UPLOAD_BLOB)).willReturn(response));
    }

    private static void look(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(GET_RECORD)).willReturn(response));
    }

    private static ResponseDefinitionBuilder put() {
        // docs.bsky.app/docs/api/com-atproto-repo-put-record, 2026-11
        return okJson("{\"uri\":\"" + URI + "\",\"cid\":\"bafyreia\",\"validationStatus\":\"valid\"}");
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ChannelCredential credential() {
        var card = new ChannelCard(
                new ChannelId("bakery-bluesky"),
                new ClientId("bakery"),
                Network.BLUESKY,
                "Sonnenschein",
                "sonnenschein.test",
                Stubs.server().baseUrl() + BASE,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "secret");
    }
}
