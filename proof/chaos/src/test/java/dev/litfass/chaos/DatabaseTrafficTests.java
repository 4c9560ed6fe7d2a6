package dev.litfass.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.harness.ChildProcess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.Test;

class DatabaseTrafficTests {

    private static final ChildProcess WORKER =
            new ChildProcess(new ChildProcess.Program("worker", List.of(), Map.of(), Path.of("log"), process -> true));

    private final FaultPoints faultPoints = new FaultPoints();
    private final Map<String, ChildProcess> armedBy = new HashMap<>();
    private final DatabaseTraffic traffic = new DatabaseTraffic(WORKER, faultPoints, armedBy);

    @Test
    void seesADeliveryBeingReplacedByOneThatIsArmed() {
        var message = message(
                1, 0, "{findAndModify: 'deliveries', query: {_id: 'd1', 'lease.fence': 3}, update: {status: 'ARMED'}}");

        assertThat(DatabaseTraffic.writes(message)).containsExactly(new DatabaseTraffic.Write("d1", "ARMED"));
    }

    @Test
    void seesAStatusThatIsSetBeside() {
        var message = message(
                1,
                0,
                "{update: 'deliveries'}",
                "{q: {_id: 'd1'}, u: {$set: {status: 'PUBLISHED'}}}",
                "{q: {_id: 'd2'}, u: {$set: {other: 1}}}");

        assertThat(DatabaseTraffic.writes(message)).containsExactly(new DatabaseTraffic.Write("d1", "PUBLISHED"));
    }

    @Test
    void isNotFooledByQueriesNorByOtherCollections() {
        assertThat(DatabaseTraffic.writes(message(1, 0, "{find: 'deliveries', filter: {_id: 'd1', status: 'ARMED'}}")))
                .isEmpty();
        assertThat(DatabaseTraffic.writes(message(
                        1, 0, "{findAndModify: 'deliveries', query: {_id: 'd1', status: 'ARMED'}, update: {a: 1}}")))
                .isEmpty();
        assertThat(DatabaseTraffic.writes(
                        message(1, 0, "{findAndModify: 'posts', query: {_id: 'd1'}, update: {status: 'ARMED'}}")))
                .isEmpty();
    }

    @Test
    void injectsTheFaultBeforeTheWrite() {
        faultPoints.add(FaultPoint.BEFORE_ARMED_WRITE, process -> false);

        var goesOn = traffic.request(armed(7));

        assertThat(goesOn).isFalse();
        assertThat(armedBy).containsEntry("d1", WORKER);
        assertThat(traffic.request(armed(8))).isTrue();
    }

    @Test
    void injectsTheFaultAfterTheWriteAtItsOwnAnswer() {
        faultPoints.add(FaultPoint.AFTER_ARMED_WRITE, process -> false);

        var forwarded = traffic.request(armed(7));

        assertThat(forwarded).isTrue();
        assertThat(traffic.response(message(100, 6, "{ok: 1}"))).isTrue();
        assertThat(traffic.response(message(101, 7, "{ok: 1}"))).isFalse();
    }

    @Test
    void readsMessagesOneByOneFromTheStream() throws IOException {
        var both = ByteBuffer.allocate(2000).put(armed(1)).put(message(2, 0, "{ping: 1}"));
        var stream = new ByteArrayInputStream(both.array(), 0, both.position());

        assertThat(traffic.next(stream)).isEqualTo(armed(1));
        assertThat(traffic.next(stream)).isEqualTo(message(2, 0, "{ping: 1}"));
        assertThat(traffic.next(stream)).isNull();
    }

    private static byte[] armed(int requestId) {
        return message(requestId, 0, "{findAndModify: 'deliveries', query: {_id: 'd1'}, update: {status: 'ARMED'}}");
    }

    /** An OP_MSG; documents beside the command go into a section of their own. */
    private static byte[] message(int requestId, int responseTo, String command, String... beside) {
        var body = bytes(command);
        var more = new ArrayList<byte[]>();
        for (var document : beside) {
            more.add(bytes(document));
        }
        var size = Integer.BYTES
                + "updates".length()
                + 1
                + more.stream().mapToInt(b -> b.length).sum();
        var message = ByteBuffer.allocate(21 + body.length + (beside.length == 0 ? 0 : 1 + size))
                .order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(message.capacity())
                .putInt(requestId)
                .putInt(responseTo)
                .putInt(2013)
                .putInt(0);
        message.put((byte) 0).put(body);
        if (beside.length > 0) {
            message.put((byte) 1).putInt(size).put("updates".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            message.put((byte) 0);
            more.forEach(message::put);
        }
        return message.array();
    }

    private static byte[] bytes(String json) {
        var raw = new RawBsonDocument(BsonDocument.parse(json), new BsonDocumentCodec());
        var buffer = raw.getByteBuffer().asNIO();
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
