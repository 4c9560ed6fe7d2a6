package dev.litfass.content.version;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import dev.litfass.content.post.Post;
import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.search.StoredFields;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lists the earlier states of a post, the newest first, without their drafts. The names of the fields are those that
 * {@link PostVersion} is stored under.
 */
@Component
class ListVersions {

    private static final Bson OF_LINES = include("written", "submitted", "approval", "draft.text");

    private final ReactiveMongoTemplate mongo;
    private final PostVersions versions;

    ListVersions(ReactiveMongoTemplate mongo, PostVersions versions) {
        this.mongo = mongo;
        this.versions = versions;
    }

    /** @param submitted whether only those are wanted that were given to review */
    Mono<Page<VersionLine>> of(Post post, boolean submitted, @Nullable String cursor, int size) {
        return begin(post, new VersionId(Cursor.afterOrEnd(cursor)))
                .flatMap(before -> lines(post, submitted, before, size + 1))
                .map(found -> Page.of(found, size, line -> line.id().value()));
    }

    /** What was kept last and is the present state is no earlier one. */
    private Mono<VersionId> begin(Post post, VersionId before) {
        return versions.findFirstByClientIdAndPostIdOrderByIdDesc(post.clientId(), post.id())
                .filter(last -> last.isPresentOf(post))
                .map(PostVersion::id)
                .filter(last -> last.value().compareTo(before.value()) < 0)
                .defaultIfEmpty(before);
    }

    private Mono<List<VersionLine>> lines(Post post, boolean submitted, VersionId before, int most) {
        var all = and(
                eq("clientId", post.clientId().value()), eq("postId", post.id().value()), lt("_id", before.value()));
        return StoredFields.find(
                        mongo,
                        PostVersion.class,
                        submitted ? and(all, eq("submitted", true)) : all,
                        OF_LINES,
                        found -> found.sort(descending("_id")).limit(most))
                .map(VersionLine::of)
                .collectList();
    }
}
