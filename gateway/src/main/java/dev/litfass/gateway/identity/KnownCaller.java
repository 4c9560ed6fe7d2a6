package dev.litfass.gateway.identity;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import dev.litfass.contracts.caller.Caller;
import org.springframework.web.server.ServerWebExchange;

/** Tells the gateway's own handlers who makes a request. */
public final class KnownCaller {

    private KnownCaller() {}

    /** The caller; refuses a request that nobody known makes. */
    public static Caller of(ServerWebExchange exchange) {
        return IdentityFilter.callerOf(exchange).orElseThrow(() -> NOT_SIGNED_IN.because("sign in first"));
    }
}
