package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.eager;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Strings. */
final class TextOperators {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private TextOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        operators.put("$concat", eager("$concat", 0, Integer.MAX_VALUE, TextOperators::concat));
        operators.put("$toLower", eager("$toLower", 1, 1, a -> new BsonString(ascii(coerced(a.get(0)), 'A', 'Z', 32))));
        operators.put(
                "$toUpper", eager("$toUpper", 1, 1, a -> new BsonString(ascii(coerced(a.get(0)), 'a', 'z', -32))));
        operators.put("$strLenCP", eager("$strLenCP", 1, 1, a -> length(a.get(0))));
        operators.put("$substrCP", eager("$substrCP", 3, 3, TextOperators::substring));
        operators.put("$toString", eager("$toString", 1, 1, a -> converted(a.get(0))));
        operators.put("$type", eager("$type", 1, 1, a -> new BsonString(Numbers.typeName(a.get(0)))));
    }

    private static @Nullable BsonValue concat(List<@Nullable BsonValue> arguments) {
        StringBuilder result = new StringBuilder();
        for (BsonValue argument : arguments) {
            if (isNothing(argument)) {
                return BsonNull.VALUE;
            }
            if (!argument.isString()) {
                throw new MongoError(16702, "$concat only supports strings, not " + Numbers.typeName(argument));
            }
            result.append(argument.asString().getValue());
        }
        return new BsonString(result.toString());
    }

    /** MongoDB changes the case of the letters a to z only. */
    private static String ascii(String text, char from, char to, int shift) {
        StringBuilder result = new StringBuilder(text);
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (c >= from && c <= to) {
                result.setCharAt(i, (char) (c + shift));
            }
        }
        return result.toString();
    }

    private static String coerced(@Nullable BsonValue value) {
        return isNothing(value) ? "" : written(value, 16007);
    }

    private static @Nullable BsonValue converted(@Nullable BsonValue value) {
        return isNothing(value) ? BsonNull.VALUE : new BsonString(written(value, 241));
    }

    private static String written(BsonValue value, int code) {
        return switch (value.getBsonType()) {
            case STRING -> value.asString().getValue();
            case INT32 -> Integer.toString(value.asInt32().getValue());
            case INT64 -> Long.toString(value.asInt64().getValue());
            case DECIMAL128 -> value.asDecimal128().getValue().toString();
            case DATE_TIME -> ISO.format(Instant.ofEpochMilli(value.asDateTime().getValue()));
            case OBJECT_ID -> value.asObjectId().getValue().toHexString();
            case BOOLEAN -> Boolean.toString(value.asBoolean().getValue());
            case DOUBLE -> throw MongoError.notOffered("A double as a string");
            default ->
                throw new MongoError(code, "can't convert from BSON type " + Numbers.typeName(value) + " to String");
        };
    }

    private static BsonValue length(@Nullable BsonValue value) {
        if (value == null || !value.isString()) {
            throw new MongoError(34471, "$strLenCP requires a string argument, found: " + Numbers.typeName(value));
        }
        String text = value.asString().getValue();
        return new BsonInt32(text.codePointCount(0, text.length()));
    }

    private static BsonValue substring(List<@Nullable BsonValue> arguments) {
        String text = coerced(arguments.get(0));
        int start = index(arguments.get(1), 34450, 34455, "starting index");
        int count = index(arguments.get(2), 34452, 34454, "length");
        int size = text.codePointCount(0, text.length());
        if (start >= size) {
            return new BsonString("");
        }
        int from = text.offsetByCodePoints(0, start);
        int to = text.offsetByCodePoints(from, Math.min(count, size - start));
        return new BsonString(text.substring(from, to));
    }

    private static int index(@Nullable BsonValue value, int typeCode, int rangeCode, String what) {
        Long number = value == null ? null : Numbers.integral(value);
        if (number == null) {
            throw new MongoError(
                    typeCode,
                    "$substrCP: " + what + " must be a numeric type (is BSON type " + Numbers.typeName(value) + ")");
        }
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new MongoError(rangeCode, "$substrCP: " + what + " must be a nonnegative integer");
        }
        return number.intValue();
    }
}
