package dev.litfass.clients.viewer;

import static dev.litfass.clients.ClientsProblem.DEVICE_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;
import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The devices on which a viewer has the portal open. */
@RestController
@RequestMapping("/api/clients/{clientId}/viewers/{viewerId}/devices")
class ViewerDeviceController {

    private static final int MOST = 50;

    private final Viewers viewers;
    private final PortalPasses passes;
    private final Clients clients;
    private final AuditLog audit;
    private final Clock clock;

    ViewerDeviceController(Viewers viewers, PortalPasses passes, Clients clients, AuditLog audit, Clock clock) {
        this.viewers = viewers;
        this.passes = passes;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that were used last first. */
    @Requires(MANAGE_CLIENTS)
    @GetMapping
    Mono<Page<View>> list(@PathVariable ClientId clientId, @PathVariable String viewerId) {
        return find(clientId, viewerId)
                .then(Mono.defer(() -> clients.findOneById(clientId)))
                .flatMapMany(client -> passes.sessions(clientId, viewerId)
                        .filter(pass -> pass.endsAt(client).isAfter(clock.instant()))
                        .mapNotNull(pass -> View.of(pass, client)))
                .sort(Comparator.comparing(View::lastSeenAt).reversed())
                .take(MOST)
                .collectList()
                .map(Page::all);
    }

    /** Ends the viewer's session there; they need a new link to come back. */
    @Requires(MANAGE_CLIENTS)
    @DeleteMapping("/{deviceId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> end(
            @PathVariable ClientId clientId,
            @PathVariable String viewerId,
            @PathVariable String deviceId,
            Caller caller) {
        return find(clientId, viewerId)
                .flatMap(viewer -> passes.endDevice(clientId, viewerId, deviceId))
                .filter(ended -> ended)
                .switchIfEmpty(Mono.error(() -> DEVICE_NOT_FOUND.because("no such device")))
                .flatMap(ended -> audit.record(caller, clientId, "portal-device-ended", viewerId, null));
    }

    private Mono<Viewer> find(ClientId clientId, String viewerId) {
        return viewers.findByClientIdAndId(clientId, viewerId)
                .switchIfEmpty(Mono.error(() -> VIEWER_NOT_FOUND.because("no such viewer")));
    }

    /** A device in the list; browser and system where the browser says them. */
    record View(
            String id,
            @Nullable String browser,
            @Nullable String system,
            Instant firstSeenAt,
            Instant lastSeenAt,
            Instant expiresAt) {

        static @Nullable View of(PortalPass pass, Client client) {
            var device = pass.device();
            return device == null
                    ? null
                    : new View(
                            device.id(),
                            device.browser(),
                            device.system(),
                            device.firstSeenAt(),
                            device.lastSeenAt(),
                            pass.endsAt(client));
        }
    }
}
