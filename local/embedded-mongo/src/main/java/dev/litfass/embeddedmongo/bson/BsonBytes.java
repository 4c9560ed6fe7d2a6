package dev.litfass.embeddedmongo.bson;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDbPointer;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonJavaScript;
import org.bson.BsonJavaScriptWithScope;
import org.bson.BsonMaxKey;
import org.bson.BsonMinKey;
import org.bson.BsonNull;
import org.bson.BsonObjectId;
import org.bson.BsonRegularExpression;
import org.bson.BsonString;
import org.bson.BsonSymbol;
import org.bson.BsonTimestamp;
import org.bson.BsonType;
import org.bson.BsonUndefined;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** Documents as bytes: decoding to fresh values nobody else holds, and encoding back. */
public final class BsonBytes {

    /** The largest document MongoDB stores. */
    public static final int MAX_DOCUMENT_SIZE = 16 * 1024 * 1024;

    private static final int MAX_DEPTH = 180;

    private BsonBytes() {}

    /** The document that fills these bytes. */
    public static BsonDocument decode(byte[] bytes) {
        return decode(bytes, 0);
    }

    /** The document that starts at this offset. */
    public static BsonDocument decode(byte[] bytes, int offset) {
        try {
            return new Reader(bytes, offset).document(0);
        } catch (ArrayIndexOutOfBoundsException | StringIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw invalid("a value reaches beyond the end of its document");
        }
    }

    /** Of the document that fills these bytes the fields of these names; the others are passed over. */
    public static BsonDocument decode(byte[] bytes, Set<String> names) {
        try {
            return new Reader(bytes, 0).fields(names);
        } catch (ArrayIndexOutOfBoundsException | StringIndexOutOfBoundsException | NegativeArraySizeException e) {
            throw invalid("a value reaches beyond the end of its document");
        }
    }

    /** Where the value of this type that begins here ends. */
    public static int endOfValue(byte[] bytes, byte code, int at) {
        return switch (code) {
            case 0x01, 0x09, 0x11, 0x12 -> at + 8;
            case 0x02, 0x0d, 0x0e -> at + 4 + lengthAt(bytes, at);
            case 0x03, 0x04, 0x0f -> at + lengthAt(bytes, at);
            case 0x05 -> at + 5 + lengthAt(bytes, at);
            case 0x06, 0x0a, 0x7f, -1 -> at;
            case 0x07 -> at + 12;
            case 0x08 -> at + 1;
            case 0x0b -> endOfName(bytes, endOfName(bytes, at) + 1) + 1;
            case 0x0c -> at + 4 + lengthAt(bytes, at) + 12;
            case 0x10 -> at + 4;
            case 0x13 -> at + 16;
            default -> throw invalid("unknown type " + (code & 0xff));
        };
    }

    /** Where the zero behind the name that begins here stands. */
    public static int endOfName(byte[] bytes, int at) {
        int end = at;
        while (bytes[end] != 0) {
            end++;
        }
        return end;
    }

    /** How many bytes the document at this offset says it has. */
    public static int lengthAt(byte[] bytes, int offset) {
        return (bytes[offset] & 0xff)
                | (bytes[offset + 1] & 0xff) << 8
                | (bytes[offset + 2] & 0xff) << 16
                | (bytes[offset + 3] & 0xff) << 24;
    }

    /** The bytes of the document; those of a raw one are handed on as they are. */
    public static byte[] encode(BsonDocument document) {
        ByteSink sink = new ByteSink(256);
        write(document, sink);
        return sink.toByteArray();
    }

    /** Appends the document. */
    public static void write(BsonDocument document, ByteSink sink) {
        writeDocument(document, sink, 0);
    }

    private static void writeDocument(BsonDocument document, ByteSink out, int depth) {
        if (document instanceof RawBsonDocument raw) {
            var buffer = raw.getByteBuffer();
            out.bytes(buffer.array(), buffer.position(), buffer.remaining());
            return;
        }
        requireDepth(depth);
        int start = out.length();
        out.int32(0);
        for (Map.Entry<String, BsonValue> field : document.entrySet()) {
            writeField(field.getKey(), field.getValue(), out, depth);
        }
        out.int8(0);
        out.patchInt32(start, out.length() - start);
    }

