package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XTests {

    private static final String ID = "1790000000000000021";
    private static final String HANDLE = "x-baeckerei-sonnenschein";
    private static final String[] SCOPES = {"tweet.read", "tweet.write", "users.read", "media.write", "offline.access"};

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final App app = new App(simulator.baseUrl(), "x");
    private final Visitor bakery = app.asSignedIn("sabine-sonnenschein", SCOPES);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhoCalls() {
        Reply me = bakery.get("/x/2/users/me");

        assertThat(me.json().at("/data/id").asString()).isEqualTo(ID);
        assertThat(me.json().at("/data/username").asString()).isEqualTo("baeckerei_sonne");
        assertThat(app.as("nothing").get("/x/2/users/me").text("title")).isEqualTo("Unauthorized");
    }

    @Test
    void takesTheSameWordsOnceAndDoesNotNameTheFirst() {
        Reply first = tweet("Brezeln");
        Reply repeated = tweet("Brezeln");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().at("/data/id").asString()).matches("\\d{15,19}");
        assertThat(bakery.get("/control/ledger?kind=POST")
                        .json()
                        .at("/items/0/remoteId")
                        .asString())
                .isEqualTo(first.json().at("/data/id").asString());
        assertThat(first.header("x-rate-limit-remaining")).isEqualTo("99");
        assertThat(first.header("x-rate-limit-reset")).isEqualTo("1795797900");
        assertThat(repeated.status()).isEqualTo(403);
        assertThat(repeated.text("detail")).isEqualTo("You are not allowed to create a post with duplicate content.");
        assertThat(repeated.body()).doesNotContain(first.json().at("/data/id").asString());
        bakery.delete("/x/2/tweets/" + first.json().at("/data/id").asString());
        assertThat(tweet("Brezeln").status()).isEqualTo(403);
    }

    @Test
    void showsTheOwnPostsWithItsOwnLinks() {
        Reply empty = timeline("");
        String first = tweet("A & B: https://example.org/langer/weg")
                .json()
                .at("/data/id")
                .asString();
        clock.forward(Duration.ofMinutes(1));
        String second = bakery.post(
                        "/x/2/tweets", Map.of("text", "Zwei", "reply", Map.of("in_reply_to_tweet_id", first)))
                .json()
                .at("/data/id")
                .asString();

        Reply both = timeline("&tweet.fields=created_at");
        Reply late = timeline("&start_time=2026-11-27T16:31:00Z");

        assertThat(empty.json().at("/meta/result_count").asInt(-1)).isZero();
        assertThat(empty.json().has("data")).isFalse();
        assertThat(both.json().at("/data/0/id").asString()).isEqualTo(second);
        assertThat(both.json().at("/data/0/referenced_tweets/0/id").asString()).isEqualTo(first);
        assertThat(both.json().at("/data/1/text").asString()).matches("A &amp; B: https://t\\.co/[0-9a-f]{10}");
        assertThat(late.json().path("data")).hasSize(1);
        assertThat(Long.parseLong(second)).isGreaterThan(Long.parseLong(first));
        assertThat(bakery.get("/control/ledger?kind=POST")
                        .json()
                        .at("/items/0/text")
                        .asString())
                .isEqualTo("A & B: https://example.org/langer/weg");
        assertThat(bakery.get("/x/2/tweets/" + first).json().at("/data/id").asString())
                .isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"a, 280", "日, 140", "👍🏽, 140", "👨‍👩‍👧‍👦, 140", "ü, 280"})
    void countsWeights(String letter, int most) {
        assertThat(tweet(letter.repeat(most)).status()).isEqualTo(201);
        assertThat(tweet(letter.repeat(most + 1)).text("detail")).isEqualTo("Your Tweet text is too long.");
    }

    @Test
    void aLinkCountsAsTwentyThree() {
        String link = " https://example.org/" + "a".repeat(300);

        assertThat(tweet("a".repeat(256) + link).status()).isEqualTo(201);
        assertThat(tweet("a".repeat(257) + link).status()).isEqualTo(403);
    }

    @Test
    void takesAPictureInPieces() {
        String id = begin(5);
        Reply early = bakery.get("/x/2/media/upload?command=STATUS&media_id=" + id);
        append(id, 0, "abc");
        Reply unfinished = bakery.post("/x/2/media/upload/" + id + "/finalize", Map.of());
        bakery.post("/x/2/media/upload/" + id + "/append", Map.of("segment_index", 1, "media", "ZGU="));

        Reply done = bakery.post("/x/2/media/upload/" + id + "/finalize", Map.of());
        Reply described = bakery.post(
                "/x/2/media/metadata", Map.of("id", id, "metadata", Map.of("alt_text", Map.of("text", "Brot"))));
        Reply posted =
                bakery.post("/x/2/tweets", Map.of("text", "Mit Bild", "media", Map.of("media_ids", List.of(id))));

        assertThat(early.json().at("/data/processing_info/state").asString()).isEqualTo("pending");
        assertThat(unfinished.status()).isEqualTo(400);
        assertThat(done.json().at("/data/size").asInt()).isEqualTo(5);
        assertThat(described.status()).isEqualTo(200);
        assertThat(posted.status()).isEqualTo(201);
        assertThat(bakery.get("/public/timeline").body()).contains("\"alt\":\"Brot\"");
        assertThat(bakery.post("/x/2/tweets", Map.of("text", "a", "media", Map.of("media_ids", List.of("1"))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void saysWhenTheQuotaIsUsedUp() {
        bakery.put("/control/accounts", Map.of("account", HANDLE, "postsPerDay", 1));
        Reply first = tweet("Eins");

        Reply second = tweet("Zwei");

        assertThat(first.header("x-user-limit-24hour-remaining")).isEqualTo("0");
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("x-user-limit-24hour-reset")).isEqualTo("1795883400");
        assertThat(second.header("Retry-After")).isEmpty();
    }

    @Test
    void takesAHundredPostsInAQuarterOfAnHour() {
        IntStream.range(0, 100)
                .forEach(i -> assertThat(tweet("Nummer " + i).status()).isEqualTo(201));

        Reply refused = tweet("Nummer 100");
        clock.forward(Duration.ofMinutes(15));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("x-rate-limit-remaining")).isEqualTo("0");
        assertThat(refused.header("x-rate-limit-reset")).isEqualTo("1795797900");
        assertThat(tweet("Nummer 100").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "402, CreditsDepleted, CreditsDepleted, https://api.twitter.com/2/problems/credits",
        "403, client-not-enrolled, Client Forbidden, https://api.twitter.com/2/problems/client-forbidden",
        "403, SpendCapReached, SpendCapReached, https://api.twitter.com/2/problems/usage-capped",
        "403, refused, Forbidden, about:blank"
    })
    void failsInXsWordsWhenTold(int status, String error, String title, String type) {
        next(Map.of("answer", "STATUS", "status", status, "error", error));

        Reply refused = tweet("Brezeln");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("title")).isEqualTo(title);
        assertThat(refused.text("type")).isEqualTo(type);
    }

    @Test
    void postsAndDoesNotSayItWhenTold() {
        next(
                Map.of("answer", "STATUS", "status", 503, "accept", true),
                Map.of("answer", "RATE_LIMIT", "retryAfterSeconds", 60));

        Reply lost = tweet("Brezeln");
        Reply rate = tweet("Brezeln");
        Reply again = tweet("Brezeln");

        assertThat(lost.status()).isEqualTo(503);
        assertThat(rate.header("x-rate-limit-reset")).isEqualTo("1795797060");
        assertThat(again.status()).isEqualTo(403);
        assertThat(timeline("").json().path("data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"END_TOKEN, 401", "REVOKE_TOKEN, 401", "TAKE_SCOPE, 403", "TAKE_ACCOUNT, 401", "DELETE_ACCOUNT, 401"})
    void saysWhatWasTakenAway(String change, int status) {
        bakery.post(
                "/control/access",
                Map.of("change", change, "person", "sabine-sonnenschein", "scope", "tweet.write", "account", ID));

        assertThat(tweet("Brezeln").status()).isEqualTo(status);
    }

    @Test
    void everythingIsThereAfterARestart() {
        String token;
        String upload;
        try (Simulator one = started()) {
            token = new App(one.baseUrl(), "x").signedIn("sabine-sonnenschein", SCOPES);
            Visitor before = new Visitor(one.baseUrl(), token);
            before.post("/x/2/tweets", Map.of("text", "Brezeln"));
            upload = before.post("/x/2/media/upload/initialize", Map.of("media_type", "image/png", "total_bytes", 2))
                    .json()
                    .at("/data/id")
                    .asString();
            before.post("/x/2/media/upload/" + upload + "/append", Map.of("segment_index", 0, "media", "YWI="));
        }
        try (Simulator two = started()) {
            Visitor after = new Visitor(two.baseUrl(), token);
            assertThat(after.post("/x/2/tweets", Map.of("text", "Brezeln")).status())
                    .isEqualTo(403);
            assertThat(after.post("/x/2/media/upload/" + upload + "/finalize", Map.of())
                            .json()
                            .at("/data/size")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void badInputNeverBreaksIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        String upload = begin(3);
        List<String> paths = List.of(
                "/tweets",
                "/tweets/x",
                "/tweets/" + "9".repeat(40),
                "/users/me",
                "/users/" + ID + "/tweets?max_results=x",
                "/users/" + ID + "/tweets?start_time=gestern",
                "/media/upload?media_id=%00",
                "/media/upload/initialize",
                "/media/upload/" + upload + "/append",
                "/media/upload/" + upload + "/finalize",
                "/media/upload/1/finalize",
                "/media/metadata");
        List<String> bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"text\":1,\"media\":[]}",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[1,null,\"x\"]}}",
                "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":[]}}",
                "{\"segment_index\":-1,\"media\":\"%%\"}",
                "{\"segment_index\":99999999999,\"media\":\"YQ==\"}",
                "{\"media_type\":\"image/\\u0000\",\"total_bytes\":-5}",
                "{\"id\":7,\"metadata\":\"x\"}");
        IntStream.range(0, 300).forEach(i -> {
            String path = paths.get(random.nextInt(paths.size()));
            String body = bodies.get(random.nextInt(bodies.size()));
            String method = List.of("GET", "POST", "DELETE").get(random.nextInt(3));
            Reply reply = bakery.send(bakery.json("/x/2" + path).method(method, BodyPublishers.ofString(body)));
            assertThat(reply.status())
                    .as("seed %d: %s %s %s", seed, method, path, body)
                    .isLessThan(500);
        });
    }

    @Test
    void worksOnAVideoForSomeLooks() {
        String id = bakery.post("/x/2/media/upload/initialize", Map.of("media_type", "video/mp4", "total_bytes", 3))
                .json()
                .at("/data/id")
                .asString();
        append(id, 0, "abc");

        Reply ended = bakery.post("/x/2/media/upload/" + id + "/finalize", Map.of());
        List<String> states = IntStream.range(0, 7)
                .mapToObj(look -> bakery.get("/x/2/media/upload?command=STATUS&media_id=" + id)
                        .json()
                        .at("/data/processing_info/state")
                        .asString())
                .toList();
        Reply posted =
                bakery.post("/x/2/tweets", Map.of("text", "Der Ofen", "media", Map.of("media_ids", List.of(id))));

        assertThat(ended.json().at("/data/processing_info/state").asString()).isEqualTo("pending");
        assertThat(states)
                .containsOnly("in_progress", "succeeded")
                .startsWith("in_progress")
                .endsWith("succeeded");
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        assertThat(bakery.get("/public/timeline").body()).contains("\"type\":\"video/mp4\"");
    }

    private Simulator started() {
        return Simulator.start(SimulatorOptions.onPort(0)
                .withClock(clock)
                .keeping(folder.resolve("ledger.jsonl"))
                .synced());
    }

    private Reply tweet(String text) {
        return bakery.post("/x/2/tweets", Map.of("text", text));
    }

    private Reply timeline(String more) {
        return bakery.get("/x/2/users/" + ID + "/tweets?max_results=100" + more);
    }

    private String begin(int bytes) {
        return bakery.post("/x/2/media/upload/initialize", Map.of("media_type", "image/png", "total_bytes", bytes))
                .json()
                .at("/data/id")
                .asString();
    }

    private void append(String id, int number, String bytes) {
        String body = "--cut\r\nContent-Disposition: form-data; name=\"segment_index\"\r\n\r\n" + number + "\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"media\"; filename=\"piece\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n--cut--\r\n";
        Reply sent = bakery.send(bakery.request("/x/2/media/upload/" + id + "/append")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofString(body)));
        assertThat(sent.status()).isEqualTo(200);
    }

    private void next(Map<?, ?>... behaviours) {
        bakery.post("/control/behaviour", Map.of("account", HANDLE, "next", List.of(behaviours)));
    }
}
