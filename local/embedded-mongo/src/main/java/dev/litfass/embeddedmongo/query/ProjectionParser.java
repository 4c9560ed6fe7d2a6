package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.expression.ExpressionParser;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads one projection; what contradicts itself is refused before any document is looked at. */
final class ProjectionParser {

    private final Expression.Scope scope;
    private final boolean inStage;
    private final Projection.Node root = new Projection.Node();
    private @Nullable Boolean including;
    private boolean idShown = true;
    private boolean idMentioned;
    private boolean picksElements;
    private @Nullable FieldPath positional;

    ProjectionParser(Expression.Scope scope, boolean inStage) {
        this.scope = scope;
        this.inStage = inStage;
    }

    Projection parse(BsonDocument document) {
        decideMode(document, "");
        read(document, FieldPath.of(""), root);
        boolean shows = including != null ? including : picksElements || (idMentioned && idShown);
        return new Projection(root, scope, shows, idMentioned, positional);
    }

    /** Finds out whether fields are shown or hidden, which the whole document must agree on. */
    private void decideMode(BsonDocument document, String prefix) {
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            String name = prefix + field.getKey();
            BsonValue value = field.getValue();
            if (isFlag(value)) {
                boolean shown = BsonOrder.isTrue(value);
                if (name.equals("_id")) {
                    idMentioned = true;
                    idShown = shown;
                    continue;
                }
                decide(name, shown);
            } else if (value.isDocument() && !isOperator(value.asDocument())) {
                if (value.asDocument().isEmpty()) {
                    throw new MongoError(
                            51270, "An empty sub-projection is not a valid value. Found empty object at path");
                }
                decideMode(value.asDocument(), name + ".");
            } else if (isComputed(value)) {
                if (name.equals("_id")) {
                    idMentioned = true;
                }
                decide(name, true);
            }
        }
    }

    private void decide(String name, boolean shown) {
        if (including != null && including != shown) {
            throw shown
                    ? new MongoError(31253, "Cannot do inclusion on field " + name + " in exclusion projection")
                    : new MongoError(31254, "Cannot do exclusion on field " + name + " in inclusion projection");
        }
        including = shown;
    }

    private static boolean isFlag(BsonValue value) {
        return value.isBoolean() || value.isNumber();
    }

    private static boolean isOperator(BsonDocument document) {
        return !document.isEmpty() && document.getFirstKey().startsWith("$");
    }

    private boolean isComputed(BsonValue value) {
        if (!value.isDocument() || inStage) {
            return true;
        }
        String operator = value.asDocument().getFirstKey();
        return !operator.equals("$slice") && !operator.equals("$elemMatch");
    }

    private void read(BsonDocument document, FieldPath parent, Projection.Node into) {
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            String name = field.getKey();
            BsonValue value = field.getValue();
            if (!inStage && name.endsWith(".$") && parent.dotted().isEmpty()) {
                readPositional(name, value);
                continue;
            }
            FieldPath path = FieldPath.of(name).requireNamed();
            Projection.Node node = into;
            for (String part : path.parts()) {
                if (part.startsWith("$")) {
                    throw new MongoError(
                            16410,
                            "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
                }
                if (node.rule != null) {
                    throw collision(name, 31249);
                }
                node = node.inside.computeIfAbsent(part, key -> new Projection.Node());
            }
            if (node.rule != null || !node.inside.isEmpty()) {
                throw collision(name, 31250);
            }
            if (value.isDocument() && !isOperator(value.asDocument())) {
                read(value.asDocument(), path, node);
            } else {
                node.rule = rule(name, value);
            }
        }
    }

    private static MongoError collision(String name, int code) {
        return new MongoError(code, "Path collision at " + name);
    }

    private void readPositional(String name, BsonValue value) {
        if (positional != null) {
            throw new MongoError(31276, "Cannot specify more than one positional projection per query.");
        }
        if (!isFlag(value) || !BsonOrder.isTrue(value) || Boolean.FALSE.equals(including)) {
            throw new MongoError(31395, "positional projection cannot be used with exclusion");
        }
        positional = FieldPath.of(name.substring(0, name.length() - 2)).requireNamed();
        Projection.Node node = root;
        for (String part : positional.parts()) {
            node = node.inside.computeIfAbsent(part, key -> new Projection.Node());
        }
        node.rule = new Projection.Shown();
    }

    private Projection.Rule rule(String name, BsonValue value) {
        if (isFlag(value)) {
            return BsonOrder.isTrue(value) ? new Projection.Shown() : new Projection.Hidden();
        }
        if (!inStage && value.isDocument()) {
            BsonDocument operator = value.asDocument();
            switch (operator.getFirstKey()) {
                case "$slice" -> {
                    return sliced(operator.get("$slice", BsonNull.VALUE));
                }
                case "$elemMatch" -> {
                    return firstMatching(name, operator);
                }
                case "$meta" -> throw MongoError.notOffered("$meta");
                default -> {}
            }
        }
        return new Projection.Computed(
                ExpressionParser.parse(value, scope.variables().keySet()));
    }

    private static Projection.Sliced sliced(BsonValue value) {
        if (value.isNumber()) {
            int count = whole(value);
            return count >= 0 ? new Projection.Sliced(0, count) : new Projection.Sliced(count, Integer.MAX_VALUE);
        }
        if (value.isArray()
                && value.asArray().size() == 2
                && value.asArray().get(0).isNumber()
                && value.asArray().get(1).isNumber()) {
            int limit = whole(value.asArray().get(1));
            if (limit <= 0) {
                throw new MongoError(28724, "$slice limit must be positive");
            }
            return new Projection.Sliced(whole(value.asArray().get(0)), limit);
        }
        throw new MongoError(
                28667,
                "Invalid $slice syntax. The given syntax did not match the find() syntax:"
                        + " $slice only supports numbers and [skip, limit] arrays");
    }

    private static int whole(BsonValue value) {
        Long number = Numbers.integral(value);
        if (number == null) {
            throw new MongoError(28667, "$slice only supports whole numbers");
        }
        return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(Integer.MAX_VALUE, number));
    }

    private Projection.Rule firstMatching(String name, BsonDocument operator) {
        if (name.contains(".")) {
            throw new MongoError(31275, "Cannot use $elemMatch projection on a nested field.");
        }
        picksElements = true;
        Filter filter = FilterParser.parse(new BsonDocument("x", operator), scope);
        return filter instanceof Filter.OnPath onPath && onPath.condition() instanceof Condition.ElementMatches matches
                ? new Projection.FirstMatching(matches)
                : new Projection.Hidden();
    }
}
