package dev.litfass.clients.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many links may be mailed.
 *
 * @param inAQuarterOfAnHour to one person
 * @param inADay to one person, by staff
 * @param perClientInADay to the viewers of one client, by staff
 * @param askedInADay to one address, because somebody asked for it at a door
 * @param perSourceInAQuarterOfAnHour asked for by one source
 * @param perSourceInADay asked for by one source
 * @param ownersPause between two that ask the same person to connect an account
 */
@Validated
@ConfigurationProperties("litfass.links")
record LinkSettings(
        @DefaultValue("3") @Min(1) @Max(1_000) int inAQuarterOfAnHour,
        @DefaultValue("10") @Min(1) @Max(1_000) int inADay,
        @DefaultValue("100") @Min(1) @Max(1_000) int perClientInADay,
        @DefaultValue("5") @Min(1) @Max(1_000) int askedInADay,
        @DefaultValue("10") @Min(1) @Max(1_000) int perSourceInAQuarterOfAnHour,
        @DefaultValue("50") @Min(1) @Max(1_000) int perSourceInADay,

        @DefaultValue("5m") @DurationMin(seconds = 1) @DurationMax(days = 1)
        Duration ownersPause) {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Duration DAY = Duration.ofDays(1);

    /** No more than so many within a time. */
    record Bound(int most, Duration span) {}

    List<Bound> of(LinkCounter.Kind kind) {
        return switch (kind) {
            case CLIENT -> List.of(new Bound(perClientInADay, DAY));
            case VIEWER, STAFF -> List.of(new Bound(inADay, DAY), new Bound(inAQuarterOfAnHour, QUARTER));
            case OWNER -> List.of(new Bound(inADay, DAY), new Bound(1, ownersPause));
            case ASKED -> List.of(new Bound(askedInADay, DAY), new Bound(inAQuarterOfAnHour, QUARTER));
            case SOURCE -> List.of(new Bound(perSourceInADay, DAY), new Bound(perSourceInAQuarterOfAnHour, QUARTER));
        };
    }
}
