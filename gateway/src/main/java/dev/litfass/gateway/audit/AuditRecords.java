package dev.litfass.gateway.audit;

import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.gateway.GatewaySettings;
import dev.litfass.platform.caller.CallerTokens;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks every service for its part of the record and joins them, the newest first. */
@Component
class AuditRecords {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST_BYTES = 2 << 20;
    private static final ParameterizedTypeReference<Page<AuditRecord>> PAGE = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    private final List<Upstream> services;
    private final CallerTokens tokens;

    AuditRecords(GatewaySettings upstream, CallerTokens tokens) {
        this.services = List.of(
                new Upstream(Service.CLIENTS, client(upstream.clients())),
                new Upstream(Service.CONTENT, client(upstream.content())),
                new Upstream(Service.MONITORING, client(upstream.monitoring())));
        this.tokens = tokens;
    }

    private static WebClient client(String url) {
        return WebClient.builder()
                .baseUrl(url)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    /**
     * One page. A refusal of a service is the answer; one that does not answer is named, and the others are shown.
     *
     * @param query what was asked for, passed on as it is
     */
    Mono<Joined> page(MultiValueMap<String, String> query, int size, Caller caller) {
        return Flux.fromIterable(services)
                .flatMapSequential(service -> part(service, query, caller))
                .collectList()
                .map(parts -> joined(parts, size));
    }

    private Mono<Part> part(Upstream service, MultiValueMap<String, String> query, Caller caller) {
        return service.client()
                .get()
                .uri(base -> {
                    var address = base.path("/api/audit");
                    query.forEach((name, values) -> address.queryParam(name, "{" + name + "}"));
                    return address.build(query.toSingleValueMap());
                })
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.mint(caller, service.name()))
                .exchangeToMono(AuditRecords::read)
                .timeout(LIMIT)
                .map(page -> new Part(service.name(), page))
                .onErrorResume(
                        error -> error instanceof TimeoutException
                                || error instanceof WebClientRequestException
                                || error instanceof Problem problem && problem.status() >= 500,
                        error -> Mono.just(new Part(service.name(), null)));
    }

    private static Mono<Page<AuditRecord>> read(ClientResponse response) {
        var status = response.statusCode();
        if (status.is2xxSuccessful()) {
            return response.bodyToMono(PAGE);
        }
        return status.is5xxServerError() ? missing(response, status) : refusal(response, status);
    }

    private static Mono<Page<AuditRecord>> missing(ClientResponse response, HttpStatusCode status) {
        return response.releaseBody()
                .then(Mono.error(() -> UPSTREAM_UNAVAILABLE.because("a part of Litfass answered %d", status.value())));
    }

    private static Mono<Page<AuditRecord>> refusal(ClientResponse response, HttpStatusCode status) {
        return response.bodyToMono(BODY).flatMap(body -> Mono.error(Problem.passedOn(status.value(), body)));
    }

    /** What a part has beyond its page may be newer than the last line of another: only the first lines are sure. */
    private static Joined joined(List<Part> parts, int size) {
        var all = parts.stream()
                .flatMap(part -> part.page() == null ? Stream.of() : part.page().items().stream())
                .sorted(Comparator.comparing(AuditRecord::id).reversed())
                .toList();
        var more = all.size() > size
                || parts.stream()
                        .anyMatch(part -> part.page() != null && part.page().next() != null);
        var shown = all.stream().limit(size).toList();
        var missing = parts.stream()
                .filter(part -> part.page() == null)
                .map(part -> part.service().id())
                .toList();
        return new Joined(
                shown, more && !shown.isEmpty() ? shown.get(shown.size() - 1).id() : null, missing);
    }

    /**
     * A page of the whole record.
     *
     * @param last the id after which the next page begins; null where this is the last
     * @param missing the services that did not answer
     */
    record Joined(List<AuditRecord> items, @Nullable String last, List<String> missing) {}

    private record Part(Service service, @Nullable Page<AuditRecord> page) {}

    private record Upstream(Service name, WebClient client) {}
}
