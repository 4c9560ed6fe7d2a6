package dev.litfass.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves what a partner's programmer reads: the guide to the partner API as a page, and its OpenAPI description. */
@Configuration(proxyBeanMethods = false)
class DeveloperPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
    private static final MediaType YAML = new MediaType("application", "yaml", UTF_8);
    private static final CacheControl FOR_A_WHILE = CacheControl.maxAge(Duration.ofMinutes(10));
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { max-width: 52rem; margin: 2.5rem auto; padding: 0 1.25rem; font: 1rem/1.6 system-ui, sans-serif; }
            h1, h2 { line-height: 1.25; } h2 { margin-top: 2.5rem; }
            pre, code { font-family: ui-monospace, monospace; font-size: .9em; }
            pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid #8885; border-radius: .5rem; }
            table { display: block; overflow-x: auto; border-collapse: collapse; }
            th, td { padding: .4rem .75rem; border: 1px solid #8885; text-align: start; vertical-align: top; }
            """;

    private final String guide = page(paper("partner-api.md"));
    private final String description = paper("api/partner-v1.yaml");
    private final String policy = "default-src 'none'; style-src 'sha256-" + hash(STYLE)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> developers() {
        return RouterFunctions.route()
                .nest(
                        methods(HttpMethod.GET, HttpMethod.HEAD),
                        read -> read.route(path("/developers").or(path("/developers/")), request -> answer(HTML, guide))
                                .route(path("/developers/openapi.yaml"), request -> answer(YAML, description)))
                .build();
    }

    private Mono<ServerResponse> answer(MediaType type, String text) {
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(FOR_A_WHILE)
                .header(SecurityHeaders.CSP, policy)
                .bodyValue(text);
    }

    private static String page(String markdown) {
        var tables = List.of(TablesExtension.create());
        var body = HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(markdown));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Litfass partner API</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(STYLE, body);
    }

    private static String hash(String style) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String paper(String name) {
        try {
            return new ClassPathResource(name).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is not on the class path", e);
        }
    }
}
