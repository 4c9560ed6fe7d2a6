package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.onlyOurs;
import static dev.litfass.embeddedmongo.contract.Contract.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Contract.class)
class CommandsContractTests {

    @Test
    void saysHello(MongoDatabase database) {
        Document hello = database.runCommand(doc("{hello: 1}"));
        assertThat(hello).containsEntry("isWritablePrimary", true);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(21);
        assertThat(hello.getInteger("maxBsonObjectSize")).isEqualTo(16 * 1024 * 1024);
        assertThat(database.runCommand(doc("{ping: 1}"))).containsEntry("ok", 1.0);
        assertThat(database.runCommand(doc("{buildInfo: 1}"))).containsKey("version");
    }

    @Test
    void refusesCommandsAndArgumentsItDoesNotKnow(MongoDatabase database, MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 1}"));
        refuses(59, () -> database.runCommand(doc("{foo: 1}")));
        refuses(
                40415,
                () -> database.runCommand(
                        new Document("find", things.getNamespace().getCollectionName()).append("foo", 1)));
        refuses(
                9,
                () -> database.runCommand(
                        new Document("findAndModify", things.getNamespace().getCollectionName())));
        refuses(
                14,
                () -> database.runCommand(
                        new Document("find", things.getNamespace().getCollectionName()).append("filter", 5)));
        refuses(73, () -> database.getCollection("a$b").insertOne(doc("{a: 1}")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{find: 'x', max: {a: 1}}",
                "{find: 'x', tailable: true}",
                "{find: 'x', collation: {locale: 'de'}}",
                "{create: 'x', capped: true, size: 100}",
                "{create: 'x', viewOn: 'y'}",
                "{create: 'x', validator: {a: 1}}",
                "{find: 'x', filter: {$text: {$search: 'a'}}}",
                "{find: 'x', filter: {$where: 'true'}}",
                "{find: 'x', filter: {a: {$geoWithin: {}}}}",
                "{find: 'x', filter: {$jsonSchema: {}}}",
                "{find: 'x', readConcern: {level: 'snapshot'}}",
                "{find: 'x', projection: {a: {$meta: 'textScore'}}}",
            })
    void refusesWhatWouldBeSilentlyWrong(String command, MongoDatabase database) {
        onlyOurs();
        database.getCollection("x").insertOne(doc("{a: 1}"));
        refuses(238, () -> database.runCommand(doc(command)));
    }

    @Test
    void refusesTransactionsAndChangeStreams(
            MongoClient client, MongoDatabase database, MongoCollection<Document> things) {
        onlyOurs();
        things.insertOne(doc("{_id: 1}"));
        try (ClientSession session = client.startSession()) {
            session.startTransaction();
            assertThatThrownBy(() -> things.insertOne(session, doc("{_id: 2}"))).isInstanceOf(MongoException.class);
        }
        refuses(
                20,
                () -> database.runCommand(
                        new Document("insert", things.getNamespace().getCollectionName())
                                .append("documents", docs("{_id: 2}"))
                                .append("txnNumber", 1L)
                                .append("startTransaction", true)
                                .append("autocommit", false)));
        refuses(40573, () -> things.watch().iterator().tryNext());
        assertThat(things.countDocuments()).isEqualTo(1);
        assertThatThrownBy(() -> things.find(doc("{}"))
                        .collation(Collation.builder().locale("de").build())
                        .first())
                .hasMessageContaining("collation");
    }

    @Test
    void makesListsRenamesAndDropsCollections(MongoDatabase database, MongoCollection<Document> things) {
        String name = things.getNamespace().getCollectionName();
        database.createCollection(name, new CreateCollectionOptions());
        assertThat(database.listCollectionNames().into(new ArrayList<>())).contains(name);
        assertThat(database.listCollections().filter(new Document("name", name)).into(new ArrayList<>()))
                .hasSize(1);
        things.insertOne(doc("{_id: 1, a: 1}"));
        things.createIndex(doc("{a: 1}"));
        things.renameCollection(
                new com.mongodb.MongoNamespace(database.getName(), name + "_renamed"), new RenameCollectionOptions());
        MongoCollection<Document> renamed = database.getCollection(name + "_renamed");
        assertThat(renamed.find(doc("{a: 1}")).into(new ArrayList<>())).hasSize(1);
        assertThat(renamed.listIndexes().into(new ArrayList<>())).hasSize(2);
        assertThat(things.countDocuments()).isZero();
        renamed.drop();
        renamed.drop();
        assertThat(database.listCollectionNames().into(new ArrayList<>())).doesNotContain(name, name + "_renamed");
    }

    @Test
    void listsAndDropsDatabases(MongoClient client) {
        client.getDatabase("litfass_contract_2").getCollection("c").insertOne(doc("{a: 1}"));
        assertThat(client.listDatabaseNames().into(new ArrayList<>())).contains("litfass_contract_2");
        client.getDatabase("litfass_contract_2").drop();
        assertThat(client.listDatabaseNames().into(new ArrayList<>())).doesNotContain("litfass_contract_2");
    }

