package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.KeyBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.Condition;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.KeyPattern;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Chooses how a query gets at its documents: an index wherever one bounds the search or gives the order. */
final class Planner {

    private static final int ESTIMATED_SPANS = 20;
    private static final double SORTING = 1.3;
    private static final double SELECTIVITY = 10;

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
        List<Filter> parts = Implication.conditions(query.filter());
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
        parts.forEach(part -> flat.addAll(Implication.conditions(part)));
        return flat;
    }

    private Plan.@Nullable ByIndex candidate(Filter filter, SortOrder sort, Snapshot.IndexView index, boolean forced) {
        @Nullable Filter partial = index.partial();
        if (partial != null && !Implication.holds(filter, partial)) {
            return null;
        }
        if (index.definition().sparse() && !excludesMissing(filter, index)) {
            return null;
        }
        IndexUse use = new IndexUse(filter, sort, index);
        if (use.boundFields() == 0 && !use.givesOrder() && !forced) {
            return null;
        }
        List<Plan.Span> spans = use.spans();
        boolean ordered = sort.isNatural() || use.givesOrder();
        return new Plan.ByIndex(
                index,
                spans,
                use.backwards(),
                ordered,
                use.givesOrder() && spans.size() > 1,
                index.definition().isById() && use.isOneKey(),
                use.boundFields(),
                cost(filter, use, ordered, estimate(index, spans)));
    }

    /** About how many documents will be looked at, and something for sorting them. */
    private double cost(Filter filter, IndexUse use, boolean ordered, double found) {
        if (!ordered) {
            return found * SORTING + 1;
        }
        if (query.wanted() == 0) {
            return found;
        }
        return Math.min(found, query.wanted() * (isExact(filter, use.boundFields()) ? 1 : SELECTIVITY));
    }

    /** Whether the bounds say all the filter does, as far as can be told cheaply. */
    private static boolean isExact(Filter filter, int boundFields) {
        return Implication.conditions(filter).size() <= boundFields;
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
            if (Implication.conditions(filter).stream()
                    .anyMatch(part -> part instanceof Filter.OnPath onPath
                            && onPath.path().equals(path)
                            && onPath.condition() instanceof Condition.Exists)) {
                return true;
            }
        }
        return false;
    }
}
