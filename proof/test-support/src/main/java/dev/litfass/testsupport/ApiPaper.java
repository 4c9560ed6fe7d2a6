package dev.litfass.testsupport;

import static dev.litfass.testsupport.ApiSchemas.tree;

import dev.litfass.testsupport.ApiSchemas.Way;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code docs/api/<pages>-<service>.yaml}: the routes that a service has for these pages, as OpenAPI. */
final class ApiPaper {

    private static final Set<Class<?>> WRAPPERS =
            Set.of(Mono.class, Flux.class, ResponseEntity.class, ServerSentEvent.class);

    private final String title;
    private final ApiSchemas schemas;

    private ApiPaper(String title, JsonMapper json) {
        this.title = title;
        this.schemas = new ApiSchemas(json);
    }

    /**
     * Holds the paper to the routes, or writes it.
     *
     * @param pages whose pages know these routes
     */
    static void hold(String pages, String service, List<Route> routes, JsonMapper json) {
        var paper = new ApiPaper("Litfass %s API: %s".formatted(pages, service), json);
        RecordedFile.hold("docs/api/%s-%s.yaml".formatted(pages, service), paper.text(service, routes));
    }

    private String text(String service, List<Route> routes) {
        var paths = new TreeMap<String, Map<String, Object>>();
        for (var route : routes) {
            paths.computeIfAbsent(route.path(), path -> new TreeMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), operation(route));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", tree("title", title, "version", "1"));
        document.put("paths", schemas.named(paths));
        document.put("components", Map.of("schemas", schemas.all()));
        return "# Written by %s's RouteTests from its routes, with -Dapi.write=true.%n".formatted(service)
                + yaml().dump(document);
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setDereferenceAliases(true);
        options.setWidth(120);
        return new Yaml(options);
    }

    private Map<String, Object> operation(Route route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("tags", List.of(ApiSchemas.bare(route.handler().getBeanType())));
        if (!route.right().isEmpty()) {
            operation.put("x-requires", route.right());
        }
        var parameters = Arrays.stream(route.handler().getMethodParameters())
                .flatMap(this::parameter)
                .toList();
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        var body = body(route);
        if (body != null) {
            operation.put("requestBody", Map.of("content", body));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private Stream<Object> parameter(MethodParameter parameter) {
        var inPath = parameter.getParameterAnnotation(PathVariable.class);
        var inQuery = parameter.getParameterAnnotation(RequestParam.class);
        if (inPath == null && inQuery == null) {
            return Stream.empty();
        }
        var type = parameter.getParameter().getAnnotatedType();
        var named = inPath != null
                ? inPath.value()
                : Objects.requireNonNull(inQuery).value();
        var described = new LinkedHashMap<String, Object>();
        described.put("name", named.isEmpty() ? parameter.getParameter().getName() : named);
        described.put("in", inPath != null ? "path" : "query");
        described.put("required", inQuery == null || isRequired(inQuery, type));
        described.put("schema", schemas.of(type, Way.BODY));
        return Stream.of(described);
    }

    private static boolean isRequired(RequestParam parameter, AnnotatedType type) {
        return parameter.required()
                && parameter.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !ApiSchemas.isNullable(type);
    }

    private @Nullable Map<String, Object> body(Route route) {
        var file = mapping(route).consumes();
        if (file.length > 0) {
            var form = tree("type", "object", "properties", tree("file", binary()), "required", List.of("file"));
            return content(file[0], form);
        }
        return Arrays.stream(route.handler().getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> content(
                        "application/json", schemas.of(parameter.getParameter().getAnnotatedType(), Way.BODY)))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> responses(Route route) {
        var status = AnnotatedElementUtils.findMergedAnnotation(route.handler().getMethod(), ResponseStatus.class);
        var code = status == null ? HttpStatus.OK : status.code();
        var answer = new LinkedHashMap<String, Object>();
        answer.put("description", code.getReasonPhrase());
        var type = unwrapped(route.handler().getMethod().getAnnotatedReturnType());
        var raw = ApiSchemas.raw(type);
        var produces = mapping(route).produces();
        if (raw == byte[].class || raw == DataBuffer.class) {
            answer.put("content", content(produces.length > 0 ? produces[0] : "*/*", binary()));
        } else if (raw != Void.class) {
            var media = produces.length > 0 ? produces[0] : "application/json";
            answer.put("content", content(media, schemas.of(type, Way.ANSWER)));
        }
        var responses = new LinkedHashMap<String, Object>();
        responses.put(String.valueOf(code.value()), answer);
        responses.put("default", Map.of("description", "a problem (RFC 9457) of docs/problems.md"));
        return responses;
    }

    private static AnnotatedType unwrapped(AnnotatedType type) {
        return WRAPPERS.contains(ApiSchemas.raw(type)) && type instanceof AnnotatedParameterizedType wrapped
                ? unwrapped(wrapped.getAnnotatedActualTypeArguments()[0])
                : type;
    }

    private static RequestMapping mapping(Route route) {
        return Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(route.handler().getMethod(), RequestMapping.class));
    }

    private static Map<String, Object> content(String media, Map<String, ?> schema) {
        return Map.of(media, Map.of("schema", schema));
    }

    private static Map<String, Object> binary() {
        return tree("type", "string", "format", "binary");
    }
}
