package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.KeyBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/** A query being answered: the matching documents one after another, and a count of what was looked at. */
public final class Search implements Iterator<Search.Found> {

    /** A matching document, and where inside an array the filter matched it. */
    public static final class Found {

        private final long record;
        private final RawBsonDocument raw;
        private final BsonDocument seen;
        private final int element;
        private @Nullable BsonDocument document;

        /** @param seen the fields that filter and order look at */
        Found(long record, RawBsonDocument raw, BsonDocument seen, int element) {
            this.record = record;
            this.raw = raw;
            this.seen = seen;
            this.element = element;
        }

        public long record() {
            return record;
        }

        /** As it is stored. */
        public RawBsonDocument raw() {
            return raw;
        }

        public int element() {
            return element;
        }

        /** As values nobody else holds; read when they are first asked for. */
        public BsonDocument document() {
            if (document == null) {
                document = BsonBytes.decode(raw.getByteBuffer().array());
            }
            return document;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sorted(byte[] key, long record) {
        static final Comparator<Sorted> ORDER = (one, other) -> {
            int order = Arrays.compareUnsigned(one.key, other.key);
            return order != 0 ? order : Long.compare(one.record, other.record);
        };
    }

    private final Reading reading;
    private final Query query;
    private final Plan plan;
    private final Matcher matcher;
    private @Nullable Cursor<Long, byte[]> scan;
    private Iterator<Long> candidates;
    private boolean sorted;
    private long keysExamined;
    private long documentsExamined;
    private long returned;
    private long skipped;
    private @Nullable Found next;

    public Search(Reading reading, Query query) {
        this.reading = reading;
        this.query = query;
        this.matcher = new Matcher(query.filter(), query.sort());
        this.plan = new Planner(reading.snapshot(), query).plan();
        this.candidates = candidates(plan);
    }

    private Iterator<Long> candidates(Plan chosen) {
        if (chosen instanceof Plan.Scan all) {
            scan = reading.all(all.backwards());
            return scan;
        }
        if (chosen instanceof Plan.Union union) {
            Set<Long> records = new HashSet<>();
            for (Plan.ByIndex branch : union.branches()) {
                entries(branch).forEachRemaining(records::add);
            }
            // In the order of storage, as a scan would give them.
            List<Long> inOrder = new ArrayList<>(records);
            Collections.sort(inOrder);
            return inOrder.iterator();
        }
        Plan.ByIndex byIndex = (Plan.ByIndex) chosen;
        Iterator<Long> entries = entries(byIndex);
        return byIndex.repeats() ? distinct(entries) : entries;
    }

    private static Iterator<Long> distinct(Iterator<Long> entries) {
        Set<Long> seen = new HashSet<>();
        return new Iterator<>() {
            private @Nullable Long ahead;

            @Override
            public boolean hasNext() {
                while (ahead == null && entries.hasNext()) {
                    Long record = entries.next();
                    ahead = seen.add(record) ? record : null;
                }
                return ahead != null;
            }

            @Override
            public Long next() {
                if (!hasNext() || ahead == null) {
                    throw new NoSuchElementException();
                }
                Long record = ahead;
                ahead = null;
                return record;
            }
        };
    }

    private Iterator<Long> entries(Plan.ByIndex byIndex) {
        return byIndex.merged() ? mergedEntries(byIndex) : oneAfterAnother(byIndex);
    }

    private static Cursor<byte[], byte[]> open(Plan.ByIndex byIndex, Plan.Span span) {
        return byIndex.backwards()
                ? new Cursor<>(byIndex.index().entries(), span.to(), span.from(), true)
                : new Cursor<>(byIndex.index().entries(), span.from(), span.to(), false);
    }

    private Iterator<Long> oneAfterAnother(Plan.ByIndex byIndex) {
        Iterator<Plan.Span> spans = byIndex.spans().iterator();
        return new Iterator<>() {
            private @Nullable Cursor<byte[], byte[]> cursor;

            @Override
            public boolean hasNext() {
                while ((cursor == null || !cursor.hasNext()) && spans.hasNext()) {
                    cursor = open(byIndex, spans.next());
                }
                return cursor != null && cursor.hasNext();
            }

            @Override
            public Long next() {
                if (!hasNext() || cursor == null) {
                    throw new NoSuchElementException();
                }
                keysExamined++;
                return KeyBytes.recordAtEnd(cursor.next());
            }
        };
    }

    /** One of several ordered stretches, at its next key. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Stretch(Cursor<byte[], byte[]> cursor, byte[] key, int offset) {}

    private Iterator<Long> mergedEntries(Plan.ByIndex byIndex) {
        Comparator<Stretch> order = (one, other) ->
                Arrays.compareUnsigned(one.key, one.offset, one.key.length, other.key, other.offset, other.key.length);
        PriorityQueue<Stretch> stretches = new PriorityQueue<>(byIndex.backwards() ? order.reversed() : order);
        for (Plan.Span span : byIndex.spans()) {
            advance(stretches, open(byIndex, span), span.orderOffset());
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !stretches.isEmpty();
            }

            @Override
            public Long next() {
                @Nullable Stretch first = stretches.poll();
                if (first == null) {
                    throw new NoSuchElementException();
                }
                advance(stretches, first.cursor(), first.offset());
                return KeyBytes.recordAtEnd(first.key());
            }
        };
    }

    private void advance(PriorityQueue<Stretch> stretches, Cursor<byte[], byte[]> cursor, int offset) {
        if (cursor.hasNext()) {
            keysExamined++;
            stretches.add(new Stretch(cursor, cursor.next(), offset));
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    @Override
    public Found next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Found found = next;
        next = null;
        returned++;
        return found;
    }

    private @Nullable Found advance() {
        if (query.limit() > 0 && returned >= query.limit()) {
            return null;
        }
        if (!plan.ordered() && !query.sort().isNatural() && !sorted) {
            candidates = inOrder();
            sorted = true;
        }
        while (candidates.hasNext()) {
            @Nullable Found found = sorted ? matcher.again(reading, candidates.next()) : examine(candidates.next());
            if (found != null && skipped++ >= query.skip()) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Found examine(long record) {
        documentsExamined++;
        return scan == null ? matcher.again(reading, record) : matcher.match(record, scan.getValue());
    }

    /** All matching records in the wanted order; of a limited search only as many as are wanted. */
    private Iterator<Long> inOrder() {
        long wanted = query.wanted();
        PriorityQueue<Sorted> best = new PriorityQueue<>(Sorted.ORDER.reversed());
        List<Sorted> all = new ArrayList<>();
        while (candidates.hasNext()) {
            @Nullable Found found = examine(candidates.next());
            if (found == null) {
                continue;
            }
            Sorted entry = new Sorted(query.sort().pattern().sortKey(found.seen), found.record());
            if (wanted == 0) {
                all.add(entry);
            } else {
                best.add(entry);
                if (best.size() > wanted) {
                    best.poll();
                }
            }
        }
        all.addAll(best);
        all.sort(Sorted.ORDER);
        return all.stream().map(Sorted::record).iterator();
    }

    /** The records of all that is still to come, for a cursor that fetches them later. */
    public long[] remainingRecords() {
        long[] records = new long[64];
        int count = 0;
        while (hasNext()) {
            if (count == records.length) {
                records = Arrays.copyOf(records, count * 2);
            }
            records[count++] = next().record();
        }
        return Arrays.copyOf(records, count);
    }

    /** What was done, once it is done. */
    public Explanation explanation() {
        return new Explanation(
                query, plan, reading.collection().namespace(), keysExamined, documentsExamined, returned);
    }
}
