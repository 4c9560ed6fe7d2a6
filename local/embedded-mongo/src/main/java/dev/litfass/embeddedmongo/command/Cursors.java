package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** Results that did not fit into one answer, until they are fetched or forgotten. */
final class Cursors {

    /** How many documents come with the first answer if the client does not say. */
    static final int FIRST_BATCH = 101;

    private static final Duration IDLE = Duration.ofMinutes(10);

    /** The rest of a result. */
    interface Rest {
        boolean hasNext();

        /** The next document, or null for one that is gone meanwhile. */
        @Nullable
        BsonDocument next();

        /** Begins to read; what is opened is closed when the batch is full. */
        Reader open();
    }

    /** Reading for one batch. */
    interface Reader extends AutoCloseable {
        @Override
        void close();
    }

    private static final class OpenCursor {
        private final String namespace;
        private final Rest rest;
        private @Nullable BsonDocument aside;
        private Instant lastUse;

        OpenCursor(String namespace, Rest rest, @Nullable BsonDocument aside, Instant now) {
            this.namespace = namespace;
            this.rest = rest;
            this.aside = aside;
            this.lastUse = now;
        }

        boolean isDone() {
            return aside == null && !rest.hasNext();
        }

        void fill(Batch batch) {
            if (aside != null) {
                batch.add(aside);
                aside = null;
            }
            while (!batch.isFull() && rest.hasNext()) {
                @Nullable BsonDocument document = rest.next();
                if (document != null) {
                    batch.add(document);
                }
            }
            aside = batch.aside();
        }
    }

    private final Map<Long, OpenCursor> open = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong(1_000_000);

    /** Collects documents until the batch is full in number or in bytes. */
    static final class Batch {
        private final List<BsonDocument> documents = new ArrayList<>();
        private final long most;
        private long bytes;
        private @Nullable RawBsonDocument aside;

        Batch(long most) {
            this.most = most;
        }

        /** Adds the document; one that finds no room is put aside for the next batch. */
        void add(BsonDocument document) {
            RawBsonDocument raw = document instanceof RawBsonDocument already
                    ? already
                    : new RawBsonDocument(BsonBytes.encode(document));
            int size = raw.getByteBuffer().remaining();
            if (size > BsonBytes.MAX_DOCUMENT_SIZE) {
                throw new MongoError(
                        10334,
                        "BSONObj size: " + size + " is invalid. Size must be between 0 and "
                                + BsonBytes.MAX_DOCUMENT_SIZE);
            }
            if (!documents.isEmpty() && bytes + size > BsonBytes.MAX_DOCUMENT_SIZE) {
                aside = raw;
                return;
            }
            bytes += size;
            documents.add(raw);
        }

        boolean isFull() {
            return aside != null || documents.size() >= most;
        }

        @Nullable
        BsonDocument aside() {
            return aside;
        }

        List<BsonDocument> documents() {
            return documents;
        }
    }

    /** The first answer of a result, and a cursor for what it leaves; a single batch leaves nothing. */
    BsonDocument first(String namespace, Batch batch, Rest rest, boolean single, Instant now) {
        if (single || (batch.aside() == null && !rest.hasNext())) {
            return Replies.firstBatch(namespace, 0, batch.documents());
        }
        long id = lastId.incrementAndGet();
        open.put(id, new OpenCursor(namespace, rest, batch.aside(), now));
        return Replies.firstBatch(namespace, id, batch.documents());
    }

    /** The first answer of a result that lies ready as a whole. */
    BsonDocument first(String namespace, List<BsonDocument> documents, long batchSize, Instant now) {
        Batch batch = new Batch(batchSize);
        Iterator<BsonDocument> all = documents.iterator();
        while (!batch.isFull() && all.hasNext()) {
            batch.add(all.next());
        }
        return first(namespace, batch, new Ready(all), false, now);
    }

    /** Documents that need no more reading. */
    private record Ready(Iterator<BsonDocument> documents) implements Rest {
        @Override
        public boolean hasNext() {
            return documents.hasNext();
        }

        @Override
        public BsonDocument next() {
            return documents.next();
        }

        @Override
        public Reader open() {
            return () -> {};
        }
    }

    /** The next documents of a cursor, with its number again if there are more. */
    BsonDocument more(long id, String namespace, long batchSize, Instant now) {
        @Nullable OpenCursor cursor = open.get(id);
        if (cursor == null) {
            throw new MongoError(43, "cursor id " + id + " not found");
        }
        if (!cursor.namespace.equals(namespace)) {
            throw new MongoError(
                    13,
                    "Requested getMore on namespace '" + namespace + "', but cursor belongs to a different namespace "
                            + cursor.namespace);
        }
        synchronized (cursor) {
            cursor.lastUse = now;
            Batch batch = new Batch(batchSize == 0 ? Long.MAX_VALUE : batchSize);
            boolean done = true;
            Reader reader = cursor.rest.open();
            try (reader) {
                cursor.fill(batch);
                done = cursor.isDone();
            } finally {
                if (done) {
                    open.remove(id);
                }
            }
            return Replies.nextBatch(namespace, done ? 0 : id, batch.documents());
        }
    }

    boolean kill(long id) {
        return open.remove(id) != null;
    }

    int count() {
        return open.size();
    }

    /** Forgets what nobody has asked for in a while. */
    void forgetIdle(Instant now) {
        open.values().removeIf(cursor -> Duration.between(cursor.lastUse, now).compareTo(IDLE) > 0);
    }
}
