package dev.litfass.simulator.network;

import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import java.time.Instant;

/** What an account said, or is about to say. */
public record Post(
        String id,
        String account,
        Content content,
        Instant receivedAt,
        Instant visibleAt,
        Instant readyAt,
        boolean published,
        boolean deleted) {

    Post publishedAt(Instant at, Instant visible) {
        return new Post(id, account, content, at, visible, readyAt, true, deleted);
    }

    Post takenBack() {
        return new Post(id, account, content, receivedAt, visibleAt, readyAt, published, true);
    }

    boolean isOf(Account other) {
        return account.equals(other.handle());
    }

    /** Somebody else can see it. */
    public boolean isVisible(Instant now) {
        return published && !deleted && !visibleAt.isAfter(now);
    }

    /** Its own account can read it: a draft at once, a post when the network has caught up. */
    boolean isReadable(Instant now) {
        return !deleted && (!published || !visibleAt.isAfter(now));
    }
}
