package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.SortOrder;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What is searched for, in which order, and how much of it; a limit of 0 is none. */
public record Query(
        BsonDocument document,
        Filter filter,
        SortOrder sort,
        long skip,
        long limit,
        @Nullable BsonValue hint) {

    /** All that match, in whatever order is cheapest. */
    public static Query matching(BsonDocument document, Filter filter) {
        return new Query(document, filter, SortOrder.NATURAL, 0, 0, null);
    }

    public Query first(SortOrder order, @Nullable BsonValue wantedHint) {
        return new Query(document, filter, order, 0, 1, wantedHint);
    }

    public Query hinted(@Nullable BsonValue wantedHint) {
        return new Query(document, filter, sort, skip, limit, wantedHint);
    }

    /** How many matching documents have to be found at most; 0 is all. */
    long wanted() {
        return limit == 0 ? 0 : skip + limit;
    }
}
