package dev.litfass.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.litfass.clients.ClientsProblem;
import dev.litfass.content.ContentProblem;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.contracts.problem.ProblemType;
import dev.litfass.gateway.identity.GatewayProblem;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.Yaml;

/**
 * The paper of the partner API says what its controllers do: the same routes, parameters, answers and fields. Both sides
 * are brought into one shape, in which a name with a question mark may be missing or null.
 */
class PartnerPaperTests {

    private static final String ROOT = "/partner/";
    private static final Pattern PROBLEM = Pattern.compile("`([a-z]+(?:-[a-z]+)+|forbidden)`");

    private static Map<String, Object> paper;
    private static Map<String, Method> routes;

    @BeforeAll
    static void readBothSides() throws IOException {
        paper = new Yaml().load(Files.readString(Path.of("..", "..", "docs", "api", "partner-v1.yaml")));
        routes = routes();
    }

    @Test
    void theGuideNamesEachRequestStageAndRefusal() throws IOException {
        var guide = Files.readString(Path.of("..", "..", "docs", "partner-api.md"));
        var text = Files.readString(Path.of("..", "..", "docs", "api", "partner-v1.yaml"));
        var stages = Pattern.compile("enum: \\[(DRAFT, [^]]+)]").matcher(text);
        assertThat(stages.find()).isTrue();

        assertThat(guide).contains(map(paper, "paths").keySet());
        assertThat(guide).contains(stages.group(1).split(", "));
        assertThat(guide)
                .contains(PROBLEM.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.startsWith("posts"))
                        .toList());
    }

    @Test
    void namesTheRoutesThereAreAndNoOthers() {
        assertThat(operations().keySet()).isEqualTo(routes.keySet()).isNotEmpty();
    }

    @Test
    void asksForWhatEachRouteAsks() {
        routes.forEach((name, route) ->
                assertThat(asked(operations().get(name))).as(name).isEqualTo(asked(route)));
    }

    @Test
    void promisesTheStatusAndTheFieldsOfEachAnswer() {
        routes.forEach((name, route) -> {
            var answers = map(operations().get(name), "responses");
            var status = AnnotatedElementUtils.findMergedAnnotation(route, ResponseStatus.class);
            var code = status == null ? "200" : Integer.toString(status.code().value());

            assertThat(answers.keySet().stream().filter(each -> each.startsWith("2")))
                    .as(name)
                    .containsExactly(code);
            var answer = ResolvableType.forMethodReturnType(route).getGeneric(0);
            assertThat(shape(content(map(answers, code), "application/json"), false))
                    .as(name)
                    .isEqualTo(shape(answer, false));
        });
    }

    @Test
    void tellsTheFieldsAndLimitsOfEachBody() {
        routes.forEach((name, route) -> {
            var written = operations().get(name).containsKey("requestBody")
                    ? shape(content(map(operations().get(name), "requestBody"), "application/json"), true)
                    : null;

            var body = Arrays.stream(route.getParameters())
                    .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                    .map(parameter -> shape(ResolvableType.forClass(parameter.getType()), true))
                    .findFirst()
                    .orElse(null);
            assertThat(written).as(name).isEqualTo(body);
        });
    }

    @Test
    void namesOnlyProblemsThereAreEachWithItsStatus() {
        var known = Stream.<ProblemType[]>of(
                        CommonProblem.values(),
                        GatewayProblem.values(),
                        ClientsProblem.values(),
                        ContentProblem.values())
                .flatMap(Stream::of)
                .map(problem -> problem.status() + " " + problem.type().replace("/problems/", ""))
                .collect(Collectors.toSet());
        operations()
                .forEach((name, operation) -> map(operation, "responses").forEach((status, answer) -> {
                    var refusal = resolved(answer);
                    var problems = PROBLEM.matcher((String) refusal.get("description"))
                            .results()
                            .map(found -> status + " " + found.group(1))
                            .toList();

                    assertThat(known).as(name).containsAll(problems);
                    if (!status.startsWith("2")) {
                        assertThat(problems).as(name + " " + status).isNotEmpty();
                        assertThat(content(refusal, "application/problem+json"))
                                .isEqualTo(Map.of("$ref", "#/components/schemas/Problem"));
                    }
                }));
    }

    /** The methods behind the partner's addresses, in all services, by verb and path. */
    private static Map<String, Method> routes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var found = new TreeMap<String, Method>();
        for (var bean : scan.findCandidateComponents("dev.litfass")) {
            var type = ClassUtils.resolveClassName(Objects.requireNonNull(bean.getBeanClassName()), null);
            for (var method : type.getDeclaredMethods()) {
                var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
                if (mapping != null) {
                    var path = prefix(type) + (mapping.path().length == 0 ? "" : mapping.path()[0]);
                    if (path.startsWith(ROOT)) {
                        found.put(mapping.method()[0] + " " + path, method);
                    }
                }
            }
        }
        return found;
    }

    private static String prefix(Class<?> type) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    private static Map<String, Map<String, Object>> operations() {
        var found = new TreeMap<String, Map<String, Object>>();
        map(paper, "paths")
                .forEach((path, verbs) -> mapOf(verbs)
                        .forEach((verb, operation) ->
                                found.put(verb.toUpperCase(Locale.ROOT) + " " + path, mapOf(operation))));
        return found;
    }

    private static TreeSet<String> asked(Map<String, Object> operation) {
        var found = new TreeSet<String>();
        for (var each : (List<?>) operation.getOrDefault("parameters", List.of())) {
            var parameter = resolved(each);
            var name = parameter.get("in") + " " + parameter.get("name");
            found.add(Boolean.TRUE.equals(parameter.get("required")) ? name : name + "?");
        }
        return found;
    }

    private static TreeSet<String> asked(Method route) {
        var found = new TreeSet<String>();
        for (var parameter : route.getParameters()) {
            var header = parameter.getAnnotation(RequestHeader.class);
            if (header != null) {
                found.add("header " + header.value() + optional(parameter));
            } else if (parameter.isAnnotationPresent(RequestAttribute.class)) {
                // The filter wants the key, and hands on the id that it reserves for it.
                found.add("header Idempotency-Key");
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                found.add("query " + parameter.getName() + optional(parameter));
            } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                found.add("path " + parameter.getName());
            }
        }
        return found;
    }

    private static String optional(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
    }

    /** The shape of a schema of the paper. */
    private static Object shape(Map<String, Object> schema, boolean limits) {
        if (schema.containsKey("$ref")) {
            return shape(resolved(schema), limits);
        }
        if (schema.containsKey("oneOf")) {
            return shape(mapOf(((List<?>) schema.get("oneOf")).get(0)), limits);
        }
        if (schema.containsKey("enum")) {
            return new TreeSet<>((List<?>) schema.get("enum"));
        }
        var type = schema.get("type") instanceof List<?> several ? several.get(0) : schema.get("type");
        if ("array".equals(type)) {
            var items = shape(map(schema, "items"), limits);
            return limits ? limited(items, schema.get("maxItems")) : List.of(items);
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?>) {
            return Map.of("*", shape(map(schema, "additionalProperties"), limits));
        }
        if ("object".equals(type)) {
            var required = (List<?>) schema.getOrDefault("required", List.of());
            var fields = new TreeMap<String, Object>();
            map(schema, "properties")
                    .forEach((name, field) ->
                            fields.put(required.contains(name) ? name : name + "?", shape(mapOf(field), limits)));
            return fields;
        }
        var simple = schema.getOrDefault("format", type);
        return limits && schema.containsKey("maxLength") ? limited(simple, schema.get("maxLength")) : simple;
    }

    /** The shape of what the controllers take and give. */
    private static Object shape(ResolvableType java, boolean limits) {
        var type = Objects.requireNonNull(java.resolve());
        if (List.class.isAssignableFrom(type)) {
            return List.of(shape(java.getGeneric(0), limits));
        }
        if (Map.class.isAssignableFrom(type)) {
            return Map.of("*", shape(java.getGeneric(1), limits));
        }
        if (type == Network.class) {
            return Arrays.stream(Network.values())
                    .filter(Network::canPublish)
                    .map(Enum::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        if (type.isRecord() && !isWord(type)) {
            var fields = new TreeMap<String, Object>();
            for (var field : type.getRecordComponents()) {
                var shape = shape(ResolvableType.forType(field.getAccessor().getGenericReturnType(), java), limits);
                fields.put(field.getName() + (mayBeNull(field) ? "?" : ""), limits ? limited(shape, field) : shape);
            }
            return fields;
        }
        if (type == int.class) {
            return "integer";
        }
        return type == Instant.class
                ? "date-time"
                : type == boolean.class || type == Boolean.class ? "boolean" : word(type);
    }

    private static String word(Class<?> type) {
        assertThat(isWord(type)
                        || List.of(String.class, LocalDateTime.class, ZoneId.class)
                                .contains(type))
                .as("%s is written as a string", type)
                .isTrue();
        return "string";
    }

    /** Ids are records in Java and strings outside. */
    private static boolean isWord(Class<?> type) {
        return type.isRecord()
                && Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                        .map(AnnotatedElement.class::cast)
                        .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }

    private static boolean mayBeNull(RecordComponent field) {
        return field.getAccessor().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private static Object limited(Object shape, RecordComponent field) {
        var size = field.getAccessor().getAnnotation(Size.class);
        return size == null ? shape : limited(shape instanceof List<?> list ? list.get(0) : shape, size.max());
    }

    private static Object limited(Object shape, @Nullable Object most) {
        return new ArrayList<>(Arrays.asList(shape, "at most " + most));
    }

    private static Map<String, Object> content(Map<String, Object> of, String type) {
        return map(map(map(of, "content"), type), "schema");
    }

    private static Map<String, Object> resolved(Object part) {
        var reference = mapOf(part).get("$ref");
        if (reference == null) {
            return mapOf(part);
        }
        var found = paper;
        for (var step : ((String) reference).substring(2).split("/")) {
            found = map(found, step);
        }
        return found;
    }

    private static Map<String, Object> map(Map<String, Object> of, String name) {
        return mapOf(of.get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> mapOf(Object part) {
        return (Map<String, Object>) Objects.requireNonNull(part);
    }
}
