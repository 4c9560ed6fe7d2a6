package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file everything lies in, or memory in its place. */
final class DataFile implements AutoCloseable {

    static final String CATALOG = "catalog";

    private static final Logger LOG = LoggerFactory.getLogger(DataFile.class);
    private static final String RECORDS = "c\\d+";
    private static final String CLEAN_END = "clean";
    private static final String TALLIES = "tallies";
    private static final int OF_CATALOG = 0;
    private static final String REWRITTEN = ".rewritten";
    private static final long SMALL = 1 << 20;
    private static final int UNSAVED_BYTES = 16 << 20;
    private static final int FILL_RATE = 60;
    private static final int STEP_BYTES = 4 << 20;
    private static final int LARGEST_STEP_BYTES = 1 << 30;

    private final MVStore store;
    private final MVMap<String, byte[]> catalog;
    private final MVMap<Long, byte[]> tallies;
    private final boolean syncOnCommit;
    private final @Nullable Path path;
    private final @Nullable OwnerLock owner;
    private final GroupCommit commits = new GroupCommit(this::commitNow);

    /** Held shared by whoever changes something until readers can see it, alone by a commit. */
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();

    private boolean closed;
    private boolean broken;

    /** About how much was written that no space has been given back for. */
    private long untidied;

    private DataFile(MVStore store, @Nullable Path path, @Nullable OwnerLock owner, boolean syncOnCommit) {
        this.store = store;
        this.path = path;
        this.owner = owner;
        this.syncOnCommit = syncOnCommit;
        store.setRetentionTime(0);
        this.catalog = store.openMap(CATALOG, catalogType());
        this.tallies = store.openMap(TALLIES, recordsType());
        if (catalog.isEmpty()) {
            changeCatalog(FileChecks.FORMAT_KEY, BsonBytes.encode(FileChecks.format()));
            commit();
        }
        requireTally(OF_CATALOG, Tally.of(catalog));
    }

    static DataFile inMemory() {
        return new DataFile(new MVStore.Builder().open(), null, null, false);
    }

    /** Opens or makes the file; one that is in use, damaged or not ours is refused as it stands. */
    static DataFile open(Path file, boolean syncOnCommit, int cacheMegabytes) {
        boolean fresh = FileChecks.create(file);
        OwnerLock owner = OwnerLock.take(file);
        boolean opened = false;
        try {
            DataFile dataFile = open(file, fresh, owner, syncOnCommit, cacheMegabytes);
            opened = true;
            return dataFile;
        } finally {
            if (!opened) {
                owner.close();
            }
        }
    }

