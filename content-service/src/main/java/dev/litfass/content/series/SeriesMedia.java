package dev.litfass.content.series;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.FindPosts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import java.time.Clock;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pictures and videos of series that go on: whether any has one, and another in its place. */
@Component
public class SeriesMedia {

    private final SeriesRepository series;
    private final ReactiveMongoTemplate mongo;
    private final AuditLog audit;
    private final Clock clock;

    SeriesMedia(SeriesRepository series, ReactiveMongoTemplate mongo, AuditLog audit, Clock clock) {
        this.series = series;
        this.mongo = mongo;
        this.audit = audit;
        this.clock = clock;
    }

    public Mono<Boolean> use(ClientId client, AssetId asset) {
        return mongo.exists(having(client, asset), Series.class);
    }

    public Flux<Series> using(ClientId client, AssetId asset) {
        return mongo.find(having(client, asset), Series.class);
    }

    /** What it makes from now on has the other one, and waits for a yes to it. */
    public Mono<Series> replace(Series found, AssetId gone, AssetId next, Caller by) {
        return Mono.defer(() -> {
            var change =
                    found.replacing(gone, next).changedBy(by, "series-media-replaced", next.value(), clock.instant());
            return audit.save(change, series::save);
        });
    }

    private static Query having(ClientId client, AssetId asset) {
        return new Query(
                FindPosts.having(where("clientId").is(client).and("endedAt").isNull(), asset));
    }
}
