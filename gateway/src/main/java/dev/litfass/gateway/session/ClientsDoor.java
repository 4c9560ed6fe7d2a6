package dev.litfass.gateway.session;

import static dev.litfass.kernel.problem.CommonProblem.UPSTREAM_SLOW;
import static dev.litfass.kernel.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.gateway.GatewaySettings;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.caller.Service;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.kernel.trace.Trace;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;

/** Asks clients-service who somebody is. Its problems are raised here as the same problems. */
@Component
public class ClientsDoor {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "traceId");
    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    private final WebClient client;
    private final CallerTokens tokens;
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "clients-door",
            CircuitBreakerConfig.custom()
                    .slidingWindowSize(20)
                    .minimumNumberOfCalls(5)
                    .waitDurationInOpenState(Duration.ofSeconds(2))
                    .ignoreException(e -> e instanceof Problem problem && problem.status() < 500)
                    .build());

    ClientsDoor(GatewaySettings settings, CallerTokens tokens) {
        this.client = WebClient.builder().baseUrl(settings.clients()).build();
        this.tokens = tokens;
    }

    /** Posts a body to an internal address and reads the answer. */
    public <T> Mono<T> ask(String path, Object body, Class<T> answer) {
        return call(path, body, response -> response.bodyToMono(answer));
    }

    /** Posts a body to an internal address that answers nothing. */
    public Mono<Void> tell(String path, Object body) {
        return call(path, body, ClientResponse::releaseBody).then();
    }

    private <T> Mono<T> call(String path, Object body, Function<ClientResponse, Mono<T>> read) {
        return Mono.deferContextual(context -> client.post()
                        .uri(path)
                        .headers(headers -> identify(headers, Trace.of(context)))
                        .bodyValue(body)
                        .exchangeToMono(response ->
                                response.statusCode().is2xxSuccessful() ? read.apply(response) : refusal(response)))
                .timeout(LIMIT)
                .onErrorMap(
                        WebClientRequestException.class,
                        e -> UPSTREAM_UNAVAILABLE
                                .because("the part for clients and sign-in does not answer")
                                .with("service", "clients")
                                .causedBy(e))
                .onErrorMap(
                        TimeoutException.class,
                        e -> UPSTREAM_SLOW
                                .because("the part for clients and sign-in is too slow")
                                .with("service", "clients"))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .onErrorMap(
                        CallNotPermittedException.class,
                        e -> UPSTREAM_UNAVAILABLE
                                .because("the part for clients and sign-in does not answer")
                                .with("service", "clients"));
    }

    private void identify(HttpHeaders headers, @Nullable String traceId) {
        headers.setBearerAuth(tokens.mintForSelf(Service.CLIENTS));
        if (traceId != null) {
            headers.set(Trace.HEADER, traceId);
        }
    }

    private static <T> Mono<T> refusal(ClientResponse response) {
        var status = response.statusCode().value();
        if (status >= 500) {
            return response.releaseBody()
                    .then(Mono.error(() -> UPSTREAM_UNAVAILABLE
                            .because("the part for clients and sign-in answered %d", status)
                            .with("service", "clients")));
        }
        return response.bodyToMono(BODY).flatMap(body -> {
            var extensions = new LinkedHashMap<>(body);
            extensions.keySet().removeAll(STANDARD);
            return Mono.error(Problem.passedOn(
                    status,
                    String.valueOf(body.getOrDefault("type", "about:blank")),
                    String.valueOf(body.getOrDefault("title", "")),
                    String.valueOf(body.getOrDefault("detail", "")),
                    extensions));
        });
    }
}
