package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.store.Explanation;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** One search that was made for a command, and the shape of what it searched for. */
public record Observation(String command, String filterShape, Explanation explanation) {

    static Observation of(String command, BsonDocument filter, Explanation explanation) {
        return new Observation(command, shape(filter), explanation);
    }

    /** The filter with a question mark for every value, so that equal kinds of queries look equal. */
    static String shape(BsonDocument filter) {
        return filter.entrySet().stream()
                .map(field -> field.getKey() + ": " + shape(field))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String shape(Map.Entry<String, BsonValue> field) {
        BsonValue value = field.getValue();
        boolean clauses = field.getKey().equals("$and")
                || field.getKey().equals("$or")
                || field.getKey().equals("$nor");
        if (clauses && value.isArray()) {
            return value.asArray().stream()
                    .map(clause -> clause.isDocument() ? shape(clause.asDocument()) : "?")
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        boolean operators = value.isDocument()
                && !value.asDocument().isEmpty()
                && (value.asDocument().getFirstKey().startsWith("$")
                        || field.getKey().equals("$elemMatch"));
        return operators ? shape(value.asDocument()) : "?";
    }
}
