package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a sort document asks for: a key pattern, or the order of storage forwards or backwards. */
public record SortOrder(KeyPattern pattern, boolean backwards) {

    /** The order of storage. */
    public static final SortOrder NATURAL = new SortOrder(new KeyPattern(java.util.List.of()), false);

    public static SortOrder of(@Nullable BsonDocument document) {
        if (document == null || document.isEmpty()) {
            return NATURAL;
        }
        if (document.size() > 32) {
            throw MongoError.badValue("too many sort fields, at most 32 are allowed");
        }
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            if (field.getKey().equals("$natural")) {
                return natural(document, field.getValue());
            }
            requireDirection(field.getKey(), field.getValue());
        }
        return new SortOrder(KeyPattern.of(document), false);
    }

    private static SortOrder natural(BsonDocument document, BsonValue direction) {
        if (document.size() > 1) {
            throw MongoError.badValue("Cannot include '$natural' in compound sort: " + document.toJson());
        }
        requireDirection("$natural", direction);
        return direction.asNumber().doubleValue() > 0 ? NATURAL : new SortOrder(NATURAL.pattern(), true);
    }

    private static void requireDirection(String name, BsonValue direction) {
        if (name.isEmpty()) {
            throw new MongoError(15998, "FieldPath field names may not be empty strings.");
        }
        FieldPath.of(name).requireNamed();
        if (name.startsWith("$") && !name.equals("$natural")) {
            throw new MongoError(
                    16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
        }
        if (direction.isDocument()) {
            throw MongoError.notOffered(
                    "Sorting by {" + name + ": " + direction.asDocument().toJson() + "}");
        }
        Long number = Numbers.integral(direction);
        if (number == null) {
            throw new MongoError(15974, "Illegal key in $sort specification: " + name + ": " + direction);
        }
        if (number != 1 && number != -1) {
            throw new MongoError(15975, "$sort key ordering must be 1 (for ascending) or -1 (for descending)");
        }
    }

    public boolean isNatural() {
        return pattern.fields().isEmpty();
    }

    /** Adds the names of the outermost fields it looks at. */
    public void collectFields(Set<String> names) {
        pattern.fields().forEach(field -> names.add(field.path().first()));
    }
}
