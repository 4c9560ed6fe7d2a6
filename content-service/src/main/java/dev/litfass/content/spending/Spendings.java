package dev.litfass.content.spending;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The atomic steps on spendings, each one conditional write to one document: two workers cannot both take the last cent. */
@Component
class Spendings {

    private static final String CHARGES = "charges";
    private static final String CHARGED = "charges.delivery";
    private static final String MICROS = "micros";

    private final ReactiveMongoTemplate mongo;

    Spendings(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** What was charged in this month. */
    Mono<Long> of(ClientId client, YearMonth month) {
        return mongo.findById(Spending.id(client, month), Spending.class)
                .filter(spending -> spending.clientId().equals(client))
                .map(Spending::micros)
                .defaultIfEmpty(0L);
    }

    /**
     * Charges a delivery, once however often it is asked for.
     *
     * @param limit how much the month may come to with it; null for whatever
     * @return false where it would come to more
     */
    Mono<Boolean> charge(ClientId client, YearMonth month, DeliveryId delivery, long micros, @Nullable Long limit) {
        var id = Spending.id(client, month);
        var room = where("_id").is(id).and(CHARGED).ne(delivery.value());
        var wanted = limit == null ? room : room.and(MICROS).lte(limit - micros);
        var charge = new Update()
                .inc(MICROS, micros)
                .push(CHARGES, new Document("delivery", delivery.value()).append(MICROS, micros));
        var charged = query(where("clientId").is(client.value()).and(CHARGED).is(delivery.value()));
        return mongo.exists(charged, Spending.class)
                .flatMap(before -> before ? Mono.just(true) : charge(client, id, query(wanted), charge, delivery));
    }

    private Mono<Boolean> charge(ClientId client, String id, Query wanted, Update charge, DeliveryId delivery) {
        return begun(client, id)
                .then(mongo.updateFirst(wanted, charge, Spending.class))
                .flatMap(update -> update.getModifiedCount() > 0
                        ? Mono.just(true)
                        : mongo.exists(query(where("_id").is(id).and(CHARGED).is(delivery.value())), Spending.class));
    }

    /** How many posts an account made since then that we know of. */
    Mono<Long> made(ClientId client, ChannelId channel, Instant since) {
        var made = where("target.channelId")
                .is(channel.value())
                .and("evidence.remote.at")
                .gte(since)
                .and("clientId")
                .is(client.value());
        return mongo.count(query(made), Delivery.class);
    }

    private Mono<Void> begun(ClientId client, String id) {
        var nothing = new Update()
                .setOnInsert("clientId", client.value())
                .setOnInsert(MICROS, 0L)
                .setOnInsert(CHARGES, List.of());
        return mongo.upsert(query(where("_id").is(id)), nothing, Spending.class)
                .onErrorResume(DuplicateKeyException.class, e -> Mono.empty())
                .then();
    }

    /** Gives back what was charged for a delivery that was surely not sent. */
    Mono<Void> giveBack(ClientId client, DeliveryId delivery) {
        return mongo.find(
                        query(where("clientId").is(client.value()).and(CHARGED).is(delivery.value())), Spending.class)
                .concatMap(spending -> mongo.updateFirst(
                        query(where("_id").is(spending.id()).and(CHARGED).is(delivery.value())),
                        new Update()
                                .inc(MICROS, -charged(spending, delivery))
                                .pull(CHARGES, new Document("delivery", delivery.value())),
                        Spending.class))
                .then();
    }

    private static long charged(Spending spending, DeliveryId delivery) {
        return spending.charges().stream()
                .filter(charge -> charge.delivery().equals(delivery))
                .mapToLong(Spending.Charge::micros)
                .sum();
    }
}
