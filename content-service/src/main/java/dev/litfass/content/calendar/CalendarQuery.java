package dev.litfass.content.calendar;

import dev.litfass.content.delivery.Deliveries;
import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.post.Post;
import dev.litfass.content.post.Posts;
import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads posts together with their deliveries. */
@Component
public class CalendarQuery {

    private final Posts posts;
    private final Deliveries deliveries;

    CalendarQuery(Posts posts, Deliveries deliveries) {
        this.posts = posts;
        this.deliveries = deliveries;
    }

    /** One post with its deliveries, the oldest round first. */
    public Mono<PostWithDeliveries> of(Post post) {
        return with(List.of(post.clientId()), List.of(post)).map(all -> all.get(0));
    }

    /** Posts of these clients with their deliveries. */
    @AcrossClients("lists over a caller's clients")
    public Mono<List<PostWithDeliveries>> with(Collection<ClientId> clients, List<Post> some) {
        return deliveries
                .findByClientIdInAndTargetPostIdIn(
                        clients, some.stream().map(Post::id).toList())
                .collectList()
                .map(found -> joined(some, found));
    }

    private static List<PostWithDeliveries> joined(List<Post> posts, List<Delivery> deliveries) {
        var byPost = deliveries.stream()
                .collect(Collectors.groupingBy(
                        d -> Objects.requireNonNull(d.target().postId())));
        return posts.stream()
                .map(post -> new PostWithDeliveries(post, byPost.getOrDefault(post.id(), List.of())))
                .toList();
    }
}
