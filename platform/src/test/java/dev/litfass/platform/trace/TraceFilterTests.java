package dev.litfass.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class TraceFilterTests {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final ApplicationContextRunner process = new ApplicationContextRunner()
            .withPropertyValues("management.tracing.propagation.type=w3c", "management.tracing.sampling.probability=0")
            .withConfiguration(AutoConfigurations.of(BraveAutoConfiguration.class))
            .withBean(Traces.class);

    @Test
    void goesOnWithTheTraceOfWhoCallsFromInside() {
        withTraces(traces -> {
            var exchange = seen(new TraceFilter(traces, true), "00-" + ID + "-00f067aa0ba902b7-00");

            assertThat(Trace.id(exchange)).isEqualTo(ID);
            assertThat(exchange.getResponse().getHeaders().getFirst(Trace.HEADER))
                    .isEqualTo(ID);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + ID,
                "00-00000000000000000000000000000000-00f067aa0ba902b7-00",
                "00-" + ID + "-0000000000000000-00",
                "ff-" + ID + "-00f067aa0ba902b7-00",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-00",
                "00-4bf92f3577b34da6a3ce929d0e0e473\u00e4-00f067aa0ba902b7-00"
            })
    void beginsATraceWhereTheCallerTellsNoneThatMakesSense(String told) {
        withTraces(traces -> {
            var exchange = seen(new TraceFilter(traces, true), told);

            assertThat(Trace.id(exchange)).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        });
    }

    @Test
    void believesNobodyAtTheEdge() {
        withTraces(traces -> {
            var exchange = seen(new TraceFilter(traces, false), "00-" + ID + "-00f067aa0ba902b7-01");

            assertThat(Trace.id(exchange)).matches("[0-9a-f]{32}").isNotEqualTo(ID);
        });
    }

    @Test
    void tellsWhomWeCallAsW3cSays() {
        withTraces(traces -> {
            var span = traces.begun("test");
            Map<String, String> headers = new LinkedHashMap<>();

            traces.tell(span, headers::put);

            assertThat(headers)
                    .containsOnlyKeys("traceparent")
                    .containsEntry(
                            "traceparent",
                            "00-" + span.context().traceId() + "-"
                                    + span.context().spanId() + "-00");
        });
    }

    @Test
    void aBlockingCallKnowsItsTraceAndTheLogToo() throws Exception {
        withTraces(traces -> {
            var span = traces.begun("test");
            var call = Mono.deferContextual(context -> Mono.fromCallable(() -> Trace.during(context, () -> {
                        assertThat(Trace.current()).isSameAs(span);
                        return MDC.get(Trace.KEY);
                    })))
                    .contextWrite(Trace.in(span));

            assertThat(call.block()).isEqualTo(span.context().traceId());
            assertThat(Trace.current()).isNull();
            assertThat(MDC.get(Trace.KEY)).isNull();
        });
    }

    /** The look that finds a piece, the work on it, and the look that finds nothing more. */
    @Test
    void eachRunOfAPollerIsATraceOfItsOwn() {
        List<String> ids = new ArrayList<>();
        var left = new ArrayList<>(List.of("piece"));
        process.withBean(
                        Poller.class,
                        () -> Poller.of(
                                "test",
                                Duration.ofSeconds(1),
                                1,
                                () -> noted(ids)
                                        .then(Mono.defer(
                                                () -> Mono.justOrEmpty(left.isEmpty() ? null : left.remove(0)))),
                                piece -> noted(ids),
                                false))
                .run(context -> context.getBean(Poller.class).runOnce().block());

        assertThat(ids)
                .hasSizeGreaterThanOrEqualTo(3)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{32}"));
    }

    private static Mono<Void> noted(List<String> ids) {
        return Mono.deferContextual(context -> {
            ids.add(context.get(Trace.KEY));
            return Mono.empty();
        });
    }

    private void withTraces(Consumer<Traces> test) {
        process.run(context -> test.accept(context.getBean(Traces.class)));
    }

    private static MockServerWebExchange seen(TraceFilter filter, String told) {
        var request = MockServerHttpRequest.get("/api/posts").header("traceparent", told);
        var exchange = MockServerWebExchange.from(request);
        filter.filter(exchange, passed -> Mono.empty()).block();
        return exchange;
    }
}
