package dev.litfass.platform.outbox;

import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertBatch;
import java.util.List;
import reactor.core.publisher.Mono;

/** Who hears alerts: clients-service itself, or in the other services the way there. */
@FunctionalInterface
public interface AlertReceiver {

    /**
     * Completes when all of them are safe; what was heard before is heard again without harm.
     *
     * @param alerts at most {@link AlertBatch#MOST}
     */
    Mono<Void> receive(List<Alert> alerts);
}
