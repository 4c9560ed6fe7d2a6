package dev.litfass.content.post;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have said about a post: yes, no, stop.
 *
 * @param yeses those said since it was submitted, where the client wants more than one; null where there are none
 * @param warnedOf the slot or the end of an approval of which people were warned; null where they were not
 */
public record ReviewState(
        @Nullable Approval approval,
        @Nullable Remark rejection,
        @Nullable Remark hold,
        @Nullable List<Yes> yeses,
        @Nullable Instant warnedOf) {

    public ReviewState {
        yeses = yeses == null || yeses.isEmpty() ? null : List.copyOf(yeses);
    }

    static final ReviewState NONE = new ReviewState(null, null, null, null, null);

    ReviewState approved(Approval yes) {
        return new ReviewState(yes, null, hold, yeses, null);
    }

    ReviewState asked() {
        return new ReviewState(null, rejection, hold, null, null);
    }

    ReviewState rejected(Remark no) {
        return new ReviewState(null, no, hold, null, null);
    }

    ReviewState held(@Nullable Remark stop) {
        return new ReviewState(approval, rejection, stop, yeses, warnedOf);
    }

    ReviewState warned(Instant of) {
        return new ReviewState(approval, rejection, hold, yeses, of);
    }

    ReviewState with(Yes yes) {
        return new ReviewState(
                approval,
                rejection,
                hold,
                Stream.concat(said().stream(), Stream.of(yes)).toList(),
                warnedOf);
    }

    /** The yeses said since it was submitted. */
    public List<Yes> said() {
        return yeses == null ? List.of() : yeses;
    }
}
