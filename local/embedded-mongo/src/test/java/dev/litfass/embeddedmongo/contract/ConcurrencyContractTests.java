package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Contract.class)
class ConcurrencyContractTests {

    private static final int THREADS = 12;

    /** Runs the work on many threads at once; the first failure fails the test. */
    private static <T> List<T> together(int threads, Callable<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(pool.submit(work));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void givesEachOfTwoHundredDocumentsToExactlyOneOfFourHundredClaims(MongoCollection<Document> things)
            throws Exception {
        things.createIndex(doc("{status: 1, dueAt: 1}"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            documents.add(new Document("_id", i).append("status", "WAITING").append("dueAt", i % 17));
        }
        things.insertMany(documents);
        Map<Object, AtomicInteger> claims = new ConcurrentHashMap<>();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger empty = new AtomicInteger();
        together(THREADS, () -> {
            while (asked.incrementAndGet() <= 400) {
                Document claimed = things.findOneAndUpdate(
                        doc("{status: 'WAITING', dueAt: {$lte: 100}}"),
                        doc("{$set: {status: 'SENDING'}, $inc: {attempt: 1}}"),
                        new FindOneAndUpdateOptions().sort(doc("{dueAt: 1}")).returnDocument(ReturnDocument.AFTER));
                if (claimed == null) {
                    empty.incrementAndGet();
                } else {
                    claims.computeIfAbsent(claimed.get("_id"), id -> new AtomicInteger())
                            .incrementAndGet();
                }
            }
            return null;
        });
        assertThat(claims).hasSize(200);
        assertThat(claims.values()).allMatch(count -> count.get() == 1);
        assertThat(empty.get()).isEqualTo(200);
        assertThat(things.countDocuments(doc("{attempt: 1, status: 'SENDING'}")))
                .isEqualTo(200);
    }

    @Test
    void countsEveryIncrement(MongoCollection<Document> things) throws Exception {
        things.insertOne(doc("{_id: 1, n: 0}"));
        together(THREADS, () -> {
            for (int i = 0; i < 100; i++) {
                things.updateOne(doc("{_id: 1}"), doc("{$inc: {n: 1}}"));
            }
            return null;
        });
        assertThat(things.find().first().getInteger("n")).isEqualTo(THREADS * 100);
    }

    @Test
    void insertsOnlyOneOfManyEqualUpserts(MongoCollection<Document> things) throws Exception {
        things.createIndex(doc("{key: 1}"), new IndexOptions().unique(true));
        List<Integer> upserts = together(THREADS, () -> {
            int done = 0;
            for (int i = 0; i < 50; i++) {
                Document filter = new Document("key", i);
                if (things.updateOne(filter, doc("{$inc: {n: 1}}"), new UpdateOptions().upsert(true))
                                .getUpsertedId()
                        != null) {
                    done++;
                }
            }
            return done;
        });
        assertThat(upserts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
        assertThat(things.countDocuments()).isEqualTo(50);
        assertThat(things.countDocuments(new Document("n", THREADS))).isEqualTo(50);
    }

    /** Every read must see whole documents; no operation of any kind may fail. */
    @Test
    void readsBesideWritersWithoutOneFailure(MongoCollection<Document> things, MongoDatabase database)
            throws Exception {
        things.createIndex(doc("{group: 1, n: -1}"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            documents.add(new Document("_id", i)
                    .append("group", i / 50)
                    .append("n", 0)
                    .append("copy", 0)
                    .append("list", List.of(1, 2, 3)));
        }
        things.insertMany(documents);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger turn = new AtomicInteger();
        AtomicInteger reads = new AtomicInteger();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<?>> writing = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            // Making and dropping is one writer's alone, else one would drop what another has just made.
            int own = w;
            writing.add(writers.submit(() -> {
                while (!stop.get()) {
                    int next = turn.incrementAndGet();
                    switch (own == 0 ? 4 : next % 4) {
                        case 0 -> things.updateMany(new Document("group", next % 8), doc("{$inc: {n: 1, copy: 1}}"));
                        case 1 ->
                            things.replaceOne(
                                    new Document("_id", 1000 + next % 50),
                                    new Document("group", 9)
                                            .append("n", next)
                                            .append("copy", next)
                                            .append("list", List.of()),
                                    new com.mongodb.client.model.ReplaceOptions().upsert(true));
                        case 2 -> things.deleteOne(new Document("_id", 1000 + next % 50));
                        case 4 -> {
                            things.createIndex(new Document("extra" + next % 3, 1));
                            database.getCollection("short-lived").insertOne(new Document("n", next));
                            things.dropIndex(new Document("extra" + next % 3, 1));
                            database.getCollection("short-lived").drop();
                        }
                        default ->
                            things.updateOne(
                                    new Document("_id", next % 400),
                                    new Document(
                                            "$push",
                                            new Document(
                                                    "list",
                                                    new Document("$each", List.of(next)).append("$slice", -5))));
                    }
                }
            }));
        }
        List<Integer> counts = together(6, () -> {
            int done = 0;
            while (done < 150 || (turn.get() <= 100 && done < 20_000)) {
                int group = done % 8;
                Document ids = new Document("$gte", group * 50).append("$lt", group * 50 + 50);
                List<Document> found = things.find(new Document("_id", ids))
                        .sort(doc("{_id: 1}"))
                        .batchSize(20)
                        .into(new ArrayList<>());
                assertThat(found).hasSize(50);
                assertThat(found).allMatch(document -> document.get("n").equals(document.get("copy")));
                assertThat(things.find(new Document("group", group)).sort(doc("{n: -1}")))
                        .allMatch(document -> document.get("n").equals(document.get("copy")));
                things.aggregate(Contract.docs("{$group: {_id: '$group', n: {$sum: '$n'}}}"))
                        .into(new ArrayList<>());
                assertThat(things.countDocuments(doc("{_id: {$lt: 400}}"))).isEqualTo(400);
                database.listCollectionNames().into(new ArrayList<>());
                reads.incrementAndGet();
                done++;
            }
            return done;
        });
        stop.set(true);
        for (Future<?> writer : writing) {
            writer.get(120, TimeUnit.SECONDS);
        }
        writers.shutdown();
        assertThat(counts).allMatch(done -> done >= 150);
        assertThat(turn.get()).isGreaterThan(100);
    }
}
