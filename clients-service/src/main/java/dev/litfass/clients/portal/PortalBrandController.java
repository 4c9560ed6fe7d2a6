package dev.litfass.clients.portal;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells the portal whose portal it is. */
@RestController
class PortalBrandController {

    private final Clients clients;
    private final Clock clock;

    PortalBrandController(Clients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    @GetMapping("/portal/brand")
    Mono<Brand> brand(Caller caller) {
        return clients.findOneById(caller.onlyClient())
                .map(client -> Brand.of(client, clock.instant()))
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("the client is gone")));
    }

    /** What the head of the portal shows. */
    record Brand(String clientName, String colour, ZoneId zone, String language, Address address, Instant asOf) {

        static Brand of(Client client, Instant now) {
            var identity = client.identity();
            return new Brand(
                    identity.name(),
                    identity.colour(),
                    client.workTime().zone(),
                    identity.voice().languages().get(0),
                    identity.voice().address(),
                    now);
        }
    }
}
