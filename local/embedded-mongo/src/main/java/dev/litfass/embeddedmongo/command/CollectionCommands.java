package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.KeyPattern;
import dev.litfass.embeddedmongo.store.IndexDefinition;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Commands about collections, their indexes and databases. */
final class CollectionCommands {

    private final Server server;

    CollectionCommands(Server server) {
        this.server = server;
    }

    void register(Map<String, Commands.Handler> handlers) {
        handlers.put("create", this::create);
        handlers.put("drop", this::drop);
        handlers.put("dropDatabase", this::dropDatabase);
        handlers.put("renameCollection", this::rename);
        handlers.put("listCollections", this::listCollections);
        handlers.put("listDatabases", this::listDatabases);
        handlers.put("createIndexes", this::createIndexes);
        handlers.put("listIndexes", this::listIndexes);
        handlers.put("dropIndexes", this::dropIndexes);
        handlers.put("collStats", this::collectionStats);
        handlers.put("dbStats", this::databaseStats);
        handlers.put("validate", this::validate);
    }

    private BsonDocument create(Request request) {
        request.accepting(
                        "capped",
                        "autoIndexId",
                        "size",
                        "max",
                        "storageEngine",
                        "validator",
                        "validationLevel",
                        "validationAction",
                        "indexOptionDefaults",
                        "viewOn",
                        "pipeline",
                        "timeseries",
                        "expireAfterSeconds",
                        "clusteredIndex",
                        "changeStreamPreAndPostImages",
                        "encryptedFields")
                .notOffering(
                        "capped",
                        "size",
                        "max",
                        "storageEngine",
                        "validator",
                        "viewOn",
                        "timeseries",
                        "expireAfterSeconds",
                        "clusteredIndex",
                        "changeStreamPreAndPostImages",
                        "encryptedFields",
                        "indexOptionDefaults");
        server.catalog().create(request.namespace());
        server.catalog().commit();
        return Replies.ok();
    }

    private BsonDocument drop(Request request) {
        request.accepting();
        @Nullable StoredCollection collection = server.catalog().find(request.namespace());
        int indexes = collection == null ? 0 : collection.indexes().size();
        if (!server.catalog().drop(request.namespace())) {
            throw new MongoError(26, "ns not found");
        }
        server.catalog().commit();
        return Replies.ok(new BsonDocument("nIndexesWas", new BsonInt32(indexes))
                .append("ns", new BsonString(request.namespace())));
    }

    private BsonDocument dropDatabase(Request request) {
        request.accepting();
        server.catalog().dropDatabase(request.database());
        server.catalog().commit();
        return Replies.ok(new BsonDocument("dropped", new BsonString(request.database())));
    }

    private BsonDocument rename(Request request) {
        request.accepting("to", "dropTarget");
        if (!request.database().equals("admin")) {
            throw new MongoError(13, "renameCollection may only be run against the admin database.");
        }
        @Nullable BsonValue to = request.value("to");
        if (to == null || !to.isString() || !to.asString().getValue().contains(".")) {
            throw new MongoError(73, "Invalid target namespace: " + to);
        }
        server.catalog().rename(request.collection(), to.asString().getValue(), request.flag("dropTarget", false));
        server.catalog().commit();
        return Replies.ok();
    }

    private BsonDocument listCollections(Request request) {
        request.accepting("filter", "nameOnly", "authorizedCollections", "cursor");
        Filter filter = FilterParser.parse(request.document("filter"), request.scope());
        List<BsonDocument> documents = new ArrayList<>();
        for (StoredCollection collection : server.catalog().collectionsOf(request.database())) {
            BsonDocument document = new BsonDocument("name", new BsonString(shortName(collection)))
                    .append("type", new BsonString("collection"));
            if (!request.flag("nameOnly", false)) {
                document.append("options", new BsonDocument())
                        .append("info", new BsonDocument("readOnly", BsonBoolean.FALSE))
                        .append("idIndex", collection.indexes().get(0).toDocument());
            }
            if (filter.matches(document)) {
                documents.add(document);
            }
        }
        return server.cursors()
                .first(request.database() + ".$cmd.listCollections", documents, Long.MAX_VALUE, request.now());
    }

    private static String shortName(StoredCollection collection) {
        return collection.namespace().substring(collection.namespace().indexOf('.') + 1);
    }

    private BsonDocument listDatabases(Request request) {
        request.accepting("filter", "nameOnly", "authorizedDatabases");
        if (!request.database().equals("admin")) {
            throw new MongoError(13, "listDatabases may only be run against the admin database.");
        }
        Filter filter = FilterParser.parse(request.document("filter"), request.scope());
        BsonArray databases = new BsonArray();
        long total = 0;
        for (String name : server.catalog().databases()) {
            BsonDocument document = new BsonDocument("name", new BsonString(name));
            if (!request.flag("nameOnly", false)) {
                long size = size(name);
                total += size;
                document.append("sizeOnDisk", new BsonInt64(size)).append("empty", BsonBoolean.FALSE);
            }
            if (filter.matches(document)) {
                databases.add(document);
            }
        }
        return Replies.ok(new BsonDocument("databases", databases).append("totalSize", new BsonInt64(total)));
    }

    private long size(String database) {
        return server.catalog().collectionsOf(database).stream()
                .mapToLong(StoredCollection::dataSize)
                .sum();
    }

