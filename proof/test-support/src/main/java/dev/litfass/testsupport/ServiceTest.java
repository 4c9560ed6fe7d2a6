package dev.litfass.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test that speaks HTTP to one whole service: a single cached context with a real database, stubs of the other
 * services and of the networks ({@link Stubs}), a clock moved by hand and pollers that poll only when told. A query
 * without an index fails the class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "litfass.ticks=false",
            "litfass.caller.to.clients=" + Callers.KEYS,
            "litfass.caller.to.content=" + Callers.KEYS,
            "litfass.caller.to.monitoring=" + Callers.KEYS,
            "litfass.caller.from.gateway=" + Callers.KEYS,
            "litfass.caller.from.content=" + Callers.KEYS,
            "litfass.caller.from.monitoring=" + Callers.KEYS,
            "management.server.port=",
            "logging.level.dev.litfass=INFO"
        })
@AutoConfigureWebTestClient(timeout = "20s")
@Import(ServiceTestConfiguration.class)
@ExtendWith(NoCollectionScans.class)
@ContextConfiguration(initializers = TestAddresses.class)
public @interface ServiceTest {}
