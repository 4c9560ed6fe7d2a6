package dev.litfass.content.health;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.health.ChannelHealth.Failure;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.StoredFields;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what became of a channel's deliveries last, by the names {@link Delivery} is stored under. */
@Component
class ChannelDeliveries {

    private static final Bson MOMENT = include("changedAt");
    private static final Bson WHY = include("changedAt", "evidence.reason");
    private static final Bson WHOSE = include("target.channelId", "changedAt");

    private static final List<String> FAILED =
            names(DeliveryStatus.REJECTED, DeliveryStatus.EXPIRED, DeliveryStatus.NEEDS_PERSON, DeliveryStatus.HELD);

    private static final List<String> OUTCOMES = Stream.concat(
                    FAILED.stream(), names(DeliveryStatus.PUBLISHED).stream())
            .toList();

    /** What kept a delivery back and is no fault of its channel. */
    private static final List<String> DECIDED = Stream.of(
                    Reason.GATE_CLOSED,
                    Reason.POST_HELD,
                    Reason.CLIENT_ARCHIVED,
                    Reason.NO_LONGER_APPROVED,
                    Reason.PART_BEFORE,
                    Reason.PART_NOT_LINKED)
            .map(Reason::code)
            .toList();

    private final ReactiveMongoTemplate mongo;

    ChannelDeliveries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** When something was published last; empty where nothing was. */
    Mono<Instant> lastSuccess(ClientId client, ChannelId channel) {
        return newest(and(of(client, channel), eq("status", DeliveryStatus.PUBLISHED.name())), MOMENT)
                .map(stored -> stored.moment("changedAt"));
    }

    /** What did not go out last, and why; empty where all did. */
    Mono<Failure> lastFailure(ClientId client, ChannelId channel) {
        return newest(and(of(client, channel), in("status", FAILED), nin("evidence.reason.code", DECIDED)), WHY)
                .map(stored -> new Failure(
                        stored.moment("changedAt"),
                        reason(stored.inside("evidence").inside("reason"))));
    }

    /** The channels of deliveries that ended since, in the order in which they did. */
    @AcrossClients("a worker serves every client")
    Flux<Ended> endedSince(Instant since, int most) {
        var wanted = and(gte("changedAt", since), in("status", OUTCOMES));
        return StoredFields.find(
                        mongo,
                        Delivery.class,
                        wanted,
                        WHOSE,
                        found -> found.sort(ascending("changedAt")).limit(most))
                .map(stored -> new Ended(
                        new ChannelId(stored.inside("target").text("channelId")), stored.moment("changedAt")));
    }

    /** That a delivery to a channel ended. */
    record Ended(ChannelId channelId, Instant at) {}

    private static Bson of(ClientId client, ChannelId channel) {
        return and(eq("clientId", client.value()), eq("target.channelId", channel.value()));
    }

    private Mono<StoredFields> newest(Bson wanted, Bson fields) {
        return StoredFields.find(
                        mongo,
                        Delivery.class,
                        wanted,
                        fields,
                        found -> found.sort(descending("changedAt")).limit(1))
                .next();
    }

    private static Reason reason(StoredFields stored) {
        var params = stored.inside("params");
        return new Reason(
                stored.text("code"),
                params.document().keySet().stream().collect(Collectors.toMap(name -> name, params::text)));
    }

    private static List<String> names(DeliveryStatus... statuses) {
        return Stream.of(statuses).map(Enum::name).toList();
    }
}
