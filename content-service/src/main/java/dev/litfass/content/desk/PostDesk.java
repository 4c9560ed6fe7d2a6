package dev.litfass.content.desk;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;

import dev.litfass.content.calendar.CalendarQuery;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds posts for the staff's controllers and shows them joined with their deliveries. */
@Component
class PostDesk {

    private final Posts posts;
    private final CalendarQuery calendar;
    private final Clock clock;

    PostDesk(Posts posts, CalendarQuery calendar, Clock clock) {
        this.posts = posts;
        this.calendar = calendar;
        this.clock = clock;
    }

    Mono<Post> find(ClientId client, PostId id) {
        return posts.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> POST_NOT_FOUND.because("no post %s", id)));
    }

    Mono<Post> find(ClientId client, PostId id, long version) {
        return find(client, id).map(post -> post.requireVersion(version));
    }

    Mono<PostView> show(Post post) {
        return calendar.of(post).map(found -> PostView.of(found, clock.instant()));
    }
}
