package dev.litfass.content.partner;

import dev.litfass.content.calendar.PostWithDeliveries;
import dev.litfass.content.calendar.Stage;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post as a partner sees it: no names of staff, no remarks. */
record PartnerPost(
        PostId id,
        ClientId clientId,
        Draft draft,
        Stage stage,
        @Nullable Slot slot,
        Instant createdAt,
        List<PartnerDelivery> deliveries) {

    static PartnerPost of(PostWithDeliveries found) {
        var post = found.post();
        return new PartnerPost(
                post.id(),
                post.clientId(),
                post.draft(),
                found.stage(),
                post.slot(),
                post.metadata().createdAt(),
                found.deliveries().stream().map(PartnerDelivery::of).toList());
    }

    /** What became of the post on one channel, and when it is tried next. */
    record PartnerDelivery(
            ChannelId channelId,
            int part,
            DeliveryStatus status,
            @Nullable String url,
            @Nullable Instant nextAt,
            @Nullable String reason) {

        static PartnerDelivery of(Delivery delivery) {
            var evidence = delivery.evidence();
            var remote = evidence.remote();
            var reason = evidence.reason();
            return new PartnerDelivery(
                    delivery.target().channelId(),
                    delivery.target().part(),
                    delivery.status(),
                    remote == null ? null : remote.url(),
                    delivery.lease().dueAt(),
                    reason == null ? null : PartnerWords.of(reason));
        }
    }
}
