package dev.litfass.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.litfass.harness.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service's words to the network: finds the request that makes a post public, and by its key who sends it. */
final class NetworkTalk implements Proxy.Talk {

    private static final byte[] PUBLISH = "POST /api/posts ".getBytes(ISO_8859_1);
    private static final Pattern KEY = Pattern.compile("(?i)\r\nidempotency-key: *(\\S+)\r\n");
    private static final int BUFFER = 16 << 10;

    private final Traps traps;
    private final Map<String, ChildProcess> armedBy;

    private volatile @Nullable ChildProcess sender;

    /** @param armedBy who armed each delivery last: all services share one way to the network */
    NetworkTalk(Traps traps, Map<String, ChildProcess> armedBy) {
        this.traps = traps;
        this.armedBy = armedBy;
    }

    @Override
    public byte @Nullable [] next(InputStream from) throws IOException {
        var buffer = new byte[BUFFER];
        var read = from.read(buffer);
        return read < 0 ? null : Arrays.copyOf(buffer, read);
    }

    @Override
    public boolean asked(byte[] piece) {
        var length = Math.min(PUBLISH.length, piece.length);
        if (!Arrays.equals(piece, 0, length, PUBLISH, 0, PUBLISH.length)) {
            return true;
        }
        var key = KEY.matcher(new String(piece, ISO_8859_1));
        var part = key.find() ? armedBy.get(key.group(1)) : null;
        sender = part;
        return part == null || traps.pass(Point.BEFORE_SOCKET_WRITE, part);
    }

    @Override
    public boolean answered(byte[] piece) {
        var part = sender;
        sender = null;
        return part == null || traps.pass(Point.AFTER_SOCKET_WRITE, part);
    }
}
