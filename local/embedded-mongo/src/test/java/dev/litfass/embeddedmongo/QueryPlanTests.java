package dev.litfass.embeddedmongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueryPlanTests {

    private static EmbeddedMongo mongo;
    private static MongoClient client;
    private static final List<QueryPlan> PLANS = new CopyOnWriteArrayList<>();

    private MongoCollection<Document> things;

    @BeforeAll
    static void open() {
        mongo = EmbeddedMongo.inMemory();
        mongo.onQuery(PLANS::add);
        client = MongoClients.create(mongo.uri());
    }

    @AfterAll
    static void close() {
        client.close();
        mongo.close();
    }

    @BeforeEach
    void fill() {
        things = client.getDatabase("plans").getCollection("things");
        things.drop();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Document document = new Document("_id", i)
                    .append("client", i % 20)
                    .append("status", i % 4 == 0 ? "WAITING" : "SENT")
                    .append("dueAt", i)
                    .append("part", i / 20 % 3)
                    .append("tags", List.of("t" + i % 5, "u" + i % 3));
            if (i % 100 == 0) {
                document.append("external", "e" + i);
            }
            documents.add(document);
        }
        things.insertMany(documents);
        PLANS.clear();
    }

    private QueryPlan plan(Bson filter, String sort, int limit) {
        PLANS.clear();
        things.find(filter).sort(Document.parse(sort)).limit(limit).into(new ArrayList<>());
        assertThat(PLANS).hasSize(1);
        return PLANS.get(0);
    }

    @Test
    void tellsOfEverySearchAsItIsMade() {
        things.find(and(eq("client", 3), gt("dueAt", 100))).into(new ArrayList<>());
        assertThat(PLANS)
                .containsExactly(new QueryPlan(
                        "plans",
                        "things",
                        "find",
                        "{$and: [{client: ?}, {dueAt: {$gt: ?}}]}",
                        "COLLSCAN",
                        null,
                        0,
                        2_000,
                        95,
                        false));
        assertThat(PLANS.get(0).isCollectionScan()).isTrue();
        PLANS.clear();
        things.createIndex(new Document("client", 1).append("dueAt", 1));
        things.updateMany(eq("client", 3), new Document("$set", new Document("x", 1)));
        things.deleteOne(eq("_id", 7));
        things.countDocuments(eq("client", 4));
        assertThat(PLANS).extracting(QueryPlan::command).containsExactly("update", "delete", "aggregate");
        assertThat(PLANS).extracting(QueryPlan::stage).containsExactly("IXSCAN", "IDHACK", "IXSCAN");
        assertThat(PLANS)
                .extracting(QueryPlan::indexName)
                .containsExactly("client_1_dueAt_1", "_id_", "client_1_dueAt_1");
    }

    @Test
    void stopsTellingWhenAsked() {
        List<QueryPlan> own = new ArrayList<>();
        Runnable stop = mongo.onQuery(own::add);
        things.find(eq("_id", 1)).first();
        stop.run();
        things.find(eq("_id", 1)).first();
        assertThat(own).hasSize(1);
    }

    @Test
    void looksAtNoMoreThanAPage() {
        things.createIndex(new Document("client", 1).append("dueAt", -1).append("_id", -1));
        QueryPlan first = plan(eq("client", 3), "{dueAt: -1, _id: -1}", 50);
        assertThat(first.stage()).isEqualTo("IXSCAN");
        assertThat(first.documentsExamined()).isEqualTo(50);
        assertThat(first.sortedInMemory()).isFalse();
        QueryPlan later = plan(
                and(eq("client", 3), or(lt("dueAt", 503), and(eq("dueAt", 503), lt("_id", 503)))),
                "{dueAt: -1, _id: -1}",
                50);
        assertThat(later.documentsExamined()).as("a later page costs no more").isLessThanOrEqualTo(27);
        QueryPlan backwards = plan(eq("client", 3), "{dueAt: 1, _id: 1}", 50);
        assertThat(backwards.documentsExamined()).isEqualTo(50);
        assertThat(backwards.sortedInMemory()).isFalse();
    }

    @Test
    void claimsTheFirstDueOfSeveralStates() {
        things.createIndex(new Document("status", 1).append("dueAt", 1));
        PLANS.clear();
        Document claimed = things.findOneAndUpdate(
                and(in("status", "WAITING", "SENT"), lte("dueAt", 1_500)),
                new Document("$set", new Document("status", "CLAIMED")),
                new FindOneAndUpdateOptions().sort(new Document("dueAt", 1)));
        assertThat(claimed).containsEntry("_id", 0);
        assertThat(PLANS.get(0).stage()).isEqualTo("IXSCAN");
        assertThat(PLANS.get(0).documentsExamined()).isEqualTo(1);
        assertThat(PLANS.get(0).sortedInMemory()).isFalse();
    }

    @Test
    void keepsTheOrderAcrossSeveralValuesOfTwoFields() {
        things.createIndex(new Document("client", 1).append("part", 1).append("dueAt", 1));
        Bson filter = and(in("client", 3, 4, 8), in("part", 0, 2));
        for (String sort : List.of(
                "{client: 1, dueAt: 1}", "{dueAt: -1}", "{client: 1, part: 1, dueAt: 1}", "{part: 1, dueAt: 1}")) {
            List<Document> byIndex =
                    things.find(filter).sort(Document.parse(sort)).into(new ArrayList<>());
            List<Document> byScan = things.find(filter)
                    .sort(Document.parse(sort))
                    .hint(new Document("$natural", 1))
                    .into(new ArrayList<>());
            assertThat(byIndex).as(sort).isEqualTo(byScan).hasSize(201);
        }
    }

    @Test
    void goesByTheIdWhateverElseIsAsked() {
        things.createIndex(new Document("client", 1));
        QueryPlan plan = plan(and(eq("_id", 43), eq("client", 3), eq("status", "SENT")), "{}", 0);
        assertThat(plan.indexName()).isEqualTo("_id_");
        assertThat(plan.documentsExamined()).isEqualTo(1);
        assertThat(plan(in("_id", 1, 2, 3), "{}", 0).documentsExamined()).isEqualTo(3);
    }

    @Test
    void takesTheIndexThatFindsLess() {
        things.createIndex(new Document("status", 1));
        things.createIndex(new Document("client", 1));
        assertThat(plan(and(eq("status", "SENT"), eq("client", 3)), "{}", 0).indexName())
                .isEqualTo("client_1");
        things.createIndex(
                new Document("external", 1), new IndexOptions().unique(true).sparse(true));
        QueryPlan sparse = plan(and(eq("external", "e100"), eq("client", 0)), "{}", 0);
        assertThat(sparse.indexName()).isEqualTo("external_1");
        assertThat(sparse.documentsExamined()).isEqualTo(1);
    }

    @Test
    void takesAPartialIndexOnlyWhereItHoldsEverythingAskedFor() {
        things.createIndex(
                new Document("dueAt", 1),
                new IndexOptions().name("waiting").partialFilterExpression(new Document("status", "WAITING")));
        assertThat(plan(and(eq("status", "WAITING"), lte("dueAt", 10)), "{dueAt: 1}", 0)
                        .indexName())
                .isEqualTo("waiting");
        assertThat(plan(lte("dueAt", 10), "{dueAt: 1}", 0).isCollectionScan()).isTrue();
        assertThat(plan(and(in("status", "WAITING", "SENT"), lte("dueAt", 10)), "{}", 0)
                        .isCollectionScan())
                .isTrue();
    }

    @Test
    void takesAnIndexForEachBranchOfAnOr() {
        things.createIndex(new Document("client", 1));
        things.createIndex(new Document("external", 1));
        QueryPlan plan = plan(or(eq("client", 3), eq("external", "e100")), "{}", 0);
        assertThat(plan.stage()).isEqualTo("IXSCAN");
        assertThat(plan.indexName()).isEqualTo("client_1,external_1");
        assertThat(plan.documentsExamined()).isEqualTo(101);
        assertThat(plan.returned()).isEqualTo(101);
        assertThat(plan(or(eq("client", 3), eq("nothing", 1)), "{}", 0).isCollectionScan())
                .isTrue();
    }

    @Test
    void findsElementsOfArraysByIndex() {
        things.createIndex(new Document("tags", 1).append("dueAt", 1));
        QueryPlan plan = plan(and(eq("tags", "t3"), gt("dueAt", 1_000)), "{dueAt: 1}", 10);
        assertThat(plan.stage()).isEqualTo("IXSCAN");
        assertThat(plan.documentsExamined()).isEqualTo(10);
        assertThat(plan.sortedInMemory()).isFalse();
    }

    @Test
    void matchesFirstInAPipelineByIndex() {
        things.createIndex(new Document("client", 1).append("dueAt", 1));
        PLANS.clear();
        things.aggregate(List.of(
                        new Document("$match", new Document("client", 3)),
                        new Document("$sort", new Document("dueAt", -1)),
                        new Document("$limit", 5),
                        new Document(
                                "$lookup",
                                new Document("from", "things")
                                        .append("localField", "_id")
                                        .append("foreignField", "_id")
                                        .append("as", "same"))))
                .into(new ArrayList<>());
        assertThat(PLANS).hasSize(6).noneMatch(QueryPlan::isCollectionScan);
        assertThat(PLANS.get(5).documentsExamined()).isEqualTo(5);
    }
}
