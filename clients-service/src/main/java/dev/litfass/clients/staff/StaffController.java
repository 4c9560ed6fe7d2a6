package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.READ;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.litfass.clients.link.EmailAddress;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The team: who is in it and what they may do. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

    private final StaffMembers staff;
    private final AdminGuard admins;
    private final EndAccess end;
    private final AddStaff add;
    private final SignInAttempts attempts;
    private final MemberMarks marks;
    private final ShownRoles roles;
    private final AuditLog audit;

    StaffController(
            StaffMembers staff,
            AdminGuard admins,
            EndAccess end,
            AddStaff add,
            SignInAttempts attempts,
            MemberMarks marks,
            ShownRoles roles,
            AuditLog audit) {
        this.staff = staff;
        this.admins = admins;
        this.end = end;
        this.add = add;
        this.attempts = attempts;
        this.marks = marks;
        this.roles = roles;
        this.audit = audit;
    }

    /**
     * Everybody sees names; only who manages the team sees more, of those whose rights they may set.
     *
     * @param approves the client whose posts those who are listed may approve; all are listed where it is left out
     * @param role the parts those who are listed play; all are listed where none is named. Who does not manage the team names
     *     those of a level of approval.
     * @param sees the client that those who are listed see; all are listed where it is left out
     */
    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(
            @RequestParam @Nullable ClientId approves,
            @RequestParam @Nullable ClientId sees,
            @RequestParam @Nullable Set<Role> role,
            Caller caller) {
        var wanted = new StaffFilter(approves, sees, role);
        wanted.requireOwn(caller);
        return roles.require(wanted, caller)
                .thenMany(Flux.defer(staff::findAllByOrderByNameAsc))
                .filter(wanted::takes)
                .collectList()
                .flatMap(members -> caller.may(MANAGE_STAFF) ? marked(members, caller) : Mono.just(named(members)))
                .map(Page::all);
    }

    private Mono<List<View>> marked(List<StaffMember> members, Caller caller) {
        return marks.of(members)
                .map(known -> members.stream()
                        .map(member -> member.access().isWithin(caller) ? View.whole(member, known) : View.name(member))
                        .toList());
    }

    private static List<View> named(List<StaffMember> members) {
        return members.stream().map(View::name).toList();
    }

    @Requires(MANAGE_STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(@Valid @RequestBody NewStaff form, Caller caller) {
        form.access().requireWithin(caller);
        return add.by(form)
                .flatMap(member -> audit.record(
                                caller, null, form.action(), member.id().value(), null)
                        .then(viewed(member)));
    }

    @Requires(MANAGE_STAFF)
    @PutMapping("/{staffId}")
    Mono<View> change(@PathVariable StaffId staffId, @Valid @RequestBody Change change, Caller caller) {
        change.access().requireWithin(caller);
        return find(staffId)
                .doOnNext(member -> member.access().requireWithin(caller))
                .flatMap(member ->
                        saved(member, member.changed(change.name().strip(), change.access(), change.version())))
                .flatMap(member ->
                        change.active() ? Mono.just(member) : end.of(staffId).thenReturn(member))
                .flatMap(member -> audit.record(caller, null, "staff-changed", staffId.value(), null)
                        .then(viewed(member)));
    }

    /** Lets everybody try this person's address again, after too many wrong passwords. */
    @Requires(MANAGE_STAFF)
    @PostMapping("/{staffId}/unlock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> unlock(@PathVariable StaffId staffId, Caller caller) {
        return find(staffId)
                .doOnNext(member -> member.access().requireWithin(caller))
                .flatMap(member -> attempts.unlock(member.email()))
                .then(audit.record(caller, null, "sign-in-unlocked", staffId.value(), null));
    }

    private Mono<View> viewed(StaffMember member) {
        return marks.of(List.of(member)).map(known -> View.whole(member, known));
    }

    private Mono<StaffMember> saved(StaffMember member, StaffMember next) {
        return member.access().administers() && !next.access().administers() ? admins.demote(next) : staff.save(next);
    }

    private Mono<StaffMember> find(StaffId id) {
        return staff.findOneById(id).switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", id)));
    }

    /** A new member of the team; without a password they are invited by mail. */
    record NewStaff(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Email @Size(max = 200)
            String email,

            @NotNull Role role,
            boolean allClients,
            @NotNull @Size(max = 1000) Set<ClientId> clientIds,
            @Nullable @Size(min = 1, max = 200) String password,
            @NotNull @Pattern(regexp = "de|en") String language,
            @NotNull ZoneId zone) {

        StaffMember.Access access() {
            return new StaffMember.Access(role, allClients, clientIds, true);
        }

        StaffMember member(StaffId id, @Nullable String hash) {
            return new StaffMember(
                    id,
                    name.strip(),
                    EmailAddress.of(email),
                    access(),
                    new StaffMember.Preferences(language, zone),
                    hash,
                    null,
                    null,
                    null);
        }

        String action() {
            return password == null ? "staff-invited" : "staff-added";
        }

        @Override
        public String toString() {
            return "NewStaff[…]";
        }
    }

    /** What can be changed of a member of the team. */
    record Change(
            @NotBlank @Size(max = 100) String name,
            @NotNull Role role,
            boolean allClients,
            @NotNull @Size(max = 1000) Set<ClientId> clientIds,
            boolean active,
            @NotNull Long version) {

        StaffMember.Access access() {
            return new StaffMember.Access(role, allClients, clientIds, active);
        }
    }

    /** A member of the team, as far as the reader may see. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            StaffId id,
            String name,
            boolean active,
            @JsonUnwrapped @Nullable Details details,
            @Nullable Invitation invitation) {

        static View whole(StaffMember member, MemberMarks.Marks known) {
            var invitation = member.hasJoined() ? null : new Invitation(known.invitedUntil(member));
            var details = Details.of(member, known.bouncedAt(member));
            return new View(member.id(), member.name(), member.access().active(), details, invitation);
        }

        static View name(StaffMember member) {
            return new View(member.id(), member.name(), member.access().active(), null, null);
        }
    }

    /**
     * What only those see who may set the person's rights.
     *
     * @param bouncedAt since when the address takes no mails; null where it does
     */
    record Details(
            String email,
            Role role,
            boolean allClients,
            Set<ClientId> clientIds,
            Long version,
            @Nullable Instant bouncedAt) {
        static Details of(StaffMember member, @Nullable Instant bouncedAt) {
            var access = member.access();
            var version = member.version() == null ? 0L : member.version();
            return new Details(
                    member.email(), access.role(), access.allClients(), access.clientIds(), version, bouncedAt);
        }
    }

    /** Somebody who has not come yet; without a time where the link is too old. */
    record Invitation(@Nullable Instant expiresAt) {}
}
