package dev.litfass.clients.staff;

import dev.litfass.contracts.id.StaffId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Ends every session of a person and forgets their browsers. */
@Component
class EndAccess {

    private final OpenSessions sessions;
    private final KnownDevices devices;

    EndAccess(OpenSessions sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    Mono<Void> of(StaffId staff) {
        return sessions.deleteByStaffId(staff).then(devices.forget(staff));
    }
}
