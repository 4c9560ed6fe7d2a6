package dev.litfass.content.network.simulator;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

/** The answers are those of the simulator's README. */
class SimulatorConnectorTests {

    private static final String BASE = "/simulator-connector";
    private static final String POSTS = BASE + "/api/posts";
    private static final String MEDIA = BASE + "/api/media";
    private static final String ACCOUNT = BASE + "/api/account";
    private static final String OWN_POSTS = BASE + "/api/accounts/a1/posts";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant & Käse", 4, 3);
    private static final Outcome UNKNOWN = new Outcome.Unknown(Reason.NO_ANSWER);
    private static final String HALLO = said("Hallo");
    private static final SimulatorPrepared PREPARED =
            SimulatorPrepared.NONE.under(new Treatment(Treatment.Kind.A, true, 3600, "a1"));

    private final NetworkCalls calls = new NetworkCalls(
            new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    private final SimulatorConnector connector = new SimulatorConnector(calls, Clock.systemUTC());

    @BeforeEach
    void anEmptyNetwork() {
        Stubs.server().resetAll();
    }

    @Test
    void publishesWithItsKeyItsTokenItsPicturesAndItsParent() {
        answer(json(201, said("Grüße 🥐")));
        var parent = new Outgoing.Parent("c7", null, null, null, null);
        var outgoing = new Outgoing(KEY, "Grüße 🥐", List.of(CROISSANT), parent, SLOT);

        var outcome = connector
                .publish(credential(), outgoing, PREPARED.with("croissant", "m1"))
                .block();

        assertThat(outcome).isEqualTo(new Outcome.Published("p1", "http://network.test/p/p1"));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(POSTS))
                                .withHeader("Authorization", equalTo("Bearer sim_sonnenschein"))
                                .withHeader("Idempotency-Key", equalTo(KEY))
                                .withRequestBody(equalToJson(
                                        "{\"text\":\"Grüße 🥐\",\"mediaIds\":[\"m1\"],\"inReplyTo\":\"c7\"}")));
    }

    @Test
    void takesARepetitionThatTheNetworkKnewForPublished() {
        answer(json(200, HALLO).withHeader("Idempotency-Replayed", "true"));

        assertThat(publish()).isEqualTo(new Outcome.Published("p1", "http://network.test/p/p1"));
    }

    @Test
    void isRefusedInTheNetworksOwnWords() {
        answer(json(422, "{\"error\":\"text_too_long\",\"message\":\"501 of 500\",\"limit\":500,\"actual\":501}"));

        assertThat(publish())
                .isEqualTo(
                        new Outcome.Refused(Reason.refused(Network.SIMULATOR.displayName(), 422, "501 of 500"), false));
    }

    @Test
    void asksForAReconnectWhereTheTokenWasRevoked() {
        answer(json(401, "{\"error\":\"invalid_token\",\"message\":\"?\"}"));

        assertThat(publish()).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @Test
    void waitsAsLongAsTheNetworkSays() {
        answer(json(429, "{\"error\":\"rate_limited\"}").withHeader("Retry-After", "37"));

        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @Test
    void waitsWhereTheNetworkDoesNotSayHowLong() {
        answer(json(429, "{\"error\":\"rate_limited\"}"));

        assertThat(publish()).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotKnowWhatAFailingNetworkDid(int status) {
        answer(aResponse().withStatus(status).withBody("<h1>Bad Gateway</h1>"));

        assertThat(publish()).isEqualTo(UNKNOWN);
    }

    /** Before an answer, amid one, and with rubbish in its place: nothing is sent again on the way. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        answer(json(201, HALLO).withFault(fault));

        assertThat(publish()).isEqualTo(UNKNOWN);
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(POSTS)));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        var outcome = connector.publish(credential(Nobody.address()), text(), PREPARED);

        assertThat(outcome.block()).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void waitsForASlowAnswer() {
        answer(json(201, HALLO).withChunkedDribbleDelay(5, 500));

        assertThat(publish()).isEqualTo(new Outcome.Published("p1", "http://network.test/p/p1"));
    }

    @Test
    void doesNotKnowWhatHappenedWhereTheAnswerTakesTooLong() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var network = credential("http://127.0.0.1:" + silent.getLocalPort());

            StepVerifier.withVirtualTime(() -> connector.publish(network, text(), PREPARED))
                    .then(() -> readSomeOf(silent))
                    .thenAwait(NetworkCalls.LIMIT)
                    .expectNext(UNKNOWN)
                    .verifyComplete();
        }
    }

    /** Returns once the request is on its way. */
    private static void readSomeOf(ServerSocket server) {
        try {
            assertThat(server.accept().getInputStream().read()).isEqualTo('P');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void doesNotTrustASuccessThatNamesNoPost() {
        for (var odd : List.of(
                aResponse().withStatus(201),
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"),
                json(201, "{\"id\":\"p1\",\"no"),
                json(201, "[]"),
                json(201, "{\"id\":\"p1\"}"),
                json(201, HALLO.replace("\"id\":\"p1\",", "")),
                json(201, HALLO.replace("\"url\"", "\"link\"")))) {
            answer(odd);

            assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
        }
    }

    @Test
    void doesNotTakeSomebodyElsesPostForOurs() {
        for (var other : List.of(said("Etwas anderes"), HALLO.replace("a1", "a2"))) {
            answer(json(201, other));

            assertThat(publish()).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
        }
    }

    @Test
    void sendsNothingWhereItDoesNotLearnHowPostsAreTreated() {
        for (var broken : List.of(json(503, ""), json(429, "{}"), okJson("{\"id\":\"a1\"}"))) {
            account(broken);

            assertThat(prepare(Prepared.NOTHING))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        }
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void uploadsAPictureWithItsWordsOnce() {
        account();
        media(json(201, "{\"id\":\"m1\",\"type\":\"image/png\",\"bytes\":3}"));

        var ready = prepare(Prepared.NOTHING);

        assertThat(ready).isEqualTo(new Preparation.Ready(PREPARED.with("croissant", "m1")));
        assertThat(prepare(((Preparation.Ready) ready).prepared())).isEqualTo(ready);
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withQueryParam("alt", equalTo("Ein Croissant & Käse"))
                                .withHeader("Content-Type", equalTo("image/png")));
    }

    @Test
    void hasPublishedNothingForCertainWhereAnUploadFails() {
        account();
        for (var broken : List.of(json(503, ""), json(201, "{}"), json(201, "").withFault(Fault.EMPTY_RESPONSE))) {
            media(broken);

            assertThat(prepare(Prepared.NOTHING))
                    .isInstanceOfSatisfying(
                            Preparation.Failed.class,
                            failed -> assertThat(failed.outcome()).isInstanceOf(Outcome.Postponed.class));
        }
    }

    @Test
    void saysWhatTheNetworkHasAgainstAPicture() {
        account();
        media(json(415, "{\"error\":\"unsupported\",\"message\":\"Only pictures\"}"));

        assertThat(prepare(Prepared.NOTHING))
                .isInstanceOfSatisfying(
                        Preparation.Failed.class,
                        failed -> assertThat(failed.outcome())
                                .isEqualTo(new Outcome.Refused(
                                        Reason.refused(Network.SIMULATOR.displayName(), 415, "Only pictures"), false)));
    }

    @Test
    void findsWhatArrivedAlthoughNobodyAnswered() {
        account();
        own(okJson("{\"items\":[{\"id\":\"p2\",\"text\":\"Später\",\"url\":\"http://network.test/p/p2\"}," + HALLO
                + "],\"next\":null}"));

        assertThat(lookFor()).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("p1");
            assertThat(found.url()).isEqualTo("http://network.test/p/p1");
        });
        Stubs.server()
                .verify(
                        1,
                        getRequestedFor(urlPathEqualTo(OWN_POSTS))
                                .withQueryParam("since", equalTo("2026-12-02T10:59:00Z")));
    }

    @Test
    void seesThatItIsNotThere() {
        account();
        own(okJson("{\"items\":[{\"id\":\"p2\",\"text\":\"Hallo!\",\"url\":\"http://network.test/p/p2\"}]}"));

        assertThat(lookFor()).isInstanceOf(LookupResult.Absent.class);
    }

    @Test
    void provesNothingWhereMoreWasPostedSinceThanItLooksThrough() {
        account();
        var younger = "{\"id\":\"p%d\",\"text\":\"Antwort\",\"url\":\"http://network.test/p\"}";
        var full = IntStream.range(0, 100).mapToObj(younger::formatted).toList();
        own(okJson("{\"items\":" + full + "}"));

        assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void takesADraftThatNobodySeesForAbsent() {
        account();
        own(okJson("{\"items\":[{\"id\":\"p1\",\"text\":\"Hallo\",\"status\":\"DRAFT\"}]}"));

        assertThat(lookFor()).isInstanceOf(LookupResult.Absent.class);
    }

    @Test
    void provesNothingWhereItCannotRead() {
        account();
        for (var unreadable : List.of(
                json(403, "{\"error\":\"not_readable\"}"),
                json(503, ""),
                json(429, "{\"error\":\"rate_limited\"}"),
                okJson("{\"items\":"),
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            own(unreadable);

            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void provesNothingWhereItDoesNotLearnWhoItIs() {
        own(okJson("{\"items\":[]}"));
        for (var broken : List.of(json(401, "{\"error\":\"invalid_token\"}"), json(503, ""), okJson("{}"))) {
            account(broken);

            assertThat(lookFor()).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void greetsWithTheAccountAndItsLimit() {
        account();

        assertThat(connector.greet(credential()).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Sonnenschein", "sonnenschein", "http://network.test/@sonnenschein"), 300));
    }

    @Test
    void saysWhetherATokenIsBadOrTheNetworkIsDown() {
        account(json(401, "{\"error\":\"invalid_token\"}"));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        account(json(503, ""));
        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    private @Nullable Outcome publish() {
        return connector.publish(credential(), text(), PREPARED).block();
    }

    private @Nullable LookupResult lookFor() {
        return connector.lookFor(credential(), text(), Prepared.NOTHING).block();
    }

    private @Nullable Preparation prepare(Prepared already) {
        var outgoing = new Outgoing(KEY, "Hallo", List.of(CROISSANT), null, SLOT);
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    private static String said(String text) {
        return "{\"id\":\"p1\",\"account\":{\"id\":\"a1\"},\"text\":\"" + text
                + "\",\"url\":\"http://network.test/p/p1\"}";
    }

    private static Outgoing text() {
        return new Outgoing(KEY, "Hallo", List.of(), null, SLOT);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(POSTS)).willReturn(response));
    }

    private static void media(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(MEDIA)).willReturn(response));
    }

    private static void account() {
        account(okJson("{\"id\":\"a1\",\"handle\":\"sonnenschein\",\"name\":\"Sonnenschein\","
                + "\"url\":\"http://network.test/@sonnenschein\",\"limits\":{\"characters\":300},\"publishing\":"
                + "{\"class\":\"A\",\"readBack\":true,\"namesOriginal\":true,\"keyLifeSeconds\":3600}}"));
    }

    private static void account(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(ACCOUNT)).willReturn(response));
    }

    private static void own(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(OWN_POSTS)).willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static ChannelCredential credential() {
        return credential(Stubs.server().baseUrl() + BASE);
    }

    private static ChannelCredential credential(String server) {
        var card = new ChannelCard(
                new ChannelId("bakery-simulator"),
                new ClientId("bakery"),
                Network.SIMULATOR,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "sim_sonnenschein");
    }
}
