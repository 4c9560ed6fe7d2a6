package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.expression.ExpressionParser;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.Projection;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads stages by their names, and holds those that need no class of their own. */
final class Stages {

    private Stages() {}

    static Stage parse(BsonDocument stage, Surroundings surroundings) {
        String name = stage.getFirstKey();
        BsonValue value = stage.get(name, BsonNull.VALUE);
        return switch (name) {
            case "$match" -> match(document(name, stage, 15959), surroundings);
            case "$project" -> project(document(name, stage, 15969), surroundings);
            case "$addFields", "$set" -> AddFields.parse(name, document(name, stage, 40272), surroundings.scope());
            case "$unset" -> unset(value, surroundings);
            case "$replaceRoot" -> replaceRoot(document(name, stage, 40229), surroundings);
            case "$replaceWith" -> replaceWith(value, surroundings);
            case "$unwind" -> Unwind.parse(value);
            case "$group" -> Group.parse(document(name, stage, 15947), surroundings.scope());
            case "$bucket" -> Bucket.parse(document(name, stage, 40201), surroundings.scope());
            case "$sortByCount" -> sortByCount(value, surroundings);
            case "$sort" -> sort(sortOrder(stage));
            case "$skip" -> skipping(skip(stage));
            case "$limit" -> limiting(limit(stage));
            case "$count" -> count(value);
            case "$facet" -> facet(document(name, stage, 40169), surroundings);
            case "$lookup" -> Lookup.parse(document(name, stage, 9), surroundings);
            case "$merge" -> Merge.parse(value, surroundings);
            case "$changeStream" ->
                throw new MongoError(40573, "The $changeStream stage is only supported on replica sets");
            default -> throw new MongoError(40324, "Unrecognized pipeline stage name: '" + name + "'");
        };
    }

    static BsonDocument document(String name, BsonDocument stage, int code) {
        BsonValue value = stage.get(name, BsonNull.VALUE);
        if (!value.isDocument()) {
            throw new MongoError(code, "the " + name + " stage specification must be an object");
        }
        return value.asDocument();
    }

    private static Stage match(BsonDocument document, Surroundings surroundings) {
        Filter filter = FilterParser.parse(document, surroundings.scope());
        return Stage.filtering(filter::matches);
    }

    private static Stage project(BsonDocument document, Surroundings surroundings) {
        Projection projection = Projection.ofStage(document, surroundings.scope());
        return Stage.mapping(input -> projection.apply(input, -1));
    }

    private static Stage unset(BsonValue value, Surroundings surroundings) {
        List<BsonValue> names = value.isArray() ? value.asArray() : List.of(value);
        BsonDocument projection = new BsonDocument();
        for (BsonValue name : names) {
            if (!name.isString()) {
                throw new MongoError(
                        31120, "$unset specification must be a string or an array containing only string values");
            }
            projection.append(name.asString().getValue(), new BsonInt32(0));
        }
        if (projection.isEmpty()) {
            throw new MongoError(31119, "$unset specification must be a string or an array with at least one field");
        }
        return project(projection, surroundings);
    }

    private static Stage replaceRoot(BsonDocument document, Surroundings surroundings) {
        for (String option : document.keySet()) {
            if (!option.equals("newRoot")) {
                throw new MongoError(40415, "BSON field '$replaceRoot." + option + "' is an unknown field.");
            }
        }
        @Nullable BsonValue newRoot = document.get("newRoot");
        if (newRoot == null) {
            throw new MongoError(40231, "no newRoot specified for the $replaceRoot stage");
        }
        return replaceWith(newRoot, surroundings);
    }

    private static Stage replaceWith(BsonValue value, Surroundings surroundings) {
        Expression expression = expression(value, surroundings.scope());
        return Stage.mapping(document -> {
            @Nullable BsonValue root = expression.evaluate(surroundings.scope().on(document));
            if (root == null || !root.isDocument()) {
                throw new MongoError(
                        40228,
                        "'newRoot' expression must evaluate to an object, but resulting value was of type "
                                + Numbers.typeName(root));
            }
            return root.asDocument();
        });
    }

    static Expression expression(BsonValue value, Expression.Scope scope) {
        return ExpressionParser.parse(value, scope.variables().keySet());
    }

    private static Stage sortByCount(BsonValue value, Surroundings surroundings) {
        BsonDocument group = new BsonDocument("_id", value).append("count", new BsonDocument("$sum", new BsonInt32(1)));
        Stage grouping = Group.parse(group, surroundings.scope());
        Stage sorting = sort(SortOrder.of(new BsonDocument("count", new BsonInt32(-1))));
        return input -> sorting.apply(grouping.apply(input));
    }

    static SortOrder sortOrder(BsonDocument stage) {
        BsonDocument sort = document("$sort", stage, 15973);
        if (sort.isEmpty()) {
            throw new MongoError(15976, "$sort stage must have at least one sort key");
        }
        if (sort.containsKey("$natural")) {
            throw MongoError.badValue("$natural sort cannot be set to a value other than -1 or 1 in a pipeline");
        }
        return SortOrder.of(sort);
    }

