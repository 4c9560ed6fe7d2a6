package dev.litfass.embeddedmongo.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.RandomValues;
import dev.litfass.embeddedmongo.expression.Expression;
import java.time.Instant;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionTests {

    private static final long SEED = 20261129;

    @ParameterizedTest
    @ValueSource(
            strings = {"{v: 1}", "{'v.a': 1}", "{'v.a.b': 1, w: 1, _id: 0}", "{'w.b': true, 'v.b.b': 1, 'v.a': 1}"})
    void showsOfAnyBytesWhatIsShownOfTheirValues(String fields) {
        var projection = projection(fields);
        var inclusion = Objects.requireNonNull(projection.inclusion());
        var values = new RandomValues(SEED);
        for (int i = 0; i < 20_000; i++) {
            var document = new BsonDocument("_id", new BsonInt32(i))
                    .append("v", values.next())
                    .append("x", values.next())
                    .append("w", values.next());
            var shown = inclusion.of(new RawBsonDocument(BsonBytes.encode(document)));

            assertThat(BsonBytes.encode(shown)).isEqualTo(BsonBytes.encode(projection.apply(document, -1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{v: 0}",
                "{v: {$slice: 1}}",
                "{v: 1, w: {$add: [1, 1]}}",
                "{'v.$': 1}",
                "{v: {$elemMatch: {a: 1}}}"
            })
    void leavesWhatHidesCutsAndComputesToTheValues(String fields) {
        assertThat(projection(fields).inclusion()).isNull();
    }

    @Test
    void showsNothingButTheIdWhereThatIsAllThatIsAskedFor() {
        var document = BsonDocument.parse("{_id: 1, v: 2}");
        var inclusion = Objects.requireNonNull(projection("{_id: 1}").inclusion());

        assertThat(inclusion.of(new RawBsonDocument(BsonBytes.encode(document))))
                .isEqualTo(BsonDocument.parse("{_id: 1}"));
    }

    private static Projection projection(String fields) {
        return Projection.ofFind(BsonDocument.parse(fields), Expression.Scope.at(Instant.EPOCH));
    }
}
