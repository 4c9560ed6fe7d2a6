package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What one operator does at one place. */
@FunctionalInterface
interface Modifier {

    /** What the change is made in: the time of it, whether the document is new, and its id for messages. */
    record Circumstances(Instant now, boolean inserting, BsonDocument document) {
        String id() {
            @Nullable BsonValue id = document.get("_id");
            return id == null ? "{}" : new BsonDocument("_id", id).toJson();
        }
    }

    void apply(Place place, Circumstances circumstances);

    static Modifier set(BsonValue value) {
        return (place, circumstances) -> place.set(value);
    }

    static Modifier setOnInsert(BsonValue value) {
        return (place, circumstances) -> {
            if (circumstances.inserting()) {
                place.set(value);
            }
        };
    }

    static Modifier unset() {
        return (place, circumstances) -> place.clear();
    }

    static Modifier calculate(String operator, String path, BsonValue operand) {
        boolean adding = operator.equals("$inc");
        if (!operand.isNumber()) {
            throw MongoError.typeMismatch("Cannot " + (adding ? "increment" : "multiply")
                    + " with non-numeric argument: " + new BsonDocument(path, operand).toJson());
        }
        BsonNumber by = operand.asNumber();
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            if (value == null) {
                place.set(adding ? by : zeroLike(by));
                return;
            }
            if (!value.isNumber()) {
                throw MongoError.typeMismatch("Cannot apply " + operator + " to a value of non-numeric type. "
                        + circumstances.id() + " has the field '" + place.name() + "' of non-numeric type "
                        + Numbers.typeName(value));
            }
            @Nullable
            BsonNumber result = adding ? Numbers.add(value.asNumber(), by) : Numbers.multiply(value.asNumber(), by);
            if (result == null) {
                throw MongoError.badValue("Failed to apply " + operator + " operations to current value (" + value
                        + ") for document " + circumstances.id());
            }
            place.set(result);
        };
    }

    private static BsonNumber zeroLike(BsonNumber number) {
        @Nullable BsonNumber zero = Numbers.multiply(number, new BsonInt32(0));
        return zero == null ? new BsonInt64(0) : zero;
    }

    /** {@code $min} with -1, {@code $max} with 1. */
    static Modifier extreme(BsonValue operand, int sign) {
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            if (value == null || sign * BsonOrder.ASCENDING.compare(operand, value) > 0) {
                place.set(operand);
            }
        };
    }

    static Modifier currentDate(String path, BsonValue operand) {
        boolean timestamp = false;
        if (operand.isDocument()) {
            BsonDocument document = operand.asDocument();
            if (!document.isString("$type") || document.size() != 1) {
                throw MongoError.badValue("The '$type' string field is required to be 'date' or 'timestamp':"
                        + " {$currentDate: {field : {$type: 'date'}}}");
            }
            String type = document.getString("$type").getValue();
            if (!type.equals("date") && !type.equals("timestamp")) {
                throw MongoError.badValue("The '$type' string field is required to be 'date' or 'timestamp':"
                        + " {$currentDate: {field : {$type: 'date'}}}");
            }
            timestamp = type.equals("timestamp");
        } else if (!operand.isBoolean()) {
            throw MongoError.badValue(Numbers.typeName(operand) + " is not valid type for $currentDate. Please use a"
                    + " boolean ('true') or a $type expression ({$type: 'timestamp/date'}). Path: " + path);
        }
        boolean asTimestamp = timestamp;
        return (place, circumstances) -> place.set(
                asTimestamp
                        ? new BsonTimestamp((int) circumstances.now().getEpochSecond(), 1)
                        : new BsonDateTime(circumstances.now().toEpochMilli()));
    }

    static Modifier bit(String path, BsonValue operand) {
        if (!operand.isDocument() || operand.asDocument().isEmpty()) {
            throw MongoError.badValue("The $bit modifier is not compatible with a " + Numbers.typeName(operand)
                    + ". You must pass in an embedded document: {$bit: {field: {and/or/xor: #}}");
        }
        operand.asDocument().forEach((name, value) -> {
            if (!name.equals("and") && !name.equals("or") && !name.equals("xor")) {
                throw MongoError.badValue("The $bit modifier only supports 'and', 'or', and 'xor', not '" + name + "'");
            }
            if (!Numbers.isWhole(value)) {
                throw MongoError.badValue("The $bit modifier field must be an Integer(32/64 bit); a '"
                        + Numbers.typeName(value) + "' is not supported here: " + path);
            }
        });
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            if (value == null) {
                value = new BsonInt32(0);
            } else if (!Numbers.isWhole(value)) {
                throw MongoError.badValue("Cannot apply $bit to a value of non-integral type." + circumstances.id()
                        + " has the field " + place.name() + " of non-integer type " + Numbers.typeName(value));
            }
            long bits = value.asNumber().longValue();
            boolean wide = value.isInt64();
            for (var operation : operand.asDocument().entrySet()) {
                long other = operation.getValue().asNumber().longValue();
                wide |= operation.getValue().isInt64();
                bits = switch (operation.getKey()) {
                    case "and" -> bits & other;
                    case "or" -> bits | other;
                    default -> bits ^ other;
                };
            }
            place.set(wide ? new BsonInt64(bits) : new BsonInt32((int) bits));
        };
    }
}
