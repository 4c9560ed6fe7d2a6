package dev.litfass.gateway.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.mock.http.server.reactive.MockServerHttpRequest.method;

import dev.litfass.platform.upstream.Guards;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** Whose fault a broken call is. */
class BreakerFilterTests {

    private final Guards guards = new Guards();
    private final BreakerFilter filter = new BreakerFilter(guards);

    @Test
    void aCallerWhoGoesAwayIsNoFaultOfTheService() {
        var cutOff = uploading(Flux.error(new IOException("connection reset")));

        for (int i = 0; i < 20; i++) {
            StepVerifier.create(filter.filter(
                            cutOff, sent -> sent.getRequest().getBody().then()))
                    .verifyErrorMessage("connection reset");
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
        assertThat(breaker().getMetrics().getNumberOfFailedCalls()).isZero();
    }

    @Test
    void aServiceThatGoesAwayIs() {
        var whole = uploading(Flux.empty());

        for (int i = 0; i < 20; i++) {
            StepVerifier.create(filter.filter(whole, sent -> Mono.error(new IOException("connection reset"))))
                    .verifyError();
        }

        assertThat(breaker().getState()).isEqualTo(CircuitBreaker.State.OPEN);
    }

    private CircuitBreaker breaker() {
        return guards.breaker("unknown", Guards.usual().build());
    }

    private static ServerWebExchange uploading(Flux<DataBuffer> body) {
        return MockServerWebExchange.from(
                method(POST, "/hooks/simulator/nobody").body(body));
    }
}
