package dev.litfass.simulator.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One request, completely read. Header names are in lower case. */
public record Call(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        byte[] body,
        Map<String, String> variables) {

    Call with(Map<String, String> pathVariables) {
        return new Call(method, path, query, headers, body, pathVariables);
    }

    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The part of the path that stood for this name in the route. */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The route has no {" + name + "}");
        }
        return value;
    }

    public @Nullable String query(String name) {
        String value = query.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public @Nullable Instant instant(String name) {
        String value = query(name);
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new Refusal(400, "invalid_request", "%s is not an ISO instant.".formatted(name));
        }
    }

    public int number(String name, int otherwise, int min, int max) {
        String value = query(name);
        try {
            int number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal(400, "invalid_request", "%s is not a number.".formatted(name));
        }
        throw new Refusal(400, "invalid_request", "%s must be between %d and %d.".formatted(name, min, max));
    }

    /** Only JSON that says it is JSON: a foreign web page cannot send that without being asked first. */
    public <T> T json(Class<T> type) {
        String sent = header("content-type");
        if (sent == null || !sent.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Refusal(415, "unsupported_media_type", "The body must be application/json.");
        }
        try {
            T value = Json.read(body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw new Refusal(400, "invalid_request", e.getOriginalMessage());
        }
        throw new Refusal(400, "invalid_request", "The body is null.");
    }
}
