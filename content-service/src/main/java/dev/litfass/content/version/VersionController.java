package dev.litfass.content.version;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reading the earlier states of a post. */
@RestController
@RequestMapping("/api/clients/{clientId}/posts/{postId}/versions")
class VersionController {

    private final Posts posts;
    private final PostVersions versions;
    private final ListVersions list;

    VersionController(Posts posts, PostVersions versions, ListVersions list) {
        this.posts = posts;
        this.versions = versions;
        this.list = list;
    }

    /** @param submitted true where only those are wanted that were given to review */
    @Requires(READ)
    @GetMapping
    Mono<Page<VersionLine>> all(
            @PathVariable ClientId clientId,
            @PathVariable PostId postId,
            @RequestParam @Nullable Boolean submitted,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return posts.one(clientId, postId).flatMap(post -> list.of(post, Boolean.TRUE.equals(submitted), cursor, size));
    }

    @Requires(READ)
    @GetMapping("/{versionId}")
    Mono<Whole> one(@PathVariable ClientId clientId, @PathVariable PostId postId, @PathVariable VersionId versionId) {
        return versions.one(clientId, postId, versionId).map(Whole::of);
    }

    /** An earlier state with everything it said. */
    record Whole(VersionLine version, Draft draft, ContentHash contentHash) {
        static Whole of(PostVersion version) {
            return new Whole(VersionLine.of(version), version.draft(), version.hash());
        }
    }
}
