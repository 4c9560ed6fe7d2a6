package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.SortOrder;
import java.util.HashSet;
import java.util.Set;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Finds out which stored documents match; of each only the fields that the filter and the order look at are read. */
public final class Matcher {

    private final Filter filter;
    private final @Nullable Set<String> fields;

    Matcher(Filter filter, SortOrder order) {
        this.filter = filter;
        Set<String> names = new HashSet<>();
        order.collectFields(names);
        this.fields = filter.collectFields(names) ? names : null;
    }

    /** Where no order is asked for. */
    public static Matcher of(Filter filter) {
        return new Matcher(filter, SortOrder.NATURAL);
    }

    /** The document of these bytes, or null if it does not match. */
    Search.@Nullable Found match(long record, byte[] bytes) {
        BsonDocument seen = fields == null ? BsonBytes.decode(bytes) : BsonBytes.decode(bytes, fields);
        Filter.Position position = new Filter.Position();
        return filter.matches(seen, position)
                ? new Search.Found(record, RecordSeal.unsealed(bytes), seen, position.index())
                : null;
    }

    /** A record that matched as it stands in this or another reading, or null if it is gone or matches no more. */
    public Search.@Nullable Found again(Reading reading, long record) {
        byte @Nullable [] bytes = reading.record(record);
        return bytes == null ? null : match(record, bytes);
    }
}
