package dev.litfass.platform.trace;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import reactor.core.publisher.Hooks;

/** Copies the trace's id from the Reactor context into the log's MDC wherever a pipeline runs. */
public final class TraceInLogs implements ThreadLocalAccessor<String> {

    private TraceInLogs() {}

    /** Switches the copying on for this process; repeating it changes nothing. */
    public static void install() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new TraceInLogs());
        Hooks.enableAutomaticContextPropagation();
    }

    @Override
    public Object key() {
        return Trace.KEY;
    }

    @Override
    public @Nullable String getValue() {
        return MDC.get(Trace.KEY);
    }

    @Override
    public void setValue(String id) {
        MDC.put(Trace.KEY, id);
    }

    @Override
    public void setValue() {
        MDC.remove(Trace.KEY);
    }
}
