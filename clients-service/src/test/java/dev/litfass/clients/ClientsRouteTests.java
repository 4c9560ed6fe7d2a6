package dev.litfass.clients;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.testsupport.RouteTests;
import dev.litfass.testsupport.Routes;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What holds at every route of clients-service. */
class ClientsRouteTests extends ClientsTest implements RouteTests {

    private static final String FLORIST = "florist";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Override
    public Routes routes() {
        var viewer = stored("viewers");
        var things = Map.of(
                "clientId", FLORIST, "channelId", stored("channels"), "viewerId", viewer, "deviceId", device(viewer));
        return new Routes(web, callers, mapping, new ClientId("bakery"), things);
    }

    private String device(String viewer) {
        var session = new Document("_id", "session-of-florist")
                .append("clientId", FLORIST)
                .append("viewerId", viewer)
                .append("device", new Document("id", "device-of-florist"));
        mongo.save(session, "portalPasses").block(Duration.ofSeconds(10));
        return "device-of-florist";
    }

    /** As far as a route must not reach: found by its id, and not the caller's. */
    private String stored(String collection) {
        var id = collection + "-of-florist";
        return mongo.save(new Document("_id", id).append("clientId", FLORIST), collection)
                .thenReturn(id)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
