package dev.litfass.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.harness.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTrafficTests {

    private static final ChildProcess WORKER =
            new ChildProcess(new ChildProcess.Program("worker", List.of(), Map.of(), Path.of("log"), process -> true));

    private final FaultPoints faultPoints = new FaultPoints();
    private final NetworkTraffic traffic = new NetworkTraffic(faultPoints, Map.of("d1", WORKER));

    @Test
    void injectsTheFaultIntoWhoArmedTheDeliveryThatIsSent() {
        faultPoints.add(FaultPoint.BEFORE_SOCKET_WRITE, process -> process != WORKER);

        assertThat(traffic.request(request("POST /api/posts HTTP/1.1\r\nidempotency-key: d1\r\n\r\n{}")))
                .isFalse();
    }

    @Test
    void injectsTheFaultAfterTheSendingAtItsAnswer() {
        faultPoints.add(FaultPoint.AFTER_SOCKET_WRITE, process -> false);

        var forwarded = traffic.request(request("POST /api/posts HTTP/1.1\r\nIdempotency-Key: d1\r\n\r\n{}"));

        assertThat(forwarded).isTrue();
        assertThat(traffic.response(request("HTTP/1.1 201 Created\r\n\r\n"))).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        faultPoints.add(FaultPoint.BEFORE_SOCKET_WRITE, process -> false);
        faultPoints.add(FaultPoint.AFTER_SOCKET_WRITE, process -> false);

        assertThat(traffic.request(request("GET /api/posts HTTP/1.1\r\n\r\n"))).isTrue();
        assertThat(traffic.response(request("HTTP/1.1 200 OK\r\n\r\n"))).isTrue();
        assertThat(traffic.request(request("POST /api/posts HTTP/1.1\r\nidempotency-key: d2\r\n\r\n{}")))
                .isTrue();
    }

    private static byte[] request(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
