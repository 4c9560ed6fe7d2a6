package dev.litfass.content.attention;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Turn;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.text.Excerpt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What of the content needs somebody now, over all the caller's clients, the oldest first. */
@RestController
class AttentionController {

    private static final int MOST = 200;
    private static final int LONGEST_TITLE = 80;

    private static final List<DeliveryStatus> TROUBLE = List.of(
            DeliveryStatus.REJECTED,
            DeliveryStatus.EXPIRED,
            DeliveryStatus.HELD,
            DeliveryStatus.NEEDS_PERSON,
            DeliveryStatus.TO_DO);

    private final WaitingPosts waiting;
    private final Deliveries deliveries;
    private final CountAttention count;
    private final ChannelDirectory directory;

    AttentionController(WaitingPosts waiting, Deliveries deliveries, CountAttention count, ChannelDirectory directory) {
        this.waiting = waiting;
        this.deliveries = deliveries;
        this.count = count;
        this.directory = directory;
    }

    @Requires(READ)
    @GetMapping("/api/attention")
    Mono<Page<Item>> list(Caller caller) {
        return Mono.zip(directory.clientsOf(caller, null), directory.clients())
                .flatMapMany(both -> Flux.concat(unplanned(both.getT1(), both.getT2()), troubles(both.getT1())))
                .sort(Comparator.comparing(Item::at))
                .collectList()
                .map(Page::all);
    }

    /** How much of it needs this very caller, over all clients or over those that are named. */
    @Requires(READ)
    @GetMapping("/api/attention/counts")
    Mono<CountAttention.Counts> counts(@RequestParam @Nullable List<ClientId> clientId, Caller caller) {
        return directory
                .clientsOf(caller, clientId)
                .flatMap(mine -> directory
                        .clients()
                        .map(all -> all.stream()
                                .filter(client -> !client.archived() && mine.contains(client.id()))
                                .toList()))
                .flatMap(clients -> count.of(clients, TROUBLE, caller));
    }

    /** Posts that nobody has put on the calendar yet. */
    private Flux<Item> unplanned(List<ClientId> clients, List<ClientCard> all) {
        var policies = ApprovalPolicy.of(all);
        return Flux.concat(
                waiting.inReview(clients, MOST).map(post -> Item.inReview(post, policies.get(post.clientId()))),
                waiting.withClient(clients, MOST).map(post -> Item.of(AttentionKind.WITH_CLIENT, post)),
                waiting.sentBack(clients, MOST).map(post -> Item.of(AttentionKind.ofRefused(post), post)),
                waiting.withoutSlot(clients, MOST).map(post -> Item.of(AttentionKind.NEEDS_SLOT, post)));
    }

    private Flux<Item> troubles(List<ClientId> clients) {
        return deliveries
                .findByClientIdInAndStatusInOrderByIdDesc(clients, TROUBLE, Limit.of(MOST))
                .collectList()
                .flatMapMany(found -> waiting.of(clients, posts(found)).flatMapIterable(posts -> items(found, posts)));
    }

    private static List<PostId> posts(List<Delivery> found) {
        return found.stream()
                .flatMap(delivery -> Stream.ofNullable(delivery.target().postId()))
                .distinct()
                .toList();
    }

    private static List<Item> items(List<Delivery> found, Map<PostId, WaitingPost> posts) {
        return found.stream()
                .flatMap(delivery -> delivery.target().postId() == null
                        ? unclear(delivery)
                        : trouble(delivery, posts.get(delivery.target().postId())))
                .toList();
    }

    /** An answer that surely did not go out is written anew at its inquiry; only an unclear one is decided. */
    private static Stream<Item> unclear(Delivery reply) {
        return reply.status() == DeliveryStatus.NEEDS_PERSON ? Stream.of(Item.ofReply(reply)) : Stream.empty();
    }

    private static Stream<Item> trouble(Delivery delivery, @Nullable WaitingPost post) {
        return post == null || !WaitingPost.isInRound(post, delivery.target().round())
                ? Stream.empty()
                : Stream.of(Item.of(
                        AttentionKind.of(
                                delivery.status(),
                                Reason.PROOF_MISSING.is(delivery.evidence().reason())),
                        post,
                        delivery.outgoing().slotAt(),
                        delivery.evidence().reason()));
    }

    /**
     * One thing that needs somebody: a post, or an answer to the public.
     *
     * @param slotAt the slot of the post; null where it has none
     * @param turn whose yes it waits for; null where it waits for nobody's at the agency
     */
    record Item(
            AttentionKind kind,
            ClientId clientId,
            @Nullable PostId postId,
            @Nullable String replyId,
            String title,
            Instant at,
            @Nullable Instant slotAt,
            @Nullable Reason reason,
            @Nullable Turn turn) {
        static Item inReview(WaitingPost post, @Nullable ApprovalPolicy policy) {
            var turn = policy == null ? null : post.review().turn(policy);
            return of(AttentionKind.APPROVAL, post, post.changedAt(), null, turn);
        }

        static Item of(AttentionKind kind, WaitingPost post) {
            return of(kind, post, post.changedAt(), null);
        }

        static Item of(AttentionKind kind, WaitingPost post, Instant at, @Nullable Reason reason) {
            return of(kind, post, at, reason, null);
        }

        private static Item of(
                AttentionKind kind, WaitingPost post, Instant at, @Nullable Reason reason, @Nullable Turn turn) {
            return new Item(kind, post.clientId(), post.id(), null, post.name(), at, post.slotAt(), reason, turn);
        }

        static Item ofReply(Delivery delivery) {
            var text = delivery.outgoing().text();
            var words = Excerpt.of(text, LONGEST_TITLE);
            return new Item(
                    AttentionKind.NEEDS_PERSON,
                    delivery.clientId(),
                    null,
                    delivery.target().replyId(),
                    words.equals(text) ? text : words + "…",
                    delivery.outgoing().slotAt(),
                    null,
                    delivery.evidence().reason(),
                    null);
        }
    }
}
