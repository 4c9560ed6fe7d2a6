package dev.litfass.contracts.worktime;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.text.FromText;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads zones with a name, such as {@code Europe/Berlin}. An offset such as {@code +01:00} is refused: it knows nothing
 * of summer, and what is planned with it goes out an hour off.
 */
public final class Zones {

    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private Zones() {}

    /** The zone of this name; refused as a mistake of the request where there is none. */
    public static ZoneId named(String name) {
        if (!NAMES.contains(name)) {
            throw INVALID_REQUEST.because("the zone is not the name of one, such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    /** For bodies. */
    public static SimpleModule inJson() {
        return new SimpleModule().addDeserializer(ZoneId.class, new FromText<>(ZoneId.class, Zones::named));
    }
}
