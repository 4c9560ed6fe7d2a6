package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import dev.litfass.embeddedmongo.store.FileRefused;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTests {

    private static final int DOCUMENTS = 2_000;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("data").resolve("mongo.db");
    }

    private void fill() {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            things.createIndex(new Document("a", 1));
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < DOCUMENTS; i++) {
                documents.add(
                        new Document("_id", i).append("a", i % 100).append("text", "some text of a document " + i));
            }
            things.insertMany(documents);
            for (int i = 0; i < 50; i++) {
                things.updateOne(new Document("_id", i), new Document("$set", new Document("b", i)));
            }
        }
    }

    @Test
    void keepsEverythingOverARestart() {
        fill();
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            assertThat(things.countDocuments(new Document("a", 7))).isEqualTo(20);
            assertThat(things.find(new Document("a", 7)).explain().toJson()).contains("a_1");
            assertThat(things.find(new Document("_id", 7)).first()).containsEntry("b", 7);
            things.insertOne(new Document("_id", DOCUMENTS));
            things.drop();
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>())).isEmpty();
        }
    }

    @Test
    void belongsToItsOwnerOnly() throws Exception {
        fill();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void belongsToOneProcessAtATime() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file)) {
            assertThatThrownBy(() -> EmbeddedMongo.open(file))
                    .isInstanceOf(FileRefused.class)
                    .hasMessage("The database file " + file + " is already open in this process.");
            Files.readAllBytes(file);
            Process second = ServerProcess.launch(file);
            assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(1);
            assertThat(new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("The database file " + file + " is in use by process "
                            + ProcessHandle.current().pid() + ".")
                    .doesNotContain("\tat ");
            assertThat(mongo.uri()).startsWith("mongodb://127.0.0.1:");
        }
        EmbeddedMongo.open(file).close();
    }

    @Test
    void saysWhichPortIsTaken() {
        try (EmbeddedMongo mongo = EmbeddedMongo.inMemory()) {
            int port = Integer.parseInt(mongo.uri().substring(mongo.uri().lastIndexOf(':') + 1));
            assertThatThrownBy(() -> EmbeddedMongo.open(file, port))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Port " + port + " on 127.0.0.1 is taken.");
        }
    }

    @Test
    void endsCleanlyWhenAsked() throws Exception {
        try (ServerProcess server = ServerProcess.start(file)) {
            try (MongoClient client = MongoClients.create(server.uri())) {
                client.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
            }
            server.terminate();
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("clean:1");
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void leavesForeignFilesAsTheyAre() throws Exception {
        Files.createDirectories(file.getParent());
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        for (byte[] content : List.of(
                "Just a text.\n".getBytes(StandardCharsets.UTF_8),
                noise,
                new byte[20_000],
                "H:2,block:".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, content);
            assertRefused(content);
        }
    }

    @Test
    void leavesStoresOfOthersAsTheyAre() throws Exception {
        Files.createDirectories(file.getParent());
        try (MVStore store = MVStore.open(file.toString())) {
            store.openMap("somebody's").put("a", "b");
        }
        assertRefused(Files.readAllBytes(file));
    }

    private void assertRefused(byte[] content) throws Exception {
        assertThatThrownBy(() -> EmbeddedMongo.open(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("left as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test
    void refusesAFileThatWasCutShort() throws Exception {
        fill();
        byte[] whole = Files.readAllBytes(file);
        for (int percent : List.of(10, 30, 50, 70, 90, 99)) {
            byte[] cut = Arrays.copyOf(whole, whole.length / 100 * percent);
            Files.write(file, cut);
            assertRefused(cut);
        }
    }

    /** Damage to a place that holds nothing may pass; then every document must be there as it was. */
    @Test
    void neverServesDamagedDocuments() throws Exception {
        fill();
        byte[] whole = Files.readAllBytes(file);
        long seed = Long.getLong("damage.seed", System.nanoTime());
        System.out.println("FileTests damage seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        int rounds = Integer.getInteger("damage.rounds", 24);
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = whole.clone();
            int at = random.nextInt(damaged.length);
            int length = round % 3 == 0 ? 1 : 1 + random.nextInt(2_000);
            for (int i = at; i < Math.min(damaged.length, at + length); i++) {
                damaged[i] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);
            try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                int count = 0;
                for (Document document :
                        client.getDatabase("d").getCollection("c").find().sort(new Document("_id", 1))) {
                    assertThat(document.getInteger("_id"))
                            .as("seed " + seed + ", damage at " + at)
                            .isEqualTo(count);
                    assertThat(document.getString("text")).isEqualTo("some text of a document " + count);
                    assertThat(document.containsKey("b")).isEqualTo(count < 50);
                    count++;
                }
                assertThat(count).as("seed " + seed + ", damage at " + at).isEqualTo(DOCUMENTS);
            } catch (FileRefused e) {
                refused++;
                assertThat(Files.readAllBytes(file)).as("seed " + seed).isEqualTo(damaged);
            }
        }
        System.out.println("FileTests: " + refused + " of " + rounds + " damaged files refused");
        // About three of four places hold something.
        assertThat(refused).isGreaterThan(rounds / 4);
    }

    @Test
    void waitsForTheDiskIfAskedTo() {
        EmbeddedMongo.Options options = EmbeddedMongo.options().file(file).syncOnCommit(true);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(options);
                MongoClient client = MongoClients.create(mongo.uri())) {
            for (int i = 0; i < 20; i++) {
                client.getDatabase("d").getCollection("c").insertOne(new Document("_id", i));
            }
        }
        try (EmbeddedMongo mongo = EmbeddedMongo.open(options);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(20);
        }
    }

    @Test
    void givesSpaceBack() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            for (int i = 0; i < 40; i++) {
                things.insertOne(new Document("_id", i).append("text", "x".repeat(200_000)));
            }
            things.deleteMany(new Document("_id", new Document("$gt", 0)));
        }
        assertThat(Files.size(file)).isLessThan(1_000_000);
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            assertThat(client.getDatabase("d").getCollection("c").countDocuments())
                    .isEqualTo(1);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void givesSpaceBackWhileItRuns() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            String text = "x".repeat(16_000);
            for (int i = 0; i < 30; i++) {
                // One of sixty stays.
                List<Document> documents = new ArrayList<>();
                for (int j = 0; j < 60; j++) {
                    documents.add(new Document("_id", i * 60 + j)
                            .append("stays", j == 0)
                            .append("text", text));
                }
                things.insertMany(documents);
                things.deleteMany(new Document("stays", false));
            }
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            try (MongoCursor<Document> cursor = things.find().batchSize(2).iterator()) {
                // What was moved away from is let go of only some commits later.
                while (Files.size(file) > 8_000_000 && System.nanoTime() < deadline) {
                    client.getDatabase("d").getCollection("other").insertOne(new Document());
                }
                assertThat(Files.size(file)).isLessThanOrEqualTo(8_000_000);
                for (int i = 0; i < 30; i++) {
                    assertThat(cursor.next()).containsEntry("_id", i * 60).containsEntry("text", text);
                }
            }
        }
    }

    @Test
    void staysWithinBoundsUnderManySmallWrites() throws Exception {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoCollection<Document> things = client.getDatabase("d").getCollection("c");
            for (int i = 0; i < 500; i++) {
                things.insertOne(new Document("_id", i).append("text", "x".repeat(300)));
            }
            for (int i = 0; i < 5_000; i++) {
                things.updateOne(new Document("_id", i * 37 % 500), new Document("$inc", new Document("n", 1)));
            }
            assertThat(Files.size(file)).isLessThan(30_000_000);
        }
    }
}
