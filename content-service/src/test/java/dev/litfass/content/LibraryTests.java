package dev.litfass.content;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaKey;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.media.Mp4;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Outgoing.Clip;
import dev.litfass.content.network.Outgoing.CoverPicture;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Stubs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.client.MultipartBodyBuilder;
import tools.jackson.databind.JsonNode;

/** What a client's library knows of its pictures and videos, and what the checks make of it. */
class LibraryTests extends LibraryTest {

    private static final Duration SECONDS = Duration.ofSeconds(5);

    @Autowired
    private MediaStore store;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void whatIsNotedIsFoundAgain() {
        var roll = picture("roll.png");
        clock.advance(Duration.ofMinutes(1));
        picture("cake.png");
        noted(roll, notes());

        assertThat(names("?search=" + "möhn")).containsExactly("Mohnbrötchen");
        assertThat(names("?search=meier")).containsExactly("Mohnbrötchen");
        assertThat(names("?label=Sommer")).containsExactly("Mohnbrötchen");
        assertThat(names("?label=Winter")).isEmpty();
        assertThat(names("")).containsExactly("cake.png", "Mohnbrötchen");
        assertThat(body(send(EDITOR, "GET", MEDIA + "/labels", null)).values())
                .extracting(JsonNode::stringValue)
                .containsExactly("Backstube", "Sommer");
        var card = body(send(EDITOR, "GET", MEDIA, null)).at("/items/1");
        assertThat(card.at("/notes/alt/de").stringValue()).isEqualTo("Ein Mohnbrötchen");
        assertThat(card.at("/notes/focus/x").asDouble()).isEqualTo(0.25);
        assertThat(card.at("/notes/rights/credit").stringValue()).isEqualTo("Foto: Meier");
    }

