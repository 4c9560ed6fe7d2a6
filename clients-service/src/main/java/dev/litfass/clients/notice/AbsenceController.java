package dev.litfass.clients.notice;

import static dev.litfass.clients.ClientsProblem.ABSENCE_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.CONFLICT;
import static dev.litfass.contracts.problem.CommonProblem.FORBIDDEN;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.clients.staff.Team;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is away and who stands in: everybody sets their own absences, who manages the team everybody's. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

    private static final int MOST_OF_ONE = 50;
    private static final int LONGEST_DAYS = 730;

    private final Absences absences;
    private final Team team;
    private final AuditLog audit;
    private final Clock clock;

    AbsenceController(Absences absences, Team team, AuditLog audit, Clock clock) {
        this.absences = absences;
        this.team = team;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that are not over. */
    @Requires(READ)
    @GetMapping
    Mono<Page<Absence>> list() {
        return absences.findByToGreaterThanEqualOrderByToAsc(today())
                .collectList()
                .map(Page::all);
    }

    @Requires(READ)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Absence> add(@Valid @RequestBody Form form, Caller caller) {
        requireOwn(form.staffId(), caller);
        form.requireInOrder();
        return requireKnown(List.of(form.staffId(), form.deputyId()))
                .then(requireRoom(form.staffId()))
                .then(Mono.defer(() -> absences.save(form.absence(Id.fresh(clock)))))
                .flatMap(saved -> audit.record(
                                caller, null, "absence-added", saved.staffId().value(), null)
                        .thenReturn(saved));
    }

    @Requires(READ)
    @DeleteMapping("/{absenceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable String absenceId, Caller caller) {
        return absences.findOneById(absenceId)
                .switchIfEmpty(Mono.error(() -> ABSENCE_NOT_FOUND.because("no absence %s", absenceId)))
                .doOnNext(absence -> requireOwn(absence.staffId(), caller))
                .flatMap(absence -> absences.deleteById(absenceId)
                        .then(audit.record(
                                caller,
                                null,
                                "absence-removed",
                                absence.staffId().value(),
                                null)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    }

    private static void requireOwn(StaffId staff, Caller caller) {
        if (!staff.equals(caller.staffId()) && !caller.may(MANAGE_STAFF)) {
            throw FORBIDDEN.because("somebody else's absence is set by who manages the team");
        }
    }

    private Mono<Void> requireKnown(List<StaffId> wanted) {
        return team.active()
                .map(Team.Person::id)
                .collectList()
                .filter(known -> known.containsAll(wanted))
                .switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("not everybody of them is in the team")))
                .then();
    }

    private Mono<Void> requireRoom(StaffId staff) {
        return absences.countByStaffIdAndToGreaterThanEqual(staff, today())
                .filter(count -> count < MOST_OF_ONE)
                .switchIfEmpty(Mono.error(() -> CONFLICT.because("at most %d absences ahead", MOST_OF_ONE)))
                .then();
    }

    /** Who is away, from which day to which, both included, and who stands in. */
    record Form(
            @NotNull StaffId staffId,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull StaffId deputyId) {

        void requireInOrder() {
            if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
                throw INVALID_REQUEST.because("the last day must come after the first, within two years");
            }
            if (staffId.equals(deputyId)) {
                throw INVALID_REQUEST.because("nobody stands in for themselves");
            }
        }

        Absence absence(String id) {
            return new Absence(id, staffId, from, to, deputyId);
        }
    }
}
