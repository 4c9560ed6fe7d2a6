package dev.litfass.clients.notice;

import dev.litfass.clients.notice.NoticePreferences.Choice;
import dev.litfass.clients.notice.NoticePreferences.Scope;
import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.StaffId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The team at a moment: who is told of an alert, and how each of them wants it. */
record Recipients(StandIns standIns, Map<StaffId, NoticePreferences> preferences) {

    /**
     * One person who is told.
     *
     * @param instead in whose place; null where it is their own
     * @param mailAt when the mail leaves; null where none is sent at once
     */
    record Recipient(
            Person person,
            @Nullable String instead,
            Choice choice,
            @Nullable Instant mailAt) {

        boolean inDigest() {
            return choice.mail() == NoticePreferences.ByMail.IN_DIGEST;
        }
    }

    /**
     * What concerns a person's own account is no deputy's matter.
     *
     * @param step 0 for those it concerns, then as in {@link Ladder#minutes}
     */
    List<Recipient> of(Alert alert, int step) {
        var group = group(alert, step);
        var addressees = alert.kind().isPersonal() ? StandIns.nobodyFor(group) : standIns.of(group, alert);
        return addressees.stream().map(addressee -> recipient(addressee, alert)).toList();
    }

    private Collection<Person> group(Alert alert, int step) {
        return switch (step) {
            case 0 ->
                first(alert).stream().filter(person -> wants(person, alert)).toList();
            case 1 -> deputies(alert);
            case 2 -> Audience.behind(team(), alert, Role.ACCOUNT_LEAD);
            default -> Audience.behind(team(), alert, Role.ADMIN);
        };
    }

    private Set<Person> first(Alert alert) {
        return KindRule.of(alert.kind()).first().among(team(), alert);
    }

    private List<Person> deputies(Alert alert) {
        var wanted = first(alert).stream()
                .map(person -> preferences(person).deputyId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Audience.EVERYBODY.among(team(), alert).stream()
                .filter(person -> wanted.contains(person.id()))
                .toList();
    }

    private boolean wants(Person person, Alert alert) {
        return alert.people().theirs().contains(person.id())
                || choice(person, alert).scope() == Scope.ALL_MY_CLIENTS;
    }

    /** Who is away finds it in the app and gets no mail, but of their own account. */
    private Recipient recipient(StandIns.Addressee addressee, Alert alert) {
        var person = addressee.person();
        var spared = standIns.isAway(person) && !alert.kind().isPersonal();
        var choice = spared ? choice(person, alert).withoutMail() : choice(person, alert);
        var now = standIns.now();
        return switch (choice.mail()) {
            case AT_ONCE ->
                new Recipient(
                        person,
                        addressee.instead(),
                        choice,
                        choice.urgent() ? now : preferences(person).quiet().endAfter(now, person.zone()));
            case IN_DIGEST, NEVER -> new Recipient(person, addressee.instead(), choice, null);
        };
    }

    private Choice choice(Person person, Alert alert) {
        return preferences(person).of(alert.kind(), alert.clientId());
    }

    NoticePreferences preferences(Person person) {
        return preferences.getOrDefault(person.id(), NoticePreferences.usual(person.id()));
    }

    private Collection<Person> team() {
        return standIns.team().values();
    }
}
