package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Several statements in one command: read one by one, and answered together with what failed. */
final class Bulk {

    private Bulk() {}

    /** One statement of a bulk. */
    interface Statement {
        void run(BsonDocument statement, int index);
    }

    /** Runs the statements; an ordered bulk stops at the first that fails. The answer is what failed. */
    static List<BsonDocument> each(List<BsonDocument> statements, boolean ordered, Statement action) {
        List<BsonDocument> errors = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            try {
                action.run(statements.get(i), i);
            } catch (MongoError e) {
                errors.add(Replies.writeError(i, e));
                if (ordered) {
                    break;
                }
            }
        }
        return errors;
    }

    static BsonDocument answer(BsonDocument counts, List<BsonDocument> errors) {
        if (!errors.isEmpty()) {
            counts.append("writeErrors", new BsonArray(errors));
        }
        return Replies.ok(counts);
    }

    static void requireKnown(String what, BsonDocument statement, String... fields) {
        Set<String> known = Set.of(fields);
        for (String field : statement.keySet()) {
            if (!known.contains(field)) {
                throw new MongoError(40415, "BSON field '" + what + "." + field + "' is an unknown field.");
            }
        }
        Request.requireNoCollation(statement);
    }

    static @Nullable BsonValue hint(BsonDocument statement) {
        @Nullable BsonValue hint = statement.get("hint");
        return hint == null || (hint.isDocument() && hint.asDocument().isEmpty()) ? null : hint;
    }

    static BsonDocument required(BsonDocument statement, String field) {
        @Nullable BsonValue value = statement.get(field);
        if (value == null || !value.isDocument()) {
            throw new MongoError(40414, "BSON field '" + field + "' is missing or not an object");
        }
        return value.asDocument();
    }
}
