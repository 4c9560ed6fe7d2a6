package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.FilterParser;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The document an update inserts when its filter finds none. */
public final class Upsert {

    private Upsert() {}

    /** What the filter says for certain, changed by the update; with an id of its own if it has none. */
    public static BsonDocument document(BsonDocument filter, Update update) {
        BsonDocument certain = new BsonDocument();
        collect(filter, certain);
        BsonDocument start = new BsonDocument();
        @Nullable BsonValue id = certain.get("_id");
        if (id != null) {
            start.append("_id", id);
        }
        if (!update.isReplacement()) {
            start.putAll(certain);
        }
        BsonDocument result = update.apply(start, -1, true);
        if (result.containsKey("_id")) {
            return result;
        }
        BsonDocument withId = new BsonDocument("_id", new BsonObjectId());
        withId.putAll(result);
        return withId;
    }

    private static void collect(BsonDocument filter, BsonDocument certain) {
        for (Map.Entry<String, BsonValue> field : filter.entrySet()) {
            String name = field.getKey();
            BsonValue value = field.getValue();
            if (name.equals("$and") || (name.equals("$or") && value.asArray().size() == 1)) {
                value.asArray().forEach(clause -> collect(clause.asDocument(), certain));
            } else if (!name.startsWith("$")) {
                @Nullable BsonValue known = certain(value);
                if (known != null) {
                    add(name, known, certain);
                }
            }
        }
    }

    private static @Nullable BsonValue certain(BsonValue value) {
        if (value.isRegularExpression()) {
            return null;
        }
        if (!value.isDocument() || !FilterParser.isOperators(value.asDocument())) {
            return value;
        }
        BsonDocument operators = value.asDocument();
        if (operators.containsKey("$eq")) {
            return operators.get("$eq");
        }
        for (String list : new String[] {"$all", "$in"}) {
            if (operators.isArray(list) && operators.getArray(list).size() == 1) {
                BsonValue only = operators.getArray(list).get(0);
                boolean plain = !only.isRegularExpression()
                        && !(only.isDocument() && FilterParser.isOperators(only.asDocument()));
                return plain ? only : null;
            }
        }
        return null;
    }

    private static void add(String name, BsonValue value, BsonDocument certain) {
        FieldPath path = FieldPath.of(name);
        Place place = new Place(certain, path.parts());
        if (place.value() != null) {
            throw new MongoError(54, "cannot infer query fields to set, path '" + name + "' is matched twice");
        }
        try {
            place.set(value);
        } catch (MongoError e) {
            throw new MongoError(
                    54,
                    "cannot infer query fields to set, both paths '" + name + "' and '" + path.first()
                            + "' are matched");
        }
    }
}
