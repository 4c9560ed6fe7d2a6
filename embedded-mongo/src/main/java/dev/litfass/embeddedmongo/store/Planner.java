package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.KeyBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.Condition;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.KeyPattern;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonNull;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Chooses how a query gets at its documents: an index wherever one bounds the search or gives the order. */
final class Planner {

    private static final int MAX_PREFIXES = 500;
    private static final int ESTIMATED_SPANS = 20;
    private static final double SORTING = 1.3;
    private static final double SELECTIVITY = 10;
    private static final byte[] NOTHING = {};
    private static final byte[] ABOVE = {(byte) 0xff};

    private final Snapshot snapshot;
    private final Query query;

    Planner(Snapshot snapshot, Query query) {
        this.snapshot = snapshot;
        this.query = query;
    }

    Plan plan() {
        SortOrder sort = query.sort();
        @Nullable BsonValue hint = query.hint();
        if (hint != null) {
            return hinted(hint);
        }
        if (sort.backwards()) {
            return scan();
        }
        Plan.@Nullable ByIndex best = best(query.filter(), sort, snapshot.indexes());
        Plan.@Nullable Union union = union();
        if (union != null && (best == null || best.boundFields() == 0 || union.cost() < best.cost())) {
            return union;
        }
        return best != null ? best : scan();
    }

    private Plan scan() {
        return new Plan.Scan(query.sort().backwards(), query.sort().isNatural());
    }

    private Plan hinted(BsonValue hint) {
        if (hint.isDocument() && hint.asDocument().containsKey("$natural")) {
            BsonValue direction = hint.asDocument().get("$natural", BsonNull.VALUE);
            boolean backwards = direction.isNumber() && direction.asNumber().doubleValue() < 0;
            return new Plan.Scan(
                    query.sort().backwards() || backwards, query.sort().isNatural());
        }
        List<Snapshot.IndexView> named = snapshot.indexes().stream()
                .filter(index -> hint.isString()
                        ? index.definition().name().equals(hint.asString().getValue())
                        : hint.isDocument() && index.definition().pattern().equals(pattern(hint)))
                .toList();
        if (named.isEmpty()) {
            throw MongoError.badValue("hint provided does not correspond to an existing index");
        }
        Plan.@Nullable ByIndex forced = candidate(query.filter(), query.sort(), named.get(0), true);
        if (forced == null) {
            throw MongoError.badValue("The hinted index leaves out documents the query may be about");
        }
        return forced;
    }

    private static KeyPattern pattern(BsonValue hint) {
        for (BsonValue direction : hint.asDocument().values()) {
            if (!direction.isNumber()) {
                throw MongoError.badValue("hint provided does not correspond to an existing index");
            }
        }
        return KeyPattern.of(hint.asDocument());
    }

    private Plan.@Nullable ByIndex best(Filter filter, SortOrder sort, List<Snapshot.IndexView> indexes) {
        Plan.@Nullable ByIndex best = null;
        for (Snapshot.IndexView index : indexes) {
            Plan.@Nullable ByIndex candidate = candidate(filter, sort, index, false);
            if (candidate != null && (best == null || isBetter(candidate, best))) {
                best = candidate;
            }
        }
        return best;
    }

    private static boolean isBetter(Plan.ByIndex one, Plan.ByIndex other) {
        if (one.idAlone() != other.idAlone()) {
            return one.idAlone();
        }
        if ((one.boundFields() == 0) != (other.boundFields() == 0)) {
            // An index that only gives the order is taken before a bound one if it is much cheaper.
            boolean oneOnlyOrders = one.boundFields() == 0;
            return oneOnlyOrders ? one.cost() * SELECTIVITY < other.cost() : one.cost() <= other.cost() * SELECTIVITY;
        }
        if (one.cost() != other.cost()) {
            return one.cost() < other.cost();
        }
        if (one.ordered() != other.ordered()) {
            return one.ordered();
        }
        return one.boundFields() > other.boundFields();
    }

    /** Every branch of an or by an index of its own, if each has one. */
    private Plan.@Nullable Union union() {
        List<Filter> parts = query.filter() instanceof Filter.And and ? and.parts() : List.of(query.filter());
        for (Filter part : parts) {
            if (part instanceof Filter.Or or && !or.parts().isEmpty()) {
                Plan.@Nullable Union union = union(parts, or);
                if (union != null) {
                    return union;
                }
            }
        }
        return null;
    }

