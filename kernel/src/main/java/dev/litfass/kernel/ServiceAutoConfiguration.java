package dev.litfass.kernel;

import dev.litfass.kernel.audit.AuditLog;
import dev.litfass.kernel.caller.CallerFilter;
import dev.litfass.kernel.caller.CallerTokens;
import dev.litfass.kernel.id.IdConverters;
import dev.litfass.kernel.idempotency.IdempotencyFilter;
import dev.litfass.kernel.problem.ProblemWriter;
import java.time.Clock;
import java.util.ArrayList;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** What a service with collections of its own has beyond the kernel: the door with its guard, ids, audit. */
@AutoConfiguration
@AutoConfigureBefore(DataMongoReactiveAutoConfiguration.class)
@ConditionalOnClass(ReactiveMongoTemplate.class)
public class ServiceAutoConfiguration {

    @Bean
    CallerFilter callerFilter(CallerTokens tokens) {
        return new CallerFilter(tokens);
    }

    @Bean
    @ConditionalOnMissingBean
    IdConverters idConverters() {
        return IdConverters.of();
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(IdConverters ids) {
        var converters = new ArrayList<Object>(ids.converters());
        converters.addAll(LocalTimesAsText.converters());
        return new MongoCustomConversions(converters);
    }

    @Bean
    AuditLog auditLog(ReactiveMongoTemplate mongo, Clock clock) {
        return new AuditLog(mongo, clock);
    }

    @Bean
    IdempotencyFilter idempotencyFilter(ReactiveMongoTemplate mongo, ProblemWriter problems, Clock clock) {
        return new IdempotencyFilter(mongo, problems, clock);
    }
}
