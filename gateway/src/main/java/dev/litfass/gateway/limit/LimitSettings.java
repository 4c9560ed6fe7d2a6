package dev.litfass.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Requests a minute, in each gateway, and how fast they have to come in.
 *
 * @param partner by key
 * @param staff by person
 * @param viewer by person
 * @param stranger by source address: signing in, and whatever comes without a credential that is known
 * @param hooks by source address
 * @param pace how fast a request has to arrive
 */
@Validated
@ConfigurationProperties("litfass.limits")
record LimitSettings(
        @DefaultValue("120") @Min(1) @Max(1_000_000) int partner,
        @DefaultValue("1200") @Min(1) @Max(1_000_000) int staff,
        @DefaultValue("300") @Min(1) @Max(1_000_000) int viewer,
        @DefaultValue("120") @Min(1) @Max(1_000_000) int stranger,
        @DefaultValue("1200") @Min(1) @Max(1_000_000) int hooks,
        @DefaultValue @Valid Pace pace) {

    /**
     * How fast a request has to arrive.
     *
     * @param firstHead from the connection to the end of the first request's head
     * @param nextHead from the end of an answer to the end of the next request's head
     * @param window how long a body is watched at a time
     * @param leastBytes how much of it has to come in that time
     */
    record Pace(
            @DefaultValue("10s") Duration firstHead,
            @DefaultValue("60s") Duration nextHead,
            @DefaultValue("10s") Duration window,
            @DefaultValue("1000") @Min(1) long leastBytes) {}
}
