package dev.litfass.content.reply;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryQueue;
import dev.litfass.content.delivery.Target;
import dev.litfass.content.network.Outgoing;
import dev.litfass.contracts.directory.ChannelCard;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts an answer on its way: a delivery that is due now. */
@Component
public class QueueReply {

    private final DeliveryQueue queue;
    private final Clock clock;

    QueueReply(DeliveryQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** Repeating it with the same reply id places it once. */
    public Mono<Delivery> ofReply(String replyId, ChannelCard channel, String text, Outgoing.Parent parent) {
        return Mono.defer(() -> {
            var now = clock.instant();
            var id = DeliveryId.ofReply(replyId);
            var target = new Target(channel.network(), channel.id(), channel.name(), null, 0, 0, replyId);
            var outgoing = new Outgoing(id.value(), text, List.of(), parent, now);
            return queue.plan(Delivery.planned(id, channel.clientId(), target, outgoing, now));
        });
    }
}
