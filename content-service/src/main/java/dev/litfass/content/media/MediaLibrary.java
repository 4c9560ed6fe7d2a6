package dev.litfass.content.media;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.TextSearch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds a client's pictures and videos, and keeps what is noted of them. */
@Repository
public class MediaLibrary {

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;

    MediaLibrary(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Newest first, those with a smaller id than this. */
    Flux<MediaAsset> newest(
            ClientId client, AssetId before, int most, @Nullable String search, @Nullable String label) {
        var wanted = where("clientId").is(client).and("_id").lt(before);
        if (label != null) {
            wanted = wanted.and("notes.labels").is(label);
        }
        var found = new Query(wanted);
        TextSearch.in(search, "name", "notes.labels", "notes.alt.de", "notes.alt.en", "notes.rights.credit")
                .ifPresent(found::addCriteria);
        return mongo.find(found.with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), MediaAsset.class);
    }

    /** The labels that the client's files have. */
    Flux<String> labels(ClientId client) {
        return mongo.findDistinct(query(where("clientId").is(client)), "notes.labels", MediaAsset.class, String.class);
    }

    /** What is noted of a file from now on; empty where the client has no such file. */
    Mono<MediaAsset> note(ClientId client, AssetId id, String name, MediaAsset.Notes notes) {
        return mongo.findAndModify(
                query(where("clientId").is(client).and("_id").is(id)),
                new Update().set("name", name).set("notes", notes),
                RETURN_NEW,
                MediaAsset.class);
    }

    /** The files whose rights end before this moment, over all of a client's. */
    public Flux<MediaAsset> endingBefore(ClientId client, Instant moment) {
        return mongo.find(
                query(where("clientId").is(client).and("notes.rights.until").lt(moment)), MediaAsset.class);
    }

    /** Empty where the client had no such file. */
    public Mono<MediaAsset> remove(ClientId client, AssetId id) {
        return mongo.findAndRemove(query(where("clientId").is(client).and("_id").is(id)), MediaAsset.class);
    }

    /** Those of these that the client has. */
    public Flux<MediaAsset> of(ClientId client, List<AssetId> ids) {
        return mongo.find(query(where("clientId").is(client).and("_id").in(ids)), MediaAsset.class);
    }
}
