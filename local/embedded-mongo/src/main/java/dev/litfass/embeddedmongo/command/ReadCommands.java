package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.aggregate.Pipeline;
import dev.litfass.embeddedmongo.aggregate.Surroundings;
import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.Inclusion;
import dev.litfass.embeddedmongo.query.Projection;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Matcher;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Reading;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Commands that read. */
final class ReadCommands {

    private static final String[] FIND = {
        "filter",
        "sort",
        "projection",
        "skip",
        "limit",
        "batchSize",
        "singleBatch",
        "hint",
        "let",
        "noCursorTimeout",
        "allowPartialResults",
        "allowDiskUse",
        "max",
        "min",
        "returnKey",
        "showRecordId",
        "tailable",
        "awaitData",
        "oplogReplay"
    };

    private final Server server;

    ReadCommands(Server server) {
        this.server = server;
    }

    void register(Map<String, Commands.Handler> handlers) {
        handlers.put("find", this::find);
        handlers.put("getMore", this::getMore);
        handlers.put("killCursors", this::killCursors);
        handlers.put("count", this::count);
        handlers.put("distinct", this::distinct);
        handlers.put("aggregate", this::aggregate);
    }

    static Query findQuery(Request request) {
        request.accepting(FIND)
                .notOffering("max", "min", "returnKey", "showRecordId", "tailable", "awaitData", "oplogReplay");
        BsonDocument filter = request.document("filter");
        return new Query(
                filter,
                FilterParser.parse(filter, request.scope()),
                SortOrder.of(request.optionalDocument("sort")),
                request.count("skip", 0),
                request.count("limit", 0),
                request.hint());
    }

