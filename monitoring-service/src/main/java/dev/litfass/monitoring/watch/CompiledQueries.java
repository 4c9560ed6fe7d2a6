package dev.litfass.monitoring.watch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.litfass.contracts.problem.Problem;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stored queries, read once each. One that was stored when more was allowed and cannot be read now finds nothing. */
final class CompiledQueries {

    private static final Logger log = LoggerFactory.getLogger(CompiledQueries.class);
    /** None of no parts is there. */
    private static final Query NOTHING = new Query.Or(List.of());

    private static final int KEPT = 10_000;
    private static final LoadingCache<String, Query> CACHE =
            Caffeine.newBuilder().maximumSize(KEPT).build(CompiledQueries::compiled);

    private CompiledQueries() {}

    static Query of(String query) {
        return CACHE.get(query);
    }

    private static Query compiled(String query) {
        try {
            return QueryParser.parse(query);
        } catch (Problem e) {
            log.atWarn().log("A stored watch cannot be read any more: {}", e.detail());
            return NOTHING;
        }
    }
}
