package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The operators that change arrays. */
final class ArrayModifiers {

    private ArrayModifiers() {}

    static Modifier push(BsonValue operand) {
        Push push = Push.of(operand);
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            BsonArray array = value == null ? new BsonArray() : array(value, place, circumstances);
            place.set(push.onto(array));
        };
    }

    private static BsonArray array(BsonValue value, Place place, Modifier.Circumstances circumstances) {
        if (!value.isArray()) {
            throw MongoError.badValue("The field '" + place.dotted() + "' must be an array but is of type "
                    + Numbers.typeName(value) + " in document " + circumstances.id());
        }
        return value.asArray();
    }

    /** What {@code $push} adds, where, and what it does to the array afterwards. */
    private record Push(
            List<BsonValue> values,
            @Nullable Long position,
            @Nullable Comparator<BsonValue> order,
            @Nullable Long slice) {

        static Push of(BsonValue operand) {
            if (!operand.isDocument() || !operand.asDocument().containsKey("$each")) {
                return new Push(List.of(operand), null, null, null);
            }
            BsonDocument document = operand.asDocument();
            for (String clause : document.keySet()) {
                if (!List.of("$each", "$position", "$sort", "$slice").contains(clause)) {
                    throw MongoError.badValue("Unrecognized clause in $push: " + clause);
                }
            }
            return new Push(
                    each(document.get("$each", BsonNull.VALUE), "$push"),
                    whole(document, "$position"),
                    order(document.get("$sort")),
                    whole(document, "$slice"));
        }

        private static @Nullable Long whole(BsonDocument document, String clause) {
            @Nullable BsonValue value = document.get(clause);
            if (value == null) {
                return null;
            }
            Long number = Numbers.integral(value);
            if (number == null) {
                throw MongoError.badValue("The value for " + clause + " must be an integer value but was given type: "
                        + Numbers.typeName(value));
            }
            return number;
        }

        private static @Nullable Comparator<BsonValue> order(@Nullable BsonValue sort) {
            if (sort == null) {
                return null;
            }
            Long direction = Numbers.integral(sort);
            if (direction != null && Math.abs(direction) == 1) {
                return direction > 0 ? BsonOrder.ASCENDING : BsonOrder.ASCENDING.reversed();
            }
            if (!sort.isDocument() || sort.asDocument().isEmpty()) {
                throw MongoError.badValue("The $sort is invalid: use 1/-1 to sort the whole element, or"
                        + " {field:1/-1} to sort embedded fields");
            }
            SortOrder order = SortOrder.of(sort.asDocument());
            return (one, other) -> order.pattern().compare(document(one), document(other));
        }

        private static BsonDocument document(BsonValue value) {
            return value.isDocument() ? value.asDocument() : new BsonDocument();
        }

        BsonArray onto(BsonArray array) {
            List<BsonValue> result = new ArrayList<>(array);
            int size = result.size();
            long at = position == null ? size : position < 0 ? Math.max(0, size + position) : position;
            result.addAll((int) Math.min(size, at), values);
            if (order != null) {
                result.sort(order);
            }
            if (slice != null) {
                int count = (int) Math.min(Math.abs(slice), result.size());
                result = slice < 0 ? result.subList(result.size() - count, result.size()) : result.subList(0, count);
            }
            return new BsonArray(result);
        }
    }

    private static List<BsonValue> each(BsonValue value, String operator) {
        if (!value.isArray()) {
            throw MongoError.badValue("The argument to $each in " + operator + " must be an array but it was of type "
                    + Numbers.typeName(value));
        }
        return value.asArray();
    }

    static Modifier addToSet(BsonValue operand) {
        List<BsonValue> values = List.of(operand);
        if (operand.isDocument() && operand.asDocument().containsKey("$each")) {
            if (operand.asDocument().size() > 1) {
                throw MongoError.badValue("Found unexpected fields after $each in $addToSet: "
                        + operand.asDocument().toJson());
            }
            values = each(operand.asDocument().get("$each", BsonNull.VALUE), "$addToSet");
        }
        List<BsonValue> added = values;
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            BsonArray array = value == null ? new BsonArray() : array(value, place, circumstances);
            for (BsonValue candidate : added) {
                if (array.stream().noneMatch(element -> BsonOrder.same(element, candidate))) {
                    array.add(candidate);
                }
            }
            place.set(array);
        };
    }

    static Modifier pop(String path, BsonValue operand) {
        Long end = Numbers.integral(operand);
        if (!operand.isNumber()) {
            throw MongoError.failedToParse("Expected a number in: " + path + ": " + operand);
        }
        if (end == null || Math.abs(end) != 1) {
            throw MongoError.failedToParse(
                    "$pop expects 1 or -1, found: " + operand.asNumber().doubleValue());
        }
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            if (value == null) {
                return;
            }
            if (!value.isArray()) {
                throw MongoError.typeMismatch("Path '" + place.dotted() + "' contains an element of non-array type '"
                        + Numbers.typeName(value) + "'");
            }
            BsonArray array = value.asArray();
            if (!array.isEmpty()) {
                array.remove(end == 1 ? array.size() - 1 : 0);
            }
        };
    }

    static Modifier pullAll(BsonValue operand) {
        if (!operand.isArray()) {
            throw MongoError.badValue(
                    "$pullAll requires an array argument but was given a " + Numbers.typeName(operand));
        }
        return removing(
                "$pullAll",
                element -> operand.asArray().stream().anyMatch(unwanted -> BsonOrder.same(unwanted, element)));
    }

    static Modifier pull(BsonValue condition, Expression.Scope scope) {
        if (condition.isDocument()
                && (condition.asDocument().isEmpty()
                        || !condition.asDocument().getFirstKey().startsWith("$"))) {
            Filter filter = FilterParser.parse(condition.asDocument(), scope);
            return removing("$pull", element -> element.isDocument() && filter.matches(element.asDocument()));
        }
        Filter filter = FilterParser.parseElement(condition, scope);
        return removing("$pull", filter::matchesElement);
    }

    private static Modifier removing(String operator, Predicate<BsonValue> unwanted) {
        return (place, circumstances) -> {
            @Nullable BsonValue value = place.value();
            if (value == null) {
                return;
            }
            if (!value.isArray()) {
                throw MongoError.badValue("Cannot apply " + operator + " to a non-array value");
            }
            value.asArray().removeIf(unwanted);
        };
    }
}
