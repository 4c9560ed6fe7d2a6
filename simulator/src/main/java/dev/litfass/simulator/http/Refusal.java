package dev.litfass.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The network says no, with a status, a code and a sentence. */
public class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, Object> more;

    public Refusal(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    public Refusal(int status, String code, String message, Map<String, ?> more) {
        super(message);
        this.status = status;
        this.code = code;
        this.more = Map.copyOf(more);
    }

    public Answer answer() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", code);
        body.put("message", String.valueOf(getMessage()));
        body.putAll(more);
        return Answer.json(status, body);
    }
}
