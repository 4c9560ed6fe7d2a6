package dev.litfass.embeddedmongo.bson;

import java.util.Arrays;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A dotted path, split once, and the ways MongoDB walks along it. */
public record FieldPath(String dotted, List<String> parts) {

    public static FieldPath of(String dotted) {
        return new FieldPath(dotted, List.of(dotted.split("\\.", -1)));
    }

    public int length() {
        return parts.size();
    }

    public String first() {
        return parts.get(0);
    }

    public String last() {
        return parts.get(parts.size() - 1);
    }

    public FieldPath without(int leading) {
        List<String> rest = parts.subList(leading, parts.size());
        return new FieldPath(String.join(".", rest), rest);
    }

    /** Whether one of the two leads to the other or to something inside it. */
    public boolean overlaps(FieldPath other) {
        int common = Math.min(length(), other.length());
        return parts.subList(0, common).equals(other.parts.subList(0, common));
    }

    /** An index into an array: digits without a leading zero. */
    public static boolean isIndex(String part) {
        if (part.isEmpty() || part.length() > 9 || (part.length() > 1 && part.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** What a filter asks about each value the path leads to. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Sees one value, or null where the path leads nowhere; {@code index} is the place in the outermost array
         * walked through, or -1.
         *
         * @return true to stop: this one was it
         */
        boolean visit(@Nullable BsonValue value, int index);
    }

    /** Walks as a filter does: through arrays on the way, and into one at the end if asked to, the array itself last. */
    public boolean visit(BsonDocument document, boolean intoLastArray, Visitor visitor) {
        return walk(document, 0, -1, intoLastArray, visitor);
    }

    private boolean walk(BsonDocument document, int part, int index, boolean intoLast, Visitor visitor) {
        @Nullable BsonValue value = document.get(parts.get(part));
        if (part == parts.size() - 1) {
            return leaf(value, index, intoLast, visitor);
        }
        if (value == null) {
            return visitor.visit(null, index);
        }
        if (value.isDocument()) {
            return walk(value.asDocument(), part + 1, index, intoLast, visitor);
        }
        if (value.isArray()) {
            return walkArray(value.asArray(), part + 1, index, intoLast, visitor);
        }
        return visitor.visit(null, index);
    }

    private boolean leaf(@Nullable BsonValue value, int index, boolean intoLast, Visitor visitor) {
        if (intoLast && value != null && value.isArray()) {
            int i = 0;
            for (BsonValue element : value.asArray()) {
                if (visitor.visit(element, index >= 0 ? index : i)) {
                    return true;
                }
                i++;
            }
        }
        return visitor.visit(value, index);
    }

    private boolean walkArray(BsonArray array, int part, int outer, boolean intoLast, Visitor visitor) {
        String name = parts.get(part);
        boolean lastPart = part == parts.size() - 1;
        int wanted = isIndex(name) ? Integer.parseInt(name) : -1;
        for (int i = 0; i < array.size(); i++) {
            BsonValue element = array.get(i);
            int index = outer >= 0 ? outer : i;
            if (element.isDocument() && walk(element.asDocument(), part, index, intoLast, visitor)) {
                return true;
            }
            if (i == wanted && atIndex(element, part, outer, lastPart, intoLast, visitor)) {
                return true;
            }
        }
        return false;
    }

    private boolean atIndex(
            BsonValue element, int part, int outer, boolean lastPart, boolean intoLast, Visitor visitor) {
        if (lastPart) {
            return visitor.visit(element, outer);
        }
        if (element.isDocument()) {
            return walk(element.asDocument(), part + 1, outer, intoLast, visitor);
        }
        return element.isArray() && walkArray(element.asArray(), part + 1, outer, intoLast, visitor);
    }

    /** Walks through documents only: the value there, or null. */
    public @Nullable BsonValue direct(BsonDocument document) {
        BsonDocument at = document;
        for (int i = 0; i < parts.size() - 1; i++) {
            @Nullable BsonValue next = at.get(parts.get(i));
            if (next == null || !next.isDocument()) {
                return null;
            }
            at = next.asDocument();
        }
        return at.get(last());
    }

    /** Walks as an aggregation expression does: an array on the way gives an array of what its documents hold. */
    public @Nullable BsonValue gathered(@Nullable BsonValue start) {
        return gathered(start, 0);
    }

    private @Nullable BsonValue gathered(@Nullable BsonValue at, int part) {
        if (part == parts.size()) {
            return at;
        }
        if (at == null) {
            return null;
        }
        if (at.isDocument()) {
            return gathered(at.asDocument().get(parts.get(part)), part + 1);
        }
        if (at.isArray()) {
            BsonArray result = new BsonArray();
            for (BsonValue element : at.asArray()) {
                // Arrays right inside arrays are not looked into.
                @Nullable BsonValue found = element.isDocument() ? gathered(element, part) : null;
                if (found != null) {
                    result.add(found);
                }
            }
            return result;
        }
        return null;
    }

    /** Refuses paths with empty parts, which MongoDB has no field for. */
    public FieldPath requireNamed() {
        if (parts.contains("")) {
            throw dotted.endsWith(".")
                    ? new MongoError(40353, "FieldPath must not end with a '.'.")
                    : new MongoError(15998, "FieldPath field names may not be empty strings.");
        }
        return this;
    }

    @Override
    public String toString() {
        return dotted;
    }

    /** The path of these parts. */
    public static FieldPath ofParts(String... parts) {
        return new FieldPath(String.join(".", parts), Arrays.asList(parts));
    }
}
