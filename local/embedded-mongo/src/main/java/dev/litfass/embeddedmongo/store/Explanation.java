package dev.litfass.embeddedmongo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** How a query was answered, in the terms of MongoDB's explain. */
public final class Explanation {

    private final Query query;
    private final @Nullable Plan plan;
    private final String namespace;
    private final long keysExamined;
    private final long documentsExamined;
    private final long returned;

    Explanation(
            Query query,
            @Nullable Plan plan,
            String namespace,
            long keysExamined,
            long documentsExamined,
            long returned) {
        this.query = query;
        this.plan = plan;
        this.namespace = namespace;
        this.keysExamined = keysExamined;
        this.documentsExamined = documentsExamined;
        this.returned = returned;
    }

    /** Of a collection that does not exist. */
    public static Explanation ofNothing(Query query, String namespace) {
        return new Explanation(query, null, namespace, 0, 0, 0);
    }

    /** The filter as it was given. */
    public BsonDocument filter() {
        return query.document();
    }

    public String namespace() {
        return namespace;
    }

    public long keysExamined() {
        return keysExamined;
    }

    public long documentsExamined() {
        return documentsExamined;
    }

    public long returned() {
        return returned;
    }

    /** The stage that reads: {@code IDHACK}, {@code IXSCAN}, {@code COLLSCAN}, or {@code EOF}. */
    public String stage() {
        if (plan == null) {
            return "EOF";
        }
        if (plan instanceof Plan.Scan) {
            return "COLLSCAN";
        }
        return plan instanceof Plan.ByIndex byIndex && isIdHack(byIndex) ? "IDHACK" : "IXSCAN";
    }

    private boolean isIdHack(Plan.ByIndex byIndex) {
        return byIndex.idAlone() && query.document().size() == 1 && query.sort().isNatural();
    }

    /** The index used, several joined by a comma, or null. */
    public @Nullable String indexName() {
        if (plan instanceof Plan.ByIndex byIndex) {
            return byIndex.index().definition().name();
        }
        if (plan instanceof Plan.Union union) {
            return union.branches().stream()
                    .map(branch -> branch.index().definition().name())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .collect(Collectors.joining(","));
        }
        return null;
    }

    /** Whether the order was made by sorting in memory. */
    public boolean sortedInMemory() {
        return plan != null && !plan.ordered() && !query.sort().isNatural();
    }

    /** The plan as stages inside one another, the reading one innermost. */
    public BsonDocument winningPlan() {
        if (plan == null) {
            return stage("EOF");
        }
        BsonDocument stage = reading(plan);
        if (sortedInMemory()) {
            stage = stage("SORT")
                    .append("sortPattern", query.sort().pattern().toDocument())
                    .append("inputStage", stage);
        }
        if (query.skip() > 0) {
            stage = stage("SKIP")
                    .append("skipAmount", new BsonInt64(query.skip()))
                    .append("inputStage", stage);
        }
        if (query.limit() > 0) {
            stage = stage("LIMIT")
                    .append("limitAmount", new BsonInt64(query.limit()))
                    .append("inputStage", stage);
        }
        return stage;
    }

    private BsonDocument reading(Plan chosen) {
        if (chosen instanceof Plan.Scan scan) {
            return stage("COLLSCAN")
                    .append("filter", query.document())
                    .append("direction", new BsonString(scan.backwards() ? "backward" : "forward"));
        }
        if (chosen instanceof Plan.Union union) {
            List<BsonDocument> branches = new ArrayList<>();
            union.branches().forEach(branch -> branches.add(indexScan(branch)));
            return stage("FETCH")
                    .append("filter", query.document())
                    .append("inputStage", stage("OR").append("inputStages", new BsonArray(branches)));
        }
        Plan.ByIndex byIndex = (Plan.ByIndex) chosen;
        return isIdHack(byIndex)
                ? stage("IDHACK")
                : stage("FETCH").append("filter", query.document()).append("inputStage", indexScan(byIndex));
    }

    private static BsonDocument indexScan(Plan.ByIndex byIndex) {
        IndexDefinition definition = byIndex.index().definition();
        return stage("IXSCAN")
                .append("keyPattern", definition.key())
                .append("indexName", new BsonString(definition.name()))
                .append("isMultiKey", BsonBoolean.valueOf(byIndex.repeats()))
                .append("isUnique", BsonBoolean.valueOf(definition.unique()))
                .append("isSparse", BsonBoolean.valueOf(definition.sparse()))
                .append("isPartial", BsonBoolean.valueOf(definition.partialFilter() != null))
                .append("direction", new BsonString(byIndex.backwards() ? "backward" : "forward"))
                .append("ranges", new BsonInt64(byIndex.spans().size()));
    }

    private static BsonDocument stage(String name) {
        return new BsonDocument("stage", new BsonString(name));
    }
}
