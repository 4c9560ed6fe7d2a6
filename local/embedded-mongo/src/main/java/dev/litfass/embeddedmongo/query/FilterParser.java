package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.expression.ExpressionParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonType;
import org.bson.BsonValue;

/** Reads filters; an operator it does not know is refused before any document is looked at. */
public final class FilterParser {

    private static final Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

    private final Expression.Scope scope;

    private FilterParser(Expression.Scope scope) {
        this.scope = scope;
    }

    /** Reads a filter whose {@code $expr} may use the variables of this scope. */
    public static Filter parse(BsonDocument filter, Expression.Scope scope) {
        return new FilterParser(scope).document(filter);
    }

    /** Reads the condition on the elements an array update is for, or that {@code $pull} removes. */
    public static Filter parseElement(BsonValue condition, Expression.Scope scope) {
        FilterParser parser = new FilterParser(scope);
        FieldPath element = FieldPath.of("");
        if (condition.isDocument() && isOperators(condition.asDocument())) {
            return parser.operators(element, condition.asDocument());
        }
        return condition.isRegularExpression()
                ? new Filter.OnPath(element, Conditions.matches(condition.asRegularExpression()))
                : new Filter.OnPath(element, equal(condition));
    }

    private Filter document(BsonDocument document) {
        List<Filter> parts = new ArrayList<>();
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            String name = field.getKey();
            if (name.startsWith("$") && !REFERENCE.contains(name)) {
                top(name, field.getValue(), parts);
            } else {
                parts.add(onField(FieldPath.of(name), field.getValue()));
            }
        }
        return and(parts);
    }

    private void top(String name, BsonValue value, List<Filter> parts) {
        switch (name) {
            case "$and" -> parts.addAll(clauses(name, value));
            case "$or" -> parts.add(new Filter.Or(clauses(name, value)));
            case "$nor" -> parts.add(new Filter.Not(new Filter.Or(clauses(name, value))));
            case "$comment" -> {}
            case "$expr" ->
                parts.add(new Filter.ByExpression(
                        ExpressionParser.parse(value, scope.variables().keySet()), scope));
            case "$text", "$where", "$jsonSchema", "$alwaysTrue", "$alwaysFalse", "$sampleRate" ->
                throw MongoError.notOffered(name);
            default ->
                throw MongoError.badValue("unknown top level operator: " + name
                        + ". If you have a field name that starts with a '$' symbol, consider using $getField or"
                        + " $setField.");
        }
    }

    private List<Filter> clauses(String name, BsonValue value) {
        if (!value.isArray()) {
            throw MongoError.badValue(name + " must be an array");
        }
        if (value.asArray().isEmpty()) {
            throw MongoError.badValue("$and/$or/$nor must be a nonempty array");
        }
        List<Filter> clauses = new ArrayList<>();
        for (BsonValue clause : value.asArray()) {
            if (!clause.isDocument()) {
                throw MongoError.badValue("$or/$and/$nor entries need to be full objects");
            }
            clauses.add(document(clause.asDocument()));
        }
        return clauses;
    }

    private static Filter and(List<Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.And inner) {
                flat.addAll(inner.parts());
            } else {
                flat.add(part);
            }
        }
        return flat.size() == 1 ? flat.get(0) : new Filter.And(List.copyOf(flat));
    }

    private Filter onField(FieldPath path, BsonValue value) {
        if (value.isDocument() && isOperators(value.asDocument())) {
            return operators(path, value.asDocument());
        }
        return new Filter.OnPath(
                path, value.isRegularExpression() ? Conditions.matches(value.asRegularExpression()) : equal(value));
    }

    /** Whether a value is to be read as operators and not as a document to be equal to. */
    public static boolean isOperators(BsonDocument document) {
        return !document.isEmpty()
                && document.getFirstKey().startsWith("$")
                && !REFERENCE.contains(document.getFirstKey());
    }

    private static void requireDefined(BsonValue value) {
        if (value.getBsonType() == BsonType.UNDEFINED) {
            throw MongoError.badValue("cannot compare to undefined");
        }
    }

    private static Condition equal(BsonValue value) {
        requireDefined(value);
        return new Condition.Compare(Condition.Comparison.EQ, value);
    }

    private Filter operators(FieldPath path, BsonDocument operators) {
        List<Filter> parts = new ArrayList<>();
        for (Map.Entry<String, BsonValue> operator : operators.entrySet()) {
            if (operator.getKey().equals("$options")) {
                if (!operators.containsKey("$regex")) {
                    throw MongoError.badValue("$options needs a $regex");
                }
                continue;
            }
            parts.add(operator(path, operator.getKey(), operator.getValue(), operators));
        }
        return and(parts);
    }

    private Filter operator(FieldPath path, String name, BsonValue value, BsonDocument all) {
        return switch (name) {
            case "$eq" -> new Filter.OnPath(path, equal(value));
            case "$ne" -> {
                requireNoPattern(name, value);
                yield new Filter.Not(new Filter.OnPath(path, equal(value)));
            }
            case "$gt" -> compare(path, Condition.Comparison.GT, value);
            case "$gte" -> compare(path, Condition.Comparison.GTE, value);
            case "$lt" -> compare(path, Condition.Comparison.LT, value);
            case "$lte" -> compare(path, Condition.Comparison.LTE, value);
            case "$in" -> new Filter.OnPath(path, oneOf(name, value));
            case "$nin" -> new Filter.Not(new Filter.OnPath(path, oneOf(name, value)));
            case "$exists" -> {
                Filter exists = new Filter.OnPath(path, new Condition.Exists());
                yield BsonOrder.isTrue(value) ? exists : new Filter.Not(exists);
            }
            case "$regex" -> new Filter.OnPath(path, Conditions.matches(value, all.get("$options")));
            case "$not" -> new Filter.Not(not(path, value));
            case "$type" -> new Filter.OnPath(path, Conditions.hasType(path, value));
            case "$size" -> new Filter.OnPath(path, Conditions.hasSize(value));
            case "$mod" -> new Filter.OnPath(path, Conditions.remainder(value));
            case "$all" -> all(path, value);
            case "$elemMatch" -> elementMatches(path, value);
            case "$geoWithin",
                    "$geoIntersects",
                    "$near",
                    "$nearSphere",
                    "$bitsAllSet",
                    "$bitsAllClear",
                    "$bitsAnySet",
                    "$bitsAnyClear" -> throw MongoError.notOffered(name);
            default -> throw MongoError.badValue("unknown operator: " + name);
        };
    }

    private static void requireNoPattern(String name, BsonValue value) {
        if (value.isRegularExpression()) {
            throw MongoError.badValue("Can't have RegEx as arg to " + name + ".");
        }
    }

    private static Filter compare(FieldPath path, Condition.Comparison comparison, BsonValue value) {
        if (value.isRegularExpression()) {
            throw MongoError.badValue("Can't have RegEx as arg to predicate over field '" + path + "'.");
        }
        requireDefined(value);
        return new Filter.OnPath(path, new Condition.Compare(comparison, value));
    }

    private static Condition oneOf(String name, BsonValue value) {
        if (!value.isArray()) {
            throw MongoError.badValue(name + " needs an array");
        }
        TreeSet<BsonValue> values = new TreeSet<>(BsonOrder.ASCENDING);
        List<Condition.Matches> patterns = new ArrayList<>();
        for (BsonValue element : value.asArray()) {
            if (element.isDocument() && isOperators(element.asDocument())) {
                throw MongoError.badValue("cannot nest $ under " + name);
            }
            if (element.isRegularExpression()) {
                patterns.add(Conditions.matches(element.asRegularExpression()));
            } else {
                requireDefined(element);
                values.add(element);
            }
        }
        return new Condition.OneOf(values, patterns);
    }

    private Filter not(FieldPath path, BsonValue value) {
        if (value.isRegularExpression()) {
            return new Filter.OnPath(path, Conditions.matches(value.asRegularExpression()));
        }
        if (!value.isDocument()) {
            throw MongoError.badValue("$not needs a regex or a document");
        }
        BsonDocument operators = value.asDocument();
        if (operators.isEmpty()) {
            throw MongoError.badValue("$not cannot be empty");
        }
        if (!isOperators(operators)) {
            throw MongoError.badValue("unknown operator: " + operators.getFirstKey());
        }
        return operators(path, operators);
    }

    private Filter all(FieldPath path, BsonValue value) {
        if (!value.isArray()) {
            throw MongoError.badValue("$all needs an array");
        }
        if (value.asArray().isEmpty()) {
            return new Filter.Or(List.of());
        }
        boolean elements = isElementMatch(value.asArray().get(0));
        List<Filter> parts = new ArrayList<>();
        for (BsonValue element : value.asArray()) {
            if (isElementMatch(element) != elements) {
                throw MongoError.badValue("no $ expressions in $all");
            }
            if (elements) {
                parts.add(elementMatches(path, element.asDocument().get("$elemMatch", BsonNull.VALUE)));
            } else if (element.isDocument() && isOperators(element.asDocument())) {
                throw MongoError.badValue("no $ expressions in $all");
            } else {
                parts.add(onField(path, element));
            }
        }
        return and(parts);
    }

    private static boolean isElementMatch(BsonValue value) {
        return value.isDocument()
                && !value.asDocument().isEmpty()
                && value.asDocument().getFirstKey().equals("$elemMatch");
    }

    private Filter elementMatches(FieldPath path, BsonValue value) {
        if (!value.isDocument()) {
            throw MongoError.badValue("$elemMatch needs an Object");
        }
        BsonDocument inner = value.asDocument();
        boolean values = isOperators(inner)
                && !Set.of("$and", "$or", "$nor", "$expr", "$where", "$text").contains(inner.getFirstKey());
        if (inner.containsKey("$expr")) {
            throw MongoError.badValue("$expr can only be applied to the top-level document");
        }
        Filter filter = values ? operators(FieldPath.of(""), inner) : document(inner);
        return new Filter.OnPath(path, new Condition.ElementMatches(filter, !values));
    }
}
