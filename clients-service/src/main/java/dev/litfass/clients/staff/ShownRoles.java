package dev.litfass.clients.staff;

import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows who is told which part people play: who manages the team, others where a client's level of approval asks for it. */
@Component
class ShownRoles {

    private final Clients clients;

    ShownRoles(Clients clients) {
        this.clients = clients;
    }

    /** Refuses to sort out people by a part that nobody's yes depends on. */
    Mono<Void> require(StaffFilter wanted, Caller caller) {
        var role = wanted.role();
        if (role == null || caller.may(MANAGE_STAFF)) {
            return Mono.empty();
        }
        return Mono.justOrEmpty(wanted.approves())
                .flatMap(clients::findOneById)
                .filter(client -> hasLevel(client, role))
                .switchIfEmpty(Mono.error(() -> FORBIDDEN.because("no level of approval asks for these parts")))
                .then();
    }

    private static boolean hasLevel(Client client, Set<Role> role) {
        return client.approvalPolicy().variants().stream()
                .flatMap(policy -> policy.steps().stream())
                .anyMatch(level -> level.roles().equals(role));
    }
}
