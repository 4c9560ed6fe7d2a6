package dev.litfass.embeddedmongo.bson;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;

/**
 * Values as bytes whose unsigned order is {@link BsonOrder}: two values have the same bytes exactly if MongoDB takes
 * them for the same. Index entries, sort keys and group keys are made of them.
 */
public final class KeyBytes {

    private final ByteSink sink = new ByteSink(48);

    /** The bytes of one value. */
    public static byte[] of(BsonValue value) {
        KeyBytes key = new KeyBytes();
        key.append(value, true);
        return key.toByteArray();
    }

    /** The first bytes no value of this bracket reaches below. */
    public static byte[] bracketStart(int bracket) {
        return new byte[] {(byte) bracket};
    }

    /** Turns the order round, for a descending field. */
    public static byte[] inverted(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) ~bytes[i];
        }
        return result;
    }

    public KeyBytes append(BsonValue value, boolean ascending) {
        int start = sink.length();
        sink.int8(BsonOrder.bracket(value));
        body(value);
        if (!ascending) {
            byte[] buffer = sink.buffer();
            for (int i = start; i < sink.length(); i++) {
                buffer[i] = (byte) ~buffer[i];
            }
        }
        return this;
    }

    public KeyBytes append(byte[] bytes) {
        sink.bytes(bytes);
        return this;
    }

    /** A whole number that is never negative, so that entries of equal values stay apart. */
    public KeyBytes appendRecord(long record) {
        bigEndian(record);
        return this;
    }

    public static long recordAtEnd(byte[] key) {
        long record = 0;
        for (int i = key.length - 8; i < key.length; i++) {
            record = record << 8 | (key[i] & 0xff);
        }
        return record;
    }

    public byte[] toByteArray() {
        return sink.toByteArray();
    }

    private void body(BsonValue value) {
        switch (value.getBsonType()) {
            case INT32, INT64, DOUBLE, DECIMAL128 -> number(value.asNumber());
            case STRING, SYMBOL -> text(BsonOrder.text(value));
            case DOCUMENT -> document(value.asDocument());
            case ARRAY -> {
                for (BsonValue element : value.asArray()) {
                    sink.int8(BsonOrder.bracket(element));
                    body(element);
                }
                sink.int8(0);
            }
            case BINARY -> binary(value.asBinary());
            case OBJECT_ID -> sink.bytes(value.asObjectId().getValue().toByteArray());
            case BOOLEAN -> sink.int8(value.asBoolean().getValue() ? 1 : 0);
            case DATE_TIME -> bigEndian(value.asDateTime().getValue() ^ Long.MIN_VALUE);
            case TIMESTAMP -> bigEndian(value.asTimestamp().getValue());
            case REGULAR_EXPRESSION -> {
                text(value.asRegularExpression().getPattern());
                text(value.asRegularExpression().getOptions());
            }
            case DB_POINTER -> {
                text(value.asDBPointer().getNamespace());
                sink.bytes(value.asDBPointer().getId().toByteArray());
            }
            case JAVASCRIPT -> text(value.asJavaScript().getCode());
            case JAVASCRIPT_WITH_SCOPE -> {
                text(value.asJavaScriptWithScope().getCode());
                document(value.asJavaScriptWithScope().getScope());
            }
            case NULL, UNDEFINED, MIN_KEY, MAX_KEY, END_OF_DOCUMENT -> {}
        }
    }

    private void document(BsonDocument document) {
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            sink.int8(BsonOrder.bracket(field.getValue()));
            text(field.getKey());
            body(field.getValue());
        }
        sink.int8(0);
    }

    private void binary(BsonBinary binary) {
        byte[] data = binary.getData();
        bigEndian32(data.length);
        sink.int8(binary.getType());
        sink.bytes(data);
    }

    /** A zero ends the text; zeros and ones inside are escaped, so that no text begins another one's bytes. */
    private void text(String text) {
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            if (unit == 0 || unit == 1) {
                sink.int8(1);
                sink.int8(unit + 1);
            } else {
                sink.int8(unit);
            }
        }
        sink.int8(0);
    }

    /** The start of every string with this beginning. */
    public static byte[] textStart(int bracket, String beginning) {
        KeyBytes key = new KeyBytes();
        key.sink.int8(bracket);
        key.text(beginning);
        return Arrays.copyOf(key.sink.buffer(), key.sink.length() - 1);
    }

    /** The greatest double not above the number, then, where that is not the whole of it, its exact decimal. */
    private void number(BsonNumber number) {
        if (Numbers.isNaN(number)) {
            bigEndian(0);
            return;
        }
        if (number.isInt32()) {
            real(number.intValue());
            sink.int8(0);
            return;
        }
        int infinity = Numbers.infinity(number);
        if (infinity != 0 || number.isDouble()) {
            real(infinity != 0 ? infinity * Double.POSITIVE_INFINITY : number.doubleValue());
            sink.int8(0);
            return;
        }
        if (number.isInt64() && Math.abs(number.longValue()) <= 1L << 53) {
            real((double) number.longValue());
            sink.int8(0);
            return;
        }
        BigDecimal exact = Numbers.exact(number);
        double floor = floor(exact);
        real(floor);
        if (!Double.isInfinite(floor) && new BigDecimal(floor).compareTo(exact) == 0) {
            sink.int8(0);
        } else {
            sink.int8(1);
            decimal(exact);
        }
    }

    private static double floor(BigDecimal exact) {
        double nearest = exact.doubleValue();
        if (nearest == Double.POSITIVE_INFINITY) {
            return Double.MAX_VALUE;
        }
        if (nearest == Double.NEGATIVE_INFINITY) {
            return nearest;
        }
        return new BigDecimal(nearest).compareTo(exact) > 0 ? Math.nextDown(nearest) : nearest;
    }

    private void real(double value) {
        // Adding zero turns a negative zero into the positive one it equals.
        long bits = Double.doubleToRawLongBits(value + 0.0);
        bigEndian(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void decimal(BigDecimal exact) {
        int start = sink.length();
        BigDecimal magnitude = exact.abs().stripTrailingZeros();
        bigEndian32((magnitude.precision() - magnitude.scale()) ^ Integer.MIN_VALUE);
        sink.bytes(magnitude.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII));
        sink.int8(0);
        if (exact.signum() < 0) {
            byte[] buffer = sink.buffer();
            for (int i = start; i < sink.length(); i++) {
                buffer[i] = (byte) ~buffer[i];
            }
        }
    }

    private void bigEndian(long value) {
        bigEndian32((int) (value >>> 32));
        bigEndian32((int) value);
    }

    private void bigEndian32(int value) {
        sink.int8(value >>> 24);
        sink.int8(value >>> 16);
        sink.int8(value >>> 8);
        sink.int8(value);
    }
}
