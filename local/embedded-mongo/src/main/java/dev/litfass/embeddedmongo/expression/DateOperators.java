package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDateTime;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Dates: their parts and their text, in a time zone. */
final class DateOperators {

    private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(?::?(\\d{2}))?");

    private DateOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        part(operators, "$year", ZonedDateTime::getYear);
        part(operators, "$month", ZonedDateTime::getMonthValue);
        part(operators, "$dayOfMonth", ZonedDateTime::getDayOfMonth);
        part(operators, "$dayOfYear", ZonedDateTime::getDayOfYear);
        part(operators, "$hour", ZonedDateTime::getHour);
        part(operators, "$minute", ZonedDateTime::getMinute);
        part(operators, "$second", ZonedDateTime::getSecond);
        part(operators, "$millisecond", date -> date.get(ChronoField.MILLI_OF_SECOND));
        part(operators, "$isoWeek", date -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        part(operators, "$isoDayOfWeek", date -> date.getDayOfWeek().getValue());
        operators.put(
                "$isoWeekYear", parts("$isoWeekYear", date -> new BsonInt64(date.get(IsoFields.WEEK_BASED_YEAR))));
        operators.put("$dateToString", DateOperators::dateToString);
        operators.put("$toDate", ExpressionParser.eager("$toDate", 1, 1, a -> toDate(a.get(0))));
        operators.put("$toLong", ExpressionParser.eager("$toLong", 1, 1, a -> toLong(a.get(0))));
    }

    /** What a date with its zone gives. */
    @FunctionalInterface
    private interface Part {
        BsonValue of(ZonedDateTime date);
    }

    private static void part(
            Map<String, ExpressionParser.Operator> operators, String name, ToIntFunction<ZonedDateTime> part) {
        operators.put(name, parts(name, date -> new BsonInt32(part.applyAsInt(date))));
    }

    private static ExpressionParser.Operator parts(String name, Part part) {
        return (operand, parser) -> {
            Expression date;
            @Nullable Expression zone = null;
            if (operand.isDocument()
                    && !operand.asDocument().isEmpty()
                    && !operand.asDocument().getFirstKey().startsWith("$")) {
                Map<String, Expression> named = parser.named(name, operand, 40535, Set.of("date"), Set.of("timezone"));
                date = LogicOperators.part(named, "date");
                zone = named.get("timezone");
            } else {
                date = parser.arguments(name, operand, 1, 1).get(0);
            }
            @Nullable Expression timezone = zone;
            return scope -> {
                @Nullable BsonValue value = date.evaluate(scope);
                @Nullable ZoneId in = zone(timezone, scope);
                return isNothing(value) || in == null
                        ? BsonNull.VALUE
                        : part.of(Instant.ofEpochMilli(millis(value)).atZone(in));
            };
        };
    }

