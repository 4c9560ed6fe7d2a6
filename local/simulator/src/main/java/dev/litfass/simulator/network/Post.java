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
        Stage stage,
        boolean deleted) {

    /**
     * How far a post has come on the way to the public: a draft is ready at a time, or fails at it.
     *
     * @param wasDraft it was made in two steps
     */
    record Stage(boolean wasDraft, boolean published, Instant readyAt, boolean fails) {}

    Post publishedAt(Instant at, Instant visible) {
        Stage next = new Stage(stage.wasDraft(), true, stage.readyAt(), false);
        return new Post(id, account, content, at, visible, next, deleted);
    }

    Post takenBack() {
        return new Post(id, account, content, receivedAt, visibleAt, stage, true);
    }

    boolean wasDraft() {
        return stage.wasDraft();
    }

    public boolean published() {
        return stage.published();
    }

    /** Where it stands now, if drafts live that long. */
    public Status status(Instant now, long draftLifeSeconds) {
        if (published()) {
            return Status.PUBLISHED;
        }
        if (draftLifeSeconds > 0 && receivedAt.plusSeconds(draftLifeSeconds).isBefore(now)) {
            return Status.EXPIRED;
        }
        if (stage.readyAt().isAfter(now)) {
            return Status.PROCESSING;
        }
        return stage.fails() ? Status.FAILED : Status.DRAFT;
    }

    /** Where a post is on its way to the public. */
    public enum Status {
        PROCESSING,
        DRAFT,
        FAILED,
        EXPIRED,
        PUBLISHED
    }

    boolean isOf(Account other) {
        return account.equals(other.handle());
    }

    /** Somebody else can see it. */
    public boolean isVisible(Instant now) {
        return published() && !deleted && !visibleAt.isAfter(now);
    }

    /** Its own account can ask how it stands: what was a draft at any time, a post when the network has caught up. */
    boolean isReadable(Instant now) {
        return !deleted && (stage.wasDraft() || !visibleAt.isAfter(now));
    }
}
