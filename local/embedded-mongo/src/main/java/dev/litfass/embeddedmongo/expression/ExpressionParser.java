package dev.litfass.embeddedmongo.expression;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.Contract;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads an expression with a given set of variables; what it does not know it refuses. */
public final class ExpressionParser {

    /** How one operator reads its operand. */
    @FunctionalInterface
    interface Operator {
        Expression parse(BsonValue operand, ExpressionParser parser);
    }

    /** What an operator makes of its evaluated arguments. */
    @FunctionalInterface
    interface Function {
        @Nullable
        BsonValue apply(List<@Nullable BsonValue> arguments);
    }

    private static final Map<String, Operator> OPERATORS = new HashMap<>();

    static {
        OPERATORS.put("$literal", (operand, parser) -> scope -> operand);
        LogicOperators.register(OPERATORS);
        ArithmeticOperators.register(OPERATORS);
        TextOperators.register(OPERATORS);
        ArrayOperators.register(OPERATORS);
        DateOperators.register(OPERATORS);
        DocumentOperators.register(OPERATORS);
    }

    private final Set<String> variables;

    private ExpressionParser(Set<String> variables) {
        this.variables = variables;
    }

    /** Reads an expression that may use these variables beside the system's own. */
    public static Expression parse(BsonValue value, Set<String> variables) {
        return new ExpressionParser(variables).parse(value);
    }

    ExpressionParser with(String... names) {
        Set<String> more = new HashSet<>(variables);
        more.addAll(List.of(names));
        return new ExpressionParser(more);
    }

    Expression parse(BsonValue value) {
        if (value.isString()) {
            return text(value);
        }
        if (value.isDocument()) {
            return document(value.asDocument());
        }
        if (value.isArray()) {
            return array(value.asArray());
        }
        return scope -> value;
    }

    private Expression text(BsonValue value) {
        String text = value.asString().getValue();
        if (text.startsWith("$$")) {
            return variable(text.substring(2));
        }
        if (text.startsWith("$")) {
            FieldPath path = path(text.substring(1));
            return scope -> path.gathered(scope.root());
        }
        return scope -> value;
    }

    private static FieldPath path(String dotted) {
        FieldPath path = FieldPath.of(dotted).requireNamed();
        if (path.parts().stream().anyMatch(part -> part.startsWith("$"))) {
            throw new MongoError(
                    16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
        }
        return path;
    }

    private Expression variable(String dotted) {
        int dot = dotted.indexOf('.');
        String name = dot < 0 ? dotted : dotted.substring(0, dot);
        Expression start = variableNamed(name);
        if (dot < 0) {
            return start;
        }
        FieldPath path = path(dotted.substring(dot + 1));
        return scope -> path.gathered(start.evaluate(scope));
    }

    private Expression variableNamed(String name) {
        if (variables.contains(name)) {
            return scope -> scope.variables().get(name);
        }
        return switch (name) {
            case "ROOT", "CURRENT" -> Expression.Scope::root;
            case "NOW" -> scope -> new BsonDateTime(scope.now().toEpochMilli());
            case "REMOVE" -> scope -> null;
            default -> throw new MongoError(17276, "Use of undefined variable: " + name);
        };
    }

    private Expression document(BsonDocument document) {
        if (document.isEmpty()) {
            return scope -> document;
        }
        String first = document.getFirstKey();
        if (first.startsWith("$")) {
            if (document.size() > 1) {
                throw new MongoError(
                        15983,
                        "an object representing an expression must have exactly one field: " + document.toJson());
            }
            Map.Entry<String, BsonValue> only = document.entrySet().iterator().next();
            Operator operator = OPERATORS.get(first);
            if (operator == null) {
                throw new MongoError(168, "Unrecognized expression '" + first + "'");
            }
            return operator.parse(only.getValue(), this);
        }
        Map<String, Expression> fields = new LinkedHashMap<>();
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            String name = field.getKey();
            if (name.startsWith("$")) {
                throw new MongoError(
                        16410, "FieldPath field names may not start with '$'. Consider using $getField or $setField.");
            }
            if (name.contains(".")) {
                throw new MongoError(
                        16412, "FieldPath field names may not contain '.'. Consider using $getField or $setField.");
            }
            fields.put(name, parse(field.getValue()));
        }
        return scope -> evaluated(fields, scope);
    }

    private static BsonDocument evaluated(Map<String, Expression> fields, Expression.Scope scope) {
        BsonDocument result = new BsonDocument();
        fields.forEach((name, expression) -> {
            @Nullable BsonValue value = expression.evaluate(scope);
            if (value != null) {
                result.append(name, value);
            }
        });
        return result;
    }

    private Expression array(BsonArray array) {
        List<Expression> elements = array.stream().map(this::parse).toList();
        return scope -> {
            BsonArray result = new BsonArray(elements.size());
            for (Expression element : elements) {
                result.add(orNull(element.evaluate(scope)));
            }
            return result;
        };
    }

    static BsonValue orNull(@Nullable BsonValue value) {
        return value == null ? BsonNull.VALUE : value;
    }

    @Contract("null -> true")
    static boolean isNothing(@Nullable BsonValue value) {
        return value == null || value.isNull() || value.getBsonType() == org.bson.BsonType.UNDEFINED;
    }

    static boolean isTrue(@Nullable BsonValue value) {
        return BsonOrder.isTrue(value);
    }

    /** The arguments of an operator: an array of them, or one that stands alone. */
    List<Expression> arguments(String name, BsonValue operand, int least, int most) {
        List<BsonValue> given = operand.isArray() ? operand.asArray() : List.of(operand);
        if (given.size() < least || given.size() > most) {
            String wanted = least == most
                    ? "exactly " + least
                    : most == Integer.MAX_VALUE ? "at least " + least : "at least " + least + ", and at most " + most;
            throw new MongoError(
                    least == most ? 16020 : 28667,
                    "Expression " + name + " takes " + wanted + " arguments. " + given.size() + " were passed in.");
        }
        return given.stream().map(this::parse).toList();
    }

    /** An operator that looks at its arguments only once they are evaluated. */
    static Operator eager(String name, int least, int most, Function function) {
        return (operand, parser) -> {
            List<Expression> arguments = parser.arguments(name, operand, least, most);
            return scope -> {
                List<@Nullable BsonValue> values = new ArrayList<>(arguments.size());
                for (Expression argument : arguments) {
                    values.add(argument.evaluate(scope));
                }
                return function.apply(values);
            };
        };
    }

    /** Named arguments, each known and the required ones there. */
    Map<String, Expression> named(
            String name, BsonValue operand, int code, Set<String> required, Set<String> optional) {
        if (!operand.isDocument()) {
            throw new MongoError(code, name + " only supports an object as its argument");
        }
        Map<String, Expression> result = new HashMap<>();
        for (Map.Entry<String, BsonValue> field : operand.asDocument().entrySet()) {
            if (!required.contains(field.getKey()) && !optional.contains(field.getKey())) {
                throw new MongoError(code, "Unrecognized parameter to " + name + ": " + field.getKey());
            }
            result.put(field.getKey(), parse(field.getValue()));
        }
        for (String parameter : required) {
            if (!result.containsKey(parameter)) {
                throw new MongoError(code, "Missing '" + parameter + "' parameter to " + name);
            }
        }
        return result;
    }
}
