package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.KeyPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * One collection: its records in the file, its indexes in memory. Writers take turns; readers read a {@link Snapshot}
 * and wait for nobody. What is read is decoded afresh each time, so no document is ever shared.
 */
public final class StoredCollection {

    private static final int MAX_INDEXES = 64;

    private final DataFile file;
    private final int id;
    private final RecordSeal seal;
    private final MVMap<Long, byte[]> records;
    private final Supplier<MVMap<byte[], byte[]>> newEntries;
    private final List<Index> indexes = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Tally tally = new Tally();
    private long lastRecord;
    private boolean dropped;
    private volatile String namespace;
    private volatile Snapshot snapshot;

    StoredCollection(
            String namespace,
            int id,
            List<IndexDefinition> definitions,
            boolean isNew,
            DataFile file,
            Supplier<MVMap<byte[], byte[]>> newEntries) {
        this.namespace = namespace;
        this.id = id;
        this.file = file;
        this.newEntries = newEntries;
        this.seal = new RecordSeal(id);
        this.records = file.records(id);
        indexes.add(newIndex(IndexDefinition.BY_ID));
        definitions.forEach(definition -> indexes.add(newIndex(definition)));
        load(isNew);
        this.snapshot = current();
    }

    private Index newIndex(IndexDefinition definition) {
        return new Index(definition, newEntries.get());
    }

    /** Reads every record, checks it against its checksum, and builds the indexes. */
    private void load(boolean isNew) {
        Cursor<Long, byte[]> cursor = records.cursor(null);
        while (cursor.hasNext()) {
            long record = cursor.next();
            byte[] bytes = cursor.getValue();
            if (record <= lastRecord || !seal.isIntact(record, bytes)) {
                throw damaged();
            }
            BsonDocument document = BsonBytes.decode(bytes);
            for (Index index : indexes) {
                index.add(index.keys(document), record);
            }
            lastRecord = record;
            tally.add(record, bytes);
        }
        if (isNew) {
            file.tally(id, tally);
        } else {
            file.requireTally(id, tally);
        }
    }

    private IllegalStateException damaged() {
        return new IllegalStateException("a record of " + namespace + " is damaged");
    }

    public String namespace() {
        return namespace;
    }

    int id() {
        return id;
    }

    void renamed(String newNamespace) {
        namespace = newNamespace;
    }

    public List<IndexDefinition> indexes() {
        return snapshot.indexes().stream().map(Snapshot.IndexView::definition).toList();
    }

    public long count() {
        return snapshot.count();
    }

    /** Begins to read; what is seen stays the same until the reading is closed. */
    public Reading read() {
        // The use first: from then on nothing of the snapshot taken next, or of a newer one, is given away.
        MVStore.TxCounter use = file.beginUse();
        return new Reading(this, snapshot, () -> file.endUse(use));
    }

    private Snapshot current() {
        return new Snapshot(
                records.flushAndGetRoot(),
                indexes.stream().map(Snapshot.IndexView::of).toList(),
                records.sizeAsLong());
    }

    /** Looks where the records are now, while no change is under way. */
    void renew() {
        snapshot = snapshot.movedTo(records.flushAndGetRoot());
    }

    /** What one writer does while no other writes. */
    public final class Writing implements AutoCloseable {
        private final Reading reading;
        private boolean changed;

        private Writing() {
            file.beginChange();
            this.reading = read();
        }

        /** The collection as this writer found it. */
        public Reading reading() {
            return reading;
        }

        public void insert(BsonDocument document) {
            byte[] bytes = encoded(document, 10334);
            long record = lastRecord + 1;
            List<KeyPattern.Keys> keys = keys(document);
            for (int i = 0; i < keys.size(); i++) {
                indexes.get(i).requireFree(keys.get(i), record, namespace, document);
            }
            lastRecord = record;
            byte[] sealed = seal.seal(record, bytes);
            records.put(record, sealed);
            tally.add(record, sealed);
            for (int i = 0; i < keys.size(); i++) {
                indexes.get(i).add(keys.get(i), record);
            }
            changed = true;
        }

        /**
         * Puts the changed document in the place of the old one.
         *
         * @return whether there was a difference
         */
        public boolean replace(long record, BsonDocument before, BsonDocument after) {
            byte[] bytes = encoded(after, 17419);
            if (Arrays.equals(bytes, BsonBytes.encode(before))) {
                return false;
            }
            List<KeyPattern.Keys> keys = keys(after);
            for (int i = 0; i < keys.size(); i++) {
                indexes.get(i).requireFree(keys.get(i), record, namespace, after);
            }
            List<KeyPattern.Keys> oldKeys = keys(before);
            byte[] sealed = seal.seal(record, bytes);
            tally.remove(record, records.put(record, sealed));
            tally.add(record, sealed);
            for (int i = 0; i < keys.size(); i++) {
                indexes.get(i).change(oldKeys.get(i), keys.get(i), record);
            }
            changed = true;
            return true;
        }

