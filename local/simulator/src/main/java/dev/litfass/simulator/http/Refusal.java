package dev.litfass.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** The network says no, with a status, a code and a sentence. */
public class Refusal extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, Object> more;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Refusal(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    public Refusal(int status, String code, String message, Map<String, ?> more) {
        super(message);
        this.status = status;
        this.code = code;
        this.more = Map.copyOf(more);
    }

    /** The same with one more header. */
    public Refusal with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public int status() {
        return status;
    }

    /** What went wrong, in one word. */
    public String code() {
        return code;
    }

    /** What else is known of it. */
    public Map<String, Object> more() {
        return more;
    }

    public Map<String, String> headers() {
        return Map.copyOf(headers);
    }

    public Answer answer() {
        var body = new LinkedHashMap<String, Object>();
        body.put("error", code);
        body.put("message", String.valueOf(getMessage()));
        body.putAll(more);
        Answer answer = Answer.json(status, body);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
