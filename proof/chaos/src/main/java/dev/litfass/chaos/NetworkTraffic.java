package dev.litfass.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.litfass.harness.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a service sends to the network: finds the request that makes a post public, and by its key who sends it. */
final class NetworkTraffic implements Proxy.Traffic {

    private static final byte[] PUBLISH = "POST /api/posts ".getBytes(ISO_8859_1);
    private static final Pattern KEY = Pattern.compile("(?i)\r\nidempotency-key: *(\\S+)\r\n");
    private static final int BUFFER = 16 << 10;

    private final FaultPoints faultPoints;
    private final Map<String, ChildProcess> armedBy;

    private volatile @Nullable ChildProcess sender;

    /** @param armedBy who armed each delivery last: all services share one way to the network */
    NetworkTraffic(FaultPoints faultPoints, Map<String, ChildProcess> armedBy) {
        this.faultPoints = faultPoints;
        this.armedBy = armedBy;
    }

    @Override
    public byte @Nullable [] next(InputStream from) throws IOException {
        var buffer = new byte[BUFFER];
        var read = from.read(buffer);
        return read < 0 ? null : Arrays.copyOf(buffer, read);
    }

    @Override
    public boolean request(byte[] piece) {
        var length = Math.min(PUBLISH.length, piece.length);
        if (!Arrays.equals(piece, 0, length, PUBLISH, 0, PUBLISH.length)) {
            return true;
        }
        var key = KEY.matcher(new String(piece, ISO_8859_1));
        var process = key.find() ? armedBy.get(key.group(1)) : null;
        sender = process;
        return process == null || faultPoints.reached(FaultPoint.BEFORE_SOCKET_WRITE, process);
    }

    @Override
    public boolean response(byte[] piece) {
        var process = sender;
        sender = null;
        return process == null || faultPoints.reached(FaultPoint.AFTER_SOCKET_WRITE, process);
    }
}
