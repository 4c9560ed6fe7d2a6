package dev.litfass.clients.viewer;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.outbox.AlertReceiver;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells who plans for a client that somebody who is to be asked for approval is gone. */
@Component
public class TellViewerGone {

    private final AlertReceiver alerts;
    private final Clock clock;

    TellViewerGone(AlertReceiver alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Once for each viewer, however often it is noticed. */
    public Mono<Void> of(ClientId client, String viewerId) {
        return Mono.defer(() -> alerts.receive(List.of(new Alert(
                Id.named("viewer-gone/" + client + "/" + viewerId),
                AlertKind.VIEWER_GONE,
                clock.instant(),
                client,
                Alert.Subject.of(Alert.Type.VIEWER, viewerId, ""),
                Alert.People.NOBODY,
                Map.of()))));
    }
}
