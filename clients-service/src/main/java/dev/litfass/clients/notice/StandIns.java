package dev.litfass.clients.notice;

import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is away at a moment, and who is told in their place. */
record StandIns(Map<StaffId, Person> team, List<Absence> absences, Instant now) {

    /** A person who is told, and in whose place. */
    record Addressee(Person person, @Nullable String instead) {}

    /**
     * Those who are told where these people are meant: who is away is told too, for later, and who stands in for them at
     * once. A deputy who is away has a deputy again; nobody stands in of whom that is not allowed.
     */
    Collection<Addressee> of(Collection<Person> meant, Alert alert) {
        var told = new LinkedHashMap<StaffId, Addressee>();
        for (var person : meant) {
            told.put(person.id(), new Addressee(person, null));
        }
        for (var person : meant) {
            deputyOf(person, alert)
                    .ifPresent(deputy -> told.putIfAbsent(deputy.id(), new Addressee(deputy, person.name())));
        }
        return told.values();
    }

    /** These people and nobody in their place. */
    static Collection<Addressee> nobodyFor(Collection<Person> meant) {
        return meant.stream().map(person -> new Addressee(person, null)).toList();
    }

    boolean isAway(Person person) {
        return absenceOf(person).isPresent();
    }

    private Optional<Person> deputyOf(Person person, Alert alert) {
        var seen = new HashSet<StaffId>();
        var current = person;
        var absence = absenceOf(current);
        while (absence.isPresent() && seen.add(current.id())) {
            var deputy = team.get(absence.get().deputyId());
            if (deputy == null) {
                return Optional.empty();
            }
            current = deputy;
            absence = absenceOf(current);
        }
        return Optional.of(current)
                .filter(found -> !found.equals(person) && absenceOf(found).isEmpty())
                .filter(found -> mayKnow(found, alert));
    }

    private static boolean mayKnow(Person person, Alert alert) {
        return (alert.clientId() == null || person.serves(alert.clientId()))
                && !alert.people().barred().contains(person.id())
                && !person.id().equals(alert.people().by());
    }

    private Optional<Absence> absenceOf(Person person) {
        return absences.stream()
                .filter(absence -> absence.staffId().equals(person.id()))
                .filter(absence -> absence.covers(now, person.zone()))
                .findFirst();
    }
}
