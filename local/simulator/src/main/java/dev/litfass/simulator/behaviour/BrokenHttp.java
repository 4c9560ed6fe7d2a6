package dev.litfass.simulator.behaviour;

import dev.litfass.simulator.http.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers that are not the HTTP they look like, byte by byte. */
enum BrokenHttp {
    BAD_LENGTH("HTTP/1.1 201 Created\r\nContent-Length: abc\r\n\r\n{}"),
    NEGATIVE_LENGTH("HTTP/1.1 201 Created\r\nContent-Length: -1\r\n\r\n{}"),
    HUGE_LENGTH("HTTP/1.1 201 Created\r\nContent-Length: 99999999999999999999\r\n\r\n{}"),
    TWO_LENGTHS("HTTP/1.1 201 Created\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} "),
    BAD_CHUNK("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"),
    CUT_CHUNK("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{"),
    BAD_HEADER("HTTP/1.1 201 Created\r\n: nameless\r\nContent-Length: 2\r\n\r\n{}"),
    NO_HTTP("<html>ready</html>\r\n"),
    INFORMATIONAL("HTTP/1.1 100 Continue\r\n\r\n".repeat(5_000)),
    LONG_HEADERS("HTTP/1.1 201 Created\r\n" + ("X-Filler: " + "x".repeat(1_000) + "\r\n").repeat(1_000));

    private final String text;

    BrokenHttp(String text) {
        this.text = text;
    }

    /** The bytes as they go over the wire; the status is only for the record of calls. */
    Answer bytes() {
        return new Answer(201, Map.of(), text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
