package dev.litfass.content.reply;

import static dev.litfass.content.ContentProblem.DELIVERY_NOT_FOUND;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Outgoing;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.reply.ReplyOrder;
import dev.litfass.contracts.reply.ReplyState;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.caller.CalledBy;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes answers from monitoring-service and tells what became of them. */
@CalledBy(Service.MONITORING)
@RestController
@RequestMapping("/internal/clients/{clientId}/replies/{replyId}")
class ReplyController {

    private final ChannelDirectory directory;
    private final QueueReply place;
    private final Deliveries deliveries;

    ReplyController(ChannelDirectory directory, QueueReply place, Deliveries deliveries) {
        this.directory = directory;
        this.place = place;
        this.deliveries = deliveries;
    }

    /** PUT, because repeating it places the answer once. */
    @NotRecorded("recorded where somebody answered")
    @PutMapping
    Mono<ReplyState> place(
            @PathVariable ClientId clientId, @PathVariable String replyId, @Valid @RequestBody ReplyOrder order) {
        var to = order.inReplyTo();
        var parent = new Outgoing.Parent(to.id(), to.mark(), to.rootId(), to.rootMark(), to.audience());
        return directory
                .channel(clientId, order.channelId())
                .flatMap(channel -> place.ofReply(replyId, channel, order.text(), parent))
                .map(ReplyController::state);
    }

    @GetMapping
    Mono<ReplyState> state(@PathVariable ClientId clientId, @PathVariable String replyId) {
        return deliveries
                .findByClientIdAndId(clientId, DeliveryId.ofReply(replyId))
                .map(ReplyController::state)
                .switchIfEmpty(Mono.error(() -> DELIVERY_NOT_FOUND.because("no reply %s", replyId)));
    }

    private static ReplyState state(Delivery delivery) {
        var id = String.valueOf(delivery.target().replyId());
        var remote = delivery.evidence().remote();
        if (remote != null) {
            return new ReplyState(id, ReplyState.Stage.SENT, remote.url(), remote.at(), null);
        }
        var reason = delivery.evidence().reason();
        var stage = stage(delivery.status());
        return reason == null
                ? new ReplyState(id, stage, null, null, null)
                : new ReplyState(id, stage, null, null, new ReplyState.Reason(reason.code(), reason.params()));
    }

    /** Only what is surely not public has failed: a failed answer is written anew. */
    private static ReplyState.Stage stage(DeliveryStatus status) {
        if (status == DeliveryStatus.NEEDS_PERSON) {
            return ReplyState.Stage.UNCLEAR;
        }
        return status.waitsForPerson() || status == DeliveryStatus.CANCELLED
                ? ReplyState.Stage.FAILED
                : ReplyState.Stage.SENDING;
    }
}