    /** UTC without an expression; null where the expression gives nothing. */
    private static @Nullable ZoneId zone(@Nullable Expression expression, Expression.Scope scope) {
        if (expression == null) {
            return ZoneOffset.UTC;
        }
        @Nullable BsonValue value = expression.evaluate(scope);
        if (isNothing(value)) {
            return null;
        }
        if (!value.isString()) {
            throw new MongoError(40517, "timezone must evaluate to a string, found " + Numbers.typeName(value));
        }
        String name = value.asString().getValue();
        Matcher offset = OFFSET.matcher(name);
        if (offset.matches()) {
            int minutes = Integer.parseInt(offset.group(2)) * 60
                    + (offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3)));
            return ZoneOffset.ofTotalSeconds((offset.group(1).equals("-") ? -minutes : minutes) * 60);
        }
        try {
            if (!name.equals("UTC")
                    && !name.equals("GMT")
                    && !ZoneId.getAvailableZoneIds().contains(name)) {
                throw new DateTimeException(name);
            }
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new MongoError(40485, "unrecognized time zone identifier: \"" + name + "\"");
        }
    }

    private static long millis(BsonValue value) {
        return switch (value.getBsonType()) {
            case DATE_TIME -> value.asDateTime().getValue();
            case TIMESTAMP -> value.asTimestamp().getTime() * 1000L;
            case OBJECT_ID -> value.asObjectId().getValue().getTimestamp() * 1000L;
            default ->
                throw new MongoError(16006, "can't convert from BSON type " + Numbers.typeName(value) + " to Date");
        };
    }

    private static BsonValue toDate(@Nullable BsonValue value) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        if (value.isInt64()) {
            return new BsonDateTime(value.asInt64().getValue());
        }
        if (value.isString()) {
            throw MongoError.notOffered("$toDate of a string");
        }
        if (!value.isDateTime() && !value.isTimestamp() && !value.isObjectId()) {
            throw new MongoError(
                    241,
                    "Unsupported conversion from " + Numbers.typeName(value)
                            + " to date in $convert with no onError value");
        }
        return new BsonDateTime(millis(value));
    }

    private static BsonValue toLong(@Nullable BsonValue value) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        return switch (value.getBsonType()) {
            case INT32 -> new BsonInt64(value.asInt32().getValue());
            case INT64 -> value;
            case BOOLEAN -> new BsonInt64(value.asBoolean().getValue() ? 1 : 0);
            case DATE_TIME -> new BsonInt64(value.asDateTime().getValue());
            case DOUBLE, DECIMAL128, STRING -> throw MongoError.notOffered("$toLong of a " + Numbers.typeName(value));
            default ->
                throw new MongoError(
                        241,
                        "Unsupported conversion from " + Numbers.typeName(value)
                                + " to long in $convert with no onError value");
        };
    }

    private static Expression dateToString(BsonValue operand, ExpressionParser parser) {
        Map<String, Expression> named =
                parser.named("$dateToString", operand, 18534, Set.of("date"), Set.of("format", "timezone", "onNull"));
        Expression date = LogicOperators.part(named, "date");
        @Nullable Expression format = named.get("format");
        @Nullable Expression timezone = named.get("timezone");
        @Nullable Expression onNull = named.get("onNull");
        if (format != null && operand.asDocument().isString("format")) {
            // A format that can be read now is refused now, not at the first document.
            String constant = operand.asDocument().getString("format").getValue();
            if (!constant.startsWith("$")) {
                formatted(Instant.EPOCH.atZone(ZoneOffset.UTC), constant);
            }
        }
        return scope -> {
            @Nullable ZoneId zone = zone(timezone, scope);
            String pattern =
                    zone == null || zone.equals(ZoneOffset.UTC) || zone.getId().equals("UTC")
                            ? "%Y-%m-%dT%H:%M:%S.%LZ"
                            : "%Y-%m-%dT%H:%M:%S.%L";
            if (format != null) {
                @Nullable BsonValue given = format.evaluate(scope);
                if (isNothing(given)) {
                    return BsonNull.VALUE;
                }
                if (!given.isString()) {
                    throw new MongoError(
                            18533,
                            "$dateToString requires that 'format' be a string, found: " + Numbers.typeName(given));
                }
                pattern = given.asString().getValue();
            }
            @Nullable BsonValue value = date.evaluate(scope);
            if (isNothing(value)) {
                return onNull == null ? BsonNull.VALUE : onNull.evaluate(scope);
            }
            return zone == null
                    ? BsonNull.VALUE
                    : new BsonString(
                            formatted(Instant.ofEpochMilli(millis(value)).atZone(zone), pattern));
        };
    }

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static String formatted(ZonedDateTime date, String format) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%') {
                result.append(c);
                continue;
            }
            if (++i == format.length()) {
                throw new MongoError(18535, "Unmatched '%' at end of format string");
            }
            result.append(formatted(date, format.charAt(i)));
        }
        return result.toString();
    }

    private static String formatted(ZonedDateTime date, char specifier) {
        int offset = date.getOffset().getTotalSeconds() / 60;
        String sign = offset < 0 ? "-" : "+";
        return switch (specifier) {
            case 'Y' -> padded(date.getYear(), 4);
            case 'm' -> padded(date.getMonthValue(), 2);
            case 'b' -> MONTHS.get(date.getMonthValue() - 1).substring(0, 3);
            case 'B' -> MONTHS.get(date.getMonthValue() - 1);
            case 'd' -> padded(date.getDayOfMonth(), 2);
            case 'H' -> padded(date.getHour(), 2);
            case 'M' -> padded(date.getMinute(), 2);
            case 'S' -> padded(date.getSecond(), 2);
            case 'L' -> padded(date.get(ChronoField.MILLI_OF_SECOND), 3);
            case 'j' -> padded(date.getDayOfYear(), 3);
            case 'u' -> padded(date.getDayOfWeek().getValue(), 1);
            case 'w' -> padded(date.getDayOfWeek().getValue() % 7 + 1, 1);
            case 'U' -> padded((date.getDayOfYear() + 6 - date.getDayOfWeek().getValue() % 7) / 7, 2);
            case 'V' -> padded(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
            case 'G' -> padded(date.get(IsoFields.WEEK_BASED_YEAR), 4);
            case 'z' -> sign + padded(Math.abs(offset) / 60, 2) + padded(Math.abs(offset) % 60, 2);
            case 'Z' -> sign + padded(Math.abs(offset), 3);
            case '%' -> "%";
            default -> throw new MongoError(18536, "Invalid format character '%" + specifier + "' in format string");
        };
    }

    private static String padded(int number, int width) {
        return String.format(Locale.ROOT, "%0" + width + "d", number);
    }
}
