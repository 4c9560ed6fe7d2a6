package dev.litfass.clients.notice;

import dev.litfass.clients.staff.Team;
import dev.litfass.clients.staff.Team.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads who is in the team, who is away, and how each wants to be told. */
@Component
class ReadRecipients {

    private final Team team;
    private final Absences absences;
    private final Preferences preferences;
    private final Clock clock;

    ReadRecipients(Team team, Absences absences, Preferences preferences, Clock clock) {
        this.team = team;
        this.absences = absences;
        this.preferences = preferences;
        this.clock = clock;
    }

    Mono<Recipients> now() {
        return Mono.defer(() -> {
            // somewhere it may still be yesterday
            var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
            return Mono.zip(
                            team.active().collectList(),
                            absences.findByToGreaterThanEqualOrderByToAsc(today).collectList())
                    .flatMap(both -> recipients(both.getT1(), both.getT2()));
        });
    }

    private Mono<Recipients> recipients(List<Person> people, Collection<Absence> away) {
        var byId = people.stream().collect(Collectors.toMap(Person::id, person -> person));
        return preferences
                .of(byId.keySet())
                .map(chosen -> new Recipients(new StandIns(byId, List.copyOf(away), clock.instant()), chosen));
    }
}
