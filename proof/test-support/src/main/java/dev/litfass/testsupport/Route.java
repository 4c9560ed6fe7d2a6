package dev.litfass.testsupport;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CalledBy;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.caller.RequiresScope;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** One route of a service as the running service has it: a verb, a path with variables for ids, and what it reads. */
record Route(HttpMethod method, String path, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("dev.litfass"))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(method ->
                                new Route(HttpMethod.valueOf(method.name()), pattern.getPatternString(), handler)));
    }

    /** The name of the first segment: which kind of caller it is for. */
    String kind() {
        return path.split("/")[1];
    }

    /** The services that may call it; empty where it is for people or partners. */
    List<Service> calledBy() {
        var own = handler.getMethodAnnotation(CalledBy.class);
        var all = own != null ? own : AnnotationUtils.findAnnotation(handler.getBeanType(), CalledBy.class);
        return all == null ? List.of() : List.of(all.value());
    }

    /** What its caller must be allowed to do: a permission, a scope, or being one of these services. */
    String right() {
        var permission = handler.getMethodAnnotation(Requires.class);
        var scope = handler.getMethodAnnotation(RequiresScope.class);
        return permission != null
                ? permission.value().name()
                : scope != null
                        ? scope.value()
                        : calledBy().stream().map(Service::id).collect(Collectors.joining(", "));
    }

    boolean isOfClient() {
        return path.contains("{clientId}");
    }

    /** The names of its path variables. */
    List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map(variable -> variable.group(1))
                .toList();
    }

    /** True where the path names a thing of the client, not only the client. */
    boolean namesAThing() {
        return isOfClient() && variables().size() > 1;
    }

    /** The path with ids for its variables and something in each parameter that must be there. */
    String at(Map<String, String> ids, String otherwise) {
        var filled = VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(ids.getOrDefault(variable.group(1), otherwise)));
        var query = Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> !parameter.isOptional() && !isNullable(parameter.getParameter()))
                .map(parameter -> parameter.getParameter().getName() + "="
                        + ids.getOrDefault(
                                parameter.getParameter().getName(),
                                String.valueOf(SampleBody.of(parameter.getParameterType()))))
                .toList();
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    private static boolean isNullable(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotatedType().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    /** A plausible body, where the route reads one. */
    Optional<Object> body() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .findFirst()
                .map(parameter -> SampleBody.of(parameter.getParameterType()));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
