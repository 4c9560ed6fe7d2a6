package dev.litfass.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.harness.ChildProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkTalkTests {

    private static final ChildProcess PART =
            new ChildProcess(new ChildProcess.Program("worker", List.of(), Map.of(), Path.of("log"), process -> true));

    private final Traps traps = new Traps();
    private final NetworkTalk talk = new NetworkTalk(traps, Map.of("d1", PART));

    @Test
    void springsTheTrapOfWhoArmedTheDeliveryThatIsSent() {
        traps.lay(Point.BEFORE_SOCKET_WRITE, part -> part != PART);

        assertThat(talk.asked(request("POST /api/posts HTTP/1.1\r\nidempotency-key: d1\r\n\r\n{}")))
                .isFalse();
    }

    @Test
    void springsTheTrapBehindTheSendingAtItsAnswer() {
        traps.lay(Point.AFTER_SOCKET_WRITE, part -> false);

        var asked = talk.asked(request("POST /api/posts HTTP/1.1\r\nIdempotency-Key: d1\r\n\r\n{}"));

        assertThat(asked).isTrue();
        assertThat(talk.answered(request("HTTP/1.1 201 Created\r\n\r\n"))).isFalse();
    }

    @Test
    void letsEverythingElsePass() {
        traps.lay(Point.BEFORE_SOCKET_WRITE, part -> false);
        traps.lay(Point.AFTER_SOCKET_WRITE, part -> false);

        assertThat(talk.asked(request("GET /api/posts HTTP/1.1\r\n\r\n"))).isTrue();
        assertThat(talk.answered(request("HTTP/1.1 200 OK\r\n\r\n"))).isTrue();
        assertThat(talk.asked(request("POST /api/posts HTTP/1.1\r\nidempotency-key: d2\r\n\r\n{}")))
                .isTrue();
    }

    private static byte[] request(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
