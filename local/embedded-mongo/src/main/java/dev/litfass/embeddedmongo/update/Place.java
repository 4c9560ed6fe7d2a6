package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** One place in a document that is being changed: reading, writing and clearing it. */
final class Place {

    private static final int MAX_PADDING = 1_500_000;

    private final BsonDocument document;
    private final List<String> parts;

    Place(BsonDocument document, List<String> parts) {
        this.document = document;
        this.parts = parts;
    }

    String dotted() {
        return String.join(".", parts);
    }

    String name() {
        return parts.get(parts.size() - 1);
    }

    @Nullable
    BsonValue value() {
        @Nullable BsonValue at = document;
        for (String part : parts) {
            at = child(at, part);
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    private static @Nullable BsonValue child(BsonValue container, String part) {
        if (container.isDocument()) {
            return container.asDocument().get(part);
        }
        if (container.isArray() && FieldPath.isIndex(part)) {
            int index = Integer.parseInt(part);
            return index < container.asArray().size() ? container.asArray().get(index) : null;
        }
        return null;
    }

    /** Writes the value, making the documents on the way where there are none. */
    void set(BsonValue value) {
        BsonValue container = document;
        String containerName = "";
        for (int i = 0; i < parts.size() - 1; i++) {
            String part = parts.get(i);
            @Nullable BsonValue next = child(container, part);
            if (next == null) {
                next = new BsonDocument();
                put(container, part, next, containerName);
            }
            container = next;
            containerName = part;
        }
        put(container, name(), value, containerName);
    }

    private void put(BsonValue container, String part, BsonValue value, String containerName) {
        if (container.isDocument()) {
            container.asDocument().put(part, value);
            return;
        }
        if (!container.isArray() || !FieldPath.isIndex(part)) {
            throw new MongoError(
                    28,
                    "Cannot create field '" + part + "' in element "
                            + new BsonDocument(containerName, container).toJson());
        }
        BsonArray array = container.asArray();
        int index = Integer.parseInt(part);
        if (index - array.size() > MAX_PADDING) {
            throw MongoError.badValue("can't backfill more than " + MAX_PADDING + " elements");
        }
        while (array.size() < index) {
            array.add(BsonNull.VALUE);
        }
        if (index < array.size()) {
            array.set(index, value);
        } else {
            array.add(value);
        }
    }

    /** Removes a field; an array's element becomes null. */
    void clear() {
        @Nullable BsonValue container = new Place(document, parts.subList(0, parts.size() - 1)).value();
        if (container == null) {
            return;
        }
        if (container.isDocument()) {
            container.asDocument().remove(name());
        } else if (container.isArray() && child(container, name()) != null) {
            container.asArray().set(Integer.parseInt(name()), BsonNull.VALUE);
        }
    }

    /** Whether an array stands on the way, which a rename refuses. */
    boolean leadsThroughArray() {
        @Nullable BsonValue at = document;
        for (String part : parts.subList(0, parts.size() - 1)) {
            at = at == null ? null : child(at, part);
            if (at != null && at.isArray()) {
                return true;
            }
        }
        return false;
    }
}
