package dev.litfass.content.health;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.health.ChannelHealth.Access;
import dev.litfass.content.health.ChannelHealth.Account;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The repository of the health of channels; of those that were taken away nothing is found. */
@Component
class ChannelHealths {

    private static final String ORDER = "verdict.order";
    private static final String FAILS = "verdict.forecast.from";

    private final ReactiveMongoTemplate mongo;

    ChannelHealths(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    @AcrossClients("a worker serves every client")
    Mono<Map<ChannelId, ChannelHealth>> known() {
        return mongo.find(new Query(), ChannelHealth.class).collectMap(ChannelHealth::id);
    }

    Mono<?> begin(ChannelHealth fresh) {
        return Mono.defer(() -> mongo.insert(fresh)).onErrorComplete(DuplicateKeyException.class);
    }

    /** Looked at at once. Whoever looks at it at this moment knows the old, and may not write any more. */
    Mono<?> changed(ChannelCard card, Access access, Instant now) {
        var same = new Query(where("_id")
                .is(card.id().value())
                .and("clientId")
                .is(card.clientId().value()));
        var change = new Update()
                .set("account", Account.of(card))
                .set("access", access)
                .set("lease.dueAt", now)
                .inc("lease.fence", 1);
        return mongo.updateFirst(same, change, ChannelHealth.class);
    }

    /** Of some channels, those that are not due already; one that is being looked at is looked at once more. */
    @AcrossClients("a worker serves every client")
    Mono<?> due(Collection<ChannelId> channels, Instant now) {
        var later = new Criteria()
                .orOperator(where("lease.dueAt").gt(now), where("lease.dueAt").is(null));
        var wanted = new Criteria().andOperator(where("_id").in(Id.values(channels)), later);
        return mongo.updateMulti(
                new Query(wanted), new Update().set("lease.dueAt", now).inc("lease.fence", 1), ChannelHealth.class);
    }

    /** What a list is narrowed to; null where it is not. */
    record Filter(@Nullable Network network, @Nullable HealthState state) {}

    /** The worst first, behind a place in that order. */
    @AcrossClients("the channels of a caller's clients")
    Flux<ChannelHealth> worst(Collection<ClientId> clients, Filter filter, String after, int most) {
        var wanted = of(clients).and(ORDER).gt(after);
        if (filter.network != null) {
            wanted.and("account.network").is(filter.network);
        }
        var state = wanted.and("verdict.state");
        var found = filter.state == null ? state.ne(HealthState.GONE) : state.is(filter.state);
        return mongo.find(new Query(found).with(Sort.by(ORDER)).limit(most), ChannelHealth.class);
    }

    /** Those that fail until a moment, the earliest first. */
    @AcrossClients("the channels of a caller's clients")
    Flux<ChannelHealth> failingUntil(Collection<ClientId> clients, Instant moment, int most) {
        var wanted = of(clients).and(FAILS).lte(moment);
        return mongo.find(new Query(wanted).with(Sort.by(FAILS)).limit(most), ChannelHealth.class);
    }

    /** Of some channels of a client, those that fail until a moment. */
    Flux<ChannelHealth> failingUntil(ClientId client, Collection<ChannelId> channels, Instant moment) {
        var wanted = where("clientId")
                .is(client.value())
                .and("_id")
                .in(Id.values(channels))
                .and(FAILS)
                .lte(moment);
        return mongo.find(new Query(wanted), ChannelHealth.class);
    }

    @AcrossClients("the channels of a caller's clients")
    Mono<Boolean> anyOn(Collection<ClientId> clients, Network network) {
        var wanted = of(clients)
                .and("account.network")
                .is(network)
                .and("verdict.state")
                .ne(HealthState.GONE);
        return mongo.exists(new Query(wanted), ChannelHealth.class);
    }

    private static Criteria of(Collection<ClientId> clients) {
        return where("clientId").in(Id.values(clients));
    }
}
