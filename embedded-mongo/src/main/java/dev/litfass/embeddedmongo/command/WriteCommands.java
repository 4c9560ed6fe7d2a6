package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.Projection;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import dev.litfass.embeddedmongo.update.Update;
import dev.litfass.embeddedmongo.update.Upsert;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonValue;
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
        handlers.put("findAndModify", this::findAndModify);
        handlers.put("findandmodify", this::findAndModify);
    }

    /** One statement of a bulk. */
    private interface Statement {
        void run(BsonDocument statement, int index);
    }

    /** Runs the statements; an ordered bulk stops at the first that fails. The answer is what failed. */
    private static List<BsonDocument> each(List<BsonDocument> statements, boolean ordered, Statement action) {
        List<BsonDocument> errors = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            try {
                action.run(statements.get(i), i);
            } catch (MongoError e) {
                errors.add(Replies.writeError(i, e));
                if (ordered) {
                    break;
                }
            }
        }
        return errors;
    }

    private static BsonDocument answer(BsonDocument counts, List<BsonDocument> errors) {
        if (!errors.isEmpty()) {
            counts.append("writeErrors", new BsonArray(errors));
        }
        return Replies.ok(counts);
    }

    private static void requireKnown(String what, BsonDocument statement, String... fields) {
        Set<String> known = new HashSet<>(Set.of(fields));
        for (String field : statement.keySet()) {
            if (!known.contains(field)) {
                throw new MongoError(40415, "BSON field '" + what + "." + field + "' is an unknown field.");
            }
        }
        Request.requireNoCollation(statement);
    }

    /** The collection for writing, made if it is not there. */
    private StoredCollection.Writing write(String namespace) {
        while (true) {
            StoredCollection.@Nullable Writing writing =
                    server.catalog().findOrCreate(namespace).write();
            if (writing != null) {
                return writing;
            }
        }
    }

    /** The collection for writing, or null if it is not there. */
    private StoredCollection.@Nullable Writing writeExisting(String namespace) {
        while (true) {
            @Nullable StoredCollection collection = server.catalog().find(namespace);
            if (collection == null) {
                return null;
            }
            StoredCollection.@Nullable Writing writing = collection.write();
            if (writing != null) {
                return writing;
            }
        }
    }

    private BsonDocument insert(Request request) {
        request.accepting("documents", "ordered", "bypassDocumentValidation");
        List<BsonDocument> documents = request.documents("documents");
        if (documents.isEmpty()) {
            throw MongoError.badValue("Write batch sizes must be between 1 and 100000. Got 0 operations.");
        }
        int[] inserted = {0};
        List<BsonDocument> errors;
        try (StoredCollection.Writing writing = write(request.namespace())) {
            errors = each(documents, request.flag("ordered", true), (document, index) -> {
                writing.insert(withId(document));
                inserted[0]++;
            });
        }
        server.catalog().commit();
        return answer(new BsonDocument("n", new BsonInt32(inserted[0])), errors);
    }

    /** The document with its id as the first field. */
    private static BsonDocument withId(BsonDocument document) {
        @Nullable BsonValue id = document.get("_id");
        if (id == null) {
            BsonDocument result = new BsonDocument("_id", new BsonObjectId());
            result.putAll(document);
            return result;
        }
        requireId(id);
        if (document.getFirstKey().equals("_id")) {
            return document;
        }
        BsonDocument result = new BsonDocument("_id", id);
        result.putAll(document);
        return result;
    }

    private static void requireId(BsonValue id) {
        switch (id.getBsonType()) {
            case ARRAY, REGULAR_EXPRESSION, UNDEFINED ->
                throw new MongoError(53, "The '_id' value cannot be of type " + Numbers.typeName(id));
            case DOCUMENT -> {
                for (String name : id.asDocument().keySet()) {
                    if (name.startsWith("$")) {
                        throw new MongoError(
                                52,
                                "_id fields may not contain '$'-prefixed fields: " + name
                                        + " is not valid for storage.");
                    }
                }
            }
            default -> {}
        }
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
        List<BsonDocument> errors = each(
                updates,
                request.flag("ordered", true),
                (statement, index) -> update(request, statement, index, outcome));
        server.catalog().commit();
        BsonDocument counts = new BsonDocument("n", Replies.number(outcome.matched + outcome.upserted.size()))
                .append("nModified", Replies.number(outcome.modified));
        if (!outcome.upserted.isEmpty()) {
            counts.append("upserted", outcome.upserted);
        }
        return answer(counts, errors);
    }

    static Query updateQuery(Request request, BsonDocument statement) {
        requireKnown(
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
        BsonDocument filter = required(statement, "q");
        Query all = Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .hinted(hint(statement));
        return BsonOrder.isTrue(statement.get("multi")) ? all : all.first(SortOrder.NATURAL, hint(statement));
    }

    private static @Nullable BsonValue hint(BsonDocument statement) {
        @Nullable BsonValue hint = statement.get("hint");
        return hint == null || (hint.isDocument() && hint.asDocument().isEmpty()) ? null : hint;
    }

    private static BsonDocument required(BsonDocument statement, String field) {
        @Nullable BsonValue value = statement.get(field);
        if (value == null || !value.isDocument()) {
            throw new MongoError(40414, "BSON field '" + field + "' is missing or not an object");
        }
        return value.asDocument();
    }

    private static Update parsedUpdate(BsonValue update, @Nullable BsonValue arrayFilters, Expression.Scope scope) {
        List<BsonDocument> filters = arrayFilters == null ? List.of() : Request.documents("arrayFilters", arrayFilters);
        return Update.parse(update, filters, scope);
    }

    private void update(Request request, BsonDocument statement, int index, Outcome outcome) {
        Query query = updateQuery(request, statement);
        boolean multi = BsonOrder.isTrue(statement.get("multi"));
        boolean upsert = BsonOrder.isTrue(statement.get("upsert"));
        Update update =
                parsedUpdate(statement.get("u", BsonNull.VALUE), statement.get("arrayFilters"), request.scope());
        if (multi && update.isReplacement()) {
            throw MongoError.failedToParse("multi update is not supported for replacement-style update");
        }
        String namespace = request.namespace();
        StoredCollection.@Nullable Writing opened = upsert ? write(namespace) : writeExisting(namespace);
        if (opened == null) {
            server.observe("update", Explanation.ofNothing(query, namespace));
            return;
        }
        try (StoredCollection.Writing writing = opened) {
            long[] records = search("update", writing, query);
            for (long record : records) {
                Search.@Nullable Found found = Search.again(writing.reading(), record, query.filter());
                if (found != null) {
                    outcome.matched++;
                    outcome.modified += writing.replace(record, found.document(), changed(update, found)) ? 1 : 0;
                }
            }
            if (records.length == 0 && upsert) {
                BsonDocument inserted = upserted(query, update);
                writing.insert(inserted);
                outcome.upserted.add(new BsonDocument("index", new BsonInt32(index))
                        .append("_id", inserted.get("_id", BsonNull.VALUE)));
            }
        }
    }

    private static BsonDocument upserted(Query query, Update update) {
        return withId(Upsert.document(query.document(), update));
    }

    /** The changed document, made from a copy of its own. */
    private static BsonDocument changed(Update update, Search.Found found) {
        BsonDocument copy = BsonBytes.decode(BsonBytes.encode(found.raw()));
        return update.apply(copy, found.element(), false);
    }

    /** The records that match; their documents are read one by one, however many there are. */
    private long[] search(String command, StoredCollection.Writing writing, Query query) {
        Search search = new Search(writing.reading(), query);
        long[] records = search.remainingRecords();
        server.observe(command, search.explanation());
        return records;
    }

    static Query deleteQuery(Request request, BsonDocument statement) {
        requireKnown("delete.deletes", statement, "q", "limit", "hint", "collation");
        BsonDocument filter = required(statement, "q");
        Long limit = Numbers.integral(statement.get("limit", BsonNull.VALUE));
        if (limit == null || limit < 0 || limit > 1) {
            throw MongoError.failedToParse(
                    "The limit field in delete objects must be 0 or 1. Got " + statement.get("limit"));
        }
        Query all = Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .hinted(hint(statement));
        return limit == 0 ? all : all.first(SortOrder.NATURAL, hint(statement));
    }

    private BsonDocument delete(Request request) {
        request.accepting("deletes", "ordered", "let");
        List<BsonDocument> deletes = request.documents("deletes");
        long[] deleted = {0};
        List<BsonDocument> errors = each(deletes, request.flag("ordered", true), (statement, index) -> {
            Query query = deleteQuery(request, statement);
            StoredCollection.@Nullable Writing opened = writeExisting(request.namespace());
            if (opened == null) {
                server.observe("delete", Explanation.ofNothing(query, request.namespace()));
                return;
            }
            try (StoredCollection.Writing writing = opened) {
                for (long record : search("delete", writing, query)) {
                    Search.@Nullable Found found = Search.again(writing.reading(), record, query.filter());
                    if (found != null) {
                        writing.delete(record, found.document());
                        deleted[0]++;
                    }
                }
            }
        });
        server.catalog().commit();
        return answer(new BsonDocument("n", Replies.number(deleted[0])), errors);
    }

    static Query modifyQuery(Request request) {
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
        Query query = modifyQuery(request);
        boolean remove = request.flag("remove", false);
        boolean upsert = request.flag("upsert", false);
        @Nullable BsonValue change = request.value("update");
        requireOneKind(request, remove, upsert, change);
        BsonDocument fields = request.document("fields");
        @Nullable Projection projection = fields.isEmpty() ? null : Projection.ofFind(fields, request.scope());
        @Nullable
        Update update = change == null ? null : parsedUpdate(change, request.value("arrayFilters"), request.scope());
        StoredCollection.@Nullable Writing opened =
                upsert ? write(request.namespace()) : writeExisting(request.namespace());
        if (opened == null) {
            server.observe("findAndModify", Explanation.ofNothing(query, request.namespace()));
            return modified(new BsonDocument("n", new BsonInt32(0)), remove, null);
        }
        BsonDocument answer;
        try (StoredCollection.Writing writing = opened) {
            long[] records = search("findAndModify", writing, query);
            Search.@Nullable Found document =
                    records.length == 0 ? null : Search.again(writing.reading(), records[0], query.filter());
            answer = update == null
                    ? removed(writing, document, projection)
                    : updated(request, writing, document, update, query, projection);
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
            Update update,
            Query query,
            @Nullable Projection projection) {
        boolean showNew = request.flag("new", false);
        if (found != null) {
            BsonDocument after = changed(update, found);
            BsonDocument shown = shown(showNew ? after : found.document(), found.element(), projection);
            writing.replace(found.record(), found.document(), after);
            return modified(
                    new BsonDocument("n", new BsonInt32(1)).append("updatedExisting", BsonBoolean.TRUE), false, shown);
        }
        if (!request.flag("upsert", false)) {
            return modified(
                    new BsonDocument("n", new BsonInt32(0)).append("updatedExisting", BsonBoolean.FALSE), false, null);
        }
        BsonDocument inserted = upserted(query, update);
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
