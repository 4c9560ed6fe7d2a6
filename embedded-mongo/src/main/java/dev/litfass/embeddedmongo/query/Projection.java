package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.expression.ExpressionParser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Which fields of a document are shown, and which are computed. */
public final class Projection {

    /** What is to become of one field, or of the fields inside it. */
    private static final class Node {
        private final Map<String, Node> inside = new LinkedHashMap<>();
        private @Nullable Rule rule;
    }

    /** What a leaf of the projection says. */
    private sealed interface Rule {}

    private record Shown() implements Rule {}

    private record Hidden() implements Rule {}

    private record Computed(Expression expression) implements Rule {}

    private record Sliced(int skip, int limit) implements Rule {}

    private record FirstMatching(Condition.ElementMatches condition) implements Rule {}

    private final Node root = new Node();
    private final Expression.Scope scope;
    private final boolean inStage;
    private @Nullable Boolean including;
    private boolean idShown = true;
    private boolean idMentioned;
    private boolean picksElements;
    private @Nullable FieldPath positional;

    private Projection(BsonDocument document, Expression.Scope scope, boolean inStage) {
        this.scope = scope;
        this.inStage = inStage;
        decideMode(document, "");
        read(document, FieldPath.of(""), root);
        if (including == null) {
            including = picksElements || (idMentioned && idShown);
        }
    }

    /** Of a find: with {@code $slice}, {@code $elemMatch} and {@code $}. */
    public static Projection ofFind(BsonDocument document, Expression.Scope scope) {
        return new Projection(document, scope, false);
    }

    /** Of a {@code $project} stage. */
    public static Projection ofStage(BsonDocument document, Expression.Scope scope) {
        if (document.isEmpty()) {
            throw new MongoError(
                    51272, "Invalid $project :: caused by :: projection specification must have at least one field");
        }
        return new Projection(document, scope, true);
    }

