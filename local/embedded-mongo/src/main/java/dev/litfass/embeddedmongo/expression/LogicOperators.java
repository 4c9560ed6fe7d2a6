package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.eager;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isTrue;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.bson.BsonBoolean;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Comparisons, conditions and what is true. */
final class LogicOperators {

    private LogicOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        comparison(operators, "$eq", order -> order == 0);
        comparison(operators, "$ne", order -> order != 0);
        comparison(operators, "$gt", order -> order > 0);
        comparison(operators, "$gte", order -> order >= 0);
        comparison(operators, "$lt", order -> order < 0);
        comparison(operators, "$lte", order -> order <= 0);
        operators.put("$cmp", eager("$cmp", 2, 2, a -> new BsonInt32(Integer.signum(order(a)))));
        operators.put("$and", (operand, parser) -> {
            List<Expression> parts = parser.arguments("$and", operand, 0, Integer.MAX_VALUE);
            return scope -> BsonBoolean.valueOf(parts.stream().allMatch(part -> isTrue(part.evaluate(scope))));
        });
        operators.put("$or", (operand, parser) -> {
            List<Expression> parts = parser.arguments("$or", operand, 0, Integer.MAX_VALUE);
            return scope -> BsonBoolean.valueOf(parts.stream().anyMatch(part -> isTrue(part.evaluate(scope))));
        });
        operators.put("$not", eager("$not", 1, 1, a -> BsonBoolean.valueOf(!isTrue(a.get(0)))));
        operators.put("$cond", LogicOperators::cond);
        operators.put("$ifNull", (operand, parser) -> {
            List<Expression> parts = parser.arguments("$ifNull", operand, 2, Integer.MAX_VALUE);
            return scope -> firstThere(parts, scope);
        });
    }

    private static void comparison(
            Map<String, ExpressionParser.Operator> operators, String name, IntPredicate predicate) {
        operators.put(name, eager(name, 2, 2, a -> BsonBoolean.valueOf(predicate.test(order(a)))));
    }

    /** A missing value is below everything, null included. */
    private static int order(List<@Nullable BsonValue> pair) {
        BsonValue one = pair.get(0);
        BsonValue other = pair.get(1);
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return BsonOrder.ASCENDING.compare(one, other);
    }

    private static Expression cond(BsonValue operand, ExpressionParser parser) {
        Expression condition;
        Expression then;
        Expression otherwise;
        if (operand.isDocument()) {
            Map<String, Expression> parts =
                    parser.named("$cond", operand, 17083, Set.of("if", "then", "else"), Set.of());
            condition = part(parts, "if");
            then = part(parts, "then");
            otherwise = part(parts, "else");
        } else {
            List<Expression> parts = parser.arguments("$cond", operand, 3, 3);
            condition = parts.get(0);
            then = parts.get(1);
            otherwise = parts.get(2);
        }
        return scope -> isTrue(condition.evaluate(scope)) ? then.evaluate(scope) : otherwise.evaluate(scope);
    }

    static Expression part(Map<String, Expression> parts, String name) {
        Expression part = parts.get(name);
        if (part == null) {
            throw new MongoError(9, "Missing '" + name + "'");
        }
        return part;
    }

    private static @Nullable BsonValue firstThere(List<Expression> parts, Expression.Scope scope) {
        for (Expression part : parts.subList(0, parts.size() - 1)) {
            @Nullable BsonValue value = part.evaluate(scope);
            if (!isNothing(value)) {
                return value;
            }
        }
        return parts.get(parts.size() - 1).evaluate(scope);
    }
}
