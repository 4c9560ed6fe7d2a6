package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.query.Condition;
import dev.litfass.embeddedmongo.query.Filter;
import java.util.List;
import org.bson.BsonType;
import org.bson.BsonValue;

/** Tells whether one filter includes another, as far as can be told from their conditions one by one; if in doubt, no. */
final class Implication {

    private Implication() {}

    /** Whether every document that matches the one filter also matches the other. */
    static boolean holds(Filter filter, Filter demandedOfAll) {
        return conditions(demandedOfAll).stream()
                .allMatch(demanded -> conditions(filter).stream().anyMatch(given -> implies(given, demanded)));
    }

    static List<Filter> conditions(Filter filter) {
        return filter instanceof Filter.And and ? and.parts() : List.of(filter);
    }

    private static boolean implies(Filter given, Filter demanded) {
        if (given.equals(demanded)) {
            return true;
        }
        if (given instanceof Filter.Or or) {
            return !or.parts().isEmpty()
                    && or.parts().stream()
                            .allMatch(branch -> conditions(branch).stream().anyMatch(part -> implies(part, demanded)));
        }
        if (!(given instanceof Filter.OnPath one) || !(demanded instanceof Filter.OnPath other)) {
            return false;
        }
        return one.path().equals(other.path()) && implies(one.condition(), other.condition());
    }

    private static boolean implies(Condition given, Condition demanded) {
        boolean plain = demanded instanceof Condition.Compare
                || demanded instanceof Condition.OneOf
                || demanded instanceof Condition.HasType
                || demanded instanceof Condition.Exists;
        if (!plain) {
            return false;
        }
        if (given instanceof Condition.OneOf oneOf) {
            return oneOf.patterns().isEmpty()
                    && oneOf.values().stream().allMatch(value -> impliedByValue(value, demanded));
        }
        if (!(given instanceof Condition.Compare compare)) {
            return false;
        }
        if (compare.comparison() == Condition.Comparison.EQ) {
            return impliedByValue(compare.operand(), demanded);
        }
        if (demanded instanceof Condition.Exists) {
            BsonType type = compare.operand().getBsonType();
            return type != BsonType.NULL && type != BsonType.MIN_KEY && type != BsonType.MAX_KEY;
        }
        return demanded instanceof Condition.Compare bound && isTighter(compare, bound);
    }

    /** A field equal to null may be missing; equal to anything else it fulfils what the value does. */
    private static boolean impliedByValue(BsonValue value, Condition demanded) {
        if (value.isNull()) {
            return demanded.test(null);
        }
        return demanded.test(value);
    }

    private static boolean isTighter(Condition.Compare given, Condition.Compare demanded) {
        if (BsonOrder.bracket(given.operand()) != BsonOrder.bracket(demanded.operand())) {
            return false;
        }
        int order = BsonOrder.ASCENDING.compare(given.operand(), demanded.operand());
        return switch (demanded.comparison()) {
            case GT -> isAbove(given) && (order > 0 || (order == 0 && given.comparison() == Condition.Comparison.GT));
            case GTE -> isAbove(given) && order >= 0;
            case LT -> isBelow(given) && (order < 0 || (order == 0 && given.comparison() == Condition.Comparison.LT));
            case LTE -> isBelow(given) && order <= 0;
            case EQ -> false;
        };
    }

    private static boolean isAbove(Condition.Compare compare) {
        return compare.comparison() == Condition.Comparison.GT || compare.comparison() == Condition.Comparison.GTE;
    }

    private static boolean isBelow(Condition.Compare compare) {
        return compare.comparison() == Condition.Comparison.LT || compare.comparison() == Condition.Comparison.LTE;
    }
}
