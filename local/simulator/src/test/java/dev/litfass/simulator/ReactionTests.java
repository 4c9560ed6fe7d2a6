package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.simulator.Visitor.Reply;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many of the public react, also to what was said before anybody looked. */
class ReactionTests {

    private static final String ACCOUNT = "baeckerei-sonnenschein";

    private final MovedClock clock = new MovedClock();
    private Simulator simulator;
    private Visitor bakery;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        simulator = Simulator.start(
                SimulatorOptions.onPort(0).keeping(folder.resolve("ledger")).withClock(clock));
        bakery = new Visitor(simulator.baseUrl(), "sim_" + ACCOUNT);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void growWithTheAgeOfAPostAndAreTheSameForWhoeverAsks() {
        String id =
                bakery.post("/api/posts", Map.of("text", "Frische Brötchen")).text("id");

        assertThat(likes(id)).isZero();
        clock.forward(Duration.ofHours(3));
        int first = likes(id);
        assertThat(likes(id)).isEqualTo(first);
        clock.forward(Duration.ofDays(2));
        assertThat(likes(id)).isGreaterThan(first);
    }

    @Test
    void repliesAreThoseThatCanBeRead() {
        String id =
                bakery.post("/api/posts", Map.of("text", "Frische Brötchen")).text("id");
        clock.forward(Duration.ofDays(2));
        assertThat(reactions(id).json().path("replies").asInt()).isZero();

        bakery.post(
                "/control/comments", Map.of("account", ACCOUNT, "postId", id, "author", "Lena", "text", "Auch vegan?"));

        assertThat(reactions(id).json().path("replies").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackHasNone() {
        String id =
                bakery.post("/api/posts", Map.of("text", "Frische Brötchen")).text("id");
        bakery.delete("/api/posts/" + id);

        assertThat(reactions(id).status()).isEqualTo(404);
    }

    @Test
    void whatWasSaidEarlierStandsThereOnceAsOfThenAndAfterARestart() {
        Instant then = clock.instant().minus(Duration.ofDays(20));
        Map<String, String> post = Map.of("account", ACCOUNT, "text", "Stollen", "publishedAt", then.toString());
        String now =
                bakery.post("/api/posts", Map.of("text", "Frische Brötchen")).text("id");

        Reply first = bakery.post("/control/posts", post);
        Reply again = bakery.post("/control/posts", post);
        stop();
        start();

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        String id = first.text("id");
        assertThat(again.text("id")).isEqualTo(id);
        assertThat(bakery.get("/api/posts/" + id).text("receivedAt")).isEqualTo(then.toString());
        assertThat(likes(id)).isPositive();
        String account = bakery.get("/api/account").text("id");
        assertThat(bakery.get("/api/accounts/" + account + "/posts").json().path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(now, id);
    }

    @Test
    void whatIsStillToComeWasNotSaidEarlier() {
        Map<String, String> post = Map.of(
                "account",
                ACCOUNT,
                "text",
                "Stollen",
                "publishedAt",
                clock.instant().plusSeconds(1).toString());

        assertThat(bakery.post("/control/posts", post).status()).isEqualTo(400);
        assertThat(bakery.post("/control/posts", Map.of("account", ACCOUNT, "text", "Stollen"))
                        .status())
                .isEqualTo(400);
    }

    private int likes(String id) {
        return reactions(id).json().path("likes").asInt();
    }

    private Reply reactions(String id) {
        return bakery.get("/api/posts/" + id + "/reactions");
    }
}
