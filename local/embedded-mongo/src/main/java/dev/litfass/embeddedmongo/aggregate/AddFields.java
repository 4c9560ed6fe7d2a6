package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Computed fields beside or in place of those that are there; also writes the results other stages place somewhere. */
final class AddFields {

    /** A field to be computed, or fields inside one. */
    private static final class Node {
        private final Map<String, Node> inside = new LinkedHashMap<>();
        private @Nullable Expression expression;
    }

    private final Node root = new Node();

    private AddFields() {}

    static Stage parse(String name, BsonDocument document, Expression.Scope scope) {
        if (document.isEmpty()) {
            throw new MongoError(
                    40177, "Invalid " + name + " :: caused by :: specification must have at least one field");
        }
        AddFields fields = new AddFields();
        fields.read(document, fields.root, scope);
        return Stage.mapping(input -> fields.applied(input, fields.root, scope.on(input)));
    }

    /** Writes one value at a path, into copies of the documents on the way. */
    static BsonDocument with(BsonDocument document, FieldPath path, @Nullable BsonValue value) {
        AddFields fields = new AddFields();
        fields.node(fields.root, path).expression = scope -> value;
        return fields.applied(document, fields.root, Expression.Scope.at(java.time.Instant.EPOCH));
    }

    private Node node(Node from, FieldPath path) {
        Node node = from;
        for (String part : path.parts()) {
            if (node.expression != null) {
                throw new MongoError(31249, "Path collision at " + path);
            }
            if (part.startsWith("$")) {
                throw new MongoError(
                        16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
            }
            node = node.inside.computeIfAbsent(part, key -> new Node());
        }
        if (node.expression != null) {
            throw new MongoError(31250, "Path collision at " + path);
        }
        return node;
    }

    private void read(BsonDocument document, Node into, Expression.Scope scope) {
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            Node node = node(into, FieldPath.of(field.getKey()).requireNamed());
            BsonValue value = field.getValue();
            boolean nested = value.isDocument()
                    && !value.asDocument().isEmpty()
                    && !value.asDocument().getFirstKey().startsWith("$");
            if (nested) {
                read(value.asDocument(), node, scope);
            } else if (!node.inside.isEmpty()) {
                throw new MongoError(31250, "Path collision at " + field.getKey());
            } else {
                node.expression = Stages.expression(value, scope);
            }
        }
    }

    private BsonDocument applied(BsonDocument document, Node node, Expression.Scope scope) {
        BsonDocument result = new BsonDocument();
        result.putAll(document);
        node.inside.forEach((name, child) -> {
            @Nullable
            BsonValue value = child.expression != null
                    ? child.expression.evaluate(scope)
                    : inside(document.get(name), child, scope);
            if (value == null) {
                result.remove(name);
            } else {
                result.put(name, value);
            }
        });
        return result;
    }

    private BsonValue inside(@Nullable BsonValue value, Node node, Expression.Scope scope) {
        if (value != null && value.isDocument()) {
            return applied(value.asDocument(), node, scope);
        }
        if (value != null && value.isArray()) {
            BsonArray result = new BsonArray();
            value.asArray().forEach(element -> result.add(inside(element, node, scope)));
            return result;
        }
        return applied(new BsonDocument(), node, scope);
    }
}
