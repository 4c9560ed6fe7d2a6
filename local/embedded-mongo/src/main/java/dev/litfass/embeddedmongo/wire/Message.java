package dev.litfass.embeddedmongo.wire;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.ByteSink;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.nio.charset.StandardCharsets;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** One message of the wire protocol: the command in it, and how its answer is to be written. */
record Message(int id, boolean legacy, boolean wantsAnswer, BsonDocument command) {

    static final int HEADER = 16;
    static final int MAX_LENGTH = 48_000_000;

    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int CHECKSUM_PRESENT = 1;
    private static final int MORE_TO_COME = 2;
    private static final int REQUIRED_BITS = 0xffff;
    private static final int AWAIT_CAPABLE = 8;
    private static final int CHECKSUM_BYTES = 4;

    /** Reads a whole message, header included. */
    static Message read(byte[] bytes) {
        int id = BsonBytes.lengthAt(bytes, 4);
        int code = BsonBytes.lengthAt(bytes, 12);
        return switch (code) {
            case OP_MSG -> readMessage(id, bytes);
            case OP_QUERY -> readQuery(id, bytes);
            default -> throw new MongoError(17, "Operation code " + code + " is not spoken here");
        };
    }

    private static Message readMessage(int id, byte[] bytes) {
        int flags = BsonBytes.lengthAt(bytes, HEADER);
        if ((flags & REQUIRED_BITS & ~(CHECKSUM_PRESENT | MORE_TO_COME)) != 0) {
            throw new MongoError(17, "Unknown flags in a message: " + flags);
        }
        int end = bytes.length - ((flags & CHECKSUM_PRESENT) != 0 ? CHECKSUM_BYTES : 0);
        int at = HEADER + 4;
        @Nullable BsonDocument command = null;
        BsonDocument sequences = new BsonDocument();
        while (at < end) {
            int kind = bytes[at++];
            int length = BsonBytes.lengthAt(bytes, at);
            if (length < 5 || length > end - at) {
                throw new MongoError(17, "A section of the message is longer than the message");
            }
            if (kind == 0) {
                command = BsonBytes.decode(bytes, at);
            } else if (kind == 1) {
                readSequence(bytes, at, at + length, sequences);
            } else {
                throw new MongoError(17, "Unknown kind of section: " + kind);
            }
            at += length;
        }
        if (command == null) {
            throw new MongoError(17, "A message without a command");
        }
        command.putAll(sequences);
        return new Message(id, false, (flags & MORE_TO_COME) == 0, command);
    }

    private static void readSequence(byte[] bytes, int start, int end, BsonDocument sequences) {
        int at = start + 4;
        int nameEnd = at;
        while (bytes[nameEnd] != 0) {
            nameEnd++;
        }
        String name = new String(bytes, at, nameEnd - at, StandardCharsets.UTF_8);
        at = nameEnd + 1;
        BsonArray documents = new BsonArray();
        while (at < end) {
            documents.add(BsonBytes.decode(bytes, at));
            at += BsonBytes.lengthAt(bytes, at);
        }
        sequences.append(name, documents);
    }

    /** The old form, in which drivers still say hello. */
    private static Message readQuery(int id, byte[] bytes) {
        int at = HEADER + 4;
        int nameEnd = at;
        while (bytes[nameEnd] != 0) {
            nameEnd++;
        }
        String namespace = new String(bytes, at, nameEnd - at, StandardCharsets.UTF_8);
        if (!namespace.endsWith(".$cmd")) {
            throw new MongoError(
                    352, "Unsupported OP_QUERY command. The client driver may require an upgrade: " + namespace);
        }
        BsonDocument command = BsonBytes.decode(bytes, nameEnd + 1 + 8);
        @Nullable BsonValue wrapped = command.get("$query");
        BsonDocument inner = wrapped != null && wrapped.isDocument() ? wrapped.asDocument() : command;
        inner.put("$db", new BsonString(namespace.substring(0, namespace.length() - ".$cmd".length())));
        return new Message(id, true, true, inner);
    }

    /** The bytes of the answer. */
    ByteSink answer(int answerId, BsonDocument document) {
        return answer(answerId, id, legacy, document);
    }

    static ByteSink answer(int answerId, int to, boolean legacy, BsonDocument document) {
        ByteSink sink = new ByteSink(1024);
        sink.int32(0);
        sink.int32(answerId);
        sink.int32(to);
        if (legacy) {
            sink.int32(OP_REPLY);
            sink.int32(AWAIT_CAPABLE);
            sink.int64(0);
            sink.int32(0);
            sink.int32(1);
        } else {
            sink.int32(OP_MSG);
            sink.int32(0);
            sink.int8(0);
        }
        BsonBytes.write(document, sink);
        sink.patchInt32(0, sink.length());
        return sink;
    }
}
