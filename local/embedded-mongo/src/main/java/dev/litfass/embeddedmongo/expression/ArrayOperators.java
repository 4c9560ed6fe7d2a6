package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.eager;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isTrue;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Arrays inside expressions. */
final class ArrayOperators {

    private ArrayOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        operators.put("$size", eager("$size", 1, 1, a -> size(a.get(0))));
        operators.put("$isArray", eager("$isArray", 1, 1, a -> BsonBoolean.valueOf(isArray(a.get(0)))));
        operators.put("$arrayElemAt", eager("$arrayElemAt", 2, 2, a -> elementAt("$arrayElemAt", a.get(0), a.get(1))));
        operators.put("$first", eager("$first", 1, 1, a -> elementAt("$first", a.get(0), new BsonInt32(0))));
        operators.put("$last", eager("$last", 1, 1, a -> elementAt("$last", a.get(0), new BsonInt32(-1))));
        operators.put("$in", eager("$in", 2, 2, ArrayOperators::in));
        operators.put("$concatArrays", eager("$concatArrays", 0, Integer.MAX_VALUE, ArrayOperators::concat));
        operators.put("$slice", eager("$slice", 2, 3, ArrayOperators::slice));
        operators.put("$filter", ArrayOperators::filter);
        operators.put("$map", ArrayOperators::map);
        operators.put("$reduce", ArrayOperators::reduce);
    }

    private static boolean isArray(@Nullable BsonValue value) {
        return value != null && value.isArray();
    }

    private static BsonValue size(@Nullable BsonValue value) {
        if (value == null || !value.isArray()) {
            throw new MongoError(
                    17124, "The argument to $size must be an array, but was of type: " + Numbers.typeName(value));
        }
        return new BsonInt32(value.asArray().size());
    }

    private static @Nullable BsonValue elementAt(String name, @Nullable BsonValue value, @Nullable BsonValue at) {
        if (isNothing(value) || isNothing(at)) {
            return BsonNull.VALUE;
        }
        if (!value.isArray()) {
            throw new MongoError(28689, name + "'s first argument must be an array, but is " + Numbers.typeName(value));
        }
        BsonArray array = value.asArray();
        int index = whole(at, 28690, name + "'s second argument must be a numeric value, but is ");
        int place = index < 0 ? array.size() + index : index;
        return place < 0 || place >= array.size() ? null : array.get(place);
    }

    private static int whole(@Nullable BsonValue value, int code, String message) {
        Long number = value == null ? null : Numbers.integral(value);
        if (number == null || number != number.intValue()) {
            throw new MongoError(code, message + Numbers.typeName(value));
        }
        return number.intValue();
    }

    private static BsonValue in(List<@Nullable BsonValue> arguments) {
        BsonValue needle = arguments.get(0);
        BsonValue hay = arguments.get(1);
        if (hay == null || !hay.isArray()) {
            throw new MongoError(40081, "$in requires an array as a second argument, found: " + Numbers.typeName(hay));
        }
        return BsonBoolean.valueOf(
                needle != null && hay.asArray().stream().anyMatch(element -> BsonOrder.same(element, needle)));
    }

    private static BsonValue concat(List<@Nullable BsonValue> arguments) {
        BsonArray result = new BsonArray();
        for (BsonValue argument : arguments) {
            if (isNothing(argument)) {
                return BsonNull.VALUE;
            }
            if (!argument.isArray()) {
                throw new MongoError(28664, "$concatArrays only supports arrays, not " + Numbers.typeName(argument));
            }
            result.addAll(argument.asArray());
        }
        return result;
    }

    private static BsonValue slice(List<@Nullable BsonValue> arguments) {
        BsonValue value = arguments.get(0);
        if (isNothing(value) || arguments.stream().anyMatch(ExpressionParser::isNothing)) {
            return BsonNull.VALUE;
        }
        if (!value.isArray()) {
            throw new MongoError(
                    28724, "First argument to $slice must be an array, but is of type: " + Numbers.typeName(value));
        }
        BsonArray array = value.asArray();
        int size = array.size();
        int second = whole(arguments.get(1), 28725, "Second argument to $slice must be numeric, but is of type: ");
        if (arguments.size() == 2) {
            return second >= 0
                    ? new BsonArray(array.subList(0, Math.min(second, size)))
                    : new BsonArray(array.subList(Math.max(0, size + second), size));
        }
        int count = whole(arguments.get(2), 28727, "Third argument to $slice must be numeric, but is of type: ");
        if (count <= 0) {
            throw new MongoError(28729, "Third argument to $slice must be positive: " + count);
        }
        int from = second >= 0 ? Math.min(second, size) : Math.max(0, size + second);
        return new BsonArray(array.subList(from, (int) Math.min((long) from + count, size)));
    }

    private static Expression filter(BsonValue operand, ExpressionParser parser) {
        String as = variable(operand, "$filter");
        Map<String, Expression> outer =
                parser.with(as).named("$filter", operand, 28647, Set.of("input", "cond"), Set.of("as", "limit"));
        Expression input = parser.parse(required(operand, "input"));
        Expression condition = LogicOperators.part(outer, "cond");
        @Nullable Expression limit = outer.get("limit");
        return scope -> {
            @Nullable BsonArray array = array("$filter", 28651, input.evaluate(scope));
            if (array == null) {
                return BsonNull.VALUE;
            }
            @Nullable BsonValue most = limit == null ? null : limit.evaluate(scope);
            int wanted =
                    isNothing(most) ? Integer.MAX_VALUE : whole(most, 327391, "$filter: limit must be a number, not ");
            if (wanted <= 0) {
                throw new MongoError(327392, "$filter: limit must be greater than 0");
            }
            BsonArray result = new BsonArray();
            for (BsonValue element : array) {
                if (result.size() < wanted && isTrue(condition.evaluate(scope.with(as, element)))) {
                    result.add(element);
                }
            }
            return result;
        };
    }

    private static Expression map(BsonValue operand, ExpressionParser parser) {
        String as = variable(operand, "$map");
        Map<String, Expression> parts =
                parser.with(as).named("$map", operand, 16879, Set.of("input", "in"), Set.of("as"));
        Expression input = parser.parse(required(operand, "input"));
        Expression in = LogicOperators.part(parts, "in");
        return scope -> {
            @Nullable BsonArray array = array("$map", 16883, input.evaluate(scope));
            if (array == null) {
                return BsonNull.VALUE;
            }
            BsonArray result = new BsonArray(array.size());
            for (BsonValue element : array) {
                result.add(ExpressionParser.orNull(in.evaluate(scope.with(as, element))));
            }
            return result;
        };
    }

    private static Expression reduce(BsonValue operand, ExpressionParser parser) {
        Map<String, Expression> parts = parser.with("this", "value")
                .named("$reduce", operand, 40076, Set.of("input", "initialValue", "in"), Set.of());
        Expression input = parser.parse(required(operand, "input"));
        Expression initial = parser.parse(required(operand, "initialValue"));
        Expression in = LogicOperators.part(parts, "in");
        return scope -> {
            @Nullable BsonArray array = array("$reduce", 40080, input.evaluate(scope));
            if (array == null) {
                return BsonNull.VALUE;
            }
            @Nullable BsonValue value = initial.evaluate(scope);
            for (BsonValue element : array) {
                value = in.evaluate(scope.with("this", element).with("value", value));
            }
            return value;
        };
    }

    private static @Nullable BsonArray array(String name, int code, @Nullable BsonValue value) {
        if (isNothing(value)) {
            return null;
        }
        if (!value.isArray()) {
            throw new MongoError(code, "input to " + name + " must be an array not " + Numbers.typeName(value));
        }
        return value.asArray();
    }

    /** A parameter the reading of the named ones has already found to be there. */
    private static BsonValue required(BsonValue operand, String name) {
        return operand.asDocument().get(name, BsonNull.VALUE);
    }

    private static String variable(BsonValue operand, String name) {
        if (!operand.isDocument()) {
            throw new MongoError(28646, name + " only supports an object as its argument");
        }
        BsonValue as = operand.asDocument().get("as", new BsonString("this"));
        if (!as.isString() || as.asString().getValue().isEmpty()) {
            throw new MongoError(16866, "empty variable names are not allowed");
        }
        if (!Character.isLowerCase(as.asString().getValue().charAt(0))) {
            throw new MongoError(
                    16867,
                    "'" + as.asString().getValue() + "' starts with an invalid character for a user variable name");
        }
        return as.asString().getValue();
    }
}
