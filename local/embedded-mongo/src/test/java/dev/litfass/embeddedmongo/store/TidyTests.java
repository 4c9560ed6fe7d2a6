package dev.litfass.embeddedmongo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.embeddedmongo.query.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Space is given back while the file is in use; {@code -Dtidy.rounds=3000} for the long form. */
class TidyTests {

    private static final int ROUNDS = Integer.getInteger("tidy.rounds", 80);
    private static final int QUIET = 1_000;
    private static final long BOUND = 24 << 20;
    private static final Query EVERYTHING = Query.matching(new BsonDocument(), new Filter.And(List.of()));

    @TempDir
    Path folder;

    private static BsonDocument document(int id, int version, int bytes) {
        return new BsonDocument("_id", new BsonInt32(id))
                .append("v", new BsonInt32(version))
                .append(
                        "text",
                        new BsonString(Character.toString('a' + version % 26).repeat(bytes)));
    }

    private static void insert(StoredCollection collection, int from, int to, int bytes) {
        try (StoredCollection.Writing writing = collection.write()) {
            for (int id = from; id < to; id++) {
                writing.insert(document(id, 0, bytes));
            }
        }
    }

    /** One more version of the documents whose number has the given rest. */
    private static void overwrite(StoredCollection collection, int rest, int divisor, int version, int bytes) {
        try (StoredCollection.Writing writing = collection.write()) {
            Search search = new Search(writing.reading(), EVERYTHING);
            while (search.hasNext()) {
                Search.Found found = search.next();
                int id = found.document().getInt32("_id").getValue();
                if (id % divisor == rest) {
                    writing.replace(found.record(), found.document(), document(id, version, bytes));
                }
            }
        }
    }

    private static void clear(StoredCollection collection) {
        try (StoredCollection.Writing writing = collection.write()) {
            Search search = new Search(writing.reading(), EVERYTHING);
            while (search.hasNext()) {
                Search.Found found = search.next();
                writing.delete(found.record(), found.document());
            }
        }
    }

