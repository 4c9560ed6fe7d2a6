package dev.litfass.platform.trace;

import io.micrometer.tracing.Span;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.server.ServerWebExchange;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/** Where the trace of what is being done is found: in the request, in the Reactor context, and on a thread that blocks. */
public final class Trace {

    /** The header of our answers that tells the id; between our processes it travels as W3C says, in {@code traceparent}. */
    public static final String HEADER = "X-Litfass-Trace";

    /** The name of the id in the Reactor context and in the log's MDC. */
    public static final String KEY = "traceId";

    private static final String SPAN = Trace.class.getName();
    private static final ThreadLocal<Span> OF_THIS_THREAD = new ThreadLocal<>();

    private Trace() {}

    /** The id of this request; empty where it was refused before it was looked at. */
    public static String id(ServerWebExchange exchange) {
        var span = of(exchange);
        return span == null ? "" : span.context().traceId();
    }

    /** What is done for this request, or null where no filter has seen it. */
    public static @Nullable Span of(ServerWebExchange exchange) {
        return exchange.getAttribute(SPAN);
    }

    static void set(ServerWebExchange exchange, Span span) {
        exchange.getAttributes().put(SPAN, span);
    }

    /** What travels in the Reactor context, or null outside a request and a poller's run. */
    public static @Nullable Span of(ContextView context) {
        return context.getOrDefault(SPAN, null);
    }

    /** Puts it where everything upstream finds it, and its id into the log. */
    public static Function<Context, Context> in(Span span) {
        return context -> context.put(SPAN, span).put(KEY, span.context().traceId());
    }

    /** Logs something about this request, with its id also where no pipeline knows it. */
    public static void logging(ServerWebExchange exchange, Runnable lines) {
        var before = MDC.get(KEY);
        MDC.put(KEY, id(exchange));
        try {
            lines.run();
        } finally {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }

    /** What this thread works on, or null. */
    public static @Nullable Span current() {
        return OF_THIS_THREAD.get();
    }

    /** Makes a blocking call as a part of what travels in this context. */
    public static <T> T during(ContextView context, Callable<T> call) throws Exception {
        var span = of(context);
        if (span == null) {
            return call.call();
        }
        OF_THIS_THREAD.set(span);
        MDC.put(KEY, span.context().traceId());
        try {
            return call.call();
        } finally {
            MDC.remove(KEY);
            OF_THIS_THREAD.remove();
        }
    }
}
