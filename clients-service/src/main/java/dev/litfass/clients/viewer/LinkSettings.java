package dev.litfass.clients.viewer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many links into the portal may be mailed: to one viewer in a quarter of an hour and in a day, and per client in a day. */
@Validated
@ConfigurationProperties("litfass.portal-links")
record LinkSettings(
        @DefaultValue("3") @Min(1) @Max(1_000) int inAQuarterOfAnHour,
        @DefaultValue("10") @Min(1) @Max(1_000) int inADay,
        @DefaultValue("100") @Min(1) @Max(1_000) int perClientInADay) {}
