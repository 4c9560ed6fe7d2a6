package dev.litfass.platform.trace;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.ContextView;

/** The correlation id of one request: 32 hexadecimal digits, made at the edge and handed on by every call. */
public final class Trace {

    /** The header that carries it between our processes. */
    public static final String HEADER = "X-Litfass-Trace";

    /** Its name in the Reactor context and in the log's MDC. */
    public static final String KEY = "traceId";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    private Trace() {}

    /** The id of this request; made now if no filter has set one. */
    public static String of(ServerWebExchange exchange) {
        return (String) exchange.getAttributes().computeIfAbsent(KEY, key -> fresh());
    }

    /** The id that travels in the Reactor context, or null outside a request. */
    public static @Nullable String of(ContextView context) {
        return context.getOrDefault(KEY, null);
    }

    /** The id of what this thread works on, or null. */
    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    public static String fresh() {
        var random = ThreadLocalRandom.current();
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    static boolean isWellFormed(String id) {
        return FORM.matcher(id).matches();
    }
}
