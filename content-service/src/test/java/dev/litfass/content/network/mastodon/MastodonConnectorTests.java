package dev.litfass.content.network.mastodon;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
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
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class MastodonConnectorTests {

    private static final String BASE = "/mastodon-connector";
    private static final String STATUSES = BASE + "/api/v1/statuses";
    private static final String MEDIA = BASE + "/api/v2/media";
    private static final String WHO_AM_I = BASE + "/api/v1/accounts/verify_credentials";
    private static final String OWN_STATUSES = BASE + "/api/v1/accounts/14715/statuses";
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final Instant SLOT = Instant.parse("2026-12-02T11:00:00Z");
    private static final Outgoing.OutgoingPicture CROISSANT =
            new Outgoing.OutgoingPicture("croissant", "image/png", "Ein Croissant mit Käse", 4, 3);

    private final MastodonConnector connector = new MastodonConnector(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            Clock.systemUTC());

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void publishesAndReportsIdAndAddress() {
        // docs.joinmastodon.org/methods/statuses#create, 2026-11: 200 with a Status
        answer(okJson("{\"id\":\"103254962155278888\",\"created_at\":\"2026-12-02T11:00:01.000Z\","
                + "\"visibility\":\"public\",\"uri\":\"https://mastodon.example/users/s/statuses/103254962155278888\","
                + "\"url\":\"https://mastodon.example/@s/103254962155278888\",\"content\":\"<p>Guten Morgen</p>\"}"));

        assertThat(publish(text("Guten Morgen, Köln! 🥐")))
                .isEqualTo(
                        new Outcome.Published("103254962155278888", "https://mastodon.example/@s/103254962155278888"));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withHeader("Authorization", equalTo("Bearer secret"))
                                .withHeader("Idempotency-Key", equalTo(KEY))
                                .withRequestBody(
                                        equalToJson("{\"status\":\"Guten Morgen, Köln! 🥐\",\"visibility\":\"public\","
                                                + "\"content_type\":\"text/plain\"}")));
    }

    @Test
    void takesTheUriWhereAServerNamesNoUrl() {
        // docs.joinmastodon.org/entities/Status#url, 2026-11: nullable
        answer(okJson("{\"id\":\"1\",\"url\":null,\"uri\":\"https://mastodon.example/users/s/statuses/1\"}"));

        assertThat(publish(text("Hallo")))
                .isEqualTo(new Outcome.Published("1", "https://mastodon.example/users/s/statuses/1"));
    }

    @Test
    void isRefusedInTheServersOwnWords() {
        // docs.joinmastodon.org/methods/statuses#422-unprocessable-entity, 2026-11
        answer(json(422, "{\"error\":\"Validation failed: Text can't be blank\"}"));

        assertThat(publish(text("")))
                .isEqualTo(new Outcome.Refused(
                        Reason.refused("Mastodon", 422, "Validation failed: Text can't be blank"), false));
    }

    @Test
    void asksForAReconnectWhereTheTokenIsDead() {
        // docs.joinmastodon.org/methods/statuses#401-unauthorized, 2026-11
        answer(json(401, "{\"error\":\"The access token is invalid\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This action is outside the authorized scopes",
                "Forbidden: token has insufficient scope permission",
                "Insufficient permissions: write:statuses.",
                "Your login is currently disabled"
            })
    void asksForAReconnectWhereTheTokenMayNotWrite(String words) {
        answer(json(403, "{\"error\":\"" + words + "\"}"));
        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Refused(Reason.MAY_NOT_WRITE, true));

        media(json(403, "{\"error\":\"" + words + "\"}"));
        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(Reason.MAY_NOT_WRITE, true)));
    }

    @Test
    void isRefusedWhereOnlyThisPostIsNotAllowed() {
        answer(json(403, "{\"error\":\"Forbidden: you may not reply to this status\"}"));

        assertThat(publish(reply("Danke!")))
                .isEqualTo(new Outcome.Refused(
                        Reason.refused("Mastodon", 403, "Forbidden: you may not reply to this status"), false));
    }

    /** A file can be attached once: an earlier attempt may have arrived. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Media 22348641 not found or already attached to another post",
                "Bad Request: media already attached to status"
            })
    void doesNotKnowWhetherAPostIsThereThatHasItsPicturesAlready(String words) {
        for (var status : List.of(400, 422)) {
            answer(json(status, "{\"error\":\"" + words + "\"}"));

            assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bad Request: media not found: 01JDZQ4X7N3M5T8V9W2Y6A1B0C",
                "Cannot attach files that have not finished processing. Try again in a moment!"
            })
    void triesAgainWherePicturesAreNotThereYetOrAnyMore(String words) {
        answer(json(400, "{\"error\":\"" + words + "\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Postponed(Reason.PICTURES_GONE, null));
    }

    @Test
    void isRefusedByAServerThatAnswersOtherwise() {
        answer(json(400, "{\"error\":\"Bad Request: status too long\"}"));

        assertThat(publish(text("Hallo")))
                .isEqualTo(new Outcome.Refused(Reason.refused("Mastodon", 400, "Bad Request: status too long"), false));
    }

    @Test
    void readsTheIdInTheAddressOfAPost() {
        assertThat(connector.idAt("https://mastodon.example/@s/103254962155278888"))
                .isEqualTo("103254962155278888");
        assertThat(connector.idAt("https://gts.example/@s/statuses/01JDZQ4X7N3M5T8V9W2Y6A1B0C?x=1"))
                .isEqualTo("01JDZQ4X7N3M5T8V9W2Y6A1B0C");
        assertThat(connector.idAt("https://akkoma.example/notice/AnQpGHZ5cNvYxkLZ2e#top"))
                .isEqualTo("AnQpGHZ5cNvYxkLZ2e");
        for (var none : List.of(
                "https://mastodon.example/@s",
                "https://mastodon.example/about",
                "https://gts.example/@s/statuses",
                "https://akkoma.example/objects/4e2c",
                "103254962155278888")) {
            assertThat(connector.idAt(none)).as(none).isNull();
        }
    }

    @Test
    void waitsAsLongAsTheServerSays() {
        // docs.joinmastodon.org/api/rate-limits, 2026-11: 429; Retry-After from RFC 9110
        answer(json(429, "{\"error\":\"Too many requests\"}").withHeader("Retry-After", "37"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, Duration.ofSeconds(37)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotKnowWhatAFailingServerDid(int status) {
        // docs.joinmastodon.org/methods/media#500-server-error, 2026-11
        answer(json(status, "{\"error\":\"Something went wrong\"}"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(STATUSES)));
    }

    @Test
    void doesNotTrustASuccessThatNamesNothing() {
        answer(aResponse().withStatus(200));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void doesNotTrustAPageInPlaceOfAnAnswer() {
        answer(aResponse().withHeader("Content-Type", "text/html").withBody("<!doctype html><title>Wartung</title>"));

        assertThat(publish(text("Hallo"))).isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        var outcome = connector.publish(credential(Nobody.address()), text("Hallo"), Prepared.NOTHING);

        assertThat(outcome.block()).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void mentionsWhomItAnswers() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));

        publish(reply("Danke!"));

        Stubs.server()
                .verify(
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"status\":\"@anna@social.example Danke!\","
                                                        + "\"visibility\":\"public\",\"content_type\":\"text/plain\",\"in_reply_to_id\":\"1\"}")));
    }

    @Test
    void doesNotMentionTwiceWhomItAnswers() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));

        publish(reply("Danke, @anna@social.example!"));

        Stubs.server()
                .verify(
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"status\":\"Danke, @anna@social.example!\","
                                                        + "\"visibility\":\"public\",\"content_type\":\"text/plain\",\"in_reply_to_id\":\"1\"}")));
    }

    @Test
    void uploadsAPictureWithItsDescription() {
        // docs.joinmastodon.org/methods/media#v2, 2026-11: 200 where the file is processed at once
        media(okJson("{\"id\":\"22348641\",\"type\":\"image\",\"url\":\"https://files.mastodon.example/x.png\"}"));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(MastodonPrepared.NONE.with("croissant", "22348641")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("description")
                                        .withBody(equalTo(CROISSANT.alt()))
                                        .build())
                                .withRequestBodyPart(aMultipart("file")
                                        .withHeader("Content-Type", equalTo("image/png"))
                                        .build()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.25 | 0    | -0.500,1.000
            1    | 1    | 1.000,-1.000
            0.5  | 0.5  | 0.000,0.000
            """)
    void saysWhatMustNotBeCutOff(double x, double y, String point) {
        // docs.joinmastodon.org/methods/media#v2, read 2026-11-30: from -1 to 1, upwards
        media(okJson("{\"id\":\"22348641\",\"type\":\"image\"}"));

        prepare(new Outgoing.OutgoingPicture("roll", "image/png", "", 4, 3, null, new Outgoing.Focus(x, y)));

        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("focus")
                                        .withBody(equalTo(point))
                                        .build()));
    }

    @Test
    void sendsThePictureThatAFilmIsShownBy() {
        // docs.joinmastodon.org/methods/media#v2, read 2026-11-30: thumbnail is a file of its own
        media(okJson("{\"id\":\"22348642\",\"type\":\"video\"}"));

        assertThat(prepare(film(new Outgoing.Cover(2_500, new Outgoing.CoverPicture("poster", "image/webp")))))
                .isEqualTo(new Preparation.Ready(MastodonPrepared.NONE.with("film", "22348642")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("thumbnail")
                                        .withHeader("Content-Type", equalTo("image/webp"))
                                        .build())
                                .withRequestBodyPart(aMultipart("file")
                                        .withHeader("Content-Type", equalTo("video/mp4"))
                                        .build()));
    }

    @Test
    void sendsAFilmWithoutAPictureWhereOnlyAMomentIsChosenOrThePictureIsGone() {
        media(okJson("{\"id\":\"22348642\",\"type\":\"video\"}"));

        prepare(film(new Outgoing.Cover(2_500, null)));
        prepare(film(new Outgoing.Cover(0, new Outgoing.CoverPicture("gone", "image/png"))));

        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(MEDIA)));
        Stubs.server()
                .verify(
                        0,
                        postRequestedFor(urlPathEqualTo(MEDIA))
                                .withRequestBodyPart(aMultipart("thumbnail").build()));
    }

    private static Outgoing.OutgoingPicture film(Outgoing.Cover cover) {
        return new Outgoing.OutgoingPicture(
                "film", "video/mp4", "Der Ofen", 1080, 1920, new Outgoing.Clip(3, 12_000, cover));
    }

    private @Nullable Preparation prepare(Outgoing.OutgoingPicture picture) {
        return connector
                .prepare(
                        credential(),
                        new Outgoing(KEY, "Hallo", List.of(picture), null, SLOT),
                        Prepared.NOTHING,
                        asset -> asset.equals("gone") ? Mono.empty() : Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    @Test
    void waitsUntilThePictureIsProcessed() {
        // docs.joinmastodon.org/methods/media#v2 and #get, 2026-11: 202, then 206 while it is processed, then 200
        var file = BASE + "/api/v1/media/22348641";
        media(json(202, "{\"id\":\"22348641\",\"type\":\"image\",\"url\":null}"));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(file))
                        .inScenario("processing")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("done")
                        .willReturn(json(206, "{\"id\":\"22348641\",\"type\":\"image\",\"url\":null}")));
        Stubs.server()
                .stubFor(get(urlPathEqualTo(file))
                        .inScenario("processing")
                        .whenScenarioStateIs("done")
                        .willReturn(okJson("{\"id\":\"22348641\",\"url\":\"https://files.mastodon.example/x.png\"}")));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Ready(MastodonPrepared.NONE.with("croissant", "22348641")));
        Stubs.server().verify(2, getRequestedFor(urlPathEqualTo(file)));
    }

    @Test
    void uploadsAnewWhatTheServerDoesNotHaveAnyMore() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/api/v1/media/22348641"))
                        .willReturn(json(404, "{\"error\":\"Record not found\"}")));
        media(okJson("{\"id\":\"99\",\"type\":\"image\",\"url\":\"https://files.mastodon.example/x.png\"}"));

        assertThat(prepare(MastodonPrepared.NONE.with("croissant", "22348641")))
                .isEqualTo(new Preparation.Ready(MastodonPrepared.NONE.with("croissant", "99")));
    }

    @Test
    void doesNotUploadTwiceWhatLiesReady() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/api/v1/media/22348641"))
                        .willReturn(okJson("{\"id\":\"22348641\"}")));
        var ready = MastodonPrepared.NONE.with("croissant", "22348641");

        assertThat(prepare(ready)).isEqualTo(new Preparation.Ready(ready));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void hasPublishedNothingForCertainWhereAnUploadFails() {
        media(json(503, ""));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null)));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(MEDIA)));
    }

    @Test
    void saysWhatTheServerHasAgainstAPicture() {
        // docs.joinmastodon.org/methods/media#422-unprocessable-entity, 2026-11
        media(json(422, "{\"error\":\"Validation failed: File content type is invalid\"}"));

        assertThat(prepare(Prepared.NOTHING))
                .isEqualTo(new Preparation.Failed(new Outcome.Refused(
                        Reason.refused("Mastodon", 422, "Validation failed: File content type is invalid"), false)));
    }

    @Test
    void publishesWithItsPictures() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));

        connector
                .publish(
                        credential(),
                        new Outgoing(KEY, "Hallo", List.of(CROISSANT), null, SLOT),
                        MastodonPrepared.NONE.with("croissant", "22348641"))
                .block();

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(STATUSES))
                        .withRequestBody(equalToJson(
                                "{\"status\":\"Hallo\",\"visibility\":\"public\",\"content_type\":\"text/plain\","
                                        + "\"media_ids\":[\"22348641\"]}")));
    }

    @Test
    void findsWhatArrivedAlthoughNobodyAnswered() {
        whoAmI();
        // docs.joinmastodon.org/entities/Status#content, 2026-11: HTML, links shortened for the eye
        ownStatuses(okJson("[{\"id\":\"78\",\"created_at\":\"2026-12-02T11:05:00.000Z\",\"content\":\"<p>Später</p>\"},"
                + "{\"id\":\"77\",\"created_at\":\"2026-12-02T11:00:01.000Z\","
                + "\"url\":\"https://mastodon.example/@s/77\",\"content\":\"<p>Brot &amp; Käse für "
                + "<span class=\\\"h-card\\\"><a href=\\\"https://social.example/@anna\\\" class=\\\"u-url mention\\\">"
                + "@<span>anna</span></a></span>:<br>"
                + "<a href=\\\"https://example.org/sehr/langer/pfad/zum/brot\\\"><span class=\\\"invisible\\\">https://"
                + "</span><span class=\\\"ellipsis\\\">example.org/sehr/langer/pfad/z</span>"
                + "<span class=\\\"invisible\\\">um/brot</span></a></p><p>🥐</p>\"}]"));

        var lookup = lookFor(
                text("Brot & Käse für @anna@social.example:\nhttps://example.org/sehr/langer/pfad/zum/brot\n\n🥐"));

        assertThat(lookup).isInstanceOfSatisfying(LookupResult.Found.class, found -> {
            assertThat(found.remoteId()).isEqualTo("77");
            assertThat(found.url()).isEqualTo("https://mastodon.example/@s/77");
        });
    }

    @Test
    void answersAMessageOnlyToWhomItWasSaid() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));
        var parent = new Outgoing.Parent("1", "@anna@social.example", null, null, "direct");

        publish(new Outgoing(KEY, "Gern!", List.of(), parent, SLOT));

        Stubs.server()
                .verify(
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(
                                        equalToJson(
                                                "{\"status\":\"@anna@social.example Gern!\","
                                                        + "\"visibility\":\"direct\",\"content_type\":\"text/plain\",\"in_reply_to_id\":\"1\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYBODY, , public",
        "UNLISTED, , unlisted",
        "FOLLOWERS, , private",
        "EVERYBODY, public, public",
        "EVERYBODY, unlisted, unlisted",
        "UNLISTED, private, private",
        "FOLLOWERS, unlisted, private",
        "FOLLOWERS, direct, direct",
        "EVERYBODY, mutuals_only, direct"
    })
    void goesNoFurtherThanChosenAndThanWhatItAnswers(
            Outgoing.Audience chosen, @Nullable String said, String visibility) {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));
        var parent = new Outgoing.Parent("1", null, null, null, said);

        publish(new Outgoing(KEY, "Gern!", List.of(), parent, SLOT, new Outgoing.Shown(null, false, chosen), null));

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(STATUSES))
                        .withRequestBody(equalToJson("{\"status\":\"Gern!\",\"visibility\":\"" + visibility
                                + "\",\"content_type\":\"text/plain\",\"in_reply_to_id\":\"1\"}")));
    }

    @Test
    void publishesWithAContentWarning() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));
        var shown = new Outgoing.Shown("Weizen", true, Outgoing.Audience.EVERYBODY);

        publish(new Outgoing(KEY, "Brot", List.of(), null, SLOT, shown, null));

        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(STATUSES))
                        .withRequestBody(equalToJson("{\"status\":\"Brot\",\"visibility\":\"public\","
                                + "\"content_type\":\"text/plain\",\"spoiler_text\":\"Weizen\",\"sensitive\":true}")));
    }

    @Test
    void asksAQuestionOnceAndNotInWhatFollows() {
        answer(okJson("{\"id\":\"2\",\"url\":\"https://mastodon.example/@s/2\"}"));
        var asked = Map.of("pollAnswers", "Roggen\n Dinkel \n\n", "pollDuration", "threeDays", "pollSeveral", "true");
        var parent = new Outgoing.Parent("1", null, null, null, null);

        publish(new Outgoing(KEY, "Welches Brot?", List.of(), null, SLOT, null, null, asked));
        publish(new Outgoing(KEY, "Antworten bis Freitag", List.of(), parent, SLOT, null, null, asked));

        // docs.joinmastodon.org/methods/statuses#create, 2026-11-30
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(equalToJson("{\"status\":\"Welches Brot?\",\"visibility\":\"public\","
                                        + "\"content_type\":\"text/plain\",\"poll\":{\"options\":[\"Roggen\",\"Dinkel\"],"
                                        + "\"expires_in\":259200,\"multiple\":true}}")));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(STATUSES))
                                .withRequestBody(matchingJsonPath("$.in_reply_to_id"))
                                .withRequestBody(matchingJsonPath("$.poll", absent())));
    }

    @Test
    void findsItsOwnReplyWithTheMentionInFront() {
        whoAmI();
        ownStatuses(okJson("[{\"id\":\"77\",\"created_at\":\"2026-12-02T11:00:01.000Z\",\"in_reply_to_id\":\"1\","
                + "\"url\":\"https://mastodon.example/@s/77\",\"content\":\"<p><span class=\\\"h-card\\\">"
                + "<a href=\\\"https://social.example/@anna\\\">@<span>anna</span></a></span> Danke!</p>\"}]"));

        assertThat(lookFor(reply("Danke!"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void seesThatItIsNotThere() {
        whoAmI();
        ownStatuses(okJson("[{\"id\":\"76\",\"created_at\":\"2026-12-02T11:00:01.000Z\","
                + "\"url\":\"https://mastodon.example/@s/76\",\"content\":\"<p>Etwas anderes</p>\"}]"));
        olderThan("76", okJson("[]"));

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void looksThroughWhatWasPostedSincePageByPage() {
        whoAmI();
        ownStatuses(page(140));
        olderThan("101", page(100));
        olderThan("61", okJson("[" + status("60", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen!</p>") + "]"));

        assertThat(lookFor(text("Guten Morgen!"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void aPageWithFewPostsIsNotTheEnd() {
        // A server may show fewer than were asked for: it has a limit of its own, or filters what it shows.
        whoAmI();
        ownStatuses(okJson("[" + status("90", "2026-12-02T11:02:00.000Z", "<p>Antwort</p>") + "]"));
        olderThan("90", okJson("[" + status("60", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen!</p>") + "]"));

        assertThat(lookFor(text("Guten Morgen!"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void provesNothingWhereMoreWasPostedSinceThanItLooksThrough() {
        whoAmI();
        ownStatuses(page(9_000));
        for (var last = 8_961; last > 8_000; last -= 40) {
            olderThan("" + last, page(last - 1));
        }

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        Stubs.server().verify(10, getRequestedFor(urlPathEqualTo(OWN_STATUSES)));
    }

    @Test
    void provesNothingWhereAServerAlwaysShowsTheSamePage() {
        whoAmI();
        ownStatuses(page(140));

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void findsAPostBesideOneWhoseTimeCannotBeRead() {
        whoAmI();
        ownStatuses(okJson("[" + status("78", "gestern", "<p>Später</p>") + "]"));
        olderThan("78", okJson("[" + status("77", "gestern", "<p>Guten Morgen!</p>") + "]"));

        assertThat(lookFor(text("Guten Morgen!"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void findsAPostOfAServerWhoseClockIsBehind() {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T10:58:45.000Z", "<p>Guten Morgen!</p>") + "]"));

        assertThat(lookFor(text("Guten Morgen!"))).isInstanceOf(LookupResult.Found.class);
    }

    /** What servers that rewrite a text show of it: composed letters, resolved entities, Markdown made into HTML. */
    @ParameterizedTest
    @MethodSource("rewritten")
    void findsWhatAServerHasRewritten(String sent, String shown) {
        whoAmI();
        ownStatuses(okJson("[" + status("01JDZQ4X7N3M5T8V9W2Y6A1B0C", "2026-12-02T11:00:01.000Z", shown) + "]"));

        assertThat(lookFor(text(sent)))
                .isInstanceOfSatisfying(
                        LookupResult.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("01JDZQ4X7N3M5T8V9W2Y6A1B0C"));
    }

    static Stream<Arguments> rewritten() {
        return Stream.of(
                Arguments.of("Gutes #Fru\u0308hstu\u0308ck", "<p>Gutes <a href='x'>#<span>Frühstück</span></a></p>"),
                Arguments.of("Unsere R&amp;D in Köln", "<p>Unsere R&amp;D in Köln</p>"),
                Arguments.of("Liegt in C:\\*.txt", "<p>Liegt in C:*.txt</p>"),
                Arguments.of("Heute:\n- Brot\n- Käse", "<p>Heute:</p><ul><li>Brot</li><li>Käse</li></ul>"),
                Arguments.of("Heute:\n1. Brot\n2. Käse", "<p>Heute:</p><ol><li>Brot</li><li>Käse</li></ol>"),
                Arguments.of("Ein *Stern* am Abend", "<p>Ein <em>Stern</em> am Abend</p>"),
                Arguments.of("\"Brot\" -- frisch...", "<p>“Brot” – frisch…</p>"));
    }

    @Test
    void believesTheSourceOfAPostMoreThanWhatIsShown() {
        whoAmI();
        ownStatuses(okJson("["
                + status("77", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen an alle, ganz anders gezeigt</p>") + "]"));
        // docs.joinmastodon.org/methods/statuses#source, 2026-11
        source("77", okJson("{\"id\":\"77\",\"text\":\"Guten Morgen, alle\",\"spoiler_text\":\"\"}"));

        assertThat(lookFor(text("Guten Morgen, alle"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void readsTheSourceWhereTheListHasIt() {
        whoAmI();
        ownStatuses(
                okJson("[{\"id\":\"77\",\"created_at\":\"2026-12-02T11:00:01.000Z\",\"url\":\"https://x.example/77\","
                        + "\"text\":\"[Brot](https://example.org)\",\"content\":\"<p>Brot</p>\"}]"));

        assertThat(lookFor(text("[Brot](https://example.org)"))).isInstanceOf(LookupResult.Found.class);
    }

    @Test
    void leavesToAPersonWhatReadsTheSameAndWasWrittenOtherwise() {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen</p>") + "]"));
        olderThan("77", okJson("[]"));
        source("77", okJson("{\"id\":\"77\",\"text\":\"Guten *Morgen*\"}"));

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void tellsAPostFromOneThatOnlyLooksLikeIt() {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen, Köln am Rhein</p>") + "]"));
        olderThan("77", okJson("[]"));
        source("77", okJson("{\"id\":\"77\",\"text\":\"Guten Morgen, Köln am Rhein\"}"));

        assertThat(lookFor(text("Guten Morgen, Bonn am Rhein"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void tellsThePostsOfANumberedSeriesApart() {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T11:00:01.000Z", "<p>1. Tipp der Woche</p>") + "]"));
        olderThan("77", okJson("[]"));
        source("77", okJson("{\"id\":\"77\",\"text\":\"1. Tipp der Woche\"}"));
        assertThat(lookFor(text("2. Tipp der Woche"))).isEqualTo(new LookupResult.Absent());

        source("77", json(404, "{\"error\":\"Not Found\"}"));
        assertThat(lookFor(text("2. Tipp der Woche"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        assertThat(lookFor(text("1. Tipp der Woche"))).isInstanceOf(LookupResult.Found.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500, 503})
    void provesNothingWhereTheSourceCannotBeReadNow(int status) {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T11:00:01.000Z", "<p>Guten Morgen</p>") + "]"));
        source("77", json(status, "{\"error\":\"?\"}"));

        assertThat(lookFor(text("Guten Morgen"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void doesNotTakeAnAnswerToAnotherForOurs() {
        whoAmI();
        ownStatuses(okJson("[{\"id\":\"77\",\"created_at\":\"2026-12-02T11:00:01.000Z\",\"in_reply_to_id\":\"5\","
                + "\"content\":\"<p>@anna Danke!</p>\"}]"));
        olderThan("77", okJson("[]"));

        assertThat(lookFor(reply("Danke!"))).isEqualTo(new LookupResult.Absent());
    }

    /** The server forgets what an answer answered once that is deleted. */
    @Test
    void leavesToAPersonAnAnswerThatAnswersNothingAnyMore() {
        whoAmI();
        ownStatuses(okJson("[" + status("77", "2026-12-02T11:00:01.000Z", "<p>@anna Danke!</p>") + "]"));
        olderThan("77", okJson("[]"));

        assertThat(lookFor(reply("Danke!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @Test
    void provesNothingWhereAFilterMayHideIt() {
        whoAmI();
        ownStatuses(okJson("[]"));
        // docs.joinmastodon.org/methods/filters#get, 2026-11; some servers leave out what a filter hides
        filters(
                okJson(
                        "[{\"id\":\"1\",\"title\":\"Politik\",\"context\":[\"home\",\"account\"],\"filter_action\":\"hide\","
                                + "\"keywords\":[{\"id\":\"2\",\"keyword\":\"MORGEN\",\"whole_word\":true}],\"statuses\":[]}]"));

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
        assertThat(lookFor(text("Guten Abend!"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void provesNothingWhereTheFiltersCannotBeRead() {
        whoAmI();
        ownStatuses(okJson("[]"));
        filters(json(403, "{\"error\":\"This action is outside the authorized scopes\"}"));
        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));

        filters(json(503, ""));
        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void doesNotTakeLastWeeksPostForTodays() {
        whoAmI();
        ownStatuses(okJson("[{\"id\":\"12\",\"created_at\":\"2026-11-25T11:00:01.000Z\","
                + "\"url\":\"https://mastodon.example/@s/12\",\"content\":\"<p>Guten Morgen!</p>\"}]"));

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Absent());
    }

    @Test
    void provesNothingWhereTheListCannotBeRead() {
        whoAmI();
        for (var unreadable : List.of(
                json(503, ""),
                aResponse().withStatus(200),
                aResponse().withHeader("Content-Type", "text/html").withBody("<p>Wartung</p>"),
                okJson("{\"error\":\"?\"}"),
                aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
            ownStatuses(unreadable);

            assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
        }
    }

    @Test
    void provesNothingWhereItDoesNotKnowItsOwnAccount() {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(WHO_AM_I))
                        .willReturn(json(401, "{\"error\":\"The access token is invalid\"}")));

        assertThat(lookFor(text("Guten Morgen!"))).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));
    }

    @Test
    void greetsWithTheAccountAndTheServersOwnLimit() {
        whoAmI();
        answer(json(422, "{\"error\":\"Validation failed: Text can't be blank\"}"));
        // docs.joinmastodon.org/entities/Instance, 2026-11
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/api/v2/instance"))
                        .willReturn(okJson("{\"configuration\":{\"statuses\":{\"max_characters\":1000}}}")));

        assertThat(connector.greet(credential()).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei", "sonnenschein", "https://mastodon.example/@sonnenschein"), 1000));
    }

    /** docs.joinmastodon.org/entities/Instance#source_url, 2026-11; others count code points, and a link whole. */
    @ParameterizedTest
    @CsvSource({
        "https://github.com/mastodon/mastodon, 4.5.0, 41",
        "https://github.com/glitch-soc/mastodon, 4.5.0+glitch, 41",
        ", 4.5.0, 41",
        "https://github.com/superseriousbusiness/gotosocial, 0.18.0, 81",
        "https://akkoma.dev/AkkomaGang/akkoma, 2.7.2 (compatible; Akkoma 3.13), 81",
        ", 2.7.2 (compatible; Pleroma 2.8), 81"
    })
    void countsAsTheServerDoes(@Nullable String source, String version, int count) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(BASE + "/api/v2/instance"))
                        .willReturn(okJson(JsonMapper.builder()
                                .build()
                                .writeValueAsString(Map.of(
                                        "source_url", Objects.requireNonNullElse(source, ""), "version", version)))));

        var limits =
                connector.ownLimits(Stubs.server().baseUrl() + BASE).block().apply(MastodonProfile.PROFILE.limits());

        assertThat(
                        limits.count(
                                "Für @anna@social.example 👨\u200d👩\u200d👧 hier: https://example.org/ein/langer/pfad/zum/brot"))
                .isEqualTo(count);
        assertThat(limits.count("Brot")).isEqualTo(4);
    }

    @Test
    void saysThatACredentialIsBadWhichMayOnlyRead() {
        whoAmI();
        answer(json(403, "{\"error\":\"This action is outside the authorized scopes\"}"));

        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.MAY_NOT_WRITE, true));
        Stubs.server()
                .verify(postRequestedFor(urlPathEqualTo(STATUSES))
                        .withRequestBody(equalToJson("{\"status\":\"\",\"visibility\":\"direct\"}")));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 429, 500, 503})
    void doesNotCallAConnectionGoodThatMayNotBe(int status) {
        whoAmI();
        answer(json(status, "{}"));

        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    @Test
    void welcomesAtAServerThatRefusesAnEmptyPostInItsOwnWay() {
        whoAmI();
        answer(json(400, "{\"error\":\"Bad Request: no status, media, or poll provided\"}"));

        assertThat(connector.greet(credential()).block()).isInstanceOf(Greeting.Welcome.class);
    }

    @Test
    void saysWhetherACredentialIsBadOrNobodyAnswered() throws IOException {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(WHO_AM_I))
                        .willReturn(json(401, "{\"error\":\"The access token is invalid\"}")));

        assertThat(connector.greet(credential()).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(Nobody.address())).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    private Outcome publish(Outgoing outgoing) {
        return Objects.requireNonNull(
                connector.publish(credential(), outgoing, Prepared.NOTHING).block());
    }

    private @Nullable LookupResult lookFor(Outgoing outgoing) {
        return connector.lookFor(credential(), outgoing, Prepared.NOTHING).block();
    }

    private @Nullable Preparation prepare(Prepared already) {
        var outgoing = new Outgoing(KEY, "Hallo", List.of(CROISSANT), null, SLOT);
        return connector
                .prepare(credential(), outgoing, already, asset -> Mono.just(new byte[] {1, 2, 3}))
                .block();
    }

    private static Outgoing text(String text) {
        return new Outgoing(KEY, text, List.of(), null, SLOT);
    }

    private static Outgoing reply(String text) {
        return new Outgoing(
                KEY, text, List.of(), new Outgoing.Parent("1", "@anna@social.example", null, null, null), SLOT);
    }

    private static void answer(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(STATUSES)).willReturn(response));
    }

    private static void media(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(MEDIA)).willReturn(response));
    }

    private static void whoAmI() {
        // docs.joinmastodon.org/methods/accounts#verify_credentials, 2026-11
        Stubs.server()
                .stubFor(get(urlPathEqualTo(WHO_AM_I))
                        .willReturn(okJson("{\"id\":\"14715\",\"acct\":\"sonnenschein\",\"display_name\":\"Bäckerei\","
                                + "\"url\":\"https://mastodon.example/@sonnenschein\"}")));
    }

    private static void ownStatuses(ResponseDefinitionBuilder response) {
        // docs.joinmastodon.org/methods/accounts#statuses, 2026-11
        Stubs.server().stubFor(get(urlPathEqualTo(OWN_STATUSES)).willReturn(response));
    }

    private static void olderThan(String id, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(OWN_STATUSES))
                        .withQueryParam("max_id", equalTo(id))
                        .willReturn(response));
    }

    private static void source(String id, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(get(urlPathEqualTo(STATUSES + "/" + id + "/source")).willReturn(response));
    }

    private static void filters(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(BASE + "/api/v2/filters")).willReturn(response));
    }

    /** Forty younger posts, from the one with this id back. */
    private static ResponseDefinitionBuilder page(int newest) {
        return okJson(IntStream.range(0, 40)
                .mapToObj(i -> status("" + (newest - i), "2026-12-02T11:01:00.000Z", "<p>Antwort</p>"))
                .toList()
                .toString());
    }

    private static String status(String id, String made, String html) {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(Map.of(
                        "id", id, "created_at", made, "url", "https://mastodon.example/@s/" + id, "content", html));
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
                new ChannelId("bakery-mastodon"),
                new ClientId("bakery"),
                Network.MASTODON,
                "Sonnenschein",
                "sonnenschein",
                server,
                ChannelCard.Status.LIVE);
        return new ChannelCredential(card, "secret");
    }
}
