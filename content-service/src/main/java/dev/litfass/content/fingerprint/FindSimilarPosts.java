package dev.litfass.content.fingerprint;

import static com.mongodb.client.model.Filters.in;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.platform.pool.CpuPool;
import dev.litfass.platform.search.StoredFields;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The posts of the last 90 days, and those to come, that say nearly what a draft says, whichever client's they are: first
 * by their fingerprints, then by their texts.
 */
@AcrossClients("a text may be copied from any client's post")
@Component
public class FindSimilarPosts implements DisposableBean {

    /** Less than this is another post. */
    public static final int NEARLY_THE_SAME = 90;

    private static final int MOST_HASHES = 50;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private final HashTable known;
    private final Fingerprints fingerprints;
    private final ReactiveMongoTemplate mongo;
    private final Clock clock;
    private final CpuPool pool = new CpuPool("similar-posts", AT_ONCE, WAITING);

    FindSimilarPosts(HashTable known, Fingerprints fingerprints, ReactiveMongoTemplate mongo, Clock clock) {
        this.known = known;
        this.fingerprints = fingerprints;
        this.mongo = mongo;
        this.clock = clock;
    }

    /** @param itself the post it is the draft of, which is none of them; null where there is none yet */
    public Mono<List<Resemblance>> to(Draft draft, @Nullable PostId itself) {
        return pool.run(() -> candidates(draft))
                .filter(hashes -> !hashes.isEmpty())
                .flatMap(hashes -> fingerprints
                        .having(hashes, clock.instant().minus(FollowFingerprints.COMPARED))
                        .collectList())
                .filter(posts -> posts.stream().anyMatch(post -> !post.equals(itself)))
                .flatMap(posts -> stored(posts, itself))
                .flatMap(posts -> pool.run(() -> compared(draft, posts, itself)))
                .defaultIfEmpty(List.of());
    }

    private Set<Long> candidates(Draft draft) {
        return texts(draft)
                .distinct()
                .map(PlainWords::of)
                .filter(words -> !words.isEmpty())
                .flatMap(words -> words.isShort()
                        ? Stream.of(words.fingerprint())
                        : known.near(words.fingerprint(), MOST_HASHES).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> texts(Draft draft) {
        return Stream.concat(
                draft.channelIds().isEmpty()
                        ? Stream.of(draft.text())
                        : draft.channelIds().stream().map(draft::textOn),
                draft.parts().stream().map(Part::text));
    }

    private Mono<List<OtherPost>> stored(Collection<PostId> posts, @Nullable PostId itself) {
        var ids = Stream.concat(posts.stream(), Stream.ofNullable(itself))
                .map(PostId::value)
                .distinct()
                .toList();
        return StoredFields.find(mongo, Post.class, in("_id", ids), OtherPost.FIELDS, found -> found)
                .filter(stored -> !stored.text("status").equals(PostStatus.DISCARDED.name()))
                .map(OtherPost::of)
                .collectList();
    }

    private static List<Resemblance> compared(Draft draft, List<OtherPost> posts, @Nullable PostId itself) {
        var comparison = new Comparison();
        var series = posts.stream()
                .filter(post -> post.id().equals(itself))
                .map(OtherPost::series)
                .findFirst()
                .orElse("");
        return posts.stream()
                .filter(post -> !post.id().equals(itself))
                .map(post -> post.to(draft, series, comparison))
                .filter(alike -> alike.percent() >= NEARLY_THE_SAME)
                .toList();
    }

    @Override
    public void destroy() {
        pool.close();
    }
}
