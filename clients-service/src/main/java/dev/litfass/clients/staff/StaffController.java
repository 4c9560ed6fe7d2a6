package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.EMAIL_TAKEN;
import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_STAFF;
import static dev.litfass.contracts.caller.Permission.READ;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The team: who is in it and what they may do. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

    private final StaffMembers staff;
    private final AdminGuard admins;
    private final EndAccess end;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AuditLog audit;
    private final Clock clock;

    StaffController(
            StaffMembers staff,
            AdminGuard admins,
            EndAccess end,
            Passwords passwords,
            SignInAttempts attempts,
            AuditLog audit,
            Clock clock) {
        this.staff = staff;
        this.admins = admins;
        this.end = end;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Everybody sees names; only who manages the team sees more, of those whose rights they may set.
     *
     * @param approves the client whose posts those who are listed may approve; all are listed where it is left out
     */
    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(@RequestParam @Nullable ClientId approves, Caller caller) {
        if (approves != null && !caller.mayAccess(approves)) {
            throw CLIENT_NOT_FOUND.because("no client %s", approves);
        }
        var manages = caller.may(MANAGE_STAFF);
        return staff.findAllByOrderByNameAsc()
                .filter(member -> approves == null || member.access().mayApproveFor(approves))
                .map(member -> manages && member.access().isWithin(caller) ? View.whole(member) : View.name(member))
                .collectList()
                .map(Page::all);
    }

    @Requires(MANAGE_STAFF)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(@Valid @RequestBody NewStaff form, Caller caller) {
        form.access().requireWithin(caller);
        return passwords
                .hash(form.password(), form.name(), form.email())
                .map(hash -> form.member(StaffId.fresh(clock), hash))
                .flatMap(staff::save)
                .onErrorMap(DuplicateKeyException.class, e -> EMAIL_TAKEN.because("%s is in the team", form.email()))
                .flatMap(member -> audit.record(
                                caller, null, "staff-added", member.id().value(), null)
                        .thenReturn(View.whole(member)));
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
                        .thenReturn(View.whole(member)));
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

    private Mono<StaffMember> saved(StaffMember member, StaffMember next) {
        return member.access().administers() && !next.access().administers() ? admins.demote(next) : staff.save(next);
    }

    private Mono<StaffMember> find(StaffId id) {
        return staff.findOneById(id).switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", id)));
    }

    /** A new member of the team. */
    record NewStaff(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Email @Size(max = 200)
            String email,

            @NotNull Role role,
            boolean allClients,
            @NotNull @Size(max = 1000) Set<ClientId> clientIds,
            @NotBlank @Size(max = 200) String password,
            @NotNull @Pattern(regexp = "de|en") String language,
            @NotNull ZoneId zone) {

        StaffMember.Access access() {
            return new StaffMember.Access(role, allClients, clientIds, true);
        }

        StaffMember member(StaffId id, String hash) {
            return new StaffMember(
                    id,
                    name.strip(),
                    email.strip().toLowerCase(Locale.ROOT),
                    access(),
                    new StaffMember.Preferences(language, zone),
                    hash,
                    null);
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
            @Nullable String email,
            @Nullable Role role,
            @Nullable Boolean allClients,
            @Nullable Set<ClientId> clientIds,
            boolean active,
            @Nullable Long version) {

        static View whole(StaffMember member) {
            var access = member.access();
            return new View(
                    member.id(),
                    member.name(),
                    member.email(),
                    access.role(),
                    access.allClients(),
                    access.clientIds(),
                    access.active(),
                    member.version());
        }

        static View name(StaffMember member) {
            return new View(
                    member.id(),
                    member.name(),
                    null,
                    null,
                    null,
                    null,
                    member.access().active(),
                    null);
        }
    }
}
