package dev.litfass.testsupport;

import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Tells a service under test where its database and its stubbed neighbours are. */
public final class TestAddresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = "tests_" + UUID.randomUUID().toString().substring(0, 8);
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + MongoForTests.uri(database),
                        "litfass.upstream.clients=" + Stubs.server().baseUrl() + "/clients-service",
                        "litfass.upstream.content=" + Stubs.server().baseUrl() + "/content-service",
                        "litfass.upstream.monitoring=" + Stubs.server().baseUrl() + "/monitoring-service")
                .applyTo(context);
    }
}
