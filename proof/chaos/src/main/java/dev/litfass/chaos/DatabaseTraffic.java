package dev.litfass.chaos;

import dev.litfass.harness.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/** What a service sends to the database: finds the writes that make a delivery ARMED or PUBLISHED, and nothing else. */
final class DatabaseTraffic implements Proxy.Traffic {

    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final int LARGEST = 64 << 20;

    private final ChildProcess process;
    private final FaultPoints faultPoints;
    private final Map<String, ChildProcess> armedBy;

    private volatile int awaited;
    private volatile @Nullable FaultPoint thenPoint;

    /** @param armedBy who armed each delivery last; filled here */
    DatabaseTraffic(ChildProcess process, FaultPoints faultPoints, Map<String, ChildProcess> armedBy) {
        this.process = process;
        this.faultPoints = faultPoints;
        this.armedBy = armedBy;
    }

    @Override
    public byte @Nullable [] next(InputStream from) throws IOException {
        var length = from.readNBytes(Integer.BYTES);
        if (length.length < Integer.BYTES) {
            return null;
        }
        var size = little(length).getInt();
        if (size < HEADER || size > LARGEST) {
            throw new IOException("not a message of MongoDB: " + size + " bytes");
        }
        var message = ByteBuffer.allocate(size).put(length);
        message.put(from.readNBytes(size - Integer.BYTES));
        return message.hasRemaining() ? null : message.array();
    }

    @Override
    public boolean request(byte[] message) {
        for (var write : writes(message)) {
            if (write.status().equals("ARMED")) {
                armedBy.put(write.delivery(), process);
                return reached(FaultPoint.BEFORE_ARMED_WRITE, FaultPoint.AFTER_ARMED_WRITE, message);
            }
            if (write.status().equals("PUBLISHED")) {
                return reached(FaultPoint.BEFORE_PUBLISHED_WRITE, FaultPoint.AFTER_PUBLISHED_WRITE, message);
            }
        }
        return true;
    }

    private boolean reached(FaultPoint before, FaultPoint after, byte[] message) {
        thenPoint = after;
        awaited = little(message).getInt(4);
        return faultPoints.reached(before, process);
    }

    @Override
    public boolean response(byte[] message) {
        var point = thenPoint;
        if (point == null || little(message).getInt(8) != awaited) {
            return true;
        }
        thenPoint = null;
        return faultPoints.reached(point, process);
    }

    /** A delivery's new status. */
    record Write(String delivery, String status) {}

    /** What a message writes of deliveries' states; a query that names one writes nothing. */
    static List<Write> writes(byte[] message) {
        var sections = sections(message);
        if (sections.isEmpty()) {
            return List.of();
        }
        var command = sections.get(0);
        var name = command.getFirstKey().toLowerCase(Locale.ROOT);
        if (!new BsonString("deliveries").equals(command.get(command.getFirstKey()))) {
            return List.of();
        }
        if (name.equals("findandmodify")) {
            return write(command.get("query"), command.get("update"));
        }
        var updates = new ArrayList<>(sections.subList(1, sections.size()));
        if (name.equals("update") && command.isArray("updates")) {
            command.getArray("updates").forEach(update -> updates.add(update.asDocument()));
        }
        return name.equals("update")
                ? updates.stream()
                        .flatMap(update -> write(update.get("q"), update.get("u")).stream())
                        .toList()
                : List.of();
    }

    private static List<Write> write(@Nullable BsonValue query, @Nullable BsonValue update) {
        if (query == null || update == null || !update.isDocument()) {
            return List.of();
        }
        var change = update.asDocument();
        var set = change.isDocument("$set") ? change.getDocument("$set") : change;
        var id = query.asDocument().get("_id");
        return set.isString("status") && id != null && id.isString()
                ? List.of(new Write(
                        id.asString().getValue(), set.getString("status").getValue()))
                : List.of();
    }

    /** The command, and whatever documents were sent beside it. */
    private static List<BsonDocument> sections(byte[] message) {
        var bytes = little(message);
        var found = new ArrayList<BsonDocument>();
        if (bytes.getInt(12) != OP_MSG) {
            return found;
        }
        var flags = bytes.getInt(HEADER);
        var end = message.length - ((flags & 1) == 1 ? Integer.BYTES : 0);
        for (var at = HEADER + Integer.BYTES; at < end; ) {
            var kind = message[at++];
            var size = bytes.getInt(at);
            if (kind == 0) {
                found.add(0, new RawBsonDocument(message, at, size));
            } else {
                var document = at + Integer.BYTES;
                while (message[document++] != 0) {}
                for (; document < at + size; document += bytes.getInt(document)) {
                    found.add(new RawBsonDocument(message, document, bytes.getInt(document)));
                }
            }
            at += size;
        }
        return found;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
