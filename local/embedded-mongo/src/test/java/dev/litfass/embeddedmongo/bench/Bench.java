package dev.litfass.embeddedmongo.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dev.litfass.embeddedmongo.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * Measures what services do most, on this server and on mongo-java-server as it comes, in one run: inserting in
 * batches, a page of 50 out of 100,000, a claim, a single insert, and opening the file again.
 */
public final class Bench {

    private static final int DOCUMENTS = Integer.getInteger("bench.documents", 100_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);
    private static final int WARM_UP = 20_000;
    private static final int BATCH = 1_000;
    private static final int CLIENTS = 20;

    /** One server under measurement. */
    private interface Subject extends AutoCloseable {
        String uri();

        @Override
        void close();
    }

    private record Ours(EmbeddedMongo mongo) implements Subject {
        @Override
        public String uri() {
            return mongo.uri();
        }

        @Override
        public void close() {
            mongo.close();
        }
    }

    private record Stock(MongoServer server, String uri) implements Subject {
        static Stock of(MongoServer server) {
            return new Stock(server, server.bindAndGetConnectionString());
        }

        @Override
        public void close() {
            server.shutdownNow();
        }
    }

    private final Map<String, Map<String, Double>> results = new LinkedHashMap<>();

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("bench");
        Bench bench = new Bench();
        System.out.printf(
                "%,d documents, %d processors, Java %s, best of %d rounds%n",
                DOCUMENTS, Runtime.getRuntime().availableProcessors(), Runtime.version(), ROUNDS);
        for (int round = 0; round < ROUNDS; round++) {
            Path ours = folder.resolve("ours-" + round + ".db");
            Path stock = folder.resolve("stock-" + round + ".mv");
            bench.measure("ours", () -> new Ours(EmbeddedMongo.open(ours)), true);
            bench.measure("stock h2", () -> Stock.of(new MongoServer(new H2Backend(stock.toString()))), true);
            bench.measure("stock memory", () -> Stock.of(new MongoServer(new MemoryBackend())), false);
        }
        bench.print();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                System.out.printf("%s: %,d bytes%n", file.getFileName(), Files.size(file));
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void measure(String name, Supplier<Subject> start, boolean reopens) {
        try (Subject subject = start.get();
                MongoClient client = MongoClients.create(subject.uri())) {
            MongoCollection<Document> warm = client.getDatabase("bench").getCollection("warm");
            index(warm);
            insert(warm, WARM_UP);
            page(warm, 50);
            claim(warm, 50);
            warm.drop();
            MongoCollection<Document> things = client.getDatabase("bench").getCollection("things");
            index(things);
            more(name, "insertMany, documents per second", DOCUMENTS / seconds(() -> insert(things, DOCUMENTS)));
            less(name, "page of 50, ms", median(() -> page(things, 1), reps(name)));
            less(name, "page 40 by key, ms", median(() -> later(things), reps(name)));
            less(name, "claim, ms", median(() -> claim(things, 1), reps(name)));
            less(name, "insertOne, ms", median(() -> things.insertOne(document(++extra)), 300));
            less(
                    name,
                    "find by _id, ms",
                    median(() -> things.find(new Document("_id", "d5")).first(), 300));
        }
        if (reopens) {
            less(
                    name,
                    "reopen and first page, ms",
                    1_000
                            * seconds(() -> {
                                try (Subject subject = start.get();
                                        MongoClient client = MongoClients.create(subject.uri())) {
                                    page(client.getDatabase("bench").getCollection("things"), 1);
                                }
                            }));
        }
    }

    private int extra = DOCUMENTS;

    private void less(String subject, String what, double value) {
        results.computeIfAbsent(subject, key -> new LinkedHashMap<>()).merge(what, value, Math::min);
    }

    private void more(String subject, String what, double value) {
        results.computeIfAbsent(subject, key -> new LinkedHashMap<>()).merge(what, value, Math::max);
    }

    private static int reps(String name) {
        return name.equals("ours") ? 300 : 5;
    }

    private static void index(MongoCollection<Document> things) {
        things.createIndex(new Document("client", 1).append("at", -1).append("_id", -1));
        things.createIndex(new Document("status", 1).append("dueAt", 1));
    }

    private static Document document(int i) {
        return new Document("_id", "d" + i)
                .append("client", "client-" + i % CLIENTS)
                .append("at", i)
                .append("status", i % 10 == 0 ? "WAITING" : "SENT")
                .append("dueAt", i)
                .append("text", "Heute frisch aus dem Ofen: Brot, Brötchen und Kuchen, gebacken von Hand. Nummer " + i)
                .append("tags", List.of("a" + i % 7, "b" + i % 11))
                .append("target", new Document("network", "mastodon").append("account", "@baeckerei" + i % 50));
    }

    private static void insert(MongoCollection<Document> things, int count) {
        for (int from = 0; from < count; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                batch.add(document(i));
            }
            things.insertMany(batch);
        }
    }

    private static void page(MongoCollection<Document> things, int times) {
        for (int i = 0; i < times; i++) {
            things.find(new Document("client", "client-3"))
                    .sort(new Document("at", -1).append("_id", -1))
                    .limit(50)
                    .into(new ArrayList<>());
        }
    }

    private static void later(MongoCollection<Document> things) {
        int at = DOCUMENTS - 40 * 50 * CLIENTS;
        things.find(new Document("client", "client-3")
                        .append(
                                "$or",
                                List.of(
                                        new Document("at", new Document("$lt", at)),
                                        new Document("at", at).append("_id", new Document("$lt", "d" + at)))))
                .sort(new Document("at", -1).append("_id", -1))
                .limit(50)
                .into(new ArrayList<>());
    }

    private static void claim(MongoCollection<Document> things, int times) {
        for (int i = 0; i < times; i++) {
            things.findOneAndUpdate(
                    new Document("status", "WAITING").append("dueAt", new Document("$lte", DOCUMENTS)),
                    new Document("$set", new Document("status", "SENDING")).append("$inc", new Document("attempt", 1)),
                    new FindOneAndUpdateOptions().sort(new Document("dueAt", 1)));
        }
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(Runnable work, int times) {
        double[] all = new double[times];
        for (int i = 0; i < times; i++) {
            all[i] = 1_000 * seconds(work);
        }
        Arrays.sort(all);
        return all[times / 2];
    }

    private void print() {
        System.out.printf(
                "%-36s %14s %14s %14s %16s %16s%n",
                "", "ours", "stock h2", "stock memory", "ours : h2", "ours : memory");
        Map<String, Double> ours = results.getOrDefault("ours", Map.of());
        ours.forEach((what, value) -> System.out.printf(
                Locale.ROOT,
                "%-36s %14.2f %14s %14s %16s %16s%n",
                what,
                value,
                number(results.get("stock h2").get(what)),
                number(results.get("stock memory").get(what)),
                ratio(value, results.get("stock h2").get(what)),
                ratio(value, results.get("stock memory").get(what))));
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String ratio(double ours, Double other) {
        return other == null ? "-" : String.format(Locale.ROOT, "%.4f", ours / other);
    }
}
