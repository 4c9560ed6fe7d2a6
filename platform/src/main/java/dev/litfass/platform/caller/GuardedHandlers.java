package dev.litfass.platform.caller;

import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of a request and guards it: the kind of caller and the client are read from the route that matched,
 * never from the text of the address, so that no spelling of it can mean one thing to the guard and another to the
 * routing. What the caller must be allowed to do stands at the route. A route that could not be guarded, or says nothing
 * of that, keeps the service from starting.
 */
public final class GuardedHandlers extends RequestMappingHandlerMapping {

    private static final String CLIENT = "clientId";
    private static final String OURS = "dev.litfass.";

    /** Routes whose caller proves itself otherwise: hooks are signed, the address of a picture cannot be guessed. */
    private static final Set<String> OPEN = Set.of("hooks", "pictures");

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final Map<String, Caller.Kind> KINDS = Map.of(
            "api", Caller.Kind.STAFF,
            "portal", Caller.Kind.VIEWER,
            "partner", Caller.Kind.PARTNER,
            "approval", Caller.Kind.APPROVER,
            "connect", Caller.Kind.OWNER,
            "internal", Caller.Kind.SERVICE);

    @Override
    protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
        if (method.getDeclaringClass().getName().startsWith(OURS)) {
            mapping.getPatternsCondition().getPatterns().forEach(pattern -> requireGuardable(pattern, method));
            requireReadOnlyPortal(mapping);
        }
        super.registerHandlerMethod(handler, method, mapping);
    }

    @Override
    protected void handleMatch(RequestMappingInfo info, HandlerMethod handler, ServerWebExchange exchange) {
        super.handleMatch(info, handler, exchange);
        PathPattern route = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        guard(route, exchange.getRequiredAttribute(URI_TEMPLATE_VARIABLES_ATTRIBUTE), exchange);
        var kind = KINDS.get(segments(route)[0]);
        if (kind != null) {
            requireRight(kind, handler.getMethod(), CallerFilter.callerOf(exchange));
        }
    }

    /** A wrong verb or media type is told to those alone who may know of the address. */
    @Override
    protected @Nullable HandlerMethod handleNoMatch(Set<RequestMappingInfo> infos, ServerWebExchange exchange)
            throws Exception {
        var path = exchange.getRequest().getPath().pathWithinApplication();
        for (var info : infos) {
            for (var route : info.getPatternsCondition().getPatterns()) {
                var match = route.matchAndExtract(path);
                if (match != null) {
                    guard(route, match.getUriVariables(), exchange);
                }
            }
        }
        return super.handleNoMatch(infos, exchange);
    }

    private static void guard(PathPattern route, Map<String, String> variables, ServerWebExchange exchange) {
        var kind = KINDS.get(segments(route)[0]);
        if (kind == null) {
            return;
        }
        var caller = CallerFilter.callerOf(exchange);
        if (caller.kind() != kind) {
            throw notFound();
        }
        if (kind == Caller.Kind.VIEWER
                && !READING.contains(exchange.getRequest().getMethod())) {
            throw FORBIDDEN.because("the portal is read-only");
        }
        var client = variables.get(CLIENT);
        if (client != null) {
            requireAccess(caller, client);
        }
    }

    private static void requireAccess(Caller caller, String client) {
        if (!Id.isOne(client)) {
            throw notFound();
        }
        caller.requireAccess(new ClientId(client));
    }

    private static void requireRight(Caller.Kind kind, Method method, Caller caller) {
        switch (kind) {
            case STAFF -> caller.require(Objects.requireNonNull(permission(method)));
            case PARTNER -> caller.requireScope(Objects.requireNonNull(scope(method)));
            case SERVICE -> requireArrow(method, caller);
            case VIEWER, APPROVER, OWNER -> {
                // a viewer reads what the portal shows, and the portal is read-only; approvers and owners do what
                // their link is for
            }
        }
    }

    private static @Nullable Permission permission(Method method) {
        var requires = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
        return requires == null ? null : requires.value();
    }

    private static @Nullable String scope(Method method) {
        var requires = AnnotatedElementUtils.findMergedAnnotation(method, RequiresScope.class);
        return requires == null ? null : requires.value();
    }

    private static void requireArrow(Method method, Caller caller) {
        if (Arrays.stream(calledBy(method)).noneMatch(service -> service.id().equals(caller.id()))) {
            throw FORBIDDEN.because("this is not for %s", caller.id());
        }
    }

    private static RuntimeException notFound() {
        return NOT_FOUND.because("there is nothing at this address");
    }

    private static void requireGuardable(PathPattern pattern, Method method) {
        var segments = segments(pattern);
        if (!KINDS.containsKey(segments[0]) && !OPEN.contains(segments[0])) {
            throw refused(pattern, "begins with no kind of caller");
        }
        if (pattern.getPatternString().contains("*")) {
            throw refused(pattern, "matches more than it says");
        }
        if (hidesItsClient(List.of(segments))
                || Arrays.stream(method.getParameters()).anyMatch(GuardedHandlers::isHiddenClient)) {
            throw refused(pattern, "has a client that is not called " + CLIENT);
        }
        if (!saysForWhom(KINDS.get(segments[0]), method)) {
            throw refused(pattern, "does not say what its caller must be allowed to do");
        }
    }

    private static boolean saysForWhom(Caller.@Nullable Kind kind, Method method) {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case STAFF -> permission(method) != null;
            case PARTNER -> scope(method) != null;
            case SERVICE -> calledBy(method).length > 0;
            case VIEWER, APPROVER, OWNER -> true;
        };
    }

    private static boolean hidesItsClient(List<String> segments) {
        var clients = segments.indexOf("clients");
        return clients >= 0
                && clients + 1 < segments.size()
                && !segments.get(clients + 1).equals("{" + CLIENT + "}");
    }

    private static boolean isHiddenClient(Parameter parameter) {
        var variable = parameter.getAnnotation(PathVariable.class);
        return variable != null
                && parameter.getType() == ClientId.class
                && !(variable.value().isEmpty() ? parameter.getName() : variable.value()).equals(CLIENT);
    }

    private static void requireReadOnlyPortal(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        for (var pattern : mapping.getPatternsCondition().getPatterns()) {
            if (KINDS.get(segments(pattern)[0]) == Caller.Kind.VIEWER && !methods.equals(Set.of(RequestMethod.GET))) {
                throw refused(pattern, "is one of the portal, which is read-only");
            }
        }
    }

    private static Service[] calledBy(Method method) {
        @Nullable CalledBy own = AnnotatedElementUtils.findMergedAnnotation(method, CalledBy.class);
        var annotation = own != null ? own : AnnotationUtils.findAnnotation(method.getDeclaringClass(), CalledBy.class);
        return annotation == null ? new Service[0] : annotation.value();
    }

    private static String[] segments(PathPattern pattern) {
        return pattern.getPatternString().substring(1).split("/");
    }

    private static IllegalStateException refused(PathPattern pattern, String why) {
        return new IllegalStateException("The route %s %s".formatted(pattern.getPatternString(), why));
    }
}
