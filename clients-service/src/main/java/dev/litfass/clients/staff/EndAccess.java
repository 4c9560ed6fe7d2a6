package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends every session and every open link of a person and forgets their browsers. */
@Component
class EndAccess {

    private final OpenSessions sessions;
    private final KnownDevices devices;
    private final StaffLinks links;

    EndAccess(OpenSessions sessions, KnownDevices devices, StaffLinks links) {
        this.sessions = sessions;
        this.devices = devices;
        this.links = links;
    }

    Mono<Void> of(StaffId staff) {
        return sessions.deleteByStaffId(staff).then(devices.forget(staff)).then(links.endAll(staff));
    }
}
