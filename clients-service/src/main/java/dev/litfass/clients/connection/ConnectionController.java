package dev.litfass.clients.connection;

import static dev.litfass.clients.ClientsProblem.CLIENT_ARCHIVED;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.CONNECTION_LINK_NOT_VALID;

import dev.litfass.clients.channel.Channel;
import dev.litfass.clients.channel.ConnectGranted;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.session.OwnerSession;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Makes links to connect an account, tells the gateway whose a link is, and keeps what a network grants. */
@RestController
class ConnectionController {

    private final Clients clients;
    private final ConnectionLinks links;
    private final MailConnectionLink mail;
    private final PendingGrants grants;
    private final ConnectGranted connect;
    private final AuditLog audit;

    ConnectionController(
            Clients clients,
            ConnectionLinks links,
            MailConnectionLink mail,
            PendingGrants grants,
            ConnectGranted connect,
            AuditLog audit) {
        this.clients = clients;
        this.links = links;
        this.mail = mail;
        this.grants = grants;
        this.connect = connect;
        this.audit = audit;
    }

    /** Asked again it is the same link, until the same moment. */
    @CalledBy(Service.CONTENT)
    @PutMapping("/internal/clients/{clientId}/connections/{connectionId}/link")
    Mono<Secret> link(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId connectionId,
            @Valid @RequestBody Until until,
            Caller caller) {
        return clients.findOneById(clientId)
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", clientId)))
                .filter(client -> !client.archived())
                .switchIfEmpty(Mono.error(() -> CLIENT_ARCHIVED.because("bring the client back first")))
                .flatMap(client -> links.token(new ConnectionLink(connectionId.value(), clientId, until.until())))
                .delayUntil(token -> audit.record(caller, clientId, "connection-link-made", connectionId.value(), null))
                .map(Secret::new);
    }

    /** The recipient is recorded only where they are known: addresses stand in no record. */
    @CalledBy(Service.CONTENT)
    @PostMapping("/internal/clients/{clientId}/connections/{connectionId}/letters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> send(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId connectionId,
            @Valid @RequestBody ConnectionLetter letter,
            Caller caller) {
        return mail.send(clientId, connectionId.value(), letter)
                .then(Mono.defer(() -> audit.record(
                        caller, clientId, "connection-letter-sent", connectionId.value(), letter.viewerId())));
    }

    @CalledBy(Service.CONTENT)
    @DeleteMapping("/internal/clients/{clientId}/connections/{connectionId}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable ClientId clientId, @PathVariable ChannelId connectionId, Caller caller) {
        return links.withdraw(clientId, connectionId.value())
                .then(grants.forget(clientId, connectionId.value()))
                .then(audit.record(caller, clientId, "connection-link-withdrawn", connectionId.value(), null));
    }

    /** A link opens nothing where the client is gone. */
    @CalledBy(Service.GATEWAY)
    @NotRecorded("what is connected with it is recorded")
    @PostMapping("/internal/connection-links/reading")
    Mono<OwnerSession> read(@Valid @RequestBody Secret shown) {
        return links.of(shown.secret())
                .filterWhen(link -> clients.findOneById(link.clientId())
                        .map(client -> !client.archived())
                        .defaultIfEmpty(false))
                .map(link -> new OwnerSession(link.clientId(), link.connectionId()))
                .switchIfEmpty(Mono.error(
                        () -> CONNECTION_LINK_NOT_VALID.because("the link is wrong, withdrawn or has ended")));
    }

    @CalledBy(Service.CONTENT)
    @NotRecorded("the account that is chosen is recorded")
    @PutMapping("/internal/clients/{clientId}/connections/{connectionId}/grants")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> granted(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId connectionId,
            @Valid @RequestBody GrantedAccounts granted) {
        return grants.put(clientId, connectionId.value(), granted);
    }

    /** The channel bears the id of its connection, so that the same choice made twice makes one. */
    @CalledBy(Service.CONTENT)
    @PostMapping("/internal/clients/{clientId}/connections/{connectionId}/channel")
    Mono<ChannelCard> choose(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId connectionId,
            @Valid @RequestBody ChosenAccount chosen,
            Caller caller) {
        return grants.open(clientId, connectionId.value())
                .flatMap(granted -> connect.account(clientId, connectionId, granted, chosen, caller))
                .delayUntil(channel -> grants.forget(clientId, connectionId.value()))
                .map(Channel::card);
    }

    /** When the link ends. */
    record Until(@NotNull Instant until) {}
}
