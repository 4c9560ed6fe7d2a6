package dev.litfass.clients.partner;

import static dev.litfass.clients.ClientsProblem.BAD_API_KEY;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.secret.Secrets;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.session.PartnerCard;
import dev.litfass.contracts.session.PartnerKeyFormat;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Tells the gateway whose key it was shown. */
@CalledBy(Service.GATEWAY)
@RestController
class PartnerKeyController {

    /** A key is shown with every request: its use is recorded once an hour. */
    private static final Duration USES_TOGETHER = Duration.ofHours(1);

    private final Partners partners;
    private final Clients clients;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    PartnerKeyController(Partners partners, Clients clients, Secrets secrets, AuditLog audit, Clock clock) {
        this.partners = partners;
        this.clients = clients;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @PostMapping("/internal/partner-keys/reading")
    Mono<PartnerCard> read(@Valid @RequestBody Secret shown) {
        if (!PartnerKeyFormat.isPlausible(shown.secret())) {
            throw BAD_API_KEY.because("this is not one of our keys");
        }
        var digests = secrets.digests(shown.secret());
        return partners.findByKeysDigestIn(digests)
                .flatMap(partner -> Mono.justOrEmpty(card(partner, digests).findFirst()))
                .next()
                .flatMap(this::ofOpenClients)
                .flatMap(card -> audit.recordOnce(
                                USES_TOGETHER,
                                Event.Actor.of(card.caller()),
                                null,
                                "partner-key-used",
                                card.keyId(),
                                null)
                        .thenReturn(card))
                .switchIfEmpty(Mono.error(() -> BAD_API_KEY.because("the key is unknown, revoked or expired")));
    }

    /** Archived clients are nobody's; a partner who has no other is refused. */
    private Mono<PartnerCard> ofOpenClients(PartnerCard card) {
        return clients.findByIdInAndArchivedFalse(card.clientIds())
                .map(Client::id)
                .collect(Collectors.toUnmodifiableSet())
                .filter(open -> !open.isEmpty())
                .map(open -> new PartnerCard(card.partnerId(), card.name(), card.keyId(), open, card.scopes()))
                .switchIfEmpty(Mono.error(() -> BAD_API_KEY.because("every client of this key is archived")));
    }

    private Stream<PartnerCard> card(Partner partner, List<String> digests) {
        return partner.keys().stream()
                .filter(key -> digests.contains(key.digest()) && key.isGood(clock.instant()))
                .map(key -> new PartnerCard(partner.id(), partner.name(), key.id(), partner.clientIds(), key.scopes()));
    }
}
