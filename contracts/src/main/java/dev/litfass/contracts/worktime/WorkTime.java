package dev.litfass.contracts.worktime;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a company works.
 *
 * @param zone the zone in which its hours are meant
 * @param state the code of its Bundesland or canton such as {@code DE-BY} or {@code AT-9} (ISO 3166-2), null where
 *     only the holidays of the country count that its zone is in
 * @param municipality a place with holidays of its own, for example {@code ag} for Augsburg, or {@code catholic} for a
 *     Bavarian commune with a Catholic majority
 */
public record WorkTime(
        ZoneId zone,
        @Nullable String state,
        @Nullable String municipality,
        OpeningHours openingHours,
        List<Closure> closures) {}
