package dev.litfass.embeddedmongo.bson;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonTimestamp;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;

/** Values of every type, with the awkward ones often. */
public final class RandomValues {

    private static final List<BsonValue> NUMBERS = List.of(
            new BsonInt32(0),
            new BsonInt32(-1),
            new BsonInt32(Integer.MAX_VALUE),
            new BsonInt64(1L << 53),
            new BsonInt64((1L << 53) + 1),
            new BsonInt64(-(1L << 53) - 1),
            new BsonInt64(Long.MAX_VALUE),
            new BsonInt64(Long.MIN_VALUE),
            new BsonDouble(0.1),
            new BsonDouble(-0.0),
            new BsonDouble(Double.NaN),
            new BsonDouble(Double.POSITIVE_INFINITY),
            new BsonDouble(Double.NEGATIVE_INFINITY),
            new BsonDouble(Double.MIN_VALUE),
            new BsonDouble(9.007199254740992E15),
            new BsonDouble(Long.MAX_VALUE),
            new BsonDecimal128(new Decimal128(new BigDecimal("0.1"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("0.10"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("9007199254740993"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("1E+6000"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("-1E+6000"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("1.1E+6000"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("1E-6000"))),
            new BsonDecimal128(new Decimal128(new BigDecimal("-1E-6000"))),
            new BsonDecimal128(Decimal128.NaN),
            new BsonDecimal128(Decimal128.NEGATIVE_ZERO),
            new BsonDecimal128(Decimal128.POSITIVE_INFINITY));

    private static final List<String> TEXTS =
            List.of("", "a", "a\0", "a\0b", "ab", "b", "\uffff", "\uD83D\uDE00", "ä", "Z");

    private final SplittableRandom random;

    public RandomValues(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public BsonValue next() {
        return next(0);
    }

    private BsonValue next(int depth) {
        return switch (random.nextInt(depth < 3 ? 16 : 13)) {
            case 0, 1, 2 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 3 -> new BsonInt32(random.nextInt(-3, 4));
            case 4 -> new BsonDouble(random.nextInt(-3, 4) / 2.0);
            case 5, 6 -> new BsonString(TEXTS.get(random.nextInt(TEXTS.size())));
            case 7 -> BsonBoolean.valueOf(random.nextBoolean());
            case 8 -> BsonNull.VALUE;
            case 9 -> new BsonDateTime(random.nextInt(-2, 3));
            case 10 -> random.nextBoolean() ? new BsonMinKey() : new BsonMaxKey();
            case 11 -> new BsonBinary((byte) random.nextInt(2), new byte[random.nextInt(3)]);
            case 12 ->
                switch (random.nextInt(3)) {
                    case 0 -> new BsonObjectId(new ObjectId(random.nextInt(3), random.nextInt(3)));
                    case 1 -> new BsonTimestamp(random.nextInt(3), random.nextInt(3));
                    default -> new BsonRegularExpression("a", random.nextBoolean() ? "i" : "");
                };
            case 13, 14 -> {
                BsonDocument document = new BsonDocument();
                for (int i = random.nextInt(3); i > 0; i--) {
                    document.put(random.nextBoolean() ? "a" : "b", next(depth + 1));
                }
                yield document;
            }
            default -> {
                BsonArray array = new BsonArray();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(next(depth + 1));
                }
                yield array;
            }
        };
    }
}