    private BsonDocument find(Request request) {
        Query query = findQuery(request);
        BsonDocument fields = request.document("projection");
        @Nullable Projection projection = fields.isEmpty() ? null : Projection.ofFind(fields, request.scope());
        String namespace = request.namespace();
        @Nullable StoredCollection collection = server.catalog().find(namespace);
        Cursors.Batch batch = new Cursors.Batch(request.count("batchSize", Cursors.FIRST_BATCH));
        if (collection == null) {
            server.observe("find", Explanation.ofNothing(query, namespace));
            return Replies.firstBatch(namespace, 0, List.of());
        }
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, query);
            while (!batch.isFull() && search.hasNext()) {
                batch.add(projected(search.next(), projection));
            }
            boolean single = request.flag("singleBatch", false);
            long[] rest = single ? new long[0] : search.remainingRecords();
            server.observe("find", search.explanation());
            return server.cursors()
                    .first(
                            namespace,
                            batch,
                            new Records(collection, Matcher.of(query.filter()), projection, rest),
                            single,
                            request.now());
        }
    }

    private static BsonDocument projected(Search.Found found, @Nullable Projection projection) {
        if (projection == null) {
            return found.raw();
        }
        @Nullable Inclusion inclusion = projection.inclusion();
        return inclusion == null ? projection.apply(found.document(), found.element()) : inclusion.of(found.raw());
    }

    /** The rest of a find: records that matched then, looked at again when they are asked for. */
    private final class Records implements Cursors.Rest {
        private final StoredCollection collection;
        private final Matcher matcher;
        private final @Nullable Projection projection;
        private final long[] records;
        private int at;
        private @Nullable Reading reading;

        Records(StoredCollection collection, Matcher matcher, @Nullable Projection projection, long[] records) {
            this.collection = collection;
            this.matcher = matcher;
            this.projection = projection;
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return at < records.length;
        }

        @Override
        public @Nullable BsonDocument next() {
            Search.@Nullable Found found = reading == null ? null : matcher.again(reading, records[at]);
            at++;
            return found == null ? null : projected(found, projection);
        }

        @Override
        public Cursors.Reader open() {
            if (server.catalog().find(collection.namespace()) != collection) {
                throw new MongoError(175, "collection dropped. UUID mismatch: " + collection.namespace());
            }
            Reading opened = collection.read();
            reading = opened;
            return () -> {
                opened.close();
                reading = null;
            };
        }
    }

    private BsonDocument getMore(Request request) {
        request.accepting("collection", "batchSize", "term", "lastKnownCommittedOpTime");
        Long id = Numbers.integral(request.body().get("getMore", BsonNull.VALUE));
        @Nullable BsonValue collection = request.value("collection");
        if (id == null || collection == null || !collection.isString()) {
            throw MongoError.typeMismatch("getMore needs a cursor id and a collection name");
        }
        return server.cursors()
                .more(
                        id,
                        request.database() + "." + collection.asString().getValue(),
                        request.count("batchSize", 0),
                        request.now());
    }

    private BsonDocument killCursors(Request request) {
        request.accepting("cursors");
        BsonArray killed = new BsonArray();
        BsonArray notFound = new BsonArray();
        @Nullable BsonValue ids = request.value("cursors");
        if (ids == null || !ids.isArray()) {
            throw MongoError.typeMismatch("BSON field 'killCursors.cursors' must be an array");
        }
        for (BsonValue id : ids.asArray()) {
            Long number = Numbers.integral(id);
            (number != null && server.cursors().kill(number) ? killed : notFound).add(id);
        }
        return Replies.ok(new BsonDocument("cursorsKilled", killed)
                .append("cursorsNotFound", notFound)
                .append("cursorsAlive", new BsonArray())
                .append("cursorsUnknown", new BsonArray()));
    }

    static Query countQuery(Request request) {
        request.accepting("query", "limit", "skip", "hint", "fields");
        BsonDocument filter = request.document("query");
        @Nullable BsonValue limit = request.value("limit");
        Long number = limit == null ? Long.valueOf(0) : Numbers.integral(limit);
        if (number == null) {
            throw MongoError.typeMismatch("BSON field 'count.limit' must be a whole number");
        }
        return new Query(
                filter,
                FilterParser.parse(filter, request.scope()),
                SortOrder.NATURAL,
                request.count("skip", 0),
                Math.abs(number),
                request.hint());
    }

    private BsonDocument count(Request request) {
        Query query = countQuery(request);
        String namespace = request.namespace();
        @Nullable StoredCollection collection = server.catalog().find(namespace);
        if (collection == null) {
            server.observe("count", Explanation.ofNothing(query, namespace));
            return Replies.ok(new BsonDocument("n", Replies.number(0)));
        }
        if (query.document().isEmpty()) {
            long left = Math.max(0, collection.count() - query.skip());
            return Replies.ok(
                    new BsonDocument("n", Replies.number(query.limit() > 0 ? Math.min(left, query.limit()) : left)));
        }
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, query);
            long count = 0;
            while (search.hasNext()) {
                search.next();
                count++;
            }
            server.observe("count", search.explanation());
            return Replies.ok(new BsonDocument("n", Replies.number(count)));
        }
    }

    static Query distinctQuery(Request request) {
        request.accepting("key", "query", "hint");
        BsonDocument filter = request.document("query");
        return Query.matching(filter, FilterParser.parse(filter, request.scope()))
                .hinted(request.hint());
    }

    private BsonDocument distinct(Request request) {
        Query query = distinctQuery(request);
        @Nullable BsonValue key = request.value("key");
        if (key == null || !key.isString()) {
            throw MongoError.typeMismatch("BSON field 'distinct.key' must be a string");
        }
        FieldPath path = FieldPath.of(key.asString().getValue()).requireNamed();
        String namespace = request.namespace();
        @Nullable StoredCollection collection = server.catalog().find(namespace);
        TreeSet<BsonValue> values = new TreeSet<>(BsonOrder.ASCENDING);
        if (collection == null) {
            server.observe("distinct", Explanation.ofNothing(query, namespace));
            return Replies.ok(new BsonDocument("values", new BsonArray()));
        }
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, query);
            while (search.hasNext()) {
                collect(search.next().document(), path, values);
            }
            server.observe("distinct", search.explanation());
        }
        return Replies.ok(new BsonDocument("values", new BsonArray(List.copyOf(values))));
    }

    private static void collect(BsonDocument document, FieldPath path, Set<BsonValue> values) {
        path.visit(document, false, (value, index) -> {
            if (value != null && value.isArray()) {
                values.addAll(value.asArray());
            } else if (value != null) {
                values.add(value);
            }
            return false;
        });
    }

    Pipeline pipeline(Request request) {
        request.accepting("pipeline", "cursor", "explain", "allowDiskUse", "let", "hint", "bypassDocumentValidation");
        if (!request.body().isString("aggregate")) {
            throw new MongoError(73, "{aggregate: 1} is not offered; a collection is required.");
        }
        @Nullable BsonValue stages = request.value("pipeline");
        if (stages == null) {
            throw new MongoError(40414, "BSON field 'aggregate.pipeline' is missing but a required field");
        }
        Pipeline pipeline = Pipeline.parse(
                stages,
                new Surroundings(
                        server.catalog(),
                        request.database(),
                        request.scope(),
                        explanation -> server.observe("aggregate", explanation)));
        pipeline.hint(request.hint());
        return pipeline;
    }

    private BsonDocument aggregate(Request request) {
        Pipeline pipeline = pipeline(request);
        if (request.flag("explain", false)) {
            return Explain.pipeline(pipeline, request);
        }
        @Nullable BsonDocument cursor = request.optionalDocument("cursor");
        if (cursor == null) {
            throw MongoError.failedToParse(
                    "The 'cursor' option is required, except for aggregate with the explain argument");
        }
        Long batchSize = Numbers.integral(cursor.get("batchSize", new BsonInt64(Cursors.FIRST_BATCH)));
        if (batchSize == null || batchSize < 0) {
            throw MongoError.badValue("cursor.batchSize must be a non-negative number");
        }
        List<BsonDocument> documents = pipeline.run(request.namespace());
        if (pipeline.writes()) {
            server.catalog().commit();
        }
        return server.cursors().first(request.namespace(), documents, batchSize, request.now());
    }
}
