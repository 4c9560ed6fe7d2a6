package dev.litfass.clients.staff;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.session.PasswordByLink;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets somebody in who came by a mailed link, with the password that they choose. A password that is refused leaves the
 * link as it was; of two that come at the same moment one gets in.
 */
@Component
class SetPasswordByLink {

    private final StaffLinks links;
    private final Passwords passwords;
    private final SetPassword set;
    private final KnownDevices devices;
    private final AuditLog audit;

    SetPasswordByLink(StaffLinks links, Passwords passwords, SetPassword set, KnownDevices devices, AuditLog audit) {
        this.links = links;
        this.passwords = passwords;
        this.set = set;
        this.devices = devices;
        this.audit = audit;
    }

    Mono<SignInStaff.SignedIn> with(PasswordByLink request) {
        return links.find(request.token())
                .filter(held -> held.card().isForAPassword())
                .switchIfEmpty(Mono.error(StaffLinks::notValid))
                .flatMap(held -> hashed(held.member(), request.password())
                        .flatMap(hash -> links.redeem(held).flatMap(used -> joined(used, hash, request))))
                .flatMap(member -> devices.remember(member.id(), request.device())
                        .map(device -> new SignInStaff.SignedIn(member, device)));
    }

    private Mono<String> hashed(StaffMember member, String password) {
        return passwords.hash(password, member.name(), member.email());
    }

    private Mono<StaffMember> joined(StaffLinks.Held held, String hash, PasswordByLink request) {
        var action = held.member().hasJoined() ? "password-reset" : "staff-joined";
        return set.of(held.member(), hash).flatMap(member -> {
            var who = new Event.Actor(Caller.Kind.STAFF, member.id().value(), member.name());
            return audit.record(who, null, action, member.id().value(), request.source())
                    .thenReturn(member);
        });
    }
}
