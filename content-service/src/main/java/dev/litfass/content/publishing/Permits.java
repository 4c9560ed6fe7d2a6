package dev.litfass.content.publishing;

import dev.litfass.content.hold.Gate;
import dev.litfass.content.hold.Gates;
import dev.litfass.content.network.Reason;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.kernel.directory.ChannelDirectory;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads afresh whether a delivery may go out: its post, its approval, the holds. */
@Component
class Permits {

    private final Posts posts;
    private final Gates gates;
    private final ChannelDirectory directory;
    private final Clock clock;

    Permits(Posts posts, Gates gates, ChannelDirectory directory, Clock clock) {
        this.directory = directory;
        this.posts = posts;
        this.gates = gates;
        this.clock = clock;
    }

    /** Everything there is to ask before the delivery is armed. */
    Mono<Permit> of(Delivery delivery) {
        return post(delivery, true)
                .flatMap(permit -> permit instanceof Permit.Go ? client(delivery) : Mono.just(permit))
                .flatMap(permit -> permit instanceof Permit.Go ? gate(delivery) : Mono.just(permit));
    }

    /**
     * The holds alone, asked once more directly before the network call. Whether the post is still the same is not
     * asked again: from ARMED on, whoever wants to change it has been told that it is too late.
     */
    Mono<Permit> stillOpen(Delivery delivery) {
        return post(delivery, false)
                .flatMap(permit -> permit instanceof Permit.Go ? gate(delivery) : Mono.just(permit));
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
        return posts.findByClientIdAndId(delivery.clientId(), postId)
                .map(post -> mustBeTheSame && !isTheSame(post, delivery)
                        ? new Permit.Void(Reason.NO_LONGER_APPROVED)
                        : holdOf(post))
                .defaultIfEmpty(new Permit.Void(Reason.NO_LONGER_APPROVED));
    }

    private boolean isTheSame(Post post, Delivery delivery) {
        return post.isScheduled()
                && post.trail().round() == delivery.target().round()
                && post.isApproved(clock.instant());
    }

    private static Permit holdOf(Post post) {
        return post.isHeld() ? new Permit.Hold(Reason.POST_HELD) : new Permit.Go();
    }
}