    private static DataFile open(Path file, boolean fresh, OwnerLock owner, boolean syncOnCommit, int cacheMegabytes) {
        long promisedVersion = fresh ? 0 : FileChecks.newestVersionInHeader(file);
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(cacheMegabytes)
                    .open();
        } catch (RuntimeException | Error e) {
            throw FileChecks.notOurs(file, e);
        }
        boolean ours = false;
        try {
            if (!fresh) {
                FileChecks.requireOurs(file, store, promisedVersion, catalogType());
            }
            FileChecks.restrict(file);
            Files.deleteIfExists(rewritten(file));
            DataFile dataFile = new DataFile(store, file, owner, syncOnCommit);
            ours = true;
            return dataFile;
        } catch (FileRefused e) {
            throw e;
        } catch (RuntimeException | IOException | Error e) {
            throw FileChecks.notOurs(file, e);
        } finally {
            if (!ours) {
                store.closeImmediately();
            }
        }
    }

    /** What collections there are, each entry under its number, and the format of the file. */
    Map<String, byte[]> catalog() {
        return Collections.unmodifiableMap(catalog);
    }

    MVMap<Long, byte[]> records(int id) {
        return store.openMap("c" + id, recordsType());
    }

    private static MVMap.Builder<String, byte[]> catalogType() {
        return new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    private static MVMap.Builder<Long, byte[]> recordsType() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }

    /** Writes down how many records a collection has and their sum, as part of the change that made it so. */
    void tally(int collection, Tally tally) {
        tallies.put((long) collection, tally.toBytes());
    }

    /** Refuses a collection that does not have the records it had when it was last changed. */
    void requireTally(int collection, Tally tally) {
        byte @Nullable [] written = tallies.get((long) collection);
        if (written == null || !tally.is(written)) {
            throw new IllegalStateException("records are missing or are not the newest ones");
        }
    }

    /** Changes the catalog and its tally, as part of a change. */
    void changeCatalog(String key, byte @Nullable [] value) {
        if (value == null) {
            catalog.remove(key);
            tallies.remove(Long.parseLong(key));
        } else {
            catalog.put(key, value);
        }
        tally(OF_CATALOG, Tally.of(catalog));
    }

    void remove(MVMap<?, ?> map) {
        store.removeMap(map);
    }

    /** Keeps what is readable now readable until the use ends, whatever is written meanwhile. */
    MVStore.TxCounter beginUse() {
        return store.registerVersionUsage();
    }

    void endUse(MVStore.TxCounter use) {
        store.deregisterVersionUsage(use);
    }

    /**
     * Begins a change. Between its first write and the moment readers see it there is no commit: a commit may give the
     * space of what was overwritten away, and only readers of the newest state are protected from that.
     */
    void beginChange() {
        changes.readLock().lock();
        if (closed) {
            changes.readLock().unlock();
            throw new MongoError(91, "The server is shutting down");
        }
    }

    void endChange() {
        changes.readLock().unlock();
    }

    /** Returns once everything that was changed before the call is in the file. */
    void commit() {
        if (path != null) {
            commits.await();
        }
    }

    private void commitNow() {
        changes.writeLock().lock();
        try {
            if (!closed) {
                untidied += store.getUnsavedMemory();
                writeDown();
                // After a failed write, to a full disk for instance, the store closes itself and commits nothing more.
                broken = store.isClosed();
            }
            // After the end of the file there is nothing to do: ending it has committed whatever was changed before.
            if (broken) {
                throw new IllegalStateException("The database file " + path + " cannot be written any more");
            }
        } finally {
            changes.writeLock().unlock();
        }
        sync();
    }

    private void sync() {
        if (syncOnCommit && !store.isClosed()) {
            store.sync();
        }
    }

    /**
     * Takes one step to give space back: moves what is left in parts of the file that are mostly waste together, so that
     * the parts are free once nobody reads from them. No more is moved than was written, for while somebody reads, what
     * is moved takes space twice.
     *
     * @param renew has all who begin to read after this look where the records are now
     * @return whether something was moved
     */
    boolean tidy(Runnable renew) {
        boolean moved = false;
        changes.writeLock().lock();
        try {
            if (path != null && !closed && !store.isClosed()) {
                try {
                    moved = move();
                } finally {
                    // Before the next commit, which ends the protection of the old places for whoever reads after it.
                    renew.run();
                }
            }
            if (moved) {
                writeDown();
            }
        } finally {
            changes.writeLock().unlock();
        }
        if (moved) {
            sync();
        }
        return moved;
    }

    private boolean move() {
        if (store.getFileStore().getChunksFillRate() >= FILL_RATE) {
            untidied = 0;
        }
        // What was written at once is moved at once, so a large commit waits until a step is large enough for it.
        for (int bytes = STEP_BYTES; bytes <= Math.min(untidied, LARGEST_STEP_BYTES); bytes *= 2) {
            if (store.compact(FILL_RATE, bytes)) {
                untidied -= bytes;
                return true;
            }
        }
        return false;
    }

    /**
     * Commits, and has the header of the file speak of this very commit. By itself the store does so only now and then
     * and finds its newest part by searching; after a kill it may then find an older one. Any reason to write the header
     * will do, and that it speaks of a clean end, which is taken back with the next commit, is one.
     */
    private void writeDown() {
        if (path != null) {
            store.getStoreHeader().put(CLEAN_END, 1);
        }
        store.commit();
    }

    long size() {
        return path == null ? 0 : store.getFileStore().size();
    }

    /** Leaves the file as it was found, for one that turned out to be damaged. */
    void abandon() {
        store.closeImmediately();
        release();
    }

    private void release() {
        if (owner != null) {
            owner.close();
        }
    }

    /** Waits for changes under way, allows no more, and writes everything down. */
    @Override
    public void close() {
        changes.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                finish();
            }
        } finally {
            changes.writeLock().unlock();
        }
    }

    private void finish() {
        try {
            writeDown();
            sync();
            if (path != null && isMostlyWaste()) {
                rewrite(path);
                store.closeImmediately();
            } else {
                store.close();
            }
        } catch (MVStoreException | IOException e) {
            broken = true;
            LOG.atError().setCause(e).log("The database file could not be compacted or closed cleanly");
            store.closeImmediately();
        } finally {
            release();
        }
    }

    private boolean isMostlyWaste() {
        FileStore<?> fileStore = store.getFileStore();
        long live = fileStore.size() / 100 * fileStore.getFillRate() / 100 * fileStore.getChunksFillRate();
        return fileStore.size() > SMALL && live < fileStore.size() / 2;
    }

    private static Path rewritten(Path file) {
        return file.resolveSibling(file.getFileName() + REWRITTEN);
    }

    /** Writes what is live into a new file and puts it in the place of the old one, all at once. */
    private void rewrite(Path file) throws IOException {
        Path fresh = rewritten(file);
        Files.deleteIfExists(fresh);
        FileChecks.create(fresh);
        try (MVStore target = new MVStore.Builder()
                .fileName(fresh.toAbsolutePath().toString())
                .autoCommitDisabled()
                .open()) {
            copy(catalog, target.openMap(CATALOG, catalogType()), target);
            copy(tallies, target.openMap(TALLIES, recordsType()), target);
            for (String name : store.getMapNames()) {
                if (name.matches(RECORDS)) {
                    copy(store.openMap(name, recordsType()), target.openMap(name, recordsType()), target);
                }
            }
            target.commit();
            target.sync();
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static <K> void copy(MVMap<K, byte[]> from, MVMap<K, byte[]> to, MVStore target) {
        long unsaved = 0;
        Cursor<K, byte[]> cursor = from.cursor(null);
        while (cursor.hasNext()) {
            to.append(cursor.next(), cursor.getValue());
            unsaved += cursor.getValue().length;
            if (unsaved > UNSAVED_BYTES) {
                target.commit();
                unsaved = 0;
            }
        }
    }
}
