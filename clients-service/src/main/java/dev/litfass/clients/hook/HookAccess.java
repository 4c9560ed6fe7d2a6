package dev.litfass.clients.hook;

import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import dev.litfass.contracts.caller.Caller;

/** Hooks reach over all clients, and so must who sets them or reads what went there. */
final class HookAccess {

    private HookAccess() {}

    static void requireAll(Caller caller) {
        if (!caller.allClients()) {
            throw FORBIDDEN.because("this reaches beyond the clients that are yours");
        }
    }
}
