package dev.litfass.content.network.googlebusiness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Nobody;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
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
import java.util.HashMap;
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

/**
 * Answers are those of developers.google.com/my-business/reference/rest/v4/accounts.locations.localPosts and
 * cloud.google.com/apis/design/errors (read 2026-11-30).
 */
class GoogleBusinessConnectorTests {

    private static final String BASE = "/google-business-connector";
    private static final String PLACE = "accounts/11/locations/22";
    private static final String POSTS = BASE + "/v4/" + PLACE + "/localPosts";
    private static final String LOCATION = BASE + "/places/v1/locations/22";
    private static final String POST = PLACE + "/localPosts/33";
    private static final String SEEN = "https://local.google.com/place?id=22&use=posts&lpsid=33";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final String MADE = "{\"name\":\"" + POST + "\",\"languageCode\":\"de\",\"summary\":\"Ab sieben\","
            + "\"state\":\"PROCESSING\",\"createTime\":\"2026-12-02T11:00:02.123Z\",\"topicType\":\"STANDARD\","
            + "\"searchUrl\":\"" + SEEN + "\"}";
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/jpeg", "Ein Croissant", 800, 600);

    private final GoogleBusinessConnector connector = new GoogleBusinessConnector(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            new GoogleBusinessSettings(
                    url(""), url("/accounts"), url("/places"), url("/token"), "https://dialog.example"));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void publishesNewsWithItsPictureAndItsButton() {
        answer(okJson(MADE));

        assertThat(publish(told(
                        List.of(CROISSANT),
                        Map.of("callToAction", "learnMore", "callToActionUrl", "https://brot.example/neu"))))
                .isEqualTo(new Outcome.Published(POST, SEEN));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POSTS))
                                .withHeader("Authorization", equalTo("Bearer token"))
                                .withRequestBody(equalToJson("""
                                        {"languageCode":"de","summary":"Ab sieben","topicType":"STANDARD",
                                         "callToAction":{"actionType":"LEARN_MORE","url":"https://brot.example/neu"},
                                         "media":[{"mediaFormat":"PHOTO","sourceUrl":"https://desk.example/croissant"}]}
                                        """)));
    }

    @Test
    void publishesAnEventOnThePlacesOwnClock() {
        answer(okJson(MADE));

        publish(told(List.of(), event("event")));

        Stubs.server().verify(postRequestedFor(urlPathEqualTo(POSTS)).withRequestBody(equalToJson("""
                {"languageCode":"de","summary":"Ab sieben","topicType":"EVENT","event":{"title":"Backtag","schedule":{
                 "startDate":{"year":2026,"month":12,"day":5},"startTime":{"hours":7,"minutes":30},
                 "endDate":{"year":2026,"month":12,"day":6},"endTime":{"hours":18,"minutes":0}}}}
                """)));
    }

    @Test
    void publishesAnOfferWithWhatItTakesToGetIt() {
        answer(okJson(MADE));
        var offer = new HashMap<>(event("offer"));
        offer.putAll(
                Map.of("couponCode", "BROT10", "redeemUrl", "https://brot.example/10", "terms", "Eines je Person"));

        publish(told(List.of(), offer));

        Stubs.server().verify(postRequestedFor(urlPathEqualTo(POSTS)).withRequestBody(equalToJson("""
                {"topicType":"OFFER","offer":{"couponCode":"BROT10","redeemOnlineUrl":"https://brot.example/10",
                 "termsConditions":"Eines je Person"}}
                """, true, true)));
    }

    @Test
    void sendsNoPostWithoutItsPicture() {
        assertThat(connector
                        .publish(
                                credential(PLACE),
                                told(List.of(CROISSANT), Map.of()),
                                Prepared.NOTHING,
                                asset -> Mono.empty())
                        .block())
                .isInstanceOf(Outcome.Refused.class);
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"accounts/11/locations/99/localPosts/33\",\"state\":\"LIVE\"}",
                "{\"name\":\"accounts/11/locations/22\",\"state\":\"LIVE\"}",
                "{\"state\":\"LIVE\"}",
                "[]",
                "<!doctype html><title>Sign in</title>",
                ""
            })
    void doesNotTrustASuccessThatDoesNotNameAPostOfThisPlace(String body) {
        answer(okJson(body));

        assertThat(publish(text())).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void saysWhereTheAgencySeesItWhereGoogleDoesNot() {
        answer(okJson("{\"name\":\"" + POST + "\",\"state\":\"PROCESSING\"}"));

        assertThat(publish(text())).isEqualTo(new Outcome.Published(POST, "https://business.google.com/posts/l/22"));
    }

    @Test
    void isRefusedWhereGoogleRejectsThePostAtOnce() {
        answer(okJson("{\"name\":\"" + POST + "\",\"state\":\"REJECTED\"}"));

        assertThat(publish(text())).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 408, 409, 500, 502, 503, 504})
    void doesNotKnowWhatAnAnswerThatProvesNothingMeans(int status) {
        answer(json(status, "<h1>Error</h1>"));

        assertThat(publish(text())).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        answer(aResponse().withStatus(200).withFault(fault));

        assertThat(publish(text())).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(Nobody.address(), PLACE), text(), Prepared.NOTHING)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void waitsWhereTheQuotaIsUsedUp() {
        answer(json(429, error(429, "RESOURCE_EXHAUSTED", "Quota exceeded")).withHeader("Retry-After", "60"));

        assertThat(publish(text())).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofMinutes(1)));
    }

    @Test
    void isRefusedInGooglesOwnWords() {
        // developers.google.com/my-business/reference/rest/v4/ErrorDetail, 2026-11-30
        answer(json(
                400,
                "{\"error\":{\"code\":400,\"message\":\"Request contains an invalid argument.\","
                        + "\"status\":\"INVALID_ARGUMENT\",\"details\":[{\"@type\":\"type.googleapis.com/google.mybusiness.v4."
                        + "ValidationError\",\"errorDetails\":[{\"code\":3,\"field\":\"summary\","
                        + "\"message\":\"Phone numbers are not allowed.\"}]}]}}"));

        assertThat(publish(text()))
                .isEqualTo(new Outcome.Refused(
                        Reason.refused(
                                "Google Business",
                                400,
                                "Request contains an invalid argument. Phone numbers are not allowed."),
                        false));
    }

    @Test
    void saysWhatTheChannelLacks() {
        answer(json(401, error(401, "UNAUTHENTICATED", "Invalid credentials")));
        assertThat(publish(text())).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));

        answer(json(403, error(403, "PERMISSION_DENIED", "The caller does not have permission")));
        assertThat(publish(text())).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("permission-missing");
            assertThat(refused.credential()).isTrue();
        });

        answer(json(404, error(404, "NOT_FOUND", "Requested entity was not found.")));
        assertThat(publish(text())).isEqualTo(new Outcome.Refused(Reason.accountGone("Google Business"), true));
    }

    @Test
    void findsWhatArrivedAlthoughNobodyAnswered() {
        list(okJson("{\"localPosts\":["
                + MADE.replace("localPosts/33", "localPosts/34").replace("Ab sieben", "Anderes") + ","
                + MADE.replace("Ab sieben", "Ab  sieben ") + "]}"));

        assertThat(lookFor()).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo(POST);
            assertThat(found.url()).isEqualTo(SEEN);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-02T10:54:59Z", "2026-11-25T11:00:00Z", "", "gestern"})
    void takesNoPostForOursThatWasThereBefore(String made) {
        list(okJson("{\"localPosts\":[" + MADE.replace("2026-12-02T11:00:02.123Z", made) + "]}"));

        assertThat(lookFor()).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void seesThatThereIsNoneAtAll() {
        list(okJson("{}"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(false));

        list(okJson("{\"localPosts\":[" + MADE.replace("PROCESSING", "REJECTED") + "]}"));
        assertThat(lookFor()).isEqualTo(new LookupResult.Absent(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html></html>", "[]", "{\"posts\":[]}", "{\"localPosts\":{}}", ""})
    void hasSeenNothingWhereItIsNoList(String body) {
        list(okJson(body));

        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500})
    void hasSeenNothingWhereItMayNotRead(int status) {
        list(json(status, "{}"));

        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "accounts/11",
                "locations/22",
                "accounts/11/locations/22/../23",
                "accounts/x/locations/1"
            })
    void callsNobodyForAPlaceThatIsNone(String id) {
        assertThat(connector.publish(credential(id), text(), Prepared.NOTHING).block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(id)).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void saysThatNothingCanFollowAPost() {
        var part = new Outgoing("key", "Teil 2", List.of(), new Outgoing.Parent(POST, null, null, null, null), SLOT);

        assertThat(publish(part)).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Test
    void knowsThePlaceThatItsCredentialOpens() {
        place(okJson("{\"name\":\"locations/22\",\"title\":\"Bäckerei Sonnenschein\","
                + "\"metadata\":{\"mapsUri\":\"https://maps.google.com/?cid=22\"}}"));
        assertThat(connector.greet(credential(PLACE)).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account(
                                "Bäckerei Sonnenschein", "Bäckerei Sonnenschein", "https://maps.google.com/?cid=22"),
                        1_500));

        place(okJson("{\"name\":\"locations/99\",\"title\":\"Ein anderer\"}"));
        assertThat(connector.greet(credential(PLACE)).block()).isInstanceOf(Greeting.Turned.class);

        place(json(403, error(403, "PERMISSION_DENIED", "")));
        assertThat(connector.greet(credential(PLACE)).block())
                .isInstanceOfSatisfying(
                        Greeting.Turned.class,
                        turned -> assertThat(turned.credential()).isTrue());

        place(json(503, ""));
        assertThat(connector.greet(credential(PLACE)).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    private Outcome publish(Outgoing outgoing) {
        return Objects.requireNonNull(connector
                .publish(credential(PLACE), outgoing, Prepared.NOTHING, new PictureBytes() {
                    @Override
                    public Mono<byte[]> of(String assetId) {
                        return Mono.empty();
                    }

                    @Override
                    public Mono<String> addressOf(String assetId) {
                        return Mono.just("https://desk.example/" + assetId);
                    }
                })
                .block());
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(PLACE), text(), Prepared.NOTHING).block();
    }

    private static Map<String, String> event(String type) {
        return Map.of(
                "topicType", type,
                "eventTitle", "Backtag",
                "eventStart", "2026-12-05T07:30",
                "eventEnd", "2026-12-06T18:00");
    }

    private static Outgoing text() {
        return told(List.of(), Map.of());
    }

    private static Outgoing told(List<Outgoing.OutgoingPicture> pictures, Map<String, String> options) {
        return new Outgoing("key", "Ab sieben", pictures, null, SLOT, null, "de", options);
    }

    private static String error(int code, String status, String message) {
        return "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\"}}".formatted(code, message, status);
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void list(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void place(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(LOCATION)).willReturn(response));
    }

    private static String url(String path) {
        return Stubs.server().baseUrl() + BASE + path;
    }

    private static ChannelCredential credential(String id) {
        return credential(url(""), id);
    }

    private static ChannelCredential credential(String server, String id) {
        return new ChannelCredential(
                new ChannelCard(
                        new ChannelId("bakery-google"),
                        new ClientId("bakery"),
                        Network.GOOGLE_BUSINESS,
                        "Sonnenschein",
                        "Bäckerei Sonnenschein",
                        server,
                        ChannelCard.Status.LIVE,
                        id),
                "token");
    }
}
