package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.ids;
import static dev.litfass.embeddedmongo.contract.Contract.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Contract.class)
class QueriesContractTests {

    /** The same questions with and without an index must have the same answers. */
    private static void index(MongoCollection<Document> things, boolean indexed, String... keys) {
        if (indexed) {
            for (String key : keys) {
                things.createIndex(doc(key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void comparesWithinOneKindOfValue(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}");
        things.insertMany(docs(
                "{_id: 1, a: 1}",
                "{_id: 2, a: 2.0}",
                "{_id: 3, a: {$numberLong: '3'}}",
                "{_id: 4, a: 'b'}",
                "{_id: 5, a: null}",
                "{_id: 6}",
                "{_id: 7, a: true}",
                "{_id: 8, a: {x: 1}}",
                "{_id: 9, a: {$date: '2026-01-01T00:00:00Z'}}",
                "{_id: 10, a: {$numberDecimal: '2.0'}}"));
        assertThat(ids(things, "{a: 2}")).containsExactly(2, 10);
        assertThat(ids(things, "{a: {$gt: 1}}")).containsExactly(2, 3, 10);
        assertThat(ids(things, "{a: {$lte: 2}}")).containsExactly(1, 2, 10);
        assertThat(ids(things, "{a: {$gte: 'a'}}")).containsExactly(4);
        assertThat(ids(things, "{a: {$lt: {$date: '2027-01-01T00:00:00Z'}}}")).containsExactly(9);
        assertThat(ids(things, "{a: {x: 1}}")).containsExactly(8);
        assertThat(ids(things, "{a: {$gte: false}}")).containsExactly(7);
        assertThat(ids(things, "{a: {$in: [1, 'b', null]}}")).containsExactly(1, 4, 5, 6);
        assertThat(ids(things, "{a: {$nin: [1, 'b', null]}}")).containsExactly(2, 3, 7, 8, 9, 10);
        assertThat(ids(things, "{a: {$ne: 2}}")).containsExactly(1, 3, 4, 5, 6, 7, 8, 9);
        assertThat(ids(things, "{a: {$not: {$gt: 1}}}")).containsExactly(1, 4, 5, 6, 7, 8, 9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsNullFromMissing(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}", "{'a.b': 1}");
        things.insertMany(docs(
                "{_id: 1}",
                "{_id: 2, a: null}",
                "{_id: 3, a: 0}",
                "{_id: 4, a: {b: null}}",
                "{_id: 5, a: {c: 1}}",
                "{_id: 6, a: [{b: 1}, {c: 1}]}",
                "{_id: 7, a: [1, 2]}",
                "{_id: 8, a: []}",
                "{_id: 9, a: [null]}"));
        assertThat(ids(things, "{a: null}")).containsExactly(1, 2, 9);
        assertThat(ids(things, "{a: {$ne: null}}")).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(ids(things, "{a: {$exists: false}}")).containsExactly(1);
        assertThat(ids(things, "{a: {$exists: true}}")).containsExactly(2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(ids(things, "{'a.b': null}")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(ids(things, "{'a.b': {$exists: true}}")).containsExactly(4, 6);
        assertThat(ids(things, "{a: {$gte: null}}")).containsExactly(1, 2, 9);
        assertThat(ids(things, "{a: {$type: 'null'}}")).containsExactly(2, 9);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void looksIntoArrays(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}", "{'l.p': 1, 'l.q': 1}");
        things.insertMany(docs(
                "{_id: 1, a: [1, 5]}",
                "{_id: 2, a: 3}",
                "{_id: 3, a: []}",
                "{_id: 4, a: [[1, 5], 9]}",
                "{_id: 5, l: [{p: 1, q: 9}, {p: 8, q: 2}]}",
                "{_id: 6, l: [{p: 1, q: 2}]}",
                "{_id: 7, a: [1, 5, 7]}"));
        assertThat(ids(things, "{a: 5}")).containsExactly(1, 7);
        assertThat(ids(things, "{a: [1, 5]}")).containsExactly(1, 4);
        assertThat(ids(things, "{a: []}")).containsExactly(3);
        assertThat(ids(things, "{a: {$gt: 2, $lt: 4}}"))
                .as("two elements may meet two conditions")
                .containsExactly(1, 2, 7);
        assertThat(ids(things, "{a: {$elemMatch: {$gt: 2, $lt: 4}}}"))
                .as("one element must meet both")
                .isEmpty();
        assertThat(ids(things, "{a: {$elemMatch: {$gt: 4, $lt: 6}}}")).containsExactly(1, 7);
        assertThat(ids(things, "{a: {$all: [1, 5]}}")).containsExactly(1, 7);
        assertThat(ids(things, "{a: {$size: 2}}")).containsExactly(1, 4);
        assertThat(ids(things, "{'a.1': 5}")).containsExactly(1, 7);
        assertThat(ids(things, "{'l.p': 1, 'l.q': 2}")).containsExactly(5, 6);
        assertThat(ids(things, "{l: {$elemMatch: {p: 1, q: 2}}}")).containsExactly(6);
        assertThat(ids(things, "{'l.p': {$ne: 8}}")).containsExactly(1, 2, 3, 4, 6, 7);
        assertThat(ids(things, "{l: {$all: [{$elemMatch: {p: 1}}, {$elemMatch: {p: 8}}]}}"))
                .containsExactly(5);
    }

    @Test
    void combinesConditions(MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}", "{_id: 3, a: 2, b: 2}"));
        assertThat(ids(things, "{$or: [{a: 2}, {b: 1}]}")).containsExactly(1, 3);
        assertThat(ids(things, "{$and: [{a: 1}, {b: 2}]}")).containsExactly(2);
        assertThat(ids(things, "{$nor: [{a: 2}, {b: 1}]}")).containsExactly(2);
        assertThat(ids(things, "{$expr: {$eq: ['$a', '$b']}}")).containsExactly(1, 3);
        assertThat(ids(things, "{a: {$mod: [2, 0]}}")).containsExactly(3);
        assertThat(ids(things, "{a: 1, $comment: 'why'}")).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void findsByPattern(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}");
        things.insertMany(docs(
                "{_id: 1, a: 'Bäckerei'}",
                "{_id: 2, a: 'bäcker'}",
                "{_id: 3, a: 'Metzger'}",
                "{_id: 4, a: 5}",
                "{_id: 5, a: ['x', 'Bäcker']}"));
        assertThat(ids(things, "{a: {$regex: '^Bäck'}}")).containsExactly(1, 5);
        assertThat(ids(things, "{a: {$regex: '^bÄck', $options: 'i'}}")).containsExactly(1, 2, 5);
        assertThat(ids(things, "{a: {$regex: 'er'}}")).containsExactly(1, 2, 3, 5);
        assertThat(ids(things, "{a: {$not: {$regex: '^B'}}}")).containsExactly(2, 3, 4);
        assertThat(ids(things, "{a: {$in: [{$regularExpression: {pattern: '^M', options: ''}}, 5]}}"))
                .containsExactly(3, 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortsAllKindsOfValuesInOneOrder(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}");
        things.insertMany(docs(
                "{_id: 1, a: {$maxKey: 1}}",
                "{_id: 2, a: {$date: '2026-01-01T00:00:00Z'}}",
                "{_id: 3, a: true}",
                "{_id: 4, a: {$oid: '6553f1000000000000000000'}}",
                "{_id: 5, a: {x: 1}}",
                "{_id: 6, a: 'text'}",
                "{_id: 7, a: 7}",
                "{_id: 8}",
                "{_id: 9, a: {$minKey: 1}}",
                "{_id: 10, a: {$numberDecimal: '-1.5'}}",
                "{_id: 11, a: {$binary: {base64: 'AA==', subType: '00'}}}",
                "{_id: 12, a: []}",
                "{_id: 13, a: {$timestamp: {t: 1, i: 1}}}"));
        List<Integer> ascending = List.of(9, 12, 8, 10, 7, 6, 5, 11, 4, 3, 2, 13, 1);
        assertThat(sorted(things, "{a: 1}")).isEqualTo(ascending);
        List<Integer> descending = new ArrayList<>(ascending);
        java.util.Collections.reverse(descending);
        assertThat(sorted(things, "{a: -1}")).isEqualTo(descending);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortsArraysByTheirLeastOrGreatestElement(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}");
        things.insertMany(docs("{_id: 1, a: [3, 9]}", "{_id: 2, a: 4}", "{_id: 3, a: [1, 5]}", "{_id: 4}"));
        assertThat(sorted(things, "{a: 1}")).containsExactly(4, 3, 1, 2);
        assertThat(sorted(things, "{a: -1}")).containsExactly(1, 3, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sortsTextByCodePoint(boolean indexed, MongoCollection<Document> things) {
        index(things, indexed, "{a: 1}");
        things.insertMany(List.of(
                new Document("_id", 1).append("a", "\uD83D\uDE00"),
                new Document("_id", 2).append("a", "\uFFFD"),
                new Document("_id", 3).append("a", "z"),
                new Document("_id", 4).append("a", "ä"),
                new Document("_id", 5).append("a", "Z")));
        assertThat(sorted(things, "{a: 1}")).containsExactly(5, 3, 4, 2, 1);
    }

    private static List<Integer> sorted(MongoCollection<Document> things, String sort) {
        List<Integer> ids = new ArrayList<>();
        things.find().sort(doc(sort)).forEach(document -> ids.add(document.getInteger("_id")));
        return ids;
    }

    @Test
    void keepsNumbersExact(MongoCollection<Document> things) {
        things.createIndex(doc("{a: 1}"));
        things.insertMany(List.of(
                new Document("_id", 1).append("a", 9007199254740993L),
                new Document("_id", 2).append("a", 9007199254740992L),
                new Document("_id", 3).append("a", new Decimal128(new BigDecimal("0.1"))),
                new Document("_id", 4).append("a", 0.1),
                new Document("_id", 5).append("a", Double.NaN)));
        assertThat(ids(things, "{a: {$numberLong: '9007199254740993'}}")).containsExactly(1);
        assertThat(ids(things, "{a: {$gt: {$numberLong: '9007199254740992'}}}")).containsExactly(1);
        assertThat(ids(things, "{a: {$numberDecimal: '0.1'}}"))
                .as("a decimal tenth is not the double next to it")
                .containsExactly(3);
        assertThat(things.find(new Document("a", Double.NaN)).first()).containsEntry("_id", 5);
        assertThat(ids(things, "{a: {$lt: 1}}")).containsExactly(3, 4);
        assertThat(things.find(new Document("_id", 3))
                        .first()
                        .get("a", Decimal128.class)
                        .bigDecimalValue())
                .isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void givesEveryTypeBackAsItCame(MongoCollection<Document> things) {
        BsonDocument document = BsonDocument.parse("""
                {_id: {$oid: '6553f1000000000000000001'}, i: 1, l: {$numberLong: '2'}, d: 1.5, n: null, b: true, s: 'ä😀',
                 t: {$date: '2026-10-25T01:30:00.123Z'}, dec: {$numberDecimal: '1.50'}, o: {z: 1, a: {}}, arr: [1, [2], {x: []}],
                 bin: {$binary: {base64: 'AQID', subType: '00'}}, user: {$binary: {base64: 'AQID', subType: '80'}},
                 re: {$regularExpression: {pattern: '^a', options: 'i'}}, ts: {$timestamp: {t: 5, i: 6}}, min: {$minKey: 1}, max: {$maxKey: 1},
                 js: {$code: 'f()'}}
                """);
        MongoCollection<BsonDocument> raw = things.withDocumentClass(BsonDocument.class);
        raw.insertOne(document);
        assertThat(raw.find().first()).isEqualTo(document);
    }

    @Test
    void takesIdsOfAnyKind(MongoCollection<Document> things) {
        UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
        Binary binary = new Binary((byte) 4, new byte[16]);
        List<Object> ids = List.of(
                "text", 5, 6L, 1.5, new ObjectId(), new Date(0), new Document("a", 1).append("b", 2), binary, true);
        ids.forEach(id -> things.insertOne(new Document("_id", id).append("u", uuid.toString())));
        ids.forEach(
                id -> assertThat(things.find(new Document("_id", id)).first().get("_id"))
                        .isEqualTo(id));
        assertThat(things.find(doc("{_id: {b: 2, a: 1}}")).first())
                .as("the order of fields counts")
                .isNull();
        refuses(53, () -> things.insertOne(doc("{_id: [1]}")));
        refuses(11000, () -> things.insertOne(doc("{_id: 5.0}")));
    }

    @Test
    void showsOnlyTheFieldsAskedFor(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, a: {b: 1, c: 2}, l: [{p: 1, q: 2}, {p: 3, q: 4}], n: [1, 2, 3, 4]}"));
        assertThat(projected(things, "{'a.b': 1}")).isEqualTo(doc("{_id: 1, a: {b: 1}}"));
        assertThat(projected(things, "{'a.b': 1, _id: 0}")).isEqualTo(doc("{a: {b: 1}}"));
        assertThat(projected(things, "{a: 0, n: 0}")).isEqualTo(doc("{_id: 1, l: [{p: 1, q: 2}, {p: 3, q: 4}]}"));
        assertThat(projected(things, "{'l.q': 0, a: 0, n: 0}")).isEqualTo(doc("{_id: 1, l: [{p: 1}, {p: 3}]}"));
        assertThat(projected(things, "{'l.q': 1}")).isEqualTo(doc("{_id: 1, l: [{q: 2}, {q: 4}]}"));
        assertThat(projected(things, "{n: {$slice: -2}, a: 0, l: 0}")).isEqualTo(doc("{_id: 1, n: [3, 4]}"));
        assertThat(projected(things, "{n: {$slice: [1, 2]}, a: 0, l: 0}")).isEqualTo(doc("{_id: 1, n: [2, 3]}"));
        assertThat(projected(things, "{l: {$elemMatch: {p: 3}}}")).isEqualTo(doc("{_id: 1, l: [{p: 3, q: 4}]}"));
        assertThat(things.find(doc("{'l.p': 3}")).projection(doc("{'l.$': 1}")).first())
                .isEqualTo(doc("{_id: 1, l: [{p: 3, q: 4}]}"));
        assertThat(projected(things, "{x: '$a.c', 'a.b': 1}")).isEqualTo(doc("{_id: 1, a: {b: 1}, x: 2}"));
        refuses(31254, () -> projected(things, "{a: 1, n: 0}"));
        refuses(31249, () -> projected(things, "{a: 1, 'a.b': 1}"));
    }

    private static Document projected(MongoCollection<Document> things, String projection) {
        return things.find().projection(doc(projection)).first();
    }

    @Test
    void countsAndListsDistinctValues(MongoCollection<Document> things) {
        things.insertMany(
                docs("{_id: 1, a: 1, t: ['x', 'y']}", "{_id: 2, a: 1.0, t: 'x'}", "{_id: 3, a: null}", "{_id: 4}"));
        assertThat(things.countDocuments()).isEqualTo(4);
        assertThat(things.countDocuments(doc("{a: 1}"))).isEqualTo(2);
        assertThat(things.estimatedDocumentCount()).isEqualTo(4);
        assertThat(things.distinct("t", String.class).into(new ArrayList<>())).containsExactlyInAnyOrder("x", "y");
        assertThat(things.distinct("a", BsonValue.class).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(things.distinct("t", doc("{_id: 2}"), String.class).into(new ArrayList<>()))
                .containsExactly("x");
    }

    @Test
    void pagesByKey(MongoCollection<Document> things) {
        things.createIndex(doc("{client: 1, at: -1, _id: -1}"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            documents.add(new Document("_id", i).append("client", i % 2).append("at", i / 20));
        }
        things.insertMany(documents);
        List<Integer> seen = new ArrayList<>();
        Document after = null;
        while (true) {
            Document filter = new Document("client", 1);
            if (after != null) {
                filter.append(
                        "$or",
                        List.of(
                                new Document("at", new Document("$lt", after.get("at"))),
                                new Document("at", after.get("at"))
                                        .append("_id", new Document("$lt", after.get("_id")))));
            }
            List<Document> page =
                    things.find(filter).sort(doc("{at: -1, _id: -1}")).limit(30).into(new ArrayList<>());
            if (page.isEmpty()) {
                break;
            }
            page.forEach(document -> seen.add(document.getInteger("_id")));
            after = page.get(page.size() - 1);
        }
        assertThat(seen).hasSize(125).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void refusesWhatItDoesNotKnow(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, a: 1}"));
        refuses(2, () -> ids(things, "{a: {$foo: 1}}"));
        refuses(2, () -> ids(things, "{$foo: 1}"));
        refuses(2, () -> ids(things, "{a: {$gt: 1, b: 2}}"));
        refuses(2, () -> ids(things, "{$or: []}"));
        refuses(2, () -> ids(things, "{$and: {a: 1}}"));
        refuses(2, () -> ids(things, "{a: {$in: 5}}"));
        refuses(2, () -> ids(things, "{a: {$elemMatch: 5}}"));
        refuses(2, () -> ids(things, "{a: {$mod: [0, 0]}}"));
        refuses(2, () -> ids(things, "{a: {$size: -1}}"));
        refuses(51091, () -> ids(things, "{a: {$regex: '('}}"));
        refuses(168, () -> ids(things, "{$expr: {$foo: 1}}"));
    }
}
