package dev.litfass.harness;

import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.caller.CallerTokens;
import dev.litfass.platform.caller.ServiceKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The keys of one run, the same for all its services, and the tokens that the gateway would sign with them. */
final class RunKeys {

    private static final int BYTES = 32;

    private final String callers = fresh();
    private final String secrets = fresh();

    /** What a service is told of them. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        for (var other : Service.values()) {
            environment.put("LITFASS_CALLER_TO_" + other, callers);
            environment.put("LITFASS_CALLER_FROM_" + other, callers);
        }
        environment.put("LITFASS_VAULT_KEYS", secrets);
        environment.put("LITFASS_DIGESTS_KEYS", secrets);
        return environment;
    }

    CallerTokens tokens() {
        var keys = ServiceKeys.parse(
                Map.of(Service.CLIENTS, callers, Service.CONTENT, callers, Service.MONITORING, callers), Map.of());
        return new CallerTokens(Service.GATEWAY, keys, Clock.systemUTC());
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return "run:" + Base64.getEncoder().encodeToString(bytes);
    }
}
