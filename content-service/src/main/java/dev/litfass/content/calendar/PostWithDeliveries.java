package dev.litfass.content.calendar;

import dev.litfass.content.delivery.Delivery;
import dev.litfass.content.post.Post;
import java.util.List;

/** A post and what became of it. */
public record PostWithDeliveries(Post post, List<Delivery> deliveries) {

    public Stage stage() {
        return Stage.of(post, deliveries);
    }
}
