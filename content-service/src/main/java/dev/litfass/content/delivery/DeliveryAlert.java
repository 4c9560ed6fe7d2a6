package dev.litfass.content.delivery;

import dev.litfass.content.post.Draft;
import dev.litfass.contracts.alert.Alert;
import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.platform.text.Excerpt;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What people are told of a delivery. It is opened at its post, and closed by itself: a post has several. */
final class DeliveryAlert {

    private DeliveryAlert() {}

    static Alert of(Delivery delivery, AlertKind kind, Instant now) {
        var target = delivery.target();
        var title = Excerpt.line(Draft.name("", delivery.outgoing().text()), Alert.LONGEST);
        var reason = delivery.evidence().reason();
        var authors = target.authors() == null ? Set.<StaffId>of() : target.authors();
        return Alert.of(
                kind,
                now,
                delivery.clientId(),
                new Alert.Subject(
                        Alert.Type.POST,
                        Objects.requireNonNull(target.postId()).value(),
                        delivery.id().value(),
                        title),
                Alert.People.theirs(null, authors),
                Map.of("channel", target.channelName(), "reason", reason == null ? "" : reason.code()));
    }

    /** Of a delivery that is taken back, of which only this is known. */
    static Alert settled(ClientId client, DeliveryId delivery, Instant now) {
        return Alert.of(
                AlertKind.DELIVERY_SETTLED,
                now,
                client,
                Alert.Subject.of(Alert.Type.POST, delivery.value(), ""),
                Alert.People.NOBODY,
                Map.of());
    }
}
