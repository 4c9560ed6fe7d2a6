package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The id of a document that is to be stored: there, of a kind that may be one, and the first field. */
final class DocumentIds {

    private DocumentIds() {}

    /** The document with its id as the first field. */
    static BsonDocument withId(BsonDocument document) {
        @Nullable BsonValue id = document.get("_id");
        if (id == null) {
            BsonDocument result = new BsonDocument("_id", new BsonObjectId());
            result.putAll(document);
            return result;
        }
        requireId(id);
        if (document.getFirstKey().equals("_id")) {
            return document;
        }
        BsonDocument result = new BsonDocument("_id", id);
        result.putAll(document);
        return result;
    }

    private static void requireId(BsonValue id) {
        switch (id.getBsonType()) {
            case ARRAY, REGULAR_EXPRESSION, UNDEFINED ->
                throw new MongoError(53, "The '_id' value cannot be of type " + Numbers.typeName(id));
            case DOCUMENT -> {
                for (String name : id.asDocument().keySet()) {
                    if (name.startsWith("$")) {
                        throw new MongoError(
                                52,
                                "_id fields may not contain '$'-prefixed fields: " + name
                                        + " is not valid for storage.");
                    }
                }
            }
            default -> {}
        }
    }
}
