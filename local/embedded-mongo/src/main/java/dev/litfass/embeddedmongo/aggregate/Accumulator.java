package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Sum;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Collects one value per document of a group. */
interface Accumulator {

    void add(@Nullable BsonValue value);

    BsonValue result();

    static Supplier<Accumulator> named(String operator) {
        return switch (operator) {
            case "$sum", "$count" -> () -> new Total(false);
            case "$avg" -> () -> new Total(true);
            case "$min" -> () -> new Extreme(-1);
            case "$max" -> () -> new Extreme(1);
            case "$first" -> () -> new End(true);
            case "$last" -> () -> new End(false);
            case "$push" -> List::new;
            case "$addToSet" -> Distinct::new;
            default -> throw new MongoError(15952, "unknown group operator '" + operator + "'");
        };
    }

    /** What a counting accumulator adds for each document. */
    BsonInt32 ONE = new BsonInt32(1);

    /** {@code $count} has an empty operand and counts. */
    static BsonValue operand(String operator, BsonValue operand) {
        if (!operator.equals("$count")) {
            return operand;
        }
        if (!operand.isDocument() || !operand.asDocument().isEmpty()) {
            throw MongoError.typeMismatch("$count takes no arguments, i.e. $count:{}");
        }
        return new BsonDocument("$literal", ONE);
    }

    /** A sum or an average. */
    final class Total implements Accumulator {
        private final Sum sum = new Sum();
        private final boolean average;

        Total(boolean average) {
            this.average = average;
        }

        @Override
        public void add(@Nullable BsonValue value) {
            sum.add(value);
        }

        @Override
        public BsonValue result() {
            return average ? sum.average() : sum.total();
        }
    }

    /** The least or the greatest. */
    final class Extreme implements Accumulator {
        private final int sign;
        private @Nullable BsonValue best;

        Extreme(int sign) {
            this.sign = sign;
        }

        @Override
        public void add(@Nullable BsonValue value) {
            if (value != null
                    && !value.isNull()
                    && (best == null || sign * BsonOrder.ASCENDING.compare(value, best) > 0)) {
                best = value;
            }
        }

        @Override
        public BsonValue result() {
            return best == null ? BsonNull.VALUE : best;
        }
    }

    /** The first or the last. */
    final class End implements Accumulator {
        private final boolean first;
        private boolean seen;
        private @Nullable BsonValue value;

        End(boolean first) {
            this.first = first;
        }

        @Override
        public void add(@Nullable BsonValue next) {
            if (!first || !seen) {
                value = next;
                seen = true;
            }
        }

        @Override
        public BsonValue result() {
            return value == null ? BsonNull.VALUE : value;
        }
    }

    /** All of them. */
    final class List implements Accumulator {
        private final BsonArray values = new BsonArray();

        @Override
        public void add(@Nullable BsonValue value) {
            if (value != null) {
                values.add(value);
            }
        }

        @Override
        public BsonValue result() {
            return values;
        }
    }

    /** Each once. */
    final class Distinct implements Accumulator {
        private final TreeSet<BsonValue> known = new TreeSet<>(BsonOrder.ASCENDING);
        private final BsonArray values = new BsonArray();

        @Override
        public void add(@Nullable BsonValue value) {
            if (value != null && known.add(value)) {
                values.add(value);
            }
        }

        @Override
        public BsonValue result() {
            return values;
        }
    }
}
