package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Documents of another collection put beside each document. */
final class Lookup {

    private final Surroundings surroundings;
    private final String from;
    private final FieldPath as;
    private final @Nullable FieldPath localField;
    private final String foreignField;
    private final BsonArray pipeline;
    private final Map<String, Expression> let = new LinkedHashMap<>();

    private Lookup(BsonDocument document, Surroundings surroundings) {
        this.surroundings = surroundings;
        for (String option : document.keySet()) {
            if (!List.of("from", "as", "localField", "foreignField", "let", "pipeline")
                    .contains(option)) {
                throw MongoError.failedToParse("unknown argument to $lookup: " + option);
            }
        }
        this.from = surroundings.database() + "." + text(document, "from");
        this.as = FieldPath.of(text(document, "as")).requireNamed();
        boolean byField = document.containsKey("localField") || document.containsKey("foreignField");
        if (!byField && !document.containsKey("pipeline")) {
            throw MongoError.failedToParse(
                    "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified");
        }
        this.localField = byField ? FieldPath.of(text(document, "localField")).requireNamed() : null;
        this.foreignField = byField ? text(document, "foreignField") : "";
        this.pipeline = document.isArray("pipeline") ? document.getArray("pipeline") : new BsonArray();
        if (document.containsKey("pipeline") && !document.isArray("pipeline")) {
            throw MongoError.typeMismatch("'pipeline' option must be specified as an array");
        }
        readLet(document.get("let"));
        // What is wrong with the pipeline is said now, not at the first document.
        Expression.Scope scope = surroundings.scope();
        for (String name : let.keySet()) {
            scope = scope.with(name, BsonNull.VALUE);
        }
        if (Pipeline.parse(pipeline, surroundings.with(scope)).writes()) {
            throw new MongoError(51047, "$merge is not allowed within a $lookup's sub-pipeline");
        }
    }

    private void readLet(@Nullable BsonValue variables) {
        if (variables == null) {
            return;
        }
        if (!variables.isDocument()) {
            throw MongoError.failedToParse("$lookup argument 'let' must be an object");
        }
        variables.asDocument().forEach((name, value) -> {
            if (name.isEmpty() || !Character.isLowerCase(name.charAt(0))) {
                throw new MongoError(16867, "'" + name + "' starts with an invalid character for a user variable name");
            }
            let.put(name, Stages.expression(value, surroundings.scope()));
        });
    }

    static Stage parse(BsonDocument document, Surroundings surroundings) {
        Lookup lookup = new Lookup(document, surroundings);
        return Stage.mapping(lookup::joined);
    }

    private static String text(BsonDocument document, String name) {
        @Nullable BsonValue value = document.get(name);
        if (value == null) {
            throw MongoError.failedToParse("must specify '" + name + "' field for a $lookup");
        }
        if (!value.isString()) {
            throw MongoError.failedToParse("$lookup argument '" + name + "' must be a string");
        }
        return value.asString().getValue();
    }

    private BsonDocument joined(BsonDocument document) {
        Expression.Scope scope = surroundings.scope();
        for (Map.Entry<String, Expression> variable : let.entrySet()) {
            // A missing value would make the name unknown inside; there it counts as null.
            @Nullable
            BsonValue value = variable.getValue().evaluate(surroundings.scope().on(document));
            scope = scope.with(variable.getKey(), value == null ? BsonNull.VALUE : value);
        }
        List<BsonDocument> before = localField == null
                ? List.of()
                : List.of(new BsonDocument("$match", new BsonDocument(foreignField, wanted(document, localField))));
        List<BsonDocument> found =
                Pipeline.parse(pipeline, surroundings.with(scope), before).run(from);
        return AddFields.with(document, as, new BsonArray(found));
    }

    /** Equal to the local value; to one of its elements if it is an array; to null if it is missing. */
    private static BsonDocument wanted(BsonDocument document, FieldPath local) {
        TreeSet<BsonValue> values = new TreeSet<>(BsonOrder.ASCENDING);
        local.visit(document, true, (value, index) -> {
            if (value == null) {
                values.add(BsonNull.VALUE);
            } else if (!value.isArray() || index >= 0) {
                values.add(value);
            }
            return false;
        });
        return values.size() == 1
                ? new BsonDocument("$eq", values.first())
                : new BsonDocument("$in", new BsonArray(List.copyOf(values)));
    }
}
