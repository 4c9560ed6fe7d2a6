package dev.litfass.content.published;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.delivery.Remote;
import dev.litfass.content.network.Networks;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.published.PublishedDelivery;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds what is public, by the names {@link Delivery} is stored under. */
@Component
class PublishedDeliveries {

    private static final String AT = "evidence.remote.at";
    private static final Bson FIELDS =
            include("clientId", "target.postId", "target.channelId", "target.network", "evidence.remote");

    private final ReactiveMongoTemplate mongo;
    private final Networks networks;

    PublishedDeliveries(ReactiveMongoTemplate mongo, Networks networks) {
        this.mongo = mongo;
        this.networks = networks;
    }

    /** Posts, no replies; the latest first, from a place in the list on. */
    @AcrossClients("what the public makes of posts is read for every client")
    Flux<PublishedDelivery> newest(List<Network> networks, Instant since, @Nullable Publication before, int most) {
        var wanted = and(
                gte(AT, since),
                eq("status", DeliveryStatus.PUBLISHED.name()),
                in("target.network", networks.stream().map(Enum::name).toList()),
                gt("target.postId", ""));
        return StoredFields.find(
                        mongo,
                        Delivery.class,
                        before == null ? wanted : and(wanted, after(before)),
                        FIELDS,
                        found -> found.sort(descending(AT, "_id")).limit(most))
                .map(this::published);
    }

    private static Bson after(Publication before) {
        return and(lte(AT, before.at()), or(lt(AT, before.at()), lt("_id", before.id())));
    }

    private PublishedDelivery published(StoredFields stored) {
        var target = stored.inside("target");
        var at = stored.inside("evidence").inside("remote");
        var remote = new Remote(at.text("remoteId"), at.textOrNull("url"), at.moment("at"));
        var network = Network.valueOf(target.text("network"));
        return new PublishedDelivery(
                stored.text("_id"),
                new ClientId(stored.text("clientId")),
                target.text("postId"),
                new ChannelId(target.text("channelId")),
                network,
                remote.isNamedByNetwork() ? remote.remoteId() : idAt(network, remote.url()),
                remote.at());
    }

    private @Nullable String idAt(Network network, @Nullable String url) {
        return url == null || network.isManual()
                ? null
                : networks.connector(network).idAt(url);
    }
}
