package dev.litfass.monitoring;

import dev.litfass.testsupport.DoorTests;
import dev.litfass.testsupport.Doors;
import java.time.Duration;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What holds at every door of monitoring-service. */
class MonitoringDoorTests extends MonitoringTest implements DoorTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Override
    public Doors doors() {
        var things = Map.of(
                "clientId",
                FLORIST.value(),
                "inquiryId",
                stored("inquiries"),
                "watchId",
                stored("watches"),
                "sourceId",
                stored("sources"));
        return new Doors(web, callers, mapping, BAKERY, things);
    }

    /** As far as a door must not reach: found by its id, and not the caller's. */
    private String stored(String collection) {
        var id = collection + "-of-florist";
        return mongo.save(new Document("_id", id).append("clientId", FLORIST.value()), collection)
                .thenReturn(id)
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow();
    }
}
