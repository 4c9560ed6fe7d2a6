package dev.litfass.content.live;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.hold.Gates;
import dev.litfass.content.post.Posts;
import dev.litfass.content.presence.Presences;
import dev.litfass.contracts.live.Change;
import dev.litfass.platform.live.Changes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collections whose changes open pages are told. */
@Configuration(proxyBeanMethods = false)
class WatchedCollections {

    @Bean
    Changes postChanges(Posts posts) {
        return (since, most) -> posts.findByMetadataChangedAtGreaterThanEqualOrderByMetadataChangedAt(since, most)
                .map(post -> new Change(
                        "post",
                        post.clientId(),
                        post.id().value(),
                        post.metadata().changedAt()));
    }

    @Bean
    Changes deliveryChanges(Deliveries deliveries) {
        return (since, most) -> deliveries
                .findByChangedAtGreaterThanEqualOrderByChangedAt(since, most)
                .map(delivery ->
                        new Change("delivery", delivery.clientId(), subjectOf(delivery), delivery.changedAt()));
    }

    /** A list of posts is brought up to date by their ids. */
    private static String subjectOf(Delivery delivery) {
        var post = delivery.target().postId();
        return post == null ? delivery.id().value() : post.value();
    }

    @Bean
    Changes gateChanges(Gates gates) {
        return (since, most) -> gates.findByChangedAtGreaterThanEqualOrderByChangedAt(since, most)
                .map(gate -> new Change("gate", gate.clientId(), gate.clientId().value(), gate.changedAt()));
    }

    @Bean
    Changes presenceChanges(Presences presences) {
        return (since, most) -> presences
                .findByChangedAtGreaterThanEqualOrderByChangedAt(since, most)
                .map(presence -> new Change(
                        "presence", presence.clientId(), presence.postId().value(), presence.changedAt()));
    }
}
