package dev.litfass.embeddedmongo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTests {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("file.db");
    }

    private static void insert(Catalog catalog, int id) {
        try (StoredCollection.Writing writing = catalog.findOrCreate("d.c").write()) {
            writing.insert(new BsonDocument("_id", new BsonInt32(id)));
        }
    }

    /** After a kill the newest part of the file is found by its header, so that must never speak of an older one. */
    @Test
    void hasAHeaderThatSpeaksOfTheNewestCommit() {
        try (Catalog catalog = Catalog.open(file, false, 1)) {
            long last = FileChecks.newestVersionInHeader(file);
            for (int i = 0; i < 100; i++) {
                insert(catalog, i);
                catalog.commit();
                long version = FileChecks.newestVersionInHeader(file);
                assertThat(version).isEqualTo(last + 1);
                last = version;
                if (i % 10 == 0) {
                    catalog.tidy();
                    last = FileChecks.newestVersionInHeader(file);
                }
            }
        }
    }

    @Test
    void refusesAnOlderStateOfItself() throws Exception {
        byte[] older;
        try (Catalog catalog = Catalog.open(file, false, 1)) {
            insert(catalog, 1);
            catalog.commit();
            older = Files.readAllBytes(file);
            for (int i = 2; i < 30; i++) {
                insert(catalog, i);
                catalog.commit();
            }
        }
        byte[] newer = Files.readAllBytes(file);
        // The header of the newer state before the rest of the older one.
        System.arraycopy(newer, 0, older, 0, 8192);
        Files.write(file, older);
        assertThatThrownBy(() -> Catalog.open(file, false, 1)).isInstanceOf(FileRefused.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(older);
    }

    @Test
    void isWholeAfterBeingMadeAndLeft() throws Exception {
        Files.createFile(file);
        Catalog.open(file, false, 1).close();
        try (Catalog catalog = Catalog.open(file, false, 1)) {
            assertThat(catalog.databases()).isEmpty();
            insert(catalog, 1);
        }
        try (Catalog catalog = Catalog.open(file, false, 1)) {
            assertThat(catalog.findOrCreate("d.c").count()).isEqualTo(1);
        }
    }

    /** A commit between a change and the moment readers see it could give away what they still read. */
    @Test
    void commitsOnlyBetweenChanges() throws Exception {
        try (Catalog catalog = Catalog.open(file, false, 1)) {
            insert(catalog, 1);
            catalog.commit();
            CountDownLatch committed = new CountDownLatch(1);
            Thread committer = new Thread(() -> {
                catalog.commit();
                committed.countDown();
            });
            try (StoredCollection.Writing writing = catalog.findOrCreate("d.c").write()) {
                writing.insert(new BsonDocument("_id", new BsonInt32(2)));
                committer.start();
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (committer.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
                    Thread.onSpinWait();
                }
                assertThat(committer.getState()).isEqualTo(Thread.State.WAITING);
                assertThat(committed.getCount()).isEqualTo(1);
            }
            assertThat(committed.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
