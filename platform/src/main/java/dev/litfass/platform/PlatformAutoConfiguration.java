package dev.litfass.platform;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.text.FromText;
import dev.litfass.contracts.text.WholeText;
import dev.litfass.contracts.worktime.Holidays;
import dev.litfass.contracts.worktime.LocalTimes;
import dev.litfass.contracts.worktime.Zones;
import dev.litfass.platform.caller.CallerArgument;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.NormalPathFilter;
import dev.litfass.platform.caller.ServiceKeys;
import dev.litfass.platform.problem.LateErrors;
import dev.litfass.platform.problem.ProblemWriter;
import dev.litfass.platform.process.ParentWatch;
import dev.litfass.platform.trace.TraceFilter;
import dev.litfass.platform.trace.TraceInLogs;
import dev.litfass.platform.trace.Traces;
import dev.litfass.platform.upstream.Guards;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.micrometer.tracing.brave.autoconfigure.BraveAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** What every process of ours has: a clock, problems, callers and traces. */
@AutoConfiguration(after = BraveAutoConfiguration.class)
@EnableConfigurationProperties(PlatformSettings.class)
public class PlatformAutoConfiguration {

    /** As exact as what is stored: a moment that is answered reads the same later. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    NormalPathFilter normalPathFilter() {
        return new NormalPathFilter();
    }

    @Bean
    Guards guards() {
        return new Guards();
    }

    @Bean
    Traces traces(Tracer tracer, Propagator propagator) {
        return new Traces(tracer, propagator);
    }

    @Bean
    TraceFilter traceFilter(Traces traces, PlatformSettings settings) {
        // at the edge nothing but problems is logged of a request, and these name their trace themselves
        if (!settings.edge()) {
            TraceInLogs.install();
        }
        LateErrors.record();
        return new TraceFilter(traces, !settings.edge());
    }

    @Bean
    CallerTokens callerTokens(
            PlatformSettings settings, @Value("${spring.application.name}") String application, Clock clock) {
        var keys = settings.caller();
        return new CallerTokens(Service.ofApplication(application), ServiceKeys.parse(keys.to(), keys.from()), clock);
    }

    @Bean
    Holidays holidays() {
        return new Holidays();
    }

    @Bean
    WebFluxConfigurer callerArguments() {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument());
            }
        };
    }

    /** A parameter means what it says as exactly as a body. */
    @Bean
    WebFluxConfigurer strictParameters() {
        return new WebFluxConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LocalDate.class, LocalTimes::date);
                registry.addConverter(String.class, LocalTime.class, LocalTimes::time);
                registry.addConverter(String.class, Instant.class, LocalTimes::moment);
                registry.addConverter(String.class, LocalDateTime.class, LocalTimes::dateTime);
            }
        };
    }

    /** A body says exactly what it means: no unknown, doubled or converted fields, no half characters, no nulls in lists. */
    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return builder -> builder.addModule(wholeTexts())
                .addModule(Zones.inJson())
                .addModule(LocalTimes.inJson())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .withConfigOverride(List.class, PlatformAutoConfiguration::withoutNulls)
                .withConfigOverride(Set.class, PlatformAutoConfiguration::withoutNulls)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }

    /** Nothing in a list is nothing: whoever reads the list counts on each of it. */
    private static void withoutNulls(MutableConfigOverride lists) {
        lists.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    private static SimpleModule wholeTexts() {
        return new SimpleModule().addDeserializer(String.class, new FromText<>(String.class, WholeText::of));
    }

    /** On a desk the process ends with its launcher, also while its start tasks are still being tried. */
    @Bean
    @ConditionalOnProperty("litfass.parent-watch")
    ApplicationListener<ApplicationStartedEvent> parentWatch() {
        return event -> ParentWatch.start(System.in, () -> Runtime.getRuntime().exit(0));
    }
}