    @Test
    void aVideoIsShownByAPictureOfTheLibrary() {
        var film = video(Mp4.file());
        var poster = picture("poster.png");
        var notes = new HashMap<>(notes());
        notes.put("cover", Map.of("millis", 2_500, "picture", poster));

        var card = body(send(EDITOR, "PUT", MEDIA + "/" + film + "/notes", notes));

        assertThat(card.at("/notes/cover/millis").asInt()).isEqualTo(2_500);
        assertThat(card.at("/notes/cover/picture").stringValue()).isEqualTo(poster);
        expectProblem(send(EDITOR, "DELETE", MEDIA + "/" + poster, null), ContentProblem.MEDIA_IN_USE);
        send(EDITOR, "GET", MEDIA + "/" + film + "/poster", null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/jpeg");
        expectProblem(send(EDITOR, "GET", MEDIA + "/" + poster + "/poster", null), ContentProblem.MEDIA_NOT_FOUND);
        var delivery = outgoing(scheduled(with(film), "2026-12-10T10:00"));
        assertThat(delivery.cover()).isEqualTo(new Outgoing.Cover(2_500, new CoverPicture(poster, "image/png")));
    }

    @Test
    void theRightsToTheCoverOfAVideoCountToo() {
        var film = video(Mp4.file());
        var poster = picture("poster.png");
        var notes = new HashMap<>(notes());
        notes.put("cover", Map.of("millis", 0, "picture", poster));
        noted(film, notes);
        var over = new HashMap<>(notes());
        over.remove("cover");
        over.put("rights", rights(clock.instant(), "GIVEN", List.of()));
        noted(poster, over);

        assertThat(rules(film, MASTODON)).contains("rights-over");
    }

    @Test
    void aVideoIsNotShownByAVideoOrByWhatIsNotThere() {
        var film = video(Mp4.file());
        for (var cover : List.of(Map.of("millis", 0, "picture", film), Map.of("millis", -1))) {
            var notes = new HashMap<>(notes());
            notes.put("cover", cover);
            var status = send(EDITOR, "PUT", MEDIA + "/" + film + "/notes", notes)
                    .expectBody()
                    .returnResult()
                    .getStatus();
            assertThat(status.value()).isIn(400, 422);
        }
        var notes = new HashMap<>(notes());
        notes.put("cover", Map.of("millis", 0, "picture", "nowhere"));
        expectProblem(send(EDITOR, "PUT", MEDIA + "/" + film + "/notes", notes), ContentProblem.MEDIA_NOT_FOUND);
    }

    /** What is sent of the video of a post. */
    private Clip outgoing(String post) {
        clock.set(Instant.parse("2026-12-10T09:00:05Z"));
        tick();
        var id = post.substring(post.lastIndexOf('/') + 1);
        var delivery = mongo.findOne(
                        new Query(Criteria.where("clientId")
                                .is("bakery")
                                .and("target.postId")
                                .is(id)),
                        Delivery.class)
                .block(SECONDS);
        return delivery.outgoing().pictures().get(0).video();
    }

    @Test
    void notesOfAnotherClientsPictureAreRefused() {
        var roll = picture("roll.png");

        expectProblem(
                send(STRANGER, "PUT", "/api/clients/florist/media/" + roll + "/notes", notes()),
                ContentProblem.MEDIA_NOT_FOUND);
        expectProblem(send(STRANGER, "PUT", MEDIA + "/" + roll + "/notes", notes()), CommonProblem.NOT_FOUND);
        expectProblem(
                send(STRANGER, "DELETE", "/api/clients/florist/media/" + roll, null), ContentProblem.MEDIA_NOT_FOUND);
        expectProblem(
                send(STRANGER, "POST", "/api/clients/florist/media/" + roll + "/crops", Map.of("wide", 1, "high", 1)),
                ContentProblem.MEDIA_NOT_FOUND);
    }

    @Test
    void aLabelIsOneHoweverItIsWritten() {
        var roll = picture("roll.png");
        noted(roll, notes());
        var cake = picture("cake.png");
        var notes = new HashMap<>(notes());
        notes.put("name", "Kuchen");
        notes.put("labels", List.of("SOMMER", "sommer", "Kuchen", "kuchen"));
        noted(cake, notes);

        assertThat(body(send(EDITOR, "GET", MEDIA + "/labels", null)).values())
                .extracting(JsonNode::stringValue)
                .containsExactly("Backstube", "Kuchen", "Sommer");
        assertThat(names("?label=Sommer")).containsExactlyInAnyOrder("Kuchen", "Mohnbrötchen");
    }

    @Test
    void rightsOnAChannelOfNobodyAreRefused() {
        var notes = new HashMap<>(notes());
        notes.put("rights", rights(null, "GIVEN", List.of(MASTODON, new ChannelId("nobodys"))));

        expectProblem(
                send(EDITOR, "PUT", MEDIA + "/" + picture("a.png") + "/notes", notes), ContentProblem.UNKNOWN_CHANNEL);
    }

    /** Nothing is read and decoded again that could not be the first time. */
    @Test
    void aSmallPictureThatCannotBeMadeIsNotTriedAtEachLook() {
        var picture = picture("a.png");
        var good = bytesOf(picture);
        store.put(MediaKey.of(BAKERY, new AssetId(picture)), new byte[] {1, 2, 3})
                .block(SECONDS);
        var path = MEDIA + "/" + picture + "/thumbnail";

        expectProblem(send(EDITOR, "GET", path, null), ContentProblem.MEDIA_NOT_FOUND);
        store.put(MediaKey.of(BAKERY, new AssetId(picture)), good).block(SECONDS);

        expectProblem(send(EDITOR, "GET", path, null), ContentProblem.MEDIA_NOT_FOUND);
        clock.advance(Duration.ofDays(8));
        send(EDITOR, "GET", path, null).expectStatus().isOk();
    }

    private byte[] bytesOf(String asset) {
        return store.bytes(BAKERY, new AssetId(asset)).block(SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "labels", "consent", "name", "alt"})
    void notesThatMakeNoSenseAreRefused(String which) {
        var notes = new HashMap<>(notes());
        switch (which) {
            case "x" -> notes.put("focus", Map.of("x", 1.5, "y", 0));
            case "labels" -> notes.put("labels", List.of("x".repeat(61)));
            case "consent" -> notes.put("rights", Map.of("consent", "PERHAPS"));
            case "name" -> notes.put("name", " ");
            default -> notes.put("alt", Map.of("de", "x".repeat(2_001), "en", ""));
        }

        expectProblem(
                send(EDITOR, "PUT", MEDIA + "/" + picture("a.png") + "/notes", notes), CommonProblem.INVALID_REQUEST);
    }

    @Test
    void aSmallPictureIsMadeForLists() throws IOException {
        var bytes = web.get()
                .uri(MEDIA + "/" + picture("a.png") + "/thumbnail")
                .headers(callers.as(EDITOR))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/jpeg")
                .expectBody()
                .returnResult()
                .getResponseBody();

        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(20);
        expectProblem(
                send(EDITOR, "GET", MEDIA + "/" + video(Mp4.file()) + "/thumbnail", null),
                ContentProblem.MEDIA_NOT_FOUND);
    }

    @Test
    void aPictureIsCutAroundItsFocus() {
        var roll = picture("roll.png");
        noted(roll, notes());

        var cut = body(send(EDITOR, "POST", MEDIA + "/" + roll + "/crops", Map.of("wide", 1, "high", 2)));

        assertThat(cut.path("width").asInt()).isEqualTo(10);
        assertThat(cut.path("height").asInt()).isEqualTo(20);
        assertThat(cut.path("name").stringValue()).isEqualTo("Mohnbrötchen (1:2)");
        assertThat(cut.at("/notes/alt/de").stringValue()).isEqualTo("Ein Mohnbrötchen");
        assertThat(cut.at("/notes/focus").isNull() || cut.at("/notes/focus").isMissingNode())
                .isTrue();
    }

    @Test
    void onlyWhatNoPostHasIsDeleted() {
        var used = picture("used.png");
        var unused = picture("unused.png");
        var post = idOf(send(EDITOR, "POST", "/api/clients/bakery/posts", with(used)));

        expectProblem(send(EDITOR, "DELETE", MEDIA + "/" + used, null), ContentProblem.MEDIA_IN_USE);
        send(EDITOR, "DELETE", MEDIA + "/" + unused, null).expectStatus().isNoContent();

        expectProblem(send(EDITOR, "GET", MEDIA + "/" + unused, null), ContentProblem.MEDIA_NOT_FOUND);
        assertThat(names("")).containsExactly("used.png");
        var uses = body(send(EDITOR, "GET", "/api/clients/bakery/posts?asset=" + used, null));
        assertThat(uses.at("/items/0/id").stringValue()).isEqualTo(post);
        assertThat(body(send(EDITOR, "GET", "/api/clients/bakery/posts?asset=" + unused, null))
                        .path("items")
                        .size())
                .isZero();
    }

    /** Whoever takes it out of the database is no business of ours; what goes out without it is. */
    @Test
    void aPostWhoseFileIsGoneIsKeptBackAtItsSlot() {
        var roll = picture("roll.png");
        var post = scheduled(with(roll), "2026-12-10T10:00");
        mongo.remove(new Query(), MediaAsset.class).block(SECONDS);

        clock.set(Instant.parse("2026-12-10T09:00:05Z"));
        tick();

        var delivery = body(send(EDITOR, "GET", post, null)).at("/deliveries/0");
        assertThat(delivery.path("status").stringValue()).isEqualTo("HELD");
        assertThat(delivery.at("/reason/code").stringValue()).isEqualTo("media-missing");
        var decision = "/api/clients/bakery/deliveries/" + delivery.path("id").stringValue() + "/decision";
        expectProblem(send(LEAD, "POST", decision, Map.of("decision", "SEND_AGAIN")), ContentProblem.PICTURES_GONE);
    }

    /** Whatever comes first: a file that could not be deleted is there, and one that was is not. */
    @Test
    void aPostThatTakesAFileWhileItIsDeletedMeetsIt() {
        for (var round = 0; round < 25; round++) {
            var picture = picture("round-" + round + ".png");
            var written = CompletableFuture.runAsync(() ->
                    send(EDITOR, "POST", POSTS, with(picture)).expectStatus().isCreated());

            var status = send(EDITOR, "DELETE", MEDIA + "/" + picture, null)
                    .expectBody()
                    .returnResult()
                    .getStatus();

            written.join();
            assertThat(status.value()).isIn(204, 409);
            send(EDITOR, "GET", MEDIA + "/" + picture, null)
                    .expectStatus()
                    .isEqualTo(status.value() == 409 ? 200 : 404);
        }
    }

    @Test
    void rightsThatAreOverBlockAndThoseThatEndSoonWarn() {
        var roll = picture("roll.png");
        var now = clock.instant();

        assertThat(rules(roll, rights(now, "GIVEN", List.of()))).contains("rights-over");
        assertThat(rules(roll, rights(now.plus(Duration.ofDays(7)), "GIVEN", List.of())))
                .contains("rights-end-soon")
                .doesNotContain("rights-over");
        assertThat(rules(roll, rights(now.plus(Duration.ofDays(8)), "GIVEN", List.of())))
                .doesNotContain("rights-end-soon", "rights-over", "consent-missing", "rights-elsewhere");
        assertThat(rules(roll, rights(null, "MISSING", List.of()))).contains("consent-missing");
        assertThat(rules(roll, rights(null, "GIVEN", List.of(BLUESKY)))).contains("rights-elsewhere");
        assertThat(rules(roll, rights(null, "GIVEN", List.of(MASTODON)))).doesNotContain("rights-elsewhere");
    }

    @Test
    void aPictureThatAnotherClientHasTooIsPointedOutToBoth() {
        var form = new MultipartBodyBuilder();
        form.part("file", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).filename("rose.jpg");
        var florists = Callers.staff("florists", Role.EDITOR, FLORIST);
        body(send(florists, "POST", "/api/clients/florist/media", form.build()));
        var own = new MultipartBodyBuilder();
        own.part("file", Cases.bytes("38-jpeg-fill-bytes/plain.jpg")).filename("brot.jpg");
        var same = body(send(EDITOR, "POST", MEDIA, own.build())).path("id").stringValue();

        assertThat(rules(same, MASTODON)).contains("wrong-client-picture");
        assertThat(rules(picture("roll.png"), MASTODON)).doesNotContain("wrong-client-picture");
    }

    @Test
    void aPostWithAVideoIsPlannedSoEarlyThatItGetsThere() {
        var film = scheduled(with(video(Mp4.file())), "2026-12-10T10:00");
        var other = new HashMap<>(with(picture("roll.png")));
        other.put("text", "Ein Brötchen, das stillhält");
        var still = scheduled(other, "2026-12-10T10:00");

        clock.set(Instant.parse("2026-12-10T08:45:00Z"));
        tick("planning");
        assertThat(read(film).path("deliveries")).isEmpty();

        clock.set(Instant.parse("2026-12-10T08:57:30Z"));
        tick("planning");
        assertThat(read(film).path("deliveries")).isNotEmpty();
        assertThat(read(still).path("deliveries")).isEmpty();

        clock.set(Instant.parse("2026-12-10T08:59:01Z"));
        tick("planning");
        assertThat(read(still).path("deliveries")).isNotEmpty();
    }

    /** While its video is on its way a person pauses the channel. */
    @Test
    void aVideoDoesNotGoOutOnAChannelThatWasPausedSinceItWasBegun() {
        var post = scheduled(with(video(Mp4.file())), "2026-12-10T10:00");
        var slot = Instant.parse("2026-12-10T09:00:00Z");
        Stubs.server()
                .stubFor(WireMock.post(urlPathEqualTo("/mastodon/api/v2/media"))
                        .willReturn(okJson("{\"id\":\"7\",\"url\":\"https://mastodon.example/7.mp4\"}")));
        Stubs.server().addMockServiceRequestListener((request, answer) -> {
            if (request.getUrl().equals("/mastodon/api/v2/media")
                    && clock.instant().isBefore(slot)) {
                stubChannels(card(MASTODON, Network.MASTODON, ChannelCard.Status.PAUSED));
                clock.set(slot);
            }
        });
        clock.set(slot.minusSeconds(110));
        tick();

        var delivery = read(post).at("/deliveries/0");
        assertThat(delivery.path("status").stringValue()).isEqualTo("HELD");
        assertThat(delivery.at("/reason/code").stringValue()).isEqualTo("channel-not-live");
        Stubs.server().verify(0, postRequestedFor(urlPathEqualTo("/mastodon/api/v1/statuses")));
    }

    @Test
    void whatMayNotBeUsedAnyMoreIsKeptBackAtItsSlot() {
        var roll = picture("roll.png");
        var post = scheduled(with(roll), "2026-12-10T10:00");
        var notes = new HashMap<>(notes());
        notes.put("rights", rights(Instant.parse("2026-12-10T08:00:00Z"), "GIVEN", List.of()));
        noted(roll, notes);

        clock.set(Instant.parse("2026-12-10T09:00:05Z"));
        tick();

        var delivery = body(send(EDITOR, "GET", post, null)).at("/deliveries/0");
        assertThat(delivery.path("status").stringValue()).isEqualTo("HELD");
        assertThat(delivery.at("/reason/code").stringValue()).isEqualTo("rights");
    }

    @Test
    void aVideoIsMeasuredByWhatEachNetworkTakes() {
        var video = video(Mp4.file().codec("hvc1"));

        assertThat(rules(video, BLUESKY)).contains("video-codec-unusual").doesNotContain("video-not-taken");
        assertThat(rules(video, MASTODON))
                .contains("video-codec-unusual")
                .doesNotContain("video-not-taken", "picture-type-not-taken", "too-many-pictures");
        var beside = Map.of(
                "text",
                "Backstube",
                "channelIds",
                List.of(MASTODON),
                "media",
                List.of(Map.of("assetId", video, "alt", "Ofen"), Map.of("assetId", picture("a.png"), "alt", "Brot")));
        assertThat(rulesOf(beside)).contains("pictures-beside-video");
    }

    private Map<String, Object> rights(Instant until, String consent, List<ChannelId> channels) {
        var rights = new HashMap<String, Object>(
                Map.of("licence", "Vertrag", "credit", "", "consent", consent, "channels", channels));
        rights.put("until", until == null ? null : until.toString());
        return rights;
    }

    private List<String> rules(String asset, Map<String, Object> rights) {
        var notes = new HashMap<>(notes());
        notes.put("rights", rights);
        noted(asset, notes);
        return rules(asset, MASTODON);
    }

    private List<String> rules(String asset, ChannelId channel) {
        return rulesOf(Map.of(
                "text",
                "Guten Morgen",
                "channelIds",
                List.of(channel),
                "media",
                List.of(Map.of("assetId", asset, "alt", "Brot"))));
    }

    private List<String> rulesOf(Map<String, Object> draft) {
        return body(send(EDITOR, "POST", "/api/clients/bakery/checks", Map.of("draft", draft)))
                .path("findings")
                .findValuesAsString("rule");
    }
}
