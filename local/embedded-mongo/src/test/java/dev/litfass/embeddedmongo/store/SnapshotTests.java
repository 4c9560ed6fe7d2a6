package dev.litfass.embeddedmongo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.embeddedmongo.query.Filter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
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

class SnapshotTests {

    private static final int DOCUMENTS = 300;
    private static final Query EVERYTHING = Query.matching(new BsonDocument(), new Filter.And(List.of()));

    @TempDir
    Path folder;

    private static BsonDocument document(int id, int version) {
        return new BsonDocument("_id", new BsonInt32(id))
                .append("v", new BsonInt32(version))
                .append("text", new BsonString("x".repeat(700 + version % 50)));
    }

    private static void change(StoredCollection collection, int id, int version) {
        try (StoredCollection.Writing writing = collection.write()) {
            BsonDocument filter = new BsonDocument("_id", new BsonInt32(id));
            Search search = new Search(
                    writing.reading(),
                    Query.matching(
                            filter,
                            dev.litfass.embeddedmongo.query.FilterParser.parse(
                                    filter,
                                    dev.litfass.embeddedmongo.expression.Expression.Scope.at(
                                            java.time.Instant.EPOCH))));
            Search.Found found = search.next();
            writing.replace(found.record(), found.document(), document(id, version));
        }
    }

    private static StoredCollection filled(Catalog catalog) {
        StoredCollection collection = catalog.findOrCreate("d.c");
        try (StoredCollection.Writing writing = collection.write()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                writing.insert(document(i, 0));
            }
        }
        catalog.commit();
        return collection;
    }

    /** With a small cache and space given back at once, a reader that were not protected would read something else's bytes. */
    @Test
    void stayAsTheyWereHoweverMuchIsWritten() {
        try (Catalog catalog = Catalog.open(folder.resolve("snapshot.db"), false, 1)) {
            StoredCollection collection = filled(catalog);
            try (Reading reading = collection.read()) {
                Search search = new Search(reading, EVERYTHING);
                for (int i = 0; i < DOCUMENTS; i++) {
                    BsonDocument seen = search.next().document();
                    assertThat(seen).isEqualTo(document(i, 0));
                    for (int w = 0; w < 5; w++) {
                        change(collection, (i * 31 + w * 7) % DOCUMENTS, i + 1);
                        catalog.commit();
                    }
                    if (i % 50 == 0) {
                        catalog.tidy();
                    }
                }
            }
            assertThat(collection.isConsistent()).isTrue();
        }
    }

    @Test
    void areWholeForManyReadersBesideManyWriters() throws Exception {
        try (Catalog catalog = Catalog.open(folder.resolve("many.db"), false, 1)) {
            StoredCollection collection = filled(catalog);
            AtomicBoolean stop = new AtomicBoolean();
            AtomicInteger version = new AtomicInteger();
            ExecutorService pool = Executors.newFixedThreadPool(6);
            List<Future<?>> work = new ArrayList<>();
            for (int w = 0; w < 3; w++) {
                SplittableRandom random = new SplittableRandom(w);
                work.add(pool.submit(() -> {
                    while (!stop.get()) {
                        change(collection, random.nextInt(DOCUMENTS), version.incrementAndGet());
                        catalog.commit();
                    }
                }));
            }
            for (int r = 0; r < 3; r++) {
                work.add(pool.submit(() -> {
                    for (int round = 0; round < 60; round++) {
                        try (Reading reading = collection.read()) {
                            Search search = new Search(reading, EVERYTHING);
                            int count = 0;
                            while (search.hasNext()) {
                                BsonDocument seen = search.next().document();
                                assertThat(seen)
                                        .isEqualTo(document(
                                                count, seen.getInt32("v").getValue()));
                                count++;
                            }
                            assertThat(count).isEqualTo(DOCUMENTS);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> reader : work.subList(3, 6)) {
                reader.get(120, TimeUnit.SECONDS);
            }
            stop.set(true);
            for (Future<?> writer : work.subList(0, 3)) {
                writer.get(120, TimeUnit.SECONDS);
            }
            pool.shutdown();
            assertThat(collection.isConsistent()).isTrue();
        }
    }

    @Test
    void outliveTheirCollection() {
        try (Catalog catalog = Catalog.open(folder.resolve("dropped.db"), false, 1)) {
            StoredCollection collection = filled(catalog);
            try (Reading reading = collection.read()) {
                Search search = new Search(reading, EVERYTHING);
                search.next();
                catalog.drop("d.c");
                catalog.commit();
                StoredCollection next = catalog.findOrCreate("d.other");
                for (int i = 0; i < 40; i++) {
                    try (StoredCollection.Writing writing = next.write()) {
                        for (int j = 0; j < 50; j++) {
                            writing.insert(document(i * 50 + j, 9));
                        }
                    }
                    catalog.commit();
                }
                for (int i = 1; i < DOCUMENTS; i++) {
                    assertThat(search.next().document()).isEqualTo(document(i, 0));
                }
            }
            try (Reading reading = collection.read()) {
                assertThat(new Search(reading, EVERYTHING).hasNext()).isFalse();
            }
            assertThat(collection.write()).isNull();
        }
    }
}
