package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.KeyBytes;
import dev.litfass.embeddedmongo.query.Condition;
import dev.litfass.embeddedmongo.query.Filter;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonNull;
import org.bson.BsonType;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a filter says about one field: the part of its range outside which no document can match. */
final class Bounds {

    private static final BsonUndefined EMPTY_ARRAY = new BsonUndefined();

    private Bounds() {}

    /**
     * The intervals in ascending order; null where the filter leaves the field open. Through an array two conditions
     * may be met by two elements, so there only one of them bounds.
     */
    static @Nullable List<Interval> of(Filter filter, FieldPath path, boolean throughArray) {
        if (filter instanceof Filter.And and) {
            return ofAll(and.parts(), path, throughArray);
        }
        if (filter instanceof Filter.Or or) {
            return ofAny(or.parts(), path, throughArray);
        }
        if (filter instanceof Filter.OnPath onPath) {
            return onPath(onPath, path);
        }
        return filter instanceof Filter.Not not ? negated(not, path, throughArray) : null;
    }

    private static @Nullable List<Interval> ofAll(List<Filter> parts, FieldPath path, boolean throughArray) {
        @Nullable List<Interval> result = null;
        for (Filter part : parts) {
            @Nullable List<Interval> next = of(part, path, throughArray);
            if (next == null) {
                continue;
            }
            if (result == null) {
                result = next;
            } else if (!throughArray) {
                result = Interval.intersection(result, next);
            } else if (isNarrower(next, result)) {
                result = next;
            }
        }
        return result;
    }

    private static boolean isNarrower(List<Interval> one, List<Interval> other) {
        boolean onePoints = one.stream().allMatch(Interval::point);
        boolean otherPoints = other.stream().allMatch(Interval::point);
        return onePoints != otherPoints ? onePoints : one.size() < other.size() && onePoints;
    }

    private static @Nullable List<Interval> ofAny(List<Filter> parts, FieldPath path, boolean throughArray) {
        List<Interval> result = List.of();
        for (Filter part : parts) {
            @Nullable List<Interval> next = of(part, path, throughArray);
            if (next == null) {
                return null;
            }
            result = Interval.union(result, next);
        }
        return result;
    }

    /** "Does not exist" is the one negation an index answers: there the key is null. */
    private static @Nullable List<Interval> negated(Filter.Not not, FieldPath path, boolean throughArray) {
        return !throughArray
                        && not.part() instanceof Filter.OnPath onPath
                        && onPath.path().equals(path)
                        && onPath.condition() instanceof Condition.Exists
                ? points(List.of(BsonNull.VALUE))
                : null;
    }

    private static @Nullable List<Interval> onPath(Filter.OnPath onPath, FieldPath path) {
        if (onPath.condition() instanceof Condition.ElementMatches elements) {
            return inElements(onPath.path(), elements, path);
        }
        return onPath.path().equals(path) ? of(onPath.condition()) : null;
    }

    private static @Nullable List<Interval> inElements(
            FieldPath array, Condition.ElementMatches elements, FieldPath path) {
        if (!elements.ofDocuments()) {
            return array.equals(path) ? of(elements.filter(), FieldPath.of(""), true) : null;
        }
        boolean inside = path.length() > array.length()
                && path.parts().subList(0, array.length()).equals(array.parts());
        return inside ? of(elements.filter(), path.without(array.length()), true) : null;
    }

    private static @Nullable List<Interval> of(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        if (condition instanceof Condition.OneOf oneOf) {
            if (!oneOf.patterns().isEmpty()) {
                return null;
            }
            var each = oneOf.values().stream()
                    .flatMap(value -> equal(value).stream())
                    .toList();
            return Interval.union(each, List.of());
        }
        if (condition instanceof Condition.Matches matches) {
            return beginning(matches);
        }
        return null;
    }

    private static @Nullable List<Interval> compare(Condition.Compare compare) {
        BsonValue operand = compare.operand();
        if (compare.comparison() == Condition.Comparison.EQ) {
            return equal(operand);
        }
        BsonType type = operand.getBsonType();
        if (type == BsonType.NULL) {
            return equal(operand);
        }
        // An array is compared as a whole, but an index holds its elements.
        if (type == BsonType.MIN_KEY || type == BsonType.MAX_KEY || type == BsonType.ARRAY) {
            return null;
        }
        byte[] bracket = KeyBytes.bracketStart(BsonOrder.bracket(operand));
        byte[] value = KeyBytes.of(operand);
        return List.of(
                switch (compare.comparison()) {
                    case GT -> new Interval(value, true, bracket, true, false);
                    case GTE -> new Interval(value, false, bracket, true, false);
                    case LT -> new Interval(bracket, false, value, false, false);
                    default -> new Interval(bracket, false, value, true, false);
                });
    }

    private static List<Interval> equal(BsonValue value) {
        if (value.isArray()) {
            // The index holds the array's elements; the array itself only where it is one.
            BsonArray array = value.asArray();
            return points(List.of(array.isEmpty() ? EMPTY_ARRAY : array.get(0), value));
        }
        return points(List.of(value));
    }

    private static List<Interval> points(List<BsonValue> values) {
        List<Interval> result = List.of();
        for (BsonValue value : values) {
            result = Interval.union(result, List.of(Interval.point(KeyBytes.of(value))));
        }
        return new ArrayList<>(result);
    }

    /** A pattern that begins with fixed letters leads to the texts that do. */
    private static @Nullable List<Interval> beginning(Condition.Matches matches) {
        String pattern = matches.source().getPattern();
        if (!pattern.startsWith("^") || !matches.source().getOptions().isEmpty() || pattern.indexOf('|') >= 0) {
            return null;
        }
        int end = 1;
        while (end < pattern.length() && isPlain(pattern.charAt(end))) {
            end++;
        }
        if (end < pattern.length() && "*?{+".indexOf(pattern.charAt(end)) >= 0) {
            end--;
        }
        if (end <= 1) {
            return null;
        }
        byte[] start = KeyBytes.textStart(BsonOrder.bracket(BsonType.STRING), pattern.substring(1, end));
        return Interval.union(
                List.of(Interval.beginningWith(start)), List.of(Interval.point(KeyBytes.of(matches.source()))));
    }

    private static boolean isPlain(char c) {
        return (Character.isLetterOrDigit(c) && !Character.isSurrogate(c)) || " -_/:".indexOf(c) >= 0;
    }
}
