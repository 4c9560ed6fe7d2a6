package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.IndexDefinition;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Puts the documents into a collection, each in the place of the one it matches or as a new one. */
final class Merge {

    private final Surroundings surroundings;
    private final String into;
    private final List<FieldPath> on;
    private final String whenMatched;
    private final String whenNotMatched;

    private Merge(BsonDocument document, Surroundings surroundings) {
        this.surroundings = surroundings;
        for (String option : document.keySet()) {
            if (!List.of("into", "on", "whenMatched", "whenNotMatched").contains(option)) {
                throw option.equals("let")
                        ? MongoError.notOffered("$merge with 'let'")
                        : new MongoError(40415, "BSON field '$merge." + option + "' is an unknown field.");
            }
        }
        this.into = into(document.get("into", BsonNull.VALUE));
        this.on = on(document.get("on", new BsonString("_id")));
        this.whenMatched = mode(document, "whenMatched", "merge", Set.of("replace", "keepExisting", "merge", "fail"));
        this.whenNotMatched = mode(document, "whenNotMatched", "insert", Set.of("insert", "discard", "fail"));
    }

    static Stage parse(BsonValue value, Surroundings surroundings) {
        if (!value.isString() && !value.isDocument()) {
            throw new MongoError(51182, "$merge requires a string or object argument");
        }
        Merge merge = new Merge(value.isString() ? new BsonDocument("into", value) : value.asDocument(), surroundings);
        return Stage.gathering(merge::write);
    }

    private String into(BsonValue value) {
        if (value.isString()) {
            return surroundings.database() + "." + value.asString().getValue();
        }
        if (value.isDocument() && value.asDocument().isString("coll")) {
            String database = value.asDocument()
                    .getString("db", new BsonString(surroundings.database()))
                    .getValue();
            return database + "." + value.asDocument().getString("coll").getValue();
        }
        throw new MongoError(51178, "$merge 'into' field must be either a string or an object");
    }

    private static List<FieldPath> on(BsonValue value) {
        List<BsonValue> names = value.isArray() ? value.asArray() : List.of(value);
        if (names.isEmpty() || !names.stream().allMatch(BsonValue::isString)) {
            throw new MongoError(51186, "$merge 'on' field must be either a string or an array of strings");
        }
        return names.stream()
                .map(name -> FieldPath.of(name.asString().getValue()))
                .toList();
    }

    private static String mode(BsonDocument document, String name, String otherwise, Set<String> known) {
        BsonValue value = document.get(name, new BsonString(otherwise));
        if (value.isArray()) {
            throw MongoError.notOffered("$merge with a pipeline for '" + name + "'");
        }
        if (!value.isString() || !known.contains(value.asString().getValue())) {
            throw MongoError.badValue(
                    "Enumeration value '" + value + "' for field '$merge." + name + "' is not a valid value.");
        }
        return value.asString().getValue();
    }

    private Iterator<BsonDocument> write(Iterator<BsonDocument> input) {
        // All of the input is there before the first write, so that the stages before never see what is written.
        List<BsonDocument> documents = Stage.all(input);
        StoredCollection target = surroundings.catalog().findOrCreate(into);
        requireUnique(target);
        for (BsonDocument document : documents) {
            write(document);
        }
        return List.<BsonDocument>of().iterator();
    }

    private void requireUnique(StoredCollection target) {
        Set<String> wanted = new TreeSet<>(on.stream().map(FieldPath::dotted).toList());
        for (IndexDefinition index : target.indexes()) {
            boolean plain = index.unique() && index.partialFilter() == null && !index.sparse();
            if (plain && wanted.equals(new TreeSet<>(index.key().keySet()))) {
                return;
            }
        }
        throw new MongoError(51183, "Cannot find index to verify that join fields will be unique");
    }

    private void write(BsonDocument document) {
        BsonDocument withId = document;
        if (!document.containsKey("_id")) {
            withId = new BsonDocument("_id", new BsonObjectId());
            withId.putAll(document);
        }
        @Nullable StoredCollection collection = null;
        StoredCollection.@Nullable Writing writing = null;
        while (writing == null) {
            collection = surroundings.catalog().findOrCreate(into);
            writing = collection.write();
        }
        try (StoredCollection.Writing open = writing) {
            write(withId, document.containsKey("_id"), open);
        }
    }

    private void write(BsonDocument document, boolean ownId, StoredCollection.Writing writing) {
        Query query = query(document);
        Search search = new Search(writing.reading(), query);
        if (!search.hasNext()) {
            surroundings.searches().accept(search.explanation());
            switch (whenNotMatched) {
                case "insert" -> writing.insert(document);
                case "fail" ->
                    throw new MongoError(
                            13113,
                            "$merge could not find a matching document in the target collection for at least one document in the source collection");
                default -> {}
            }
            return;
        }
        Search.Found found = search.next();
        surroundings.searches().accept(search.explanation());
        switch (whenMatched) {
            case "replace" ->
                writing.replace(found.record(), found.document(), replaced(found.document(), document, ownId));
            case "merge" ->
                writing.replace(found.record(), found.document(), merged(found.document(), document, ownId));
            case "fail" ->
                throw new MongoError(
                        11000, "E11000 duplicate key error collection: " + into + " in $merge with whenMatched: fail");
            default -> {}
        }
    }

    private Query query(BsonDocument document) {
        BsonArray parts = new BsonArray();
        for (FieldPath path : on) {
            @Nullable BsonValue value = path.direct(document);
            if (value == null || value.isNull() || value.isArray()) {
                throw new MongoError(
                        51132,
                        "$merge write error: 'on' field cannot be missing, null, undefined or an array: " + path);
            }
            parts.add(new BsonDocument(path.dotted(), new BsonDocument("$eq", value)));
        }
        BsonDocument filter = parts.size() == 1 ? parts.get(0).asDocument() : new BsonDocument("$and", parts);
        return Query.matching(filter, FilterParser.parse(filter, surroundings.scope()))
                .first(SortOrder.NATURAL, null);
    }

    private static BsonDocument replaced(BsonDocument before, BsonDocument document, boolean ownId) {
        BsonDocument after = new BsonDocument("_id", before.get("_id"));
        List<String> names = new ArrayList<>(document.keySet());
        names.remove("_id");
        names.forEach(name -> after.append(name, document.get(name)));
        requireSameId(before, document, ownId);
        return after;
    }

    private static BsonDocument merged(BsonDocument before, BsonDocument document, boolean ownId) {
        requireSameId(before, document, ownId);
        BsonDocument after = before.clone();
        document.forEach((name, value) -> {
            if (!name.equals("_id")) {
                after.put(name, value);
            }
        });
        return after;
    }

    private static void requireSameId(BsonDocument before, BsonDocument document, boolean ownId) {
        if (ownId && !BsonOrder.same(before.get("_id", BsonNull.VALUE), document.get("_id", BsonNull.VALUE))) {
            throw new MongoError(
                    66,
                    "$merge failed to update the matching document, did you attempt to modify the _id or the shard key?");
        }
    }
}