    /** A document with the key it is sorted by, so that the key is made once. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Keyed(byte[] key, BsonDocument document) {}

    private static Stage sort(SortOrder order) {
        return Stage.gathering(input -> {
            List<Keyed> keyed = new ArrayList<>();
            input.forEachRemaining(
                    document -> keyed.add(new Keyed(order.pattern().sortKey(document), document)));
            keyed.sort((one, other) -> java.util.Arrays.compareUnsigned(one.key(), other.key()));
            return keyed.stream().map(Keyed::document).iterator();
        });
    }

    static long skip(BsonDocument stage) {
        Long count = Numbers.integral(stage.get("$skip", BsonNull.VALUE));
        if (count == null || count < 0) {
            throw new MongoError(
                    5107200, "invalid argument to $skip stage: Expected a non-negative number in: " + stage.toJson());
        }
        return count;
    }

    static long limit(BsonDocument stage) {
        Long count = Numbers.integral(stage.get("$limit", BsonNull.VALUE));
        if (count == null || count < 0) {
            throw new MongoError(
                    5107201, "invalid argument to $limit stage: Expected a non-negative number in: " + stage.toJson());
        }
        if (count == 0) {
            throw new MongoError(15958, "the limit must be positive");
        }
        return count;
    }

    private static Stage skipping(long count) {
        return input -> new Iterator<>() {
            private long left = count;

            @Override
            public boolean hasNext() {
                while (left > 0 && input.hasNext()) {
                    left--;
                    input.next();
                }
                return input.hasNext();
            }

            @Override
            public BsonDocument next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return input.next();
            }
        };
    }

    private static Stage limiting(long count) {
        return input -> new Iterator<>() {
            private long left = count;

            @Override
            public boolean hasNext() {
                return left > 0 && input.hasNext();
            }

            @Override
            public BsonDocument next() {
                left--;
                return input.next();
            }
        };
    }

    private static Stage count(BsonValue value) {
        if (!value.isString() || value.asString().getValue().isEmpty()) {
            throw new MongoError(40156, "the count field must be a non-empty string");
        }
        String name = value.asString().getValue();
        if (name.startsWith("$")) {
            throw new MongoError(40158, "the count field cannot be a $-prefixed path");
        }
        if (name.contains(".")) {
            throw new MongoError(40160, "the count field cannot contain '.'");
        }
        return Stage.gathering(input -> {
            long count = 0;
            while (input.hasNext()) {
                input.next();
                count++;
            }
            return count == 0
                    ? List.<BsonDocument>of().iterator()
                    : List.of(new BsonDocument(name, whole(count))).iterator();
        });
    }

    static BsonValue whole(long number) {
        return number == (int) number ? new BsonInt32((int) number) : new BsonInt64(number);
    }

    private static Stage facet(BsonDocument document, Surroundings surroundings) {
        if (document.isEmpty()) {
            throw new MongoError(40169, "the $facet specification must be a non-empty object");
        }
        List<String> names = new ArrayList<>();
        List<List<Stage>> pipelines = new ArrayList<>();
        document.forEach((name, value) -> {
            FieldPath.of(name).requireNamed();
            if (name.startsWith("$") || name.contains(".")) {
                throw new MongoError(16410, "FieldPath field names may not start with '$' or contain '.' in $facet");
            }
            if (!value.isArray()) {
                throw new MongoError(
                        40170, "arguments to $facet must be arrays, " + name + " is type " + Numbers.typeName(value));
            }
            for (BsonValue stage : value.asArray()) {
                String stageName = stage.isDocument() && !stage.asDocument().isEmpty()
                        ? stage.asDocument().getFirstKey()
                        : "";
                if (List.of("$facet", "$merge", "$out").contains(stageName)) {
                    throw new MongoError(40600, stageName + " is not allowed to be used within a $facet stage");
                }
            }
            names.add(name);
            pipelines.add(Pipeline.stagesOf(value.asArray(), surroundings));
        });
        return Stage.gathering(input -> {
            List<BsonDocument> all = Stage.all(input);
            BsonDocument result = new BsonDocument();
            for (int i = 0; i < names.size(); i++) {
                Iterator<BsonDocument> stream = all.iterator();
                for (Stage stage : pipelines.get(i)) {
                    stream = stage.apply(stream);
                }
                result.append(names.get(i), new BsonArray(Stage.all(stream)));
            }
            return List.of(result).iterator();
        });
    }

    /** The field path of a {@code "$..."} string. */
    static FieldPath fieldPath(BsonValue value, int code, String message) {
        if (!value.isString()
                || !value.asString().getValue().startsWith("$")
                || value.asString().getValue().startsWith("$$")) {
            throw new MongoError(code, message);
        }
        return FieldPath.of(value.asString().getValue().substring(1)).requireNamed();
    }
}
