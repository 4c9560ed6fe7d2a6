package dev.litfass.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.platform.trace.Trace;
import dev.litfass.platform.trace.TraceFilter;
import dev.litfass.platform.trace.Traces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log about a refusal, as the services print it. */
class ProblemWriterTests {

    private final Logger log = (Logger) LoggerFactory.getLogger(ProblemWriter.class);
    private final ProblemWriter writer = new ProblemWriter(JsonMapper.shared());
    private final Printed printed = new Printed();

    @BeforeEach
    void listen() {
        printed.start(log);
        log.setLevel(Level.DEBUG);
    }

    @AfterEach
    void usual() {
        log.detachAppender(printed);
        log.setLevel(null);
        MDC.clear();
    }

    @Test
    void everyLineAboutARequestHasTheIdThatItsAnswerTells() {
        var exchange = seen();
        var id = Trace.id(exchange);

        writer.handle(exchange, new IllegalStateException("a fault")).block();

        assertThat(printed.lines).singleElement().asString().startsWith("ERROR [" + id + "] Answered");
        assertThat(exchange.getResponse().getBodyAsString().block()).contains("\"traceId\":\"" + id + "\"");
        assertThat(MDC.get(Trace.KEY)).isNull();
    }

    @Test
    void aLineAboutARefusalHasItToo() {
        var exchange = seen();

        writer.handle(exchange, CommonProblem.CONFLICT.because("so")).block();

        assertThat(printed.lines).singleElement().asString().startsWith("DEBUG [" + Trace.id(exchange) + "] Refused");
    }

    @Test
    void whatTheThreadWorksOnBesidesStaysItsOwn() {
        MDC.put(Trace.KEY, "another");

        writer.handle(seen(), CommonProblem.CONFLICT.because("so")).block();

        assertThat(MDC.get(Trace.KEY)).isEqualTo("another");
    }

    /** A request as it is outside of the filter that put its trace into the pipeline. */
    private static MockServerWebExchange seen() {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/api/posts"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(BraveAutoConfiguration.class))
                .withBean(Traces.class)
                .run(process -> new TraceFilter(process.getBean(Traces.class), false)
                        .filter(exchange, passed -> Mono.empty())
                        .block());
        return exchange;
    }

    /** Prints as {@code logging.pattern.level} says. */
    private static final class Printed extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new ArrayList<>();
        private final PatternLayout layout = new PatternLayout();

        void start(Logger to) {
            layout.setContext(to.getLoggerContext());
            layout.setPattern("%5p [%X{traceId:-}] %m");
            layout.start();
            setContext(to.getLoggerContext());
            start();
            to.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(layout.doLayout(event));
        }
    }
}
