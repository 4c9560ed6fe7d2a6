package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.query.KeyPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What an index is over and what it demands, as {@code createIndexes} says it. */
public record IndexDefinition(
        String name,
        KeyPattern pattern,
        BsonDocument key,
        boolean unique,
        boolean sparse,
        @Nullable BsonDocument partialFilter,
        @Nullable Long expireAfterSeconds) {

    /** The index every collection has. */
    static final IndexDefinition BY_ID = new IndexDefinition(
            "_id_",
            KeyPattern.of(new BsonDocument("_id", new BsonInt32(1))),
            new BsonDocument("_id", new BsonInt32(1)),
            true,
            false,
            null,
            null);

    private static final Set<String> KNOWN = Set.of(
            "name",
            "key",
            "unique",
            "sparse",
            "partialFilterExpression",
            "expireAfterSeconds",
            "v",
            "background",
            "ns");
    private static final Set<String> NOT_OFFERED = Set.of(
            "collation",
            "hidden",
            "weights",
            "default_language",
            "language_override",
            "textIndexVersion",
            "2dsphereIndexVersion",
            "bits",
            "min",
            "max",
            "wildcardProjection",
            "storageEngine",
            "clustered",
            "prepareUnique");
    private static final int MAX_FIELDS = 32;
    private static final long MAX_SECONDS = Integer.MAX_VALUE;

    public static IndexDefinition of(BsonDocument document) {
        for (String option : document.keySet()) {
            if (NOT_OFFERED.contains(option)) {
                throw MongoError.notOffered("The index option " + option);
            }
            if (!KNOWN.contains(option)) {
                throw new MongoError(
                        197,
                        "The field '" + option + "' is not valid for an index specification." + " Specification: "
                                + document.toJson());
            }
        }
        BsonDocument key = key(document);
        @Nullable BsonValue name = document.get("name");
        if (name == null || !name.isString() || name.asString().getValue().isEmpty()) {
            throw MongoError.failedToParse("The 'name' field is a required property of an index specification");
        }
        @Nullable BsonValue partial = document.get("partialFilterExpression");
        if (partial != null && !partial.isDocument()) {
            throw MongoError.typeMismatch("The field 'partialFilterExpression' must be an object");
        }
        boolean sparse = BsonOrder.isTrue(document.get("sparse"));
        if (sparse && partial != null) {
            throw new MongoError(67, "cannot mix \"partialFilterExpression\" and \"sparse\" options");
        }
        return new IndexDefinition(
                name.asString().getValue(),
                KeyPattern.of(key),
                key,
                BsonOrder.isTrue(document.get("unique")),
                sparse,
                partial == null ? null : partial.asDocument(),
                seconds(document.get("expireAfterSeconds"), key));
    }

    private static BsonDocument key(BsonDocument document) {
        if (!document.isDocument("key")) {
            throw MongoError.failedToParse("The 'key' field is a required property of an index specification");
        }
        BsonDocument key = document.getDocument("key");
        if (key.isEmpty()) {
            throw new MongoError(67, "Index keys cannot be an empty object");
        }
        if (key.size() > MAX_FIELDS) {
            throw new MongoError(67, "Index key pattern too large, at most " + MAX_FIELDS + " fields");
        }
        for (Map.Entry<String, BsonValue> field : key.entrySet()) {
            requireField(field.getKey(), field.getValue());
        }
        return key;
    }

    private static void requireField(String name, BsonValue direction) {
        if (direction.isString()) {
            String kind = direction.asString().getValue();
            throw Set.of("text", "2d", "2dsphere", "hashed", "columnstore").contains(kind)
                    ? MongoError.notOffered("An index of the kind " + kind)
                    : new MongoError(67, "Unknown index plugin '" + kind + "'");
        }
        if (!direction.isNumber() || Numbers.toDouble(direction.asNumber()) == 0) {
            throw new MongoError(67, "Values in v:2 index key pattern must be numbers that are not 0: " + name);
        }
        List<String> parts = FieldPath.of(name).parts();
        if (name.contains("$**")) {
            throw MongoError.notOffered("A wildcard index");
        }
        if (parts.contains("") || parts.get(0).startsWith("$")) {
            throw new MongoError(67, "Index keys cannot have empty parts or start with '$': " + name);
        }
        if (parts.stream().skip(1).anyMatch(FieldPath::isIndex)) {
            throw MongoError.notOffered("An index over one place of an array, as in '" + name + "',");
        }
    }

    private static @Nullable Long seconds(@Nullable BsonValue value, BsonDocument key) {
        if (value == null) {
            return null;
        }
        Long seconds = Numbers.integral(value);
        if (seconds == null || seconds < 0 || seconds > MAX_SECONDS) {
            throw new MongoError(67, "TTL index 'expireAfterSeconds' option must be within 0 and " + MAX_SECONDS);
        }
        if (key.size() > 1) {
            throw new MongoError(
                    67,
                    "TTL indexes are single-field indexes, compound indexes do not support TTL. Index spec: "
                            + key.toJson());
        }
        if (key.containsKey("_id")) {
            throw new MongoError(197, "The field 'expireAfterSeconds' is not valid for an _id index specification.");
        }
        return seconds;
    }

    /** As {@code listIndexes} shows it, and as it is kept in the catalog. */
    public BsonDocument toDocument() {
        BsonDocument document =
                new BsonDocument("v", new BsonInt32(2)).append("key", key).append("name", new BsonString(name));
        if (unique && !isById()) {
            document.append("unique", BsonBoolean.TRUE);
        }
        if (sparse) {
            document.append("sparse", BsonBoolean.TRUE);
        }
        if (partialFilter != null) {
            document.append("partialFilterExpression", partialFilter);
        }
        if (expireAfterSeconds != null) {
            document.append(
                    "expireAfterSeconds",
                    expireAfterSeconds == expireAfterSeconds.intValue()
                            ? new BsonInt32(expireAfterSeconds.intValue())
                            : new BsonInt64(expireAfterSeconds));
        }
        return document;
    }

    boolean isById() {
        return key.size() == 1 && key.containsKey("_id");
    }

    /** Whether the existing index is this one; one that contradicts it is refused. */
    boolean isAlready(IndexDefinition existing) {
        boolean sameKey = pattern.equals(existing.pattern);
        boolean sameOptions = hasOptionsOf(existing);
        if (name.equals(existing.name)) {
            if (sameKey && sameOptions) {
                return true;
            }
            throw new MongoError(
                    86,
                    "An existing index has the same name as the requested index. When index names are not specified,"
                            + " they are auto generated and can cause conflicts. Please refer to our documentation."
                            + " Requested index: " + toDocument().toJson() + ", existing index: "
                            + existing.toDocument().toJson());
        }
        if (!sameKey || !Objects.equals(partialFilter, existing.partialFilter)) {
            return false;
        }
        throw new MongoError(
                85,
                sameOptions
                        ? "Index already exists with a different name: " + existing.name
                        : "An equivalent index already exists with a different name and options. Requested index: "
                                + toDocument().toJson() + ", existing index: "
                                + existing.toDocument().toJson());
    }

    private boolean hasOptionsOf(IndexDefinition other) {
        return unique == other.unique
                && sparse == other.sparse
                && Objects.equals(partialFilter, other.partialFilter)
                && Objects.equals(expireAfterSeconds, other.expireAfterSeconds);
    }

    List<FieldPath> paths() {
        List<FieldPath> paths = new ArrayList<>();
        pattern.fields().forEach(field -> paths.add(field.path()));
        return paths;
    }
}
