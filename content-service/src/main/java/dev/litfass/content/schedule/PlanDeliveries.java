package dev.litfass.content.schedule;

import dev.litfass.content.check.Checks;
import dev.litfass.content.check.Finding;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryQueue;
import dev.litfass.content.delivery.Target;
import dev.litfass.content.limit.LimitsInForce;
import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaAssets;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Slot;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Turns a post whose slot is near into one delivery per channel, with the content frozen. */
@Component
class PlanDeliveries {

    private static final Logger log = LoggerFactory.getLogger(PlanDeliveries.class);

    private static final Duration LEASE = Duration.ofSeconds(30);

    /** Networks order a talk by seconds. */
    private static final Duration BETWEEN_PARTS = Duration.ofSeconds(1);

    private final LeasedQueue<Post> due;
    private final DeliveryQueue queue;
    private final MediaAssets assets;
    private final ChannelDirectory directory;
    private final Checks checks;
    private final LimitsInForce limits;
    private final Clock clock;

    PlanDeliveries(
            LeasedQueues queues,
            DeliveryQueue queue,
            MediaAssets assets,
            ChannelDirectory directory,
            Checks checks,
            LimitsInForce limits,
            Clock clock) {
        this.checks = checks;
        this.limits = limits;
        this.due = queues.of(Post.class, LEASE);
        this.queue = queue;
        this.assets = assets;
        this.directory = directory;
        this.clock = clock;
    }

    /** The next post whose slot is near. */
    Mono<Post> claim() {
        return due.claim();
    }

    Mono<Void> plan(Post post) {
        if (!post.isScheduled()) {
            return settle(post);
        }
        var slot = Objects.requireNonNull(post.slot());
        return assets.withCovers(
                        post.clientId(),
                        post.draft().allMedia().stream().map(Picture::assetId).toList())
                .flatMap(files -> {
                    var begin = slot.at().minus(ahead(files.values()));
                    return begin.isAfter(clock.instant()) ? again(post, begin) : plan(post, slot, files);
                });
    }

    /** Where there is a video or document it has to be at the networks first. */
    private static Duration ahead(Collection<MediaAsset> files) {
        var large = files.stream().filter(file -> !file.isPicture()).toList();
        return large.isEmpty()
                ? Post.PLANNED_AHEAD
                : Post.PLANNED_AHEAD.plus(Delivery.readyAhead(
                        large.stream().mapToLong(MediaAsset::bytes).sum()));
    }

    private Mono<Void> again(Post post, Instant begin) {
        var lease = post.lease();
        return due.renew(post.id(), lease.fence(), Objects.requireNonNull(lease.dueAt()), begin)
                .then();
    }

    private Mono<Void> plan(Post post, Slot slot, Map<AssetId, MediaAsset> files) {
        var channels = directory.channelsEver(post.clientId());
        return Mono.zip(channels, directory.client(post.clientId()), blocking(post, slot, files))
                .flatMapMany(all -> Flux.fromIterable(all.getT1())
                        .filter(card -> post.draft().channelIds().contains(card.id()))
                        .concatMap(card -> limits.of(
                                        card, slot.at(), post.draft().optionsOn(card.id()))
                                .map(taken -> Content.of(post, slot.at(), files, taken, all.getT2()))
                                .flatMapMany(content -> Flux.fromStream(allowed(content, card, all.getT3())))))
                .concatMap(queue::plan)
                .then(settle(post));
    }

    private Mono<Void> settle(Post post) {
        return due.finish(post.id(), post.lease());
    }

    /** Checks that cannot be made now hold nothing: the post was approved with what they said then. */
    private Mono<List<Finding>> blocking(Post post, Slot slot, Map<AssetId, MediaAsset> files) {
        return checks.blockingAtSlot(post, slot.at(), files).onErrorResume(Problem.class, problem -> {
            log.atWarn()
                    .addKeyValue("post", post.id())
                    .addKeyValue("problem", problem.type().name())
                    .log("A post goes out without a last look of the checks");
            return Mono.just(List.of());
        });
    }

    /** Since the post was approved rights may have ended, limits and rules changed, a file gone: then a person decides. */
    private Stream<Delivery> allowed(Content content, ChannelCard channel, List<Finding> blocking) {
        var deliveries = deliveries(content, channel);
        var why = why(content, channel, blocking);
        return why == null ? deliveries : deliveries.map(delivery -> delivery.held(why, clock.instant()));
    }

    private static @Nullable Reason why(Content content, ChannelCard channel, List<Finding> blocking) {
        if (!content.post().draft().allMedia().stream()
                .allMatch(picture -> content.known().containsKey(picture.assetId()))) {
            return Reason.MEDIA_MISSING;
        }
        var mayBeUsed = content.known().values().stream()
                .map(MediaAsset::rights)
                .filter(Objects::nonNull)
                .allMatch(rights -> rights.letUse(channel.id(), content.slotAt()));
        if (!mayBeUsed) {
            return Reason.RIGHTS;
        }
        return blocking.stream().anyMatch(finding -> finding.concerns(channel.id())) ? Reason.FINDING : null;
    }

    /** One for the post, and one for each part that follows it; where a person publishes, one task for all of it. */
    private Stream<Delivery> deliveries(Content content, ChannelCard channel) {
        var draft = content.post().draft();
        var text = draft.textOn(channel.id());
        if (channel.network().isManual()) {
            return Stream.of(delivery(content, channel, 0, draft.wholeText(text), content.pictures(draft.allMedia())));
        }
        var parts = IntStream.range(0, draft.parts().size()).mapToObj(i -> {
            var part = draft.parts().get(i);
            return delivery(content, channel, i + 1, part.text(), content.pictures(part.media()));
        });
        return Stream.concat(Stream.of(delivery(content, channel, 0, text, content.pictures(draft.media()))), parts);
    }

    private Delivery delivery(
            Content content, ChannelCard channel, int part, String text, List<Outgoing.OutgoingPicture> pictures) {
        var post = content.post();
        var round = post.metadata().round();
        var id = DeliveryId.of(post.id(), channel.id(), round, part);
        var target = new Target(
                channel.network(), channel.id(), channel.name(), post.id(), round, part, null, post.authors());
        var moment = content.slotAt().plus(BETWEEN_PARTS.multipliedBy(part));
        var outgoing = content.outgoing(id.value(), channel.id(), text, pictures, moment);
        return Delivery.planned(id, post.clientId(), target, outgoing, clock.instant());
    }
}
