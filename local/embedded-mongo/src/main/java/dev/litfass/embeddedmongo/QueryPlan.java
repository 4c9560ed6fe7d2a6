package dev.litfass.embeddedmongo;

import dev.litfass.embeddedmongo.command.Observation;
import dev.litfass.embeddedmongo.store.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * How one search of one command was made: by {@code IDHACK}, by {@code IXSCAN} with the index's name, or by
 * {@code COLLSCAN}; {@code EOF} where the collection does not exist. The shape is the filter with its values left out.
 */
public record QueryPlan(
        String database,
        String collection,
        String command,
        String filterShape,
        String stage,
        @Nullable String indexName,
        long keysExamined,
        long documentsExamined,
        long returned,
        boolean sortedInMemory) {

    static QueryPlan of(Observation observation) {
        Explanation explanation = observation.explanation();
        String namespace = explanation.namespace();
        int dot = namespace.indexOf('.');
        return new QueryPlan(
                namespace.substring(0, dot),
                namespace.substring(dot + 1),
                observation.command(),
                observation.filterShape(),
                explanation.stage(),
                explanation.indexName(),
                explanation.keysExamined(),
                explanation.documentsExamined(),
                explanation.returned(),
                explanation.sortedInMemory());
    }

    /** Whether every document of the collection was looked at for want of an index. */
    public boolean isCollectionScan() {
        return stage.equals("COLLSCAN");
    }
}
