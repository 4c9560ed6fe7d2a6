package dev.litfass.clients.notice;

import static dev.litfass.contracts.caller.Permission.APPROVE_POSTS;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.PLAN_POSTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.REPLY;

import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.caller.Role;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert concerns. Admins may do everything for everybody and would drown; they are told where it is their own
 * matter, where nobody else is there, and as the last step of an escalation.
 */
enum Audience {
    /** Whose matter it is, and nobody else. */
    THEIRS(null),
    /** Whose matter it is; where it is nobody's, those of the client who answer the public. */
    THEIRS_OR_COMMUNITY(REPLY),
    /** Whose matter it is and those of the client who plan. */
    PLANNERS(PLAN_POSTS),
    APPROVERS(APPROVE_POSTS),
    LEADS(MANAGE_CLIENTS),
    EVERYBODY(READ);

    private final @Nullable Permission permission;

    Audience(@Nullable Permission permission) {
        this.permission = permission;
    }

    /** Those of the team who are told first. */
    Set<Person> among(Collection<Person> team, Alert alert) {
        var people = alert.people();
        var found = select(team, alert, person -> people.theirs().contains(person.id()));
        if (permission != null && (found.isEmpty() || this != THEIRS_OR_COMMUNITY)) {
            found.addAll(others(team, alert, permission));
        }
        return found;
    }

    private Set<Person> others(Collection<Person> team, Alert alert, Permission needed) {
        var able = select(team, alert, person -> person.may(needed, alert.clientId()));
        var withoutAdmins = able.stream()
                .filter(person -> person.role() != Role.ADMIN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return withoutAdmins.isEmpty() || this == EVERYBODY ? able : withoutAdmins;
    }

    /** Those of this role who look after the client, when nobody has seen to it. */
    static Set<Person> behind(Collection<Person> team, Alert alert, Role role) {
        return select(team, alert, person -> person.role() == role && person.serves(alert.clientId()));
    }

    /** Nobody is told what they did themselves, nor of a client that is not theirs. */
    private static Set<Person> select(Collection<Person> team, Alert alert, Predicate<Person> wanted) {
        var people = alert.people();
        return team.stream()
                .filter(person -> !person.id().equals(people.by()))
                .filter(person -> !people.barred().contains(person.id()))
                .filter(person -> alert.clientId() == null || person.serves(alert.clientId()))
                .filter(wanted)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
