package dev.litfass.kernel.worktime;

import static dev.litfass.kernel.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.kernel.problem.Problem;
import java.time.ZoneId;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads zones with a name, such as {@code Europe/Berlin}. An offset such as {@code +01:00} is refused: it knows nothing
 * of summer, and what is planned with it goes out an hour off.
 */
public final class Zones extends ValueDeserializer<ZoneId> {

    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** The zone of this name; refused as a mistake of the request where there is none. */
    public static ZoneId named(String name) {
        if (!NAMES.contains(name)) {
            throw INVALID_REQUEST.because("the zone is not the name of one, such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    @Override
    public ZoneId deserialize(JsonParser parser, DeserializationContext context) {
        var name = parser.getValueAsString("");
        try {
            return named(name);
        } catch (Problem e) {
            var refused = context.weirdStringException(name, ZoneId.class, e.detail());
            refused.initCause(e);
            throw refused;
        }
    }
}
