package dev.litfass.clients.channel;

import static dev.litfass.clients.ClientsProblem.CHANNEL_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A client's channels: connecting, renaming, pausing, connecting again, taking away. */
@RestController
@RequestMapping("/api/clients/{clientId}/channels")
class ChannelController {

    private final Clients clients;
    private final Channels channels;
    private final CredentialVault vault;
    private final AuditLog audit;
    private final PlatformSettings platform;
    private final Clock clock;

    ChannelController(
            Clients clients,
            Channels channels,
            CredentialVault vault,
            AuditLog audit,
            PlatformSettings platform,
            Clock clock) {
        this.clients = clients;
        this.channels = channels;
        this.vault = vault;
        this.audit = audit;
        this.platform = platform;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(@PathVariable ClientId clientId) {
        return vault.ends(clientId)
                .flatMap(ends -> channels.findByClientIdOrderByIdAsc(clientId)
                        .filter(channel -> !channel.isRemoved())
                        .map(channel -> View.of(channel, ends.get(channel.id())))
                        .collectList()
                        .map(Page::all));
    }

    /** The credential first: a channel that is shown can be opened. */
    @Requires(MANAGE_CLIENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> connect(@PathVariable ClientId clientId, @Valid @RequestBody NewChannel form, Caller caller) {
        if (!form.network().canPublish()) {
            throw INVALID_REQUEST.because("%s has no accounts", form.network().displayName());
        }
        if (form.network().connectsBySignIn()) {
            throw INVALID_REQUEST.because(
                    "%s is connected by signing in there", form.network().displayName());
        }
        form.require();
        var channel = new Channel(
                ChannelId.fresh(clock),
                clientId,
                form.name().strip(),
                account(form),
                form.network().isManual() ? Channel.Health.LIVE : Channel.Health.NEW,
                clock.instant(),
                null,
                null);
        return clients.findOneById(clientId)
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", clientId)))
                .then(
                        form.network().isManual()
                                ? Mono.empty()
                                : vault.put(channel, Objects.requireNonNull(form.secret())))
                .then(saved(channel, caller, "channel-connected"))
                .map(View::changed);
    }

    private Channel.Account account(NewChannel form) {
        var network = form.network();
        var server = Objects.requireNonNullElse(form.server(), "");
        if (network.isManual()) {
            return new Channel.Account(network, "", server.isBlank() ? "" : ServerAddress.ofPage(server));
        }
        return new Channel.Account(
                network,
                handle(Objects.requireNonNull(form.handle())),
                ServerAddress.of(server, network, platform.desk()));
    }

    @Requires(MANAGE_CLIENTS)
    @PutMapping("/{channelId}")
    Mono<View> change(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId channelId,
            @Valid @RequestBody Change change,
            Caller caller) {
        if (change.status() == ChannelCard.Status.REMOVED) {
            throw INVALID_REQUEST.because("take the channel away with DELETE");
        }
        return find(clientId, channelId)
                .map(channel ->
                        channel.changed(change.name().strip(), change.status(), change.version(), clock.instant()))
                .flatMap(channel -> saved(channel, caller, "channel-changed"))
                .map(View::changed);
    }

    /** A new secret makes a channel live again, untested. It is put away by whoever won the channel's version. */
    @Requires(MANAGE_CLIENTS)
    @PutMapping("/{channelId}/credential")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> reconnect(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId channelId,
            @Valid @RequestBody NewSecret body,
            Caller caller) {
        return find(clientId, channelId)
                .doOnNext(ChannelController::requireCredential)
                .flatMap(channel -> saved(channel.reconnected(clock.instant()), caller, "channel-reconnected"))
                .flatMap(channel -> vault.put(channel, body.secret()));
    }

    /**
     * Its secret is gone at once; where that failed, removing it once more is what helps. The channel itself is kept,
     * unseen: old posts name it.
     */
    @Requires(MANAGE_CLIENTS)
    @DeleteMapping("/{channelId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable ClientId clientId, @PathVariable ChannelId channelId, Caller caller) {
        return channels.findByClientIdAndId(clientId, channelId)
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", channelId)))
                .filter(channel -> !channel.isRemoved())
                .flatMap(channel -> saved(channel.removed(clock.instant()), caller, "channel-removed"))
                .then(vault.forget(clientId, channelId));
    }

    private Mono<Channel> find(ClientId client, ChannelId id) {
        return channels.findByClientIdAndId(client, id)
                .filter(channel -> !channel.isRemoved())
                .switchIfEmpty(Mono.error(() -> CHANNEL_NOT_FOUND.because("no channel %s", id)));
    }

    private static void requireCredential(Channel channel) {
        var network = channel.account().network();
        if (network.isManual()) {
            throw INVALID_REQUEST.because("%s has no credential: a person publishes there", network.displayName());
        }
        if (network.connectsBySignIn()) {
            throw INVALID_REQUEST.because("%s is connected by signing in there", network.displayName());
        }
    }

    private Mono<Channel> saved(Channel channel, Caller by, String action) {
        return audit.save(channel.changedBy(by, action, clock.instant()), channels::save);
    }

    /** Without the sign that people put before it. */
    private static String handle(String typed) {
        var bare = TypedLine.stripped(typed);
        return bare.startsWith("@") ? handle(bare.substring(1)) : bare;
    }

    /**
     * An account to connect; or, on a network that only people publish to, no account but the page where they do it.
     */
    record NewChannel(
            @NotNull Network network,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @Nullable @Size(max = 200)
            String handle,

            @JsonDeserialize(using = TypedLine.class) @Nullable @Size(max = 500)
            String server,

            @Nullable @Size(max = 4000) String secret) {

        /** An account needs all three; where only people publish there is no account, and nothing that opens it. */
        void require() {
            var places = new ArrayList<Problem.Place>();
            if (network.isManual()) {
                refuse(places, "/handle", handle);
                refuse(places, "/secret", secret);
            } else {
                demand(places, "/handle", handle == null ? null : ChannelController.handle(handle));
                demand(places, "/server", server);
                demand(places, "/secret", secret);
            }
            if (!places.isEmpty()) {
                throw INVALID_REQUEST.because("some fields are not valid").at(places);
            }
        }

        private static void demand(List<Problem.Place> places, String pointer, @Nullable String text) {
            if (text == null || text.isBlank()) {
                places.add(new Problem.Place(pointer, "must not be blank"));
            }
        }

        private void refuse(List<Problem.Place> places, String pointer, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                places.add(new Problem.Place(pointer, "there is none on " + network.displayName()));
            }
        }

        @Override
        public String toString() {
            return "NewChannel[" + network + "]";
        }
    }

    /** What can be changed of a channel. */
    record Change(
            @NotBlank @Size(max = 100) String name,
            @NotNull ChannelCard.Status status,
            @NotNull Long version) {}

    /** A new secret. */
    record NewSecret(@NotBlank @Size(max = 4000) String secret) {
        @Override
        public String toString() {
            return "NewSecret[…]";
        }
    }

    /**
     * A channel as staff see it; never with its secret.
     *
     * @param access how long what opens it lasts; null where it does not end, and where only a change is answered
     */
    record View(
            ChannelId id,
            ClientId clientId,
            Network network,
            String name,
            String handle,
            String server,
            ChannelCard.Status status,
            @Nullable String statusReason,
            CredentialVault.@Nullable Access access,
            Instant createdAt,
            long version) {

        static View changed(Channel channel) {
            return of(channel, null);
        }

        static View of(Channel channel, CredentialVault.@Nullable Access access) {
            var account = channel.account();
            return new View(
                    channel.id(),
                    channel.clientId(),
                    account.network(),
                    channel.name(),
                    account.handle(),
                    account.server(),
                    channel.health().status(),
                    channel.health().reason(),
                    access,
                    channel.createdAt(),
                    channel.version() == null ? 0 : channel.version());
        }
    }
}
