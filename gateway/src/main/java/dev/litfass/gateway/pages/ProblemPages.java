package dev.litfass.gateway.pages;

import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers at the address that a problem's {@code type} is: what it means and what to do, as the paper has it. */
@Configuration(proxyBeanMethods = false)
class ProblemPages {

    private static final Pattern ROW = Pattern.compile(
            "^\\| /problems/(?<name>[a-z-]+) \\| (?<status>\\d{3}) \\| (?<title>[^|]+) \\| (?<meaning>[^|]+) \\|$",
            Pattern.MULTILINE);

    private final Map<String, String> pages = ROW.matcher(paper())
            .results()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.group(1),
                    row -> "%s (%s)\n\n%s\n"
                            .formatted(row.group(3), row.group(2), row.group(4).replace("`", ""))));

    @Bean
    RouterFunction<ServerResponse> problems() {
        return RouterFunctions.route()
                .GET("/problems/{name}", request -> page(request.pathVariable("name")))
                .build();
    }

    private Mono<ServerResponse> page(String name) {
        var text = pages.get(name);
        return text == null
                ? Mono.error(() -> NOT_FOUND.because("there is no problem of this name"))
                : ServerResponse.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                        .bodyValue(text);
    }

    private static String paper() {
        try {
            return new ClassPathResource("problems.md").getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("docs/problems.md is not on the class path", e);
        }
    }
}