    private static void writeArray(List<BsonValue> array, ByteSink out, int depth) {
        requireDepth(depth);
        int start = out.length();
        out.int32(0);
        int index = 0;
        for (BsonValue value : array) {
            writeField(Integer.toString(index++), value, out, depth);
        }
        out.int8(0);
        out.patchInt32(start, out.length() - start);
    }

    private static void writeField(String name, BsonValue value, ByteSink out, int depth) {
        BsonType type = value.getBsonType();
        out.int8(type.getValue());
        out.cstring(name);
        switch (type) {
            case DOUBLE -> out.int64(Double.doubleToRawLongBits(value.asDouble().getValue()));
            case STRING -> out.string(value.asString().getValue());
            case DOCUMENT -> writeDocument(value.asDocument(), out, depth + 1);
            case ARRAY -> writeArray(value.asArray(), out, depth + 1);
            case BINARY -> writeBinary(value.asBinary(), out);
            case OBJECT_ID -> out.bytes(value.asObjectId().getValue().toByteArray());
            case BOOLEAN -> out.int8(value.asBoolean().getValue() ? 1 : 0);
            case DATE_TIME -> out.int64(value.asDateTime().getValue());
            case REGULAR_EXPRESSION -> {
                out.cstring(value.asRegularExpression().getPattern());
                out.cstring(value.asRegularExpression().getOptions());
            }
            case DB_POINTER -> {
                out.string(value.asDBPointer().getNamespace());
                out.bytes(value.asDBPointer().getId().toByteArray());
            }
            case JAVASCRIPT -> out.string(value.asJavaScript().getCode());
            case SYMBOL -> out.string(value.asSymbol().getSymbol());
            case JAVASCRIPT_WITH_SCOPE -> {
                int start = out.length();
                out.int32(0);
                out.string(value.asJavaScriptWithScope().getCode());
                writeDocument(value.asJavaScriptWithScope().getScope(), out, depth + 1);
                out.patchInt32(start, out.length() - start);
            }
            case INT32 -> out.int32(value.asInt32().getValue());
            case TIMESTAMP -> out.int64(value.asTimestamp().getValue());
            case INT64 -> out.int64(value.asInt64().getValue());
            case DECIMAL128 -> {
                Decimal128 decimal = value.asDecimal128().getValue();
                out.int64(decimal.getLow());
                out.int64(decimal.getHigh());
            }
            case NULL, UNDEFINED, MIN_KEY, MAX_KEY -> {}
            default -> throw invalid("type " + type + " cannot be written");
        }
    }

