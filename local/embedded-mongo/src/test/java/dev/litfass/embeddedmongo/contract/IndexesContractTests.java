package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.ids;
import static dev.litfass.embeddedmongo.contract.Contract.onlyOurs;
import static dev.litfass.embeddedmongo.contract.Contract.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Contract.class)
class IndexesContractTests {

    @Test
    void listsIndexesWithTheirNames(MongoCollection<Document> things) {
        assertThat(things.createIndex(doc("{a: 1, b: -1}"))).isEqualTo("a_1_b_-1");
        things.createIndex(doc("{u: 1}"), new IndexOptions().name("unique u").unique(true));
        things.createIndex(doc("{s: 1}"), new IndexOptions().sparse(true));
        things.createIndex(doc("{t: 1}"), new IndexOptions().expireAfter(60L, TimeUnit.SECONDS));
        things.createIndex(
                doc("{p: 1}"),
                new IndexOptions()
                        .partialFilterExpression(doc("{status: 'open'}"))
                        .unique(true));
        things.createIndex(doc("{a: 1, b: -1}"));
        List<Document> indexes = things.listIndexes().into(new ArrayList<>());
        assertThat(indexes)
                .extracting(index -> index.getString("name"))
                .containsExactlyInAnyOrder("_id_", "a_1_b_-1", "unique u", "s_1", "t_1", "p_1");
        assertThat(indexes)
                .filteredOn("name", "unique u")
                .first()
                .extracting("unique")
                .isEqualTo(true);
        assertThat(indexes)
                .filteredOn("name", "s_1")
                .first()
                .extracting("sparse")
                .isEqualTo(true);
        assertThat(indexes)
                .filteredOn("name", "t_1")
                .first()
                .extracting("expireAfterSeconds")
                .isEqualTo(60);
        assertThat(indexes)
                .filteredOn("name", "p_1")
                .first()
                .extracting("partialFilterExpression")
                .isEqualTo(doc("{status: 'open'}"));
        things.dropIndex("unique u");
        things.dropIndex(doc("{a: 1, b: -1}"));
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(4);
        things.dropIndexes();
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
        refuses(27, () -> things.dropIndex("nothing"));
        refuses(72, () -> things.dropIndex("_id_"));
    }

    @Test
    void keepsValuesUnique(MongoCollection<Document> things) {
        things.createIndex(doc("{a: 1, b: 1}"), new IndexOptions().unique(true).name("ab"));
        things.insertOne(doc("{_id: 1, a: 1, b: 1}"));
        things.insertOne(doc("{_id: 2, a: 1, b: 2}"));
        things.insertOne(doc("{_id: 3, a: 1}"));
        MongoWriteException e = catchThrowableOfType(
                MongoWriteException.class, () -> things.insertOne(doc("{_id: 4, a: 1.0, b: {$numberLong: '1'}}")));
        assertThat(e.getError().getCode()).isEqualTo(11000);
        assertThat(e.getError().getMessage())
                .contains("E11000 duplicate key error")
                .contains("index: ab");
        refuses(11000, () -> things.insertOne(doc("{_id: 5, a: 1, b: null}")));
        refuses(11000, () -> things.updateOne(doc("{_id: 1}"), doc("{$set: {b: 2}}")));
        refuses(11000, () -> things.findOneAndUpdate(doc("{_id: 1}"), doc("{$set: {b: 2}}")));
        refuses(
                11000,
                () -> things.updateOne(
                        doc("{_id: 6}"),
                        doc("{$set: {a: 1, b: 1}}"),
                        new com.mongodb.client.model.UpdateOptions().upsert(true)));
        assertThat(ids(things, "{}")).containsExactly(1, 2, 3);
        things.deleteOne(doc("{_id: 1}"));
        things.insertOne(doc("{_id: 4, a: 1, b: 1}"));
    }

    @Test
    void keepsArrayElementsUniqueBetweenDocuments(MongoCollection<Document> things) {
        things.createIndex(doc("{t: 1}"), new IndexOptions().unique(true));
        things.insertOne(doc("{_id: 1, t: ['a', 'b', 'a']}"));
        refuses(11000, () -> things.insertOne(doc("{_id: 2, t: ['c', 'b']}")));
        things.insertOne(doc("{_id: 2, t: ['c', 'd']}"));
    }

    @Test
    void keepsValuesUniqueOnlyWhereTheFilterSays(MongoCollection<Document> things) {
        things.createIndex(
                doc("{key: 1}"), new IndexOptions().unique(true).partialFilterExpression(doc("{active: true}")));
        things.insertMany(
                docs("{_id: 1, key: 'k', active: true}", "{_id: 2, key: 'k', active: false}", "{_id: 3, key: 'k'}"));
        refuses(11000, () -> things.insertOne(doc("{_id: 4, key: 'k', active: true}")));
        refuses(11000, () -> things.updateOne(doc("{_id: 2}"), doc("{$set: {active: true}}")));
        things.updateOne(doc("{_id: 1}"), doc("{$set: {active: false}}"));
        things.updateOne(doc("{_id: 2}"), doc("{$set: {active: true}}"));
        assertThat(ids(things, "{key: 'k', active: true}")).containsExactly(2);
        assertThat(ids(things, "{key: 'k'}"))
                .as("the partial index does not hide documents")
                .containsExactly(1, 2, 3);
    }

    @Test
    void leavesDocumentsOutOfSparseIndexes(MongoCollection<Document> things) {
        things.createIndex(doc("{ext: 1}"), new IndexOptions().unique(true).sparse(true));
        things.insertMany(docs("{_id: 1}", "{_id: 2}", "{_id: 3, ext: 'x'}"));
        refuses(11000, () -> things.insertOne(doc("{_id: 4, ext: 'x'}")));
        assertThat(ids(things, "{ext: null}")).containsExactly(1, 2);
        assertThat(ids(things, "{ext: {$exists: false}}")).containsExactly(1, 2);
        assertThat(things.find().sort(doc("{ext: 1}")).into(new ArrayList<>())).hasSize(3);
    }

