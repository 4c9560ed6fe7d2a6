package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.KeyBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.KeyPattern;
import java.time.Instant;
import java.util.Arrays;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** An ordered index in memory: keys of documents with the record each stands for. Its writers hold the collection's lock. */
final class Index {

    private static final byte[] NOTHING = {};
    private static final byte[] ABOVE = {(byte) 0xff};

    private final IndexDefinition definition;
    private final MVMap<byte[], byte[]> entries;
    private final @Nullable Filter partial;
    private final boolean[] throughArray;

    Index(IndexDefinition definition, MVMap<byte[], byte[]> entries) {
        this.definition = definition;
        this.entries = entries;
        BsonDocument filter = definition.partialFilter();
        // A partial filter cannot refer to the time, so which instant its scope holds does not matter.
        this.partial = filter == null ? null : FilterParser.parse(filter, Expression.Scope.at(Instant.EPOCH));
        this.throughArray = new boolean[definition.pattern().fields().size()];
    }

    IndexDefinition definition() {
        return definition;
    }

    @Nullable
    Filter partial() {
        return partial;
    }

    MVMap<byte[], byte[]> entries() {
        return entries;
    }

    /** Which fields lead through an array in some document there is or was. */
    boolean[] throughArray() {
        return throughArray.clone();
    }

    /** The keys of a document, none where the index leaves it out. */
    KeyPattern.Keys keys(BsonDocument document) {
        KeyPattern.Keys keys = definition.pattern().keys(document);
        boolean leftOut =
                (partial != null && !partial.matches(document)) || (definition.sparse() && !keys.anyPresent());
        return leftOut
                ? new KeyPattern.Keys(new TreeSet<>(Arrays::compareUnsigned), keys.throughArray(), keys.anyPresent())
                : keys;
    }

    /** Refuses keys that another record already has, if the index is unique. */
    void requireFree(KeyPattern.Keys keys, long record, String namespace, BsonDocument document) {
        if (!definition.unique()) {
            return;
        }
        for (byte[] key : keys.keys()) {
            if (isTakenByOther(entries.flushAndGetRoot(), key, record)) {
                throw duplicate(namespace, document);
            }
        }
    }

    private static boolean isTakenByOther(RootReference<byte[], byte[]> root, byte[] key, long record) {
        Cursor<byte[], byte[]> cursor = new Cursor<>(root, key, concat(key, ABOVE), false);
        while (cursor.hasNext()) {
            if (KeyBytes.recordAtEnd(cursor.next()) != record) {
                return true;
            }
        }
        return false;
    }

    private MongoError duplicate(String namespace, BsonDocument document) {
        BsonDocument values = new BsonDocument();
        for (KeyPattern.Field field : definition.pattern().fields()) {
            @Nullable BsonValue value = field.path().gathered(document);
            values.append(field.path().dotted(), value == null ? BsonNull.VALUE : value);
        }
        return new MongoError(
                11000,
                "E11000 duplicate key error collection: " + namespace + " index: " + definition.name() + " dup key: "
                        + values.toJson(),
                new BsonDocument("keyPattern", definition.key()).append("keyValue", values));
    }

    void add(KeyPattern.Keys keys, long record) {
        for (byte[] key : keys.keys()) {
            entries.put(entry(key, record), NOTHING);
        }
        for (int i = 0; i < throughArray.length; i++) {
            throughArray[i] |= keys.throughArray()[i];
        }
    }

    void remove(KeyPattern.Keys keys, long record) {
        for (byte[] key : keys.keys()) {
            entries.remove(entry(key, record));
        }
    }

    /** From the old keys to the new ones; what is in both stays. */
    void change(KeyPattern.Keys before, KeyPattern.Keys after, long record) {
        for (byte[] key : before.keys()) {
            if (!after.keys().contains(key)) {
                entries.remove(entry(key, record));
            }
        }
        for (byte[] key : after.keys()) {
            if (!before.keys().contains(key)) {
                entries.put(entry(key, record), NOTHING);
            }
        }
        for (int i = 0; i < throughArray.length; i++) {
            throughArray[i] |= after.throughArray()[i];
        }
    }

    boolean holds(KeyPattern.Keys keys, long record) {
        return keys.keys().stream().allMatch(key -> entries.containsKey(entry(key, record)));
    }

    /** Gives its memory back; readers of an older snapshot keep what they see. */
    void discard() {
        entries.getStore().removeMap(entries);
    }

    private static byte[] entry(byte[] key, long record) {
        return new KeyBytes().append(key).appendRecord(record).toByteArray();
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] result = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, result, one.length, other.length);
        return result;
    }
}
