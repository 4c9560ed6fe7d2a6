package dev.litfass.content.calendar;

import static dev.litfass.content.ContentProblem.POST_NOT_FOUND;

import dev.litfass.content.post.Post;
import dev.litfass.content.post.PostId;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.ClientId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads a post of a client, and shows it joined with its deliveries. */
@Component
public class ReadPost {

    private final Posts posts;
    private final CalendarQuery calendar;
    private final Clock clock;

    ReadPost(Posts posts, CalendarQuery calendar, Clock clock) {
        this.posts = posts;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Mono<Post> find(ClientId client, PostId id) {
        return posts.findByClientIdAndId(client, id)
                .switchIfEmpty(Mono.error(() -> POST_NOT_FOUND.because("no post %s", id)));
    }

    public Mono<Post> find(ClientId client, PostId id, long version) {
        return find(client, id).map(post -> post.requireVersion(version));
    }

    public Mono<PostView> show(Post post) {
        return calendar.of(post).map(found -> PostView.of(found, clock.instant()));
    }
}