    @Test
    void refusesToBuildAUniqueIndexOverDuplicates(MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1, a: 1}", "{_id: 2, a: 1}"));
        refuses(11000, () -> things.createIndex(doc("{a: 1}"), new IndexOptions().unique(true)));
        assertThat(things.listIndexes().into(new ArrayList<>())).hasSize(1);
        things.deleteOne(doc("{_id: 2}"));
        things.createIndex(doc("{a: 1}"), new IndexOptions().unique(true));
        refuses(11000, () -> things.insertOne(doc("{_id: 3, a: 1}")));
    }

    @Test
    void refusesContradictingIndexes(MongoCollection<Document> things) {
        things.createIndex(doc("{a: 1}"), new IndexOptions().name("x"));
        refuses(86, () -> things.createIndex(doc("{b: 1}"), new IndexOptions().name("x")));
        refuses(85, () -> things.createIndex(doc("{a: 1}"), new IndexOptions().name("y")));
        refuses(67, () -> things.createIndex(doc("{a: 'foo'}")));
        things.createIndex(doc("{p: 1, q: 1}"));
        refuses(171, () -> things.insertOne(doc("{p: [1, 2], q: [3, 4]}")));
        assertThat(things.countDocuments()).isZero();
    }

    @Test
    void explainsHowItFinds(MongoCollection<Document> things) {
        things.createIndex(doc("{client: 1, at: -1}"));
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            documents.add(new Document("_id", i)
                    .append("client", i % 10)
                    .append("at", i)
                    .append("x", i));
        }
        things.insertMany(documents);
        Document page =
                things.find(doc("{client: 3}")).sort(doc("{at: -1}")).limit(5).explain();
        assertThat(stages(page)).contains("IXSCAN").doesNotContain("COLLSCAN", "SORT");
        assertThat(page.toJson()).contains("\"indexName\": \"client_1_at_-1\"");
        assertThat(examined(page)).isEqualTo(5);
        assertThat(stages(things.find(doc("{_id: 7}")).explain())).containsAnyOf("IDHACK", "EXPRESS_IXSCAN");
        Document scan = things.find(doc("{x: 7}")).explain();
        assertThat(stages(scan)).contains("COLLSCAN");
        assertThat(examined(scan)).isEqualTo(500);
        Document group = things.aggregate(docs("{$match: {client: 3}}", "{$group: {_id: '$client', n: {$sum: 1}}}"))
                .explain();
        assertThat(stages(group)).contains("IXSCAN").doesNotContain("COLLSCAN");
    }

    @Test
    void explainsWrites(MongoCollection<Document> things, com.mongodb.client.MongoDatabase database) {
        things.createIndex(doc("{a: 1}"));
        things.insertMany(docs("{_id: 1, a: 1}", "{_id: 2, a: 2}"));
        String name = things.getNamespace().getCollectionName();
        for (String command : List.of(
                "{findAndModify: 'C', query: {a: 1}, update: {$set: {b: 1}}}",
                "{update: 'C', updates: [{q: {a: 1}, u: {$set: {b: 1}}}]}",
                "{delete: 'C', deletes: [{q: {a: 1}, limit: 0}]}",
                "{count: 'C', query: {a: 1}}",
                "{distinct: 'C', key: 'b', query: {a: 1}}")) {
            Document explained =
                    database.runCommand(new Document("explain", doc(command.replace("'C'", "'" + name + "'")))
                            .append("verbosity", "executionStats"));
            assertThat(stages(explained)).as(command).contains("IXSCAN").doesNotContain("COLLSCAN");
        }
        assertThat(things.find().into(new ArrayList<>()))
                .as("explaining changes nothing")
                .isEqualTo(docs("{_id: 1, a: 1}", "{_id: 2, a: 2}"));
    }

    private static int examined(Document explained) {
        return ((Number) explained.get("executionStats", Document.class).get("totalDocsExamined")).intValue();
    }

    private static List<String> stages(Document explained) {
        List<String> stages = new ArrayList<>();
        collect(explained, stages);
        return stages;
    }

    private static void collect(Object value, List<String> stages) {
        if (value instanceof Document document) {
            if (document.get("stage") instanceof String stage) {
                stages.add(stage);
            }
            document.values().forEach(inner -> collect(inner, stages));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, stages));
        }
    }

    @Test
    void takesHints(MongoCollection<Document> things) {
        things.createIndex(doc("{a: 1}"), new IndexOptions().name("by a"));
        things.insertMany(docs("{_id: 1, a: 2}", "{_id: 2, a: 1}"));
        assertThat(things.find().hintString("by a").explain().toJson()).contains("by a");
        assertThat(things.find().hint(doc("{a: 1}")).explain().toJson()).contains("by a");
        assertThat(things.find().hint(doc("{$natural: 1}")).explain().toJson()).contains("COLLSCAN");
        refuses(2, () -> things.find().hintString("nothing").first());
    }

    @Test
    void refusesKindsOfIndexesItDoesNotHave(MongoCollection<Document> things) {
        onlyOurs();
        refuses(238, () -> things.createIndex(doc("{a: 'text'}")));
        refuses(238, () -> things.createIndex(doc("{a: '2dsphere'}")));
        refuses(238, () -> things.createIndex(doc("{'$**': 1}")));
        refuses(
                238,
                () -> things.createIndex(
                        doc("{a: 1}"),
                        new IndexOptions()
                                .collation(com.mongodb.client.model.Collation.builder()
                                        .locale("de")
                                        .build())));
    }
}
