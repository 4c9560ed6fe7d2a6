package dev.litfass.clients.staff;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.start.StartTask;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import reactor.core.publisher.Mono;

/** Puts the first administrator into an empty team, as the settings say, so that somebody can sign in as soon as the service is ready. */
@Configuration(proxyBeanMethods = false)
class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final StaffMembers staff;
    private final Passwords passwords;
    private final FirstAdminSettings settings;
    private final Clock clock;

    FirstAdmin(StaffMembers staff, Passwords passwords, FirstAdminSettings settings, Clock clock) {
        this.staff = staff;
        this.passwords = passwords;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    StartTask firstAdminTask() {
        return new StartTask("first-admin", this::add);
    }

    private Mono<Void> add() {
        var email = settings.email();
        var password = settings.password();
        if (email == null || password == null) {
            return Mono.empty();
        }
        return staff.countBy()
                .filter(members -> members == 0)
                .flatMap(none -> passwords.hash(password, settings.name(), email))
                .flatMap(hash -> staff.save(member(email, hash)))
                .onErrorComplete(DuplicateKeyException.class)
                .doOnNext(member ->
                        log.atInfo().addKeyValue("staffId", member.id()).log("The first administrator was added"))
                .then();
    }

    private StaffMember member(String email, String hash) {
        return new StaffMember(
                StaffId.fresh(clock),
                settings.name(),
                EmailAddress.of(email),
                new StaffMember.Access(Role.ADMIN, true, Set.of(), true),
                new StaffMember.Preferences("de", ZoneId.of("Europe/Berlin")),
                hash,
                null,
                null,
                null);
    }
}
