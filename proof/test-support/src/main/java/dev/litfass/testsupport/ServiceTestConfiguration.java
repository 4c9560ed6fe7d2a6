package dev.litfass.testsupport;

import dev.litfass.contracts.caller.Service;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans a service test has in place of the real ones. */
@TestConfiguration(proxyBeanMethods = false)
public class ServiceTestConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    QueryLog queryLog() {
        return new QueryLog();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer recordedQueries(QueryLog log) {
        return settings -> settings.addCommandListener(log);
    }

    @Bean
    Callers callers(TestClock clock, @Value("${spring.application.name}") String application) {
        return new Callers(Service.ofApplication(application), clock);
    }
}
