package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.KeyBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonNull;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Fields in order, each ascending or descending: an index's or a sort's; makes the keys a document has under it. */
public record KeyPattern(List<Field> fields) {

    private static final BsonUndefined EMPTY_ARRAY = new BsonUndefined();

    /** One field of the pattern. */
    public record Field(FieldPath path, boolean ascending) {}

    /** The keys of one document, and which fields of the pattern led through an array. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Keys(TreeSet<byte[]> keys, boolean[] throughArray, boolean anyPresent) {}

    public static KeyPattern of(BsonDocument document) {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            fields.add(new Field(
                    FieldPath.of(field.getKey()), field.getValue().asNumber().doubleValue() > 0));
        }
        return new KeyPattern(List.copyOf(fields));
    }

    public BsonDocument toDocument() {
        BsonDocument document = new BsonDocument();
        for (Field field : fields) {
            document.append(field.path().dotted(), new BsonInt32(field.ascending() ? 1 : -1));
        }
        return document;
    }

    /** All keys of the document: several where a field is an array. */
    public Keys keys(BsonDocument document) {
        Expansion expansion = new Expansion();
        expansion.expand(start(document));
        return new Keys(expansion.keys, expansion.throughArray, expansion.anyPresent);
    }

    /** The key a sort puts the document by: of several the first in the sort's own order. */
    public byte[] sortKey(BsonDocument document) {
        try {
            return keys(document).keys().first();
        } catch (MongoError e) {
            throw e.code() == 171 ? MongoError.badValue("cannot sort with keys that are parallel arrays") : e;
        }
    }

    private Walk[] start(BsonDocument document) {
        Walk[] walks = new Walk[fields.size()];
        for (int i = 0; i < walks.length; i++) {
            walks[i] = new Walk(document, 0, false);
        }
        return walks;
    }

    /** How far one field's path has been followed; settled means the value is the key's, array or not. */
    private record Walk(@Nullable BsonValue at, int next, boolean settled) {}

    private final class Expansion {
        private final TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        private final boolean[] throughArray = new boolean[fields.size()];
        private boolean anyPresent;

        void expand(Walk[] walks) {
            @Nullable BsonArray array = null;
            int arrayField = -1;
            for (int i = 0; i < walks.length; i++) {
                Walk walk = follow(walks[i], fields.get(i).path());
                walks[i] = walk;
                if (!walk.settled() && walk.at() != null && walk.at().isArray()) {
                    throughArray[i] = true;
                    if (array == null) {
                        array = walk.at().asArray();
                        arrayField = i;
                    } else if (array != walk.at()) {
                        throw new MongoError(
                                171,
                                "cannot index parallel arrays ["
                                        + fields.get(i).path().last() + "] ["
                                        + fields.get(arrayField).path().last() + "]");
                    }
                }
            }
            if (array == null) {
                emit(walks);
            } else if (array.isEmpty()) {
                expand(stepped(walks, array, null));
            } else {
                for (BsonValue element : array) {
                    expand(stepped(walks, array, element));
                }
            }
        }

        private Walk follow(Walk walk, FieldPath path) {
            if (walk.settled()) {
                return walk;
            }
            @Nullable BsonValue at = walk.at();
            int next = walk.next();
            while (next < path.length() && at != null && at.isDocument()) {
                at = at.asDocument().get(path.parts().get(next++));
            }
            if (at != null && at.isArray()) {
                return new Walk(at, next, false);
            }
            return next < path.length() ? new Walk(null, path.length(), true) : new Walk(at, next, true);
        }

        private Walk[] stepped(Walk[] walks, BsonArray array, @Nullable BsonValue element) {
            Walk[] result = walks.clone();
            for (int i = 0; i < walks.length; i++) {
                if (walks[i].settled() || walks[i].at() != array) {
                    continue;
                }
                boolean ends = walks[i].next() == fields.get(i).path().length();
                if (ends) {
                    result[i] = new Walk(element == null ? EMPTY_ARRAY : element, walks[i].next(), true);
                } else if (element != null && element.isDocument()) {
                    result[i] = new Walk(element, walks[i].next(), false);
                } else {
                    result[i] = new Walk(null, fields.get(i).path().length(), true);
                }
            }
            return result;
        }

        private void emit(Walk[] walks) {
            KeyBytes key = new KeyBytes();
            for (int i = 0; i < walks.length; i++) {
                @Nullable BsonValue value = walks[i].at();
                anyPresent |= value != null;
                key.append(value == null ? BsonNull.VALUE : value, fields.get(i).ascending());
            }
            keys.add(key.toByteArray());
        }
    }

    /** The order of two documents under this pattern. */
    public int compare(BsonDocument one, BsonDocument other) {
        return Arrays.compareUnsigned(sortKey(one), sortKey(other));
    }
}
