package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.simulator.Visitor.Reply;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FacebookTests {

    private static final String BAKERY = "104052811900021";
    private static final String CAFE = "104052811900034";
    private static final String[] SCOPES = {
        "pages_show_list", "pages_read_engagement", "pages_manage_posts", "pages_manage_engagement"
    };

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock).waitingForPictures(Duration.ofSeconds(20)));
    private final App app = new App(simulator.baseUrl(), "graph");
    private final Visitor sabine = app.asSignedIn("sabine-sonnenschein", SCOPES);
    private final Visitor page = app.as(pageToken(sabine, BAKERY));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void listsThePagesOfAPersonWithTheirTokens() {
        Reply both = sabine.get("/graph/v24.0/me/accounts?fields=id,name,access_token,tasks");
        Reply first = sabine.get("/graph/v24.0/me/accounts?limit=1");
        Reply second = sabine.get("/graph/v24.0/me/accounts?limit=1&after="
                + first.json().at("/paging/cursors/after").asString());

        assertThat(ids(both)).containsExactly(BAKERY, CAFE);
        assertThat(both.json().at("/data/0/name").asString()).isEqualTo("Bäckerei Sonnenschein");
        assertThat(both.json().at("/data/0").has("category")).isFalse();
        assertThat(ids(second)).containsExactly(CAFE);
        assertThat(first.json().at("/paging").has("next")).isTrue();
        assertThat(second.json().at("/paging").has("next")).isFalse();
        assertThat(pageToken(sabine, BAKERY)).isEqualTo(pageToken(sabine, BAKERY));
        assertThat(ids(app.asSignedIn("ohne-seiten", SCOPES).get("/graph/v24.0/me/accounts")))
                .isEmpty();
        assertThat(ids(app.asSignedIn("jonas-krueger", "pages_manage_posts").get("/graph/v24.0/me/accounts")))
                .isEmpty();
    }

    @Test
    void saysWhoCallsAndWhatTheyGave() {
        Visitor half = app.as(app.redeem(App.query(app.decide(
                                app.question("pages_show_list", "pages_manage_posts"),
                                "allow",
                                "sabine-sonnenschein",
                                "pages_show_list"))
                        .get("code"))
                .text("access_token"));

        assertThat(half.get("/graph/v24.0/me").text("name")).isEqualTo("Sabine Sonnenschein");
        assertThat(half.get("/graph/v24.0/me/permissions")
                        .json()
                        .path("data")
                        .valueStream()
                        .map(one -> one.path("permission").asString() + " "
                                + one.path("status").asString()))
                .containsExactly("pages_show_list granted", "pages_manage_posts declined");
        assertThat(page.get("/graph/v24.0/me?fields=id,name").text("id")).isEqualTo(BAKERY);
        assertThat(page.get("/graph/v24.0/" + BAKERY + "?fields=name").text("name"))
                .isEqualTo("Bäckerei Sonnenschein");
    }

    @Test
    void keepsAnUnpublishedPostToItselfUntilItIsPublished() {
        String id = page.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", "Brezeln", "published", false))
                .text("id");
        Reply before = page.get("/graph/v24.0/" + id + "?fields=id,is_published,permalink_url,from");
        List<String> seenBefore = visible();

        Reply flipped = page.post("/graph/v24.0/" + id, Map.of("is_published", true));
        Reply again = page.post("/graph/v24.0/" + id, Map.of("is_published", true));

        assertThat(id).matches(BAKERY + "_\\d{10,19}");
        assertThat(before.json().path("is_published").asBoolean()).isFalse();
        assertThat(before.json().at("/from/id").asString()).isEqualTo(BAKERY);
        assertThat(seenBefore).isEmpty();
        assertThat(flipped.json().path("success").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(200);
        assertThat(visible()).containsExactly("Brezeln");
        assertThat(page.get("/graph/v24.0/" + id).json().path("is_published").asBoolean())
                .isTrue();
        assertThat(ids(page.get("/graph/v24.0/" + BAKERY + "/published_posts?since=1700000000")))
                .containsExactly(id);
        assertThat(page.get("/public/timeline").body()).contains("Bäckerei Sonnenschein (Facebook)", "Brezeln");
    }

    @Test
    void putsALinkBelowTheWordsUnlessItIsInThem() {
        page.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", "Neu", "link", "https://example.org/neu"));
        page.post(
                "/graph/v24.0/" + BAKERY + "/feed",
                Map.of("message", "Neu: https://example.org/neu", "link", "https://example.org/neu"));

        assertThat(visible()).containsExactly("Neu\nhttps://example.org/neu", "Neu: https://example.org/neu");
    }

    @Test
    void showsPhotosThatWereUploadedBefore() {
        String one = photo("Torte").text("id");
        String two = page.post(
                        "/graph/v24.0/" + BAKERY + "/photos",
                        Map.of("url", picture(), "published", "false", "alt_text_custom", "Brot"))
                .text("id");

        Reply posted = page.post(
                "/graph/v24.0/" + BAKERY + "/feed",
                Map.of(
                        "message",
                        "Mit Bildern",
                        "attached_media",
                        List.of(Map.of("media_fbid", one), Map.of("media_fbid", two))));
        Reply asForm = app.post(
                "/graph/v24.0/" + BAKERY + "/feed",
                Map.of(
                        "access_token", pageToken(sabine, BAKERY),
                        "message", "Als Formular",
                        "attached_media[0]", "{\"media_fbid\":\"%s\"}".formatted(one)));

        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(asForm.status()).as(asForm.body()).isEqualTo(200);
        assertThat(page.get("/graph/v24.0/" + one + "?fields=alt_text").text("alt_text"))
                .isEqualTo("Torte");
        assertThat(page.get("/public/timeline").body()).contains("\"alt\":\"Torte\"", "\"alt\":\"Brot\"");
        Reply foreign = page.post(
                "/graph/v24.0/" + BAKERY + "/feed",
                Map.of("message", "a", "attached_media", List.of(Map.of("media_fbid", "12"))));
        assertThat(code(foreign)).isEqualTo(100);
    }

    @Test
    void takesNoPhotoThatItCannotHave() {
        for (String url : List.of(simulator.baseUrl() + "/media/m0", "http://192.0.2.1/a.jpg", "nowhere", "")) {
            Reply refused = page.post("/graph/v24.0/" + BAKERY + "/photos", Map.of("url", url));
            assertThat(code(refused)).as(url).isEqualTo(324);
        }
    }

    @Test
    void takesAVideoInPiecesAndWorksOnItForSomeLooks() {
        Reply begun = videos(Map.of("upload_phase", "start", "file_size", 5));
        String id = begun.text("video_id");
        String session = begun.text("upload_session_id");
        Reply sent = piece(session, "0", new byte[] {1, 2, 3, 4, 5});
        Reply ended = videos(Map.of(
                "upload_phase", "finish", "upload_session_id", session, "description", "Ofen", "published", false));
        List<String> states = IntStream.range(0, 7).mapToObj(look -> state(id)).toList();

        Reply flipped = page.post("/graph/v24.0/" + id, Map.of("published", true));
        JsonNode seen = page.get("/graph/v24.0/" + id).json();

        assertThat(begun.text("end_offset")).isEqualTo("5");
        assertThat(sent.text("start_offset")).isEqualTo("5");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(states).containsOnly("processing", "ready").endsWith("ready").startsWith("processing", "processing");
        assertThat(flipped.json().path("success").asBoolean()).isTrue();
        assertThat(seen.path("published").asBoolean()).isTrue();
        assertThat(seen.path("post_id").asString()).startsWith(BAKERY + "_");
        assertThat(visible()).containsExactly("Ofen");
        assertThat(page.get("/public/timeline").body()).contains("\"type\":\"video/mp4\"");
    }

    @Test
    void showsAPhotoOrVideoOnceAsAStory() {
        String photo = page.post("/graph/v24.0/" + BAKERY + "/photos", Map.of("url", picture(), "published", "false"))
                .text("id");
        Reply ofPhoto = page.post("/graph/v24.0/" + BAKERY + "/photo_stories", Map.of("photo_id", photo));
        Reply again = page.post("/graph/v24.0/" + BAKERY + "/photo_stories", Map.of("photo_id", photo));
        Reply begun = page.post("/graph/v24.0/" + BAKERY + "/video_stories", Map.of("upload_phase", "start"));
        String video = begun.text("video_id");
        Reply early = page.post(
                "/graph/v24.0/" + BAKERY + "/video_stories", Map.of("upload_phase", "finish", "video_id", video));
        Reply sent = page.send(page.request(
                        begun.text("upload_url").substring(simulator.baseUrl().length()))
                .setHeader("Authorization", "OAuth " + pageToken(sabine, BAKERY))
                .POST(BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));
        clock.forward(Duration.ofSeconds(1));
        Reply ofVideo = page.post(
                "/graph/v24.0/" + BAKERY + "/video_stories", Map.of("upload_phase", "finish", "video_id", video));

        Reply stories = page.get("/graph/v24.0/" + BAKERY + "/stories?fields=post_id,media_id,media_type");

        assertThat(ofPhoto.json().path("success").asBoolean()).isTrue();
        assertThat(again.status()).isEqualTo(400);
        assertThat(early.status()).isEqualTo(400);
        assertThat(sent.json().path("success").asBoolean()).as(sent.body()).isTrue();
        assertThat(stories.json().at("/data/0/post_id").asString()).isEqualTo(ofVideo.text("post_id"));
        assertThat(stories.json().at("/data/0/media_id").asString()).isEqualTo(video);
        assertThat(stories.json().at("/data/1/media_id").asString()).isEqualTo(photo);
        assertThat(ids(page.get("/graph/v24.0/" + BAKERY + "/published_posts"))).isEmpty();
    }

    @Test
    void takesNoVideoThatIsNotWhole() {
        String session = videos(Map.of("upload_phase", "start", "file_size", 5)).text("upload_session_id");

        assertThat(code(piece(session, "1", new byte[] {1}))).isEqualTo(6_001);
        assertThat(code(videos(Map.of("upload_phase", "finish", "upload_session_id", session))))
                .isEqualTo(6_001);
        assertThat(code(videos(Map.of("upload_phase", "finish", "upload_session_id", "12"))))
                .isEqualTo(6_001);
        assertThat(code(videos(Map.of("upload_phase", "start", "file_size", 300_000_000))))
                .isEqualTo(352);
        assertThat(visible()).isEmpty();
    }

    @Test
    void refusesTheSameWordsTwiceInARow() {
        assertThat(feed("Brezeln").status()).isEqualTo(200);

        Reply repeated = feed("Brezeln");

        assertThat(repeated.status()).isEqualTo(400);
        assertThat(code(repeated)).isEqualTo(506);
        assertThat(feed("Brot").status()).isEqualTo(200);
        assertThat(feed("Brezeln").status()).isEqualTo(200);
    }

    @Test
    void showsWhatThePublicSaidAndLetsThePageAnswer() {
        String post = feed("Guten Morgen").text("id");
        String ownId =
                page.get("/control/ledger?kind=POST").json().at("/items/0/id").asString();
        page.post(
                "/control/comments",
                Map.of("account", "fb-baeckerei-sonnenschein", "postId", ownId, "author", "Ute", "text", "Moin"));
        clock.forward(Duration.ofSeconds(1));

        String id = page.post("/graph/v24.0/" + post + "/comments", Map.of("message", "Hallo Ute"))
                .text("id");
        Reply all = page.get("/graph/v24.0/" + post + "/comments?fields=id,message,from");
        Reply newest = page.get("/graph/v24.0/" + post + "/comments?fields=id&order=reverse_chronological&limit=1");
        String ofUte = all.json().at("/data/0/id").asString();
        Reply below = page.post("/graph/v24.0/" + ofUte + "/comments", Map.of("message", "Und dir"));

        assertThat(all.json().at("/data/0/message").asString()).isEqualTo("Moin");
        assertThat(all.json().at("/data/1/from/id").asString()).isEqualTo(BAKERY);
        assertThat(ids(newest)).containsExactly(id);
        assertThat(page.get("/graph/v24.0/" + id + "?fields=id,message").text("id"))
                .isEqualTo(id);
        assertThat(below.status()).isEqualTo(200);
        assertThat(page.get("/control/ledger?kind=REPLY").json().path("items")).hasSize(2);
        assertThat(page.get("/control/ledger?kind=REPLY")
                        .json()
                        .at("/items/0/remoteId")
                        .asString())
                .isEqualTo(id);
        assertThat(page.get("/control/ledger?kind=POST")
                        .json()
                        .at("/items/0/remoteId")
                        .asString())
                .isEqualTo(post);
        assertThat(code(page.post("/graph/v24.0/" + post + "/comments", Map.of())))
                .isEqualTo(100);
    }

    @Test
    void takesAPostBack() {
        String id = feed("Falsch").text("id");

        assertThat(page.delete("/graph/v24.0/" + id).status()).isEqualTo(200);

        Reply gone = page.get("/graph/v24.0/" + id);
        assertThat(code(gone)).isEqualTo(100);
        assertThat(gone.json().at("/error/error_subcode").asInt()).isEqualTo(33);
        assertThat(code(page.post("/graph/v24.0/" + id, Map.of("is_published", true))))
                .isEqualTo(100);
    }

    @Test
    void asksForAPagesOwnTokenAndForEachRight() {
        Visitor reader = app.as(
                pageToken(app.asSignedIn("sabine-sonnenschein", "pages_show_list", "pages_read_engagement"), BAKERY));

        assertThat(code(reader.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("published", false))))
                .isEqualTo(200);
        assertThat(code(sabine.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", "a"))))
                .isEqualTo(200);
        assertThat(code(page.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("published", false))))
                .isEqualTo(100);
        assertThat(code(page.post("/graph/v24.0/" + CAFE + "/feed", Map.of("message", "a"))))
                .isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "END_TOKEN, '', 401, 190, 463",
        "REVOKE_TOKEN, '', 401, 190, 458",
        "TAKE_SCOPE, pages_manage_posts, 403, 200, 0",
        "TAKE_ACCOUNT, '', 401, 190, 492",
        "DELETE_ACCOUNT, '', 400, 100, 33"
    })
    void saysWhatWasTakenAway(String change, String scope, int status, int code, int subcode) {
        var taken = new HashMap<String, Object>(Map.of("change", change, "person", "sabine-sonnenschein"));
        taken.put("account", BAKERY);
        if (!scope.isEmpty()) {
            taken.put("scope", scope);
        }

        assertThat(page.post("/control/access", taken).status()).isEqualTo(204);

        Reply refused = feed("Brezeln");
        assertThat(refused.status()).isEqualTo(status);
        assertThat(code(refused)).isEqualTo(code);
        assertThat(refused.json().at("/error").path("error_subcode").asInt(0)).isEqualTo(subcode);
        page.post("/control/reset", Map.of());
        assertThat(feed("Brezeln").status()).isEqualTo(200);
    }

    @Test
    void aPagesTokenEndsOnlyWithAShortOne() {
        String shortLived = app.signedIn("sabine-sonnenschein", SCOPES);
        String longLived = app.longLived(shortLived);
        Visitor ofShort = app.as(pageToken(app.as(shortLived), BAKERY));
        Visitor ofLong = app.as(pageToken(app.as(longLived), BAKERY));

        clock.forward(Duration.ofHours(2));

        assertThat(code(ofShort.get("/graph/v24.0/me"))).isEqualTo(190);
        assertThat(ofLong.get("/graph/v24.0/me").status()).isEqualTo(200);
        assertThat(ofLong.get("/graph/v24.0/debug_token?input_token=" + pageToken(app.as(longLived), BAKERY))
                        .json()
                        .at("/data/profile_id")
                        .asString())
                .isEqualTo(BAKERY);
        clock.forward(Duration.ofDays(90));
        assertThat(ofLong.get("/graph/v24.0/me").status()).isEqualTo(200);
    }

    @Test
    void knowsNoTokenThatStandsInTheAddress() {
        Reply refused = app.as("").get("/graph/v24.0/me?access_token=" + pageToken(sabine, BAKERY));

        assertThat(code(refused)).isEqualTo(190);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HANG", "RESET", "CUT"})
    void publishesAndDoesNotSayItWhenTold(String answer) {
        next("PUBLISH", Map.of("answer", answer, "accept", true, "delayMs", 50));

        assertThatThrownBy(() -> feed("Brezeln")).isInstanceOf(UncheckedIOException.class);

        assertThat(visible()).containsExactly("Brezeln");
    }

    @Test
    void failsInMetasWordsWhenTold() {
        next(
                "PUBLISH",
                Map.of("answer", "STATUS", "status", 400, "error", "368", "message", "Blocked"),
                Map.of("answer", "STATUS", "status", 502),
                Map.of("answer", "RATE_LIMIT", "retryAfterSeconds", 7),
                Map.of("answer", "HTML"),
                Map.of("answer", "OTHER_POST"));

        Reply blocked = feed("a");
        Reply proxy = feed("a");
        Reply rate = feed("a");
        Reply html = feed("a");
        Reply other = feed("a");

        assertThat(code(blocked)).isEqualTo(368);
        assertThat(proxy.body()).startsWith("<!doctype html>");
        assertThat(code(rate)).isEqualTo(4);
        assertThat(rate.header("Retry-After")).isEqualTo("7");
        assertThat(html.status()).isEqualTo(200);
        assertThat(other.text("id")).doesNotStartWith(BAKERY);
        assertThat(visible()).isEmpty();
        assertThat(page.get("/control/requests?account=fb-baeckerei-sonnenschein")
                        .body())
                .contains("\"operation\":\"PUBLISH\"", "/graph/v24.0/" + BAKERY + "/feed")
                .doesNotContain("EAAG");
    }

    @Test
    void everythingIsThereAfterARestart() {
        String token;
        String id;
        String picture;
        try (Simulator first = started()) {
            App own = new App(first.baseUrl(), "graph");
            token = pageToken(own.asSignedIn("sabine-sonnenschein", SCOPES), BAKERY);
            Visitor bakery = own.as(token);
            id = bakery.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", "Früh", "published", false))
                    .text("id");
            picture = multipart(bakery, "Alt").text("id");
        }
        try (Simulator second = started()) {
            Visitor bakery = new App(second.baseUrl(), "graph").as(token);
            assertThat(bakery.get("/graph/v24.0/" + id)
                            .json()
                            .path("is_published")
                            .asBoolean())
                    .isFalse();
            assertThat(bakery.post("/graph/v24.0/" + id, Map.of("is_published", true))
                            .status())
                    .isEqualTo(200);
            assertThat(bakery.get("/graph/v24.0/" + picture).text("alt_text")).isEqualTo("Alt");
            bakery.post("/control/reset", Map.of());
            assertThat(bakery.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", "x", "published", false))
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Whatever is sent, it is refused in Meta's words and nothing breaks. */
    @Test
    void badInputNeverBreaksIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> ids = List.of(BAKERY, "me", "0", "x", "%00", "1_2", "9".repeat(40), "..", "a%2Fb", "_");
        List<String> edges = List.of("", "/feed", "/photos", "/comments", "/media", "/media_publish", "/accounts");
        List<String> bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"attached_media\":\"{\"}",
                "{\"attached_media\":[1,null,{}]}",
                "{\"message\":{\"a\":1},\"published\":[]}",
                "{\"creation_id\":\"\",\"children\":\"\"}",
                "{\"media_type\":\"CAROUSEL\",\"children\":\",,1\"}",
                "{\"image_url\":\"\\u0000\"}");
        List<String> types = List.of(
                "application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "");
        IntStream.range(0, 400).forEach(i -> {
            String path =
                    "/graph/" + any(random, List.of("v24.0", "v", "24")) + "/" + any(random, ids) + any(random, edges);
            String body = any(random, bodies);
            String type = any(random, types);
            var request = page.request(path)
                    .method(any(random, List.of("GET", "POST", "DELETE")), BodyPublishers.ofString(body));
            Reply reply = page.send(type.isEmpty() ? request : request.header("Content-Type", type));
            assertThat(reply.status())
                    .as("seed %d: %s %s %s", seed, path, type, body)
                    .isLessThan(500);
        });
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Simulator started() {
        return Simulator.start(SimulatorOptions.onPort(0)
                .withClock(clock)
                .keeping(folder.resolve("ledger.jsonl"))
                .synced());
    }

    private Reply videos(Map<String, ?> body) {
        return page.post("/graph/v24.0/" + BAKERY + "/videos", body);
    }

    private Reply piece(String session, String from, byte[] bytes) {
        String parts = Stream.of(
                        Map.entry("upload_phase", "transfer"),
                        Map.entry("upload_session_id", session),
                        Map.entry("start_offset", from))
                .map(field -> "--teil\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        String file = "--teil\r\nContent-Disposition: form-data; name=\"video_file_chunk\"; filename=\"a\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n";
        return page.send(page.request("/graph/v24.0/" + BAKERY + "/videos")
                .header("Content-Type", "multipart/form-data; boundary=teil")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(parts + file),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--teil--\r\n"))));
    }

    private String state(String id) {
        return page.get("/graph/v24.0/" + id + "?fields=id,published,status")
                .json()
                .at("/status/video_status")
                .asString();
    }

    private Reply feed(String text) {
        return page.post("/graph/v24.0/" + BAKERY + "/feed", Map.of("message", text));
    }

    private Reply photo(String alt) {
        return multipart(page, alt);
    }

    private static Reply multipart(Visitor as, String alt) {
        String body = Stream.of("alt_text_custom\"\r\n\r\n" + alt, "published\"\r\n\r\nfalse")
                        .map(part -> "--cut\r\nContent-Disposition: form-data; name=\"" + part + "\r\n")
                        .reduce("", String::concat)
                + "--cut\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\nÿØÿ\r\n--cut--\r\n";
        return as.send(as.request("/graph/v24.0/" + BAKERY + "/photos")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A picture that can be fetched. */
    private String picture() {
        String id = new Visitor(simulator.baseUrl(), "sim_bilder")
                .upload("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1})
                .text("id");
        return simulator.baseUrl() + "/media/" + id;
    }

    private void next(String operation, Map<?, ?>... behaviours) {
        page.post(
                "/control/behaviour",
                Map.of("account", "fb-baeckerei-sonnenschein", "operation", operation, "next", List.of(behaviours)));
    }

    private List<String> visible() {
        return page.get("/control/ledger?account=fb-baeckerei-sonnenschein&kind=POST")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }

    static String pageToken(Visitor person, String page) {
        return person.get("/graph/v24.0/me/accounts")
                .json()
                .path("data")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(page))
                .map(one -> one.path("access_token").asString())
                .findFirst()
                .orElseThrow();
    }

    private static int code(Reply reply) {
        return reply.json().at("/error/code").asInt(0);
    }

    private static List<String> ids(Reply reply) {
        return reply.json()
                .path("data")
                .valueStream()
                .map((JsonNode one) -> one.path("id").asString())
                .toList();
    }
}
