package dev.litfass.content.attention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.search.StoredFields;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds what did not go out or may not have, by the names {@link Delivery} is stored under. */
@Component
class Troubles {

    private static final Bson FIELDS =
            include("target.postId", "target.replyId", "target.round", "status", "evidence.reason.code");

    private final ReactiveMongoTemplate mongo;

    Troubles(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Each once, whichever round of its post it belongs to. */
    @AcrossClients("what needs somebody, over a caller's clients")
    Flux<Trouble> of(Collection<ClientId> clients, List<DeliveryStatus> statuses) {
        var wanted = and(
                in("clientId", Id.values(clients)),
                in("status", statuses.stream().map(Enum::name).toList()));
        return StoredFields.find(mongo, Delivery.class, wanted, FIELDS, found -> found)
                .map(Trouble::of)
                .distinct();
    }
}
