package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SemanticsTests {

    private final MovedClock clock = new MovedClock();
    private final Simulator simulator =
            Simulator.start(SimulatorOptions.onPort(0).withClock(clock));
    private final Visitor shop = new Visitor(simulator.baseUrl(), "sim_laden");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void classAAnswersTheSameKeyWithTheFirstPostWhileTheKeyLives() {
        Reply first = shop.postWithKey("k1", "Hallo");
        Reply again = shop.postWithKey("k1", "Hallo");
        clock.forward(Duration.ofSeconds(3601));
        Reply afterItsLife = shop.postWithKey("k1", "Hallo");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(afterItsLife.status()).isEqualTo(201);
        assertThat(visible()).hasSize(2);
    }

    @Test
    void classAMakesOnePostOfTwentyTwinsAtOnce() {
        List<String> ids = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> shop.postWithKey("twins", "Zwilling").text("id"))
                .distinct()
                .toList();

        assertThat(ids).hasSize(1);
        assertThat(visible()).hasSize(1);
    }

    @Test
    void classALetsAPictureBelongToOnePostOnly() {
        String picture = shop.upload("image/jpeg", new byte[] {1}).text("id");

        shop.post("/api/posts", Map.of("text", "Eins", "mediaIds", List.of(picture)));

        assertThat(shop.post("/api/posts", Map.of("text", "Zwei", "mediaIds", List.of(picture)))
                        .text("error"))
                .isEqualTo("unknown_media");
    }

    @Test
    void classAPlusTakesTheClientsIdAndKnowsTheSameAgain() {
        become("A_PLUS");
        var body = Map.of("text", "Hallo", "createdAt", "2026-11-27T16:00:00Z");

        Reply first = shop.put("/api/posts/own-id-0001", body);
        Reply again = shop.put("/api/posts/own-id-0001", body);
        Reply other = shop.put("/api/posts/own-id-0001", Map.of("text", "Anders", "createdAt", "2026-11-27T16:00:00Z"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("id")).isEqualTo("own-id-0001");
        assertThat(again.status()).isEqualTo(200);
        assertThat(other.status()).isEqualTo(409);
        assertThat(shop.put("/api/posts/short", body).status()).isEqualTo(400);
        assertThat(visible()).hasSize(1);
    }

    @Test
    void classBShowsADraftOnlyAfterPublishing() {
        become("B");

        Reply draft = shop.postWithKey("k", "Entwurf");
        String id = draft.text("id");
        assertThat(draft.text("status")).isEqualTo("DRAFT");
        assertThat(draft.json().has("url")).isFalse();
        assertThat(visible()).isEmpty();
        Reply published = shop.post("/api/posts/" + id + "/publish", Map.of());
        Reply again = shop.post("/api/posts/" + id + "/publish", Map.of());

        assertThat(published.text("status")).isEqualTo("PUBLISHED");
        assertThat(published.text("url")).endsWith(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(visible()).containsExactly(id);
        assertThat(new Visitor(simulator.baseUrl(), "sim_other")
                        .get("/api/posts/" + id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void classBMakesAPublisherWaitWhileADraftIsProcessed() {
        become("B");
        shop.post("/control/behaviour", Map.of("operation", "DRAFT", "next", List.of(Map.of("processingMs", 30_000))));
        String id = shop.post("/api/posts", Map.of("text", "Film")).text("id");

        assertThat(shop.get("/api/posts/" + id).text("status")).isEqualTo("PROCESSING");
        assertThat(shop.post("/api/posts/" + id + "/publish", Map.of()).text("error"))
                .isEqualTo("still_processing");
        clock.forward(Duration.ofSeconds(31));

        assertThat(shop.post("/api/posts/" + id + "/publish", Map.of()).status())
                .isEqualTo(200);
    }

    @Test
    void classCPlusRefusesTheSameTextAndNamesTheOriginalAlsoAfterADelete() {
        become("C_PLUS");
        String original = shop.post("/api/posts", Map.of("text", "Hallo")).text("id");

        Reply repeated = shop.post("/api/posts", Map.of("text", "Hallo"));
        shop.delete("/api/posts/" + original);
        Reply afterDelete = shop.post("/api/posts", Map.of("text", "Hallo"));
        shop.put("/control/accounts", Map.of("account", "laden", "namesOriginal", false));
        Reply unnamed = shop.post("/api/posts", Map.of("text", "Hallo"));

        assertThat(repeated.status()).isEqualTo(422);
        assertThat(repeated.json().at("/duplicateOf/kind").asString()).isEqualTo("POST");
        assertThat(repeated.json().at("/duplicateOf/id").asString()).isEqualTo(original);
        assertThat(repeated.json().at("/duplicateOf/url").asString()).endsWith("/p/" + original);
        assertThat(afterDelete.status()).isEqualTo(422);
        assertThat(unnamed.status()).isEqualTo(403);
        assertThat(unnamed.json().has("duplicateOf")).isFalse();
    }

    @Test
    void classCTakesEverythingAsNew() {
        become("C");

        shop.postWithKey("same", "Hallo");
        shop.postWithKey("same", "Hallo");

        assertThat(visible()).hasSize(2);
        assertThat(shop.put("/api/posts/own-id-0001", Map.of("text", "a")).status())
                .isEqualTo(405);
        assertThat(shop.post("/api/posts/p1/publish", Map.of()).text("error")).isEqualTo("not_offered");
    }

    @Test
    void classBTellsAnAccountOfItsDraftAtOnceAlsoWhereOthersSeeThePostLater() {
        become("B");
        shop.post("/control/behaviour", Map.of("next", List.of(Map.of("readDelayMs", 30_000))));
        String id = shop.post("/api/posts", Map.of("text", "Film")).text("id");

        shop.post("/api/posts/" + id + "/publish", Map.of());

        Visitor other = new Visitor(simulator.baseUrl(), "sim_other");
        assertThat(shop.get("/api/posts/" + id).text("status")).isEqualTo("PUBLISHED");
        assertThat(other.get("/api/posts/" + id).status()).isEqualTo(404);
        clock.forward(Duration.ofSeconds(30));
        assertThat(other.get("/api/posts/" + id).status()).isEqualTo(200);
    }

    @Test
    void classBForgetsADraftThatNobodyPublishesInADay() {
        become("B");
        String id = shop.post("/api/posts", Map.of("text", "Alt")).text("id");

        clock.forward(Duration.ofHours(24).plusSeconds(1));

        assertThat(shop.get("/api/posts/" + id).text("status")).isEqualTo("EXPIRED");
        Reply late = shop.post("/api/posts/" + id + "/publish", Map.of());
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.text("error")).isEqualTo("draft_expired");
        assertThat(visible()).isEmpty();
    }

    @Test
    void classBMayFailToProcessADraft() {
        become("B");
        shop.post(
                "/control/behaviour",
                Map.of("operation", "DRAFT", "next", List.of(Map.of("processingMs", 1_000, "processingFails", true))));
        String id = shop.post("/api/posts", Map.of("text", "Film")).text("id");

        assertThat(shop.get("/api/posts/" + id).text("status")).isEqualTo("PROCESSING");
        clock.forward(Duration.ofSeconds(2));

        assertThat(shop.get("/api/posts/" + id).text("status")).isEqualTo("FAILED");
        assertThat(shop.post("/api/posts/" + id + "/publish", Map.of()).text("error"))
                .isEqualTo("processing_failed");
    }

    @Test
    void classBMayBeAskedForADraftOnceAMinuteOnly() {
        become("B");
        shop.put("/control/accounts", Map.of("account", "laden", "statusPauseSeconds", 60));
        String id = shop.post("/api/posts", Map.of("text", "Film")).text("id");

        Reply first = shop.get("/api/posts/" + id);
        clock.forward(Duration.ofSeconds(20));
        Reply tooSoon = shop.get("/api/posts/" + id);
        clock.forward(Duration.ofSeconds(40));

        assertThat(first.status()).isEqualTo(200);
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.header("Retry-After")).isEqualTo("41");
        assertThat(shop.get("/api/posts/" + id).status()).isEqualTo(200);
    }

    @Test
    void classCPlusMayNameWhoseTheOriginalIsInsteadOfTheOriginal() {
        become("C_PLUS");
        shop.put("/control/accounts", Map.of("account", "laden", "namesAccount", true));
        shop.post("/api/posts", Map.of("text", "Hallo"));

        Reply repeated = shop.post("/api/posts", Map.of("text", "Hallo"));

        assertThat(repeated.status()).isEqualTo(422);
        assertThat(repeated.json().at("/duplicateOf/kind").asString()).isEqualTo("ACCOUNT");
        assertThat(repeated.json().at("/duplicateOf/id").asString())
                .isEqualTo(shop.get("/api/account").text("id"));
    }

    @Test
    void anAccountSaysHowItsNetworkTreatsAPostThatComesTwice() {
        shop.put(
                "/control/accounts",
                Map.of("account", "laden", "semantics", "C_PLUS", "readBack", false, "keyLifeSeconds", 120));

        var said = shop.get("/api/account").json().path("publishing");

        assertThat(said.path("class").asString()).isEqualTo("C_PLUS");
        assertThat(said.path("readBack").asBoolean()).isFalse();
        assertThat(said.path("namesOriginal").asBoolean()).isTrue();
        assertThat(said.path("keyLifeSeconds").asInt()).isEqualTo(120);
    }

    @Test
    void takesNoMoreThanItsPostsOfADayAndSaysWhenAgain() {
        shop.put("/control/accounts", Map.of("account", "laden", "postsPerDay", 2));

        Reply first = shop.postWithKey("k1", "Eins");
        clock.forward(Duration.ofHours(1));
        Reply second = shop.postWithKey("k2", "Zwei");
        Reply third = shop.postWithKey("k3", "Drei");
        Reply again = shop.postWithKey("k2", "Zwei");
        clock.forward(Duration.ofHours(23));
        Reply nextDay = shop.postWithKey("k3", "Drei");

        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("2");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("1");
        assertThat(second.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(third.status()).isEqualTo(429);
        assertThat(third.header("Retry-After")).isEqualTo("82801");
        assertThat(third.header("X-RateLimit-Reset")).isEqualTo("2026-11-28T16:30:00Z");
        assertThat(again.status()).isEqualTo(200);
        assertThat(nextDay.status()).isEqualTo(201);
    }

    private void become(String semantics) {
        assertThat(shop.put("/control/accounts", Map.of("account", "laden", "semantics", semantics))
                        .status())
                .isEqualTo(204);
    }

    private List<String> visible() {
        return shop.get("/control/ledger?account=laden&kind=POST")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
