package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What everybody of the team may change about themselves. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final StaffMembers staff;
    private final CurrentPassword current;
    private final Passwords passwords;
    private final SetPassword setPassword;
    private final AuditLog audit;

    MeController(
            StaffMembers staff, CurrentPassword current, Passwords passwords, SetPassword setPassword, AuditLog audit) {
        this.staff = staff;
        this.current = current;
        this.passwords = passwords;
        this.setPassword = setPassword;
        this.audit = audit;
    }

    @Requires(READ)
    @PutMapping
    Mono<StaffController.View> prefer(@Valid @RequestBody Preference preference, Caller caller) {
        return find(caller.staffId())
                .map(member -> member.preferring(new StaffMember.Preferences(preference.language(), preference.zone())))
                .flatMap(staff::save)
                .flatMap(member -> audit.record(caller, null, "preferences-changed", caller.id(), null)
                        .thenReturn(StaffController.View.whole(member, MemberMarks.Marks.NONE)));
    }

    /** A new password ends every session and link of the person, and no browser is known any more. */
    @Requires(READ)
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> changePassword(@Valid @RequestBody NewPassword change, Caller caller) {
        return find(caller.staffId())
                .flatMap(member -> current.require(member, change.current()))
                .flatMap(member -> passwords
                        .hash(change.next(), member.name(), member.email())
                        .flatMap(hash -> setPassword.of(member, hash)))
                .then(audit.record(caller, null, "password-changed", caller.id(), null));
    }

    private Mono<StaffMember> find(StaffId id) {
        return staff.findOneById(id).switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", id)));
    }

    /** How somebody wants to be spoken to. */
    record Preference(
            @NotNull @Pattern(regexp = "de|en") String language,
            @NotNull ZoneId zone) {}

    /** The old password and the new one. */
    record NewPassword(
            @NotBlank @Size(max = 200) String current,
            @NotBlank @Size(max = 200) String next) {
        @Override
        public String toString() {
            return "NewPassword[…]";
        }
    }
}
