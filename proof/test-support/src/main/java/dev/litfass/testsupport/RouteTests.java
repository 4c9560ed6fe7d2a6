package dev.litfass.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * What holds at every route of a service, asked at each route that the running service has: who gets in, that nobody
 * gets at another client's things, and that bad input is refused in words and never ends in an error of ours.
 */
public interface RouteTests extends ApiPaperTests {

    /** Parameters whose text means something. */
    Set<String> READ = Set.of("limit", "cursor", "from", "to", "zone", "stage", "status", "version");

    @TestFactory
    default Stream<DynamicTest> nobodyWithoutATokenGetsIn() {
        var routes = routes();
        return routes.each(
                Routes::isGuarded,
                route -> assertThat(routes.status(route, null, Map.of(), "sample"))
                        .isEqualTo(401));
    }

    @TestFactory
    default Stream<DynamicTest> callersOfOtherKindsFindNothing() {
        var routes = routes();
        return routes.each(Routes::isGuarded, route -> {
            for (var caller : routes.everyKind()) {
                if (!Routes.isFor(route, caller)) {
                    assertThat(routes.status(route, caller, routes.atOwn(), "sample"))
                            .as("%s", caller.kind())
                            .isEqualTo(404);
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> anotherClientDoesNotExist() {
        var routes = routes();
        return routes.each(
                route -> route.kind().equals("api") && route.isOfClient(),
                route -> assertThat(routes.status(route, routes.staff(), routes.foreign(), "sample"))
                        .isEqualTo(404));
    }

    /** Who lacks the right is refused before the body is read; only a wrong kind of body is told before. */
    @TestFactory
    default Stream<DynamicTest> rolesWithoutTheRightAreRefused() {
        var routes = routes();
        return routes.each(route -> route.kind().equals("api"), route -> {
            for (var role : Role.values()) {
                if (!role.may(Permission.valueOf(route.right()))) {
                    assertThat(routes.status(route, Callers.staff("own", role, routes.own()), routes.atOwn(), "sample"))
                            .as("%s", role)
                            .isIn(403, 415);
                }
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> keysWithoutTheScopeAreRefused() {
        var routes = routes();
        return routes.each(
                route -> route.kind().equals("partner"),
                route -> assertThat(routes.status(route, routes.partnerWithoutScopes(), routes.atOwn(), "sample"))
                        .isEqualTo(403));
    }

    /** The paper has one line for each route of the service, and no other. */
    @Test
    default void thePaperOfRightsSaysWhatEachRouteRequires() {
        var routes = routes();

        assertThat(RightsPaper.linesOf(routes.service())).containsExactlyElementsOf(routes.lines());
    }

    /** A service that has no business with an internal route is refused, though it is one of ours. */
    @TestFactory
    default Stream<DynamicTest> otherServicesAreRefused() {
        var routes = routes();
        return routes.each(route -> !route.calledBy().isEmpty(), route -> {
            for (var caller : routes.everyKind()) {
                if (Routes.isFor(route, caller) && !Routes.isOpenTo(route, caller)) {
                    assertThat(routes.status(route, caller, routes.atOwn(), "sample"))
                            .as("%s", caller.id())
                            .isEqualTo(403);
                }
            }
        });
    }

    /**
     * A path means one thing or nothing: every fixed segment, spelt otherwise, leads nowhere, whoever asks and whoever
     * the client is.
     */
    @TestFactory
    default Stream<DynamicTest> pathsSpeltOtherwiseLeadNowhere() {
        var routes = routes();
        var known = new HashSet<String>();
        return routes.each(route -> true, route -> {
            var path = route.at(Map.of("clientId", routes.foreign().get("clientId")), "sample");
            for (var spelling : Spellings.of(route.path(), path, known)) {
                for (var caller : routes.everyKind()) {
                    assertThat(routes.status(route, caller, spelling))
                            .as("%s as %s", spelling, caller.kind())
                            .isIn(400, 404);
                }
            }
        });
    }

    /** The route of one's own client with the id of somebody else's thing. */
    @TestFactory
    default Stream<DynamicTest> anotherClientsThingsDoNotExist() {
        var routes = routes();
        var ids = new LinkedHashMap<>(routes.foreign());
        ids.putAll(routes.atOwn());
        return routes.each(route -> route.kind().equals("api") && route.namesAThing(), route -> {
            assertThat(ids.keySet()).as("somebody else's things").containsAll(route.variables());
            assertThat(routes.status(route, routes.staff(), ids, "sample")).isEqualTo(404);
        });
    }

    @TestFactory
    default Stream<DynamicTest> aViewerChangesNothing() {
        var routes = routes();
        return routes.each(route -> route.kind().equals("portal"), route -> {
            assertThat(route.method()).isEqualTo(HttpMethod.GET);
            for (var verb : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                var other = new Route(verb, route.path(), route.handler());
                assertThat(routes.status(other, routes.viewer(), Map.of(), "sample"))
                        .as("%s", verb)
                        .isIn(403, 405);
            }
        });
    }

    @TestFactory
    default Stream<DynamicTest> whatCannotBeAnIdIsRefused() {
        var routes = routes();
        return routes.each(
                route -> Routes.isGuarded(route) && !route.variables().isEmpty(), route -> {
                    for (var id : List.of("%00", "..%2f..%2fetc", "a".repeat(300), "%F0%9F%A5%90", "{$gt:''}")) {
                        assertThat(routes.status(route, routes.rightCaller(route), Map.of(), id))
                                .as(id)
                                .isBetween(400, 499);
                    }
                });
    }

    @TestFactory
    default Stream<DynamicTest> bodiesThatMakeNoSenseAreRefusedInWords() {
        var routes = routes();
        return routes.each(route -> Routes.isGuarded(route) && route.body().isPresent(), route -> {
            for (var body :
                    List.of("", "{", "[]", "null", "7", "\"text\"", "{\"noSuchField\":1}", "[".repeat(3_000), "\0")) {
                Routes.assertRefused(
                        routes.sendBody(route, body, MediaType.APPLICATION_JSON),
                        body.substring(0, Math.min(20, body.length())));
            }
            Routes.assertRefused(routes.sendBody(route, "<a/>", MediaType.APPLICATION_XML), "XML");
            var large = "{\"text\":\"" + "x".repeat(3_000_000) + "\"}";
            Routes.assertRefused(routes.sendBody(route, large, MediaType.APPLICATION_JSON), "3 MB");
        });
    }

    @TestFactory
    default Stream<DynamicTest> parametersThatMakeNoSenseAreRefusedInWords() {
        var routes = routes();
        return routes.each(route -> Routes.isGuarded(route) && route.method() == HttpMethod.GET, route -> {
            for (var parameter : route.handler().getMethod().getParameters()) {
                if (READ.contains(parameter.getName())) {
                    for (var value : List.of("!!", "-1", "x%20y")) {
                        Routes.assertRefused(
                                routes.sendParameter(route, parameter.getName(), value),
                                parameter.getName() + "=" + value);
                    }
                }
            }
        });
    }
}