    private BsonDocument createIndexes(Request request) {
        request.accepting("indexes", "commitQuorum");
        List<IndexDefinition> definitions = new ArrayList<>();
        for (BsonDocument document : request.documents("indexes")) {
            IndexDefinition definition = IndexDefinition.of(document);
            if (definition.partialFilter() != null) {
                FilterParser.parse(definition.partialFilter(), request.scope());
            }
            definitions.add(definition);
        }
        if (definitions.isEmpty()) {
            throw MongoError.badValue("Must specify at least one index to create");
        }
        boolean created = server.catalog().find(request.namespace()) == null;
        StoredCollection collection = server.catalog().findOrCreate(request.namespace());
        int before = collection.indexes().size();
        List<Boolean> added = server.catalog().addIndexes(collection, definitions);
        server.catalog().commit();
        BsonDocument answer = new BsonDocument("numIndexesBefore", new BsonInt32(before))
                .append("numIndexesAfter", new BsonInt32(collection.indexes().size()))
                .append("createdCollectionAutomatically", BsonBoolean.valueOf(created));
        if (!added.contains(true)) {
            answer.append("note", new BsonString("all indexes already exist"));
        }
        return Replies.ok(answer);
    }

    private StoredCollection existing(Request request) {
        @Nullable StoredCollection collection = server.catalog().find(request.namespace());
        if (collection == null) {
            throw new MongoError(26, "ns does not exist: " + request.namespace());
        }
        return collection;
    }

    private BsonDocument listIndexes(Request request) {
        request.accepting("cursor");
        List<BsonDocument> documents = existing(request).indexes().stream()
                .map(IndexDefinition::toDocument)
                .toList();
        return server.cursors().first(request.namespace(), documents, Long.MAX_VALUE, request.now());
    }

    private BsonDocument dropIndexes(Request request) {
        request.accepting("index");
        StoredCollection collection = existing(request);
        int before = collection.indexes().size();
        server.catalog().dropIndexes(collection, names(request.value("index"), collection));
        server.catalog().commit();
        return Replies.ok(new BsonDocument("nIndexesWas", new BsonInt32(before)));
    }

    private static List<String> names(@Nullable BsonValue index, StoredCollection collection) {
        if (index != null && index.isString() && !index.asString().getValue().equals("*")) {
            return List.of(index.asString().getValue());
        }
        if (index != null && index.isString()) {
            return collection.indexes().stream()
                    .map(IndexDefinition::name)
                    .filter(name -> !name.equals("_id_"))
                    .toList();
        }
        if (index != null && index.isArray() && index.asArray().stream().allMatch(BsonValue::isString)) {
            return index.asArray().stream()
                    .map(name -> name.asString().getValue())
                    .toList();
        }
        if (index == null
                || !index.isDocument()
                || !index.asDocument().values().stream().allMatch(BsonValue::isNumber)) {
            throw MongoError.typeMismatch("BSON field 'dropIndexes.index' is the wrong type '" + Numbers.typeName(index)
                    + "', expected types '[string, object]'");
        }
        KeyPattern pattern = KeyPattern.of(index.asDocument());
        List<String> names = collection.indexes().stream()
                .filter(definition -> definition.pattern().equals(pattern))
                .map(IndexDefinition::name)
                .toList();
        if (names.isEmpty()) {
            throw new MongoError(
                    27, "can't find index with key: " + index.asDocument().toJson());
        }
        if (names.size() > 1) {
            throw new MongoError(
                    181, "more than one index has the key " + index.asDocument().toJson() + ": " + names);
        }
        return names;
    }

    private BsonDocument collectionStats(Request request) {
        request.accepting("scale");
        @Nullable StoredCollection collection = server.catalog().find(request.namespace());
        long count = collection == null ? 0 : collection.count();
        long size = collection == null ? 0 : collection.dataSize();
        return Replies.ok(new BsonDocument("ns", new BsonString(request.namespace()))
                .append("count", Replies.number(count))
                .append("size", new BsonInt64(size))
                .append("avgObjSize", new BsonInt64(count == 0 ? 0 : size / count))
                .append(
                        "nindexes",
                        new BsonInt32(
                                collection == null ? 0 : collection.indexes().size())));
    }

    private BsonDocument databaseStats(Request request) {
        request.accepting("scale", "freeStorage");
        List<StoredCollection> collections = server.catalog().collectionsOf(request.database());
        long objects = collections.stream().mapToLong(StoredCollection::count).sum();
        int indexes = collections.stream()
                .mapToInt(collection -> collection.indexes().size())
                .sum();
        return Replies.ok(new BsonDocument("db", new BsonString(request.database()))
                .append("collections", new BsonInt32(collections.size()))
                .append("objects", new BsonInt64(objects))
                .append("dataSize", new BsonInt64(size(request.database())))
                .append("storageSize", new BsonInt64(server.catalog().fileSize()))
                .append("indexes", new BsonInt32(indexes)));
    }

    private BsonDocument validate(Request request) {
        request.accepting("full", "repair", "metadata", "checkBSONConformance").notOffering("repair");
        StoredCollection collection = existing(request);
        return Replies.ok(new BsonDocument("ns", new BsonString(collection.namespace()))
                .append("nrecords", Replies.number(collection.count()))
                .append("nIndexes", new BsonInt32(collection.indexes().size()))
                .append("valid", BsonBoolean.valueOf(collection.isConsistent()))
                .append("errors", new BsonArray()));
    }
}
