package dev.litfass.content.approval;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.version.PostVersion;
import dev.litfass.content.version.PostVersions;
import java.time.Clock;
import java.util.Comparator;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Knows what a post said when the same person was asked for it the last time, so that the page can show what is new. */
@Component
class AskedBefore {

    private final ApprovalRequests requests;
    private final PostVersions versions;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;

    AskedBefore(ApprovalRequests requests, PostVersions versions, ReactiveMongoTemplate mongo, Clock clock) {
        this.requests = requests;
        this.versions = versions;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Notes that the person has looked, the first time. Touches nothing else, nor the version: a reminder may be on its way. */
    Mono<Void> opened(ApprovalRequest request) {
        if (request.letters().opened() != null) {
            return Mono.empty();
        }
        var same = where("_id")
                .is(request.id().value())
                .and("clientId")
                .is(request.clientId().value());
        return mongo.updateFirst(
                        new Query(same),
                        new Update().min("letters.opened", clock.instant()),
                        mongo.getCollectionName(ApprovalRequest.class))
                .then();
    }

    /** Empty where the person never saw other words of it: what was withdrawn before they looked stays the agency's. */
    Mono<Draft> of(ApprovalRequest request, Post post) {
        return requests.ofPost(post.clientId(), post.id())
                .filter(each -> each.asking().viewerId().equals(request.asking().viewerId()))
                .sort(Comparator.comparing(
                                (ApprovalRequest each) -> each.asking().at())
                        .reversed())
                .concatMap(each -> seenOf(each, post))
                .next()
                .map(PostVersion::draft);
    }

    /** What this request asked for, where that has changed since and the person saw it. */
    private Mono<PostVersion> seenOf(ApprovalRequest request, Post post) {
        return Flux.fromIterable(request.posts())
                .filter(asked ->
                        asked.postId().equals(post.id()) && !asked.hash().equals(post.hash()))
                .concatMap(asked -> versions.findFirstByClientIdAndPostIdAndHashOrderByIdDesc(
                        post.clientId(), post.id(), asked.hash()))
                .filter(request::wasSeen)
                .next();
    }
}
