package dev.litfass.content.connection;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;

import dev.litfass.content.connection.Connection.Status;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Person;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ConnectionDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Asking for accounts to be connected, and what came of it. */
@RestController
@RequestMapping("/api/clients/{clientId}/connections")
class ConnectionController {

    private final Connections connections;
    private final BeginConnection begin;
    private final MailLink mail;
    private final ConnectionDirectory directory;
    private final PlatformSettings platform;
    private final AuditLog audit;
    private final Clock clock;

    ConnectionController(
            Connections connections,
            BeginConnection begin,
            MailLink mail,
            ConnectionDirectory directory,
            PlatformSettings platform,
            AuditLog audit,
            Clock clock) {
        this.connections = connections;
        this.begin = begin;
        this.mail = mail;
        this.directory = directory;
        this.platform = platform;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Requires(MANAGE_CLIENTS)
    @GetMapping
    Mono<Page<View>> list(
            @PathVariable ClientId clientId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var most = Page.limit(limit);
        var before = new ChannelId(Cursor.afterOrEnd(cursor));
        return connections
                .findByClientIdAndIdLessThanOrderByIdDesc(clientId, before, Limit.of(most + 1))
                .collectList()
                .map(found -> Page.of(found, most, connection -> connection.id().value()))
                .map(page -> page.map(connection -> View.of(connection, clock.instant())));
    }

    @Requires(MANAGE_CLIENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> ask(@PathVariable ClientId clientId, @Valid @RequestBody Wanted wanted, Caller caller) {
        return begin.by(caller, clientId, wanted.network(), wanted.channelId(), wanted.language())
                .delayUntil(connection -> audit.record(
                        caller,
                        clientId,
                        "connection-asked",
                        connection.id().value(),
                        wanted.network().name()))
                .map(connection -> View.of(connection, clock.instant()));
    }

    @Requires(MANAGE_CLIENTS)
    @GetMapping("/{connectionId}")
    Mono<View> read(@PathVariable ClientId clientId, @PathVariable ChannelId connectionId) {
        return connections.one(clientId, connectionId).map(connection -> View.of(connection, clock.instant()));
    }

    /** The link, as often as it is asked for while it is good; it is nowhere stored. */
    @NotRecorded("clients-service records it, which makes the link")
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/{connectionId}/link")
    Mono<Link> link(@PathVariable ClientId clientId, @PathVariable ChannelId connectionId) {
        return connections
                .one(clientId, connectionId)
                .doOnNext(connection -> connection.requireOpen(clock.instant()))
                .flatMap(connection -> directory.link(clientId, connectionId.value(), connection.until()))
                .map(token -> new Link(platform.publicUrl() + "/connect#" + token));
    }

    /** Mails the link to one of the client's viewers, or to an address. */
    @NotRecorded("clients-service records it, which sends the mail")
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/{connectionId}/letters")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> mail(
            @PathVariable ClientId clientId,
            @PathVariable ChannelId connectionId,
            @Valid @RequestBody Recipient to,
            Caller caller) {
        return mail.to(caller, clientId, connectionId, to.viewerId(), to.email());
    }

    /** The link opens nothing any more. */
    @Requires(MANAGE_CLIENTS)
    @DeleteMapping("/{connectionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> withdraw(@PathVariable ClientId clientId, @PathVariable ChannelId connectionId, Caller caller) {
        return connections
                .one(clientId, connectionId)
                .map(connection -> connection.withdrawn(clock.instant()))
                .flatMap(connections::save)
                .flatMap(connection -> directory
                        .withdrawLink(clientId, connectionId.value())
                        .then(audit.record(caller, clientId, "connection-withdrawn", connectionId.value(), null)));
    }

    /**
     * What is asked for.
     *
     * @param channelId the channel to connect again; null where a new one is made
     * @param language in which the owner is spoken to
     */
    record Wanted(
            @NotNull Network network,
            @Nullable ChannelId channelId,
            @NotNull @Pattern(regexp = "de|en") String language) {}

    /** Either a viewer of the client, or an address. */
    record Recipient(
            @Nullable @Size(min = 1, max = 64) String viewerId,

            @JsonDeserialize(using = TypedLine.class) @Nullable @Email @Size(min = 3, max = 200)
            String email) {
        @Override
        public String toString() {
            return "Recipient[…]";
        }
    }

    /** The address to give to the owner of the account, and to nobody else. */
    record Link(String url) {
        @Override
        public String toString() {
            return "Link[…]";
        }
    }

    /**
     * A connection as staff see it.
     *
     * @param channelId the channel that it was asked for, or that came of it
     * @param failure why the owner's last try came to nothing
     * @param missing of the permissions, what the owner did not give
     */
    record View(
            ChannelId id,
            Network network,
            @Nullable ChannelId channelId,
            Asked asked,
            Status status,
            boolean open,
            @Nullable Reason failure,
            Set<String> missing) {

        /** By whom, when and until when. */
        record Asked(Person by, Instant at, Instant until, String language) {}

        static View of(Connection connection, Instant now) {
            var asking = connection.asking();
            var progress = connection.progress();
            return new View(
                    connection.id(),
                    asking.network(),
                    progress.channelId() == null ? asking.channelId() : progress.channelId(),
                    new Asked(asking.by(), asking.at(), connection.until(), asking.language()),
                    connection.status(),
                    connection.isOpen(now),
                    progress.failure(),
                    progress.missing());
        }
    }
}
