package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of writing: what was answered must be there; {@code -Dkill.rounds=20} for the long form. */
class KillTests {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 3);
    private static final int WRITERS = 6;
    private static final int COUNTERS = 8;
    private static final int LARGE = 200_000;

    @TempDir
    Path folder;

    /** What the writers were told is done. */
    private final Map<String, Boolean> inserted = new ConcurrentHashMap<>();

    private final Map<String, Boolean> deleted = new ConcurrentHashMap<>();
    private final AtomicIntegerArray increments = new AtomicIntegerArray(COUNTERS);
    private final AtomicIntegerArray attempts = new AtomicIntegerArray(COUNTERS);

    @Test
    void losesNoAnsweredWrite() throws Exception {
        Path file = folder.resolve("killed.db");
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("KillTests seed " + seed + ", rounds " + ROUNDS);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < ROUNDS; round++) {
            try (ServerProcess server = ServerProcess.start(file);
                    MongoClient client = MongoClients.create(server.uri() + "/?serverSelectionTimeoutMS=20000")) {
                MongoDatabase database = client.getDatabase("kill");
                prepare(database, round);
                writeUntilKilled(server, database, round, 300 + random.nextInt(2_700), random);
            }
            check(file, round);
        }
        System.out.println(
                "KillTests: " + inserted.size() + " answered inserts, " + deleted.size() + " answered deletes, 0 lost");
    }

    private static void prepare(MongoDatabase database, int round) {
        if (round == 0) {
            database.getCollection("things").createIndex(new Document("key", 1), new IndexOptions().unique(true));
            database.getCollection("things").createIndex(new Document("writer", 1).append("n", -1));
            for (int i = 0; i < COUNTERS; i++) {
                database.getCollection("counters").insertOne(new Document("_id", i).append("n", 0));
            }
        }
    }

    private void writeUntilKilled(
            ServerProcess server, MongoDatabase database, int round, int answers, SplittableRandom random)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(answers);
        AtomicBoolean dead = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        for (int writer = 0; writer < WRITERS; writer++) {
            SplittableRandom own = random.split();
            String name = round + "-" + writer;
            writers.execute(() -> write(database, name, own, enough, dead));
        }
        assertThat(enough.await(180, TimeUnit.SECONDS)).isTrue();
        // Nobody begins another write and then waits for a server that is gone.
        dead.set(true);
        server.kill();
        writers.shutdown();
        assertThat(writers.awaitTermination(180, TimeUnit.SECONDS)).isTrue();
    }

    private void write(
            MongoDatabase database, String name, SplittableRandom random, CountDownLatch enough, AtomicBoolean dead) {
        MongoCollection<Document> things = database.getCollection("things");
        MongoCollection<Document> counters = database.getCollection("counters");
        List<String> own = new ArrayList<>();
        for (int n = 0; !dead.get(); n++) {
            try {
                switch (random.nextInt(6)) {
                    case 0, 1 -> {
                        int counter = random.nextInt(COUNTERS);
                        attempts.incrementAndGet(counter);
                        counters.updateOne(new Document("_id", counter), new Document("$inc", new Document("n", 1)));
                        increments.incrementAndGet(counter);
                    }
                    case 2 -> {
                        if (!own.isEmpty()) {
                            String key = own.remove(random.nextInt(own.size()));
                            inserted.remove(key);
                            things.deleteOne(new Document("key", key));
                            deleted.put(key, true);
                        }
                    }
                    case 3 -> {
                        List<Document> batch = new ArrayList<>();
                        for (int i = 0; i < 20; i++) {
                            batch.add(thing(name, n, i, random));
                        }
                        things.insertMany(batch);
                        batch.forEach(document -> remember(document, own));
                    }
                    default -> {
                        Document document = thing(name, n, 0, random);
                        things.insertOne(document);
                        remember(document, own);
                    }
                }
                enough.countDown();
            } catch (MongoException e) {
                // The server was killed under this write, which may or may not have been done.
                return;
            }
        }
    }

    private void remember(Document document, List<String> own) {
        inserted.put(document.getString("key"), true);
        own.add(document.getString("key"));
    }

    private static Document thing(String writer, int n, int i, SplittableRandom random) {
        Document document = new Document("key", writer + "-" + n + "-" + i)
                .append("writer", writer)
                .append("n", n);
        if (random.nextInt(400) == 0) {
            byte[] data = new byte[LARGE];
            data[LARGE - 1] = (byte) n;
            document.append("data", new Binary(data));
        }
        return document;
    }

    private void check(Path file, int round) {
        try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase("kill");
            Set<String> there = new HashSet<>();
            for (Document document : database.getCollection("things").find()) {
                assertThat(there.add(document.getString("key")))
                        .as("the unique key holds")
                        .isTrue();
                if (document.get("data") instanceof Binary data) {
                    assertThat(data.getData()).hasSize(LARGE);
                    assertThat(data.getData()[LARGE - 1])
                            .isEqualTo(document.getInteger("n").byteValue());
                }
            }
            Set<String> lost = new TreeSet<>(inserted.keySet());
            lost.removeAll(there);
            assertThat(lost).as("answered inserts of round " + round).isEmpty();
            Set<String> back = new TreeSet<>(deleted.keySet());
            back.retainAll(there);
            assertThat(back).as("answered deletes of round " + round).isEmpty();
            for (Document counter : database.getCollection("counters").find()) {
                int id = counter.getInteger("_id");
                assertThat(counter.getInteger("n")).isBetween(increments.get(id), attempts.get(id));
                increments.set(id, counter.getInteger("n"));
                attempts.set(id, counter.getInteger("n"));
            }
            for (String collection : List.of("things", "counters")) {
                assertThat(database.runCommand(new Document("validate", collection))
                                .getBoolean("valid"))
                        .isTrue();
            }
            Document byIndex = database.getCollection("things")
                    .find(new Document("writer", round + "-0"))
                    .sort(new Document("n", -1))
                    .explain();
            assertThat(byIndex.toJson()).contains("writer_1_n_-1");
        }
    }
}
