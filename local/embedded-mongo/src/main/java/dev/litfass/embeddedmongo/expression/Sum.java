package dev.litfass.embeddedmongo.expression;

import dev.litfass.embeddedmongo.bson.Numbers;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A running sum and average that passes over what is no number. */
public final class Sum {

    private BsonNumber total = new BsonInt32(0);
    private double rest;
    private long count;

    public void add(@Nullable BsonValue value) {
        if (value == null || !value.isNumber()) {
            return;
        }
        count++;
        BsonNumber number = value.asNumber();
        if (total.isDouble() && !number.isDecimal128()) {
            addExactly(number.doubleValue());
            return;
        }
        if (number.isDouble() && !total.isDecimal128()) {
            total = new BsonDouble(total.doubleValue());
            addExactly(number.doubleValue());
            return;
        }
        if (total.isDouble()) {
            total = Numbers.toDecimal(new BsonDouble(total.doubleValue() + rest));
            rest = 0;
        }
        total = ArithmeticOperators.plus(total, number);
    }

    /** Keeps what a double sum would round away (Neumaier), so the order of the documents hardly matters. */
    private void addExactly(double value) {
        double before = total.doubleValue();
        double after = before + value;
        if (Double.isFinite(after)) {
            rest += Math.abs(before) >= Math.abs(value) ? (before - after) + value : (value - after) + before;
        }
        total = new BsonDouble(after);
    }

    public BsonValue total() {
        return total.isDouble() && Double.isFinite(total.doubleValue())
                ? new BsonDouble(total.doubleValue() + rest)
                : total;
    }

    public BsonValue average() {
        return count == 0 ? BsonNull.VALUE : Numbers.divide(total().asNumber(), new BsonInt64(count));
    }
}
