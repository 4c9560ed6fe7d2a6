package dev.litfass.clients.staff;

import static dev.litfass.clients.ClientsProblem.INVALID_CREDENTIALS;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.staff.Passwords.Asker;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.session.SignInRequest;
import dev.litfass.contracts.session.StaffSession;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.session.SourceNetwork;
import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds out whether somebody is who they say they are, and remembers the browser they said it with. */
@Component
class SignInStaff {

    private static final Duration FAILURES_TOGETHER = Duration.ofMinutes(1);

    private final StaffMembers staff;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final KnownDevices devices;
    private final AuditLog audit;

    SignInStaff(
            StaffMembers staff, Passwords passwords, SignInAttempts attempts, KnownDevices devices, AuditLog audit) {
        this.staff = staff;
        this.passwords = passwords;
        this.attempts = attempts;
        this.devices = devices;
        this.audit = audit;
    }

    Mono<SignedIn> by(SignInRequest request) {
        return Mono.defer(() -> {
            var email = EmailAddress.of(request.email());
            var source = SourceNetwork.of(request.source());
            return staff.findByEmailIn(EmailAddress.forms(email))
                    .next()
                    .filter(StaffMember::maySignIn)
                    .flatMap(member -> ofMember(member, request, source))
                    .switchIfEmpty(Mono.defer(() -> ofNobody(email, request, source)))
                    .flatMap(member -> remembered(member, request));
        });
    }

    private Mono<StaffMember> ofMember(StaffMember member, SignInRequest request, SourceNetwork source) {
        var email = member.email();
        return devices.find(request.device(), member.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(device -> {
                    var attempt = device.map(known -> SignInAttempt.byDevice(email, known))
                            .orElseGet(() -> SignInAttempt.byStranger(email, source));
                    var asker = device.isPresent() ? Asker.KNOWN : Asker.STRANGER;
                    return attempts.guarded(attempt, verified(member, request.password(), asker));
                })
                .switchIfEmpty(refused(member.id().value(), request));
    }

    private Mono<StaffMember> verified(StaffMember member, String password, Asker asker) {
        return passwords
                .matches(password, member.requirePasswordHash(), asker)
                .filter(same -> same)
                .map(same -> member);
    }

    /** A hash is computed all the same: how long it takes does not tell which addresses there are. */
    private Mono<StaffMember> ofNobody(String email, SignInRequest request, SourceNetwork source) {
        var attempt = SignInAttempt.byStranger(email, source);
        return attempts.guarded(
                        attempt,
                        passwords.matchesNobody(request.password()).flatMap(never -> Mono.<StaffMember>empty()))
                .switchIfEmpty(refused("nobody", request));
    }

    /** Recorded once a minute for each person and source: a stranger does not fill the record. */
    private Mono<StaffMember> refused(String whom, SignInRequest request) {
        var source = new Event.Actor(Caller.Kind.SERVICE, request.source(), request.source());
        return audit.recordOnce(FAILURES_TOGETHER, source, null, "sign-in-failed", whom, null)
                .then(Mono.error(() -> INVALID_CREDENTIALS.because("check both and try again")));
    }

    private Mono<SignedIn> remembered(StaffMember member, SignInRequest request) {
        return renewed(member, request.password())
                .flatMap(current ->
                        devices.remember(current.id(), request.device()).map(device -> new SignedIn(current, device)));
    }

    /** A hash made with other parameters is made anew while the password is at hand; where that fails, next time. */
    private Mono<StaffMember> renewed(StaffMember member, String password) {
        return passwords
                .renewed(password, member.requirePasswordHash())
                .flatMap(hash -> staff.save(member.withPassword(hash)))
                .onErrorComplete(
                        error -> error instanceof OptimisticLockingFailureException || error instanceof Problem)
                .defaultIfEmpty(member);
    }

    /** Who it is, and how their browser is called from now on. */
    record SignedIn(StaffMember member, StaffSession.Device device) {}
}
