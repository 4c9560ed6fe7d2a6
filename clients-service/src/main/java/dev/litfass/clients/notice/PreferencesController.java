package dev.litfass.clients.notice;

import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.clients.notice.NoticePreferences.Choice;
import dev.litfass.clients.notice.NoticePreferences.Quiet;
import dev.litfass.clients.staff.Team;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the person who asks wants to be told. */
@RestController
@RequestMapping("/api/me/notice-preferences")
class PreferencesController {

    private final Preferences preferences;
    private final Team team;
    private final Digests digests;
    private final AuditLog audit;
    private final Clock clock;

    PreferencesController(Preferences preferences, Team team, Digests digests, AuditLog audit, Clock clock) {
        this.preferences = preferences;
        this.team = team;
        this.digests = digests;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<View> read(Caller caller) {
        return preferences.of(caller.staffId()).map(View::of);
    }

    /** A version is not asked for: the form is the person's own, and the later of two is the one that is meant. */
    @Requires(READ)
    @PutMapping
    Mono<View> change(@Valid @RequestBody Form form, Caller caller) {
        return team.active()
                .filter(person -> person.id().equals(caller.staffId()))
                .next()
                .switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", caller.id())))
                .flatMap(person -> requireDeputy(form, caller)
                        .then(preferences.of(person.id()))
                        .map(before -> form.with(before, caller))
                        .flatMap(preferences::save)
                        .flatMap(saved -> digests.moved(person.id(), saved.nextDigest(clock.instant(), person.zone()))
                                .thenReturn(saved)))
                .flatMap(saved -> audit.record(caller, null, "notice-preferences-changed", caller.id(), null)
                        .thenReturn(View.of(saved)));
    }

    private Mono<Void> requireDeputy(Form form, Caller caller) {
        var deputy = form.deputyId();
        if (deputy == null) {
            return Mono.empty();
        }
        if (deputy.equals(caller.staffId())) {
            throw INVALID_REQUEST.because("nobody stands in for themselves");
        }
        return team.active()
                .filter(person -> person.id().equals(deputy))
                .next()
                .switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", deputy)))
                .then();
    }

    /** What a person sets; the choices of {@link NoticePreferences#choices()}. */
    record Form(
            @NotNull LocalTime digestAt,
            @NotNull Quiet quiet,
            @Nullable StaffId deputyId,
            @NotNull @Size(max = 2_000) Map<@Size(max = 100) String, @NotNull Choice> choices) {

        NoticePreferences with(NoticePreferences before, Caller caller) {
            choices.keySet().forEach(key -> requireKnown(key, caller));
            return new NoticePreferences(
                    before.staffId(), digestAt, quiet, deputyId, new TreeMap<>(choices), before.version());
        }

        private static void requireKnown(String key, Caller caller) {
            var slash = key.indexOf('/');
            var kind = key.substring(slash + 1);
            var known = Arrays.stream(AlertKind.values())
                    .anyMatch(one -> !one.isSilent() && one.name().equals(kind));
            if (!known) {
                throw INVALID_REQUEST.because("there is no such kind of notice");
            }
            if (slash >= 0) {
                if (!Id.isOne(key.substring(0, slash))) {
                    throw INVALID_REQUEST.because("there is no such client");
                }
                caller.requireAccess(new ClientId(key.substring(0, slash)));
            }
        }
    }

    /**
     * How a person is told.
     *
     * @param kinds every kind, with what holds where nothing was chosen
     */
    record View(
            LocalTime digestAt,
            Quiet quiet,
            @Nullable StaffId deputyId,
            Map<String, Choice> choices,
            List<Usual> kinds) {

        /** What usually holds of a kind, and whether that can be changed. */
        record Usual(AlertKind kind, Choice choice, boolean fixed) {}

        static View of(NoticePreferences preferences) {
            var kinds = Arrays.stream(AlertKind.values())
                    .filter(kind -> !kind.isSilent())
                    .map(kind -> {
                        var rule = KindRule.of(kind);
                        return new Usual(kind, rule.usual(), rule.fixed());
                    })
                    .toList();
            return new View(
                    preferences.digestAt(), preferences.quiet(), preferences.deputyId(), preferences.choices(), kinds);
        }
    }
}
