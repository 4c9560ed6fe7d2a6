package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NetworkApiTests {

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final Visitor bakery = new Visitor(simulator.baseUrl(), "sim_baeckerei-sonnenschein");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void opensAnAccountWithTheFirstUseOfAToken() {
        Reply account = bakery.get("/api/account");

        assertThat(account.status()).isEqualTo(200);
        assertThat(account.text("handle")).isEqualTo("baeckerei-sonnenschein");
        assertThat(account.text("url")).isEqualTo(simulator.baseUrl() + "/@baeckerei-sonnenschein");
        assertThat(account.json().at("/limits/characters").asInt()).isEqualTo(500);
        Reply rotated = new Visitor(simulator.baseUrl(), "sim_baeckerei-sonnenschein.second").get("/api/account");
        assertThat(rotated.text("id")).isEqualTo(account.text("id"));
    }

    @Test
    void refusesTokensThatAreUnknownOrRevoked() {
        assertThat(new Visitor(simulator.baseUrl(), "something")
                        .get("/api/account")
                        .status())
                .isEqualTo(401);
        assertThat(new Visitor(simulator.baseUrl(), "").get("/api/account").status())
                .isEqualTo(401);

        bakery.put("/control/tokens", Map.of("token", "sim_baeckerei-sonnenschein", "revoked", true));

        Reply refused = bakery.get("/api/account");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("error")).isEqualTo("invalid_token");
    }

    @Test
    void keepsATextWithUmlautsEmojiAndLinkAsItWasSent() {
        String text = "Frische Brötchen 🥨 ab 6 Uhr: https://example.org/über?a=1&b=2";

        Reply posted = bakery.post("/api/posts", Map.of("text", text, "createdAt", "2026-11-27T16:29:00Z"));

        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.text("url")).isEqualTo(simulator.baseUrl() + "/p/" + posted.text("id"));
        assertThat(posted.text("createdAt")).isEqualTo("2026-11-27T16:29:00Z");
        Reply read = bakery.get("/api/posts/" + posted.text("id"));
        assertThat(read.text("text")).isEqualTo(text);
        assertThat(read.text("status")).isEqualTo("PUBLISHED");
    }

    @Test
    void countsGraphemesAndNamesTheLimit() {
        assertThat(bakery.post("/api/posts", Map.of("text", "👩‍👩‍👧‍👦".repeat(500)))
                        .status())
                .isEqualTo(201);

        Reply refused = bakery.post("/api/posts", Map.of("text", "ä".repeat(501)));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("error")).isEqualTo("text_too_long");
        assertThat(refused.json().path("limit").asInt()).isEqualTo(500);
        assertThat(refused.json().path("actual").asInt()).isEqualTo(501);
    }

    @Test
    void refusesWhatCannotBePosted() {
        assertThat(bakery.post("/api/posts", Map.of("text", "  ")).text("error"))
                .isEqualTo("empty_post");
        assertThat(bakery.post("/api/posts", Map.of("text", "a", "mediaIds", List.of("m0")))
                        .text("error"))
                .isEqualTo("unknown_media");
        assertThat(bakery.post("/api/posts", Map.of("text", "a", "inReplyTo", "p0"))
                        .text("error"))
                .isEqualTo("unknown_parent");
        assertThat(bakery.post("/api/posts", Map.of("text", "a", "createdAt", "2026-11-27T17:00:00Z"))
                        .text("error"))
                .isEqualTo("created_in_future");
        assertThat(bakery.post("/api/posts", Map.of("words", "a")).status()).isEqualTo(400);
        assertThat(bakery.send(bakery.json("/api/posts")
                                .POST(BodyPublishers.ofString("{\"text\":\"a\",\"text\":\"b\"}")))
                        .status())
                .isEqualTo(400);
        assertThat(bakery.send(bakery.request("/api/posts").POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
        assertThat(bakery.get("/api/nothing").status()).isEqualTo(404);
        Reply wrongVerb = bakery.put("/api/posts", Map.of());
        assertThat(wrongVerb.status()).isEqualTo(405);
        assertThat(wrongVerb.header("Allow")).isEqualTo("POST");
    }

    @Test
    void showsAnUploadedPictureWithItsDescription() {
        byte[] bytes = {1, 2, 3, 4};
        String mediaId = bakery.upload("image/png", bytes).text("id");

        Reply posted = bakery.post("/api/posts", Map.of("text", "Neu", "mediaIds", List.of(mediaId)));

        JsonNode medium = posted.json().path("media").get(0);
        assertThat(medium.path("alt").asString()).isEqualTo("Ein Bild");
        assertThat(bakery.get("/media/" + mediaId).header("Content-Type")).isEqualTo("image/png");
        assertThat(bakery.upload("text/plain", bytes).status()).isEqualTo(415);
        assertThat(bakery.upload("image/png", new byte[0]).status()).isEqualTo(400);
    }

    @Test
    void listsTheLatestPostsOfAnAccountPageByPage() {
        for (int i = 1; i <= 5; i++) {
            bakery.post("/api/posts", Map.of("text", "Beitrag " + i));
            clock.forward(Duration.ofMinutes(1));
        }
        String id = bakery.get("/api/account").text("id");

        Reply first = bakery.get("/api/accounts/" + id + "/posts?limit=2");
        Reply second = bakery.get("/api/accounts/" + id + "/posts?limit=2&before=" + first.text("next"));
        Reply since = bakery.get("/api/accounts/" + id + "/posts?since=2026-11-27T16:33:00Z");

        assertThat(texts(first)).containsExactly("Beitrag 5", "Beitrag 4");
        assertThat(texts(second)).containsExactly("Beitrag 3", "Beitrag 2");
        assertThat(texts(since)).containsExactly("Beitrag 5", "Beitrag 4");
    }

    @Test
    void takesAPostBackButNotAForeignOne() {
        String id = bakery.post("/api/posts", Map.of("text", "Falsch")).text("id");
        Visitor other = new Visitor(simulator.baseUrl(), "sim_buchladen");

        assertThat(other.delete("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(bakery.delete("/api/posts/" + id).status()).isEqualTo(204);

        assertThat(bakery.get("/api/posts/" + id).status()).isEqualTo(404);
        assertThat(bakery.delete("/api/posts/" + id).status()).isEqualTo(404);
    }

    @Test
    void tellsTheAccountWhatThePublicSaidAndLetsItAnswer() {
        String post = bakery.post("/api/posts", Map.of("text", "Guten Morgen")).text("id");
        String comment = comment("Habt ihr auch Vollkorn?", "COMMENT", post).text("id");
        String message =
                comment("Ich habe meinen Schirm vergessen.", "MESSAGE", null).text("id");

        Reply all = bakery.get("/api/notifications");
        Reply later = bakery.get("/api/notifications?since=" + comment);
        Reply nothing = bakery.get("/api/notifications?since=" + all.text("next"));
        Reply answer = bakery.post("/api/posts", Map.of("text", "Ja, jeden Tag.", "inReplyTo", comment));

        assertThat(ids(all)).containsExactly(comment, message);
        assertThat(all.json().at("/items/0/author/handle").asString()).isEqualTo("juergen.maeuse");
        assertThat(all.json().at("/items/0/inReplyTo").asString()).isEqualTo(post);
        assertThat(ids(later)).containsExactly(message);
        assertThat(ids(nothing)).isEmpty();
        assertThat(nothing.text("next")).isEqualTo(message);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(ids(bakery.get("/api/posts/" + post + "/replies"))).containsExactly(comment);
        assertThat(bakery.get("/control/ledger?kind=REPLY")
                        .json()
                        .at("/items/0/inReplyTo")
                        .asString())
                .isEqualTo(comment);
    }

    @Test
    void showsNothingToTheReaderOfAnAccountWithoutReadBack() {
        bakery.put("/control/accounts", Map.of("account", "baeckerei-sonnenschein", "readBack", false));

        Reply refused = bakery.get("/api/accounts/baeckerei-sonnenschein/posts");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("error")).isEqualTo("not_readable");
    }

    private Reply comment(String text, String kind, String postId) {
        var comment = new java.util.HashMap<String, String>(
                Map.of("account", "baeckerei-sonnenschein", "author", "Jürgen Mäuse", "text", text, "kind", kind));
        if (postId != null) {
            comment.put("postId", postId);
        }
        return bakery.post("/control/comments", comment);
    }

    private static List<String> texts(Reply page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("text").asString())
                .toList();
    }

    private static List<String> ids(Reply page) {
        return page.json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
