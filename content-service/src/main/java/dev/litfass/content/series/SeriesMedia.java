package dev.litfass.content.series;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.post.FindPosts;
import dev.litfass.contracts.id.ClientId;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the series that go on and have a picture or video. */
@Component
public class SeriesMedia {

    private final ReactiveMongoTemplate mongo;

    SeriesMedia(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Boolean> use(ClientId client, AssetId asset) {
        return mongo.exists(having(client, asset), Series.class);
    }

    Flux<Series> using(ClientId client, AssetId asset) {
        return mongo.find(having(client, asset), Series.class);
    }

    private static Query having(ClientId client, AssetId asset) {
        return new Query(
                FindPosts.having(where("clientId").is(client).and("endedAt").isNull(), asset));
    }
}
