package dev.litfass.platform;

import dev.litfass.platform.audit.AuditController;
import dev.litfass.platform.audit.AuditEntry;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.CallerFilter;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.GuardedHandlers;
import dev.litfass.platform.conditional.EntityTagFilter;
import dev.litfass.platform.id.IdConverters;
import dev.litfass.platform.lease.DatabaseClock;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.migration.Migration;
import dev.litfass.platform.migration.Migrations;
import dev.litfass.platform.migration.Schema;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import dev.litfass.platform.start.Indexes;
import dev.litfass.platform.start.StartTask;
import dev.litfass.platform.start.StartTasks;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoReactiveAutoConfiguration;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What a service with collections of its own has beyond that: the door with its guard, ids, audit. */
@AutoConfiguration
@AutoConfigureBefore({DataMongoReactiveAutoConfiguration.class, PlatformAutoConfiguration.class})
@ConditionalOnClass(ReactiveMongoTemplate.class)
@EnableConfigurationProperties(ClockSettings.class)
public class ServiceAutoConfiguration {

    private static final String INSTEAD_OF_A_DOT = "\u00b7";
    /** The gateway lets 16 KB pass, and writes some signs anew in three. */
    private static final int LONGEST_LINE = 48 << 10;

    /** The 16 KB that the gateway lets pass, and a token that names a thousand clients. */
    private static final int LARGEST_HEADERS = 128 << 10;

    private static final Duration BETWEEN_MIGRATIONS = Duration.ofSeconds(30);
    private static final Duration BETWEEN_MEASUREMENTS = Duration.ofSeconds(30);
    private static final Duration LONGEST_FIRST_MEASUREMENT = Duration.ofSeconds(5);

    @Bean
    OutboundHttp outboundHttp(PlatformSettings settings) {
        return new OutboundHttp(new OutboundPolicy(settings.desk()));
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    DatabaseClock databaseClock(ClockSettings settings) {
        return new DatabaseClock(settings.machine());
    }

    /** The first measurement is waited for: a machine whose clock is ahead must not claim anything before it. */
    @Bean
    @ConditionalOnBean(DatabaseClock.class)
    Poller databaseTimePoller(DatabaseClock clock, ReactiveMongoTemplate mongo, PlatformSettings settings) {
        clock.measure(mongo).onErrorComplete().block(LONGEST_FIRST_MEASUREMENT);
        return Poller.chore("database-time", BETWEEN_MEASUREMENTS, () -> clock.measure(mongo), settings.ticks());
    }

    /** Whatever the gateway has let pass comes in, with the internal token beside it, which names the caller's clients. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> headersOfTheGateway() {
        return factory -> factory.addServerCustomizers(server -> server.httpRequestDecoder(
                bounds -> bounds.maxInitialLineLength(LONGEST_LINE).maxHeaderSize(LARGEST_HEADERS)));
    }

    @Bean
    CallerFilter callerFilter(CallerTokens tokens) {
        return new CallerFilter(tokens);
    }

    @Bean
    EntityTagFilter entityTagFilter() {
        return new EntityTagFilter();
    }

    /** Every handler of the service is found through its guard. */
    @Bean
    WebFluxRegistrations guardedHandlers() {
        return new WebFluxRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new GuardedHandlers();
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    IdConverters idConverters() {
        return IdConverters.of();
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(IdConverters ids, ApplicationContext context) {
        var converters = new ArrayList<Object>(ids.converters());
        converters.addAll(LocalTimesAsText.converters());
        converters.addAll(context.getBeansWithAnnotation(ReadingConverter.class).values());
        converters.addAll(context.getBeansWithAnnotation(WritingConverter.class).values());
        return new MongoCustomConversions(converters);
    }

    /** The keys of a map may be names of hosts; in a document a dot would part them. */
    @Bean
    static BeanPostProcessor dotsInMapKeys() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof MappingMongoConverter converter) {
                    converter.setMapKeyDotReplacement(INSTEAD_OF_A_DOT);
                }
                return bean;
            }
        };
    }

    /** Before the service is ready its indexes are there, its own and those of the documents that every service has. */
    @Bean
    StartTask indexes(ReactiveMongoTemplate mongo, MongoMappingContext documents) {
        return new StartTask("indexes", new Indexes(mongo, documents, Set.of(AuditEntry.class, Schema.class))::ensure);
    }

    @Bean
    Migrations migrations(
            ReactiveMongoTemplate mongo, LeasedQueues queues, ObjectProvider<Migration> all, Clock clock) {
        return new Migrations(mongo, queues, all.orderedStream().toList(), clock);
    }

    /** After the indexes, which the claim of a migration is found by. */
    @Bean
    @Order
    StartTask migrationsPlanned(Migrations migrations) {
        return new StartTask("migrations", migrations::plan);
    }

    @Bean
    Poller migrationPoller(Migrations migrations, PlatformSettings settings) {
        return Poller.of("migrations", BETWEEN_MIGRATIONS, 1, migrations::claim, migrations::run, settings.ticks())
                .within(Migrations.LONGEST_RUN);
    }

    @Bean
    StartTasks startTasks(ObjectProvider<StartTask> tasks) {
        return new StartTasks(tasks.orderedStream().toList());
    }

    @Bean
    LeasedQueues leasedQueues(ReactiveMongoTemplate mongo, Clock clock) {
        return new LeasedQueues(mongo, clock);
    }

    @Bean
    AuditLog auditLog(ReactiveMongoTemplate mongo, Clock clock) {
        return new AuditLog(mongo, clock);
    }

    @Bean
    AuditController auditController(AuditLog audit) {
        return new AuditController(audit);
    }
}