    /** Whether the place of the matching array element is needed. */
    public boolean needsPosition() {
        return positional != null;
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

    private void read(BsonDocument document, FieldPath parent, Node into) {
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            String name = field.getKey();
            BsonValue value = field.getValue();
            if (!inStage && name.endsWith(".$") && parent.dotted().isEmpty()) {
                readPositional(name, value);
                continue;
            }
            FieldPath path = FieldPath.of(name).requireNamed();
            Node node = into;
            for (String part : path.parts()) {
                if (part.startsWith("$")) {
                    throw new MongoError(
                            16410,
                            "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
                }
                if (node.rule != null) {
                    throw collision(name, 31249);
                }
                node = node.inside.computeIfAbsent(part, key -> new Node());
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
        Node node = root;
        for (String part : positional.parts()) {
            node = node.inside.computeIfAbsent(part, key -> new Node());
        }
        node.rule = new Shown();
    }

    private Rule rule(String name, BsonValue value) {
        if (isFlag(value)) {
            return BsonOrder.isTrue(value) ? new Shown() : new Hidden();
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
        return new Computed(ExpressionParser.parse(value, scope.variables().keySet()));
    }

    private static Sliced sliced(BsonValue value) {
        if (value.isNumber()) {
            int count = whole(value);
            return count >= 0 ? new Sliced(0, count) : new Sliced(count, Integer.MAX_VALUE);
        }
        if (value.isArray()
                && value.asArray().size() == 2
                && value.asArray().get(0).isNumber()
                && value.asArray().get(1).isNumber()) {
            int limit = whole(value.asArray().get(1));
            if (limit <= 0) {
                throw new MongoError(28724, "$slice limit must be positive");
            }
            return new Sliced(whole(value.asArray().get(0)), limit);
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

    private Rule firstMatching(String name, BsonDocument operator) {
        if (name.contains(".")) {
            throw new MongoError(31275, "Cannot use $elemMatch projection on a nested field.");
        }
        picksElements = true;
        Filter filter = FilterParser.parse(new BsonDocument("x", operator), scope);
        return filter instanceof Filter.OnPath onPath && onPath.condition() instanceof Condition.ElementMatches matches
                ? new FirstMatching(matches)
                : new Hidden();
    }

    /** The document as it is to be shown; {@code element} is where the filter matched inside an array. */
    public BsonDocument apply(BsonDocument document, int element) {
        Expression.Scope here = scope.on(document);
        BsonDocument result =
                Boolean.TRUE.equals(including) ? shown(document, root, here) : hidden(document, root, here);
        if (Boolean.TRUE.equals(including)) {
            if (!idMentioned && document.containsKey("_id")) {
                BsonDocument first = new BsonDocument("_id", document.get("_id"));
                result.remove("_id");
                first.putAll(result);
                result = first;
            }
        }
        return positional == null ? result : narrowed(result, positional, element);
    }

    private BsonDocument shown(BsonDocument document, Node node, Expression.Scope here) {
        BsonDocument result = new BsonDocument();
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            Node child = node.inside.get(field.getKey());
            if (child == null || child.rule instanceof Computed) {
                continue;
            }
            BsonValue value = field.getValue();
            @Nullable BsonValue kept = child.rule == null ? shownInside(value, child, here) : ruled(child.rule, value);
            if (kept != null) {
                result.append(field.getKey(), kept);
            }
        }
        compute(result, document, node, here);
        return result;
    }

    private @Nullable BsonValue shownInside(BsonValue value, Node node, Expression.Scope here) {
        if (value.isDocument()) {
            return shown(value.asDocument(), node, here);
        }
        if (value.isArray()) {
            BsonArray result = new BsonArray();
            for (BsonValue element : value.asArray()) {
                @Nullable BsonValue kept = shownInside(element, node, here);
                if (kept != null) {
                    result.add(kept);
                }
            }
            return result;
        }
        return null;
    }

    private @Nullable BsonValue ruled(Rule rule, BsonValue value) {
        if (rule instanceof Shown) {
            return value;
        }
        if (rule instanceof Sliced slice) {
            return value.isArray() ? slice(slice, value.asArray()) : value;
        }
        if (rule instanceof FirstMatching first) {
            int index = first.condition().elementIndex(value);
            return index < 0
                    ? null
                    : new BsonArray(java.util.List.of(value.asArray().get(index)));
        }
        return null;
    }

    private static BsonArray slice(Sliced slice, BsonArray array) {
        int size = array.size();
        int from = slice.skip() >= 0 ? Math.min(slice.skip(), size) : Math.max(0, size + slice.skip());
        int to = (int) Math.min((long) from + slice.limit(), size);
        return new BsonArray(array.subList(from, to));
    }

    /** Computed fields come after the shown ones, in the order of the projection. */
    private void compute(BsonDocument result, BsonDocument document, Node node, Expression.Scope here) {
        node.inside.forEach((name, child) -> {
            if (child.rule instanceof Computed computed) {
                @Nullable BsonValue value = computed.expression().evaluate(here);
                if (value != null) {
                    result.append(name, value);
                }
            } else if (child.rule == null && !document.containsKey(name) && computesInside(child)) {
                BsonDocument inner = shown(new BsonDocument(), child, here);
                result.append(name, inner);
            }
        });
    }

    private static boolean computesInside(Node node) {
        return node.inside.values().stream()
                .anyMatch(child -> child.rule instanceof Computed || (child.rule == null && computesInside(child)));
    }

    private BsonDocument hidden(BsonDocument document, Node node, Expression.Scope here) {
        BsonDocument result = new BsonDocument();
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            Node child = node.inside.get(field.getKey());
            BsonValue value = field.getValue();
            if (child == null) {
                result.append(field.getKey(), value);
            } else if (child.rule == null) {
                result.append(field.getKey(), hiddenInside(value, child, here));
            } else {
                @Nullable BsonValue kept = ruled(child.rule, value);
                if (kept != null) {
                    result.append(field.getKey(), kept);
                }
            }
        }
        return result;
    }

    private BsonValue hiddenInside(BsonValue value, Node node, Expression.Scope here) {
        if (value.isDocument()) {
            return hidden(value.asDocument(), node, here);
        }
        if (value.isArray()) {
            BsonArray result = new BsonArray();
            value.asArray().forEach(element -> result.add(hiddenInside(element, node, here)));
            return result;
        }
        return value;
    }

    private static BsonDocument narrowed(BsonDocument result, FieldPath path, int element) {
        @Nullable BsonValue value = path.direct(result);
        if (value == null || !value.isArray()) {
            return result;
        }
        if (element < 0 || element >= value.asArray().size()) {
            throw new MongoError(
                    51246,
                    "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array");
        }
        BsonDocument copy = result.clone();
        BsonValue parent = path.length() == 1
                ? copy
                : FieldPath.ofParts(path.parts().subList(0, path.length() - 1).toArray(String[]::new))
                        .direct(copy);
        if (parent != null) {
            parent.asDocument()
                    .put(
                            path.last(),
                            new BsonArray(java.util.List.of(value.asArray().get(element))));
        }
        return copy;
    }
}
