package dev.litfass.contracts.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one exception that says no to a caller; {@link ProblemWriter} turns it into RFC 9457. */
public final class Problem extends RuntimeException {

    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "traceId");

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions;

    Problem(ProblemType type, String detail) {
        this(type, detail, Map.of(), null);
    }

    private Problem(ProblemType type, String detail, Map<String, Object> extensions, @Nullable Throwable cause) {
        super(detail, cause, false, false);
        this.type = type;
        this.extensions = extensions;
    }

    /** A problem that another service of ours answered, passed on as it is. */
    public static Problem passedOn(int status, Map<String, Object> body) {
        var extensions = new LinkedHashMap<>(body);
        extensions.keySet().removeAll(STANDARD);
        var type = new Foreign(
                String.valueOf(body.getOrDefault("type", "about:blank")),
                status,
                String.valueOf(body.getOrDefault("title", "")));
        return new Problem(type, String.valueOf(body.getOrDefault("detail", "")), extensions, null);
    }

    /** The same problem with one more member in its body. */
    public Problem with(String member, Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, detail(), more, getCause());
    }

    /** The same problem with what led to it, for the log alone. */
    public Problem causedBy(Throwable cause) {
        return new Problem(type, detail(), extensions, cause);
    }

    /** The same problem with the places in the request that are wrong. */
    public Problem at(List<Place> places) {
        return with("errors", places);
    }

    /** The same problem with the time after which a new try makes sense, in whole seconds, at least one. */
    public Problem retryAfter(Duration wait) {
        return with("retryAfter", Math.max(1, (wait.toMillis() + 999) / 1000));
    }

    /**
     * The same problem with the limit that was passed; it is told in the body and in the {@code RateLimit} headers.
     *
     * @param name what the limit is called, in lower case
     */
    public Problem limit(String name, long quota, Duration window) {
        return with("limit", Map.of("name", name, "quota", quota, "seconds", window.toSeconds()));
    }

    public ProblemType type() {
        return type;
    }

    public int status() {
        return type.status();
    }

    public String detail() {
        var message = getMessage();
        return message == null ? "" : message;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    public boolean is(ProblemType other) {
        return type.type().equals(other.type());
    }

    /** A place in the request body, as a JSON pointer, and what is wrong there. */
    public record Place(String pointer, @Nullable String detail) {}

    /** The kind of a problem that was met in another service's answer. */
    private record Foreign(String type, int status, String title) implements ProblemType {
        @Override
        public String name() {
            return type;
        }
    }
}
