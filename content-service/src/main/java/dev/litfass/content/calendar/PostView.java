package dev.litfass.content.calendar;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Approval;
import dev.litfass.content.post.ContentHash;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Metadata;
import dev.litfass.content.post.Person;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.PostStatus;
import dev.litfass.content.post.Remark;
import dev.litfass.content.post.Slot;
import dev.litfass.content.post.Turn;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A post as staff see it: the post, its stage, and what became of it on each channel.
 *
 * @param turn whose yes of the agency it waits for; null where it waits for none
 * @param askedForRules whether the client's rules were changed since the last yes so that they find more; null for no
 * @param clientSince since when only the yes of the client company is missing; null where it is not so
 */
public record PostView(
        PostId id,
        ClientId clientId,
        Draft draft,
        PostStatus status,
        Stage stage,
        @Nullable Slot slot,
        @Nullable Note hold,
        @Nullable Yes approval,
        @Nullable List<Said> yeses,
        @Nullable Turn turn,
        @Nullable Boolean askedForRules,
        @Nullable Instant clientSince,
        @Nullable Note rejection,
        ContentHash contentHash,
        String createdBy,
        String createdByName,
        List<String> authors,
        Instant createdAt,
        Instant changedAt,
        List<DeliveryView> deliveries,
        Metadata.Origin origin,
        long version) {

    public static PostView of(PostWithDeliveries found, @Nullable ApprovalPolicy policy, Instant now) {
        var post = found.post();
        var metadata = post.metadata();
        return new PostView(
                post.id(),
                post.clientId(),
                post.draft(),
                post.status(),
                found.stage(),
                post.slot(),
                Note.of(post.reviewState().hold()),
                Yes.of(post, now),
                Said.all(post),
                post.turn(policy),
                post.isAskedForRules() ? true : null,
                post.waitsForClient()
                        ? Objects.requireNonNull(post.reviewState().client()).since()
                        : null,
                Note.of(post.reviewState().rejection()),
                post.hash(),
                metadata.createdBy().id(),
                metadata.createdBy().name(),
                metadata.authors().stream().map(Person::id).toList(),
                metadata.createdAt(),
                metadata.changedAt(),
                found.deliveries().stream()
                        .filter(d -> concerns(d, post))
                        .map(DeliveryView::of)
                        .toList(),
                metadata.origin(),
                post.version() == null ? 0 : post.version());
    }

    /** Void deliveries of older rounds are history. */
    private static boolean concerns(Delivery delivery, Post post) {
        return delivery.target().round() == post.metadata().round() || delivery.status() != DeliveryStatus.CANCELLED;
    }

    /**
     * Somebody's no or stop.
     *
     * @param wish what somebody of the client company wants instead; null where somebody of the agency said it
     */
    public record Note(String by, String byName, Instant at, String reason, Remark.@Nullable Wish wish) {
        static @Nullable Note of(@Nullable Remark remark) {
            return remark == null
                    ? null
                    : new Note(remark.by().id(), remark.by().name(), remark.at(), remark.reason(), remark.wish());
        }
    }

    /**
     * One of several yeses that the client wants.
     *
     * @param role the part the person played at the agency then; null where it was one of the client company
     */
    public record Said(String by, String byName, @Nullable Role role, Instant at) {
        /** Null where nobody has said one yet. */
        static @Nullable List<Said> all(Post post) {
            var said = post.reviewState().said();
            return said.isEmpty() ? null : said.stream().map(Said::of).toList();
        }

        private static Said of(dev.litfass.content.post.Yes yes) {
            return new Said(yes.by().id(), yes.by().name(), yes.role(), yes.at());
        }
    }

    /**
     * Somebody's yes.
     *
     * @param covers whether it still holds for what the post says now
     */
    public record Yes(String by, String byName, Instant at, Instant until, boolean covers) {
        static @Nullable Yes of(Post post, Instant now) {
            Approval approval = post.reviewState().approval();
            if (approval == null) {
                return null;
            }
            Person by = approval.by();
            return new Yes(by.id(), by.name(), approval.at(), approval.until(), post.isApproved(now));
        }
    }

    /**
     * What became of the post on one channel.
     *
     * @param part 0 for the post itself, from 1 on what follows it
     * @param text what a person has to publish, where one has to
     */
    public record DeliveryView(
            DeliveryId id,
            ChannelId channelId,
            Network network,
            String channelName,
            DeliveryStatus status,
            Instant slotAt,
            @Nullable Instant nextAt,
            @Nullable String remoteUrl,
            @Nullable Instant publishedAt,
            int attempts,
            @Nullable Reason reason,
            int part,
            @Nullable String text,
            List<Delivery.LogLine> log) {

        static DeliveryView of(Delivery delivery) {
            var target = delivery.target();
            var evidence = delivery.evidence();
            var remote = evidence.remote();
            return new DeliveryView(
                    delivery.id(),
                    target.channelId(),
                    target.network(),
                    target.channelName(),
                    delivery.status(),
                    delivery.outgoing().slotAt(),
                    delivery.lease().dueAt(),
                    remote == null ? null : remote.url(),
                    remote == null ? null : remote.at(),
                    evidence.attempts(),
                    evidence.reason(),
                    target.part(),
                    delivery.status() == DeliveryStatus.TO_DO
                            ? delivery.outgoing().text()
                            : null,
                    delivery.log());
        }
    }
}