    private static void writeBinary(BsonBinary binary, ByteSink out) {
        byte[] data = binary.getData();
        boolean old = binary.getType() == 2;
        out.int32(old ? data.length + 4 : data.length);
        out.int8(binary.getType());
        if (old) {
            out.int32(data.length);
        }
        out.bytes(data);
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new MongoError(15, "BSON document nested too deeply, at most " + MAX_DEPTH + " levels are allowed");
        }
    }

    private static MongoError invalid(String why) {
        return new MongoError(22, "Invalid BSON: " + why);
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes, int offset) {
            this.bytes = bytes;
            this.at = offset;
        }

        BsonDocument document(int depth) {
            requireDepth(depth);
            int end = end();
            BsonDocument document = new BsonDocument();
            byte type;
            while ((type = bytes[at++]) != 0) {
                String name = cstring();
                @Nullable BsonValue earlier = document.put(name, value(type, depth));
                if (earlier != null) {
                    throw invalid("field '" + name + "' occurs twice in one document");
                }
            }
            requireEnd(end);
            return document;
        }

        BsonDocument fields(Set<String> names) {
            int end = end();
            BsonDocument document = new BsonDocument();
            byte type;
            while ((type = bytes[at++]) != 0) {
                String name = cstring();
                if (names.contains(name)) {
                    document.put(name, value(type, 0));
                } else {
                    at = endOfValue(bytes, type, at);
                }
            }
            requireEnd(end);
            return document;
        }

        private BsonArray array(int depth) {
            requireDepth(depth);
            int end = end();
            BsonArray array = new BsonArray();
            byte type;
            while ((type = bytes[at++]) != 0) {
                skipCstring();
                array.add(value(type, depth));
            }
            requireEnd(end);
            return array;
        }

        private int end() {
            int length = int32();
            if (length < 5 || length > bytes.length - at + 4) {
                throw invalid("a document says it has " + length + " bytes");
            }
            return at - 4 + length;
        }

        private void requireEnd(int end) {
            if (at != end) {
                throw invalid("a document does not end where its length says");
            }
        }

        private BsonValue value(byte code, int depth) {
            BsonType type = BsonType.findByValue(code & 0xff);
            if (type == null) {
                throw invalid("unknown type " + (code & 0xff));
            }
            return switch (type) {
                case DOUBLE -> new BsonDouble(Double.longBitsToDouble(int64()));
                case STRING -> new BsonString(string());
                case DOCUMENT -> document(depth + 1);
                case ARRAY -> array(depth + 1);
                case BINARY -> binary();
                case UNDEFINED -> new BsonUndefined();
                case OBJECT_ID -> new BsonObjectId(objectId());
                case BOOLEAN -> BsonBoolean.valueOf(bytes[at++] != 0);
                case DATE_TIME -> new BsonDateTime(int64());
                case NULL -> BsonNull.VALUE;
                case REGULAR_EXPRESSION -> new BsonRegularExpression(cstring(), cstring());
                case DB_POINTER -> new BsonDbPointer(string(), objectId());
                case JAVASCRIPT -> new BsonJavaScript(string());
                case SYMBOL -> new BsonSymbol(string());
                case JAVASCRIPT_WITH_SCOPE -> {
                    int32();
                    yield new BsonJavaScriptWithScope(string(), document(depth + 1));
                }
                case INT32 -> new BsonInt32(int32());
                case TIMESTAMP -> new BsonTimestamp(int64());
                case INT64 -> new BsonInt64(int64());
                case DECIMAL128 -> {
                    long low = int64();
                    yield new BsonDecimal128(Decimal128.fromIEEE754BIDEncoding(int64(), low));
                }
                case MIN_KEY -> new BsonMinKey();
                case MAX_KEY -> new BsonMaxKey();
                default -> throw invalid("unknown type " + (code & 0xff));
            };
        }

        private BsonBinary binary() {
            int length = int32();
            byte subtype = bytes[at++];
            if (subtype == 2) {
                length = int32();
            }
            if (length < 0 || length > bytes.length - at) {
                throw invalid("a binary value says it has " + length + " bytes");
            }
            byte[] data = Arrays.copyOfRange(bytes, at, at + length);
            at += length;
            return new BsonBinary(subtype, data);
        }

        private ObjectId objectId() {
            byte[] id = Arrays.copyOfRange(bytes, at, at + 12);
            at += 12;
            return new ObjectId(id);
        }

        private int int32() {
            int value = lengthAt(bytes, at);
            at += 4;
            return value;
        }

        private long int64() {
            long low = int32() & 0xffffffffL;
            return low | (long) int32() << 32;
        }

        private String string() {
            int length = int32();
            if (length < 1 || length > bytes.length - at) {
                throw invalid("a string says it has " + length + " bytes");
            }
            String value = new String(bytes, at, length - 1, StandardCharsets.UTF_8);
            at += length;
            return value;
        }

        private String cstring() {
            int start = at;
            skipCstring();
            return new String(bytes, start, at - start - 1, StandardCharsets.UTF_8);
        }

        private void skipCstring() {
            at = endOfName(bytes, at) + 1;
        }
    }
}
