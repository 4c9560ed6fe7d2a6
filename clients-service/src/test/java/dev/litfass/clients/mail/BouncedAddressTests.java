package dev.litfass.clients.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.clients.ClientsTest;
import dev.litfass.clients.ServiceClient;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.testsupport.Callers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Where it is seen that somebody's address takes no mails. */
class BouncedAddressTests extends ClientsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    private Bounces bounces;

    @Test
    void isMarkedAtThePersonUntilItTakesAMailAgain() {
        var form = service.staff("EDITOR", true, List.of());
        var id = ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api/staff", form)));
        assertThat(bouncedAt(member(ADMIN, id))).isEmpty();

        bounces.note(mail((String) form.get("email")).refused()).block(LIMIT);
        assertThat(bouncedAt(member(ADMIN, id))).isEqualTo("2026-12-02T09:00:00Z");
        assertThat(bouncedAt(member(Callers.staff("s2", Role.EDITOR), id)))
                .as("who does not manage the team sees no addresses")
                .isEmpty();

        bounces.note(mail((String) form.get("email")).sent(clock.instant())).block(LIMIT);
        assertThat(bouncedAt(member(ADMIN, id))).isEmpty();
    }

    @Test
    void isMarkedAtThePersonOfAClient() {
        var viewers = "/api/clients/" + ServiceClient.id(service.client(ADMIN)) + "/viewers";
        var email = ServiceClient.fresh() + "@kunde.example";
        service.body(service.send(ADMIN, "POST", viewers, Map.of("name", "Vera", "email", email, "language", "de")));

        bounces.note(mail(email).refused()).block(LIMIT);

        var listed = service.body(service.send(ADMIN, "GET", viewers, null)).path("items");
        assertThat(bouncedAt(listed.path(0))).isEqualTo("2026-12-02T09:00:00Z");

        var other = Map.of(
                "name", "Vera", "email", ServiceClient.fresh() + "@kunde.example", "language", "de", "version", 0);
        var changed = service.body(service.send(ADMIN, "PUT", viewers + "/" + ServiceClient.id(listed.path(0)), other));
        assertThat(bouncedAt(changed)).as("the mark is the address's").isEmpty();
    }

    @Test
    void isMarkedSinceTheFirstOfTheMailsThatCameBack() {
        var form = service.staff("EDITOR", true, List.of());
        var id = ServiceClient.id(service.body(service.send(ADMIN, "POST", "/api/staff", form)));
        var email = (String) form.get("email");
        bounces.note(mail(email).refused()).block(LIMIT);
        clock.advance(Duration.ofDays(1));

        bounces.note(mail(email).refused()).block(LIMIT);
        assertThat(bouncedAt(member(ADMIN, id))).isEqualTo("2026-12-02T09:00:00Z");

        bounces.note(mail(email).sent(clock.instant())).block(LIMIT);
        bounces.note(mail(email).refused()).block(LIMIT);
        assertThat(bouncedAt(member(ADMIN, id))).as("it took a mail in between").isEqualTo("2026-12-03T09:00:00Z");
    }

    private Mail mail(String to) {
        return Mail.of(new Mail.Letter(null, to, "Grüße", "aus Köln"), clock);
    }

    private JsonNode member(Caller reader, String id) {
        return service.body(service.send(reader, "GET", "/api/staff", null))
                .path("items")
                .valueStream()
                .filter(member -> ServiceClient.id(member).equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String bouncedAt(JsonNode who) {
        return who.path("bouncedAt").asString("");
    }
}
