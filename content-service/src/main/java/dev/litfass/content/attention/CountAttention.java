package dev.litfass.content.attention;

import dev.litfass.content.delivery.DeliveryStatus;
import dev.litfass.content.post.PostId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Permission;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts what needs this very caller: approvals only where the caller may give them. */
@Component
class CountAttention {

    private final WaitingPosts waiting;
    private final Troubles troubles;

    CountAttention(WaitingPosts waiting, Troubles troubles) {
        this.waiting = waiting;
        this.troubles = troubles;
    }

    /**
     * What needs somebody.
     *
     * @param approvals posts that wait for a yes which the caller may give
     * @param sentBack posts of the caller that somebody said no to
     * @param withoutSlot posts that are agreed on and on no calendar, where the caller may plan
     * @param troubles posts and answers that did not go out, or have to be published or looked at by a person
     */
    record Counts(long approvals, long sentBack, long withoutSlot, long troubles) {}

    Mono<Counts> of(List<ClientCard> clients, List<DeliveryStatus> statuses, Caller caller) {
        var ids = ids(clients.stream());
        return Mono.zip(
                        approvals(clients, caller),
                        waiting.countSentBack(ids, caller),
                        caller.may(Permission.PLAN_POSTS) ? waiting.countWithoutSlot(ids) : Mono.just(0L),
                        troubles(ids, statuses))
                .map(all -> new Counts(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Mono<Long> approvals(List<ClientCard> clients, Caller caller) {
        if (!caller.may(Permission.APPROVE_POSTS)) {
            return Mono.just(0L);
        }
        var simple = clients.stream().filter(CountAttention::takesAnyYes).toList();
        var second = ids(simple.stream().filter(CountAttention::wantsSecondPerson));
        var any = ids(simple.stream().filter(client -> !wantsSecondPerson(client)));
        return Flux.concat(
                        waiting.countInReview(any),
                        waiting.countInReviewOfOthers(second, caller),
                        inTurn(
                                clients.stream()
                                        .filter(client -> !takesAnyYes(client))
                                        .toList(),
                                caller))
                .reduce(0L, Long::sum);
    }

    /** Where several people have to say yes, or others for some posts, whose turn it is depends on the post. */
    private Mono<Long> inTurn(List<ClientCard> clients, Caller caller) {
        var policies = ApprovalPolicy.of(clients);
        return policies.isEmpty()
                ? Mono.just(0L)
                : waiting.inReview(policies.keySet())
                        .filter(post -> post.turn(Objects.requireNonNull(policies.get(post.clientId())))
                                .isOf(caller))
                        .count();
    }

    private static boolean takesAnyYes(ClientCard client) {
        if (!client.approvalPolicy().rules().isEmpty()) {
            return false;
        }
        var steps = client.approvalPolicy().steps();
        return steps.isEmpty() || (steps.size() == 1 && steps.get(0).equals(ClientCard.Level.ANYBODY));
    }

    private static boolean wantsSecondPerson(ClientCard client) {
        return client.approvalPolicy().wantsSecondPerson();
    }

    private Mono<Long> troubles(Collection<ClientId> clients, List<DeliveryStatus> statuses) {
        return this.troubles
                .of(clients, statuses)
                .collectList()
                .flatMap(found -> waiting.of(clients, posts(found)).map(posts -> current(found, posts)));
    }

    private static List<PostId> posts(List<Trouble> found) {
        return found.stream()
                .map(Trouble::postId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What is left of an older round is history; an answer that surely did not go out is written anew. */
    private static long current(List<Trouble> found, Map<PostId, WaitingPost> posts) {
        return found.stream()
                .filter(trouble -> trouble.postId() == null
                        ? trouble.kind() == AttentionKind.NEEDS_PERSON
                        : WaitingPost.isInRound(posts.get(trouble.postId()), trouble.round()))
                .count();
    }

    private static List<ClientId> ids(Stream<ClientCard> clients) {
        return clients.map(ClientCard::id).toList();
    }
}
