package dev.litfass.content.approval;

import dev.litfass.content.post.Post;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Frees posts that wait for a client whose policy does not want its yes any more. */
@Component
class DropQuestions {

    private final ClientWaits waits;
    private final FollowPolicy follow;
    private final Clock clock;

    DropQuestions(ClientWaits waits, FollowPolicy follow, Clock clock) {
        this.waits = waits;
        this.follow = follow;
        this.clock = clock;
    }

    Mono<Void> all() {
        return waits.all()
                .filter(Post::waitsForClient)
                .concatMap(post -> follow.of(
                        post,
                        client -> Mono.just(
                                post.policyUnder(client.approvalPolicy()).client() == null),
                        "client-no-longer-asked",
                        (clean, policy) -> clean.withoutClient(policy, clock.instant())))
                .then();
    }
}
