package dev.litfass.content.partner;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds the posts that a partner may see: its own, and those of others from the moment they are submitted. */
@Component
class PartnerPosts {

    private static final List<PostStatus> SUBMITTED =
            List.of(PostStatus.IN_REVIEW, PostStatus.APPROVED, PostStatus.SCHEDULED);

    private final ReactiveMongoTemplate mongo;

    PartnerPosts(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The newest first, from the one before this id on. */
    Flux<Post> newest(ClientId client, PostId before, int most, Caller partner) {
        var wanted = seenBy(partner).and("clientId").is(client).and("_id").lt(before);
        return mongo.find(
                new Query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most), Post.class);
    }

    @AcrossClients("a post is asked for by its id alone; the clients are those of the key")
    Mono<Post> one(Collection<ClientId> clients, PostId id, Caller partner) {
        var wanted = seenBy(partner).and("clientId").in(clients).and("_id").is(id);
        return mongo.findOne(new Query(wanted), Post.class);
    }

    private static Criteria seenBy(Caller partner) {
        return new Criteria()
                .orOperator(
                        where("metadata.createdBy.id").is(partner.id()),
                        where("status").in(SUBMITTED));
    }
}
