package dev.litfass.content.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people have said about a post: yes, no, stop.
 *
 * @param warnedOf the slot or the end of an approval of which people were warned; null where they were not
 */
public record ReviewState(
        @Nullable Approval approval,
        @Nullable Remark rejection,
        @Nullable Remark hold,
        @Nullable Instant warnedOf) {

    static final ReviewState NONE = new ReviewState(null, null, null, null);

    ReviewState approved(Approval yes) {
        return new ReviewState(yes, null, hold, null);
    }

    ReviewState asked() {
        return new ReviewState(null, rejection, hold, null);
    }

    ReviewState rejected(Remark no) {
        return new ReviewState(null, no, hold, null);
    }

    ReviewState held(@Nullable Remark stop) {
        return new ReviewState(approval, rejection, stop, warnedOf);
    }

    ReviewState warned(Instant of) {
        return new ReviewState(approval, rejection, hold, of);
    }
}
