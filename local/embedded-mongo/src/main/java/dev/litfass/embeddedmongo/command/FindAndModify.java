package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.Projection;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Matcher;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.Map;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Finds one document and changes or removes it before anybody else can. */
final class FindAndModify {

    private final Server server;

    FindAndModify(Server server) {
        this.server = server;
    }

    void register(Map<String, Commands.Handler> handlers) {
        handlers.put("findAndModify", this::findAndModify);
        handlers.put("findandmodify", this::findAndModify);
    }

    static Query query(Request request) {
        request.accepting(
                "query",
                "sort",
                "remove",
                "update",
                "new",
                "fields",
                "upsert",
                "arrayFilters",
                "hint",
                "let",
                "bypassDocumentValidation");
        BsonDocument filter = request.document("query");
        return Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .first(SortOrder.of(request.optionalDocument("sort")), request.hint());
    }

    private BsonDocument findAndModify(Request request) {
        Query query = query(request);
        boolean remove = request.flag("remove", false);
        boolean upsert = request.flag("upsert", false);
        @Nullable BsonValue change = request.value("update");
        requireOneKind(request, remove, upsert, change);
        BsonDocument fields = request.document("fields");
        @Nullable Projection projection = fields.isEmpty() ? null : Projection.ofFind(fields, request.scope());
        @Nullable
        Changes changes = change == null ? null : Changes.of(change, request.value("arrayFilters"), request.scope());
        StoredCollection.@Nullable Writing opened =
                upsert ? server.write(request.namespace()) : server.writeExisting(request.namespace());
        if (opened == null) {
            server.observe("findAndModify", Explanation.ofNothing(query, request.namespace()));
            return modified(new BsonDocument("n", new BsonInt32(0)), remove, null);
        }
        BsonDocument answer;
        try (StoredCollection.Writing writing = opened) {
            long[] records = server.search("findAndModify", writing, query);
            Search.@Nullable Found document =
                    records.length == 0 ? null : Matcher.of(query.filter()).again(writing.reading(), records[0]);
            answer = changes == null
                    ? removed(writing, document, projection)
                    : updated(request, writing, document, changes, query, projection);
        }
        server.catalog().commit();
        return answer;
    }

    private static void requireOneKind(Request request, boolean remove, boolean upsert, @Nullable BsonValue change) {
        if (remove && change != null) {
            throw MongoError.failedToParse("Cannot specify both an update and remove=true");
        }
        if (!remove && change == null) {
            throw MongoError.failedToParse("Either an update or remove=true must be specified");
        }
        if (remove && upsert) {
            throw MongoError.failedToParse("Cannot specify both upsert=true and remove=true");
        }
        if (remove && request.flag("new", false)) {
            throw MongoError.failedToParse(
                    "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document");
        }
    }

    private static BsonDocument removed(
            StoredCollection.Writing writing, Search.@Nullable Found found, @Nullable Projection projection) {
        if (found == null) {
            return modified(new BsonDocument("n", new BsonInt32(0)), true, null);
        }
        BsonDocument shown = shown(found.document(), found.element(), projection);
        writing.delete(found.record(), found.document());
        return modified(new BsonDocument("n", new BsonInt32(1)), true, shown);
    }

    private static BsonDocument updated(
            Request request,
            StoredCollection.Writing writing,
            Search.@Nullable Found found,
            Changes changes,
            Query query,
            @Nullable Projection projection) {
        boolean showNew = request.flag("new", false);
        if (found != null) {
            BsonDocument after = changes.appliedTo(found);
            BsonDocument shown = shown(showNew ? after : found.document(), found.element(), projection);
            writing.replace(found.record(), found.document(), after);
            return modified(
                    new BsonDocument("n", new BsonInt32(1)).append("updatedExisting", BsonBoolean.TRUE), false, shown);
        }
        if (!request.flag("upsert", false)) {
            return modified(
                    new BsonDocument("n", new BsonInt32(0)).append("updatedExisting", BsonBoolean.FALSE), false, null);
        }
        BsonDocument inserted = changes.inserted(query);
        writing.insert(inserted);
        return modified(
                new BsonDocument("n", new BsonInt32(1))
                        .append("updatedExisting", BsonBoolean.FALSE)
                        .append("upserted", inserted.get("_id", BsonNull.VALUE)),
                false,
                showNew ? shown(inserted, -1, projection) : null);
    }

    private static BsonDocument shown(BsonDocument document, int element, @Nullable Projection projection) {
        return projection == null ? document : projection.apply(document, element);
    }

    private static BsonDocument modified(BsonDocument last, boolean remove, @Nullable BsonDocument value) {
        if (!remove && !last.containsKey("updatedExisting")) {
            last.append("updatedExisting", BsonBoolean.FALSE);
        }
        return Replies.ok(
                new BsonDocument("lastErrorObject", last).append("value", value == null ? BsonNull.VALUE : value));
    }
}
