package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.STAFF_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.session.StaffLinkCard;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The address somebody signs in with, and the one they ask to have. */
@RestController
@RequestMapping("/api/me/email")
class MyEmailController {

    private final StaffMembers staff;
    private final CurrentPassword current;
    private final AskEmailChange ask;
    private final StaffLinks links;
    private final AuditLog audit;
    private final Clock clock;

    MyEmailController(
            StaffMembers staff,
            CurrentPassword current,
            AskEmailChange ask,
            StaffLinks links,
            AuditLog audit,
            Clock clock) {
        this.staff = staff;
        this.current = current;
        this.ask = ask;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<View> read(Caller caller) {
        return find(caller).map(this::view);
    }

    /** Nothing changes before both addresses have said yes. */
    @Requires(READ)
    @PutMapping
    Mono<View> ask(@Valid @RequestBody NewEmail form, Caller caller) {
        return find(caller)
                .flatMap(member -> current.require(member, form.current()))
                .flatMap(member -> ask.by(member, form.email()))
                .flatMap(member -> audit.record(caller, null, "email-change-asked", caller.id(), null)
                        .thenReturn(view(member)));
    }

    @Requires(READ)
    @DeleteMapping
    Mono<View> withdraw(Caller caller) {
        return find(caller)
                .map(member -> member.withEmailChange(null))
                .flatMap(staff::save)
                .flatMap(
                        member -> links.end(member.id(), StaffLinkCard.Kind.NEW_ADDRESS, StaffLinkCard.Kind.OLD_ADDRESS)
                                .then(audit.record(caller, null, "email-change-withdrawn", caller.id(), null))
                                .thenReturn(view(member)));
    }

    private Mono<StaffMember> find(Caller caller) {
        var id = caller.staffId();
        return staff.findOneById(id).switchIfEmpty(Mono.error(() -> STAFF_NOT_FOUND.because("no staff member %s", id)));
    }

    private View view(StaffMember member) {
        var asked = member.openEmailChange(clock.instant()).map(Asked::of).orElse(null);
        return new View(member.email(), asked);
    }

    /** The address that is wanted, and the password. */
    record NewEmail(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Email @Size(max = 200)
            String email,

            @NotBlank @Size(max = 200) String current) {
        @Override
        public String toString() {
            return "NewEmail[…]";
        }
    }

    /** The address now, and the one that is asked for. */
    record View(String email, @Nullable Asked asked) {}

    /** The address that is asked for, until when, and who has said yes. */
    record Asked(String email, Instant until, boolean confirmedByOld, boolean confirmedByNew) {
        static Asked of(EmailChange change) {
            return new Asked(change.email(), change.until(), change.confirmedByOld(), change.confirmedByNew());
        }
    }
}
