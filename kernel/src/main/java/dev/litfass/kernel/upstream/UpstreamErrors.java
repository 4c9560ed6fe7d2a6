package dev.litfass.kernel.upstream;

import dev.litfass.kernel.problem.CommonProblem;
import dev.litfass.kernel.problem.Problem;
import feign.Response;
import feign.Retryer;
import feign.codec.ErrorDecoder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Feign settings: another service's problem is raised as the same problem, and Feign itself never repeats a call. */
public final class UpstreamErrors {

    private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "traceId");

    @Bean
    ErrorDecoder problemDecoder(JsonMapper json) {
        return (method, response) -> decode(json, response);
    }

    @Bean
    Retryer neverRetry() {
        return Retryer.NEVER_RETRY;
    }

    private static Exception decode(JsonMapper json, Response response) {
        if (response.status() >= 500 || response.status() == 429 || response.body() == null) {
            return CommonProblem.UPSTREAM_UNAVAILABLE.because("a part of Litfass answered %d", response.status());
        }
        try (var stream = response.body().asInputStream()) {
            @SuppressWarnings("unchecked")
            Map<String, Object> body = json.readValue(stream, Map.class);
            var extensions = new LinkedHashMap<>(body);
            extensions.keySet().removeAll(STANDARD);
            return Problem.passedOn(
                    response.status(),
                    String.valueOf(body.getOrDefault("type", "about:blank")),
                    String.valueOf(body.getOrDefault("title", "")),
                    String.valueOf(body.getOrDefault("detail", "")),
                    extensions);
        } catch (IOException | JacksonException e) {
            return CommonProblem.UPSTREAM_UNAVAILABLE
                    .because("a part of Litfass answered %d without a problem", response.status())
                    .causedBy(e);
        }
    }
}
