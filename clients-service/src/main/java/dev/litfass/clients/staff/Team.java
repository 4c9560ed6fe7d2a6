package dev.litfass.clients.staff;

import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Who works at the agency, for features that write to people. */
@Component
public class Team {

    private final StaffMembers staff;

    Team(StaffMembers staff) {
        this.staff = staff;
    }

    /** Everybody whose account is active. */
    public Flux<Person> active() {
        return staff.findAllByOrderByNameAsc()
                .filter(member -> member.access().active())
                .map(Team::person);
    }

    private static Person person(StaffMember member) {
        var access = member.access();
        return new Person(
                member.id(),
                member.name(),
                member.email(),
                access.role(),
                access.allClients(),
                access.clientIds(),
                member.preferences().language(),
                member.preferences().zone());
    }

    /** A person of the agency, with the language and the zone that mails to them are written in. */
    public record Person(
            StaffId id,
            String name,
            String email,
            Role role,
            boolean allClients,
            Set<ClientId> clientIds,
            String language,
            ZoneId zone) {

        /** True where the person looks after the client; what belongs to no client is for who looks after all. */
        public boolean serves(@Nullable ClientId client) {
            return allClients || (client != null && clientIds.contains(client));
        }

        public boolean may(Permission permission, @Nullable ClientId client) {
            return role.may(permission) && serves(client);
        }

        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }
}
