package dev.litfass.embeddedmongo.bson;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.bson.BsonDecimal128;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Arithmetic and comparison over MongoDB's four kinds of numbers. */
public final class Numbers {

    private static final MathContext PRECISION = new MathContext(34, RoundingMode.HALF_EVEN);
    private static final double LONG_LIMIT = 0x1p63;

    private Numbers() {}

    /** Exact order across all kinds; not-a-number is below every number and equal to itself. */
    public static int compare(BsonNumber one, BsonNumber other) {
        if (isWhole(one) && isWhole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        boolean oneNaN = isNaN(one);
        boolean otherNaN = isNaN(other);
        if (oneNaN || otherNaN) {
            return Boolean.compare(!oneNaN, !otherNaN);
        }
        if (one.isDouble() && other.isDouble()) {
            double a = one.doubleValue();
            double b = other.doubleValue();
            return a < b ? -1 : a > b ? 1 : 0;
        }
        int infinity = infinity(one) - infinity(other);
        if (infinity != 0 || infinity(one) != 0) {
            return Integer.signum(infinity);
        }
        return exact(one).compareTo(exact(other));
    }

    static int compareToZero(BsonNumber number) {
        return compare(number, new BsonInt32(0));
    }

    public static boolean isWhole(BsonValue number) {
        return number.isInt32() || number.isInt64();
    }

    public static boolean isNaN(BsonNumber number) {
        return number.isDouble()
                ? Double.isNaN(number.doubleValue())
                : number.isDecimal128() && number.asDecimal128().getValue().isNaN();
    }

    /** 1 or -1 for an infinite number, else 0. */
    static int infinity(BsonNumber number) {
        if (number.isDouble() && Double.isInfinite(number.doubleValue())) {
            return number.doubleValue() > 0 ? 1 : -1;
        }
        if (number.isDecimal128() && number.asDecimal128().getValue().isInfinite()) {
            return number.asDecimal128().getValue().isNegative() ? -1 : 1;
        }
        return 0;
    }

    /** The exact value of a finite number. */
    static BigDecimal exact(BsonNumber number) {
        if (isWhole(number)) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (number.isDouble()) {
            return new BigDecimal(number.doubleValue());
        }
        Decimal128 decimal = number.asDecimal128().getValue();
        // A negative zero has no BigDecimal of its own.
        return decimal.isNegative() ? new BigDecimal(decimal.toString()) : decimal.bigDecimalValue();
    }

    /** The sum; 64-bit overflow is null, for the caller to refuse or to widen. */
    public static @Nullable BsonNumber add(BsonNumber one, BsonNumber other) {
        if (one.isDecimal128() || other.isDecimal128()) {
            return decimal(one, other, '+');
        }
        if (one.isDouble() || other.isDouble()) {
            return new BsonDouble(one.doubleValue() + other.doubleValue());
        }
        long a = one.longValue();
        long b = other.longValue();
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? null : whole(sum, one, other);
    }

    public static @Nullable BsonNumber subtract(BsonNumber one, BsonNumber other) {
        if (one.isDecimal128() || other.isDecimal128()) {
            return decimal(one, other, '-');
        }
        if (one.isDouble() || other.isDouble()) {
            return new BsonDouble(one.doubleValue() - other.doubleValue());
        }
        long a = one.longValue();
        long b = other.longValue();
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? null : whole(difference, one, other);
    }

    public static @Nullable BsonNumber multiply(BsonNumber one, BsonNumber other) {
        if (one.isDecimal128() || other.isDecimal128()) {
            return decimal(one, other, '*');
        }
        if (one.isDouble() || other.isDouble()) {
            return new BsonDouble(one.doubleValue() * other.doubleValue());
        }
        long high = Math.multiplyHigh(one.longValue(), other.longValue());
        long product = one.longValue() * other.longValue();
        return high == product >> 63 ? whole(product, one, other) : null;
    }

    /** The quotient as MongoDB divides: a double, or a decimal if one side is; the divisor is not zero. */
    public static BsonNumber divide(BsonNumber one, BsonNumber other) {
        return one.isDecimal128() || other.isDecimal128()
                ? decimal(one, other, '/')
                : new BsonDouble(one.doubleValue() / other.doubleValue());
    }

    public static BsonNumber remainder(BsonNumber one, BsonNumber other) {
        if (one.isDecimal128() || other.isDecimal128()) {
            return decimal(one, other, '%');
        }
        if (one.isDouble() || other.isDouble()) {
            return new BsonDouble(one.doubleValue() % other.doubleValue());
        }
        return whole(one.longValue() % other.longValue(), one, other);
    }

    private static BsonNumber whole(long value, BsonNumber one, BsonNumber other) {
        return one.isInt32() && other.isInt32() && value == (int) value
                ? new BsonInt32((int) value)
                : new BsonInt64(value);
    }

    private static BsonNumber decimal(BsonNumber one, BsonNumber other, char operation) {
        if (isNaN(one) || isNaN(other) || infinity(one) != 0 || infinity(other) != 0) {
            double a = infinity(one) != 0 ? infinity(one) * Double.POSITIVE_INFINITY : isNaN(one) ? Double.NaN : 1;
            double b =
                    infinity(other) != 0 ? infinity(other) * Double.POSITIVE_INFINITY : isNaN(other) ? Double.NaN : 1;
            if (operation == '*' || operation == '/') {
                a = infinity(one) == 0 && !isNaN(one) ? exact(one).signum() : a;
                b = infinity(other) == 0 && !isNaN(other) ? exact(other).signum() : b;
            }
            return special(
                    switch (operation) {
                        case '+' -> a + b;
                        case '-' -> a - b;
                        case '*' -> a * b;
                        case '/' -> Double.isInfinite(b) && !Double.isInfinite(a) ? 0 : a / b;
                        default -> Double.isInfinite(a) ? Double.NaN : a;
                    },
                    one);
        }
        BigDecimal a = rounded(one);
        BigDecimal b = rounded(other);
        BigDecimal result = switch (operation) {
            case '+' -> a.add(b, PRECISION);
            case '-' -> a.subtract(b, PRECISION);
            case '*' -> a.multiply(b, PRECISION);
            case '/' -> a.divide(b, PRECISION);
            default -> a.remainder(b);
        };
        return decimal(result);
    }

    private static BsonNumber special(double value, BsonNumber finite) {
        if (Double.isNaN(value)) {
            return new BsonDecimal128(Decimal128.NaN);
        }
        if (Double.isInfinite(value)) {
            return new BsonDecimal128(value > 0 ? Decimal128.POSITIVE_INFINITY : Decimal128.NEGATIVE_INFINITY);
        }
        return value == 0 ? new BsonDecimal128(Decimal128.POSITIVE_ZERO) : decimal(rounded(finite));
    }

    /** A double counts with the 15 digits it is sure of, as MongoDB converts it. */
    private static BigDecimal rounded(BsonNumber number) {
        BigDecimal value = exact(number);
        return number.isDouble()
                ? value.round(new MathContext(15, RoundingMode.HALF_EVEN)).stripTrailingZeros()
                : value;
    }

    public static BsonNumber decimal(BigDecimal value) {
        try {
            return new BsonDecimal128(new Decimal128(value.round(PRECISION)));
        } catch (NumberFormatException e) {
            return new BsonDecimal128(
                    value.abs().compareTo(BigDecimal.ONE) < 0
                            ? Decimal128.POSITIVE_ZERO
                            : value.signum() < 0 ? Decimal128.NEGATIVE_INFINITY : Decimal128.POSITIVE_INFINITY);
        }
    }

    /** As a decimal, for sums that have met one. */
    public static BsonNumber toDecimal(BsonNumber number) {
        if (number.isDecimal128()) {
            return number;
        }
        if (isNaN(number) || infinity(number) != 0) {
            return special(number.doubleValue(), number);
        }
        return decimal(rounded(number));
    }

    public static double toDouble(BsonNumber number) {
        if (!number.isDecimal128()) {
            return number.doubleValue();
        }
        if (isNaN(number)) {
            return Double.NaN;
        }
        int infinity = infinity(number);
        return infinity != 0
                ? infinity * Double.POSITIVE_INFINITY
                : exact(number).doubleValue();
    }

    /** The number as a 64-bit integer if it is one, whatever its kind. */
    public static @Nullable Long integral(BsonValue value) {
        if (!value.isNumber()) {
            return null;
        }
        BsonNumber number = value.asNumber();
        if (isWhole(number)) {
            return number.longValue();
        }
        if (isNaN(number) || infinity(number) != 0) {
            return null;
        }
        if (number.isDouble()) {
            double real = number.doubleValue();
            return real == Math.rint(real) && real >= -LONG_LIMIT && real < LONG_LIMIT ? (long) real : null;
        }
        try {
            BigInteger whole = exact(number).toBigIntegerExact();
            return whole.bitLength() < 64 ? whole.longValue() : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The 64-bit integer towards zero, or null where there is none. */
    static @Nullable Long truncated(BsonNumber number) {
        if (isWhole(number)) {
            return number.longValue();
        }
        if (isNaN(number) || infinity(number) != 0) {
            return null;
        }
        BigInteger whole = exact(number).toBigInteger();
        return whole.bitLength() < 64 ? whole.longValue() : null;
    }

    /** The remainder of the integer parts, for {@code $mod} in a filter; null where the value has none. */
    public static @Nullable Long remainder(BsonValue value, long divisor) {
        if (!value.isNumber()) {
            return null;
        }
        Long whole = truncated(value.asNumber());
        return whole == null ? null : Long.valueOf(divisor == -1 ? 0 : whole % divisor);
    }

    public static String typeName(@Nullable BsonValue value) {
        return value == null ? "missing" : typeName(value.getBsonType());
    }

    /** The alias MongoDB uses for a type, in messages and in {@code $type}. */
    public static String typeName(BsonType type) {
        return switch (type) {
            case END_OF_DOCUMENT -> "missing";
            case DOUBLE -> "double";
            case STRING -> "string";
            case DOCUMENT -> "object";
            case ARRAY -> "array";
            case BINARY -> "binData";
            case UNDEFINED -> "undefined";
            case OBJECT_ID -> "objectId";
            case BOOLEAN -> "bool";
            case DATE_TIME -> "date";
            case NULL -> "null";
            case REGULAR_EXPRESSION -> "regex";
            case DB_POINTER -> "dbPointer";
            case JAVASCRIPT -> "javascript";
            case SYMBOL -> "symbol";
            case JAVASCRIPT_WITH_SCOPE -> "javascriptWithScope";
            case INT32 -> "int";
            case TIMESTAMP -> "timestamp";
            case INT64 -> "long";
            case DECIMAL128 -> "decimal";
            case MIN_KEY -> "minKey";
            case MAX_KEY -> "maxKey";
        };
    }
}
