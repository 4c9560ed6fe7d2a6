package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.store.IndexDefinition;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** Deletes documents whose time is over, as indexes with {@code expireAfterSeconds} ask for. */
final class Expiry {

    private final Server server;

    Expiry(Server server) {
        this.server = server;
    }

    void sweep() {
        boolean deleted = false;
        for (StoredCollection collection : server.catalog().collections()) {
            for (IndexDefinition index : collection.indexes()) {
                Long seconds = index.expireAfterSeconds();
                if (seconds != null) {
                    deleted |= sweep(collection, index, seconds);
                }
            }
        }
        if (deleted) {
            server.catalog().commit();
        }
    }

    private boolean sweep(StoredCollection collection, IndexDefinition index, long seconds) {
        Instant now = server.clock().instant();
        BsonDocument filter = new BsonDocument();
        if (index.partialFilter() != null) {
            filter.putAll(index.partialFilter());
        }
        String field = index.key().getFirstKey();
        BsonDocument expired = new BsonDocument(
                "$lt", new BsonDateTime(now.minusSeconds(seconds).toEpochMilli()));
        BsonDocument both =
                new BsonDocument("$and", new org.bson.BsonArray(List.of(new BsonDocument(field, expired), filter)));
        Query query = Query.matching(both, FilterParser.parse(both, Expression.Scope.at(now)))
                .hinted(new BsonString(index.name()));
        StoredCollection.@Nullable Writing opened = collection.write();
        if (opened == null) {
            return false;
        }
        try (StoredCollection.Writing writing = opened) {
            if (collection.indexes().stream().noneMatch(index::equals)) {
                return false;
            }
            List<Search.Found> found = new ArrayList<>();
            new Search(writing.reading(), query).forEachRemaining(found::add);
            found.forEach(document -> writing.delete(document.record(), document.document()));
            return !found.isEmpty();
        }
    }
}
