package dev.litfass.embeddedmongo.contract;

import static dev.litfass.embeddedmongo.contract.Contract.doc;
import static dev.litfass.embeddedmongo.contract.Contract.docs;
import static dev.litfass.embeddedmongo.contract.Contract.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Contract.class)
class BulkContractTests {

    @Test
    void stopsAtTheFirstErrorWhenOrdered(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 2}"));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(docs("{_id: 1}", "{_id: 2}", "{_id: 3}", "{_id: 2}")));
        assertThat(e.getWriteErrors()).hasSize(1);
        assertThat(e.getWriteErrors().get(0).getIndex()).isEqualTo(1);
        assertThat(e.getWriteErrors().get(0).getCode()).isEqualTo(11000);
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids(things, "{}")).containsExactly(1, 2);
    }

    @Test
    void goesOnAfterErrorsWhenUnordered(MongoCollection<Document> things) {
        things.insertOne(doc("{_id: 2}"));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.insertMany(
                        docs("{_id: 1}", "{_id: 2}", "{_id: 3}", "{_id: 2}"), new InsertManyOptions().ordered(false)));
        assertThat(e.getWriteErrors()).extracting(error -> error.getIndex()).containsExactly(1, 3);
        assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(ids(things, "{}")).containsExactly(1, 2, 3);
    }

    @Test
    void mixesAllKindsOfWrites(MongoCollection<Document> things) {
        BulkWriteResult result = things.bulkWrite(List.of(
                new InsertOneModel<>(doc("{_id: 1, a: 1}")),
                new InsertOneModel<>(doc("{_id: 2, a: 1}")),
                new UpdateManyModel<>(doc("{a: 1}"), doc("{$inc: {a: 1}}")),
                new UpdateOneModel<>(doc("{_id: 3}"), doc("{$set: {a: 9}}"), new UpdateOptions().upsert(true)),
                new ReplaceOneModel<>(doc("{_id: 1}"), doc("{b: 1}")),
                new DeleteManyModel<>(doc("{a: 2}"))));
        assertThat(result.getInsertedCount()).isEqualTo(2);
        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(3);
        assertThat(result.getUpserts()).hasSize(1);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(things.find().sort(doc("{_id: 1}")).into(new ArrayList<>()))
                .isEqualTo(docs("{_id: 1, b: 1}", "{_id: 3, a: 9}"));
    }

    @Test
    void countsWhatAFailedUpdateBulkDid(MongoCollection<Document> things) {
        things.createIndex(doc("{u: 1}"), new com.mongodb.client.model.IndexOptions().unique(true));
        things.insertMany(docs("{_id: 1, u: 1}", "{_id: 2, u: 2}", "{_id: 3, u: 3}"));
        MongoBulkWriteException e = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> things.bulkWrite(
                        List.of(
                                new UpdateOneModel<>(doc("{_id: 1}"), doc("{$set: {u: 10}}")),
                                new UpdateOneModel<>(doc("{_id: 2}"), doc("{$set: {u: 3}}")),
                                new UpdateOneModel<>(doc("{_id: 3}"), doc("{$set: {u: 30}}"))),
                        new BulkWriteOptions().ordered(false)));
        assertThat(e.getWriteErrors()).hasSize(1);
        assertThat(e.getWriteErrors().get(0).getCode()).isEqualTo(11000);
        assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(2);
        assertThat(ids(things, "{u: {$in: [10, 2, 30]}}")).containsExactly(1, 2, 3);
    }

    @Test
    void takesThousandsAtOnce(MongoCollection<Document> things) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 25_000; i++) {
            documents.add(new Document("_id", i).append("a", i % 10));
        }
        things.insertMany(documents);
        assertThat(things.countDocuments(doc("{a: 3}"))).isEqualTo(2_500);
    }

    @Test
    void takesDocumentsUpToSixteenMegabytes(MongoCollection<Document> things) {
        byte[] data = new byte[16 * 1024 * 1024 - 64];
        data[data.length - 1] = 7;
        things.insertOne(new Document("_id", 1).append("d", new Binary(data)));
        things.insertOne(new Document("_id", 2).append("d", new Binary(data)));
        assertThat(things.find(doc("{_id: 1}")).first().get("d", Binary.class).getData())
                .isEqualTo(data);
        assertThat(things.find().into(new ArrayList<>())).hasSize(2);
        Contract.refuses(
                17419,
                () -> things.updateOne(doc("{_id: 1}"), new Document("$set", new Document("more", "x".repeat(1000)))));
        assertThat(things.find(doc("{_id: 1}")).first()).doesNotContainKey("more");
    }
}
