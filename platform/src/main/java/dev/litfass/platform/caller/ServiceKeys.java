package dev.litfass.platform.caller;

import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.keys.KeyRing;
import java.util.Map;

/**
 * The keys that one process shares with each other one, by direction.
 *
 * @param to what tokens to a service are signed with
 * @param from what tokens from a service are verified with
 */
public record ServiceKeys(Map<Service, KeyRing> to, Map<Service, KeyRing> from) {

    /**
     * Reads rings as {@link KeyRing#parse} does.
     *
     * @throws IllegalArgumentException if one cannot be read
     */
    public static ServiceKeys parse(Map<Service, String> to, Map<Service, String> from) {
        return new ServiceKeys(parse(to), parse(from));
    }

    private static Map<Service, KeyRing> parse(Map<Service, String> rings) {
        return rings.entrySet().stream()
                .collect(toUnmodifiableMap(Map.Entry::getKey, ring -> KeyRing.parse(ring.getValue())));
    }
}
