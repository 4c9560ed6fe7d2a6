package dev.litfass.embeddedmongo.bson;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** MongoDB's total order over all values; numbers are equal across their types. */
public final class BsonOrder implements Comparator<BsonValue> {

    /** The one order there is. */
    public static final BsonOrder ASCENDING = new BsonOrder();

    private BsonOrder() {}

    /** Whether MongoDB takes both for the same value. */
    public static boolean same(BsonValue one, BsonValue other) {
        return ASCENDING.compare(one, other) == 0;
    }

    /** The bracket of a type: values of different brackets never compare with {@code $lt} and its like. */
    public static int bracket(BsonType type) {
        return switch (type) {
            case MIN_KEY -> 1;
            case UNDEFINED, END_OF_DOCUMENT -> 2;
            case NULL -> 5;
            case INT32, INT64, DOUBLE, DECIMAL128 -> 10;
            case STRING, SYMBOL -> 15;
            case DOCUMENT -> 20;
            case ARRAY -> 25;
            case BINARY -> 30;
            case OBJECT_ID -> 35;
            case BOOLEAN -> 40;
            case DATE_TIME -> 45;
            case TIMESTAMP -> 47;
            case REGULAR_EXPRESSION -> 50;
            case DB_POINTER -> 55;
            case JAVASCRIPT -> 60;
            case JAVASCRIPT_WITH_SCOPE -> 65;
            case MAX_KEY -> 127;
        };
    }

    public static int bracket(BsonValue value) {
        return bracket(value.getBsonType());
    }

    @Override
    public int compare(BsonValue one, BsonValue other) {
        int order = Integer.compare(bracket(one), bracket(other));
        return order != 0 ? order : compareWithin(one, other);
    }

    private int compareWithin(BsonValue one, BsonValue other) {
        return switch (one.getBsonType()) {
            case MIN_KEY, MAX_KEY, NULL, UNDEFINED, END_OF_DOCUMENT -> 0;
            case INT32, INT64, DOUBLE, DECIMAL128 -> Numbers.compare(one.asNumber(), other.asNumber());
            case STRING, SYMBOL -> compareText(text(one), text(other));
            case DOCUMENT -> compareDocuments(one.asDocument(), other.asDocument());
            case ARRAY -> compareArrays(one.asArray(), other.asArray());
            case BINARY -> compareBinaries(one.asBinary(), other.asBinary());
            case OBJECT_ID ->
                one.asObjectId().getValue().compareTo(other.asObjectId().getValue());
            case BOOLEAN ->
                Boolean.compare(one.asBoolean().getValue(), other.asBoolean().getValue());
            case DATE_TIME ->
                Long.compare(one.asDateTime().getValue(), other.asDateTime().getValue());
            case TIMESTAMP ->
                Long.compareUnsigned(
                        one.asTimestamp().getValue(), other.asTimestamp().getValue());
            case REGULAR_EXPRESSION -> {
                int order = compareText(
                        one.asRegularExpression().getPattern(),
                        other.asRegularExpression().getPattern());
                yield order != 0
                        ? order
                        : compareText(
                                one.asRegularExpression().getOptions(),
                                other.asRegularExpression().getOptions());
            }
            case DB_POINTER -> {
                int order = compareText(
                        one.asDBPointer().getNamespace(), other.asDBPointer().getNamespace());
                yield order != 0
                        ? order
                        : one.asDBPointer()
                                .getId()
                                .compareTo(other.asDBPointer().getId());
            }
            case JAVASCRIPT ->
                compareText(one.asJavaScript().getCode(), other.asJavaScript().getCode());
            case JAVASCRIPT_WITH_SCOPE -> {
                int order = compareText(
                        one.asJavaScriptWithScope().getCode(),
                        other.asJavaScriptWithScope().getCode());
                yield order != 0
                        ? order
                        : compareDocuments(
                                one.asJavaScriptWithScope().getScope(),
                                other.asJavaScriptWithScope().getScope());
            }
        };
    }

    private int compareDocuments(BsonDocument one, BsonDocument other) {
        Iterator<Map.Entry<String, BsonValue>> left = one.entrySet().iterator();
        Iterator<Map.Entry<String, BsonValue>> right = other.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<String, BsonValue> a = left.next();
            Map.Entry<String, BsonValue> b = right.next();
            int order = Integer.compare(bracket(a.getValue()), bracket(b.getValue()));
            if (order == 0) {
                order = compareText(a.getKey(), b.getKey());
            }
            if (order == 0) {
                order = compareWithin(a.getValue(), b.getValue());
            }
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    private int compareArrays(BsonArray one, BsonArray other) {
        int common = Math.min(one.size(), other.size());
        for (int i = 0; i < common; i++) {
            int order = compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareBinaries(BsonBinary one, BsonBinary other) {
        int order = Integer.compare(one.getData().length, other.getData().length);
        if (order == 0) {
            order = Integer.compare(one.getType() & 0xff, other.getType() & 0xff);
        }
        return order != 0 ? order : Arrays.compareUnsigned(one.getData(), other.getData());
    }

    /** By code point, as the bytes of UTF-8 compare; {@link String#compareTo} differs beyond the basic plane. */
    static int compareText(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean high = Character.isSurrogate(a);
                return high == Character.isSurrogate(b) ? Character.compare(a, b) : high ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : value.asSymbol().getSymbol();
    }

    /** The truth of a value in an expression: all but false, zero, null and missing. */
    public static boolean isTrue(@Nullable BsonValue value) {
        if (value == null || value.isNull() || value.getBsonType() == BsonType.UNDEFINED) {
            return false;
        }
        if (value.isBoolean()) {
            return value.asBoolean().getValue();
        }
        return !value.isNumber() || Numbers.compareToZero(value.asNumber()) != 0;
    }
}