        public void delete(long record, BsonDocument document) {
            List<KeyPattern.Keys> keys = keys(document);
            byte @Nullable [] sealed = records.remove(record);
            if (sealed != null) {
                tally.remove(record, sealed);
            }
            for (int i = 0; i < keys.size(); i++) {
                indexes.get(i).remove(keys.get(i), record);
            }
            changed = true;
        }

        private List<KeyPattern.Keys> keys(BsonDocument document) {
            List<KeyPattern.Keys> keys = new ArrayList<>(indexes.size());
            for (Index index : indexes) {
                keys.add(index.keys(document));
            }
            return keys;
        }

        private static byte[] encoded(BsonDocument document, int tooLargeCode) {
            byte[] bytes = BsonBytes.encode(document);
            if (bytes.length > BsonBytes.MAX_DOCUMENT_SIZE) {
                throw new MongoError(
                        tooLargeCode,
                        "BSONObj size: " + bytes.length + " is invalid. Size must be between 0 and "
                                + BsonBytes.MAX_DOCUMENT_SIZE);
            }
            return bytes;
        }

        /** Lets readers see what was written. */
        @Override
        public void close() {
            try {
                reading.close();
                if (changed) {
                    file.tally(id, tally);
                    snapshot = current();
                }
            } finally {
                file.endChange();
                lock.unlock();
            }
        }
    }

    /** Waits for its turn to write; null if the collection has been dropped meanwhile. */
    public @Nullable Writing write() {
        lock.lock();
        boolean begun = false;
        try {
            if (dropped) {
                return null;
            }
            Writing writing = new Writing();
            begun = true;
            return writing;
        } finally {
            if (!begun) {
                lock.unlock();
            }
        }
    }

    /** Builds an index; one that is there already is left, one that contradicts it is refused. */
    boolean addIndex(IndexDefinition definition) {
        lock.lock();
        try {
            if (definition.isById() || indexes.stream().anyMatch(index -> definition.isAlready(index.definition()))) {
                return false;
            }
            if (indexes.size() >= MAX_INDEXES) {
                throw new MongoError(67, "add index fails, too many indexes for " + namespace);
            }
            Index index = newIndex(definition);
            boolean built = false;
            try {
                fill(index);
                built = true;
            } finally {
                if (!built) {
                    index.discard();
                }
            }
            changeIndexes(() -> indexes.add(index));
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void changeIndexes(Runnable change) {
        file.beginChange();
        try {
            change.run();
            snapshot = current();
        } finally {
            file.endChange();
        }
    }

    private void fill(Index index) {
        try (Reading reading = read()) {
            Cursor<Long, byte[]> cursor = reading.all(false);
            while (cursor.hasNext()) {
                long record = cursor.next();
                BsonDocument document = BsonBytes.decode(cursor.getValue());
                KeyPattern.Keys keys = index.keys(document);
                index.requireFree(keys, record, namespace, document);
                index.add(keys, record);
            }
        }
    }

    void dropIndex(String name) {
        lock.lock();
        try {
            if (name.equals(IndexDefinition.BY_ID.name())) {
                throw new MongoError(72, "cannot drop _id index");
            }
            Index index = indexes.stream()
                    .filter(candidate -> candidate.definition().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new MongoError(27, "index not found with name [" + name + "]"));
            changeIndexes(() -> indexes.remove(index));
            index.discard();
        } finally {
            lock.unlock();
        }
    }

    /** Gives everything up, together with what the catalog does about it. */
    void drop(Runnable inCatalog) {
        lock.lock();
        try {
            dropped = true;
            file.beginChange();
            try {
                records.clear();
                indexes.forEach(Index::discard);
                indexes.clear();
                snapshot = current();
                file.remove(records);
                inCatalog.run();
            } finally {
                file.endChange();
            }
        } finally {
            lock.unlock();
        }
    }

    /** As the catalog keeps it. */
    byte[] toCatalog() {
        BsonArray definitions = new BsonArray();
        for (IndexDefinition definition : indexes()) {
            if (!definition.isById()) {
                definitions.add(definition.toDocument());
            }
        }
        return BsonBytes.encode(new BsonDocument("ns", new BsonString(namespace))
                .append("id", new BsonInt32(id))
                .append("indexes", definitions));
    }

    /** Whether every index holds exactly the keys of the documents there are. */
    public boolean isConsistent() {
        lock.lock();
        try (Reading reading = read()) {
            for (Index index : indexes) {
                long expected = 0;
                Cursor<Long, byte[]> cursor = reading.all(false);
                while (cursor.hasNext()) {
                    long record = cursor.next();
                    KeyPattern.Keys keys = index.keys(BsonBytes.decode(cursor.getValue()));
                    if (!index.holds(keys, record)) {
                        return false;
                    }
                    expected += keys.keys().size();
                }
                if (index.entries().sizeAsLong() != expected) {
                    return false;
                }
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The bytes of all documents together. */
    public long dataSize() {
        long size = 0;
        try (Reading reading = read()) {
            Cursor<Long, byte[]> cursor = reading.all(false);
            while (cursor.hasNext()) {
                cursor.next();
                size += RecordSeal.unsealed(cursor.getValue()).getByteBuffer().remaining();
            }
        }
        return size;
    }
}
