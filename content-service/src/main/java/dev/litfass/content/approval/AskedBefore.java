package dev.litfass.content.approval;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Post;
import dev.litfass.content.version.PostVersion;
import dev.litfass.content.version.PostVersions;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows what a post said when the same person was asked for it the last time, so that the page can show what is new. */
@Component
class AskedBefore {

    private final ApprovalRequests requests;
    private final PostVersions versions;

    AskedBefore(ApprovalRequests requests, PostVersions versions) {
        this.requests = requests;
        this.versions = versions;
    }

    /** Empty where the person was never asked for other words of it. */
    Mono<Draft> of(ApprovalRequest request, Post post) {
        return requests.ofPost(post.clientId(), post.id())
                .filter(each -> each.asking().viewerId().equals(request.asking().viewerId()))
                .sort(Comparator.comparing(
                                (ApprovalRequest each) -> each.asking().at())
                        .reversed())
                .flatMapIterable(ApprovalRequest::posts)
                .filter(asked ->
                        asked.postId().equals(post.id()) && !asked.hash().equals(post.hash()))
                .next()
                .flatMap(asked -> versions.findFirstByClientIdAndPostIdAndHashOrderByIdDesc(
                        post.clientId(), post.id(), asked.hash()))
                .map(PostVersion::draft);
    }
}
