package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.TextSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
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

    private static final String UNTIL = "notes.rights.until";
    private static final String TAKEN_DOWN = "state.takenDown";
    private static final String REPLACED_BY = "state.replacedBy";

    /** While a file is put in the place of another one: nobody deletes it, or puts a third one in its own place. */
    private static final String TAKES_PLACE_OF = "state.takesPlaceOf";

    private final ReactiveMongoTemplate mongo;

    MediaLibrary(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Newest first, those with a smaller id than this. */
    Flux<MediaAsset> newest(
            ClientId client, AssetId before, int most, @Nullable String search, @Nullable String label) {
        var wanted = of(client).and("_id").lt(before).and(REPLACED_BY).isNull();
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
        return mongo.findDistinct(query(of(client)), "notes.labels", MediaAsset.class, String.class);
    }

    /** What is noted of a file from now on; empty where the client has no such file. */
    Mono<MediaAsset> note(ClientId client, AssetId id, String name, MediaAsset.Notes notes) {
        return mongo.findAndModify(
                query(of(client).and("_id").is(id)),
                new Update().set("name", name).set("notes", notes),
                RETURN_NEW,
                MediaAsset.class);
    }

    /** Remembers that no small picture can be made of it. */
    Mono<Void> withoutThumbnail(MediaAsset asset, Instant now) {
        return mongo.updateFirst(
                        query(of(asset.clientId()).and("_id").is(asset.id())),
                        new Update().set("state.withoutThumbnail", now),
                        MediaAsset.class)
                .then();
    }

    /**
     * Lists another file in place of this one, which is found no more but stays for what went out with it. Empty where a
     * third one stands there already.
     */
    public Mono<MediaAsset> replaced(MediaAsset gone, AssetId by) {
        var mine = of(gone.clientId())
                .and("_id")
                .is(gone.id())
                .and(REPLACED_BY)
                .in(null, by)
                .and(TAKES_PLACE_OF)
                .isNull();
        var change = new Update().set(REPLACED_BY, by);
        return mongo.findAndModify(
                query(mine),
                gone.notes() == null ? change : change.set("notes.labels", List.of()),
                RETURN_NEW,
                MediaAsset.class);
    }

    /** Keeps a file for the place of another one; empty where it is gone, or replaced itself, or kept for a third one. */
    public Mono<MediaAsset> keepFor(AssetId gone, ClientId client, AssetId next) {
        var free = of(client)
                .and("_id")
                .is(next)
                .and(REPLACED_BY)
                .isNull()
                .and(TAKES_PLACE_OF)
                .in(null, gone);
        return mongo.findAndModify(query(free), new Update().set(TAKES_PLACE_OF, gone), RETURN_NEW, MediaAsset.class);
    }

    /** It is in its place, or will not come there. */
    public Mono<Void> letGo(MediaAsset kept) {
        return mongo.updateFirst(
                        query(of(kept.clientId()).and("_id").is(kept.id())),
                        new Update().unset(TAKES_PLACE_OF),
                        MediaAsset.class)
                .then();
    }

    /** A file of which nothing is noted takes over the name of another one and what is noted of that. */
    public Mono<MediaAsset> takeOver(MediaAsset from, AssetId to) {
        var bare = of(from.clientId()).and("_id").is(to).and("notes").isNull();
        return mongo.findAndModify(
                query(bare),
                new Update().set("name", from.name()).set("notes", from.noted().ofOtherPixels()),
                RETURN_NEW,
                MediaAsset.class);
    }

    /** Whether any video of the client is shown by it. */
    public Mono<Boolean> isCover(ClientId client, AssetId id) {
        return mongo.exists(query(of(client).and("notes.cover.picture").is(id)), MediaAsset.class);
    }

    /** A file of the client; refused where there is none of this id. */
    public Mono<MediaAsset> one(ClientId client, AssetId id) {
        return mongo.findOne(query(of(client).and("_id").is(id)), MediaAsset.class)
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture or video %s", id)));
    }

    /** The files whose rights end in this span, those that end first before others. */
    @AcrossClients("the files of a caller's clients")
    public Flux<EndingRights> ending(Collection<ClientId> clients, EndingRights.Span span) {
        var wanted = where("clientId").in(clients).and(UNTIL).lt(span.before());
        var after = span.after();
        if (after != null) {
            wanted.orOperator(
                    where(UNTIL).gt(after.until()),
                    where(UNTIL).is(after.until()).and("_id").gt(after.id()));
        }
        var query = new Query(wanted).with(Sort.by(UNTIL, "_id"));
        query.fields().include("clientId", "name", UNTIL, "kind.video.millis", TAKEN_DOWN);
        return mongo.find(query, Ending.class, mongo.getCollectionName(MediaAsset.class))
                .map(Ending::line);
    }

    /** What is read of a file whose rights have an end. */
    private record Ending(
            AssetId id,
            ClientId clientId,
            String name,
            Noted notes,
            @Nullable Kind kind,
            @Nullable Since state) {

        record Noted(End rights) {}

        record End(Instant until) {}

        record Kind(@Nullable Film video) {}

        record Film(long millis) {}

        record Since(@Nullable Instant takenDown) {}

        EndingRights line() {
            return new EndingRights(
                    clientId,
                    id,
                    name,
                    kind != null && kind.video() != null,
                    notes.rights().until(),
                    state == null ? null : state.takenDown());
        }
    }

    /** Whatever is public with it by now was taken down; empty where the client has no such file. */
    public Mono<MediaAsset> takenDown(ClientId client, AssetId id, Instant now) {
        return mongo.findAndModify(
                query(of(client).and("_id").is(id)), new Update().set(TAKEN_DOWN, now), RETURN_NEW, MediaAsset.class);
    }

    /** Empty where the client had no such file. */
    public Mono<MediaAsset> remove(ClientId client, AssetId id) {
        return mongo.findAndRemove(
                query(of(client).and("_id").is(id).and(TAKES_PLACE_OF).isNull()), MediaAsset.class);
    }

    /** Puts an entry back that was taken out a moment ago. */
    public Mono<MediaAsset> putBack(MediaAsset removed) {
        return mongo.insert(removed);
    }

    /** Those of these that the client has. */
    public Flux<MediaAsset> of(ClientId client, List<AssetId> ids) {
        return mongo.find(query(of(client).and("_id").in(ids)), MediaAsset.class);
    }

    private static Criteria of(ClientId client) {
        return where("clientId").is(client);
    }
}
