package dev.litfass.clients.notice;

import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.caller.Service;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the other services tell their alerts. */
@CalledBy({Service.CONTENT, Service.MONITORING})
@RestController
class AlertController {

    private final ReceiveAlerts receive;

    AlertController(ReceiveAlerts receive) {
        this.receive = receive;
    }

    @NotRecorded("what happened is recorded where it happened")
    @PutMapping("/internal/alerts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> receive(@Valid @RequestBody AlertBatch batch) {
        return receive.receive(batch.alerts());
    }
}
