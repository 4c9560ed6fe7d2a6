package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.Contract;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonRegularExpression;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a filter asks of a single value; null is a field that is not there. */
public sealed interface Condition {

    boolean test(@Nullable BsonValue value);

    /** Whether each element of an array at the end of the path is asked too. */
    default boolean looksIntoArrays() {
        return true;
    }

    /** Which element of the array value fulfilled the condition, or -1. */
    default int elementIndex(@Nullable BsonValue array) {
        return -1;
    }

    /** The comparisons a filter knows. */
    enum Comparison {
        EQ,
        GT,
        GTE,
        LT,
        LTE;

        boolean holds(int order) {
            return switch (this) {
                case EQ -> order == 0;
                case GT -> order > 0;
                case GTE -> order >= 0;
                case LT -> order < 0;
                case LTE -> order <= 0;
            };
        }
    }

    /** Compares within the operand's own bracket of types; a missing field counts as null. */
    record Compare(Comparison comparison, BsonValue operand) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            if (isNothing(operand)) {
                return isNothing(value) && comparison != Comparison.GT && comparison != Comparison.LT;
            }
            boolean edge = operand.getBsonType() == BsonType.MIN_KEY || operand.getBsonType() == BsonType.MAX_KEY;
            if (value == null) {
                return edge && comparison != Comparison.EQ && comparison.holds(edgeOrder());
            }
            if (BsonOrder.bracket(value) != BsonOrder.bracket(operand)) {
                return edge && comparison != Comparison.EQ && comparison.holds(edgeOrder());
            }
            if (value.isNumber() && comparison != Comparison.EQ) {
                boolean valueNaN = Numbers.isNaN(value.asNumber());
                boolean operandNaN = Numbers.isNaN(operand.asNumber());
                if (valueNaN || operandNaN) {
                    return valueNaN && operandNaN && comparison != Comparison.GT && comparison != Comparison.LT;
                }
            }
            return comparison.holds(BsonOrder.ASCENDING.compare(value, operand));
        }

        private int edgeOrder() {
            return operand.getBsonType() == BsonType.MIN_KEY ? 1 : -1;
        }
    }

    @Contract("null -> true")
    static boolean isNothing(@Nullable BsonValue value) {
        return value == null || value.isNull();
    }

    /** Is one of the values, or matches one of the patterns. */
    record OneOf(TreeSet<BsonValue> values, List<Matches> patterns) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            if (isNothing(value)) {
                return values.stream().anyMatch(Condition::isNothing);
            }
            return values.contains(value) || patterns.stream().anyMatch(pattern -> pattern.test(value));
        }
    }

    /** Is a text the pattern is found in, or the same pattern. */
    record Matches(BsonRegularExpression source, Pattern pattern) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            if (value == null) {
                return false;
            }
            return switch (value.getBsonType()) {
                case STRING -> pattern.matcher(value.asString().getValue()).find();
                case SYMBOL -> pattern.matcher(value.asSymbol().getSymbol()).find();
                case REGULAR_EXPRESSION -> BsonOrder.same(value, source);
                default -> false;
            };
        }
    }

    /** Is there. */
    record Exists() implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            return value != null;
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    /** Is of one of the types. */
    record HasType(Set<BsonType> types) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            return value != null && types.contains(value.getBsonType());
        }
    }

    /** Is an array of this many elements. */
    record HasSize(long size) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            return value != null && value.isArray() && value.asArray().size() == size;
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }
    }

    /** Leaves this remainder. */
    record Remainder(long divisor, long remainder) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            Long found = value == null ? null : Numbers.remainder(value, divisor);
            return found != null && found == remainder;
        }
    }

    /** Is an array with one element that fulfils all of the filter: a document as such, or any value by itself. */
    record ElementMatches(Filter filter, boolean ofDocuments) implements Condition {
        @Override
        public boolean test(@Nullable BsonValue value) {
            return elementIndex(value) >= 0;
        }

        @Override
        public boolean looksIntoArrays() {
            return false;
        }

        @Override
        public int elementIndex(@Nullable BsonValue array) {
            if (array == null || !array.isArray()) {
                return -1;
            }
            int index = 0;
            for (BsonValue element : array.asArray()) {
                if (fulfils(element)) {
                    return index;
                }
                index++;
            }
            return -1;
        }

        boolean fulfils(BsonValue element) {
            if (!ofDocuments) {
                return filter.matchesElement(element);
            }
            if (element.isDocument()) {
                return filter.matches(element.asDocument(), null);
            }
            return element.isArray() && filter.matches(indexed(element.asArray()), null);
        }

        private static BsonDocument indexed(BsonArray array) {
            BsonDocument document = new BsonDocument();
            for (int i = 0; i < array.size(); i++) {
                document.append(Integer.toString(i), array.get(i));
            }
            return document;
        }
    }
}
