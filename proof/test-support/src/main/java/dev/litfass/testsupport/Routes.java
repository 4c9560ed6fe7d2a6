package dev.litfass.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * All routes of a running service, and how a test calls them.
 *
 * @param own a client that exists and is the callers'
 * @param foreign the ids of another client and of things of it, by the names they have in paths
 */
public record Routes(
        WebTestClient web,
        Callers callers,
        RequestMappingHandlerMapping mapping,
        ClientId own,
        Map<String, String> foreign) {

    private static final Map<String, Caller.Kind> KINDS = Map.of(
            "api", Caller.Kind.STAFF,
            "portal", Caller.Kind.VIEWER,
            "partner", Caller.Kind.PARTNER,
            "approval", Caller.Kind.APPROVER,
            "connect", Caller.Kind.OWNER,
            "internal", Caller.Kind.SERVICE);

    /** One test for each route that is wanted. */
    Stream<DynamicTest> each(Predicate<Route> wanted, Consumer<Route> demand) {
        return Route.of(mapping).stream()
                .filter(wanted)
                .map(route -> DynamicTest.dynamicTest(route.toString(), () -> demand.accept(route)));
    }

    static boolean isGuarded(Route route) {
        return KINDS.containsKey(route.kind());
    }

    static boolean isFor(Route route, Caller caller) {
        return caller.kind() == KINDS.get(route.kind());
    }

    /** Only some services may call an internal route. */
    static boolean isOpenTo(Route route, Caller caller) {
        return isFor(route, caller)
                && (route.calledBy().isEmpty() || route.calledBy().contains(Service.ofApplication(caller.id())));
    }

    String service() {
        return callers.tested().id();
    }

    /** Each route and what it requires, as in the paper of rights. */
    List<String> lines() {
        return Route.of(mapping).stream()
                .filter(Routes::isGuarded)
                .filter(route -> !Set.of("portal", "approval", "connect").contains(route.kind()))
                .map(route -> "| %s | %s |".formatted(route, route.right()))
                .toList();
    }

    /** What pages reach at this service under these first segments; what the gateway joins of several is its own. */
    List<Route> under(String... kinds) {
        return Route.of(mapping).stream()
                .filter(route -> Set.of(kinds).contains(route.kind()))
                .filter(route -> !route.handler().getBeanType().getPackageName().startsWith("dev.litfass.platform"))
                .toList();
    }

    /** What the service reads and writes with. */
    JsonMapper json() {
        return Objects.requireNonNull(mapping.getApplicationContext()).getBean(JsonMapper.class);
    }

    Caller staff() {
        return Callers.staff("own", Role.ADMIN, own);
    }

    Caller partnerWithoutScopes() {
        return Caller.partner("partner", "Partner", Set.of(own), Set.of());
    }

    Caller viewer() {
        return Callers.viewer(own);
    }

    List<Caller> everyKind() {
        return Stream.concat(
                        Stream.of(
                                staff(),
                                viewer(),
                                Callers.approver(own),
                                Callers.owner(own),
                                Callers.partner("partner", own)),
                        Stream.of(Service.GATEWAY, Service.CONTENT, Service.MONITORING)
                                .filter(service -> service.calls(callers.tested()))
                                .map(Callers::service))
                .toList();
    }

    /** The caller that the route is for. */
    Caller rightCaller(Route route) {
        return everyKind().stream()
                .filter(caller -> isOpenTo(route, caller))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> atOwn() {
        return Map.of("clientId", own.value());
    }

    /** Calls the route with a plausible body. */
    int status(Route route, @Nullable Caller caller, Map<String, String> ids, String otherwise) {
        return status(route, caller, route.at(ids, otherwise));
    }

    /** Calls another address, with what the route would read. */
    int status(Route route, @Nullable Caller caller, String path) {
        var request =
                web.method(route.method()).uri(address(path)).header("Idempotency-Key", "routes-" + path.hashCode());
        if (caller != null) {
            request.headers(callers.as(caller));
        }
        var body = route.body();
        var answer = body.isPresent() ? request.bodyValue(body.get()).exchange() : request.exchange();
        return answer.returnResult(Void.class).getStatus().value();
    }

    WebTestClient.ResponseSpec sendBody(Route route, String body, MediaType type) {
        return web.method(route.method())
                .uri(address(route.at(atOwn(), "sample")))
                .headers(callers.as(rightCaller(route)))
                .header("Idempotency-Key", "routes-" + body.hashCode())
                .contentType(type)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec sendParameter(Route route, String parameter, String value) {
        var path = route.at(atOwn(), "sample").replaceAll("(?<=[?&])" + parameter + "=[^&]*&?", "");
        return web.get()
                .uri(address(path + (path.contains("?") ? "&" : "?") + parameter + "=" + value))
                .headers(callers.as(rightCaller(route)))
                .exchange();
    }

    /** Refused as the caller's mistake, in our form, with nothing of our inside in it. */
    static void assertRefused(WebTestClient.ResponseSpec answer, String what) {
        var result = answer.expectBody(String.class).returnResult();
        assertThat(result.getStatus().value())
                .as("%s: %s", what, result.getResponseBody())
                .isBetween(400, 499);
        assertThat(String.valueOf(result.getResponseHeaders().getContentType()))
                .as(what)
                .startsWith("application/problem+json");
        assertThat(result.getResponseBody()).as(what).doesNotContain("Exception", "dev.litfass", "\tat ");
    }

    /** Written by hand, so that what is wrong in it arrives as it is. */
    private static Function<UriBuilder, URI> address(String path) {
        return base -> URI.create(
                base.build() + path.replace("{", "%7B").replace("}", "%7D").replace("'", "%27"));
    }
}
