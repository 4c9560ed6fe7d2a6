package dev.litfass.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.litfass.simulator.Visitor.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTests {

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterARestart() {
        String before;
        String post;
        String picture;
        try (Simulator simulator = start()) {
            Visitor shop = shop(simulator);
            picture = shop.upload("image/png", new byte[] {7, 8, 9}).text("id");
            post = shop.post("/api/posts", Map.of("text", "Mit Bild 🥨", "mediaIds", List.of(picture)))
                    .text("id");
            shop.postWithKey("key", "Mit Schlüssel");
            shop.post(
                    "/control/comments",
                    Map.of("account", "laden", "postId", post, "author", "Ute", "text", "Schön", "kind", "COMMENT"));
            shop.put("/control/accounts", Map.of("account", "laden", "name", "Der Laden", "characters", 300));
            shop.put("/control/tokens", Map.of("token", "sim_laden.old", "revoked", true));
            before = shop.get("/control/ledger").body();
        }

        try (Simulator simulator = start()) {
            Visitor shop = shop(simulator);
            assertThat(shop.get("/control/ledger").body()).isEqualTo(before);
            assertThat(shop.get("/api/posts/" + post).text("text")).isEqualTo("Mit Bild 🥨");
            assertThat(shop.get("/media/" + picture).whole().body()).hasSize(3);
            assertThat(shop.get("/api/account").text("name")).isEqualTo("Der Laden");
            assertThat(shop.get("/api/account").json().at("/limits/characters").asInt())
                    .isEqualTo(300);
            assertThat(new Visitor(simulator.baseUrl(), "sim_laden.old")
                            .get("/api/account")
                            .status())
                    .isEqualTo(401);
            assertThat(shop.get("/api/notifications").json().at("/items/0/text").asString())
                    .isEqualTo("Schön");
            assertThat(shop.postWithKey("key", "Mit Schlüssel").header("Idempotency-Replayed"))
                    .isEqualTo("true");
            assertThat(shop.post("/api/posts", Map.of("text", "Neu")).text("id"))
                    .isGreaterThan(post);
        }
    }

    @Test
    void aLineThatACrashCutInHalfIsDropped() throws IOException {
        try (Simulator simulator = start()) {
            shop(simulator).post("/api/posts", Map.of("text", "Ganz"));
        }
        String half = "{\"sequence\":3,\"at\":\"2026-" + "0".repeat(5000);
        Files.writeString(file(), half, StandardOpenOption.APPEND);

        try (Simulator simulator = start()) {
            Visitor shop = shop(simulator);
            assertThat(shop.post("/api/posts", Map.of("text", "Danach")).status())
                    .isEqualTo(201);
            assertThat(shop.get("/control/ledger").json().path("items")).hasSize(2);
        }
        try (Simulator simulator = start()) {
            assertThat(shop(simulator).get("/control/ledger").json().path("items"))
                    .hasSize(2);
        }
    }

    @Test
    void aForeignFileIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file(), "Liebes Tagebuch,\nheute war ein guter Tag.");

        assertThatThrownBy(this::start).hasMessageContaining("is not a ledger");

        assertThat(file()).content().isEqualTo("Liebes Tagebuch,\nheute war ein guter Tag.");
    }

    @Test
    void aLedgerFromBeforeThereWereAllTheseRulesIsRead() throws IOException {
        Files.writeString(file(), """
                {"sequence":1,"at":"2026-11-01T08:00:00Z","event":{"what":"rules-changed","account":"laden","name":"Der Laden",\
                "rules":{"semantics":"B","keyLifeSeconds":60,"characters":300,"readBack":true,"namesOriginal":true}}}
                {"sequence":2,"at":"2026-11-01T08:00:01Z","event":{"what":"drafted","account":"laden","id":"p1",\
                "content":{"text":"Alt","mediaIds":[],"createdAt":"2026-11-01T08:00:01Z"},"readyAt":"2026-11-01T08:00:01Z"}}
                """);

        try (Simulator simulator = start()) {
            Visitor shop = shop(simulator);
            assertThat(shop.post("/api/posts/p1/publish", Map.of()).text("status"))
                    .isEqualTo("PUBLISHED");
            assertThat(shop.get("/api/account")
                            .json()
                            .at("/publishing/keyLifeSeconds")
                            .asInt())
                    .isEqualTo(60);
        }
    }

    @Test
    void aSecondSimulatorDoesNotWriteToTheSameFile() {
        try (Simulator simulator = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("already open");
            assertThat(shop(simulator).get("/api/account").status()).isEqualTo(200);
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        try (Simulator simulator = start()) {
            assertThat(simulator.baseUrl()).startsWith("http://127.0.0.1:");
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void onlyAddsToTheLedgerAndReadsItFromAnyPlace() {
        try (Simulator simulator = Simulator.start(SimulatorOptions.onPort(0))) {
            Visitor shop = shop(simulator);
            String id = shop.post("/api/posts", Map.of("text", "Eins")).text("id");
            shop.delete("/api/posts/" + id);
            Reply all = shop.get("/control/ledger");
            Reply rest = shop.get("/control/ledger?after="
                    + all.json().at("/items/0/sequence").asString());

            assertThat(all.json()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("kind").asString()))
                    .containsExactly("POST", "DELETE");
            assertThat(rest.json()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("kind").asString()))
                    .containsExactly("DELETE");
            assertThat(all.json().at("/items/0/text").asString()).isEqualTo("Eins");
        }
    }

    private Path file() {
        return folder.resolve("ledger.jsonl");
    }

    private Simulator start() {
        return Simulator.start(SimulatorOptions.onPort(0).keeping(file()).synced());
    }

    private static Visitor shop(Simulator simulator) {
        return new Visitor(simulator.baseUrl(), "sim_laden");
    }
}
