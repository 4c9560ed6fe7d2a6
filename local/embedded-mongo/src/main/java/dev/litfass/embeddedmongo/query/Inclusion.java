package dev.litfass.embeddedmongo.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.ByteSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A projection that shows some fields as they are: their bytes are copied, and no value is read. Stored documents begin
 * with their {@code _id}, so it need not be moved.
 */
@SuppressWarnings("ArrayRecordComponent")
public final class Inclusion {

    private static final byte DOCUMENT = 0x03;
    private static final byte ARRAY = 0x04;

    /** A field that is shown: all of it, or what of it {@code inside} names. */
    private record Shown(byte[] name, List<Shown> inside) {

        boolean isNamed(byte[] bytes, int from, int to) {
            return Arrays.equals(bytes, from, to, name, 0, name.length);
        }
    }

    private final List<Shown> fields;

    private Inclusion(List<Shown> fields) {
        this.fields = fields;
    }

    /** Null where one of the fields is hidden, cut or computed. */
    static @Nullable Inclusion of(Projection.Node root, boolean idMentioned) {
        List<Shown> fields = new ArrayList<>();
        if (!idMentioned) {
            fields.add(new Shown("_id".getBytes(UTF_8), List.of()));
        }
        return collect(root, fields) ? new Inclusion(fields) : null;
    }

    private static boolean collect(Projection.Node node, List<Shown> into) {
        for (Map.Entry<String, Projection.Node> child : node.inside.entrySet()) {
            Projection.@Nullable Rule rule = child.getValue().rule;
            if (rule instanceof Projection.Hidden && child.getKey().equals("_id")) {
                continue;
            }
            List<Shown> inside = new ArrayList<>();
            if (!(rule instanceof Projection.Shown) && (rule != null || !collect(child.getValue(), inside))) {
                return false;
            }
            into.add(new Shown(child.getKey().getBytes(UTF_8), inside));
        }
        return true;
    }

    /** What of the document is shown. */
    public RawBsonDocument of(RawBsonDocument document) {
        ByteSink out = new ByteSink(256);
        copy(document.getByteBuffer().array(), 0, fields, out);
        return new RawBsonDocument(out.toByteArray());
    }

    private static void copy(byte[] bytes, int start, List<Shown> shown, ByteSink out) {
        int length = out.length();
        out.int32(0);
        int at = start + 4;
        byte type;
        while ((type = bytes[at]) != 0) {
            int endOfName = BsonBytes.endOfName(bytes, at + 1);
            int end = BsonBytes.endOfValue(bytes, type, endOfName + 1);
            @Nullable Shown field = named(bytes, at + 1, endOfName, shown);
            if (field != null) {
                copyField(bytes, at, endOfName + 1, end, field, out);
            }
            at = end;
        }
        out.int8(0);
        out.patchInt32(length, out.length() - length);
    }

    private static @Nullable Shown named(byte[] bytes, int from, int to, List<Shown> shown) {
        for (Shown field : shown) {
            if (field.isNamed(bytes, from, to)) {
                return field;
            }
        }
        return null;
    }

    private static void copyField(byte[] bytes, int start, int value, int end, Shown field, ByteSink out) {
        if (field.inside().isEmpty()) {
            out.bytes(bytes, start, end - start);
        } else if (bytes[start] == DOCUMENT) {
            out.bytes(bytes, start, value - start);
            copy(bytes, value, field.inside(), out);
        } else if (bytes[start] == ARRAY) {
            out.bytes(bytes, start, value - start);
            copyElements(bytes, value, field.inside(), out);
        }
    }

    /** Of the elements of an array those that have an inside are kept, under new numbers. */
    private static void copyElements(byte[] bytes, int start, List<Shown> inside, ByteSink out) {
        int length = out.length();
        out.int32(0);
        int kept = 0;
        int at = start + 4;
        byte type;
        while ((type = bytes[at]) != 0) {
            int value = BsonBytes.endOfName(bytes, at + 1) + 1;
            if (type == DOCUMENT || type == ARRAY) {
                out.int8(type);
                out.bytes(Integer.toString(kept++).getBytes(UTF_8));
                out.int8(0);
                if (type == DOCUMENT) {
                    copy(bytes, value, inside, out);
                } else {
                    copyElements(bytes, value, inside, out);
                }
            }
            at = BsonBytes.endOfValue(bytes, type, value);
        }
        out.int8(0);
        out.patchInt32(length, out.length() - length);
    }
}
