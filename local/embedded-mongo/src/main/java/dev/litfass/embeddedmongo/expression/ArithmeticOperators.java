package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.eager;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Sums, products and the like; null or missing in, null out. */
final class ArithmeticOperators {

    private ArithmeticOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        operators.put("$add", eager("$add", 0, Integer.MAX_VALUE, ArithmeticOperators::add));
        operators.put("$subtract", eager("$subtract", 2, 2, ArithmeticOperators::subtract));
        operators.put("$multiply", eager("$multiply", 0, Integer.MAX_VALUE, ArithmeticOperators::multiply));
        operators.put("$divide", eager("$divide", 2, 2, a -> quotient("$divide", a)));
        operators.put("$mod", eager("$mod", 2, 2, a -> quotient("$mod", a)));
        operators.put("$abs", eager("$abs", 1, 1, a -> abs(a.get(0))));
        operators.put("$ceil", eager("$ceil", 1, 1, a -> toWhole("$ceil", a.get(0), RoundingMode.CEILING)));
        operators.put("$floor", eager("$floor", 1, 1, a -> toWhole("$floor", a.get(0), RoundingMode.FLOOR)));
        operators.put("$sum", eager("$sum", 0, Integer.MAX_VALUE, a -> sum(spread(a))));
        operators.put("$avg", eager("$avg", 0, Integer.MAX_VALUE, a -> average(spread(a))));
        operators.put("$min", eager("$min", 0, Integer.MAX_VALUE, a -> extreme(spread(a), -1)));
        operators.put("$max", eager("$max", 0, Integer.MAX_VALUE, a -> extreme(spread(a), 1)));
        operators.put("$isNumber", eager("$isNumber", 1, 1, a -> BsonBoolean.valueOf(isNumber(a.get(0)))));
    }

    private static boolean isNumber(@Nullable BsonValue value) {
        return value != null && value.isNumber();
    }

    /** The sum, as a double where 64 bits are too few. */
    static BsonNumber plus(BsonNumber one, BsonNumber other) {
        BsonNumber sum = Numbers.add(one, other);
        return sum == null ? new BsonDouble(one.doubleValue() + other.doubleValue()) : sum;
    }

    private static @Nullable BsonValue add(List<@Nullable BsonValue> arguments) {
        BsonNumber sum = new BsonInt32(0);
        boolean date = false;
        for (BsonValue argument : arguments) {
            if (isNothing(argument)) {
                return BsonNull.VALUE;
            }
            if (argument.isDateTime()) {
                if (date) {
                    throw new MongoError(16612, "only one date allowed in an $add expression");
                }
                date = true;
                sum = plus(sum, new BsonInt64(argument.asDateTime().getValue()));
            } else if (argument.isNumber()) {
                sum = plus(sum, argument.asNumber());
            } else {
                throw MongoError.typeMismatch(
                        "$add only supports numeric or date types, not " + Numbers.typeName(argument));
            }
        }
        return date ? new BsonDateTime(Math.round(Numbers.toDouble(sum))) : sum;
    }

    private static @Nullable BsonValue subtract(List<@Nullable BsonValue> arguments) {
        BsonValue one = arguments.get(0);
        BsonValue other = arguments.get(1);
        if (isNothing(one) || isNothing(other)) {
            return BsonNull.VALUE;
        }
        if (one.isNumber() && other.isNumber()) {
            BsonNumber difference = Numbers.subtract(one.asNumber(), other.asNumber());
            return difference != null
                    ? difference
                    : new BsonDouble(
                            one.asNumber().doubleValue() - other.asNumber().doubleValue());
        }
        if (one.isDateTime() && other.isDateTime()) {
            return new BsonInt64(
                    one.asDateTime().getValue() - other.asDateTime().getValue());
        }
        if (one.isDateTime() && other.isNumber()) {
            return new BsonDateTime(one.asDateTime().getValue() - Math.round(Numbers.toDouble(other.asNumber())));
        }
        throw MongoError.typeMismatch("can't $subtract " + Numbers.typeName(other) + " from " + Numbers.typeName(one));
    }

    private static @Nullable BsonValue multiply(List<@Nullable BsonValue> arguments) {
        BsonNumber product = new BsonInt32(1);
        for (BsonValue argument : arguments) {
            if (isNothing(argument)) {
                return BsonNull.VALUE;
            }
            BsonNumber factor = number("$multiply", argument);
            BsonNumber next = Numbers.multiply(product, factor);
            product = next != null ? next : new BsonDouble(product.doubleValue() * factor.doubleValue());
        }
        return product;
    }

    private static @Nullable BsonValue quotient(String name, List<@Nullable BsonValue> arguments) {
        BsonValue one = arguments.get(0);
        BsonValue other = arguments.get(1);
        if (isNothing(one) || isNothing(other)) {
            return BsonNull.VALUE;
        }
        BsonNumber dividend = number(name, one);
        BsonNumber divisor = number(name, other);
        if (Numbers.compare(divisor, new BsonInt32(0)) == 0) {
            throw MongoError.badValue("can't " + name + " by zero");
        }
        return name.equals("$mod") ? Numbers.remainder(dividend, divisor) : Numbers.divide(dividend, divisor);
    }

    private static BsonNumber number(String name, BsonValue value) {
        if (!value.isNumber()) {
            throw MongoError.typeMismatch(name + " only supports numeric types, not " + Numbers.typeName(value));
        }
        return value.asNumber();
    }

    private static @Nullable BsonValue abs(@Nullable BsonValue value) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        BsonNumber number = number("$abs", value);
        if (Numbers.compare(number, new BsonInt32(0)) >= 0) {
            return number;
        }
        if (number.isInt64() && number.longValue() == Long.MIN_VALUE) {
            throw new MongoError(28680, "can't take $abs of long long min");
        }
        BsonNumber negated = Numbers.multiply(number, new BsonInt32(-1));
        return negated == null ? number : negated;
    }

    private static @Nullable BsonValue toWhole(String name, @Nullable BsonValue value, RoundingMode mode) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        BsonNumber number = number(name, value);
        if (Numbers.isWhole(number)) {
            return number;
        }
        if (number.isDouble()) {
            double real = number.doubleValue();
            return new BsonDouble(mode == RoundingMode.FLOOR ? Math.floor(real) : Math.ceil(real));
        }
        if (!number.asDecimal128().getValue().isFinite()) {
            return number;
        }
        BigDecimal decimal = new BigDecimal(number.asDecimal128().getValue().toString());
        return Numbers.decimal(decimal.setScale(0, mode));
    }

    /** A single array stands for its elements. */
    private static List<? extends @Nullable BsonValue> spread(List<@Nullable BsonValue> arguments) {
        BsonValue only = arguments.size() == 1 ? arguments.get(0) : null;
        return only != null && only.isArray() ? only.asArray() : arguments;
    }

    private static BsonValue sum(List<? extends @Nullable BsonValue> values) {
        Sum sum = new Sum();
        values.forEach(sum::add);
        return sum.total();
    }

    private static BsonValue average(List<? extends @Nullable BsonValue> values) {
        Sum sum = new Sum();
        values.forEach(sum::add);
        return sum.average();
    }

    private static BsonValue extreme(List<? extends @Nullable BsonValue> values, int sign) {
        @Nullable BsonValue best = null;
        for (BsonValue value : values) {
            if (!isNothing(value) && (best == null || sign * BsonOrder.ASCENDING.compare(value, best) > 0)) {
                best = value;
            }
        }
        return ExpressionParser.orNull(best);
    }
}
