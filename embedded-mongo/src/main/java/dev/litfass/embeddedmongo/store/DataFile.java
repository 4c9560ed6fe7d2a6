package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
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

/** The file everything lies in, or memory in its place; commits for many writers at once. */
final class DataFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFile.class);

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final String CATALOG = "catalog";
    private static final String RECORDS = "c\\d+";
    private static final String FORMAT_KEY = "";
    private static final String FORMAT = "litfass-embedded-mongo";
    private static final int FORMAT_VERSION = 1;
    private static final String REWRITTEN = ".rewritten";
    private static final long SMALL = 1 << 20;
    private static final int UNSAVED_BYTES = 16 << 20;
    private static final int FILL_RATE = 60;
    private static final int REWRITE_BYTES = 4 << 20;
    private static final Pattern HEADER_VERSION = Pattern.compile("(?:^|,)version:([0-9a-f]+)");

    private final MVStore store;
    private final MVMap<String, byte[]> catalog;
    private final boolean syncOnCommit;
    private final @Nullable Path path;
    private final @Nullable OwnerLock owner;

    /** Held shared by whoever changes something until readers can see it, alone by a commit. */
    private final ReentrantReadWriteLock changes = new ReentrantReadWriteLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long applied;
    private long durable;
    private boolean committing;
    private boolean closed;
    private boolean broken;

    private DataFile(MVStore store, @Nullable Path path, @Nullable OwnerLock owner, boolean syncOnCommit) {
        this.store = store;
        this.path = path;
        this.owner = owner;
        this.syncOnCommit = syncOnCommit;
        store.setRetentionTime(0);
        this.catalog = store.openMap(CATALOG, catalogType());
    }

    static DataFile inMemory() {
        return new DataFile(new MVStore.Builder().open(), null, null, false);
    }

    /** Opens or makes the file; one that is in use, damaged or not ours is refused as it stands. */
    static DataFile open(Path file, boolean syncOnCommit, int cacheMegabytes) {
        boolean fresh = create(file);
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
        long promised = fresh ? 0 : newestVersionInHeader(file);
        MVStore store;
        try {
            store = new MVStore.Builder()
                    .fileName(file.toAbsolutePath().toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .cacheSize(cacheMegabytes)
                    .open();
        } catch (RuntimeException | Error e) {
            throw notOurs(file, e);
        }
        boolean ours = false;
        try {
            if (!fresh) {
                requireOurs(file, store, promised);
            }
            restrict(file);
            Files.deleteIfExists(rewritten(file));
            DataFile dataFile = new DataFile(store, file, owner, syncOnCommit);
            if (fresh) {
                dataFile.writeFormat();
            }
            ours = true;
            return dataFile;
        } catch (MVStoreException | IOException | Error e) {
            throw notOurs(file, e);
        } finally {
            if (!ours) {
                store.closeImmediately();
            }
        }
    }

    private static void restrict(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
    }

    private static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    static FileRefused notOurs(Path file, Throwable cause) {
        return new FileRefused(
                "The database file " + file + " is damaged or was not written by this server; it was left as it is.",
                cause);
    }

    /** Makes the file readable for its owner only, before the first byte is in it. */
    static boolean create(Path file) {
        try {
            if (Files.exists(file)) {
                if (Files.isDirectory(file)) {
                    throw new FileRefused("The database file " + file + " is a directory.");
                }
                return Files.size(file) == 0;
            }
            Path folder = file.toAbsolutePath().getParent();
            boolean posix = isPosix(file);
            if (folder != null && !Files.exists(folder)) {
                if (posix) {
                    Files.createDirectories(
                            folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(folder);
                }
            }
            if (posix) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            } else {
                Files.createFile(file);
            }
            return true;
        } catch (IOException e) {
            throw new FileRefused("The database file " + file + " cannot be made or read: " + e.getMessage(), e);
        }
    }

    /**
     * The newest version either header block speaks of. The store beneath falls back to an older version by itself
     * when the newest is unreadable; that would be lost writes, so it is compared afterwards.
     */
    private static long newestVersionInHeader(Path file) {
        try (var channel = Files.newByteChannel(file)) {
            var buffer = java.nio.ByteBuffer.allocate(8192);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
            String text = new String(buffer.array(), StandardCharsets.ISO_8859_1);
            long newest = 0;
            for (int block = 0; block < 8192; block += 4096) {
                int end = text.indexOf('\n', block);
                if (text.startsWith("H:", block) && end > 0 && end < block + 4096) {
                    Matcher version = HEADER_VERSION.matcher(text.substring(block, end));
                    if (version.find()) {
                        newest = Math.max(newest, Long.parseLong(version.group(1), 16));
                    }
                }
            }
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOurs(Path file, MVStore store, long promised) {
        if (store.getCurrentVersion() < promised) {
            throw new FileRefused("The database file " + file
                    + " is damaged: its newest part is missing or unreadable; it was left as it is.");
        }
        if (store.getMapNames().isEmpty()) {
            // Made, but killed before its first commit.
            return;
        }
        byte @Nullable [] format = store.hasMap(CATALOG) ? readFormat(store) : null;
        if (format == null) {
            throw new FileRefused(
                    "The database file " + file + " was not written by this server; it was left as it is.");
        }
        BsonDocument document = BsonBytes.decode(format);
        if (!FORMAT.equals(document.getString("format", new BsonString("")).getValue())
                || document.getInt32("version", new BsonInt32(0)).getValue() != FORMAT_VERSION) {
            throw new FileRefused("The database file " + file + " has a format this server does not know: "
                    + document.toJson() + "; it was left as it is.");
        }
    }

    private static byte @Nullable [] readFormat(MVStore store) {
        return store.openMap(CATALOG, catalogType()).get(FORMAT_KEY);
    }

    private void writeFormat() {
        catalog.put(
                FORMAT_KEY,
                BsonBytes.encode(new BsonDocument("format", new BsonString(FORMAT))
                        .append("version", new BsonInt32(FORMAT_VERSION))));
        commit(changed());
    }

    MVMap<String, byte[]> catalog() {
        return catalog;
    }

    static boolean isFormatKey(String key) {
        return key.equals(FORMAT_KEY);
    }

    MVMap<Long, byte[]> records(int id) {
        return store.openMap("c" + id, recordsType());
    }

    /** Removes what collections dropped at the last moment left behind; the answer is the greatest number found. */
    int removeAllBut(Collection<Integer> ids) {
        int greatest = 0;
        for (String name : store.getMapNames()) {
            if (name.matches(RECORDS)) {
                int id = Integer.parseInt(name.substring(1));
                greatest = Math.max(greatest, id);
                if (!ids.contains(id)) {
                    store.removeMap(name);
                }
            }
        }
        return greatest;
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

    /** Notes that something was changed; the number is what {@link #commit} waits for. */
    long changed() {
        lock.lock();
        try {
            return ++applied;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns once everything up to this change is in the file. One writer commits for all who have changed something
     * by then; the others wait for it.
     */
    void commit(long change) {
        if (path == null) {
            return;
        }
        lock.lock();
        try {
            while (durable < change) {
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    commitAsLeader();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void commitAsLeader() {
        committing = true;
        long covered = applied;
        lock.unlock();
        boolean done = false;
        try {
            commitAlone();
            if (syncOnCommit) {
                store.sync();
            }
            done = true;
        } finally {
            lock.lock();
            committing = false;
            if (done) {
                durable = Math.max(durable, covered);
            }
            committed.signalAll();
        }
    }

    private void commitAlone() {
        changes.writeLock().lock();
        try {
            if (!closed) {
                store.commit();
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
    }

    /** Gives space of overwritten documents back, a little at a time. */
    void tidy() {
        changes.writeLock().lock();
        try {
            if (path != null && !closed && store.compact(FILL_RATE, REWRITE_BYTES)) {
                store.commit();
            }
        } finally {
            changes.writeLock().unlock();
        }
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
            store.commit();
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
        create(fresh);
        try (MVStore target = new MVStore.Builder()
                .fileName(fresh.toAbsolutePath().toString())
                .autoCommitDisabled()
                .open()) {
            copy(catalog, target.openMap(CATALOG, catalogType()), target);
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

    private static MVMap.Builder<String, byte[]> catalogType() {
        return new MVMap.Builder<String, byte[]>()
                .keyType(StringDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    private static MVMap.Builder<Long, byte[]> recordsType() {
        return new MVMap.Builder<Long, byte[]>().keyType(LongDataType.INSTANCE).valueType(ByteArrayDataType.INSTANCE);
    }
}
