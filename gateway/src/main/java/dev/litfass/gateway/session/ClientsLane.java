package dev.litfass.gateway.session;

import static dev.litfass.contracts.problem.CommonProblem.TOO_MANY_REQUESTS;
import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_SLOW;
import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.upstream.Guards;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * A way to clients-service for one purpose, with connections, a limit and a breaker of its own, so that a crowd that
 * signs in keeps nobody's session and nobody's key waiting.
 */
final class ClientsLane {

    private static final Duration CROWD_PASSES = Duration.ofSeconds(3);

    private final WebClient client;
    private final Duration limit;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    /** What clients-service is asked for. */
    enum Purpose {
        /** Waits for its turn in the short queue of those whose passwords are hashed; that queue says no by itself. */
        SIGN_IN(50, 50, Duration.ofSeconds(30)),
        /** Whoever asks for links or looks at one keeps nobody's session waiting. */
        LINK(20, 100, Duration.ofSeconds(5)),
        STAFF_SESSION(100, 500, Duration.ofSeconds(3)),
        VIEWER_SESSION(50, 250, Duration.ofSeconds(3)),
        PARTNER_KEY(50, 250, Duration.ofSeconds(3));

        private final int connections;
        private final int waiting;
        private final Duration limit;

        Purpose(int connections, int waiting, Duration limit) {
            this.connections = connections;
            this.waiting = waiting;
            this.limit = limit;
        }

        static Purpose of(String path) {
            if (path.equals("/internal/staff-sessions") || path.equals("/internal/staff-links/password")) {
                return SIGN_IN;
            }
            if (path.startsWith("/internal/staff-links") || path.startsWith("/internal/viewer-links")) {
                return LINK;
            }
            if (path.startsWith("/internal/viewer-sessions")
                    || path.startsWith("/internal/approval-links")
                    || path.startsWith("/internal/connection-links")) {
                return VIEWER_SESSION;
            }
            return path.startsWith("/internal/partner-keys") ? PARTNER_KEY : STAFF_SESSION;
        }
    }

    ClientsLane(String address, Purpose purpose, Guards guards) {
        var connections = ConnectionProvider.builder("clients-" + purpose)
                .maxConnections(purpose.connections)
                .pendingAcquireMaxCount(-1)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        this.client = WebClient.builder()
                .baseUrl(address)
                .clientConnector(new ReactorClientHttpConnector(HttpClient.create(connections)))
                .build();
        this.limit = purpose.limit;
        this.breaker = guards.breaker(
                "clients-" + purpose,
                Guards.usual()
                        .ignoreException(e -> e instanceof Problem problem && problem.status() < 500)
                        .build());
        this.bulkhead = guards.bulkhead(
                "clients-" + purpose,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(purpose.connections + purpose.waiting)
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    WebClient client() {
        return client;
    }

    /** The call within the limit, behind breaker and bulkhead, its failures said as problems. */
    <T> Mono<T> guarded(Mono<T> call) {
        return call.timeout(limit)
                .onErrorMap(WebClientRequestException.class, ClientsLane::away)
                .onErrorMap(
                        TimeoutException.class,
                        e -> UPSTREAM_SLOW
                                .because("the part for clients and sign-in is too slow")
                                .with("service", "clients"))
                .transformDeferred(CircuitBreakerOperator.of(breaker))
                .transformDeferred(BulkheadOperator.of(bulkhead))
                .onErrorMap(CallNotPermittedException.class, ClientsLane::away)
                .onErrorMap(
                        BulkheadFullException.class,
                        e -> TOO_MANY_REQUESTS
                                .because("too many ask for this at the same moment")
                                .retryAfter(CROWD_PASSES));
    }

    private static Problem away(Exception cause) {
        return UPSTREAM_UNAVAILABLE
                .because("the part for clients and sign-in does not answer")
                .with("service", "clients")
                .causedBy(cause);
    }
}
