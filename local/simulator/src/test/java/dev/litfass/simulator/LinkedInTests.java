package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import dev.litfass.simulator.http.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LinkedInTests {

    private static final String BAKERY = "urn:li:organization:90210021";
    private static final String SABINE = "urn:li:person:Sb1nSnn5ch";
    private static final String HANDLE = "linkedin-baeckerei-sonnenschein";
    private static final String[] SCOPES = {
        "openid", "profile", "w_member_social", "r_organization_admin", "w_organization_social", "r_organization_social"
    };

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final App app = new App(simulator.baseUrl(), "linkedin");
    private final Visitor sabine = app.asSignedIn("sabine-sonnenschein", SCOPES);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void saysWhoTheMemberIsAndWhatTheyAdminister() {
        Reply member = sabine.get("/linkedin/v2/userinfo");
        Reply roles = get(sabine, "/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED");
        Reply bakery = get(sabine, "/organizations/90210021");
        Visitor nobody = app.asSignedIn("ohne-seiten", SCOPES);

        assertThat(member.text("sub")).isEqualTo("Sb1nSnn5ch");
        assertThat(member.text("name")).isEqualTo("Sabine Sonnenschein");
        assertThat(roles.json()
                        .path("elements")
                        .valueStream()
                        .map(role -> role.path("organization").asString()))
                .containsExactly(BAKERY, "urn:li:organization:90210034");
        assertThat(bakery.text("localizedName")).isEqualTo("Bäckerei Sonnenschein");
        assertThat(get(nobody, "/organizationAcls?q=roleAssignee").json().path("elements"))
                .isEmpty();
        assertThat(get(nobody, "/organizations/90210021").status()).isEqualTo(404);
        assertThat(get(app.asSignedIn("sabine-sonnenschein", "openid"), "/organizationAcls")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void tellsThePostsNameInAHeader() {
        Reply posted = post(BAKERY, "Neu \\(heute\\) \\#brot");
        String urn = posted.header("x-restli-id");

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.body()).isEmpty();
        assertThat(urn).matches("urn:li:share:\\d{10,19}");
        assertThat(visible()).containsExactly("Neu (heute) #brot");
        Reply read = get(sabine, "/posts/" + urn.replace(":", "%3A"));
        assertThat(read.text("author")).isEqualTo(BAKERY);
        assertThat(read.text("commentary")).isEqualTo("Neu \\(heute\\) \\#brot");
        Reply list = get(sabine, "/posts?q=author&count=50&author=" + BAKERY.replace(":", "%3A"));
        assertThat(list.json().at("/elements/0/id").asString()).isEqualTo(urn);
        assertThat(list.json().at("/elements/0/createdAt").asLong()).isEqualTo(1795797000000L);
    }

    @Test
    void takesTheSameWordsOnceAndNamesTheFirst() {
        String first = post(BAKERY, "Brezeln").header("x-restli-id");

        Reply repeated = post(BAKERY, "Brezeln");
        Reply another = post(SABINE, "Brezeln");
        sabine.put("/control/accounts", Map.of("account", "linkedin-sabine", "namesAccount", true));
        Reply person = post(SABINE, "Brezeln");

        assertThat(repeated.status()).isEqualTo(422);
        assertThat(repeated.text("message")).isEqualTo("Content is a duplicate of " + first);
        assertThat(repeated.text("code")).isEqualTo("DUPLICATE_POST");
        assertThat(another.status()).isEqualTo(201);
        assertThat(person.text("message")).isEqualTo("Content is a duplicate of " + SABINE);
        sabine.send(rest(sabine, "/posts/" + first).DELETE());
        assertThat(get(sabine, "/posts/" + first).status()).isEqualTo(404);
        assertThat(post(BAKERY, "Brezeln").status()).isEqualTo(422);
    }

    @Test
    void takesAVideoInPartsAndWorksOnItForSomeLooks() {
        JsonNode begun = videos("initializeUpload", Map.of("owner", BAKERY, "fileSizeBytes", 3))
                .json()
                .path("value");
        String video = begun.path("video").asString();
        String url = begun.at("/uploadInstructions/0/uploadUrl").asString();
        Reply early = videos("finalizeUpload", Map.of("video", video, "uploadedPartIds", List.of()));
        String waiting = get(sabine, "/videos/" + video).text("status");

        Reply sent = part(url, new byte[] {1, 2, 3});
        Reply ended = videos("finalizeUpload", Map.of("video", video, "uploadedPartIds", List.of(sent.header("ETag"))));
        List<String> states = IntStream.range(0, 7)
                .mapToObj(look -> get(sabine, "/videos/" + video).text("status"))
                .toList();
        Reply posted = send(BAKERY, "Der Ofen", Map.of("media", Map.of("id", video)));

        assertThat(begun.at("/uploadInstructions/0/lastByte").asInt()).isEqualTo(2);
        assertThat(early.status()).isEqualTo(400);
        assertThat(waiting).isEqualTo("WAITING_UPLOAD");
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        assertThat(states)
                .containsOnly("PROCESSING", "AVAILABLE")
                .startsWith("PROCESSING")
                .endsWith("AVAILABLE");
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        assertThat(sabine.get("/public/timeline").body()).contains("\"type\":\"video/mp4\"");
    }

    @Test
    void takesADocumentAndWorksOnItForSomeLooks() {
        JsonNode begun =
                documents("initializeUpload", Map.of("owner", BAKERY)).json().path("value");
        String document = begun.path("document").asString();
        String waiting = get(sabine, "/documents/" + document).text("status");
        Reply early = send(BAKERY, "Zu früh", Map.of("media", Map.of("id", document, "title", "Preise 2027")));

        Reply sent = part(begun.path("uploadUrl").asString(), "application/pdf", new byte[] {1, 2, 3});
        List<String> states = IntStream.range(0, 7)
                .mapToObj(look -> get(sabine, "/documents/" + document).text("status"))
                .toList();
        Reply beside = send(
                BAKERY,
                "Beides",
                Map.of("multiImage", Map.of("images", List.of(Map.of("id", document), Map.of("id", image())))));
        Reply posted = send(BAKERY, "Unsere Preise", Map.of("media", Map.of("id", document, "title", "Preise 2027")));

        assertThat(document).matches("urn:li:document:\\d{10,19}");
        assertThat(waiting).isEqualTo("WAITING_UPLOAD");
        assertThat(early.status()).isEqualTo(400);
        assertThat(sent.status()).isEqualTo(201);
        assertThat(states)
                .containsOnly("PROCESSING", "AVAILABLE")
                .startsWith("PROCESSING")
                .endsWith("AVAILABLE");
        assertThat(beside.status()).isEqualTo(422);
        assertThat(posted.status()).as(posted.body()).isEqualTo(201);
        assertThat(sabine.get("/public/timeline").body())
                .contains("\"type\":\"application/pdf\"", "\"alt\":\"Preise 2027\"");
        assertThat(get(sabine, "/videos/" + document).status()).isEqualTo(404);
    }

    @Test
    void showsImagesThatWereSentBefore() {
        String one = image();
        String two = image();
        Reply waiting =
                get(sabine, "/images/" + begin().json().at("/value/image").asString());

        Reply posted = send(
                BAKERY,
                "Zwei Bilder",
                Map.of(
                        "multiImage",
                        Map.of("images", List.of(Map.of("id", one, "altText", "Brot"), Map.of("id", two)))));
        Reply alone = send(BAKERY, "Eins", Map.of("media", Map.of("id", one)));
        Reply unsent = send(
                BAKERY,
                "Keins",
                Map.of("media", Map.of("id", begin().json().at("/value/image").asString())));
        Reply foreign = send(SABINE, "Fremd", Map.of("media", Map.of("id", one)));

        assertThat(get(sabine, "/images/" + one).text("status")).isEqualTo("AVAILABLE");
        assertThat(waiting.text("status")).isEqualTo("WAITING_UPLOAD");
        assertThat(posted.status()).isEqualTo(201);
        assertThat(alone.status()).isEqualTo(201);
        assertThat(unsent.status()).isEqualTo(400);
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(sabine.get("/public/timeline").body()).contains("\"alt\":\"Brot\"");
    }

    @Test
    void commentsBelowAPostAndBelowAComment() {
        String post = post(BAKERY, "Guten Morgen").header("x-restli-id");

        Reply first = comment(post, "Eins", null);
        Reply below = comment(post, "Zwei", first.text("commentUrn"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("commentUrn"))
                .isEqualTo("urn:li:comment:(%s,%s)".formatted(post, first.header("x-restli-id")));
        assertThat(below.text("object")).isEqualTo(post);
        assertThat(sabine.get("/control/ledger?kind=POST")
                        .json()
                        .at("/items/0/remoteId")
                        .asString())
                .isEqualTo(post);
        assertThat(sabine.get("/control/ledger?kind=REPLY")
                        .json()
                        .at("/items/1/remoteId")
                        .asString())
                .isEqualTo(below.text("commentUrn"));
        Reply list = get(sabine, "/socialActions/" + post + "/comments?start=0&count=100");
        assertThat(list.json().path("elements")).hasSize(1);
        assertThat(list.json().at("/elements/0/message/text").asString()).isEqualTo("Eins");
        assertThat(list.json().at("/elements/0/actor").asString()).isEqualTo(BAKERY);
        assertThat(sabine.get("/linkedin/v2/socialActions/" + post + "/comments")
                        .status())
                .isEqualTo(200);
        assertThat(comment(post, "ä".repeat(1251), null).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({
        "END_TOKEN, '', 401, EXPIRED_ACCESS_TOKEN",
        "REVOKE_TOKEN, '', 401, REVOKED_ACCESS_TOKEN",
        "TAKE_SCOPE, w_organization_social, 403, ACCESS_DENIED",
        "TAKE_ACCOUNT, '', 403, ACCESS_DENIED",
        "DELETE_ACCOUNT, '', 403, ACCESS_DENIED"
    })
    void saysWhatWasTakenAway(String change, String scope, int status, String code) {
        var taken = new HashMap<String, Object>(Map.of("change", change, "person", "sabine-sonnenschein"));
        taken.put("account", "90210021");
        if (!scope.isEmpty()) {
            taken.put("scope", scope);
        }
        sabine.post("/control/access", taken);

        Reply refused = post(BAKERY, "Brezeln");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.text("code")).isEqualTo(code);
        assertThat(refused.json().path("status").asInt()).isEqualTo(status);
    }

    @Test
    void wantsAVersionAndAllFields() {
        Reply without = sabine.post("/linkedin/rest/posts", Map.of());
        Reply old = sabine.send(sabine.json("/linkedin/rest/posts")
                .header("LinkedIn-Version", "202001")
                .POST(BodyPublishers.ofString("{}")));
        Reply empty = sabine.send(rest(sabine, "/posts")
                .POST(BodyPublishers.ofString("{\"author\":\"%s\",\"text\":\"a\"}".formatted(BAKERY))));
        Reply foreign = post("urn:li:organization:1", "a");
        Reply tooLong = post(BAKERY, "a".repeat(3001));

        assertThat(without.text("code")).isEqualTo("VERSION_MISSING");
        assertThat(old.status()).isEqualTo(426);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text("message")).contains("/text :: unrecognized", "/lifecycleState :: field is required");
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(get(sabine, "/posts?q=author&author=" + SABINE).status()).isEqualTo(403);
    }

    @Test
    void failsInLinkedInsWordsWhenTold() {
        sabine.post(
                "/control/behaviour",
                Map.of(
                        "account",
                        HANDLE,
                        "next",
                        List.of(
                                Map.of("answer", "STATUS", "status", 504, "accept", true),
                                Map.of("answer", "RATE_LIMIT", "retryAfterSeconds", 9))));

        Reply lost = post(BAKERY, "Brezeln");
        Reply rate = post(BAKERY, "Brezeln");
        Reply again = post(BAKERY, "Brezeln");

        assertThat(lost.status()).isEqualTo(504);
        assertThat(rate.text("code")).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(rate.header("Retry-After")).isEqualTo("9");
        assertThat(again.text("message")).startsWith("Content is a duplicate of urn:li:share:");
        assertThat(visible()).containsExactly("Brezeln");
    }

    @Test
    void everythingIsThereAfterARestart() {
        String token;
        String first;
        String image;
        try (Simulator one = started()) {
            token = new App(one.baseUrl(), "linkedin").signedIn("sabine-sonnenschein", SCOPES);
            Visitor before = new Visitor(one.baseUrl(), token);
            first = send(before, BAKERY, "Brezeln", null).header("x-restli-id");
            image = begin(before).json().at("/value/image").asString();
        }
        clock.forward(Duration.ofDays(59));
        try (Simulator two = started()) {
            Visitor after = new Visitor(two.baseUrl(), token);
            assertThat(send(after, BAKERY, "Brezeln", null).text("message")).endsWith(first);
            assertThat(get(after, "/images/" + image).text("status")).isEqualTo("WAITING_UPLOAD");
            clock.forward(Duration.ofDays(1));
            assertThat(send(after, BAKERY, "Brot", null).text("code")).isEqualTo("EXPIRED_ACCESS_TOKEN");
        }
    }

    @Test
    void badInputNeverBreaksIt() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> paths = List.of(
                "/posts",
                "/posts/x",
                "/posts/urn%3Ali%3Ashare%3A1",
                "/posts?q=author&author=%00",
                "/images",
                "/images?action=initializeUpload",
                "/images/urn:li:image:9",
                "/videos?action=initializeUpload",
                "/videos?action=finalizeUpload",
                "/videos/urn:li:video:9",
                "/organizations/x",
                "/organizationAcls?start=-1",
                "/socialActions/a/comments",
                "/socialActions/urn:li:share:0/comments");
        List<String> bodies = List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"author\":[]}",
                "{\"author\":\"" + BAKERY
                        + "\",\"content\":1,\"visibility\":1,\"distribution\":1,\"lifecycleState\":1}",
                "{\"author\":\"" + BAKERY + "\",\"content\":{\"multiImage\":{\"images\":[1,null,{}]}},"
                        + "\"visibility\":1,\"distribution\":1,\"lifecycleState\":1}",
                "{\"initializeUploadRequest\":\"{\"}",
                "{\"initializeUploadRequest\":{\"owner\":7}}",
                "{\"initializeUploadRequest\":{\"owner\":\"" + BAKERY + "\",\"fileSizeBytes\":\"x\"}}",
                "{\"finalizeUploadRequest\":{\"video\":\"urn:li:video:1\",\"uploadedPartIds\":7}}",
                "{\"actor\":\"" + BAKERY + "\",\"message\":\"x\"}");
        IntStream.range(0, 300).forEach(i -> {
            String path = paths.get(random.nextInt(paths.size()));
            String body = bodies.get(random.nextInt(bodies.size()));
            String method = List.of("GET", "POST", "DELETE").get(random.nextInt(3));
            Reply reply = sabine.send(rest(sabine, path).method(method, BodyPublishers.ofString(body)));
            assertThat(reply.status())
                    .as("seed %d: %s %s %s", seed, method, path, body)
                    .isLessThan(500);
        });
    }

    private Simulator started() {
        return Simulator.start(SimulatorOptions.onPort(0)
                .withClock(clock)
                .keeping(folder.resolve("ledger.jsonl"))
                .synced());
    }

    private Reply post(String author, String commentary) {
        return send(sabine, author, commentary, null);
    }

    private Reply send(String author, String commentary, Object content) {
        return send(sabine, author, commentary, content);
    }

    private static Reply send(Visitor as, String author, String commentary, Object content) {
        var body = new HashMap<String, Object>(Map.of(
                "author",
                author,
                "commentary",
                commentary,
                "visibility",
                "PUBLIC",
                "distribution",
                Map.of("feedDistribution", "MAIN_FEED"),
                "lifecycleState",
                "PUBLISHED"));
        if (content != null) {
            body.put("content", content);
        }
        return as.send(rest(as, "/posts").POST(BodyPublishers.ofString(Json.write(body))));
    }

    private Reply comment(String post, String text, String parent) {
        var body =
                new HashMap<String, Object>(Map.of("actor", BAKERY, "object", post, "message", Map.of("text", text)));
        if (parent != null) {
            body.put("parentComment", parent);
        }
        return sabine.send(
                rest(sabine, "/socialActions/" + post + "/comments").POST(BodyPublishers.ofString(Json.write(body))));
    }

    private Reply begin() {
        return begin(sabine);
    }

    private static Reply begin(Visitor as) {
        return as.send(rest(as, "/images?action=initializeUpload")
                .POST(BodyPublishers.ofString(Json.write(Map.of("initializeUploadRequest", Map.of("owner", BAKERY))))));
    }

    private Reply videos(String action, Map<String, ?> request) {
        return sabine.send(rest(sabine, "/videos?action=" + action)
                .POST(BodyPublishers.ofString(Json.write(Map.of(action + "Request", request)))));
    }

    private Reply documents(String action, Map<String, ?> request) {
        return sabine.send(rest(sabine, "/documents?action=" + action)
                .POST(BodyPublishers.ofString(Json.write(Map.of(action + "Request", request)))));
    }

    private Reply part(String url, byte[] bytes) {
        return part(url, "application/octet-stream", bytes);
    }

    private Reply part(String url, String type, byte[] bytes) {
        return sabine.send(sabine.request(url.substring(simulator.baseUrl().length()))
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    private String image() {
        Reply begun = begin();
        String url = begun.json().at("/value/uploadUrl").asString();
        Reply sent =
                sabine.send(sabine.request(url.substring(simulator.baseUrl().length()))
                        .header("Content-Type", "image/png")
                        .PUT(BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));
        assertThat(sent.status()).isEqualTo(201);
        return begun.json().at("/value/image").asString();
    }

    private static Reply get(Visitor as, String path) {
        return as.send(rest(as, path).GET());
    }

    private static HttpRequest.Builder rest(Visitor as, String path) {
        return as.json("/linkedin/rest" + path)
                .header("LinkedIn-Version", "202607")
                .header("X-Restli-Protocol-Version", "2.0.0");
    }

    private List<String> visible() {
        return sabine.get("/control/ledger?account=" + HANDLE + "&kind=POST")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }
}
