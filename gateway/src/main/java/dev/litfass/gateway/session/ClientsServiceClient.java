package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.gateway.GatewaySettings;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.trace.Trace;
import dev.litfass.platform.trace.Traces;
import dev.litfass.platform.upstream.Guards;
import io.micrometer.tracing.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Mono;

/** Asks clients-service who somebody is, on a {@link ClientsLane} for each purpose. Its problems are raised here as the same. */
@Component
public class ClientsServiceClient {

    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    private final Map<ClientsLane.Purpose, ClientsLane> lanes = new EnumMap<>(ClientsLane.Purpose.class);
    private final CallerTokens tokens;
    private final Traces traces;

    ClientsServiceClient(GatewaySettings settings, CallerTokens tokens, Traces traces, Guards guards) {
        for (var purpose : ClientsLane.Purpose.values()) {
            lanes.put(purpose, new ClientsLane(settings.clients(), purpose, guards));
        }
        this.tokens = tokens;
        this.traces = traces;
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
        var lane = Objects.requireNonNull(lanes.get(ClientsLane.Purpose.of(path)));
        return lane.guarded(Mono.deferContextual(context -> lane.client()
                .post()
                .uri(path)
                .headers(headers -> identify(headers, Trace.of(context)))
                .bodyValue(body)
                .exchangeToMono(response ->
                        response.statusCode().is2xxSuccessful() ? read.apply(response) : refusal(response))));
    }

    private void identify(HttpHeaders headers, @Nullable Span span) {
        headers.setBearerAuth(tokens.mintForSelf(Service.CLIENTS));
        if (span != null) {
            traces.tell(span, headers::set);
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
        return response.bodyToMono(BODY).flatMap(body -> Mono.error(Problem.passedOn(status, body)));
    }
}
