package dev.litfass.embeddedmongo.store;

import org.bson.RawBsonDocument;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.Page;
import org.jspecify.annotations.Nullable;

/** A collection seen as it stood when the reading began. */
public final class Reading implements AutoCloseable {

    private final StoredCollection collection;
    private final Snapshot snapshot;
    private final Runnable onClose;

    Reading(StoredCollection collection, Snapshot snapshot, Runnable onClose) {
        this.collection = collection;
        this.snapshot = snapshot;
        this.onClose = onClose;
    }

    StoredCollection collection() {
        return collection;
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** The record's bytes, or null if it is not there. */
    byte @Nullable [] record(long record) {
        Page<Long, byte[]> root = snapshot.records().root;
        return root.map.get(root, record);
    }

    /** The document of a record, or null if it is not there. */
    public @Nullable RawBsonDocument document(long record) {
        byte @Nullable [] bytes = record(record);
        return bytes == null ? null : RecordSeal.unsealed(bytes);
    }

    Cursor<Long, byte[]> all(boolean backwards) {
        return new Cursor<>(snapshot.records(), null, null, backwards);
    }

    @Override
    public void close() {
        onClose.run();
    }
}
