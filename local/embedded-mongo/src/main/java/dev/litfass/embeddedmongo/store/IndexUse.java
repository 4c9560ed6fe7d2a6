package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.KeyPattern;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one index can do for a query: where in it the matches lie, and whether it gives their order. */
final class IndexUse {

    private static final int MAX_PREFIXES = 500;
    private static final byte[] NOTHING = {};
    private static final byte[] ABOVE = {(byte) 0xff};

    private final List<KeyPattern.Field> fields;
    private final boolean[] throughArray;

    /** The leading fields that have single values, as the beginnings of keys, and where each field ends in them. */
    private List<byte[]> prefixes = List.of(NOTHING);

    private List<int[]> ends = List.of(new int[0]);
    private final List<Integer> points = new ArrayList<>();

    /** The ranges of the field after those, if it is bound. */
    private @Nullable List<Interval> range;

    private boolean givesOrder;
    private boolean backwards;
    private int orderFrom;

    IndexUse(Filter filter, SortOrder sort, Snapshot.IndexView index) {
        this.fields = index.definition().pattern().fields();
        this.throughArray = index.throughArray();
        bind(filter);
        if (!sort.isNatural()) {
            order(sort);
        }
    }

    int boundFields() {
        return points.size() + (range == null ? 0 : 1);
    }

    /** Whether the entries come in the order of the sort, once several stretches are merged. */
    boolean givesOrder() {
        return givesOrder;
    }

    boolean backwards() {
        return backwards;
    }

    /** Whether every bound field has a single value. */
    boolean isOneKey() {
        return range == null && prefixes.size() == 1 && points.size() == fields.size();
    }

    private void bind(Filter filter) {
        boolean arrayBound = false;
        for (int i = 0; i < fields.size(); i++) {
            // All fields through an array go through the same one; only one of them may bound the search.
            @Nullable
            List<Interval> intervals = throughArray[i] && arrayBound
                    ? null
                    : Bounds.of(filter, fields.get(i).path(), throughArray[i]);
            if (intervals == null) {
                return;
            }
            arrayBound |= throughArray[i];
            boolean single = intervals.stream().allMatch(Interval::point);
            if (!single || prefixes.size() * intervals.size() > MAX_PREFIXES) {
                range = intervals;
                return;
            }
            extend(intervals, fields.get(i).ascending());
        }
    }

    private void extend(List<Interval> values, boolean ascending) {
        List<byte[]> longerPrefixes = new ArrayList<>();
        List<int[]> longerEnds = new ArrayList<>();
        int field = points.size();
        for (int i = 0; i < prefixes.size(); i++) {
            for (Interval value : values) {
                byte[] longer = value.after(prefixes.get(i), ascending);
                int[] end = Arrays.copyOf(ends.get(i), field + 1);
                end[field] = longer.length;
                longerPrefixes.add(longer);
                longerEnds.add(end);
            }
        }
        prefixes = longerPrefixes;
        ends = longerEnds;
        points.add(values.size());
    }

    /** Goes through sort and index side by side; fields that have one value only do not disturb the order. */
    private void order(SortOrder sort) {
        int at = 0;
        int from = -1;
        @Nullable Boolean turned = null;
        for (KeyPattern.Field wanted : sort.pattern().fields()) {
            if (hasOneValue(wanted.path())) {
                continue;
            }
            while (at < points.size() && !fields.get(at).path().equals(wanted.path())) {
                if (from >= 0 && points.get(at) > 1) {
                    return;
                }
                at++;
            }
            if (at == fields.size() || !fields.get(at).path().equals(wanted.path()) || throughArray[at]) {
                return;
            }
            boolean against = fields.get(at).ascending() != wanted.ascending();
            if (turned != null && turned != against) {
                return;
            }
            turned = against;
            from = from < 0 ? at : from;
            at++;
        }
        givesOrder = true;
        backwards = turned != null && turned;
        // If every sort field has one value, any order will do.
        orderFrom = from < 0 ? points.size() : from;
    }

    private boolean hasOneValue(FieldPath path) {
        for (int i = 0; i < points.size(); i++) {
            if (fields.get(i).path().equals(path)) {
                return points.get(i) == 1 && !throughArray[i];
            }
        }
        return false;
    }

    List<Plan.Span> spans() {
        List<Plan.Span> spans = new ArrayList<>();
        for (int i = 0; i < prefixes.size(); i++) {
            byte[] prefix = prefixes.get(i);
            int offset = orderFrom == 0 ? 0 : ends.get(i)[orderFrom - 1];
            if (range == null) {
                spans.add(new Plan.Span(prefix, Index.concat(prefix, ABOVE), offset));
                continue;
            }
            boolean ascending = fields.get(points.size()).ascending();
            for (Interval interval : range) {
                spans.add(new Plan.Span(interval.from(prefix, ascending), interval.to(prefix, ascending), offset));
            }
        }
        return spans;
    }
}
