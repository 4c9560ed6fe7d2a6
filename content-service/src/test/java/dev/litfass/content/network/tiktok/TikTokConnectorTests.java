package dev.litfass.content.network.tiktok;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LeapingClock;
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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers are those of developers.tiktok.com/doc (content-posting-api-reference-direct-post, …-photo-post,
 * …-query-creator-info, …-get-video-status, content-posting-api-media-transfer-guide), read 2026-11-30.
 */
class TikTokConnectorTests {

    private static final String BASE = "/tiktok-connector";
    private static final String CREATOR = BASE + "/v2/post/publish/creator_info/query/";
    private static final String INIT = BASE + "/v2/post/publish/video/init/";
    private static final String PHOTOS = BASE + "/v2/post/publish/content/init/";
    private static final String STATUS = BASE + "/v2/post/publish/status/fetch/";
    private static final String USER = BASE + "/v2/user/info/";
    private static final String UPLOAD = BASE + "/video/";
    private static final String ACCOUNT = "723f24d7-e717-40f8-a2b6-cb8464cd23b4";
    private static final String PUBLISHING = "v_pub_file~v2-1.123456789";
    private static final String POST = "7300000000000000001";
    private static final Instant NOW = Instant.parse("2026-12-02T11:00:00Z");
    private static final long SIZE = 2 * VideoTransfer.CHUNK + 1_000;
    private static final Outgoing.OutgoingPicture FILM =
            new Outgoing.OutgoingPicture("film", "video/mp4", "", 1080, 1920, new Outgoing.Clip(SIZE, 61_000));
    private static final Outgoing.OutgoingPicture BREAD =
            new Outgoing.OutgoingPicture("bread", "image/png", "Ein Brot", 1080, 1920);
    private static final Map<String, String> EVERYONE = Map.of("privacyLevel", "everyone");
    private static final TikTokPrepared READY =
            new TikTokPrepared(PUBLISHING, url("/video/?upload_id=67890"), NOW.getEpochSecond() + 3_600, null);
    private static final Outcome.Published PUBLISHED =
            new Outcome.Published(POST, "https://www.tiktok.com/@sonnenschein/video/" + POST);

    private final TikTokConnector connector = new TikTokConnector(
            new NetworkCalls(
                    new OutboundHttp(new OutboundPolicy(true)),
                    JsonMapper.builder().build(),
                    Clock.systemUTC()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void nothingStubbed() {
        Stubs.server().resetAll();
    }

    @Test
    void sendsAllButTheLastChunkBeforeTheSlot() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(206));

        assertThat(prepare(film(Map.of(
                        "privacyLevel", "everyone", "allowComments", "true", "allowDuet", "true", "ownBrand", "true"))))
                .isEqualTo(new Preparation.Ready(READY));
        Stubs.server()
                .verify(
                        1,
                        postRequestedFor(urlPathEqualTo(INIT))
                                .withHeader("Authorization", equalTo("Bearer geheim"))
                                .withRequestBody(equalToJson("""
                                        {"post_info":{"title":"Ab sieben #brot","privacy_level":"PUBLIC_TO_EVERYONE",
                                          "disable_comment":false,"disable_duet":true,"disable_stitch":true,
                                          "brand_content_toggle":false,"brand_organic_toggle":true,"is_aigc":false},
                                         "source_info":{"source":"FILE_UPLOAD","video_size":10486760,
                                          "chunk_size":5242880,"total_chunk_count":2}}
                                        """)));
        Stubs.server()
                .verify(
                        1,
                        putRequestedFor(urlPathEqualTo(UPLOAD))
                                .withHeader("Content-Length", equalTo("5242880"))
                                .withHeader("Authorization", absent()));
    }