    private Plan.@Nullable Union union(List<Filter> parts, Filter.Or or) {
        List<Plan.ByIndex> branches = new ArrayList<>();
        for (Filter branch : or.parts()) {
            List<Filter> conditions = new ArrayList<>(parts);
            conditions.remove(or);
            conditions.add(branch);
            Plan.@Nullable ByIndex plan =
                    best(new Filter.And(flattened(conditions)), SortOrder.NATURAL, snapshot.indexes());
            if (plan == null || plan.boundFields() == 0) {
                return null;
            }
            branches.add(plan);
        }
        return new Plan.Union(branches);
    }

    private static List<Filter> flattened(List<Filter> parts) {
        List<Filter> flat = new ArrayList<>();
        for (Filter part : parts) {
            if (part instanceof Filter.And and) {
                flat.addAll(and.parts());
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    /** What the leading fields of an index contribute. */
    private static final class Prefixes {
        private List<byte[]> bytes = List.of(NOTHING);
        private List<int[]> ends = List.of(new int[0]);
        private @Nullable List<Interval> range;
        private int fields;
        private final List<Integer> points = new ArrayList<>();
    }

    private Plan.@Nullable ByIndex candidate(Filter filter, SortOrder sort, Snapshot.IndexView index, boolean forced) {
        if (!covers(filter, index)) {
            return null;
        }
        Prefixes prefixes = prefixes(filter, index);
        int bound = prefixes.fields + (prefixes.range == null ? 0 : 1);
        Order order = order(sort, index, prefixes);
        if (bound == 0 && !order.given() && !forced) {
            return null;
        }
        if (index.definition().sparse() && !excludesMissing(filter, index)) {
            return null;
        }
        List<Plan.Span> spans = spans(index, prefixes, order.from());
        boolean ordered = sort.isNatural() || order.given();
        double found = estimate(index, spans);
        double cost = found;
        if (!ordered) {
            cost = found * SORTING + 1;
        } else if (query.wanted() > 0) {
            boolean exact = isExact(filter, bound);
            cost = Math.min(found, query.wanted() * (exact ? 1 : SELECTIVITY));
        }
        boolean idAlone = index.definition().isById() && prefixes.fields == 1 && spans.size() == 1;
        return new Plan.ByIndex(
                index, spans, order.backwards(), ordered, order.given() && spans.size() > 1, idAlone, bound, cost);
    }

    /** Whether the bounds say all the filter does, as far as can be told cheaply. */
    private static boolean isExact(Filter filter, int boundFields) {
        int parts = filter instanceof Filter.And and ? and.parts().size() : 1;
        return parts <= boundFields;
    }

    private Prefixes prefixes(Filter filter, Snapshot.IndexView index) {
        Prefixes prefixes = new Prefixes();
        boolean arrayBound = false;
        for (int i = 0; i < index.definition().pattern().fields().size(); i++) {
            KeyPattern.Field field = index.definition().pattern().fields().get(i);
            boolean throughArray = index.throughArray()[i];
            // All fields through an array go through the same one; only one of them may bound the search.
            @Nullable
            List<Interval> intervals =
                    throughArray && arrayBound ? null : Bounds.of(filter, field.path(), throughArray);
            if (intervals == null) {
                break;
            }
            arrayBound |= throughArray;
            boolean points = intervals.stream().allMatch(Interval::point);
            if (!points || prefixes.bytes.size() * intervals.size() > MAX_PREFIXES) {
                prefixes.range = intervals;
                break;
            }
            extend(prefixes, intervals, field.ascending());
        }
        return prefixes;
    }

    private static void extend(Prefixes prefixes, List<Interval> points, boolean ascending) {
        List<byte[]> bytes = new ArrayList<>();
        List<int[]> ends = new ArrayList<>();
        for (int i = 0; i < prefixes.bytes.size(); i++) {
            for (Interval point : points) {
                byte[] longer = point.after(prefixes.bytes.get(i), ascending);
                int[] end = Arrays.copyOf(prefixes.ends.get(i), prefixes.fields + 1);
                end[prefixes.fields] = longer.length;
                bytes.add(longer);
                ends.add(end);
            }
        }
        prefixes.bytes = bytes;
        prefixes.ends = ends;
        prefixes.points.add(points.size());
        prefixes.fields++;
    }

    /** Whether an index gives a sort's order, from which of its fields on, and in which direction. */
    private record Order(boolean given, int from, boolean backwards) {
        static final Order NONE = new Order(false, 0, false);
    }

    private static Order order(SortOrder sort, Snapshot.IndexView index, Prefixes prefixes) {
        if (sort.isNatural()) {
            return Order.NONE;
        }
        List<KeyPattern.Field> fields = index.definition().pattern().fields();
        int at = 0;
        int from = -1;
        @Nullable Boolean backwards = null;
        for (KeyPattern.Field wanted : sort.pattern().fields()) {
            if (isFixed(wanted.path(), fields, index, prefixes)) {
                continue;
            }
            while (at < fields.size()
                    && at < prefixes.fields
                    && !fields.get(at).path().equals(wanted.path())) {
                if (from >= 0 && prefixes.points.get(at) > 1) {
                    return Order.NONE;
                }
                at++;
            }
            if (at == fields.size() || !fields.get(at).path().equals(wanted.path()) || index.throughArray()[at]) {
                return Order.NONE;
            }
            boolean turned = fields.get(at).ascending() != wanted.ascending();
            if (backwards != null && backwards != turned) {
                return Order.NONE;
            }
            backwards = turned;
            from = from < 0 ? at : from;
            at++;
        }
        if (backwards == null) {
            // Every sort field has one value: any order will do.
            return new Order(true, prefixes.fields, false);
        }
        return new Order(true, from, backwards);
    }

    private static boolean isFixed(
            FieldPath path, List<KeyPattern.Field> fields, Snapshot.IndexView index, Prefixes prefixes) {
        for (int i = 0; i < prefixes.fields; i++) {
            if (fields.get(i).path().equals(path)) {
                return prefixes.points.get(i) == 1 && !index.throughArray()[i];
            }
        }
        return false;
    }

    private static List<Plan.Span> spans(Snapshot.IndexView index, Prefixes prefixes, int orderFrom) {
        List<Plan.Span> spans = new ArrayList<>();
        for (int i = 0; i < prefixes.bytes.size(); i++) {
            byte[] prefix = prefixes.bytes.get(i);
            int offset = orderFrom <= 0
                    ? 0
                    : orderFrom > prefixes.ends.get(i).length
                            ? prefix.length
                            : prefixes.ends.get(i)[orderFrom - 1];
            if (prefixes.range == null) {
                spans.add(new Plan.Span(prefix, Index.concat(prefix, ABOVE), offset));
                continue;
            }
            boolean ascending =
                    index.definition().pattern().fields().get(prefixes.fields).ascending();
            for (Interval interval : prefixes.range) {
                spans.add(new Plan.Span(interval.from(prefix, ascending), interval.to(prefix, ascending), offset));
            }
        }
        return spans;
    }

    private static double estimate(Snapshot.IndexView index, List<Plan.Span> spans) {
        int sampled = Math.min(spans.size(), ESTIMATED_SPANS);
        double found = 0;
        for (int i = 0; i < sampled; i++) {
            found += index.estimate(spans.get(i).from(), spans.get(i).to());
        }
        return sampled == 0 ? 0 : found * spans.size() / sampled;
    }

    /** A sparse index leaves out documents without any of its fields; the filter must not be about those. */
    private static boolean excludesMissing(Filter filter, Snapshot.IndexView index) {
        byte[] nothing = KeyBytes.of(BsonNull.VALUE);
        List<KeyPattern.Field> fields = index.definition().pattern().fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldPath path = fields.get(i).path();
            @Nullable List<Interval> intervals = Bounds.of(filter, path, index.throughArray()[i]);
            if (intervals != null && intervals.stream().noneMatch(interval -> interval.contains(nothing))) {
                return true;
            }
            if (conditions(filter).stream()
                    .anyMatch(part -> part instanceof Filter.OnPath onPath
                            && onPath.path().equals(path)
                            && onPath.condition() instanceof Condition.Exists)) {
                return true;
            }
        }
        return false;
    }

    private static List<Filter> conditions(Filter filter) {
        return filter instanceof Filter.And and ? and.parts() : List.of(filter);
    }

    /** Whether every document the filter can match is in the partial index. */
    private static boolean covers(Filter filter, Snapshot.IndexView index) {
        @Nullable Filter partial = index.partial();
        return partial == null
                || conditions(partial).stream()
                        .allMatch(demanded -> conditions(filter).stream().anyMatch(given -> implies(given, demanded)));
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
