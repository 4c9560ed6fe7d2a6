package dev.litfass.content.approval;

import dev.litfass.content.post.Post;
import dev.litfass.contracts.directory.ClientCard;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lets posts go out at their slot to which the client said nothing, where its policy says so and it was asked in time. */
@Component
class GoUnanswered {

    /** So long before the slot it is decided. */
    private static final Duration BEFORE_SLOT = Duration.ofMinutes(15);

    /** Who was asked for a shorter time had none to answer. */
    private static final Duration TIME_TO_ANSWER = Duration.ofHours(12);

    private final ClientWaits waits;
    private final ApprovalRequests requests;
    private final FollowPolicy follow;
    private final Clock clock;

    GoUnanswered(ClientWaits waits, ApprovalRequests requests, FollowPolicy follow, Clock clock) {
        this.waits = waits;
        this.requests = requests;
        this.follow = follow;
        this.clock = clock;
    }

    Mono<Void> all() {
        return Flux.defer(() -> {
                    var now = clock.instant();
                    return waits.due(now, now.plus(BEFORE_SLOT));
                })
                .concatMap(post -> follow.of(
                        post,
                        client -> goesOutUnanswered(post, client) ? wasAsked(post) : Mono.just(false),
                        "post-approved-unanswered",
                        (clean, policy) -> clean.approvedUnanswered(policy, clock.instant())))
                .then();
    }

    private static boolean goesOutUnanswered(Post post, ClientCard client) {
        var yes = post.policyUnder(client.approvalPolicy()).client();
        return yes != null && yes.goesOutUnanswered() && !client.archived();
    }

    private Mono<Boolean> wasAsked(Post post) {
        var now = clock.instant();
        return requests.findByClientIdAndPostsPostIdIn(post.clientId(), List.of(post.id()))
                .any(request -> request.asksFor(post) && request.wasKnown(now.minus(TIME_TO_ANSWER), now));
    }
}
