package dev.litfass.testsupport;

import dev.litfass.platform.lease.Poller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each {@link ServiceTest} starts from: the service over HTTP, those who call it, and an empty database at the same
 * moment, so that no test sees what those before it left, in whatever order they run.
 */
public abstract class ServiceTestCase {

    /** What is known of migrations stays. */
    private static final String SCHEMA = "schema";

    @Autowired
    protected WebTestClient web;

    @Autowired
    protected Callers callers;

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JsonMapper json;

    @Autowired
    private List<Poller> pollers;

    @Autowired
    private ReactiveMongoTemplate database;

    @BeforeEach
    void nothingHasHappened() {
        clock.reset();
        database.getCollectionNames()
                .filter(name -> !name.equals(SCHEMA))
                .flatMap(name -> database.remove(new Query(), name))
                .blockLast(Duration.ofSeconds(20));
    }

    protected Poller pollerOf(String name) {
        return pollers.stream()
                .filter(poller -> poller.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Has a poller poll once; answers with how much it did. */
    protected long tick(String name) {
        return pollerOf(name).runOnce().blockOptional(Duration.ofSeconds(20)).orElse(0L);
    }
}
