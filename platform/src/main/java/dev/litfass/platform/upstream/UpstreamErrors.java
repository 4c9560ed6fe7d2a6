package dev.litfass.platform.upstream;

import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.Problem;
import feign.Response;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Feign settings: another service's problem is raised as the same problem, and Feign itself never repeats a call. */
public final class UpstreamErrors {

    @Bean
    ErrorDecoder problemDecoder(JsonMapper json) {
        return (method, response) -> decode(json, response);
    }

    @Bean
    Retryer neverRetry() {
        return Retryer.NEVER_RETRY;
    }

    private static Exception decode(JsonMapper json, Response response) {
        if (response.status() >= 500 || response.body() == null) {
            return unavailable(response);
        }
        try (var stream = response.body().asInputStream()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> body = json.readValue(stream, Map.class);
            if (body == null) {
                return withoutProblem(response);
            }
            return isTooBusy(response, body) ? unavailable(response) : Problem.passedOn(response.status(), body);
        } catch (IOException | JacksonException e) {
            return withoutProblem(response).causedBy(e);
        }
    }

    /** Too much for the service; where somebody asked for too much that is an answer. */
    private static boolean isTooBusy(Response response, Map<String, Object> body) {
        return response.status() == CommonProblem.TOO_MANY_REQUESTS.status()
                && CommonProblem.TOO_MANY_REQUESTS.type().equals(body.get("type"));
    }

    private static Problem unavailable(Response response) {
        return CommonProblem.UPSTREAM_UNAVAILABLE.because("a part of Litfass answered %d", response.status());
    }

    private static Problem withoutProblem(Response response) {
        return CommonProblem.UPSTREAM_UNAVAILABLE.because(
                "a part of Litfass answered %d without a problem", response.status());
    }
}
