package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random operations against the server and against {@link PlainModel}; the seed in the name repeats a run:
 * {@code -Dmodel.seed=17}, {@code -Dmodel.seeds=100} and {@code -Dmodel.operations=10000} for more.
 */
class ModelTests {

    private static final int OPERATIONS = Integer.getInteger("model.operations", 2_500);
    private static final int SEEDS = Integer.getInteger("model.seeds", 4);

    @TempDir
    Path folder;

    static LongStream seeds() {
        Long one = Long.getLong("model.seed");
        return one == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void answersLikeThePlainModel(long seed) {
        System.out.println("ModelTests seed " + seed);
        RandomOperations random = new RandomOperations(seed);
        PlainModel model = new PlainModel();
        Path file = folder.resolve("model.db");
        int done = 0;
        while (done < OPERATIONS) {
            // Every few hundred operations the server is closed and opened again.
            try (EmbeddedMongo mongo = EmbeddedMongo.open(file);
                    MongoClient client = MongoClients.create(mongo.uri())) {
                MongoCollection<Document> collection =
                        client.getDatabase("model").getCollection("things");
                if (done == 0) {
                    collection.createIndex(
                            new Document("u", 1),
                            new IndexOptions()
                                    .unique(true)
                                    .partialFilterExpression(new Document("u", new Document("$exists", true))));
                }
                for (int i = 0; i < OPERATIONS / 5; i++, done++) {
                    step(random, model, collection, "seed " + seed + ", operation " + done);
                }
                same(
                        collection.find().sort(new Document("_id", 1)),
                        model.find(new Document(), new Document("_id", 1), 0, 0),
                        "all, seed " + seed);
                assertThat(client.getDatabase("model")
                                .runCommand(new Document("validate", "things"))
                                .getBoolean("valid"))
                        .isTrue();
            }
        }
    }

    private void step(RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        switch (random.below(20)) {
            case 0, 1, 2 -> insert(random, model, collection, where);
            case 3, 4, 5 -> update(random, model, collection, where);
            case 6 -> replace(random, model, collection, where);
            case 7 -> delete(random, model, collection, where);
            case 8, 9 -> findAndUpdate(random, model, collection, where);
            case 10 -> index(random, collection);
            case 11 -> distinct(random, model, collection, where);
            case 12 -> count(random, model, collection, where);
            case 13 -> aggregate(random, model, collection, where);
            default -> find(random, model, collection, where);
        }
    }

    private static void insert(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        List<Document> documents = new ArrayList<>();
        for (int i = random.below(4); i >= 0; i--) {
            documents.add(random.document());
        }
        boolean ordered = random.chance(2);
        int expected = model.insert(documents, ordered);
        int inserted;
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(ordered));
            inserted = documents.size();
        } catch (com.mongodb.MongoBulkWriteException e) {
            inserted = e.getWriteResult().getInsertedCount();
            assertThat(e.getWriteErrors()).as(where).allMatch(error -> error.getCode() == 11000);
        }
        assertThat(inserted).as(where).isEqualTo(expected);
    }

    private static void update(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.filter();
        Document update = random.update();
        boolean many = random.chance(3);
        boolean upsert = !many && random.chance(4);
        if (upsert) {
            filter = new Document("_id", random.id());
        }
        String what = where + ": update " + filter.toJson() + " by " + update.toJson() + (many ? " (many)" : "");
        int[] expected = model.update(filter, update, many, upsert);
        int[] actual;
        try {
            UpdateOptions options = new UpdateOptions().upsert(upsert);
            UpdateResult result = many
                    ? collection.updateMany(filter, update, options)
                    : collection.updateOne(filter, update, options);
            actual = new int[] {
                (int) result.getMatchedCount(), (int) result.getModifiedCount(), result.getUpsertedId() == null ? 0 : 1
            };
        } catch (MongoException e) {
            actual = new int[] {-e.getCode(), 0, 0};
        }
        TreeSet<String> possible = model.takePending();
        if (!possible.isEmpty()) {
            int[] outcome = actual[0] < 0 ? new int[] {-actual[0]} : actual;
            assertThat(possible).as(what).contains(java.util.Arrays.toString(outcome));
        } else if (expected.length == 1) {
            assertThat(actual[0]).as(what).isEqualTo(-expected[0]);
        } else {
            assertThat(actual).as(what).containsExactly(expected);
        }
        // Which of several documents an unsorted update meets is the server's choice; so is how far a failed one came.
        model.adopt(collection.find().into(new ArrayList<>()), filter, update, what);
    }

    private static void replace(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = new Document("_id", random.id());
        Document replacement = random.document();
        replacement.remove("_id");
        int[] expected = model.replace(filter, replacement, true);
        int[] actual;
        try {
            UpdateResult result = collection.replaceOne(filter, replacement, new ReplaceOptions().upsert(true));
            actual = new int[] {
                (int) result.getMatchedCount(), (int) result.getModifiedCount(), result.getUpsertedId() == null ? 0 : 1
            };
        } catch (MongoException e) {
            actual = new int[] {e.getCode()};
        }
        assertThat(actual).as(where).containsExactly(expected);
    }

    private static void delete(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.chance(3) ? random.filter() : new Document("_id", random.id());
        int expected = model.delete(filter);
        assertThat(collection.deleteMany(filter).getDeletedCount())
                .as(where + filter.toJson())
                .isEqualTo(expected);
    }

    private static void findAndUpdate(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.filter();
        Document sort = random.sort();
        Document update = new Document("$inc", new Document("n", 1));
        Document expected = model.findAndUpdate(filter, sort, update);
        Document actual = collection.findOneAndUpdate(
                filter, update, new FindOneAndUpdateOptions().sort(sort).returnDocument(ReturnDocument.AFTER));
        assertThat(json(actual))
                .as(where + ": " + filter.toJson() + " by " + sort.toJson())
                .isEqualTo(json(expected));
    }

    private static void index(RandomOperations random, MongoCollection<Document> collection) {
        try {
            if (random.chance(3)) {
                for (Document index : collection.listIndexes().into(new ArrayList<>())) {
                    String name = index.getString("name");
                    if (!name.equals("_id_") && !name.startsWith("u") && random.chance(2)) {
                        collection.dropIndex(name);
                    }
                }
                return;
            }
            collection.createIndex(random.indexKey(), random.indexOptions());
        } catch (MongoException e) {
            // Two arrays in one index, or the same key with other options.
            assertThat(e.getCode()).isIn(171, 85, 86);
        }
    }

    private static void distinct(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.filter();
        String field = random.field();
        List<Object> expected = model.distinct(field, filter);
        List<Object> actual =
                collection.distinct(field, filter, org.bson.BsonValue.class).into(new ArrayList<>()).stream()
                        .map(PlainModel::plain)
                        .toList();
        assertThat(texts(actual))
                .as(where + ": distinct " + field + " " + filter.toJson())
                .isEqualTo(texts(expected));
    }

    private static TreeSet<String> texts(List<Object> values) {
        TreeSet<String> texts = new TreeSet<>();
        values.forEach(value -> texts.add(PlainModel.canonical(value)));
        return texts;
    }

    private static void count(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.filter();
        assertThat(collection.countDocuments(filter))
                .as(where + ": count " + filter.toJson())
                .isEqualTo(model.find(filter, new Document(), 0, 0).size());
    }

    private static void aggregate(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        Document filter = random.filter();
        List<Document> result = collection
                .aggregate(List.of(
                        new Document("$match", filter),
                        new Document("$group", new Document("_id", "$b").append("n", new Document("$sum", 1))),
                        new Document("$sort", new Document("_id", 1))))
                .into(new ArrayList<>());
        List<String> actual = result.stream()
                .map(group -> PlainModel.canonical(group.get("_id")) + "=" + group.get("n"))
                .sorted()
                .toList();
        assertThat(actual).as(where + ": group " + filter.toJson()).isEqualTo(model.groups("b", filter));
    }

    private static void find(
            RandomOperations random, PlainModel model, MongoCollection<Document> collection, String where) {
        List<Document> shaped = random.shapedQuery();
        boolean plain = random.chance(2);
        Document filter = plain ? shaped.get(0) : random.filter();
        Document sort = plain ? shaped.get(1) : random.sort();
        int skip = random.below(4);
        int limit = random.below(12);
        String what =
                where + ": find " + filter.toJson() + " by " + sort.toJson() + " skip " + skip + " limit " + limit;
        same(
                collection.find(filter).sort(sort).skip(skip).limit(limit).batchSize(3),
                model.find(filter, sort, skip, limit),
                what);
        TreeSet<String> unsorted = new TreeSet<>();
        collection.find(filter).forEach(document -> unsorted.add(document.toJson()));
        TreeSet<String> scanned = new TreeSet<>();
        collection.find(filter).hint(new Document("$natural", 1)).forEach(document -> scanned.add(document.toJson()));
        assertThat(unsorted).as(what + " by index and by scan").isEqualTo(scanned);
    }

    private static void same(FindIterable<Document> found, List<Document> expected, String what) {
        List<String> actual = new ArrayList<>();
        found.forEach(document -> actual.add(PlainModel.exact(document)));
        assertThat(actual)
                .as(what)
                .isEqualTo(expected.stream().map(PlainModel::exact).toList());
    }

    private static String json(Document document) {
        return document == null ? "nothing" : PlainModel.exact(document);
    }
}
