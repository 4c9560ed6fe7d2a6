package dev.litfass.platform.conditional;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpResponse;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class EntityTagFilterTests {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

    @Test
    void answersTheSameBytesWithTheSameTagAndOthersWithAnother() {
        assertThat(tag("{\"a\":1}")).isEqualTo(tag("{\"a\":1}")).isNotEqualTo(tag("{\"a\":2}"));
    }

    @Test
    void sendsNothingToWhoHasIt() {
        var answer = answer(HttpMethod.GET, HttpStatus.OK, JSON, "[1]", tag("[1]"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
        assertThat(answer.getBodyAsString().block()).isEmpty();
        assertThat(answer.getHeaders().getETag()).isEqualTo(tag("[1]"));
    }

    @Test
    void sendsAllOfItToWhoHasSomethingElse() {
        var answer = answer(HttpMethod.GET, HttpStatus.OK, JSON, "[1,2]", tag("[1]"));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBodyAsString().block()).isEqualTo("[1,2]");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, OK, application/json",
        "GET, NOT_FOUND, application/problem+json",
        "GET, CREATED, application/json",
        "GET, OK, image/png"
    })
    void leavesOtherAnswersAlone(String method, HttpStatus status, String type) {
        var answer = answer(HttpMethod.valueOf(method), status, type, "[1]", "*");

        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getBodyAsString().block()).isEqualTo("[1]");
        assertThat(answer.getHeaders().getETag()).isNull();
    }

    private static String tag(String body) {
        return Objects.requireNonNull(answer(HttpMethod.GET, HttpStatus.OK, JSON, body, "\"none\"")
                .getHeaders()
                .getETag());
    }

    private static MockServerHttpResponse answer(
            HttpMethod method, HttpStatus status, String type, String body, String known) {
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.method(method, "/api/things").header("If-None-Match", known));
        new EntityTagFilter()
                .filter(exchange, filtered -> {
                    var response = filtered.getResponse();
                    response.setStatusCode(status);
                    response.getHeaders().setContentType(MediaType.parseMediaType(type));
                    var bytes = DefaultDataBufferFactory.sharedInstance.wrap(body.getBytes(StandardCharsets.UTF_8));
                    return response.writeWith(Mono.just(bytes));
                })
                .block();
        return exchange.getResponse();
    }
}
