package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Matcher;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.jspecify.annotations.Nullable;

/** Commands that write; each answers once what it wrote is in the file. */
final class WriteCommands {

    private final Server server;

    WriteCommands(Server server) {
        this.server = server;
    }

    void register(Map<String, Commands.Handler> handlers) {
        handlers.put("insert", this::insert);
        handlers.put("update", this::update);
        handlers.put("delete", this::delete);
    }

    private BsonDocument insert(Request request) {
        request.accepting("documents", "ordered", "bypassDocumentValidation");
        List<BsonDocument> documents = request.documents("documents");
        if (documents.isEmpty()) {
            throw MongoError.badValue("Write batch sizes must be between 1 and 100000. Got 0 operations.");
        }
        int[] inserted = {0};
        List<BsonDocument> errors;
        try (StoredCollection.Writing writing = server.write(request.namespace())) {
            errors = Bulk.each(documents, request.flag("ordered", true), (document, index) -> {
                writing.insert(DocumentIds.withId(document));
                inserted[0]++;
            });
        }
        server.catalog().commit();
        return Bulk.answer(new BsonDocument("n", new BsonInt32(inserted[0])), errors);
    }

    /** How much an update did. */
    private static final class Outcome {
        private long matched;
        private long modified;
        private final BsonArray upserted = new BsonArray();
    }

    private BsonDocument update(Request request) {
        request.accepting("updates", "ordered", "bypassDocumentValidation", "let");
        List<BsonDocument> updates = request.documents("updates");
        Outcome outcome = new Outcome();
        List<BsonDocument> errors = Bulk.each(
                updates,
                request.flag("ordered", true),
                (statement, index) -> update(request, statement, index, outcome));
        server.catalog().commit();
        BsonDocument counts = new BsonDocument("n", Replies.number(outcome.matched + outcome.upserted.size()))
                .append("nModified", Replies.number(outcome.modified));
        if (!outcome.upserted.isEmpty()) {
            counts.append("upserted", outcome.upserted);
        }
        return Bulk.answer(counts, errors);
    }

    static Query updateQuery(Request request, BsonDocument statement) {
        Bulk.requireKnown(
                "update.updates",
                statement,
                "q",
                "u",
                "multi",
                "upsert",
                "arrayFilters",
                "hint",
                "collation",
                "c",
                "sort");
        if (statement.containsKey("sort") || statement.containsKey("c")) {
            throw MongoError.notOffered("'sort' or 'c' in an update statement");
        }
        BsonDocument filter = Bulk.required(statement, "q");
        Query all = Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .hinted(Bulk.hint(statement));
        return BsonOrder.isTrue(statement.get("multi")) ? all : all.first(SortOrder.NATURAL, Bulk.hint(statement));
    }

    private void update(Request request, BsonDocument statement, int index, Outcome outcome) {
        Query query = updateQuery(request, statement);
        boolean multi = BsonOrder.isTrue(statement.get("multi"));
        boolean upsert = BsonOrder.isTrue(statement.get("upsert"));
        Changes changes =
                Changes.of(statement.get("u", BsonNull.VALUE), statement.get("arrayFilters"), request.scope());
        if (multi && changes.isReplacement()) {
            throw MongoError.failedToParse("multi update is not supported for replacement-style update");
        }
        String namespace = request.namespace();
        StoredCollection.@Nullable Writing opened = upsert ? server.write(namespace) : server.writeExisting(namespace);
        if (opened == null) {
            server.observe("update", Explanation.ofNothing(query, namespace));
            return;
        }
        try (StoredCollection.Writing writing = opened) {
            long[] records = server.search("update", writing, query);
            Matcher matcher = Matcher.of(query.filter());
            for (long record : records) {
                Search.@Nullable Found found = matcher.again(writing.reading(), record);
                if (found != null) {
                    outcome.matched++;
                    outcome.modified += writing.replace(record, found.document(), changes.appliedTo(found)) ? 1 : 0;
                }
            }
            if (records.length == 0 && upsert) {
                BsonDocument inserted = changes.inserted(query);
                writing.insert(inserted);
                outcome.upserted.add(new BsonDocument("index", new BsonInt32(index))
                        .append("_id", inserted.get("_id", BsonNull.VALUE)));
            }
        }
    }

    static Query deleteQuery(Request request, BsonDocument statement) {
        Bulk.requireKnown("delete.deletes", statement, "q", "limit", "hint", "collation");
        BsonDocument filter = Bulk.required(statement, "q");
        Long limit = Numbers.integral(statement.get("limit", BsonNull.VALUE));
        if (limit == null || limit < 0 || limit > 1) {
            throw MongoError.failedToParse(
                    "The limit field in delete objects must be 0 or 1. Got " + statement.get("limit"));
        }
        Query all = Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .hinted(Bulk.hint(statement));
        return limit == 0 ? all : all.first(SortOrder.NATURAL, Bulk.hint(statement));
    }

    private BsonDocument delete(Request request) {
        request.accepting("deletes", "ordered", "let");
        List<BsonDocument> deletes = request.documents("deletes");
        long[] deleted = {0};
        List<BsonDocument> errors = Bulk.each(deletes, request.flag("ordered", true), (statement, index) -> {
            Query query = deleteQuery(request, statement);
            StoredCollection.@Nullable Writing opened = server.writeExisting(request.namespace());
            if (opened == null) {
                server.observe("delete", Explanation.ofNothing(query, request.namespace()));
                return;
            }
            try (StoredCollection.Writing writing = opened) {
                Matcher matcher = Matcher.of(query.filter());
                for (long record : server.search("delete", writing, query)) {
                    Search.@Nullable Found found = matcher.again(writing.reading(), record);
                    if (found != null) {
                        writing.delete(record, found.document());
                        deleted[0]++;
                    }
                }
            }
        });
        server.catalog().commit();
        return Bulk.answer(new BsonDocument("n", Replies.number(deleted[0])), errors);
    }
}
