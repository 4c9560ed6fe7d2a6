package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.EMAIL_TAKEN;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.mail.Bounces;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.page.Page;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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

/** Who of a client company may look into the portal, and the links that let them in. */
@RestController
@RequestMapping("/api/clients/{clientId}/viewers")
class ViewerController {

    private final Viewers viewers;
    private final ChangeViewer change;
    private final InviteViewer invite;
    private final RemoveViewer remove;
    private final Bounces bounces;
    private final AuditLog audit;
    private final Clock clock;

    ViewerController(
            Viewers viewers,
            ChangeViewer change,
            InviteViewer invite,
            RemoveViewer remove,
            Bounces bounces,
            AuditLog audit,
            Clock clock) {
        this.viewers = viewers;
        this.change = change;
        this.invite = invite;
        this.remove = remove;
        this.bounces = bounces;
        this.audit = audit;
        this.clock = clock;
    }

    @Requires(READ)
    @GetMapping
    Mono<Page<View>> list(@PathVariable ClientId clientId) {
        return viewers.findByClientIdOrderByNameAsc(clientId)
                .collectList()
                .flatMap(found ->
                        bounces.of(found.stream().map(Viewer::email).toList()).map(refused -> views(found, refused)));
    }

    private static Page<View> views(List<Viewer> found, Map<String, Instant> refused) {
        return Page.all(found.stream()
                .map(viewer -> View.of(viewer, refused.get(viewer.email())))
                .toList());
    }

    @Requires(MANAGE_CLIENTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Mono<View> add(@PathVariable ClientId clientId, @Valid @RequestBody NewViewer form, Caller caller) {
        var viewer = new Viewer(
                Id.fresh(clock),
                clientId,
                form.name().strip(),
                EmailAddress.of(form.email()),
                form.language(),
                null,
                null,
                null);
        return viewers.save(viewer)
                .onErrorMap(DuplicateKeyException.class, ViewerController::taken)
                .flatMap(saved -> audit.record(caller, clientId, "viewer-added", saved.id(), null)
                        .thenReturn(saved))
                .flatMap(this::viewed);
    }

    /** With another address they are invited there, and what they have open ends. */
    @Requires(MANAGE_CLIENTS)
    @PutMapping("/{viewerId}")
    Mono<View> change(
            @PathVariable ClientId clientId,
            @PathVariable String viewerId,
            @Valid @RequestBody Change form,
            Caller caller) {
        return find(clientId, viewerId)
                .flatMap(viewer -> change.by(caller, viewer, form.of(viewer, clock.instant())))
                .onErrorMap(DuplicateKeyException.class, ViewerController::taken)
                .flatMap(this::viewed);
    }

    private static Problem taken(DuplicateKeyException e) {
        return EMAIL_TAKEN.because("this client has a viewer with this address");
    }

    private Mono<View> viewed(Viewer viewer) {
        return bounces.of(List.of(viewer.email())).map(refused -> View.of(viewer, refused.get(viewer.email())));
    }

    private Mono<Viewer> find(ClientId clientId, String viewerId) {
        return viewers.findByClientIdAndId(clientId, viewerId)
                .switchIfEmpty(Mono.error(() -> VIEWER_NOT_FOUND.because("no such viewer")));
    }

    /** Mails a link that works once. */
    @Requires(MANAGE_CLIENTS)
    @PostMapping("/{viewerId}/link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Sent> link(@PathVariable ClientId clientId, @PathVariable String viewerId, Caller caller) {
        return find(clientId, viewerId)
                .flatMap(invite::by)
                .flatMap(until -> audit.record(caller, clientId, "portal-link-sent", viewerId, null)
                        .thenReturn(new Sent(until)));
    }

    @Requires(MANAGE_CLIENTS)
    @DeleteMapping("/{viewerId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@PathVariable ClientId clientId, @PathVariable String viewerId, Caller caller) {
        return find(clientId, viewerId)
                .flatMap(remove::by)
                .filter(removed -> removed)
                .flatMap(removed -> audit.record(caller, clientId, "viewer-removed", viewerId, null));
    }

    /** Somebody who shall see the portal. */
    record NewViewer(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Email @Size(max = 200)
            String email,

            @NotNull @Pattern(regexp = "de|en") String language) {}

    /** What can be changed of a viewer, and the version that was seen. */
    record Change(
            @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 100)
            String name,

            @JsonDeserialize(using = TypedLine.class) @NotBlank @Email @Size(max = 200)
            String email,

            @NotNull @Pattern(regexp = "de|en") String language,
            @NotNull Long version) {

        Viewer of(Viewer viewer, Instant now) {
            return viewer.changed(name.strip(), EmailAddress.of(email), language, now, version);
        }

        @Override
        public String toString() {
            return "Change[…]";
        }
    }

    /** Until when the link works. */
    record Sent(Instant expiresAt) {}

    /**
     * A viewer in the list.
     *
     * @param bouncedAt since when the address takes no mails; null where it does
     */
    record View(
            String id,
            String name,
            String email,
            String language,
            @Nullable Instant lastSeenAt,
            boolean active,
            @Nullable Instant bouncedAt,
            Long version) {
        static View of(Viewer viewer, @Nullable Instant bouncedAt) {
            return new View(
                    viewer.id(),
                    viewer.name(),
                    viewer.email(),
                    viewer.language(),
                    viewer.lastSeenAt(),
                    true,
                    bouncedAt,
                    viewer.version() == null ? 0L : viewer.version());
        }
    }
}