    private static void scan(StoredCollection collection, int documents, Runnable between) {
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, EVERYTHING);
            for (int id = 0; id < documents; id++) {
                BsonDocument seen = search.next().document();
                int bytes = seen.getString("text").getValue().length();
                assertThat(seen).isEqualTo(document(id, seen.getInt32("v").getValue(), bytes));
                between.run();
            }
            assertThat(search.hasNext()).isFalse();
        }
    }

    /** Every commit leaves one small document that stays in the middle of a megabyte that does not. */
    @Test
    void holdsAFileDownThatIsNeverClosed() {
        Path path = folder.resolve("overwritten.db");
        try (Catalog catalog = Catalog.open(path, false, 1)) {
            StoredCollection kept = catalog.findOrCreate("d.kept");
            StoredCollection passing = catalog.findOrCreate("d.passing");
            long largest = 0;
            for (int round = 0; round < ROUNDS; round++) {
                insert(kept, round, round + 1, 1_000);
                insert(passing, 0, 60, 16_000);
                catalog.commit();
                clear(passing);
                catalog.commit();
                catalog.tidy();
                largest = Math.max(largest, catalog.fileSize());
            }
            assertThat(largest).isLessThan(BOUND + ROUNDS * 2_000L);
            scan(kept, ROUNDS, () -> {});
            assertThat(kept.isConsistent()).isTrue();
        }
        try (Catalog catalog = Catalog.open(path, false, 1)) {
            scan(catalog.findOrCreate("d.kept"), ROUNDS, () -> {});
        }
    }

    /** What is left of a large commit is more than is moved in one step at first. */
    @Test
    void movesWhatALargeCommitLeft() {
        try (Catalog catalog = Catalog.open(folder.resolve("large.db"), false, 1)) {
            StoredCollection kept = catalog.findOrCreate("d.kept");
            StoredCollection passing = catalog.findOrCreate("d.passing");
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 10; i++) {
                    insert(kept, round * 400 + i * 40, round * 400 + i * 40 + 40, 16_000);
                    insert(passing, i * 100, i * 100 + 100, 16_000);
                }
                catalog.commit();
                clear(passing);
                catalog.commit();
                catalog.tidy();
            }
            assertThat(catalog.fileSize()).isLessThan(110 << 20);
            scan(kept, 6 * 400, () -> {});
        }
    }

    /** The quiet collection's records lie between what is overwritten, so they are moved under its readers. */
    @Test
    void disturbsNeitherReadersNorWriters() throws Exception {
        Path path = folder.resolve("disturbed.db");
        try (Catalog catalog = Catalog.open(path, false, 1)) {
            StoredCollection quiet = catalog.findOrCreate("d.quiet");
            StoredCollection busy = catalog.findOrCreate("d.busy");
            for (int id = 0; id < QUIET; id += 20) {
                insert(quiet, id, id + 20, 1_000);
                insert(busy, id, id + 20, 10_000);
                catalog.commit();
            }
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger rounds = new AtomicInteger();
            AtomicInteger scans = new AtomicInteger();
            List<Callable<Void>> besides = List.of(
                    () -> repeat(stop, n -> catalog.tidy()),
                    () -> repeat(stop, n -> {
                        scan(quiet, QUIET, () -> {});
                        scans.incrementAndGet();
                    }),
                    () -> repeat(stop, n -> scan(n % 2 == 0 ? quiet : busy, QUIET, new Pause(stop, rounds))),
                    () -> repeat(stop, n -> changeStructure(catalog, quiet, n)));
            ExecutorService pool = Executors.newFixedThreadPool(besides.size());
            List<Future<Void>> work = new ArrayList<>();
            besides.forEach(task -> work.add(pool.submit(task)));
            SplittableRandom random = new SplittableRandom(1);
            long largest = 0;
            // On a machine with little to spare the readers may need longer than the writer.
            while (rounds.get() < ROUNDS || scans.get() < 5) {
                int round = rounds.incrementAndGet();
                overwrite(busy, random.nextInt(10), 10, round, 8_000 + random.nextInt(4_000));
                catalog.commit();
                largest = Math.max(largest, catalog.fileSize());
                if (work.stream().anyMatch(Future::isDone)) {
                    // One of them failed, for none ends by itself.
                    break;
                }
            }
            stop.set(true);
            for (Future<Void> task : work) {
                task.get(180, TimeUnit.SECONDS);
            }
            pool.shutdown();
            System.out.println("TidyTests: " + rounds + " rounds, " + scans + " scans, at most " + (largest >> 20)
                    + " MB, at last " + (catalog.fileSize() >> 20) + " MB");
            assertThat(quiet.isConsistent()).isTrue();
            assertThat(busy.isConsistent()).isTrue();
        }
        try (Catalog catalog = Catalog.open(path, false, 1)) {
            scan(catalog.findOrCreate("d.quiet"), QUIET, () -> {});
            scan(catalog.findOrCreate("d.busy"), QUIET, () -> {});
        }
    }

    private interface Turn {
        void take(int n);
    }

    private static Void repeat(AtomicBoolean stop, Turn turn) {
        for (int n = 0; !stop.get(); n++) {
            turn.take(n);
        }
        return null;
    }

    /** Stretches a reading over several commits: waits for the next one after every hundredth document. */
    private static final class Pause implements Runnable {
        private final AtomicBoolean stop;
        private final AtomicInteger rounds;
        private int documents;

        Pause(AtomicBoolean stop, AtomicInteger rounds) {
            this.stop = stop;
            this.rounds = rounds;
        }

        @Override
        public void run() {
            if (++documents % 100 == 0) {
                int round = rounds.get();
                while (rounds.get() == round && !stop.get()) {
                    Thread.yield();
                }
            }
        }
    }

    private static void changeStructure(Catalog catalog, StoredCollection quiet, int n) {
        IndexDefinition index = IndexDefinition.of(BsonDocument.parse("{key: {v: 1, _id: -1}, name: 'by version'}"));
        catalog.addIndexes(quiet, List.of(index));
        insert(catalog.findOrCreate("d.other"), n * 10, n * 10 + 10, 500);
        catalog.rename("d.other", "d.renamed", true);
        catalog.rename("d.quiet", "d.silent", false);
        catalog.rename("d.silent", "d.quiet", false);
        catalog.dropIndexes(quiet, List.of("by version"));
        catalog.commit();
    }
}
