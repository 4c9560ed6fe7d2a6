package dev.litfass.gateway.identity;

import static dev.litfass.contracts.problem.CommonProblem.METHOD_NOT_ALLOWED;

import org.springframework.http.HttpMethod;

/** Keeps the portal read-only at the door, before anybody is asked who it is. */
final class ReadOnlyGuard {

    private ReadOnlyGuard() {}

    static void require(HttpMethod method) {
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            throw METHOD_NOT_ALLOWED.because("the portal is read-only");
        }
    }
}