    @Test
    void publishesWithTheLastChunk() {
        statuses(processing(VideoTransfer.CHUNK), processing(SIZE), complete(POST));
        chunk("bytes 5242880-10486759/10486760", aResponse().withStatus(201));

        assertThat(publish(film(EVERYONE), READY)).isEqualTo(PUBLISHED);
        Stubs.server()
                .verify(
                        1,
                        putRequestedFor(urlPathEqualTo(UPLOAD))
                                .withHeader("Content-Length", equalTo("5243880"))
                                .withHeader("Content-Type", equalTo("video/mp4")));
    }

    @Test
    void sendsASmallVideoAsAWhole() {
        var small = new Outgoing.OutgoingPicture("film", "video/mp4", "", 9, 16, new Outgoing.Clip(1_000, 4_000));
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        assertThat(prepare(told(List.of(small), EVERYONE))).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));

        statuses(processing(0), complete(POST));
        chunk("bytes 0-999/1000", aResponse().withStatus(201));
        assertThat(publish(told(List.of(small), EVERYONE), READY)).isEqualTo(PUBLISHED);
    }

    @Test
    void sendsNothingTwiceThatHasArrived() {
        statuses(complete(POST));
        assertThat(publish(film(EVERYONE), READY)).isEqualTo(PUBLISHED);

        statuses(processing(SIZE));
        assertThat(publish(film(EVERYONE), READY)).isInstanceOf(Outcome.Unknown.class);

        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void namesThePostingWhereThePostHasNoNameYet() {
        statuses(complete(""));
        assertThat(publish(film(EVERYONE), READY))
                .isEqualTo(new Outcome.Published(PUBLISHING, "https://www.tiktok.com/@sonnenschein"));

        statuses(okJson("{\"data\":{\"status\":\"PUBLISH_COMPLETE\",\"publicaly_available_post_id\":[\"../../x\"]},"
                + "\"error\":{\"code\":\"ok\"}}"));
        assertThat(publish(film(EVERYONE), READY))
                .isEqualTo(new Outcome.Published(PUBLISHING, "https://www.tiktok.com/@sonnenschein"));
    }

    @Test
    void goesOnWhereTheLineBroke() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        chunk("bytes 0-5242879/10486760", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        var broken = (Preparation.Failed) prepare(film(EVERYONE));
        assertThat(broken).isEqualTo(new Preparation.Failed(new Outcome.Postponed(Reason.NO_ANSWER, null), READY));

        statuses(processing(0));
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(206));
        assertThat(prepare(film(EVERYONE), broken.kept())).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(INIT)));

        Stubs.server().resetRequests();
        statuses(processing(VideoTransfer.CHUNK));
        assertThat(prepare(film(EVERYONE), READY)).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 416})
    void beginsAnewWhereTheAddressTakesNoMore(int status) {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(status));
        var closed = (Preparation.Failed) prepare(film(EVERYONE));
        assertThat(closed.outcome())
                .isEqualTo(new Outcome.Postponed(new Reason("draft-gone", Map.of("network", "TikTok")), null));

        statuses(processing(0));
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(206));
        assertThat(prepare(film(EVERYONE), closed.kept())).isEqualTo(new Preparation.Ready(READY));
        Stubs.server().verify(2, postRequestedFor(urlPathEqualTo(INIT)));
    }

    @Test
    void stopsWhenItsTimeIsOverAndKeepsWhereItIs() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        var slow = new TikTokConnector(
                new NetworkCalls(
                        new OutboundHttp(new OutboundPolicy(true)),
                        JsonMapper.builder().build(),
                        Clock.systemUTC()),
                new LeapingClock(NOW));

        assertThat(slow.prepare(credential(ACCOUNT), film(EVERYONE), Prepared.NOTHING, asset -> Mono.empty())
                        .block())
                .isInstanceOfSatisfying(Preparation.Failed.class, failed -> {
                    assertThat(failed.outcome()).isEqualTo(new Outcome.Postponed(Reason.STILL_UPLOADING, null));
                    assertThat(failed.kept().isEmpty()).isFalse();
                });
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void beginsAnewAfterAnHour() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(206));
        statuses(processing(VideoTransfer.CHUNK));

        var old = new TikTokPrepared("v_old", url("/video/?upload_id=1"), NOW.getEpochSecond() + 60, null);
        assertThat(prepare(film(EVERYONE), old)).isEqualTo(new Preparation.Ready(READY));
    }

    @Test
    void tellsOnceWhyAPostingCameToNothing() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        begun();
        chunk("bytes 0-5242879/10486760", aResponse().withStatus(206));
        statuses(failed("frame_rate_check_failed"));

        var told = (Preparation.Failed) prepare(film(EVERYONE), READY);
        assertThat(told.outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(prepare(film(EVERYONE), told.kept())).isEqualTo(new Preparation.Ready(READY));
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.2/video/?upload_id=1, v_1", "'', v_1", "OURS, ../x", "OURS, ''"})
    void sendsBytesToTikTokAlone(String address, String publishing) {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        var upload = address.equals("OURS") ? url("/video/?upload_id=67890") : address;
        init(okJson("{\"data\":{\"publish_id\":\"" + publishing + "\",\"upload_url\":\"" + upload
                + "\"},\"error\":{\"code\":\"ok\"}}"));

        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome()).isInstanceOf(Outcome.Postponed.class);
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void knowsTheNeighboursOfTheApi() {
        var live = new TikTokApi(
                new NetworkCalls(
                        new OutboundHttp(new OutboundPolicy(true)),
                        JsonMapper.builder().build(),
                        Clock.systemUTC()),
                "https://open.tiktokapis.com",
                "geheim");

        assertThat(live.isUpload("https://open-upload-sg.tiktokapis.com/video/?upload_id=1"))
                .isTrue();
        assertThat(live.isUpload("https://upload.us.tiktokapis.com/video/?upload_id=1"))
                .isTrue();
        assertThat(live.isUpload("http://open-upload.tiktokapis.com/video/")).isFalse();
        assertThat(live.isUpload("https://eviltiktokapis.com/video/")).isFalse();
        assertThat(live.isUpload("https://a@open.tiktokapis.com/video/")).isFalse();
        assertThat(live.isUpload("https://open.tiktokapis.com.evil.example/")).isFalse();
    }

    @Test
    void asksWhatTheAccountMayPostBeforeAnythingIsSent() {
        creator(okJson(creator("SELF_ONLY", 600)));
        assertThat(refusal(film(EVERYONE))).isEqualTo("privacy-not-offered");

        creator(okJson(creator("PUBLIC_TO_EVERYONE", 60)));
        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome())
                .isEqualTo(new Outcome.Refused(
                        new Reason("video-too-long-there", Map.of("network", "TikTok", "seconds", "60")), false));

        creator(json(403, error("reached_active_user_cap")));
        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome()).isInstanceOf(Outcome.Postponed.class);
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(INIT)));
    }

    @ParameterizedTest
    @CsvSource({
        "401, access_token_invalid, credential-refused, true",
        "401, scope_not_authorized, permission-missing, true",
        "403, unaudited_client_can_only_post_to_private_accounts, only-private, false",
        "403, privacy_level_option_mismatch, privacy-not-offered, false",
        "403, spam_risk_user_banned_from_posting, account-restricted, false",
        "400, invalid_param, refused, false"
    })
    void saysWhyNothingIsTaken(int status, String code, String reason, boolean credential) {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        init(json(status, error(code)));

        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome())
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason().code()).isEqualTo(reason);
                    assertThat(refused.credential()).isEqualTo(credential);
                });
    }

    @Test
    void waitsWhereItIsTooMuch() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        init(json(429, error("rate_limit_exceeded")));
        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome())
                .isEqualTo(new Outcome.Postponed(Reason.RATE_LIMIT, null));

        init(json(403, error("spam_risk_too_many_posts")));
        assertThat(((Preparation.Failed) prepare(film(EVERYONE))).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Postponed.class,
                        postponed -> assertThat(postponed.reason()).isEqualTo(Reason.quotaUsed("TikTok")));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 416})
    void doesNotKnowWhatBecameOfALastChunkWithoutAnAnswer(int status) {
        statuses(processing(VideoTransfer.CHUNK));
        chunk("bytes 5242880-10486759/10486760", json(status, "<h1>Error</h1>"));

        assertThat(publish(film(EVERYONE), READY)).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "MALFORMED_RESPONSE_CHUNK"})
    void doesNotKnowWhatHappenedWhereTheConnectionBreaks(Fault fault) {
        statuses(processing(VideoTransfer.CHUNK));
        chunk("bytes 5242880-10486759/10486760", aResponse().withStatus(201).withFault(fault));

        assertThat(publish(film(EVERYONE), READY)).isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));
        Stubs.server().verify(1, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @Test
    void sendsNothingWhereItCannotSeeHowFarItIs() {
        for (var unreadable : List.of(json(500, ""), okJson("<html></html>"), okJson("{}"), json(429, "{}"))) {
            statuses(unreadable);
            assertThat(publish(film(EVERYONE), READY)).isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
        }
        Stubs.server().verify(0, putRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void makesReadyAnewWhereTheHourIsOver(int status) {
        statuses(processing(VideoTransfer.CHUNK));
        chunk("bytes 5242880-10486759/10486760", aResponse().withStatus(status));

        assertThat(publish(film(EVERYONE), READY))
                .isEqualTo(new Outcome.Postponed(new Reason("draft-gone", Map.of("network", "TikTok")), null));
    }

    @Test
    void saysWhatTikTokHasAgainstAPost() {
        chunk("bytes 5242880-10486759/10486760", aResponse().withStatus(201));
        statuses(processing(VideoTransfer.CHUNK), failed("spam_risk_text"));
        assertThat(publish(film(EVERYONE), READY))
                .isEqualTo(new Outcome.Refused(new Reason("action-blocked", Map.of("network", "TikTok")), false));

        statuses(processing(VideoTransfer.CHUNK), failed("internal"));
        assertThat(publish(film(EVERYONE), READY)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void postsPhotosThatTikTokFetches() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        photos(okJson("{\"data\":{\"publish_id\":\"p_pub_url~v2.1\"},\"error\":{\"code\":\"ok\",\"message\":\"\"}}"));
        statuses(complete(POST));
        var told = new HashMap<>(EVERYONE);
        told.put("photoTitle", "Brot");
        told.put("paidPartnership", "true");

        assertThat(publish(told(List.of(BREAD, BREAD), told), Prepared.NOTHING)).isEqualTo(PUBLISHED);
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PHOTOS)).withRequestBody(equalToJson("""
                                {"media_type":"PHOTO","post_mode":"DIRECT_POST",
                                 "post_info":{"title":"Brot","description":"Ab sieben #brot",
                                  "privacy_level":"PUBLIC_TO_EVERYONE","disable_comment":true,"auto_add_music":false,
                                  "brand_content_toggle":true,"brand_organic_toggle":false},
                                 "source_info":{"source":"PULL_FROM_URL","photo_cover_index":0,
                                  "photo_images":["https://desk.example/bread.jpg","https://desk.example/bread.jpg"]}}
                                """)));
    }

    @Test
    void remembersWhichPhotosTikTokStillWorksOn() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        photos(okJson("{\"data\":{\"publish_id\":\"p_pub_url~v2.1\"},\"error\":{\"code\":\"ok\"}}"));
        statuses(okJson("{\"data\":{\"status\":\"PROCESSING_DOWNLOAD\"},\"error\":{\"code\":\"ok\"}}"));

        assertThat(publish(told(List.of(BREAD), EVERYONE), Prepared.NOTHING))
                .isEqualTo(
                        new Outcome.Unknown(new Reason("still-processing"), TikTokPrepared.ofPhotos("p_pub_url~v2.1")));
    }

    @Test
    void postsNoPhotosAgainThatTikTokKnows() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        photos(okJson("{\"data\":{\"publish_id\":\"p_pub_url~v2.2\"},\"error\":{\"code\":\"ok\"}}"));
        var known = TikTokPrepared.ofPhotos("p_pub_url~v2.1");

        statuses(complete(POST));
        assertThat(publish(told(List.of(BREAD), EVERYONE), known)).isEqualTo(PUBLISHED);
        statuses(json(500, ""));
        assertThat(publish(told(List.of(BREAD), EVERYONE), known)).isInstanceOf(Outcome.Postponed.class);
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PHOTOS)));

        statuses(failed("photo_pull_failed"), complete(POST));
        assertThat(publish(told(List.of(BREAD), EVERYONE), known)).isEqualTo(PUBLISHED);
        Stubs.server().verify(1, postRequestedFor(urlPathEqualTo(PHOTOS)));
    }

    @Test
    void leavesPhotosToAPersonWhereNobodyAnswered() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        photos(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(publish(told(List.of(BREAD), EVERYONE), Prepared.NOTHING))
                .isEqualTo(new Outcome.Unknown(Reason.NO_ANSWER));

        assertThat(connector
                        .lookFor(credential(ACCOUNT), told(List.of(BREAD), EVERYONE), Prepared.NOTHING)
                        .block())
                .isEqualTo(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{},\"error\":{\"code\":\"ok\"}}", "<html></html>", ""})
    void doesNotTrustASuccessThatNamesNoPosting(String body) {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        photos(okJson(body));

        assertThat(publish(told(List.of(BREAD), EVERYONE), Prepared.NOTHING))
                .isEqualTo(new Outcome.Unknown(Reason.UNREADABLE_ANSWER));
    }

    @Test
    void sendsNoPhotosThatTikTokCannotFetch() {
        assertThat(connector
                        .publish(
                                credential(ACCOUNT),
                                told(List.of(BREAD), EVERYONE),
                                Prepared.NOTHING,
                                asset -> Mono.empty())
                        .block())
                .isEqualTo(new Outcome.Refused(
                        new Reason("pictures-have-no-address", Map.of("network", "TikTok")), false));
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo(PHOTOS)));
    }

    @Test
    void looksByTheNameOfThePosting() {
        statuses(complete(POST));
        assertThat(lookFor(READY)).isEqualTo(new LookupResult.Found(POST, PUBLISHED.url(), "TikTok is done with it"));

        statuses(processing(SIZE));
        assertThat(lookFor(READY)).isInstanceOf(LookupResult.Unreadable.class);

        statuses(processing(VideoTransfer.CHUNK));
        assertThat(lookFor(READY)).isEqualTo(new LookupResult.Absent(true));
        assertThat(lookFor(READY.thatIsClosed())).isEqualTo(new LookupResult.Absent(false));

        statuses(failed("internal"));
        assertThat(lookFor(READY)).isEqualTo(new LookupResult.Absent());

        statuses(json(400, error("invalid_publish_id")));
        assertThat(lookFor(READY)).isEqualTo(new LookupResult.Absent());

        statuses(json(503, ""));
        assertThat(lookFor(READY)).isEqualTo(new LookupResult.Unreadable(Reason.NOT_REACHED));

        assertThat(lookFor(Prepared.NOTHING)).isEqualTo(new LookupResult.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "../x"})
    void callsNobodyForAnAccountThatIsNone(String id) {
        assertThat(connector.publish(credential(id), film(EVERYONE), READY).block())
                .isEqualTo(new Outcome.Refused(Reason.CREDENTIAL, true));
        assertThat(connector.greet(credential(id)).block()).isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void preparesNothingWithoutMediaAndWhoMaySeeThem() {
        assertThat(refusal(told(List.of(), EVERYONE))).isEqualTo("video-or-photos");
        assertThat(refusal(told(List.of(FILM, BREAD), EVERYONE))).isEqualTo("video-or-photos");
        assertThat(refusal(film(Map.of()))).isEqualTo("options-missing");
        assertThat(Stubs.server().getAllServeEvents()).isEmpty();
    }

    @Test
    void saysThatNothingCanFollowAPost() {
        var part = film(EVERYONE).inReplyTo(new Outgoing.Parent(POST, null, null, null, null));

        assertThat(publish(part, READY)).isEqualTo(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws IOException {
        assertThat(connector
                        .publish(credential(Nobody.address(), ACCOUNT), film(EVERYONE), READY)
                        .block())
                .isEqualTo(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    @Test
    void knowsTheAccountThatItsCredentialOpens() {
        creator(okJson(creator("PUBLIC_TO_EVERYONE", 600)));
        user(okJson(user(ACCOUNT)));
        assertThat(connector.greet(credential(ACCOUNT)).block())
                .isEqualTo(new Greeting.Welcome(
                        new Account("Bäckerei", "@sonnenschein", "https://www.tiktok.com/@sonnenschein"), 2_200));

        user(okJson(user("andere")));
        assertThat(connector.greet(credential(ACCOUNT)).block())
                .isEqualTo(new Greeting.Turned(Reason.accountGone("TikTok"), true));

        user(json(401, error("access_token_invalid")));
        assertThat(connector.greet(credential(ACCOUNT)).block())
                .isEqualTo(new Greeting.Turned(Reason.CREDENTIAL, true));

        user(okJson(user(ACCOUNT)));
        creator(json(401, error("scope_not_authorized")));
        assertThat(connector.greet(credential(ACCOUNT)).block())
                .isEqualTo(new Greeting.Turned(Reason.permissionMissing("TikTok", "video.publish"), true));

        user(json(503, ""));
        assertThat(connector.greet(credential(ACCOUNT)).block())
                .isEqualTo(new Greeting.Turned(Reason.NOT_REACHED, false));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.tiktok.com/@sonnen.schein/video/7300000000000000001?lang=de, 7300000000000000001",
        "https://www.tiktok.com/@sonnenschein/photo/7300000000000000001, 7300000000000000001",
        "https://www.tiktok.com/@sonnenschein,",
        "https://evil.example/@sonnenschein/video/7300000000000000001,"
    })
    void readsTheIdOutOfAnAddress(String url, @Nullable String id) {
        assertThat(connector.idAt(url)).isEqualTo(id);
    }

    private @Nullable String refusal(Outgoing outgoing) {
        return prepare(outgoing) instanceof Preparation.Failed failed
                        && failed.outcome() instanceof Outcome.Refused refused
                ? refused.reason().code()
                : null;
    }

    private Preparation prepare(Outgoing outgoing) {
        return prepare(outgoing, Prepared.NOTHING);
    }

    private Preparation prepare(Outgoing outgoing, Prepared already) {
        return Objects.requireNonNull(connector
                .prepare(credential(ACCOUNT), outgoing, already, bytes())
                .block());
    }

    private Outcome publish(Outgoing outgoing, Prepared prepared) {
        return Objects.requireNonNull(connector
                .publish(credential(ACCOUNT), outgoing, prepared, bytes())
                .block());
    }

    private @Nullable LookupResult lookFor(Prepared prepared) {
        return connector.lookFor(credential(ACCOUNT), film(EVERYONE), prepared).block();
    }

    private static PictureBytes bytes() {
        return new PictureBytes() {
            @Override
            public Mono<byte[]> of(String assetId) {
                return Mono.empty();
            }

            @Override
            public Flux<DataBuffer> read(String assetId, long from, long length) {
                return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(new byte[(int) length]));
            }

            @Override
            public Mono<String> addressOf(String assetId) {
                return Mono.just("https://desk.example/" + assetId + ".jpg");
            }
        };
    }

    private static Outgoing film(Map<String, String> options) {
        return told(List.of(FILM), options);
    }

    private static Outgoing told(List<Outgoing.OutgoingPicture> pictures, Map<String, String> options) {
        return new Outgoing("key", "Ab sieben #brot", pictures, null, NOW, null, "de", options);
    }

    private static String creator(String privacy, int longest) {
        return "{\"data\":{\"creator_username\":\"sonnenschein\",\"creator_nickname\":\"Bäckerei\","
                + "\"privacy_level_options\":[\"" + privacy + "\"],\"comment_disabled\":false,\"duet_disabled\":true,"
                + "\"stitch_disabled\":false,\"max_video_post_duration_sec\":" + longest
                + "},\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"1\"}}";
    }

    private static String user(String id) {
        return "{\"data\":{\"user\":{\"open_id\":\"" + id + "\",\"display_name\":\"Bäckerei\"}},"
                + "\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"1\"}}";
    }

    private static String error(String code) {
        return "{\"data\":{},\"error\":{\"code\":\"" + code + "\",\"message\":\"No.\",\"log_id\":\"1\"}}";
    }

    private static ResponseDefinitionBuilder processing(long taken) {
        return status("PROCESSING_UPLOAD", "", taken, "");
    }

    private static ResponseDefinitionBuilder complete(String post) {
        return status("PUBLISH_COMPLETE", "", SIZE, post);
    }

    private static ResponseDefinitionBuilder failed(String why) {
        return status("FAILED", why, SIZE, "");
    }

    private static ResponseDefinitionBuilder status(String status, String why, long taken, String post) {
        return okJson("{\"data\":{\"status\":\"" + status + "\",\"fail_reason\":\"" + why
                + "\",\"publicaly_available_post_id\":[" + post + "],\"uploaded_bytes\":" + taken
                + "},\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"1\"}}");
    }

    /** One after the other; the last of them from then on. */
    private static void statuses(ResponseDefinitionBuilder... responses) {
        Stubs.server().resetScenarios();
        for (var i = 0; i < responses.length; i++) {
            var last = i == responses.length - 1;
            Stubs.server()
                    .stubFor(post(urlPathEqualTo(STATUS))
                            .inScenario("status")
                            .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "look " + i)
                            .willReturn(responses[i])
                            .willSetStateTo(last ? (i == 0 ? Scenario.STARTED : "look " + i) : "look " + (i + 1)));
        }
    }

    private static void begun() {
        init(okJson(
                "{\"data\":{\"publish_id\":\"" + PUBLISHING + "\",\"upload_url\":\"" + url("/video/?upload_id=67890")
                        + "\"},\"error\":{\"code\":\"ok\",\"message\":\"\",\"log_id\":\"1\"}}"));
    }

    private static void chunk(String range, ResponseDefinitionBuilder response) {
        Stubs.server()
                .stubFor(put(urlPathEqualTo(UPLOAD))
                        .withQueryParam("upload_id", equalTo("67890"))
                        .withHeader("Content-Range", equalTo(range))
                        .willReturn(response));
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void creator(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(CREATOR)).willReturn(response));
    }

    private static void init(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(INIT)).willReturn(response));
    }

    private static void photos(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(post(urlPathEqualTo(PHOTOS)).willReturn(response));
    }

    private static void user(ResponseDefinitionBuilder response) {
        Stubs.server().stubFor(get(urlPathEqualTo(USER)).willReturn(response));
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
                        new ChannelId("bakery-tiktok"),
                        new ClientId("bakery"),
                        Network.TIKTOK,
                        "Sonnenschein",
                        "@sonnenschein",
                        server,
                        ChannelCard.Status.LIVE,
                        id),
                "geheim");
    }
}