    @Test
    void tellsHowMuchThereIsAndThatItIsWhole(MongoDatabase database, MongoCollection<Document> things) {
        String name = things.getNamespace().getCollectionName();
        things.insertMany(docs("{_id: 1, a: 1}", "{_id: 2, a: 2}"));
        things.createIndex(doc("{a: 1}"));
        Document collection = database.runCommand(new Document("collStats", name));
        assertThat(((Number) collection.get("count")).intValue()).isEqualTo(2);
        assertThat(((Number) collection.get("size")).intValue())
                .isEqualTo(2 * "\0\0\0\0\20_id\0\0\0\0\0\20a\0\0\0\0\0\0".length());
        assertThat(((Number) collection.get("nindexes")).intValue()).isEqualTo(2);
        Document all = database.runCommand(doc("{dbStats: 1}"));
        assertThat(((Number) all.get("collections")).intValue()).isPositive();
        assertThat(((Number) all.get("objects")).intValue()).isGreaterThanOrEqualTo(2);
        assertThat(database.runCommand(new Document("validate", name))).containsEntry("valid", true);
        assertThat(database.runCommand(doc("{serverStatus: 1}"))).containsEntry("ok", 1.0);
        assertThat(database.runCommand(doc("{connectionStatus: 1}"))).containsKey("authInfo");
    }

    @Test
    void fetchesAHundredThousandDocumentsThroughACursor(MongoCollection<Document> things) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 100_500; i++) {
            documents.add(new Document("_id", i).append("a", i * 7 % 1000));
        }
        things.insertMany(documents);
        boolean[] seen = new boolean[documents.size()];
        int count = 0;
        for (Document document : things.find()) {
            int id = document.getInteger("_id");
            assertThat(seen[id]).isFalse();
            seen[id] = true;
            count++;
        }
        assertThat(count).isEqualTo(100_500);
        int last = -1;
        for (Document document : things.find().sort(doc("{a: 1}")).batchSize(10_000)) {
            assertThat(document.getInteger("a")).isGreaterThanOrEqualTo(last);
            last = document.getInteger("a");
            count--;
        }
        assertThat(count).isZero();
    }

    @Test
    void endsCursors(MongoDatabase database, MongoCollection<Document> things) {
        things.insertMany(docs("{_id: 1}", "{_id: 2}", "{_id: 3}"));
        String name = things.getNamespace().getCollectionName();
        Document first = database.runCommand(new Document("find", name).append("batchSize", 1))
                .get("cursor", Document.class);
        long id = first.getLong("id");
        assertThat(id).isNotZero();
        assertThat(database.runCommand(new Document("killCursors", name).append("cursors", List.of(id)))
                        .getList("cursorsKilled", Long.class))
                .containsExactly(id);
        refuses(43, () -> database.runCommand(new Document("getMore", id).append("collection", name)));
        Document none = database.runCommand(new Document("find", name).append("batchSize", 0))
                .get("cursor", Document.class);
        assertThat(none.getList("firstBatch", Document.class)).isEmpty();
        assertThat(none.getLong("id")).isNotZero();
        Document single = database.runCommand(
                        new Document("find", name).append("batchSize", 1).append("singleBatch", true))
                .get("cursor", Document.class);
        assertThat(single.getLong("id")).isZero();
        try (var cursor = things.find().batchSize(1).iterator()) {
            cursor.next();
            things.deleteOne(doc("{_id: 2}"));
            assertThat(cursor.next())
                    .as("what was deleted meanwhile does not come")
                    .isEqualTo(doc("{_id: 3}"));
        }
    }

    @Test
    void storesFilesInGridFs(MongoDatabase database, MongoCollection<Document> things) throws Exception {
        GridFSBucket bucket =
                GridFSBuckets.create(database, things.getNamespace().getCollectionName());
        byte[] data = new byte[3_000_000];
        new Random(5).nextBytes(data);
        ObjectId id = bucket.uploadFromStream(
                "bild.jpg", new ByteArrayInputStream(data), new GridFSUploadOptions().metadata(doc("{client: 'a'}")));
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        bucket.downloadToStream(id, back);
        assertThat(back.toByteArray()).isEqualTo(data);
        assertThat(bucket.find(doc("{'metadata.client': 'a'}")).first().getFilename())
                .isEqualTo("bild.jpg");
        bucket.delete(id);
        assertThat(bucket.find().first()).isNull();
        assertThat(database.getCollection(things.getNamespace().getCollectionName() + ".chunks")
                        .countDocuments())
                .isZero();
    }

    @Test
    void takesWritesNobodyWaitsFor(MongoDatabase database, MongoCollection<Document> things) {
        things.withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(doc("{_id: 1}"));
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (things.countDocuments() == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(things.countDocuments()).isEqualTo(1);
        assertThat(database.runCommand(doc("{ping: 1}"))).containsEntry("ok", 1.0);
    }
}
