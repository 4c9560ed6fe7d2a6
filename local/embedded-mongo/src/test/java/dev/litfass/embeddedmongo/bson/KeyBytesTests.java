package dev.litfass.embeddedmongo.bson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;

class KeyBytesTests {

    private static final long SEED = 20260101;

    @Test
    void orderTheirBytesAsTheValuesAreOrdered() {
        RandomValues values = new RandomValues(SEED);
        for (int i = 0; i < 300_000; i++) {
            BsonValue one = values.next();
            BsonValue other = values.next();
            int byValue = Integer.signum(BsonOrder.ASCENDING.compare(one, other));
            int byBytes = Integer.signum(Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other)));
            int descending = Integer.signum(Arrays.compareUnsigned(
                    new KeyBytes().append(one, false).toByteArray(),
                    new KeyBytes().append(other, false).toByteArray()));
            if (byBytes != byValue || descending != -byValue) {
                fail("%s and %s: %d by value, %d by bytes, %d descending", one, other, byValue, byBytes, descending);
            }
        }
    }

    @Test
    void keepTheOrderOfTheFirstFieldWhateverFollows() {
        RandomValues values = new RandomValues(SEED + 1);
        for (int i = 0; i < 100_000; i++) {
            BsonValue one = values.next();
            BsonValue other = values.next();
            int byValue = Integer.signum(BsonOrder.ASCENDING.compare(one, other));
            boolean ascending = i % 2 == 0;
            int byBytes = Integer.signum(Arrays.compareUnsigned(
                    new KeyBytes()
                            .append(one, ascending)
                            .append(values.next(), i % 3 == 0)
                            .toByteArray(),
                    new KeyBytes()
                            .append(other, ascending)
                            .append(values.next(), i % 3 == 0)
                            .toByteArray()));
            if (byValue != 0 && byBytes != (ascending ? byValue : -byValue)) {
                fail("%s and %s: %d by value, %d by bytes", one, other, byValue, byBytes);
            }
        }
    }

    @Test
    void compareConsistently() {
        RandomValues values = new RandomValues(SEED + 2);
        for (int i = 0; i < 100_000; i++) {
            BsonValue a = values.next();
            BsonValue b = values.next();
            BsonValue c = values.next();
            int ab = BsonOrder.ASCENDING.compare(a, b);
            boolean mirrored = Integer.signum(BsonOrder.ASCENDING.compare(b, a)) == -Integer.signum(ab);
            boolean transitive =
                    ab > 0 || BsonOrder.ASCENDING.compare(b, c) > 0 || BsonOrder.ASCENDING.compare(a, c) <= 0;
            if (!mirrored || !transitive) {
                fail("%s, %s, %s", a, b, c);
            }
        }
    }

    @Test
    void comeBackFromBytesAsTheyWere() {
        RandomValues values = new RandomValues(SEED + 3);
        for (int i = 0; i < 100_000; i++) {
            BsonDocument document = new BsonDocument("v", values.next()).append("n", new BsonInt32(i));
            assertThat(BsonBytes.decode(BsonBytes.encode(document))).isEqualTo(document);
        }
    }
}
