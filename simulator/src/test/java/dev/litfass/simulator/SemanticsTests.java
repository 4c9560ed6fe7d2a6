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
