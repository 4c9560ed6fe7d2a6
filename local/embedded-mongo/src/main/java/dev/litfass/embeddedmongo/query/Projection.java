package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Which fields of a document are shown, and which are computed. */
public final class Projection {

    /** What is to become of one field, or of the fields inside it. */
    static final class Node {
        final Map<String, Node> inside = new LinkedHashMap<>();

        @Nullable
        Rule rule;
    }

    /** What a leaf of the projection says. */
    sealed interface Rule {}

    record Shown() implements Rule {}

    record Hidden() implements Rule {}

    record Computed(Expression expression) implements Rule {}

    record Sliced(int skip, int limit) implements Rule {}

    record FirstMatching(Condition.ElementMatches condition) implements Rule {}

    private final Node root;
    private final Expression.Scope scope;
    private final boolean including;
    private final boolean idMentioned;
    private final @Nullable FieldPath positional;
    private final @Nullable Inclusion inclusion;

    Projection(
            Node root, Expression.Scope scope, boolean including, boolean idMentioned, @Nullable FieldPath positional) {
        this.root = root;
        this.scope = scope;
        this.including = including;
        this.idMentioned = idMentioned;
        this.positional = positional;
        this.inclusion = including && positional == null ? Inclusion.of(root, idMentioned) : null;
    }

    /** Of a find: with {@code $slice}, {@code $elemMatch} and {@code $}. */
    public static Projection ofFind(BsonDocument document, Expression.Scope scope) {
        return new ProjectionParser(scope, false).parse(document);
    }

    /** Of a {@code $project} stage. */
    public static Projection ofStage(BsonDocument document, Expression.Scope scope) {
        if (document.isEmpty()) {
            throw new MongoError(
                    51272, "Invalid $project :: caused by :: projection specification must have at least one field");
        }
        return new ProjectionParser(scope, true).parse(document);
    }

    /** Whether the place of the matching array element is needed. */
    public boolean needsPosition() {
        return positional != null;
    }

    /** The same for stored bytes where fields are shown as they are and nothing else is done; null otherwise. */
    public @Nullable Inclusion inclusion() {
        return inclusion;
    }

    /** The document as it is to be shown; {@code element} is where the filter matched inside an array. */
    public BsonDocument apply(BsonDocument document, int element) {
        Expression.Scope here = scope.on(document);
        BsonDocument result = including ? shown(document, root, here) : hidden(document, root, here);
        if (including && !idMentioned && document.containsKey("_id")) {
            BsonDocument first = new BsonDocument("_id", document.get("_id"));
            result.remove("_id");
            first.putAll(result);
            result = first;
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
            return index < 0 ? null : new BsonArray(List.of(value.asArray().get(index)));
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
                    .put(path.last(), new BsonArray(List.of(value.asArray().get(element))));
        }
        return copy;
    }
}
