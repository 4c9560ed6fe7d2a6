package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The shapes answers come in. */
final class Replies {

    private Replies() {}

    static BsonDocument ok() {
        return ok(new BsonDocument());
    }

    static BsonDocument ok(BsonDocument document) {
        return document.append("ok", new BsonDouble(1));
    }

    static BsonDocument firstBatch(String namespace, long cursor, List<? extends BsonValue> batch) {
        return cursor(namespace, cursor, "firstBatch", batch);
    }

    static BsonDocument nextBatch(String namespace, long cursor, List<? extends BsonValue> batch) {
        return cursor(namespace, cursor, "nextBatch", batch);
    }

    private static BsonDocument cursor(String namespace, long cursor, String name, List<? extends BsonValue> batch) {
        return ok(new BsonDocument(
                "cursor",
                new BsonDocument(name, new BsonArray(batch))
                        .append("id", new BsonInt64(cursor))
                        .append("ns", new BsonString(namespace))));
    }

    static BsonDocument error(MongoError error) {
        BsonDocument document = new BsonDocument("ok", new BsonDouble(0))
                .append("errmsg", new BsonString(error.text()))
                .append("code", new BsonInt32(error.code()))
                .append("codeName", new BsonString(error.codeName()));
        addDetails(document, error);
        return document;
    }

    /** How a bulk names the statement that failed. */
    static BsonDocument writeError(int index, MongoError error) {
        BsonDocument document =
                new BsonDocument("index", new BsonInt32(index)).append("code", new BsonInt32(error.code()));
        addDetails(document, error);
        return document.append("errmsg", new BsonString(error.text()));
    }

    private static void addDetails(BsonDocument document, MongoError error) {
        @Nullable BsonDocument details = error.details();
        if (details != null) {
            document.putAll(details);
        }
    }

    static BsonInt32 number(long value) {
        return new BsonInt32((int) Math.min(value, Integer.MAX_VALUE));
    }
}
