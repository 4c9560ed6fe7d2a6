package dev.litfass.content.schedule;

import dev.litfass.content.delivery.CancelDeliveries;
import dev.litfass.content.post.Posts;
import java.time.Clock;

/** Makes the real taking back for a world that is not the database. */
public final class TakeBacks {

    private TakeBacks() {}

    public static CancelScheduling on(Posts posts, CancelDeliveries cancel, Clock clock) {
        return new CancelScheduling(posts, cancel, clock);
    }
}
