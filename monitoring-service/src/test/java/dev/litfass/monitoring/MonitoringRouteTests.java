package dev.litfass.monitoring;

import static dev.litfass.testsupport.ProblemAssert.expectProblem;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.problem.CommonProblem;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.RouteTests;
import dev.litfass.testsupport.Routes;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What holds at every route of monitoring-service. */
class MonitoringRouteTests extends MonitoringTest implements RouteTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Override
    public Routes routes() {
        var things = Map.of(
                "clientId",
                FLORIST.value(),
                "inquiryId",
                stored("inquiries"),
                "watchId",
                stored("watches"),
                "sourceId",
                stored("sources"));
        return new Routes(web, callers, mapping, BAKERY, things);
    }

    @TestFactory
    Stream<DynamicTest> halfACharacterIsRefusedInEveryTextThatIsTyped() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> texts(route.getValue())
                        .map(text -> dynamicTest(route.getKey() + " " + text, () -> {
                            for (var half : List.of("\\ud83e", "\\udd50 Brot", "Brot\\u0000")) {
                                refuses(route.getKey(), text, half);
                            }
                        })));
    }

    /** The names of the texts in what a route reads. */
    private static Stream<String> texts(HandlerMethod route) {
        return Arrays.stream(route.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(MethodParameter::getParameterType)
                .filter(Class::isRecord)
                .flatMap(body -> Arrays.stream(body.getRecordComponents()))
                .filter(component -> component.getType() == String.class)
                .map(RecordComponent::getName);
    }

    private void refuses(RequestMappingInfo route, String text, String half) {
        var path = route.getPatternsCondition().getPatterns().iterator().next().getPatternString();
        var method = route.getMethodsCondition().getMethods().iterator().next();
        var answer = web.method(method.asHttpMethod())
                .uri(path.replace("{clientId}", BAKERY.value()).replaceAll("\\{\\w+}", "sample"))
                .headers(callers.as(Callers.staff("own", Role.ADMIN, BAKERY)))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"" + text + "\":\"" + half + "\"}")
                .exchange();

        expectProblem(answer, CommonProblem.INVALID_REQUEST)
                .jsonPath("$.errors[?(@.pointer == '/" + text + "' && !(@.detail =~ /.*blank.*/))]")
                .isNotEmpty();
    }

    /** As far as a route must not reach: found by its id, and not the caller's. */
    private String stored(String collection) {
        var id = collection + "-of-florist";
        return mongo.save(new Document("_id", id).append("clientId", FLORIST.value()), collection)
                .thenReturn(id)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
