package dev.litfass.content.history;

import dev.litfass.content.check.Checks;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryQueue;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes over what a client published before. Taking the same over again changes nothing. */
@Component
class ImportHistory {

    private final Posts posts;
    private final DeliveryQueue deliveries;
    private final Checks checks;
    private final ChannelDirectory directory;
    private final AuditLog audit;
    private final Clock clock;

    ImportHistory(
            Posts posts,
            DeliveryQueue deliveries,
            Checks checks,
            ChannelDirectory directory,
            AuditLog audit,
            Clock clock) {
        this.posts = posts;
        this.deliveries = deliveries;
        this.checks = checks;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, or none where one is refused. */
    Mono<Imported> of(ClientId client, List<EarlierPost> earlier, Caller by) {
        return directory
                .client(client)
                .delayUntil(card -> requireFit(client, earlier))
                .zipWhen(card -> directory.channels(client))
                .flatMapMany(both -> Flux.fromIterable(earlier)
                        .concatMap(post ->
                                take(imported(both.getT1(), post, by), channel(both.getT2(), post), post.url(), by)))
                .filter(taken -> taken)
                .count()
                .map(taken -> new Imported(taken.intValue(), earlier.size() - taken.intValue()));
    }

    private Mono<Void> requireFit(ClientId client, List<EarlierPost> earlier) {
        return Flux.fromIterable(earlier)
                .map(post -> post.requirePast(clock.instant()))
                .concatMap(post -> checks.requireKnownChannels(client, post.draft()))
                .then();
    }

    private Post imported(ClientCard client, EarlierPost earlier, Caller by) {
        var zone = client.workTime().zone();
        return Post.imported(client.id(), earlier.draft(), earlier.moment(), zone, by, clock.instant());
    }

    private static ChannelCard channel(List<ChannelCard> known, EarlierPost post) {
        return known.stream()
                .filter(channel -> channel.id().equals(post.channelId()))
                .findFirst()
                .orElseThrow();
    }

    /** True where it was not there before. A delivery that is missing is added to a post that is there. */
    private Mono<Boolean> take(Post post, ChannelCard channel, @Nullable String url, Caller by) {
        var request = Objects.requireNonNull(post.metadata().request());
        var change = post.changedBy(by, "post-imported", post.metadata().createdAt());
        return posts.findByClientIdAndMetadataRequest(post.clientId(), request)
                .flatMap(known -> published(known, channel, url).thenReturn(false))
                .switchIfEmpty(Mono.defer(() -> audit.save(change, posts::save))
                        .flatMap(saved -> published(saved, channel, url).thenReturn(true)))
                .onErrorReturn(DuplicateKeyException.class, false);
    }

    private Mono<Delivery> published(Post post, ChannelCard channel, @Nullable String url) {
        return deliveries.plan(Delivery.imported(post, channel, url));
    }

    /**
     * What came of it.
     *
     * @param known how many were there already
     */
    record Imported(int imported, int known) {}
}
