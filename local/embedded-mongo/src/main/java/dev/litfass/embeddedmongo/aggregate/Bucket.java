package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Documents put into ranges of a value. */
record Bucket(
        Expression groupBy, BsonArray boundaries, @Nullable BsonValue otherwise, Expression.Scope scope) {

    static Stage parse(BsonDocument document, Expression.Scope scope) {
        for (String option : document.keySet()) {
            if (!List.of("groupBy", "boundaries", "default", "output").contains(option)) {
                throw new MongoError(40197, "Unrecognized option to $bucket: " + option + ".");
            }
        }
        @Nullable BsonValue groupBy = document.get("groupBy");
        @Nullable BsonValue boundaries = document.get("boundaries");
        if (groupBy == null || boundaries == null) {
            throw new MongoError(40198, "$bucket requires 'groupBy' and 'boundaries' to be specified.");
        }
        if (!groupBy.isDocument()
                && !(groupBy.isString() && groupBy.asString().getValue().startsWith("$"))) {
            throw new MongoError(
                    40202, "The $bucket 'groupBy' field must be defined as a $-prefixed path or an expression");
        }
        @Nullable BsonValue otherwise = document.get("default");
        requireBoundaries(boundaries, otherwise);
        BsonValue output =
                document.get("output", new BsonDocument("count", new BsonDocument("$sum", new BsonInt32(1))));
        if (!output.isDocument()) {
            throw new MongoError(40196, "The $bucket 'output' field must be an object");
        }
        Group.requireOutputs(output.asDocument(), scope);
        Bucket bucket = new Bucket(Stages.expression(groupBy, scope), boundaries.asArray(), otherwise, scope);
        return Stage.gathering(input -> Group.sorted(output.asDocument(), scope, input, bucket::of));
    }

    private static void requireBoundaries(BsonValue value, @Nullable BsonValue otherwise) {
        if (!value.isArray()) {
            throw new MongoError(40200, "The $bucket 'boundaries' field must be an array");
        }
        BsonArray boundaries = value.asArray();
        if (boundaries.size() < 2) {
            throw new MongoError(40192, "The $bucket 'boundaries' field must have at least 2 values");
        }
        for (int i = 0; i < boundaries.size(); i++) {
            BsonValue boundary = boundaries.get(i);
            if (boundary.isDocument()
                    || (boundary.isString() && boundary.asString().getValue().startsWith("$"))) {
                throw new MongoError(40191, "The $bucket 'boundaries' field must be an array of constant values");
            }
            if (i == 0) {
                continue;
            }
            if (BsonOrder.bracket(boundaries.get(i - 1)) != BsonOrder.bracket(boundary)) {
                throw new MongoError(40193, "All values in the 'boundaries' option to $bucket must have the same type");
            }
            if (BsonOrder.ASCENDING.compare(boundaries.get(i - 1), boundary) >= 0) {
                throw new MongoError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
            }
        }
        if (otherwise != null
                && BsonOrder.ASCENDING.compare(otherwise, boundaries.get(0)) >= 0
                && BsonOrder.ASCENDING.compare(otherwise, boundaries.get(boundaries.size() - 1)) < 0) {
            throw new MongoError(
                    40199,
                    "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary");
        }
    }

    private BsonValue of(BsonDocument document) {
        @Nullable BsonValue value = groupBy.evaluate(scope.on(document));
        BsonValue found = value == null ? BsonNull.VALUE : value;
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            if (BsonOrder.ASCENDING.compare(found, boundaries.get(i)) >= 0) {
                if (i == boundaries.size() - 1) {
                    break;
                }
                return boundaries.get(i);
            }
        }
        if (otherwise == null) {
            throw new MongoError(
                    40066, "$switch could not find a matching branch for an input, and no default was specified.");
        }
        return otherwise;
    }
}
