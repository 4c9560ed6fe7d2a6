package dev.litfass.platform.upstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import feign.Request;
import feign.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class UpstreamErrorsTests {

    @Test
    void aProblemOfAnotherServiceStaysTheSame() {
        var problem = decoded(422, "{\"type\":\"/problems/x\",\"title\":\"X\",\"detail\":\"so\",\"more\":1}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type().type()).isEqualTo("/problems/x");
        assertThat(problem.detail()).isEqualTo("so");
        assertThat(problem.extensions()).containsEntry("more", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "", "[]", "7", "<html>", "{"})
    void whatIsNoProblemMeansThatAPartIsMissing(String body) {
        assertThat(decoded(400, body).type()).isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
    }

    /** Whoever asks for too many links is told so; a service that has too much to do is missing for a moment. */
    @Test
    void tooMuchOfOneThingIsAnAnswerAndTooMuchOfAllIsNone() {
        assertThat(decoded(429, "{\"type\":\"/problems/too-many-links\",\"retryAfter\":240}")
                        .extensions())
                .containsEntry("retryAfter", 240);
        assertThat(decoded(429, "{\"type\":\"/problems/too-many-requests\"}").type())
                .isEqualTo(CommonProblem.UPSTREAM_UNAVAILABLE);
    }

    private static Problem decoded(int status, String body) {
        var request = Request.create(Request.HttpMethod.GET, "/", Map.of(), null, UTF_8, null);
        var response = Response.builder()
                .status(status)
                .request(request)
                .body(body, UTF_8)
                .build();
        var decoder = new UpstreamErrors().problemDecoder(JsonMapper.shared());
        return (Problem) decoder.decode("ask", response);
    }
}
