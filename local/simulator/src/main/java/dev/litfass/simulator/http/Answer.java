package dev.litfass.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole and well-formed answer. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final String TYPE = "Content-Type";

    public static Answer json(int status, Object body) {
        return new Answer(status, Map.of(TYPE, "application/json"), Json.bytes(body));
    }

    public static Answer text(int status, String type, String body) {
        return new Answer(status, Map.of(TYPE, type + "; charset=utf-8"), body.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer bytes(String type, byte[] body) {
        return new Answer(200, Map.of(TYPE, type), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0]);
    }

    public Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
