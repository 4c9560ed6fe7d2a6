package dev.litfass.content.library;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.media.EndingRights;
import dev.litfass.content.media.MediaLibrary;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds what is public with pictures and videos whose rights are over or end soon, those that ended first before others. */
@Component
class RightsLedger {

    /** So many posts of a file are named; who has to take down more of them finds them in the library. */
    private static final int MOST_POSTS = 20;

    private static final int LOOKED_AT_ONCE = 200;
    private static final int ASKED_AT_ONCE = 4;
    private static final String AT = "evidence.remote.at";
    private static final String FILE = "outgoing.pictures.assetId";
    private static final String COVER = "outgoing.pictures.video.cover.picture.assetId";

    private final MediaLibrary library;
    private final ReactiveMongoTemplate mongo;

    RightsLedger(MediaLibrary library, ReactiveMongoTemplate mongo) {
        this.library = library;
        this.mongo = mongo;
    }

    @AcrossClients("the files of a caller's clients")
    Flux<PublicFile> of(Collection<ClientId> clients, EndingRights.Span span, int most) {
        return library.ending(clients, span)
                .buffer(LOOKED_AT_ONCE)
                .concatMap(files -> used(clients, files))
                .flatMapSequential(
                        file -> posts(file).map(posts -> PublicFile.of(file, posts, MOST_POSTS)), ASKED_AT_ONCE)
                .filter(file -> !file.posts().isEmpty())
                .take(most);
    }

    /** Those of the files that anything public has. */
    private Flux<EndingRights> used(Collection<ClientId> clients, List<EndingRights> files) {
        var ids = files.stream().map(file -> file.assetId().value()).toList();
        return Flux.just(FILE, COVER)
                .concatMap(shown -> mongo.findDistinct(
                        new Query(published(where("clientId").in(clients))
                                .and(shown)
                                .in(ids)),
                        shown,
                        Delivery.class,
                        String.class))
                .collect(HashSet<String>::new, Set::add)
                .flatMapIterable(used -> files.stream()
                        .filter(file -> used.contains(file.assetId().value()))
                        .toList());
    }

    private Mono<List<PublicFile.PublicPost>> posts(EndingRights file) {
        var id = file.assetId().value();
        var wanted = published(where("clientId").is(file.clientId()))
                .orOperator(where(FILE).is(id), where(COVER).is(id));
        if (file.takenDown() != null) {
            wanted.and(AT).gt(file.takenDown());
        }
        var query =
                new Query(wanted).with(Sort.by(Sort.Direction.DESC, AT, "_id")).limit(MOST_POSTS + 1);
        query.fields().include("target", "evidence.remote");
        return mongo.find(query, PublicFile.PublicDelivery.class, mongo.getCollectionName(Delivery.class))
                .map(PublicFile.PublicPost::of)
                .collectList();
    }

    private static Criteria published(Criteria wanted) {
        return wanted.and("status").is(DeliveryStatus.PUBLISHED);
    }
}
