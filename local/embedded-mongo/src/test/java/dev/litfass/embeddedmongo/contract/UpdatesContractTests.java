package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.onlyOurs;
import static dev.litfass.embeddedmongo.contract.Contract.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Contract.class)
class UpdatesContractTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1} | {$set: {a: 2, b: 3}} | {a: 2, b: 3}",
                "{a: 1} | {$set: {'b.c.d': 3}} | {a: 1, b: {c: {d: 3}}}",
                "{a: {b: 1}} | {$set: {'a.c': 2}} | {a: {b: 1, c: 2}}",
                "{a: [1, 2]} | {$set: {'a.1': 5}} | {a: [1, 5]}",
                "{a: [1]} | {$set: {'a.3': 5}} | {a: [1, null, null, 5]}",
                "{a: [{b: 1}]} | {$set: {'a.0.b': 5}} | {a: [{b: 5}]}",
                "{b: 1} | {$set: {z: 1, a: 2}} | {b: 1, a: 2, z: 1}",
                "{a: 1, b: 2} | {$unset: {a: ''}} | {b: 2}",
                "{a: [1, 2]} | {$unset: {'a.0': ''}} | {a: [null, 2]}",
                "{a: 1} | {$inc: {a: 2}} | {a: 3}",
                "{a: 1} | {$inc: {b: 2}} | {a: 1, b: 2}",
                "{a: 2147483647} | {$inc: {a: 1}} | {a: {$numberLong: '2147483648'}}",
                "{a: 1} | {$inc: {a: 0.5}} | {a: 1.5}",
                "{a: {$numberDecimal: '0.1'}} | {$inc: {a: {$numberDecimal: '0.2'}}} | {a: {$numberDecimal: '0.3'}}",
                "{a: 3} | {$mul: {a: 2, b: 5}} | {a: 6, b: 0}",
                "{a: 3} | {$min: {a: 2}, $max: {b: 4}} | {a: 2, b: 4}",
                "{a: 3} | {$max: {a: 2}} | {a: 3}",
                "{a: 3} | {$max: {a: 'text'}} | {a: 'text'}",
                "{a: 1, b: 2} | {$rename: {a: 'c'}} | {b: 2, c: 1}",
                "{a: 1} | {$rename: {x: 'y'}} | {a: 1}",
                "{a: 1} | {$setOnInsert: {b: 1}} | {a: 1}",
                "{a: [1]} | {$push: {a: 2, b: 3}} | {a: [1, 2], b: [3]}",
                "{a: [1]} | {$push: {a: {$each: [5, 3]}}} | {a: [1, 5, 3]}",
                "{a: [1]} | {$push: {a: {$each: [5, 3], $sort: 1, $slice: 2}}} | {a: [1, 3]}",
                "{a: [1, 2]} | {$push: {a: {$each: [9], $position: 0}}} | {a: [9, 1, 2]}",
                "{a: [1, 2, 3]} | {$push: {a: {$each: [], $slice: -2}}} | {a: [2, 3]}",
                "{a: [{s: 2}, {s: 1}]} | {$push: {a: {$each: [{s: 3}], $sort: {s: -1}}}} | {a: [{s: 3}, {s: 2}, {s: 1}]}",
                "{a: [1]} | {$addToSet: {a: 1}} | {a: [1]}",
                "{a: [1]} | {$addToSet: {a: {$each: [1, 2, 2]}}} | {a: [1, 2]}",
                "{a: [1, 2, 3]} | {$pop: {a: 1}} | {a: [1, 2]}",
                "{a: [1, 2, 3]} | {$pop: {a: -1}} | {a: [2, 3]}",
                "{a: [1, 2, 1]} | {$pull: {a: 1}} | {a: [2]}",
                "{a: [1, 5, 9]} | {$pull: {a: {$gt: 4}}} | {a: [1]}",
                "{a: [{b: 1, c: 1}, {b: 2}]} | {$pull: {a: {b: 1}}} | {a: [{b: 2}]}",
                "{a: [{b: 1, c: 1}, {b: 2}]} | {$pull: {a: {b: {$gte: 1}, c: 1}}} | {a: [{b: 2}]}",
                "{a: [1, 2, 3, 2]} | {$pullAll: {a: [2, 3]}} | {a: [1]}",
                "{a: 12} | {$bit: {a: {and: 10}}} | {a: 8}",
                "{a: [{b: 1}, {b: 2}]} | {$set: {'a.$[].c': 1}} | {a: [{b: 1, c: 1}, {b: 2, c: 1}]}",
            })
    void changesDocuments(String before, String update, String after, MongoCollection<Document> things) {
        things.insertOne(doc(before).append("_id", 1));
        UpdateResult result = things.updateOne(doc("{_id: 1}"), doc(update));
        Document expected = doc(after).append("_id", 1);
        Document actual = things.find().first();
        assertThat(actual).isEqualTo(expected);
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(doc(before).equals(doc(after)) ? 0 : 1);
    }

    @Test
    void changesTheElementTheFilterMatched(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, l: [{k: 'a', n: 1}, {k: 'b', n: 2}, {k: 'b', n: 3}]}"));
        things.updateOne(doc("{_id: 1, 'l.k': 'b'}"), doc("{$set: {'l.$.n': 9}}"));
        assertThat(things.find().first().toJson()).contains("{\"k\": \"b\", \"n\": 9}, {\"k\": \"b\", \"n\": 3}");
        things.updateOne(doc("{l: {$elemMatch: {k: 'b', n: 3}}}"), doc("{$inc: {'l.$.n': 10}}"));
        assertThat(things.find().first().toJson()).contains("{\"k\": \"b\", \"n\": 13}");
        things.updateOne(
                doc("{_id: 1}"),
                doc("{$set: {'l.$[e].n': 0}}"),
                new UpdateOptions().arrayFilters(docs("{'e.n': {$gte: 9}}")));
        assertThat(things.find().first())
                .isEqualTo(doc("{_id: 1, l: [{k: 'a', n: 1}, {k: 'b', n: 0}, {k: 'b', n: 0}]}"));
        things.updateOne(
                doc("{_id: 1}"),
                doc("{$set: {'l.$[e].z': true}}"),
                new UpdateOptions().arrayFilters(docs("{$or: [{'e.k': 'a'}, {'e.n': 7}]}")));
        assertThat(things.find().first().toJson()).contains("{\"k\": \"a\", \"n\": 1, \"z\": true}");
        refuses(2, () -> things.updateOne(doc("{_id: 1}"), doc("{$set: {'l.$.n': 9}}")));
        refuses(2, () -> things.updateOne(doc("{_id: 1}"), doc("{$set: {'l.$[x].n': 9}}")));
        refuses(
                9,
                () -> things.updateOne(
                        doc("{_id: 1}"), doc("{$set: {a: 9}}"), new UpdateOptions().arrayFilters(docs("{'e.n': 1}"))));
    }

    @Test
    void changesManyAndCountsWhatIsDifferent(MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1, a: 1}", "{_id: 2, a: 2}", "{_id: 3, a: 3}"));
        UpdateResult result = things.updateMany(doc("{a: {$gte: 2}}"), doc("{$set: {a: 3}}"));
        assertThat(result.getMatchedCount()).isEqualTo(2);
        assertThat(result.getModifiedCount()).isEqualTo(1);
        assertThat(things.updateMany(doc("{a: 99}"), doc("{$set: {a: 3}}")).getMatchedCount())
                .isZero();
    }

    @Test
    void replacesDocuments(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, a: 1, b: 2}"));
        things.replaceOne(doc("{a: 1}"), doc("{c: 3}"));
        assertThat(things.find().first()).isEqualTo(doc("{_id: 1, c: 3}"));
        refuses(66, () -> things.replaceOne(doc("{_id: 1}"), doc("{_id: 2, c: 3}")));
        refuses(66, () -> things.updateOne(doc("{_id: 1}"), doc("{$set: {_id: 2}}")));
        assertThat(things.updateOne(doc("{_id: 1}"), doc("{$set: {_id: 1}}")).getMatchedCount())
                .isEqualTo(1);
    }

    @Test
    void insertsWhatItDoesNotFind(MongoCollection<Document> things) {
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        UpdateResult first = things.updateOne(
                doc("{_id: 'x', a: 1, b: {$gt: 5}, 'c.d': 7}"),
                doc("{$set: {e: 2}, $setOnInsert: {f: 3}, $inc: {n: 1}}"),
                upsert);
        assertThat(first.getUpsertedId().asString().getValue()).isEqualTo("x");
        assertThat(first.getMatchedCount()).isZero();
        Document inserted = things.find().first();
        assertThat(inserted).isEqualTo(doc("{_id: 'x', a: 1, c: {d: 7}, e: 2, f: 3, n: 1}"));
        assertThat(inserted.keySet().iterator().next()).isEqualTo("_id");
        UpdateResult second = things.updateOne(doc("{_id: 'x'}"), doc("{$setOnInsert: {f: 9}, $inc: {n: 1}}"), upsert);
        assertThat(second.getUpsertedId()).isNull();
        assertThat(things.find().first().getInteger("n")).isEqualTo(2);
        UpdateResult generated = things.replaceOne(doc("{k: 5}"), doc("{v: 1}"), new ReplaceOptions().upsert(true));
        assertThat(generated.getUpsertedId().isObjectId()).isTrue();
        assertThat(things.find(doc("{v: 1}")).first()).doesNotContainKey("k");
    }

    @Test
    void findsAndChangesInOneStep(MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1, s: 'w', due: 5}", "{_id: 2, s: 'w', due: 3}", "{_id: 3, s: 'x', due: 1}"));
        Document before = things.findOneAndUpdate(
                doc("{s: 'w', due: {$lte: 5}}"),
                doc("{$set: {s: 'x'}, $inc: {attempt: 1}}"),
                new FindOneAndUpdateOptions().sort(doc("{due: 1}")));
        assertThat(before).isEqualTo(doc("{_id: 2, s: 'w', due: 3}"));
        Document after = things.findOneAndUpdate(
                doc("{s: 'w'}"),
                doc("{$set: {s: 'x'}}"),
                new FindOneAndUpdateOptions()
                        .returnDocument(ReturnDocument.AFTER)
                        .projection(doc("{s: 1}")));
        assertThat(after).isEqualTo(doc("{_id: 1, s: 'x'}"));
        assertThat(things.findOneAndUpdate(doc("{s: 'w'}"), doc("{$set: {s: 'x'}}")))
                .isNull();
        assertThat(things.findOneAndReplace(
                        doc("{_id: 3}"),
                        doc("{r: 1}"),
                        new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(doc("{_id: 3, r: 1}"));
        assertThat(things.findOneAndDelete(doc("{s: 'x'}"), new FindOneAndDeleteOptions().sort(doc("{due: -1}"))))
                .containsEntry("_id", 1);
        assertThat(things.countDocuments()).isEqualTo(2);
    }

    @Test
    void givesNumbersInSequence(MongoCollection<Document> things) {
        FindOneAndUpdateOptions next =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        for (int i = 1; i <= 20; i++) {
            Document counter = things.findOneAndUpdate(doc("{_id: 'invoice'}"), doc("{$inc: {n: 1}}"), next);
            assertThat(counter.getInteger("n")).isEqualTo(i);
        }
    }

    @Test
    void changesOnlyTheVersionItWasReadAs(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, version: 0}"));
        assertThat(things.replaceOne(doc("{_id: 1, version: 0}"), doc("{_id: 1, version: 1}"))
                        .getMatchedCount())
                .isEqualTo(1);
        assertThat(things.replaceOne(doc("{_id: 1, version: 0}"), doc("{_id: 1, version: 1}"))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void deletesDocuments(MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1, a: 1}", "{_id: 2, a: 1}", "{_id: 3, a: 1}"));
        assertThat(things.deleteOne(doc("{a: 1}")).getDeletedCount()).isEqualTo(1);
        assertThat(things.deleteMany(doc("{a: 1}")).getDeletedCount()).isEqualTo(2);
        assertThat(things.deleteMany(doc("{a: 1}")).getDeletedCount()).isZero();
    }

    @Test
    void refusesUpdatesThatCannotBe(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1, a: 'text', n: 1, l: [1], big: {$numberLong: '9223372036854775807'}}"));
        refuses(14, () -> set(things, "{$inc: {a: 1}}"));
        refuses(14, () -> set(things, "{$inc: {n: 'x'}}"));
        refuses(2, () -> set(things, "{$inc: {big: 1}}"));
        refuses(2, () -> set(things, "{$push: {a: 1}}"));
        refuses(28, () -> set(things, "{$set: {'a.b': 1}}"));
        refuses(28, () -> set(things, "{$set: {'l.x': 1}}"));
        refuses(40, () -> set(things, "{$set: {n: 1}, $inc: {n: 1}}"));
        refuses(40, () -> set(things, "{$set: {'o.x': 1, o: 1}}"));
        refuses(9, () -> set(things, "{$foo: {n: 1}}"));
        refuses(9, () -> set(things, "{$set: 5}"));
        refuses(9, () -> set(things, "{$pop: {l: 2}}"));
        assertThat(things.find().first().getInteger("n")).isEqualTo(1);
    }

    private static void set(MongoCollection<Document> things, String update) {
        things.updateOne(doc("{_id: 1}"), doc(update));
    }

    @Test
    void refusesPipelinesAsUpdates(MongoCollection<Document> things) {
        onlyOurs();
        things.insertOne(doc("{_id: 1}"));
        refuses(238, () -> things.updateOne(doc("{_id: 1}"), List.of(doc("{$set: {a: 1}}"))));
    }
}
