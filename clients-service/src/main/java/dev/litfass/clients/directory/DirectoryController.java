package dev.litfass.clients.directory;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;

import dev.litfass.clients.channel.Channel;
import dev.litfass.clients.channel.Channels;
import dev.litfass.clients.channel.CredentialVault;
import dev.litfass.clients.channel.MarkChannel;
import dev.litfass.clients.channel.ReadAccesses;
import dev.litfass.clients.channel.RenewCredentials;
import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.GrantRenewal;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.directory.ReconnectNeeded;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.Event;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the other services about clients and channels. */
@CalledBy({Service.CONTENT, Service.MONITORING})
@RestController
@RequestMapping("/internal")
class DirectoryController {

    /** Sources are polled all day: a use is recorded once an hour for each channel and service. */
    private static final Duration USES_TOGETHER = Duration.ofHours(1);

    /** As many as one worker has places for. */
    private static final int RENEWALS_AT_ONCE = 4;

    private final Clients clients;
    private final Channels channels;
    private final ReadAccesses accesses;
    private final CredentialVault vault;
    private final MarkChannel mark;
    private final RenewCredentials renew;
    private final AuditLog audit;

    DirectoryController(
            Clients clients,
            Channels channels,
            ReadAccesses accesses,
            CredentialVault vault,
            MarkChannel mark,
            RenewCredentials renew,
            AuditLog audit) {
        this.clients = clients;
        this.channels = channels;
        this.accesses = accesses;
        this.vault = vault;
        this.mark = mark;
        this.renew = renew;
        this.audit = audit;
    }

    @GetMapping("/clients")
    Flux<ClientCard> clients() {
        return clients.findAllBy().map(Client::card);
    }

    @GetMapping("/clients/{clientId}")
    Mono<ClientCard> client(@PathVariable ClientId clientId) {
        return clients.findOneById(clientId)
                .map(Client::card)
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", clientId)));
    }

    @GetMapping("/channels")
    Flux<ChannelCard> channels() {
        return channels.findAllBy().map(Channel::card);
    }

    /** How long what opens them lasts, and what it permits. */
    @CalledBy(Service.CONTENT)
    @GetMapping("/channel-accesses")
    Flux<ChannelAccess> accesses() {
        return accesses.all();
    }

    @GetMapping("/clients/{clientId}/channels")
    Flux<ChannelCard> channelsOf(@PathVariable ClientId clientId) {
        return channels.findByClientIdOrderByIdAsc(clientId).map(Channel::card);
    }

    @GetMapping("/clients/{clientId}/channels/{channelId}/credential")
    Mono<ChannelCredential> credential(
            @PathVariable ClientId clientId, @PathVariable ChannelId channelId, Caller caller) {
        return channels.findByClientIdAndId(clientId, channelId)
                .filter(channel -> !channel.isRemoved())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", channelId)))
                .flatMap(vault::open)
                .flatMap(opened -> audit.recordOnce(
                                USES_TOGETHER,
                                Event.Actor.of(caller),
                                clientId,
                                "credential-used",
                                channelId.value(),
                                null)
                        .thenReturn(opened));
    }

    @PutMapping("/clients/{clientId}/channels/{channelId}/reconnect")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> needsReconnect(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId channelId,
            @RequestBody ReconnectNeeded body,
            Caller caller) {
        return mark.needsReconnect(clientId, channelId, body.reason())
                .then(audit.record(caller, clientId, "channel-needs-reconnect", channelId.value(), null));
    }

    @PutMapping("/clients/{clientId}/channels/{channelId}/tested")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> tested(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId channelId,
            @RequestBody ChannelTested outcome,
            Caller caller) {
        return mark.tested(clientId, channelId, outcome)
                .flatMap(changed -> audit.record(caller, clientId, action(outcome), channelId.value(), null));
    }

    /** Somebody found it ended: it is renewed as soon as may be. */
    @CalledBy({Service.CONTENT, Service.MONITORING})
    @NotRecorded("renewing changes nothing that a person decided")
    @PutMapping("/clients/{clientId}/channels/{channelId}/renewal-wanted")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> renewalWanted(@PathVariable ClientId clientId, @PathVariable ChannelId channelId) {
        return renew.soon(clientId, channelId);
    }

    /** What has to be renewed now, each handed out once. */
    @CalledBy(Service.CONTENT)
    @NotRecorded("what came of it is")
    @PostMapping("/grant-renewals")
    Flux<GrantRenewal> renewals() {
        return renew.claim(RENEWALS_AT_ONCE);
    }

    @CalledBy(Service.CONTENT)
    @PutMapping("/clients/{clientId}/channels/{channelId}/renewal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> renewed(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId channelId,
            @RequestBody GrantRenewed renewed,
            Caller caller) {
        return renew.settle(clientId, channelId, renewed)
                .then(audit.recordOnce(
                        USES_TOGETHER,
                        Event.Actor.of(caller),
                        clientId,
                        renewed.over() == null ? "credential-renewed" : "channel-needs-reconnect",
                        channelId.value(),
                        null));
    }

    private static String action(ChannelTested outcome) {
        if (outcome.failure() == null) {
            return "channel-tested";
        }
        return outcome.credential() ? "channel-needs-reconnect" : "channel-test-failed";
    }
}
