package dev.litfass.content.sending;

import dev.litfass.content.delivery.CancelDeliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.delivery.DeliveryProcess;
import dev.litfass.content.delivery.Permit;
import dev.litfass.content.delivery.PublishingSettings;
import dev.litfass.content.hold.Gate;
import dev.litfass.content.hold.Gates;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.content.spending.Budget;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.upstream.Batching;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads afresh whether a delivery may go out: its post, its approval, the holds. What is due together is read together. */
@Component
class SendGuard {

    private final Batching<PostOfClient, Post> posts;
    private final Batching<ClientId, Gate> gates;
    private final CancelDeliveries older;
    private final ChannelDirectory directory;
    private final PartBefore before;
    private final Budget budget;

    SendGuard(
            Posts posts,
            Gates gates,
            CancelDeliveries older,
            ChannelDirectory directory,
            PartBefore before,
            Budget budget) {
        this.posts =
                new Batching<>(wanted -> wanted(posts, wanted), PostOfClient::of, PublishingSettings.ARMED_AT_MOST);
        this.gates = new Batching<>(gates::findByClientIdIn, Gate::clientId, PublishingSettings.ARMED_AT_MOST);
        this.older = older;
        this.directory = directory;
        this.before = before;
        this.budget = budget;
    }

    private record PostOfClient(ClientId client, PostId post) {

        static PostOfClient of(Post post) {
            return new PostOfClient(post.clientId(), post.id());
        }
    }

    private static Flux<Post> wanted(Posts posts, Set<PostOfClient> wanted) {
        return posts.findByClientIdInAndIdIn(
                wanted.stream().map(PostOfClient::client).collect(Collectors.toSet()),
                wanted.stream().map(PostOfClient::post).toList());
    }

    /** What became of the part before it; empty where there is none. */
    Mono<DeliveryProcess.Before> partBefore(Delivery delivery) {
        return before.of(delivery);
    }

    /** Everything there is to ask before the delivery is armed. */
    Mono<Permit> of(Delivery delivery) {
        return post(delivery, true)
                .flatMap(permit -> permit instanceof Permit.Go ? olderRounds(delivery) : Mono.just(permit))
                .flatMap(permit -> permit instanceof Permit.Go ? client(delivery) : Mono.just(permit))
                .flatMap(permit -> permit instanceof Permit.Go ? gate(delivery) : Mono.just(permit))
                .flatMap(permit -> permit instanceof Permit.Go ? budget.permit(delivery) : Mono.just(permit));
    }

    /** What was charged for one that was surely not sent is given back. */
    Mono<Void> settled(Delivery delivery) {
        return budget.settled(delivery);
    }

    /**
     * The holds alone, asked once more directly before the network call. Whether the post is still the same is not
     * asked again: from ARMED on, whoever wants to change it has been told that it is too late.
     */
    Mono<Permit> stillOpen(Delivery delivery) {
        return Mono.zip(post(delivery, false), gate(delivery), (post, gate) -> post instanceof Permit.Go ? gate : post);
    }

    private Mono<Permit> client(Delivery delivery) {
        return directory
                .client(delivery.clientId())
                .map(client -> client.archived() ? new Permit.Hold(Reason.CLIENT_ARCHIVED) : new Permit.Go());
    }

    private Mono<Permit> gate(Delivery delivery) {
        return gates.of(delivery.clientId())
                .filter(Gate::isClosed)
                .map(gate -> (Permit) new Permit.Hold(Reason.GATE_CLOSED))
                .defaultIfEmpty(new Permit.Go());
    }

    private Mono<Permit> post(Delivery delivery, boolean mustBeTheSame) {
        var postId = delivery.target().postId();
        if (postId == null) {
            return Mono.just(new Permit.Go());
        }
        return posts.of(new PostOfClient(delivery.clientId(), postId))
                .map(post -> mustBeTheSame ? Permit.of(post, delivery) : Permit.ofHold(post))
                .defaultIfEmpty(new Permit.Void(Reason.NO_LONGER_APPROVED));
    }

    /**
     * A change of the post may have been cut short after it was written. What it left of an older round is taken back
     * now; where that is too late, it may be public already.
     */
    private Mono<Permit> olderRounds(Delivery delivery) {
        return older.ofOlderRounds(delivery)
                .map(late -> late == 0 ? new Permit.Go() : new Permit.Hold(Reason.EARLIER_ROUND));
    }
}
