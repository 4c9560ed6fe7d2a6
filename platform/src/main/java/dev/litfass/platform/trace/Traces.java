package dev.litfass.platform.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;

/** Begins traces, takes them over from who calls us, and hands them on to whom we call (W3C Trace Context). */
public final class Traces {

    /** What the outside may say of traces, and we do not pass on. */
    public static final List<String> HEADERS = List.of("traceparent", "tracestate", "baggage", "b3");

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** A trace of its own. */
    public Span begun(String name) {
        return tracer.spanBuilder().setNoParent().name(name).start();
    }

    /** A part of the caller's trace; one of its own where the caller tells none that makes sense. */
    Span continued(String name, HttpHeaders told) {
        try {
            return propagator
                    .extract(told, HttpHeaders::getFirst)
                    .kind(Span.Kind.SERVER)
                    .name(name)
                    .start();
        } catch (IllegalArgumentException e) {
            // ids of nothing but zeros are well-formed, and are none
            return begun(name);
        }
    }

    /** Tells whom we call. */
    public void tell(Span span, BiConsumer<String, String> header) {
        propagator.inject(span.context(), header, (to, name, value) -> header.accept(name, value));
    }
}
