package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.EMAIL_TAKEN;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.contracts.id.StaffId;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes a person into the team: with a starting password that somebody tells them, or invited by mail without one. */
@Component
class AddStaff {

    private final StaffMembers staff;
    private final Passwords passwords;
    private final InviteStaff invite;
    private final Clock clock;

    AddStaff(StaffMembers staff, Passwords passwords, InviteStaff invite, Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.invite = invite;
        this.clock = clock;
    }

    Mono<StaffMember> by(StaffController.NewStaff form) {
        var password = form.password();
        var added = password == null
                ? invite.by(EmailAddress.of(form.email()), saved(form, null)).map(InviteStaff.Invited::member)
                : passwords.hash(password, form.name(), form.email()).flatMap(hash -> saved(form, hash));
        return added.onErrorMap(
                DuplicateKeyException.class, e -> EMAIL_TAKEN.because("%s is in the team", form.email()));
    }

    private Mono<StaffMember> saved(StaffController.NewStaff form, @Nullable String hash) {
        return Mono.defer(() -> staff.save(form.member(StaffId.fresh(clock), hash)));
    }
}
