package dev.litfass.content.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.TextSearch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds posts by what people remember of them, the newest first. */
@Component
public class FindPosts {

    private final ReactiveMongoTemplate mongo;

    FindPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whether any post of the client that is not thrown away has this picture or video. */
    public Mono<Boolean> use(ClientId client, AssetId asset) {
        var wanted = where("clientId").is(client).and("status").ne(PostStatus.DISCARDED);
        return mongo.exists(new Query(having(wanted, asset)), Post.class);
    }

    /** The posts of the client that are not thrown away and have this picture or video, the oldest first. */
    public Flux<Post> using(ClientId client, AssetId asset) {
        var wanted = where("clientId").is(client).and("status").ne(PostStatus.DISCARDED);
        return mongo.find(new Query(having(wanted, asset)).with(Sort.by("_id")), Post.class);
    }

    /** Those of any documents with a draft that have this picture or video in it. */
    public static Criteria having(Criteria wanted, AssetId asset) {
        return wanted.orOperator(
                where("draft.media.assetId").is(asset),
                where("draft.parts.media.assetId").is(asset));
    }

    /**
     * @param ids those that may be found; empty where all may
     * @param asset a picture or video that it has; null where any
     * @param words what stands in the title or any of its texts, however it is written
     * @param before the post after which the page begins
     */
    @AcrossClients("the posts of a caller's clients")
    public Flux<Post> newest(
            Collection<ClientId> clients,
            Collection<PostId> ids,
            @Nullable PostStatus status,
            @Nullable AssetId asset,
            @Nullable String words,
            PostId before,
            Limit most) {
        var wanted = where("clientId").in(clients).and("_id").lt(before);
        if (!ids.isEmpty()) {
            wanted.in(ids);
        }
        if (status != null) {
            wanted.and("status").is(status);
        }
        if (asset != null) {
            having(wanted, asset);
        }
        TextSearch.in(words, "draft.title", "draft.text", "draft.variants.text", "draft.parts.text")
                .ifPresent(wanted::andOperator);
        var query = new Query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
        return mongo.find(query, Post.class);
    }
}
