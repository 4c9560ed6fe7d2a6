package dev.litfass.platform.problem;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.trace.Trace;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every failure as a problem document. It handles web exceptions, not only controllers', so that filters,
 * routing and unknown paths speak the same language.
 */
@Order(-2)
public final class ProblemWriter implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
            Trace.logging(exchange, () -> log.atDebug().log("The other side is gone: {}", error.toString()));
            return Mono.empty();
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(exchange, Problems.of(error));
    }

    /** Answers the request with this problem. */
    public Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var traceId = Trace.id(exchange);
        Trace.logging(exchange, () -> record(exchange, problem));
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        tellWhenToTryAgain(problem, response.getHeaders());
        var bytes = json.writeValueAsBytes(body(exchange, problem, traceId));
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(bytes)));
    }

    /** A limit may come from another service, as it stood in its body. */
    private static void tellWhenToTryAgain(Problem problem, HttpHeaders headers) {
        var wait = problem.extensions().get("retryAfter");
        if (wait != null) {
            headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
        }
        if (problem.extensions().get("limit") instanceof Map<?, ?> limit) {
            headers.set(
                    "RateLimit-Policy",
                    "\"%s\";q=%s;w=%s".formatted(limit.get("name"), limit.get("quota"), limit.get("seconds")));
            headers.set("RateLimit", "\"%s\";r=0%s".formatted(limit.get("name"), wait == null ? "" : ";t=" + wait));
        }
    }

    private static Map<String, Object> body(ServerWebExchange exchange, Problem problem, String traceId) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", problem.type().type());
        body.put("title", problem.type().title());
        body.put("status", problem.status());
        if (!problem.detail().isEmpty()) {
            body.put("detail", problem.detail());
        }
        body.put("instance", exchange.getRequest().getPath().value());
        body.put("traceId", traceId);
        problem.extensions().forEach(body::putIfAbsent);
        return body;
    }

    private static void record(ServerWebExchange exchange, Problem problem) {
        var request = exchange.getRequest();
        if (problem.status() == 500) {
            log.atError()
                    .setCause(problem.getCause())
                    .addKeyValue("method", request.getMethod())
                    .addKeyValue("path", request.getPath().value())
                    .log("Answered with an internal error");
        } else {
            log.atDebug()
                    .addKeyValue("path", request.getPath().value())
                    .addKeyValue("status", problem.status())
                    .log("Refused: {}", problem.detail());
        }
    }
}
