package dev.litfass.journeys;

import static dev.litfass.harness.Await.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The main job through all services as processes: out to the public, back into the inbox, portal, partner, crash. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static WholeSystem system;
    private static Admin admin;
    private static Browser anna;
    private static Browser mina;
    private static Browser network;
    private static String client;
    private static String channel;
    private static String handle;

    @BeforeAll
    static void anAgencyWithOneClient() throws IOException {
        system = WholeSystem.shared();
        admin = new Admin(system);
        anna = admin.browser();
        network = new Browser(system.simulator());
        client = admin.openClient();
        handle = "sonnenschein-" + fresh();
        channel = admin.connectChannel(client, handle);
        admin.addStaff("Mina Yılmaz", "mina@litfass.example", "ACCOUNT_LEAD", List.of(client));
        mina = system.signedIn("mina@litfass.example");
        network.put(
                        "/control/hooks",
                        Map.of(
                                "account", handle,
                                "url", system.desk() + "/hooks/simulator/" + channel,
                                "secret", "sim_" + handle))
                .json();
    }

    @Test
    void aPostGoesFromTheDraftToThePublicOnce() {
        var text = "Grüße aus Köln 🥐 https://example.org/" + fresh();
        var post = published(text);

        assertThat(post.at("/deliveries/0/remoteUrl").stringValue()).startsWith(system.simulator());
        assertThat(inLedger(text)).isEqualTo(1);
        assertThat(anna.get("/api/calendar?from=2026-01-01&to=2026-01-02&zone=Europe/Berlin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aPostThatTheNetworkRefusesIsToldToItsAuthor() {
        network.post(
                        "/control/behaviour",
                        Map.of("account", handle, "next", List.of(Map.of("answer", "STATUS", "status", 422))))
                .json();
        var text = "Das will niemand drucken " + fresh();

        var path = sent(text);

        var notice = eventually("the notice", SOON, () -> notice(text));
        assertThat(notice.path("kind").stringValue()).isEqualTo("DELIVERY_REJECTED");
        assertThat(path).endsWith(notice.at("/subject/id").stringValue());
        assertThat(inLedger(text)).isZero();
    }

    @Test
    void aCommentOfThePublicIsAnsweredAndTheClocksStop() {
        var question = "Habt ihr morgen auf? " + fresh();
        network.post(
                        "/control/comments",
                        Map.of("account", handle, "author", "lena", "text", question, "kind", "MENTION"))
                .json();
        var inquiry = eventually("the inquiry", SOON, () -> inquiry(question));
        var path = "/api/clients/" + client + "/inquiries/" + inquiry.path("id").stringValue();
        var answer = "Ja, ab sechs! " + fresh();

        mina.post(
                        path + "/replies",
                        Map.of(
                                "text",
                                answer,
                                "version",
                                inquiry.path("version").asLong()))
                .json();
        var second = anna.post(
                path + "/replies",
                Map.of("text", "Nein", "version", inquiry.path("version").asLong()));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("/problems/already-answered");
        var answered = eventually("the answer to be out", SOON, () -> {
            var now = mina.get(path).json();
            return now.path("status").stringValue().equals("ANSWERED") ? now : null;
        });
        assertThat(answered.at("/clocks/business/state").stringValue()).isEqualTo("STOPPED");
        assertThat(answered.at("/clocks/public/state").stringValue()).isEqualTo("STOPPED");
        assertThat(inLedger(answer)).isEqualTo(1);
    }

    @Test
    void theClientOpensThePortalByALinkThatWorksOnceAndChangesNothing() {
        var token = admin.portalToken(client, fresh() + "@kunde.example");
        var vera = new Browser(system.desk());

        assertThat(vera.post("/portal/session", Map.of("token", token)).status())
                .isEqualTo(200);

        assertThat(new Browser(system.desk())
                        .post("/portal/session", Map.of("token", token))
                        .status())
                .isEqualTo(401);
        assertThat(vera.get("/portal/brand").json().path("clientName").stringValue())
                .isEqualTo("Bäckerei Sonnenschein");
        assertThat(vera.get("/portal/posts?from=2026-11-01&to=2026-12-31")
                        .json()
                        .path("zone")
                        .stringValue())
                .isNotEmpty();
        assertThat(vera.get("/portal/inbox").json().path("zone").stringValue()).isNotEmpty();
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            assertThat(vera.send(method, "/portal/posts", Map.of()).status()).isEqualTo(405);
            assertThat(vera.send(method, "/api/clients/" + client + "/posts", Map.of())
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void aPartnerCreatesOnePostHoweverOftenItAsks() {
        var partner =
                Admin.id(anna.post("/api/partners", Map.of("name", "Shop " + fresh(), "clientIds", List.of(client))));
        var key = anna.post(
                        "/api/partners/" + partner + "/keys", Map.of("scopes", List.of("posts:read", "posts:write")))
                .json()
                .path("key")
                .stringValue();
        var shop = new Browser(system.desk())
                .with("Authorization", "Bearer " + key)
                .with("Idempotency-Key", fresh());
        var body = Map.of("clientId", client, "text", "Aus dem Shop " + fresh(), "channelIds", List.of(channel));

        var first = shop.post("/partner/v1/posts", body);
        var again = shop.post("/partner/v1/posts", body);

        assertThat(first.status()).isEqualTo(201);
        var id = Admin.id(first);
        assertThat(Admin.id(again)).isEqualTo(id);
        assertThat(again.response().headers().firstValue("Idempotency-Replayed"))
                .hasValue("true");
        assertThat(shop.get("/partner/v1/posts/" + id).json().path("stage").stringValue())
                .isEqualTo("DRAFT");
        assertThat(shop.post("/partner/v1/posts", Map.of("clientId", client, "text", "x", "channelIds", List.of()))
                        .status())
                .isEqualTo(422);
        var wrong = new Browser(system.desk()).with("Authorization", "Bearer " + key + "x");
        assertThat(wrong.get("/partner/v1/posts/" + id).status()).isEqualTo(401);
    }

    @Test
    void anotherAgencysPersonFindsNothingOfThisClient() {
        var email = fresh() + "@litfass.example";
        admin.addStaff("Fremd", email, "ACCOUNT_LEAD", List.of());
        var stranger = system.signedIn(email);
        var found = new ArrayList<String>();
        for (var part : List.of(
                "",
                "/channels",
                "/viewers",
                "/posts",
                "/gate",
                "/media",
                "/calendar?from=2026-11-01&to=2026-11-02",
                "/inquiries",
                "/mentions",
                "/watches",
                "/sources")) {
            var status = stranger.get("/api/clients/" + client + part).status();
            if (status != 404) {
                found.add(part + " " + status);
            }
        }
        assertThat(found).isEmpty();
        assertThat(stranger.get("/api/clients").json().path("items").size()).isZero();
    }

    /** The last one; the others may begin when the gateway's breaker holds no call back any more. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aKilledServiceLeavesTheOthersAnsweringAndComesBackWithEverything() {
        var text = "Vor dem Absturz " + fresh();
        var path = draft(text);

        system.kill("content-service");
        var down = eventually("the missing part to be named", SOON, () -> {
            var answer = anna.get("/api/attention");
            return answer.status() == 503 ? answer : null;
        });

        assertThat(down.text()).contains("\"service\":\"content\"");
        assertThat(anna.get("/api/clients").status()).isEqualTo(200);
        assertThat(anna.get("/api/inquiries").status()).isEqualTo(200);
        var back = eventually("the post after the restart", Duration.ofMinutes(3), () -> {
            var answer = anna.get(path);
            return answer.status() == 200 ? answer.json() : null;
        });
        assertThat(back.at("/draft/text").stringValue()).isEqualTo(text);
        eventually(
                "the breaker to be closed",
                SOON,
                () -> IntStream.range(0, 10).allMatch(call -> anna.get(path).status() == 200) ? back : null);
    }

    private static JsonNode published(String text) {
        var path = sent(text);
        return eventually("the post to be public", SOON, () -> {
            var post = anna.get(path).json();
            return post.path("stage").stringValue().equals("PUBLISHED") ? post : null;
        });
    }

    /** Writes, submits, approves by a second person, and sends it now. */
    private static String sent(String text) {
        var path = draft(text);
        var submitted =
                anna.post(path + "/submission", version(anna.get(path).json())).json();
        var approval = version(submitted);
        approval.put("contentHash", submitted.path("contentHash").stringValue());
        assertThat(anna.post(path + "/approval", approval).status()).isEqualTo(403);
        var now = version(mina.post(path + "/approval", approval).json());
        now.put("now", true);
        mina.put(path + "/slot", now).json();
        return path;
    }

    /** Anna's notice of what begins so. */
    private static JsonNode notice(String title) {
        for (var notice : anna.get("/api/notices").json().path("items")) {
            if (notice.at("/subject/title").stringValue().equals(title)) {
                return notice;
            }
        }
        return null;
    }

    private static String draft(String text) {
        var posts = "/api/clients/" + client + "/posts";
        var draft = Map.of("title", "Prüfstück", "text", text, "channelIds", List.of(channel));
        return posts + "/" + Admin.id(anna.post(posts, draft));
    }

    private static Map<String, Object> version(JsonNode post) {
        return new HashMap<>(Map.of("version", post.path("version").asLong()));
    }

    private static JsonNode inquiry(String excerpt) {
        for (var inquiry :
                mina.get("/api/clients/" + client + "/inquiries").json().path("items")) {
            if (inquiry.path("excerpt").stringValue().equals(excerpt)) {
                return inquiry;
            }
        }
        return null;
    }

    private static long inLedger(String text) {
        return network.get("/control/ledger?account=" + handle).json().path("items").findValuesAsString("text").stream()
                .filter(text::equals)
                .count();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
