package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.bson.BsonArray;
import org.bson.BsonRegularExpression;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Reads what operators such as {@code $regex} and {@code $type} say about a single value. */
final class Conditions {

    private Conditions() {}

    static Condition.Matches matches(BsonValue value, @Nullable BsonValue options) {
        return matches(pattern(value, options));
    }

    private static BsonRegularExpression pattern(BsonValue value, @Nullable BsonValue options) {
        if (options != null && !options.isString()) {
            throw MongoError.badValue("$options has to be a string");
        }
        if (value.isRegularExpression()) {
            BsonRegularExpression pattern = value.asRegularExpression();
            if (options != null && !pattern.getOptions().isEmpty()) {
                throw new MongoError(51074, "options set in both $regex and $options");
            }
            return options == null
                    ? pattern
                    : new BsonRegularExpression(
                            pattern.getPattern(), options.asString().getValue());
        }
        if (!value.isString()) {
            throw MongoError.badValue("$regex has to be a string");
        }
        return new BsonRegularExpression(
                value.asString().getValue(),
                options == null ? "" : options.asString().getValue());
    }

    static Condition.Matches matches(BsonRegularExpression source) {
        int flags = Pattern.UNIX_LINES;
        for (char option : source.getOptions().toCharArray()) {
            flags |= switch (option) {
                case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                case 'm' -> Pattern.MULTILINE;
                case 's' -> Pattern.DOTALL;
                case 'x' -> Pattern.COMMENTS;
                case 'u' -> 0;
                default -> throw new MongoError(51108, "invalid flag in regex options: " + option);
            };
        }
        try {
            return new Condition.Matches(source, Pattern.compile(source.getPattern(), flags));
        } catch (PatternSyntaxException e) {
            throw new MongoError(51091, "Regular expression is invalid: " + e.getDescription());
        }
    }

    static Condition hasType(FieldPath path, BsonValue value) {
        List<BsonValue> wanted = value.isArray() ? value.asArray() : List.of(value);
        if (wanted.isEmpty()) {
            throw MongoError.failedToParse(path + " must match at least one type");
        }
        Set<BsonType> types = EnumSet.noneOf(BsonType.class);
        for (BsonValue type : wanted) {
            types.addAll(types(type));
        }
        return new Condition.HasType(types);
    }

    private static Set<BsonType> types(BsonValue type) {
        if (type.isString()) {
            String alias = type.asString().getValue();
            if (alias.equals("number")) {
                return EnumSet.of(BsonType.INT32, BsonType.INT64, BsonType.DOUBLE, BsonType.DECIMAL128);
            }
            for (BsonType candidate : BsonType.values()) {
                if (candidate != BsonType.END_OF_DOCUMENT
                        && Numbers.typeName(candidate).equals(alias)) {
                    return EnumSet.of(candidate);
                }
            }
            throw MongoError.badValue("Unknown type name alias: " + alias);
        }
        Long code = Numbers.integral(type);
        if (code == null) {
            throw MongoError.typeMismatch("type must be represented as a number or a string");
        }
        BsonType found =
                code == -1 ? BsonType.MIN_KEY : code > 0 && code < 128 ? BsonType.findByValue(code.intValue()) : null;
        if (found == null) {
            throw MongoError.badValue("Invalid numerical type code: " + code);
        }
        return EnumSet.of(found);
    }

    static Condition hasSize(BsonValue value) {
        Long size = Numbers.integral(value);
        if (!value.isNumber()) {
            throw MongoError.badValue("Failed to parse $size. Expected a number in: $size: " + value);
        }
        if (size == null) {
            throw MongoError.badValue("Failed to parse $size. Expected an integer: $size: " + value);
        }
        if (size < 0) {
            throw MongoError.badValue("Failed to parse $size. Expected a non-negative number in: $size: " + size);
        }
        return new Condition.HasSize(size);
    }

    static Condition remainder(BsonValue value) {
        if (!value.isArray()) {
            throw MongoError.badValue("malformed mod, needs to be an array");
        }
        BsonArray pair = value.asArray();
        if (pair.size() != 2) {
            throw MongoError.badValue("malformed mod, " + (pair.size() < 2 ? "not enough" : "too many") + " elements");
        }
        if (!pair.get(0).isNumber() || !pair.get(1).isNumber()) {
            throw MongoError.badValue("malformed mod, divisor or remainder not a number");
        }
        Long divisor = Numbers.remainder(pair.get(0), Long.MAX_VALUE);
        Long remainder = Numbers.remainder(pair.get(1), Long.MAX_VALUE);
        if (divisor == null || remainder == null) {
            throw MongoError.badValue("malformed mod, divisor or remainder value is invalid");
        }
        if (divisor == 0) {
            throw MongoError.badValue("divisor cannot be 0");
        }
        return new Condition.Remainder(divisor, remainder);
    }
}
