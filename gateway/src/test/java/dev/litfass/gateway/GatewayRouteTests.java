package dev.litfass.gateway;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.ApiPaperTests;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.Routes;
import dev.litfass.testsupport.ServiceTest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What the papers say of the gateway's own routes; who gets in there is asked by {@link GatewayTests}. */
@ServiceTest
class GatewayRouteTests implements ApiPaperTests {

    @Autowired
    private WebTestClient web;

    @Autowired
    private Callers callers;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Override
    public Routes routes() {
        return new Routes(web, callers, mapping, new ClientId("bakery"), Map.of());
    }
}
